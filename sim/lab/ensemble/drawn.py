"""An ensemble drawn from ranges: coefficients nobody has measured in this market, each draw made to agree with its facts.

A Latin hypercube lies over the ranges (McKay, Beckman & Conover 1979, Technometrics 21:239-245). Each member is then levelled
anew to what the market itself has at rest (shares, retention, satisfaction, size), all members in step, a design a round, on the
same luck (``sim.lab.levelling.joint``). A member that cannot be made to agree is left out, and it is said why: it is no market
that the facts allow.

    found = ensemble("gym-chain.yaml", 30)
    found.save("gym-chain.ensemble.yaml")
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.asked import replications_of, scenario_of
from sim.lab.design import design_of
from sim.lab.ensemble.ensemble import MOST, Ensemble, Member
from sim.lab.ensemble.ranges import Drawn, drawn_numbers
from sim.lab.levelling.dials import Dials
from sim.lab.levelling.joint import Aim, Solved, sloped, solve
from sim.lab.levelling.standing import Standing, Stood, stood
from sim.lab.outcomes import Outcome
from sim.lab.runner import Progress, Where, run
from sim.lab.sampling import sample
from sim.lab.store import Store
from sim.lab.world import Arm
from sim.numerics.streams import as_seed, as_whole
from sim.scenario import Scenario, ScenarioError
from sim.scenario.errors import suggest
from sim.scenario.files import shipped
from sim.words import message, say

Floats = NDArray[np.float64]

KEPT: Final = ("shares", "retention", "satisfaction", "size")
"""What members keep of the market unless told otherwise."""

KEEPS: Final = (*KEPT, "complaints", "units")
"""What they can keep."""

PEOPLE: Final = 1_500
MONTHS: Final = 24
"""Of the worlds in which members are levelled, after the market's own warm-up."""

ROUNDS: Final = 10
BATCHES: Final = 4
"""Times that draws are made, at most as many as members are wanted each time, before there are fewer."""
SPARE: Final = 1.3
"""Times as many as it would take if later draws agreed as often as earlier ones."""

LOOSER: Final = 2.0
"""Times what is near enough for a market (``dials.WITHIN``): a member is one of many."""


@dataclass(frozen=True)
class LeftOut:
    """A draw that could not be made to agree with the facts.

    Attributes:
        draw: its number, from 1.
        why: in words.
    """

    draw: int
    why: str


@dataclass(frozen=True)
class DrawnEnsemble:
    """What was drawn.

    Attributes:
        ensemble: the members that agree.
        left_out: the draws that do not.
        numbers: what was drawn.
        facts: what members keep, as the market has it and as members do, on luck that no try had: a row a fact.
        tries: settings lived.
        of: how a file beside the market's names the market; empty where it was given as it is.
    """

    ensemble: Ensemble
    left_out: tuple[LeftOut, ...]
    numbers: tuple[Drawn, ...]
    facts: pd.DataFrame
    tries: int
    of: str = ""

    def __len__(self) -> int:
        return len(self.ensemble)

    def __repr__(self) -> str:
        return f"{self.ensemble.about}\n{self.facts.to_string(index=False)}"

    def tables(self) -> dict[str, pd.DataFrame]:
        """Everything as tidy tables, by name: ``facts`` that members keep, ``members`` with what differs, draws ``left_out``."""
        out = pd.DataFrame([{"draw": one.draw, "why": one.why} for one in self.left_out], columns=["draw", "why"])
        return {"facts": self.facts, "members": self.ensemble.frame, "left_out": out}

    def save(self, path: str | Path, of: str = "") -> Path:
        """Write the markets as a file, for ``--ensemble`` and ``sim.Ensemble.load``; returns where it is.

        Args:
            path: where, beside the market's own file: ``NAME.ensemble.yaml``.
            of: how the file names the market: a shipped name, or a file beside it; as the market was named unless given.

        Raises:
            ValueError: when the market was given as it is, and ``of`` does not say where it stands.
        """
        if not (of or self.of):
            raise ValueError("of: say where the market stands, a shipped name or the name of a file beside this one")
        self.ensemble.save(Path(path), of or self.of)
        return Path(path)

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        found = self.ensemble
        return {
            "ensemble": found.name,
            "market": found.market.name,
            "members": [{"weight": one.weight, "set": dict(one.changes)} for one in found.members],
            "left_out": [{"draw": one.draw, "why": one.why} for one in self.left_out],
            "drawn": {one.factor.name: [one.factor.low, one.factor.high] for one in self.numbers},
            "sources": dict(found.sources),
            "facts": self.facts.to_dict("records"),
            "tries": self.tries,
        }


