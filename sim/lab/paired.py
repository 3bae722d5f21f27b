"""Intervals: the only place where one is made.

All are Student t intervals over replications. Worlds of one replication share their luck, so a difference is taken within
each replication first (``difference``): what both worlds share falls out of it.

    low, high = mean -+ t(level, n - 1) s / sqrt(n)

What they do not know: anything but luck. Whether the model is like a market no interval here says.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import special

from sim.lab.asked import above_zero
from sim.lab.outcomes import Outcomes
from sim.lab.world import Arm

Floats = NDArray[np.float64]

ROUNDING: Final = 1e-12
"""Spread below this share of what was subtracted is rounding: in all replications the difference is the same."""


def t_quantile(level: float, freedom: int) -> float:
    """Two-sided Student t quantile: P(|T| <= t) = level with ``freedom`` degrees of freedom."""
    return float(special.stdtrit(freedom, 0.5 + level / 2))


def half_width(values: Floats, level: float = 0.95) -> float:
    """Half-width of the t interval of a mean; NaN for fewer than two values, 0 where they differ by rounding alone."""
    n = len(values)
    if n < 2:
        return math.nan
    if is_rounding(values, values):
        return 0.0
    return t_quantile(level, n - 1) * float(np.std(values, ddof=1)) / math.sqrt(n)


def unpaired_half_width(a: Floats, b: Floats, level: float = 0.95) -> float:
    """Half-width of the interval of mean(b) - mean(a) had the two been run on independent luck (Welch)."""
    n = len(a)
    if n < 2:
        return math.nan
    va, vb = (0.0 if is_rounding(side, side) else float(np.var(side, ddof=1)) / n for side in (a, b))
    if va + vb == 0:
        return 0.0
    freedom = (va + vb) ** 2 / ((va**2 + vb**2) / (n - 1)) if va + vb > 0 else n - 1
    return t_quantile(level, max(int(freedom), 1)) * math.sqrt(va + vb)


def arms_half_width(a: Floats, b: Floats, level: float = 0.95) -> float:
    """Half-width of the interval of mean(a) - mean(b) over many customers of two arms of one trial: the normal one."""
    error = np.sqrt(a.var(ddof=1) / a.size + b.var(ddof=1) / b.size)
    return NormalDist().inv_cdf(0.5 + level / 2) * float(error)


def replications_needed(differences: Floats, target: float, level: float = 0.95) -> int | None:
    """Replications in all for the paired half-width to reach ``target``; none when it cannot be told (fewer than
    two, or not numbers).

    Solves n = (t_{n-1} s / target)^2 by iteration from the normal quantile.
    """
    if len(differences) < 2 or not target > 0 or not np.isfinite(differences).all():
        return None
    s = float(np.std(differences, ddof=1))
    if s == 0:
        return 2
    n = max(2, math.ceil((1.96 * s / target) ** 2))
    for _ in range(50):
        new = max(2, math.ceil((t_quantile(level, n - 1) * s / target) ** 2))
        if new == n:
            break
        n = new
    return n


def is_rounding(differences: Floats, *sides: Floats) -> bool:
    """Whether the spread of differences is nothing but rounding, seen against what was subtracted."""
    if len(differences) < 2:
        return False
    size = max((float(np.max(np.abs(side))) for side in sides if len(side)), default=0.0)
    return bool(np.ptp(differences) <= ROUNDING * size)


def apart(new: Floats, old: Floats) -> Floats:
    """The difference of two arrays, value by value; what is rounding beside them is nothing."""
    gap = new - old
    size = np.maximum(np.abs(new), np.abs(old))
    return np.where(np.abs(gap) <= ROUNDING * size, 0.0, gap)


@dataclass(frozen=True)
class Interval:
    """A mean over replications with its interval; the interval is NaN with fewer than two."""

    mean: float
    half_width: float

    @property
    def low(self) -> float:
        """Its lower end."""
        return self.mean - self.half_width

    @property
    def high(self) -> float:
        """Its upper end."""
        return self.mean + self.half_width

    def row(self, name: str = "mean") -> dict[str, float]:
        """As columns of a table: the mean under ``name``, ``low``, ``high``, ``half_width``."""
        return {name: self.mean, "low": self.low, "high": self.high, "half_width": self.half_width}


def interval(values: ArrayLike, level: float = 0.95, *sides: Floats) -> Interval:
    """The mean of some values over replications, with its interval.

    Args:
        values: one a replication.
        level: of the interval.
        sides: what the values are differences of: a spread, or a difference, that is rounding beside them is none.
    """
    found = np.asarray(values, dtype=float)
    if sides and is_rounding(found, *sides):
        size = max(float(np.max(np.abs(side))) for side in sides)
        nothing = float(np.max(np.abs(found))) <= ROUNDING * size
        return Interval(0.0 if nothing else float(found.mean()), 0.0)
    return Interval(float(found.mean()), half_width(found, level))


def intervals(values: Floats, level: float = 0.95, *sides: Floats) -> tuple[Floats, Floats]:
    """``interval`` of many arms at once: means and half-widths, one a row.

    Args:
        values: shape (arms, replications); NaN where a world failed, which leaves the row's other values.
        level: of the intervals.
        sides: what the values are differences of, in the same shape.
    """
    gone = np.isnan(values).any(axis=1)
    means, halves = np.full(len(values), math.nan), np.full(len(values), math.nan)
    for row in np.flatnonzero(gone):
        kept = ~np.isnan(values[row])
        if kept.any():
            found = interval(values[row, kept], level, *(side[row, kept] for side in sides))
            means[row], halves[row] = found.mean, found.half_width
    whole = values[~gone]
    if not whole.size:
        return means, halves
    n = values.shape[1]
    mean = whole.mean(axis=1)
    width = (
        t_quantile(level, n - 1) * whole.std(axis=1, ddof=1) / math.sqrt(n) if n > 1 else np.full(len(whole), math.nan)
    )
    size = np.max([np.abs(side[~gone]).max(axis=1) for side in sides or (values,)], axis=0)
    if n > 1:
        flat = np.ptp(whole, axis=1) <= ROUNDING * size
        width[flat] = 0.0
        if sides:
            mean[flat & (np.abs(whole).max(axis=1) <= ROUNDING * size)] = 0.0
    means[~gone], halves[~gone] = mean, width
    return means, halves


@dataclass(frozen=True)
class Difference:
    """Two arms of the same replications, laid side by side.

    Attributes:
        old, new: a measure in every replication, without and with what is tried.
        level: of the intervals.
    """

    old: Floats
    new: Floats
    level: float = 0.95

    @property
    def each(self) -> Floats:
        """The difference in every replication."""
        return self.new - self.old

    @property
    def paired(self) -> Interval:
        """Its mean and interval; a spread that is rounding is none, and neither is a difference that is."""
        return interval(self.each, self.level, self.old, self.new)

    @property
    def unpaired_half_width(self) -> float:
        """What as many runs on independent luck would give."""
        return unpaired_half_width(self.old, self.new, self.level)

    @property
    def times_narrower(self) -> float:
        """The unpaired half-width over the paired one: infinite where nothing is left of it, NaN with one replication."""
        paired = self.paired.half_width
        if math.isnan(paired):
            return math.nan
        return self.unpaired_half_width / paired if paired > 0 else math.inf

    def needed(self, target: float) -> int | None:
        """Replications in all for a half-width of ``target``; two where the spread is rounding.

        Raises:
            ValueError: for a target that is no number above 0.
        """
        target = above_zero(target, "target")
        if is_rounding(self.each, self.old, self.new):
            return 2
        return replications_needed(self.each, target, self.level)


def difference(
    outcomes: Outcomes, measure: str, arm: Arm, *, against: Arm | None = None, level: float = 0.95
) -> Difference:
    """A measure of one arm beside that of another (the design's baseline unless named), paired by replication."""
    base = outcomes.design.baseline if against is None else against
    return Difference(outcomes.values(measure, base), outcomes.values(measure, arm), level)
