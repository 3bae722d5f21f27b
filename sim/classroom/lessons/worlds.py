"""A lesson's worlds: markets lived small, arm beside arm on the same luck, and what is taken of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from typing import Any, Final

import numpy as np

from sim.lab.paired import interval
from sim.lab.run import Run
from sim.lab.simulate import simulate
from sim.results.measures import measures_of
from sim.scenario import Scenario
from sim.strategies.policies import as_policy

SEED: Final = 20
"""Of every lesson's worlds."""

FEWEST: Final = 200
"""Customers of the smallest market that is lived."""

FEWEST_WORLDS: Final = 2
"""Worlds that an interval needs."""

SHORTEST: Final = 18
"""Months of the shortest market that is lived."""

Taken = dict[str, Any]
"""What is taken of one world."""

Take = Callable[[Run], Taken]


@dataclass(frozen=True)
class Ask:
    """Worlds wanted.

    Attributes:
        arms: scenarios by name; all share people, ties and luck.
        pairs: worlds an arm.
        take: what to take of each.
        events, snapshots: tables that it needs.
    """

    arms: Mapping[str, Scenario]
    pairs: int
    take: Take
    events: tuple[str, ...] = ()
    snapshots: Mapping[str, Any] | None = None


@dataclass
class Living:
    """Lives worlds, at a size, and tells how far it is.

    Attributes:
        scale: 1 is the lesson's own size; less has fewer customers, months and pairs.
        progress: called with (worlds done, worlds in all).
    """

    scale: float = 1.0
    progress: Callable[[int, int], None] = field(default=lambda done, total: None)

    def market(self, name: str, people: int, months: int, **changes: Any) -> Scenario:
        """A shipped market at a lesson's size.

        Args:
            name: of the market.
            people: customers, at full size.
            months: observed, at full size.
            changes: of the scenario, by dotted path, with ``__`` for a dot.
        """
        base = Scenario.load(name)
        size = max(FEWEST, round(people * self.scale))
        length = max(SHORTEST, round(months * min(1.0, 2 * self.scale)))
        said = {path.replace("__", "."): value for path, value in changes.items()}
        return base.evolve(base.name, {"population.size": size, "market.months": length, **said})

    def pairs(self, wanted: int) -> int:
        """How many worlds an arm."""
        return max(3, round(wanted * self.scale))

    def all(self, **asks: Ask) -> dict[str, dict[str, list[Taken]]]:
        """Live what is asked for: by ask, by arm, world by world."""
        total = sum(len(ask.arms) * ask.pairs for ask in asks.values())
        done = 0
        found: dict[str, dict[str, list[Taken]]] = {}
        for name, ask in asks.items():
            own: dict[str, list[Taken]] = {arm: [] for arm in ask.arms}
            for pair in range(ask.pairs):
                for arm, scenario in ask.arms.items():
                    run = simulate(
                        scenario, seed=SEED, replication=pair, events=list(ask.events) or False, snapshots=ask.snapshots
                    )
                    own[arm].append(ask.take(run))
                    done += 1
                    self.progress(done, total)
            found[name] = own
        return found


def with_policy(base: Scenario, use: str, firm: str | None = None, **parameters: Any) -> Scenario:
    """A market in which a firm, the focal one unless named, follows a strategy."""
    return as_policy(base, {"use": use, **parameters}, firm)


def with_levers(base: Scenario, levers: Mapping[str, float], firm: str | None = None) -> Scenario:
    """A market in which a firm, the focal one unless named, sets levers from the first month on."""
    return as_policy(base, {"use": "set-levers", **levers}, firm)


SPENT: Final = (
    "recovery", "service", "tiers", "promise", "welcome", "programme", "bonds", "personalisation", "contact", "gifts",
    "survey", "advertising",
)  # fmt: skip
"""Lines of the books on which levers stand."""


def firm_taken(run: Run) -> Taken:
    """What a firm's world comes to: its measures, and what its levers cost.

    ``contribution`` is profit before fixed cost, over all months; ``spent`` what stands on levers' lines.
    """
    firm = run.scenario.focal_firm
    rows = run.firms[run.firms["firm"] == firm].sort_values("month")
    return {
        **measures_of(run.scenario, run.firms, firm),
        "contribution": float((rows["profit"] + rows["fixed"]).sum()),
        "spent": float(sum(rows[line].sum() for line in SPENT)),
        "units": float(rows["units"].sum()),
        "paid": float((rows["sales"] + rows["aftersales"]).sum()),
    }


def estimate(values: Iterable[float]) -> dict[str, float]:
    """A mean over worlds with its 95% interval; worlds in which there was nothing to see are left out.

    Raises:
        ValueError: when fewer than two are left.
    """
    seen = np.asarray([v for v in values if np.isfinite(v)], dtype=float)
    if seen.size < FEWEST_WORLDS:
        raise ValueError(f"{seen.size} worlds in which there was something to see; an interval needs {FEWEST_WORLDS}")
    found = interval(seen)
    return {"mean": found.mean, "low": found.low, "high": found.high}


def differences(new: Sequence[Taken], old: Sequence[Taken], what: str) -> dict[str, float]:
    """How a measure differs, pair by pair."""
    return estimate(n[what] - o[what] for n, o in zip(new, old, strict=True))


def change(new: Sequence[Taken], old: Sequence[Taken], what: str = "contribution") -> dict[str, float]:
    """How a measure differs, pair by pair, in per cent of its mean without."""
    return estimate(changes(new, old, what))


def changes(new: Sequence[Taken], old: Sequence[Taken], what: str = "contribution") -> list[float]:
    """The same, one a pair."""
    level = abs(float(np.mean([o[what] for o in old])))
    return [100 * (n[what] - o[what]) / level for n, o in zip(new, old, strict=True)]


def returns(new: Sequence[Taken], old: Sequence[Taken]) -> list[float]:
    """What a unit of money spent on levers brought before that cost, one a pair: above 1 it paid."""
    spent = float(np.mean([n["spent"] - o["spent"] for n, o in zip(new, old, strict=True)]))
    return [
        (n["contribution"] - o["contribution"] + n["spent"] - o["spent"]) / spent for n, o in zip(new, old, strict=True)
    ]


def laid_beside(each: Mapping[str, Sequence[float]]) -> dict[str, dict[str, float]]:
    """Estimates of several, and of every difference between two: ``A``, ``A>B``."""
    found = {name: estimate(values) for name, values in each.items()}
    for one, other in permutations(each, 2):
        found[f"{one}>{other}"] = estimate(a - b for a, b in zip(each[one], each[other], strict=True))
    return found


def monthly(run: Run, column: str) -> list[float]:
    """A column of the focal firm's months, from the first."""
    firm = run.scenario.focal_firm
    rows = run.firms[run.firms["firm"] == firm].sort_values("month")
    return [float(v) for v in rows[column]]


def mean_of(values: Sequence[float]) -> float:
    """The mean over months in which there was something to see."""
    found = np.asarray(values, dtype=float)
    return float(np.nanmean(found)) if np.isfinite(found).any() else float("nan")


def mean_line(worlds: Sequence[Taken], what: str) -> list[float]:
    """A monthly line, mean over worlds; a month nothing is known of repeats the one before."""
    found = np.asarray([w[what] for w in worlds], dtype=float)
    line, last = [], 0.0
    for month in range(found.shape[1]):
        seen = found[:, month][np.isfinite(found[:, month])]
        last = float(seen.mean()) if seen.size else last
        line.append(last)
    return line
