"""robustness: does the choice among policies stand when what was assumed is changed?

Every policy, and doing nothing, is lived again under other assumptions, on the same luck as before:

- rivals at rest, copying the leader, best-replying (each rival firm);
- each coefficient of behaviour without a source of its own (``prior``, or none), at points across the range the reference allows;
- each cost of the firm, and all of them, halved and doubled.

Under each assumption an option's regret is what it earns less than the best option there. The policy whose largest regret is
smallest is the minimax-regret choice (Savage 1951). Where the best policy changes, the assumption's break-even value is found:
the root, by halving, of the best policy's advantage over the one that overtakes it.

What it does not know: assumptions changed two at a time, and how likely any of them is. The ranges are what the reference
allows, not what is plausible: an end may be absurd.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.asked import firm_of, level_of, replications_of, scenario_of, told_in
from sim.lab.assumed import assumed
from sim.lab.design import Design, design_of
from sim.lab.factors import DesignError, factor
from sim.lab.outcomes import Outcomes
from sim.lab.paired import interval
from sim.lab.preflight import try_on
from sim.lab.result import Result, digest_of
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Store
from sim.lab.tournament.pays import PAID_IN, SeatPays
from sim.lab.world import BASELINE, Arm
from sim.numerics.streams import as_seed
from sim.results.measures import MEASURES
from sim.scenario import Scenario, ScenarioError
from sim.strategies import StrategyError
from sim.strategies.policies import as_policy, labels, named_policies
from sim.words import message

Floats = NDArray[np.float64]

AS_IT_IS: Final = "as it is"

RIVALS: Final = {
    "rivals at rest": "rest",
    "rivals copy the leader": "copy-the-leader",
    "rivals best-reply": "best-reply",
}
"""What every rival does, by the name of the assumption."""

NOT_COSTS: Final = ("unit", "unit_service", "fixed", "overhead")
"""Costs that no lever has to do with."""

HALVINGS: Final = 7
"""Halvings towards a break-even value: its error is below a hundredth of the way from what is assumed."""


@dataclass(frozen=True)
class Assumption:
    """One thing assumed otherwise.

    Attributes:
        name: what it is called.
        kind: ``as it is``, ``rivals``, ``coefficient`` or ``cost``.
        changes: what is laid over every scenario.
        what: the assumption it is a case of.
        value: of the coefficient, or what the cost is multiplied by; NaN where it is no number.
        usual: what is assumed otherwise, in the same unit.
    """

    name: str
    kind: str
    changes: Mapping[str, Any]
    what: str
    value: float = math.nan
    usual: float = math.nan


def assumptions_of(
    base: Scenario, firm: str, *, coefficients: Sequence[str] | None = None, points: int = 2
) -> list[Assumption]:
    """Everything that is assumed otherwise, what is as it is first.

    Args:
        base: the market.
        firm: whose costs, and whose rivals.
        coefficients: dotted paths; those without a source of their own unless named.
        points: values of each coefficient, evenly across the range that the reference allows, its ends among them.
    """
    found = [Assumption(AS_IT_IS, AS_IT_IS, {}, AS_IT_IS)]
    rivals = [name for name in base.firms if name != firm]
    for name, use in RIVALS.items():
        changes = {f"firms.{rival}.strategy": {"use": use} for rival in rivals}
        found.append(Assumption(name, "rivals", changes, "rivals"))
    for path in unsourced(base) if coefficients is None else coefficients:
        known = factor(base, path)
        usual = float(base.field(path).value)
        for value in np.linspace(*known.bounds, max(points, 2)):
            laid = known.rounded(float(value))
            if laid != usual:
                found.append(Assumption(f"{path} = {laid:g}", "coefficient", {path: laid}, path, float(laid), usual))
    ours = base.firms[firm].costs
    names = [name for name in type(ours).model_fields if name not in NOT_COSTS and not ours.is_idle(name)]
    costs = {name: float(getattr(ours, name)) for name in names if getattr(ours, name) and not ours.is_work(name)}
    for times in (0.5, 2.0):
        every = {f"firms.{firm}.costs.{name}": times * value for name, value in costs.items()}
        found.append(Assumption(f"all costs × {times:g}", "cost", every, "all costs", times, 1.0))
        for name, value in costs.items():
            path = f"firms.{firm}.costs.{name}"
            found.append(
                Assumption(f"costs.{name} × {times:g}", "cost", {path: times * value}, f"costs.{name}", times, 1.0)
            )
    return found


def unsourced(base: Scenario) -> list[str]:
    """Coefficients of behaviour whose source is ``prior``, or that have none, and that have a range."""
    found = []
    for block in type(base.behaviour).model_fields:
        part = getattr(base.behaviour, block)
        for name in getattr(type(part), "model_fields", {}):
            path = f"behaviour.{block}.{name}"
            try:
                known = factor(base, path)
            except (DesignError, ScenarioError):
                continue
            source = known.source.lower()
            if ("prior" in source or source in ("", "-")) and known.low < known.high:
                found.append(path)
    return found


@dataclass(frozen=True, eq=False, repr=False)
class Robustness(Result):
    """A choice among policies under other assumptions.

    Attributes:
        base: the market.
        firm: whose policies.
        policies: as markets in which they are followed, by name.
        measure: what they are judged by.
        level: of the intervals.
        coefficients, points: what was to be varied where it was named, and over how many values.
        assumptions: what was assumed, as it is first.
        outcomes: the worlds of all of them.
        break_even: a row an assumption whose change flips the choice, the smallest change first.
        left_out: assumptions under which no world could be lived, with the reason.
    """

    kind: ClassVar[str] = "robustness"
    figure: ClassVar[str] = "robustness"

    base: Scenario
    firm: str
    policies: Mapping[str, Scenario]
    measure: str
    level: float
    coefficients: tuple[str, ...] | None
    points: int
    assumptions: tuple[Assumption, ...]
    outcomes: Outcomes
    break_even: pd.DataFrame
    left_out: pd.DataFrame

    @property
    def id(self) -> str:
        """Digest of all that determines it."""
        return digest_of([self.kind, self.firm, self.measure, self.level, *self.names, *self.outcomes.digests])

    @property
    def seed(self) -> int:
        """Of every world."""
        return self.outcomes.design.worlds[0].seed

    @property
    def replications(self) -> int:
        """How many there are."""
        return len(self.outcomes.of(self.outcomes.arms[0]))

    @property
    def names(self) -> tuple[str, ...]:
        """The policies."""
        return tuple(self.policies)

    @property
    def options(self) -> tuple[str, ...]:
        """Doing nothing, and the policies."""
        return (BASELINE, *self.names)

    @property
    def unit(self) -> str:
        """Of the measure."""
        return MEASURES[self.measure].unit

    @cached_property
    def values(self) -> Floats:
        """The measure: shape (assumptions, options, replications)."""
        return _values(self.outcomes, self.assumptions, self.options, self.measure)

    @cached_property
    def means(self) -> Floats:
        """Means over replications less those of doing nothing: shape (assumptions, options)."""
        mean = self.values.mean(axis=2)
        return np.asarray(mean - mean[:, :1])

    @property
    def best(self) -> str:
        """The best option as it is."""
        return self.options[int(self.means[0].argmax())]

    @property
    def minimax(self) -> str:
        """The option whose largest regret over all assumptions is smallest."""
        return str(self.regrets()["policy"].iloc[0])

    def table(self) -> pd.DataFrame:
        """A row an assumption and option: its difference from doing nothing there, its interval, its regret, whether it is best."""
        rows = []
        for a, one in enumerate(self.assumptions):
            best = int(self.means[a].argmax())
            for o, option in enumerate(self.options):
                own, none = self.values[a, o], self.values[a, 0]
                rows.append(
                    {
                        "assumption": one.name,
                        "kind": one.kind,
                        "what": one.what,
                        "value": one.value,
                        "policy": option,
                        **interval(own - none, self.level, own, none).row("difference"),
                        "regret": float(self.means[a, best] - self.means[a, o]),
                        "best": o == best,
                    }
                )
        return pd.DataFrame(rows)

    def called(self, name: str) -> str:
        """An assumption, by its name or what it is a case of, in words."""
        return assumed(self.base, self.firm, name)

    def regrets(self) -> pd.DataFrame:
        """A row an option, the smallest largest regret first."""
        lost = self.means.max(axis=1, keepdims=True) - self.means
        rows = [
            {
                "policy": option,
                "as_it_is": float(self.means[0, o]),
                "largest_regret": float(lost[:, o].max()),
                "under": self.assumptions[int(lost[:, o].argmax())].name,
                "best_in": int((lost[:, o] == 0).sum()),
                "of": len(self.assumptions),
            }
            for o, option in enumerate(self.options)
        ]
        return pd.DataFrame(rows).sort_values(["largest_regret", "policy"], ignore_index=True)

    def advantages(self) -> pd.DataFrame:
        """The best option's advantage over the next best: a row an assumption, with both ends of its interval."""
        best = self.options.index(self.best)
        rows = []
        for a, one in enumerate(self.assumptions):
            others = [o for o in range(len(self.options)) if o != best]
            rival = max(others, key=lambda o: float(self.means[a, o]))
            own, other = self.values[a, best], self.values[a, rival]
            found = interval(own - other, self.level, own, other)
            told: dict[str, Any] = {
                "assumption": one.name,
                "kind": one.kind,
                "what": one.what,
                "value": one.value,
                "usual": one.usual,
            }
            rows.append({**told, "second": self.options[rival], **found.row("advantage")})
        return pd.DataFrame(rows)

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table by name."""
        found = {
            "assumptions": self.table(),
            "regrets": self.regrets(),
            "advantages": self.advantages(),
            "break_even": self.break_even,
            "replications": self.outcomes.table("seats"),
        }
        return found | ({"left_out": self.left_out} if len(self.left_out) else {})

    @property
    def of_markets(self) -> tuple[Scenario, ...]:
        """The market it is of."""
        return (self.base,)

    def _told(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        from sim.results.store import records

        told: dict[str, Any] = {
            "scenario": self.base.name,
            "digest": self.base.digest(),
            "firm": self.firm,
            "measure": self.measure,
        }
        told |= {"seed": self.seed, "replications": self.replications, "level": self.level}
        told |= {"best": self.best, "minimax_regret": self.minimax}
        return {**told, **{name: records(table) for name, table in self.tables().items() if name != "replications"}}

    def headline(self) -> str:
        """What was looked at."""
        called = self.base.title or self.base.name
        return f"{called}: {self.firm}, {len(self.assumptions)} assumptions, {self.replications} replications"

    def glance(self) -> pd.DataFrame:
        """The options by their largest regret."""
        return self.regrets()


def _values(outcomes: Outcomes, assumptions: Sequence[Assumption], options: Sequence[str], measure: str) -> Floats:
    each = [
        [outcomes.column("seats", measure, _arm(option, one.name))[:, 0].astype(float) for option in options]
        for one in assumptions
    ]
    return np.array(each)


def _arm(option: str, assumption: str) -> Arm:
    return Arm(option, (), (("assumption", assumption),))


def robustness(
    base: Scenario | str | Path,
    *policies: Any,
    measure: str = "profit",
    coefficients: Sequence[str] | None = None,
    points: int = 2,
    replications: int = 5,
    seed: int = 1,
    firm: str | None = None,
    level: float = 0.95,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> Robustness:
    """See whether the choice among policies stands when what was assumed is changed.

    Args:
        base: the market, or its name or path.
        policies: at least one, each what ``sim.compare`` takes; doing nothing is an option too.
        measure: what they are judged by: profit, npv, revenue, customers, share, retention or equity.
        coefficients: dotted paths of what is varied across its range; those without a source of their own unless named.
        points: values of each, at least 2, the ends of its range.
        replications: worlds of each option under each assumption, all on the same luck.
        seed, firm, level, workers, executor, store, progress: as ``sim.compare`` has them.

    Raises:
        ScenarioError, StrategyError, DesignError: for what is unknown or out of range.
        ValueError: without a policy, or for a measure there is not.
    """
    scenario = scenario_of(base)
    firm, level = firm_of(scenario, firm), level_of(level)
    seed, replications = as_seed(seed), replications_of(replications)
    told_in(scenario, measure, PAID_IN)
    if not policies:
        raise ValueError(message("asked-policy"))
    tried = [(name, as_policy(scenario, policy, firm)) for name, policy in named_policies(policies)]
    options = {BASELINE: scenario} | dict(zip(labels(tried, firm), (policy for _, policy in tried), strict=True))
    for policy in options.values():
        try_on(policy, firm)
    everything = assumptions_of(scenario, firm, coefficients=coefficients, points=points)
    arms: dict[Arm, Scenario] = {}
    kept, out = [], []
    for one in everything:
        try:
            arms |= {_arm(name, one.name): _laid(option, one.changes) for name, option in options.items()}
        except (ScenarioError, StrategyError) as error:
            out.append({"assumption": one.name, "why": " ".join(str(error).split())})
        else:
            kept.append(one)
    who: dict[str, Any] = {"executor": executor, "workers": workers, "store": store}
    design = design_of(arms, seed=seed, replications=replications)
    outcomes = run(design, SeatPays((firm,)), progress=progress, **who)
    for one in list(kept):
        failed = [
            o.error
            for w, o in zip(design.worlds, outcomes.each, strict=True)
            if o.failed and w.factors[0][1] == one.name
        ]
        if failed:
            if one.kind == AS_IT_IS:
                outcomes.raise_first()
            kept.remove(one)
            out.append({"assumption": one.name, "why": failed[0]})
    outcomes = _without(outcomes, {one.name for one in kept})
    values = _values(outcomes, kept, tuple(options), measure)
    on = None if progress is None else _going_on(progress, len(design))
    even = _break_even(kept, options, values, level, measure, firm, seed, replications, who, on)
    left_out = pd.DataFrame(out, columns=["assumption", "why"])
    named = {name: policy for name, policy in options.items() if name != BASELINE}
    asked = None if coefficients is None else tuple(coefficients)
    return Robustness(scenario, firm, named, measure, level, asked, points, tuple(kept), outcomes, even, left_out)


def _going_on(progress: Progress, before: int) -> Callable[[int, int], Progress]:
    """Progress of the worlds for break-even values, after those of all assumptions: it never goes back."""

    def on(lived: int, further: int) -> Progress:
        return lambda done, _: progress(before + lived + done, before + further)

    return on


def _laid(option: Scenario, changes: Mapping[str, Any]) -> Scenario:
    return option.evolve(option.name, dict(changes)) if changes else option


def _without(outcomes: Outcomes, kept: set[str]) -> Outcomes:
    """The worlds of some assumptions alone."""
    pairs = [(w, o) for w, o in zip(outcomes.design.worlds, outcomes.each, strict=True) if w.factors[0][1] in kept]
    return Outcomes(Design(tuple(w for w, _ in pairs), outcomes.design.baseline), tuple(o for _, o in pairs))


def _break_even(
    kept: Sequence[Assumption],
    options: Mapping[str, Scenario],
    values: Floats,
    level: float,
    measure: str,
    firm: str,
    seed: int,
    replications: int,
    who: Mapping[str, Any],
    on: Callable[[int, int], Progress] | None,
) -> pd.DataFrame:
    """Where the best option is overtaken, by halving on the same luck: a row an assumption, the smallest change first."""
    names = tuple(options)
    means = values.mean(axis=2)
    best = int(means[0].argmax())
    rows: list[dict[str, Any]] = []
    ends: dict[str, list[float]] = {}
    flips: dict[str, tuple[Assumption, int]] = {}
    for a, one in enumerate(kept):
        winner = int(means[a].argmax())
        if winner == best:
            continue
        flips[one.name] = (one, winner)
        if not math.isnan(one.value):
            ends[one.name] = [one.usual, one.value]
    for halving in range(HALVINGS):
        arms: dict[Arm, Scenario] = {}
        middle = {name: sum(pair) / 2 for name, pair in ends.items()}
        for name, value in middle.items():
            one, winner = flips[name]
            for option in (best, winner):
                arms[_arm(names[option], name)] = _laid(options[names[option]], _at(one, value))
        if not arms:
            break
        design = design_of(arms, seed=seed, replications=replications)
        told = None if on is None else on(halving * len(design), HALVINGS * len(design))
        outcomes = run(design, SeatPays((firm,)), progress=told, **who)
        for name, value in middle.items():
            own, other = (
                float(outcomes.column("seats", measure, _arm(names[option], name))[:, 0].mean())
                for option in (best, flips[name][1])
            )
            ends[name][0 if own > other else 1] = value
    for name, (one, winner) in flips.items():
        at = sum(ends[name]) / 2 if name in ends else math.nan
        way = abs(at - one.usual) / abs(one.value - one.usual) if name in ends else math.nan
        rows.append(
            {
                "assumption": name,
                "what": one.what,
                "kind": one.kind,
                "usual": one.usual,
                "tried": one.value,
                "break_even": at,
                "of_the_way": way,
                "times": at / one.usual if name in ends and one.usual else math.nan,
                "overtaken_by": names[winner],
                "clear": _clear(values, [one.name for one in kept].index(name), winner, best, level),
            }
        )
    columns = [
        "assumption",
        "what",
        "kind",
        "usual",
        "tried",
        "break_even",
        "of_the_way",
        "times",
        "overtaken_by",
        "clear",
    ]
    return pd.DataFrame(rows, columns=columns).sort_values("of_the_way", ignore_index=True)


def _clear(values: Floats, a: int, winner: int, best: int, level: float) -> bool:
    """Whether the one that overtakes is better beyond luck where it was tried."""
    return interval(values[a, winner] - values[a, best], level, values[a, winner], values[a, best]).low > 0


def _at(one: Assumption, value: float) -> dict[str, Any]:
    """An assumption at another value: costs are multiplied, a coefficient is set."""
    if one.kind == "cost":
        return {path: laid / one.value * value for path, laid in one.changes.items()}
    return dict.fromkeys(one.changes, value)
