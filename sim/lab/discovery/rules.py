"""A rule: boxes in the space of the factors, and how good it is.

    coverage = of the points where it holds, the share inside
    density  = of the points inside, the share where it holds

A rule that covers all is no use when it is no denser than the whole space, nor is a dense one that covers nothing; F, their
harmonic mean, judges both. Intervals are exact binomial ones (Clopper and Pearson 1934).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binomtest

from sim.lab.sensitivity.space import Floats

Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Box:
    """Limits on some factors; a factor without a limit may take any value of its range.

    Attributes:
        limits: lower and upper end by the factor's place; infinite where there is no limit on that side.
    """

    limits: tuple[tuple[int, float, float], ...]

    def inside(self, points: Floats) -> Bools:
        """Which points lie in it, ends included."""
        found = np.ones(len(points), dtype=bool)
        for place, low, high in self.limits:
            found &= (points[:, place] >= low) & (points[:, place] <= high)
        return found

    def without(self, place: int) -> Box:
        """The same without its limits on one factor."""
        return Box(tuple(limit for limit in self.limits if limit[0] != place))

    def with_limits(self, place: int, low: float, high: float) -> Box:
        """The same with other limits on one factor: none where both ends are infinite."""
        some = ((place, low, high),) if math.isfinite(low) or math.isfinite(high) else ()
        return Box(tuple(sorted((*self.without(place).limits, *some))))

    def within(self, other: Box) -> bool:
        """Whether all of it, were the ranges without end, lies in another."""
        mine = {place: (low, high) for place, low, high in self.limits}
        ends = ((mine.get(place, (-math.inf, math.inf)), low, high) for place, low, high in other.limits)
        return all(own[0] >= low and own[1] <= high for own, low, high in ends)


@dataclass(frozen=True)
class Rule:
    """Boxes; a point is inside when it lies in one of them.

    Attributes:
        boxes: the boxes.
        method: what found them: ``prim`` or ``tree``.
    """

    boxes: tuple[Box, ...]
    method: str

    def inside(self, points: Floats) -> Bools:
        """Which points lie in one of the boxes."""
        found = np.zeros(len(points), dtype=bool)
        for box in self.boxes:
            found |= box.inside(points)
        return found

    @property
    def size(self) -> int:
        """How many limits it takes to say it."""
        return sum(
            int(math.isfinite(low)) + int(math.isfinite(high)) for box in self.boxes for _, low, high in box.limits
        )


@dataclass(frozen=True)
class Quality:
    """How good a rule is on some points.

    Attributes:
        points, holds, inside, both: how many points there are, where it holds, that lie inside, and both.
        level: of the intervals.
    """

    points: int
    holds: int
    inside: int
    both: int
    level: float = 0.95

    @property
    def base(self) -> float:
        """Share of all points where it holds."""
        return self.holds / self.points if self.points else math.nan

    @property
    def coverage(self) -> float:
        """Of the points where it holds, the share inside."""
        return self.both / self.holds if self.holds else math.nan

    @property
    def density(self) -> float:
        """Of the points inside, the share where it holds."""
        return self.both / self.inside if self.inside else math.nan

    @property
    def outside(self) -> float:
        """Of the points outside, the share where it holds all the same."""
        left = self.points - self.inside
        return (self.holds - self.both) / left if left else math.nan

    @property
    def f(self) -> float:
        """Harmonic mean of coverage and density; 0 where there is nothing inside."""
        return 2 * self.both / (self.holds + self.inside) if self.both else 0.0

    @property
    def coverage_interval(self) -> tuple[float, float]:
        """Of the coverage."""
        return share_interval(self.both, self.holds, self.level)

    @property
    def density_interval(self) -> tuple[float, float]:
        """Of the density."""
        return share_interval(self.both, self.inside, self.level)


def share_interval(hits: int, of: int, level: float = 0.95) -> tuple[float, float]:
    """Exact interval of a share of independent points; the whole of 0 to 1 when there are none."""
    if not of:
        return 0.0, 1.0
    found = binomtest(hits, of).proportion_ci(level, method="exact")
    return float(found.low), float(found.high)


def quality(rule: Rule, points: Floats, holds: Bools, level: float = 0.95) -> Quality:
    """How good a rule is on these points."""
    inside = rule.inside(points)
    return Quality(len(points), int(holds.sum()), int(inside.sum()), int((inside & holds).sum()), level)
