"""Numbers that say what shape a table has. Pure: arrays in, a number out; NaN where a shape does not exist."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import stats

Floats = NDArray[np.float64]


def boxes(values: ArrayLike, edges: ArrayLike) -> NDArray[np.int64]:
    """The box 0 .. len(edges) of each value, ``edges`` ascending; a value on an edge belongs above it."""
    return np.searchsorted(np.asarray(edges), np.asarray(values), side="right")


def equal_boxes(values: ArrayLike, count: int = 5) -> Floats:
    """Inner edges of ``count`` boxes of equal width between the 1st and the 99th percentile."""
    low, high = np.percentile(np.asarray(values, dtype=float), [1, 99])
    return np.linspace(low, high, count + 1)[1:-1]


def means_by(box: ArrayLike, values: ArrayLike, count: int, least: int = 20) -> Floats:
    """Mean of ``values`` in each box, shape (count,); NaN in a box of fewer than ``least``."""
    box, values = np.asarray(box), np.asarray(values, dtype=float)
    size = np.bincount(box, minlength=count)
    total = np.bincount(box, weights=values, minlength=count)
    return np.where(size >= least, total / np.maximum(size, 1), np.nan)


def convexity(curve: Sequence[float] | Floats) -> float:
    """Convexity index of a rising curve: share of the whole rise in its last step; a straight line of five has 0.25.

    NaN when the curve's end does not lie above its beginning. Source: A5, [g(5) - g(4)] / [g(5) - g(1)].
    """
    rise = curve[-1] - curve[0]
    return float((curve[-1] - curve[-2]) / rise) if rise > 0 else math.nan


def smallest_step(*descending: float) -> float:
    """The smallest step down from each value to the next: above 0 when they stand in strict order."""
    return min(a - b for a, b in pairwise(descending))


def spearman(x: ArrayLike, y: ArrayLike) -> float:
    """Rank correlation; NaN when a value is missing or one side is constant."""
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if not (np.isfinite(x).all() and np.isfinite(y).all()):
        return math.nan
    return pearson(stats.rankdata(x), stats.rankdata(y))


def pearson(x: ArrayLike, y: ArrayLike) -> float:
    """Correlation; NaN when one side is constant."""
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if x.size < 2 or np.ptp(x) == 0 or np.ptp(y) == 0:
        return math.nan
    return float(np.corrcoef(x, y)[0, 1])


def quadratic(y: Sequence[float] | Floats) -> float:
    """Coefficient of x^2 in the parabola through ``y`` at x = 0, 1, ..., by least squares: above 0 is U-shaped."""
    values = np.asarray(y, dtype=float)
    if not np.isfinite(values).all():
        return math.nan
    return float(np.polyfit(np.arange(values.size), values, 2)[0])


def effect(treated: ArrayLike, control: ArrayLike) -> float:
    """Standardised difference d of the same customers in two worlds: mean difference over the control's SD."""
    a, b = np.asarray(treated, dtype=float), np.asarray(control, dtype=float)
    spread = float(b.std(ddof=1)) if b.size > 1 else 0.0
    return float((a - b).mean()) / spread if spread > 0 else math.nan


def paired_error(treated: ArrayLike, control: ArrayLike) -> float:
    """Standard error of the mean difference of the same customers in two worlds."""
    gap = np.asarray(treated, dtype=float) - np.asarray(control, dtype=float)
    return float(gap.std(ddof=1)) / math.sqrt(gap.size) if gap.size > 1 else math.nan


def peak_of(x: Sequence[float], y: Sequence[float] | Floats) -> float:
    """Where a curve on an even grid is highest, by the parabola through the highest point and its neighbours."""
    values = np.asarray(y, dtype=float)
    if not np.isfinite(values).all():
        return math.nan
    k = int(values.argmax())
    if k in (0, values.size - 1):
        return float(x[k])
    before, at, after = values[k - 1 : k + 2]
    return float(x[k] + (x[k + 1] - x[k]) * 0.5 * (before - after) / (before - 2 * at + after))
