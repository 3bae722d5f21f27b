"""The planner: live replications until an interval is as narrow as asked, or the budget is spent.

An interval that is looked at again and again, and acted on, must hold at all looks together. Student's does not: stopped when
it happens to be narrow, it misses more often than it says. Here it is a confidence sequence, one interval after each
replication, all of which cover the mean together with the nominal probability, whenever and for whatever reason one stops:

    mean -+ s sqrt( (n - 1) (k - 1) / (n (1 - k / a)) ),   a = 1 + n g,   k = (a / alpha^2)^(1 / n)

with s the standard deviation of n paired differences; infinite while k >= a. It inverts a test martingale, the likelihood
ratio of Student's t under a normal prior of variance g on the effect over the spread, by Ville's inequality (Lai 1976, Annals
of Statistics 4:265-280; with the normal mixture Wang and Ramdas 2025, Sequential Analysis 44:56-110). For normal differences
it holds at any n, with the spread not known; for others in the limit, as Student's own does (Waudby-Smith et al. 2024,
Annals of Statistics 52:2613-2640), and ``benchmarks/planner.py`` says how far off it is before.
Stein's two stages (1945) would cost fewer worlds, but bind one to the width first asked for: a comparison that is stopped by
hand, carried on, or wanted narrower later would lose its coverage. The price is told: about one and a half times the width of
an interval at a number of replications fixed beforehand.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from sim.lab.asked import above_zero, one_of, told_in
from sim.lab.collect import Collect
from sim.lab.design import Design, design_of
from sim.lab.outcomes import Outcomes
from sim.lab.paired import Floats, difference, half_width, is_rounding
from sim.lab.runner import run
from sim.lab.world import Arm
from sim.results.measures import MEASURES
from sim.scenario import Scenario
from sim.words import message

FIRST: Final = 8
"""Replications before the first look."""

PLANNED: Final = 40
"""Replications at which the sequence is at its narrowest beside others of its kind."""


def prior_variance(level: float = 0.95, planned: int = PLANNED) -> float:
    """The prior's variance g for which the interval is narrowest after so many replications.

    Found on a grid of powers; the width is flat about it.
    """
    grid = np.geomspace(1e-3, 1e3, 241)
    return float(min(grid, key=lambda g: _times(planned, level, float(g))))


def _times(n: int, level: float, g: float) -> float:
    """Half-width over s."""
    a = 1 + n * g
    k = math.exp((math.log(a) - 2 * math.log(1 - level)) / n)
    return math.sqrt((n - 1) * (k - 1) / (n * (1 - k / a))) if 1 < k < a and n > 1 else math.inf


def anytime_half_width(values: Floats, level: float = 0.95, g: float | None = None) -> float:
    """Half-width of the confidence sequence after these values; infinite while too little is known, 0 for mere rounding.

    Args:
        values: paired differences, one a replication, in the order they were lived.
        level: at which all intervals together cover the mean.
        g: variance of the prior, fixed before the first value; that of ``prior_variance`` unless given.
    """
    n = len(values)
    if n < 2:
        return math.inf
    if is_rounding(values, values):
        return 0.0
    g = prior_variance(level) if g is None else g
    return _times(n, level, g) * float(np.std(values, ddof=1))


@dataclass(frozen=True)
class Planned:
    """How far replications went, and why they ended.

    Attributes:
        measure: whose difference was watched.
        target: half-width asked for, in the measure's unit.
        budget: replications allowed.
        level: of the interval.
        replications: that were lived.
        means: the mean difference by policy.
        half_widths: what was reached, by policy.
        fixed: half-widths that Student's interval would show, had this number been fixed beforehand.
    """

    measure: str
    target: float
    budget: int
    level: float
    replications: int
    means: Mapping[str, float]
    half_widths: Mapping[str, float]
    fixed: Mapping[str, float]

    @property
    def reached(self) -> bool:
        """Whether every policy's interval is as narrow as asked."""
        return max(self.half_widths.values()) <= self.target

    @property
    def reason(self) -> str:
        """Why it ended: ``narrow enough`` or ``budget spent``."""
        return "narrow enough" if self.reached else "budget spent"

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {**vars(self), "reason": self.reason}

    @property
    def widest(self) -> str:
        """The policy whose interval is widest."""
        return max(self.half_widths, key=lambda name: self.half_widths[name])