def ensemble(
    market: Scenario | str | Path,
    n: int = 30,
    *,
    seed: int = 1,
    keep: Sequence[str] = KEPT,
    over: Sequence[str] | None = None,
    also: Sequence[str] = (),
    seeds: int = 3,
    people: int = PEOPLE,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> DrawnEnsemble:
    """Draw markets that agree with one in what is known of it, and differ in what is not.

    Coefficients that nobody measured in this market are drawn from their ranges by a Latin hypercube; each draw is levelled anew,
    so that what is known stays what it is. ``found.ensemble`` goes into ``sim.decide(..., ensemble=...)``::

        found = sim.ensemble("gym.yaml", 30)
        found.facts, found.left_out         # what members keep; draws that the facts do not allow, and why
        found.save("gym.ensemble.yaml")

    Args:
        market: or its name or path; what it has at rest is what members keep.
        n: members; a draw that cannot be made to agree is left out, and further ones are drawn, up to four times as many.
        seed: of the draws and of all worlds.
        keep: what members keep, of ``KEEPS``.
        over: dotted paths of what is drawn, with ``=LOW:HIGH`` or without; what ``ranges`` says unless given.
        also: further paths, beside those.
        seeds: worlds of each try.
        people: of each of those worlds.
        workers, executor, store: as ``sim.lab.runner.run`` has them.
        progress: called with (tries done, tries at most).

    Raises:
        ScenarioError, DesignError: for a market or a number there is not.
        ValueError: for a number out of range, for what cannot be kept, or when no draw can be made to agree.
    """
    base = scenario_of(market)
    n, seed, seeds = as_whole(n, "n", 1, MOST), as_seed(seed), replications_of(seeds)
    for name in keep:
        if name not in KEEPS:
            raise ValueError(message("asked-keep", name=repr(name), hint=suggest(name, KEEPS, "there are")))
    numbers = drawn_numbers(base, over, also)
    rests = {f"firms.{name}.strategy": {"use": "rest"} for name in base.firms}
    small = base.evolve(base.name, {"population.size": people, "market.months": MONTHS, **rests})
    known = tuple(name for name in keep if name != "size" and (name != "shares" or len(base.firms) > 1))
    lives = _Lives(seed, seeds, {"workers": workers, "executor": executor, "store": store}, progress, 2 * n * ROUNDS)
    own = Dials(small, known, anchored=True)
    target, slope = sloped(lambda tries: lives([(own, x) for _, x in tries]), 0, own.start, own.knobs)
    stand = lives.at(own, own.start)
    aims = tuple(
        Aim(name, float(value), LOOSER * near.within)
        for name, value, near in zip((k.name for k in own.knobs), target, own.aims(_wanted(stand)), strict=True)
    )
    members: dict[int, tuple[Member, Dials, Solved]] = {}
    out: list[LeftOut] = []
    lain = 0
    for batch in range(BATCHES):
        short = n - len(members)
        count = n if batch == 0 else min(n, math.ceil(SPARE * short * lain / max(len(members), lain // 4, 1)))
        draws = dict(enumerate(_latin(numbers, count, seed + batch), lain + 1))
        lain += count
        markets: dict[int, Dials] = {}
        for number, draw in draws.items():
            try:
                markets[number] = replace(own, market=small.evolve(small.name, draw))
            except ScenarioError as error:
                out.append(LeftOut(number, " ".join(str(error).split())))
        for number, (dials, solved, held) in _levelled(lives, markets, own, aims, slope).items():
            if not solved.reached:
                out.append(LeftOut(number, _why(solved, own, aims)))
            elif len(members) < n:
                changes = draws[number] | dials.changes(solved.x)
                if "size" in keep:
                    changes["population.size"] = max(1, round(base.population.size * stand.mean("held") / held))
                members[number] = (Member(_plain(changes)), dials, solved)
        if len(members) == n:
            break
    if not members:
        raise ValueError(say("founding-ensemble-none", draws=len(out), why=out[0].why))
    last = max(members)
    out = sorted((one for one in out if len(members) < n or one.draw <= last), key=lambda one: one.draw)
    said = say(
        "founding-ensemble-about",
        members=len(members),
        draws=len(members) + len(out),
        market=base.name,
        kept=[_called(name) for name in keep],
    )
    kept = tuple(member for member, _, _ in members.values())
    made = Ensemble(base.name, base, kept, _sources(numbers, kept), said)
    facts = _facts(_Lives(seed, seeds, lives.who, None, 0, seeds), own, [one[1:] for one in members.values()])
    return DrawnEnsemble(made, tuple(out), tuple(numbers), facts, lives.count, _of(market))


def _of(market: Scenario | str | Path) -> str:
    """How a file beside the market's names it; empty when it stands in none."""
    if isinstance(market, Scenario):
        return ""
    return str(market) if str(market) in shipped() else Path(market).name


def _latin(numbers: Sequence[Drawn], n: int, seed: int) -> list[dict[str, Any]]:
    """Draws by path: each range cut into n slices, each slice used once."""
    places = [replace(one.factor, low=0.0, high=1.0, whole=False) for one in numbers]
    unit = sample(places, "latin", n, seed=seed).x
    columns = [one.values(unit[:, k]) for k, one in enumerate(numbers)]
    return [dict(zip((one.factor.name for one in numbers), row, strict=True)) for row in zip(*columns, strict=True)]


class _Lives:
    """Settings of several markets, lived together on the same luck, each once."""

    def __init__(
        self,
        seed: int,
        seeds: int,
        who: Mapping[str, Any],
        progress: Progress | None,
        most: int,
        first: int = 0,
    ) -> None:
        self.seed, self.seeds, self.who, self.first = seed, seeds, who, first
        self.progress, self.most, self.count = progress, most, 0
        self.known: dict[Scenario, Stood | None] = {}

    def __call__(self, tries: Sequence[tuple[Dials, Floats]]) -> list[Floats]:
        """Responses of each try, NaN where a world failed."""
        return [
            np.full(len(dials.knobs), np.nan) if stand is None else dials.seen(stand)
            for (dials, _), stand in zip(tries, self.stands(tries), strict=True)
        ]

    def stands(self, tries: Sequence[tuple[Dials, Floats]]) -> list[Stood | None]:
        """How each market stands at its setting, None where a world failed."""
        lived = [dials.market.evolve(dials.market.name, dials.changes(x)) for dials, x in tries]
        new = [one for one in dict.fromkeys(lived) if one not in self.known]
        if new:
            arms = {Arm(str(k)): one for k, one in enumerate(new)}
            design = design_of(arms, seed=self.seed, replications=self.seeds, first=self.first)
            outcomes = run(design, Standing(), **self.who)
            by_arm: dict[str, list[Outcome]] = {}
            for world, outcome in zip(outcomes.design.worlds, outcomes.each, strict=True):
                by_arm.setdefault(world.policy, []).append(outcome)
            for k, one in enumerate(new):
                failed = any(outcome.failed for outcome in by_arm[str(k)])
                self.known[one] = None if failed else stood(by_arm[str(k)])
            self.count += len(new)
        if self.progress is not None:
            self.progress(self.count, max(self.most, self.count + 1))
        return [self.known[one] for one in lived]

    def at(self, dials: Dials, x: Floats) -> Stood:
        """How a market stands at a setting.

        Raises:
            ValueError: when it cannot be lived.
        """
        (stand,) = self.stands([(dials, x)])
        if stand is None:
            raise ValueError(f"{dials.market.name} cannot be lived; loyalty validate says why")
        return stand


def _levelled(
    lives: _Lives, markets: Mapping[int, Dials], own: Dials, aims: Sequence[Aim], slope: Floats
) -> dict[int, tuple[Dials, Solved, float]]:
    """Every member at the setting where it agrees, or comes nearest, and its customers with a firm a person of its start."""
    order = list(markets)
    if not order:
        return {}

    def live(tries: Sequence[tuple[int, Floats]]) -> list[Floats]:
        return lives([(markets[order[task]], x) for task, x in tries])

    found = solve(live, [own.start] * len(order), own.knobs, aims, slope=slope, rounds=ROUNDS)
    stands = lives.stands([(markets[number], one.x) for number, one in zip(order, found, strict=True)])
    result = {}
    for number, one, stand in zip(order, found, stands, strict=True):
        result[number] = (markets[number], one, 1.0 if stand is None else stand.mean("held"))
    return result


def _wanted(stand: Stood) -> dict[str, float]:
    return {name: max(stand.mean(name), 1e-9) for name in ("retention", "satisfaction", "complaints", "units")}


def _why(solved: Solved, own: Dials, aims: Sequence[Aim]) -> str:
    """The fact that is farthest from being met, in words."""
    if not np.isfinite(solved.y).all():
        return say("founding-ensemble-failed")
    gaps = [abs(aim.target - y) / aim.within for aim, y in zip(aims, solved.y.tolist(), strict=True)]
    worst = int(np.argmax(gaps))
    aim, reached = aims[worst], float(solved.y[worst])
    if aim.name == "appeal":
        firm = list(own.market.firms)[own.others[worst - (len(aims) - len(own.others))]]
        times = float(np.exp(reached - aim.target))
        return say("founding-ensemble-share", firm=firm, times=times)
    if aim.name in ("complaints", "units"):
        return say(
            "founding-ensemble-rate",
            fact=_called(aim.name),
            wanted=float(np.exp(aim.target)),
            reached=float(np.exp(reached)),
        )
    return say("founding-ensemble-rate", fact=_called(aim.name), wanted=aim.target, reached=reached)


def _called(fact: str) -> str:
    """What a fact that can be kept is called."""
    return {
        "shares": lambda: say("founding-keep-shares"),
        "retention": lambda: say("founding-keep-retention"),
        "satisfaction": lambda: say("founding-keep-satisfaction"),
        "size": lambda: say("founding-keep-size"),
        "complaints": lambda: say("founding-keep-complaints"),
        "units": lambda: say("founding-keep-units"),
    }[fact]()


def _facts(fresh: _Lives, own: Dials, members: Sequence[tuple[Dials, Solved]]) -> pd.DataFrame:
    """What members have of the facts on fresh luck: a row a fact, the market's own beside lowest, mean and highest."""
    tries = [(own, own.start), *((dials, solved.x) for dials, solved in members)]
    market, *stands = fresh.stands(tries)
    there = [stand for stand in stands if stand is not None]
    rows = []

    def row(fact: str, firm: str, base: float, values: Sequence[float]) -> None:
        spread = {"lowest": min(values), "mean": float(np.mean(values)), "highest": max(values)}
        rows.append({"fact": fact, "firm": firm, "market": base, **spread})

    if market is None or not there:
        return pd.DataFrame(columns=["fact", "firm", "market", "lowest", "mean", "highest"])
    for name in ("retention", "satisfaction", "complaints", "units", "held"):
        if name in own.known or name == "held":
            row(name, "", market.mean(name), [stand.mean(name) for stand in there])
    if "shares" in own.known:
        for k, firm in enumerate(own.market.firms):
            row("share", firm, float(market.by_firm("share")[k]), [float(s.by_firm("share")[k]) for s in there])
    return pd.DataFrame(rows)


def _sources(numbers: Sequence[Drawn], members: Sequence[Member]) -> dict[str, str]:
    """Where the spread of each path is from, in words."""
    found = {one.factor.name: str(one.source) for one in numbers}
    set_again = str(message("founding-source-set"))
    for member in members:
        for path in member.changes:
            found.setdefault(path, set_again)
    return found


def _plain(changes: Mapping[str, Any]) -> dict[str, Any]:
    return {path: value.item() if hasattr(value, "item") else value for path, value in changes.items()}
