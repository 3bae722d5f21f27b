"""Found a market on facts: solve for what nobody can look up, and say what the market has at rest.

The draft's dials (``sim.lab.levelling.dials``) are solved for together (``joint``) on a reduced population, as rates and shares
do not depend on how many there are; then, in closed form, how many people start and how many of them with no firm, and the fixed
cost that leaves the operating margin. What was reached is told of fresh luck, at the stated size where that is not too large.
Coefficients of behaviour are the base's: none is moved, except how far tastes spread where a market has no renewals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.asked import replications_of
from sim.lab.design import design_of
from sim.lab.founding.declared import facts_of
from sim.lab.founding.draft import Draft, drafted, wanted_of
from sim.lab.founding.facts import Facts
from sim.lab.founding.met import Met
from sim.lab.founding.write import written
from sim.lab.levelling.dials import Dials, at_rest_outside, sized, started
from sim.lab.levelling.joint import ROUNDS, Solved, solve
from sim.lab.levelling.standing import Standing, Stood, stood
from sim.lab.outcomes import Outcome
from sim.lab.paired import interval
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Store
from sim.lab.world import Arm
from sim.numerics.streams import as_seed
from sim.results.store import write_atomically
from sim.scenario import NEEDS, Scenario
from sim.words import message

Floats = NDArray[np.float64]

SOLVED_ON: Final = 3_000
"""People of the worlds in which dials are solved for: below the size at which worlds are lived side by side."""

MONTHS: Final = 36
"""Months that are looked at while solving, after the base's own warm-up."""

PASSES: Final = 3
"""Further times that dials are solved for, each with as many starting outside as were there at rest the time before."""

SETTLED: Final = 0.003
"""Share that starts outside within which it is at rest."""

VERIFIED_ON: Final = 20_000
"""People at most of the worlds of which it is told what was reached."""

USUAL_MARGIN: Final = 0.10
"""Operating margin where none is known: between those of services by sector (docs/reference/markets.md)."""


@dataclass(frozen=True, repr=False)
class Founded:
    """A market founded on facts.

    Attributes:
        facts: what it was founded on.
        scenario: the market.
        draft: what its file says, with a note on each value.
        met: what of the facts it has at rest.
        size: people of the worlds that ``met`` tells of.
        worlds: of them.
        tries: settings lived on the way.
    """

    facts: Facts
    scenario: Scenario
    draft: Draft
    met: tuple[Met, ...]
    size: int
    worlds: int
    tries: int

    @property
    def held(self) -> bool:
        """Whether every fact is met."""
        return all(one.held for one in self.met)

    def table(self) -> pd.DataFrame:
        """A row a fact: wanted, whether stated, reached with half a 95% interval over luck, held, and what was set for it."""
        return pd.DataFrame([{**one.to_dict(), "set": ", ".join(one.paths)} for one in self.met])

    def to_yaml(self) -> str:
        """The market as the text of a file, every value with a word on where it is from, in the language that is spoken."""
        return written(self.facts, self.draft, self.met, self.worlds, self.size)

    def save(self, path: str | Path) -> Path:
        """Write that file; returns where it is."""
        write_atomically(Path(path), self.to_yaml().encode())
        return Path(path)

    def __repr__(self) -> str:
        rows = self.table()[["fact", "firm", "wanted", "reached", "half_width", "held"]].fillna("")
        return f"{self.facts.name}: founded on {len(self.met)} facts\n{rows.to_string(index=False)}"

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        told = {"market": self.facts.name, "facts": self.facts.to_dict(), "scenario": self.scenario.model_dump()}
        how = {"people": self.size, "worlds": self.worlds, "tries": self.tries}
        return {**told, "held": self.held, "at_rest": [one.to_dict() for one in self.met], "lived": how}