def plan(
    more: Callable[[int, int], Mapping[str, Floats]],
    measure: str,
    target: float,
    *,
    budget: int,
    level: float = 0.95,
    first: int = FIRST,
) -> Planned:
    """Live replications in growing batches until every interval is narrow enough, or the budget is spent.

    How large a batch is changes the cost alone, never the coverage: the next look is where the spread so far says it will be
    enough, at most twice as far as now.

    Args:
        more: called with (replications there are, how many more to live); returns all paired differences so far by policy.
        measure: what is watched.
        target: half-width asked for.
        budget: replications at most.
        level: of each policy's interval.
        first: replications before the first look.

    Raises:
        ValueError: for a target that is no number above 0, or a budget below 2.
    """
    target = above_zero(target, "target")
    if budget < 2:
        raise ValueError(message("asked-replications", n=str(budget)))
    g = prior_variance(level)
    done = 0
    want = min(max(first, 2), budget)
    while True:
        found = more(done, want - done)
        done = want
        widths = {name: anytime_half_width(values, level, g) for name, values in found.items()}
        if done >= budget or max(widths.values()) <= target:
            break
        spread = max(float(np.std(values, ddof=1)) for values in found.values())
        want = min(_enough(done, spread, target, level, g), budget)
    return Planned(
        measure,
        target,
        budget,
        level,
        done,
        {name: float(np.mean(values)) for name, values in found.items()},
        widths,
        {name: half_width(values, level) for name, values in found.items()},
    )


def _enough(done: int, spread: float, target: float, level: float, g: float) -> int:
    """Where to look next: the fewest replications that would do at this spread; between one more and twice as many."""
    low, high = done + 1, 2 * done
    while low < high:
        middle = (low + high) // 2
        if _times(middle, level, g) * spread <= target:
            high = middle
        else:
            low = middle + 1
    return low


def live_until(
    arms: Mapping[Arm, Scenario] | Iterable[tuple[Arm, Scenario]],
    collect: Collect,
    until: Mapping[str, float],
    *,
    budget: int,
    seed: int = 1,
    level: float = 0.95,
    **how: Any,
) -> tuple[Outcomes, Planned]:
    """Live twin worlds until a paired difference is known as closely as asked, or the budget is spent.

    Args:
        arms: the baseline first, and what is laid beside it; replication k of each on the same luck.
        collect: what is taken of each world.
        until: one measure and the half-width asked for: ``{"profit": 20_000}``.
        budget: replications at most.
        seed: of every world.
        level: of each policy's interval.
        how: of ``runner.run``: executor, workers, store, progress (told worlds of the whole budget).

    Raises:
        ValueError: for more than one measure, no width, or a budget below 2.
    """
    measure, target = asked_for(until)
    pairs = list(arms.items() if isinstance(arms, Mapping) else arms)
    told_in(pairs[0][1], measure, MEASURES)
    lived: list[Outcomes] = []
    progress = how.pop("progress", None)

    def more(done: int, count: int) -> Mapping[str, Floats]:
        told = None
        if progress is not None:

            def told(worlds: int, _: int) -> None:
                progress(done * len(pairs) + worlds, budget * len(pairs))

        design = design_of(pairs, seed=seed, replications=count, first=done)
        lived.append(run(design, collect, progress=told, **how))
        found = joined(lived).whole()
        return {arm.policy: difference(found, measure, arm, level=level).each for arm, _ in pairs[1:]}

    planned = plan(more, measure, target, budget=budget, level=level)
    return joined(lived), planned


def asked_for(until: Any) -> tuple[str, float]:
    """The measure and half-width that are asked for.

    Raises:
        ValueError: when it is not one measure with a number above 0.
    """
    if not isinstance(until, Mapping) or len(until) != 1:
        raise ValueError(
            f"until is {until!r}; one measure and how narrow its interval is to be, e.g. {{'profit': 20000}}"
        )
    ((measure, target),) = until.items()
    return one_of(measure, MEASURES, "measures"), above_zero(target, f"until {measure}")


def joined(parts: Sequence[Outcomes]) -> Outcomes:
    """Outcomes of designs that differ in replications, as those of one."""
    design = Design(tuple(world for part in parts for world in part.design.worlds), parts[0].design.baseline)
    return Outcomes(design, tuple(one for part in parts for one in part.each))