def found(
    facts: Facts | Mapping[str, Any] | str | Path,
    *,
    seeds: int = 16,
    fresh: int = 8,
    seed: int = 1,
    size: int = SOLVED_ON,
    most: int = VERIFIED_ON,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> Founded:
    """Found a market on what a company knows: a scenario that has its facts when every firm rests, and what was hit.

    Appeals, review rate, quality, how often things fail and how many people there are can be looked up by nobody;
    they are solved for together. Coefficients of behaviour are the common defaults::

        gym = sim.found("facts.yaml")       # or a mapping of the same: {"name": "gym", "kind": "subscription", ...}
        gym.table()                         # what was wanted, reached (± half a 95% interval over luck), set for it
        gym.save("gym.yaml")                # every value with a word on where it is from
        sim.decide(gym.scenario, "reliability", budget="200000/year")

    Args:
        facts: what is known: the path of a facts file (``loyalty new --example`` prints one), or a mapping of what it says: shares,
            retention and margins as shares or per cent (``0.65``, ``"65%"``), prices and budgets in the currency, customers heads.
        seeds: worlds of each try while solving.
        fresh: further worlds, on luck that no try had, in which what was reached is looked at; at least 2.
        seed: of all worlds.
        size: people of the worlds while solving.
        most: people at most when what was reached is looked at.
        workers, executor, store: as ``sim.lab.runner.run`` has them.
        progress: called with (tries done, tries at most).

    Raises:
        ScenarioError: for facts that cannot be read, with every problem found, or of which no market can be made.
        ValueError: for a number out of range.
    """
    facts = facts_of(facts)
    seeds, fresh, seed = replications_of(seeds), replications_of(fresh), as_seed(seed)
    who: dict[str, Any] = {"workers": workers, "executor": executor, "store": store}
    draft = drafted(facts)
    whole = draft.scenario()
    small = whole.evolve(whole.name, {"market.months": MONTHS, "population.size": size})
    dials, wanted = wanted_of(facts, small)
    shares = list(facts.shares.values())
    aims = dials.aims(wanted, shares)
    tried = _Tried(dials, seeds, seed, who, progress, len(dials.knobs) + 2 * ROUNDS)
    solved = solve(tried, [dials.start], dials.knobs, aims)[0]
    starts = [(small.population.start_outside, tried.at(solved.x).mean("held"))]
    for _ in range(PASSES):
        outside = at_rest_outside(starts)
        if abs(outside - starts[-1][0]) <= SETTLED:
            break
        there = small.evolve(
            small.name, started(small, np.array(shares), outside) | {"population.start_outside": outside}
        )
        tried = tried.on(replace(dials, market=there))
        solved = solve(tried, [solved.x], dials.knobs, aims, slope=solved.slope, rounds=4)[0]
        starts.append((outside, tried.at(solved.x).mean("held")))
    stand, outside = tried.at(solved.x), at_rest_outside(starts)
    changes = dials.changes(solved.x) | sized(small, 1 - outside, facts.all_customers)
    changes |= started(whole, np.array(shares), changes["population.start_outside"])
    changes |= _overheads(facts, stand)
    _laid(draft, changes, facts, dials, wanted)
    market = draft.scenario()
    seen, people = _looked_at(market, seeds, fresh, seed, most, who)
    met = _met(facts, market, seen, dials, wanted, solved, people)
    return Founded(facts, market, draft, met, people, fresh, tried.count)


class _Tried:
    """Settings lived, many at a time, on the same luck."""

    def __init__(
        self,
        dials: Dials,
        seeds: int,
        seed: int,
        who: Mapping[str, Any],
        progress: Progress | None,
        most: int,
        count: int = 0,
    ) -> None:
        self.dials, self.seeds, self.seed, self.who = dials, seeds, seed, who
        self.progress, self.most, self.count = progress, most, count
        self.known: dict[bytes, Stood] = {}

    def __call__(self, tries: Sequence[tuple[int, Floats]]) -> list[Floats]:
        new = [x for _, x in tries if x.tobytes() not in self.known]
        market = self.dials.market
        arms = {Arm(str(k)): market.evolve(market.name, self.dials.changes(x)) for k, x in enumerate(new)}
        if arms:
            outcomes = run(design_of(arms, seed=self.seed, replications=self.seeds), Standing(), **self.who)
            outcomes.raise_first()
            by_arm = by_policy(outcomes.design.worlds, outcomes.each)
            self.known |= {x.tobytes(): stood(by_arm[str(k)]) for k, x in enumerate(new)}
            self.count += len(new)
        if self.progress is not None:
            self.progress(self.count, max(self.most, self.count + 1))
        return [self.dials.seen(self.known[x.tobytes()]) for _, x in tries]

    def on(self, dials: Dials) -> _Tried:
        """The same of another market, tries counted on."""
        return _Tried(dials, self.seeds, self.seed, self.who, self.progress, self.most, self.count)

    def at(self, x: Floats) -> Stood:
        """How the market stands at a setting."""
        self([(0, x)])
        return self.known[x.tobytes()]


def by_policy(worlds: Sequence[Any], outcomes: Sequence[Outcome]) -> dict[str, list[Outcome]]:
    """Outcomes by what their worlds' policy is called, in the order of replications."""
    found: dict[str, list[Outcome]] = {}
    for world, outcome in zip(worlds, outcomes, strict=True):
        found.setdefault(world.policy, []).append(outcome)
    return found


def _overheads(facts: Facts, stand: Stood) -> dict[str, float]:
    """Fixed cost of each firm, as a share of its price and starting customer, that leaves the operating margin."""
    goal = USUAL_MARGIN if facts.operating_margin is None else facts.operating_margin
    left = np.nan_to_num(stand.firms["margin"]).mean(axis=0) - goal
    found = {}
    for k, (name, firm) in enumerate(facts.firms.items()):
        paid = float(stand.by_firm("paid")[k])
        found[f"firms.{name}.costs.overhead"] = float(f"{max(float(left[k]) * paid / firm.price, 0.0):.4g}")
    return found


def _laid(draft: Draft, changes: Mapping[str, Any], facts: Facts, dials: Dials, wanted: Mapping[str, float]) -> None:
    """What was solved, put into the draft, each with what it is for."""
    for path, value in changes.items():
        keys = tuple(path.split("."))
        if keys[-1] == "overhead":
            goal = USUAL_MARGIN if facts.operating_margin is None else facts.operating_margin
            note = message("founding-note-overhead", margin=goal, stated=facts.operating_margin is not None)
        elif keys[-1] in ("size", "start_outside", "start_share"):
            draft.put(keys, value, draft.notes[path])
            continue
        elif keys[-1] == "appeal":
            note = message("founding-note-appeal", share=facts.shares[keys[1]])
        elif keys[-1] in NEEDS:
            note = message(
                "founding-note-quality", satisfaction=wanted["satisfaction"], stated=facts.satisfaction is not None
            )
        elif keys[-1] in ("review_rate", "taste", "inertia", "switching_cost"):
            kept = wanted["retention"]
            note = (
                message("founding-note-retention-of", retention=kept, firm=dials.ours)
                if dials.ours
                else message("founding-note-retention", retention=kept)
            )
        elif keys[-1] == "rate":
            note = message("founding-note-units", units=wanted["units"])
        else:
            note = message("founding-note-complaints", complaints=wanted["complaints"])
        draft.put(keys, value, note)


def _looked_at(
    market: Scenario, seeds: int, fresh: int, seed: int, most: int, who: Mapping[str, Any]
) -> tuple[Stood, int]:
    """Fresh worlds of the market as it is written, smaller where it is too large."""
    people = min(market.population.size, most)
    rests = {f"firms.{name}.strategy": {"use": "rest"} for name in market.firms}
    lived = market.evolve(market.name, {"population.size": people, "market.months": MONTHS, **rests})
    outcomes = run(design_of({Arm(): lived}, seed=seed, replications=fresh, first=seeds), Standing(), **who)
    outcomes.raise_first()
    return stood(outcomes.each), people


def _met(
    facts: Facts,
    market: Scenario,
    seen: Stood,
    dials: Dials,
    wanted: Mapping[str, float],
    solved: Solved,
    people: int,
) -> tuple[Met, ...]:
    def spread(values: Floats) -> tuple[float, float]:
        of = interval(values)
        return of.mean, of.half_width

    ends = dict(zip((k.name for k in dials.knobs), solved.at_end, strict=True))
    paths = dict(zip((k.name for k in dials.knobs), dials.paths, strict=True))
    names = list(market.firms)
    whose = names.index(dials.ours) if dials.ours else None
    found = []
    for name in ("retention", "satisfaction", "complaints", "units"):
        if name in wanted:
            values = seen.measures[name]
            if name == "retention" and whose is not None:
                values = seen.firms["retention"][:, whose]
            stated = name != "satisfaction" or facts.satisfaction is not None
            firm = dials.ours if name == "retention" else ""
            found.append(Met(name, firm, wanted[name], stated, spread(values), (paths[name],), ends[name]))
    turned = {names[k]: solved.at_end[len(dials.knobs) - len(dials.others) + n] for n, k in enumerate(dials.others)}
    for k, (name, share) in enumerate(facts.shares.items()):
        at_end = turned.get(name, False)
        found.append(
            Met("share", name, share, True, spread(seen.firms["share"][:, k]), (f"firms.{name}.appeal",), at_end)
        )
    times = market.population.size / people
    heads = seen.measures["held"] * people * times
    size = ("population.size", "population.start_outside")
    if facts.customers_of == "ours":
        ours = seen.firms["customers"][:, names.index(facts.ours)] * times
        found.append(Met("customers", facts.ours, float(facts.customers), True, spread(ours), size))
    else:
        found.append(Met("customers", "", facts.all_customers, True, spread(heads), size))
    goal = USUAL_MARGIN if facts.operating_margin is None else facts.operating_margin
    k = names.index(facts.ours)
    costs = market.firms[facts.ours].costs
    fixed = costs.overhead * market.firms[facts.ours].list_price
    profit = seen.firms["margin"][:, k] - fixed / np.maximum(seen.firms["paid"][:, k], 1e-12)
    stated = facts.operating_margin is not None
    found.append(
        Met(
            "operating_margin",
            facts.ours,
            goal,
            stated,
            spread(profit),
            (f"firms.{facts.ours}.costs.overhead",),
            costs.overhead == 0,
        )
    )
    return tuple(found)
