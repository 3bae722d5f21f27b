"""Intervals, paired and unpaired."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from scipy import special


def t_quantile(level: float, freedom: int) -> float:
    """Two-sided Student t quantile: P(|T| <= t) = level with ``freedom`` degrees of freedom."""
    return float(special.stdtrit(freedom, 0.5 + level / 2))


def half_width(values: NDArray[np.float64], level: float = 0.95) -> float:
    """Half-width of the t interval of a mean; NaN for fewer than two values."""
    n = len(values)
    if n < 2:
        return math.nan
    return t_quantile(level, n - 1) * float(np.std(values, ddof=1)) / math.sqrt(n)


def unpaired_half_width(a: NDArray[np.float64], b: NDArray[np.float64], level: float = 0.95) -> float:
    """Half-width of the interval of mean(b) - mean(a) had the two been run on independent luck (Welch)."""
    n = len(a)
    if n < 2:
        return math.nan
    va, vb = float(np.var(a, ddof=1)) / n, float(np.var(b, ddof=1)) / n
    if va + vb == 0:
        return 0.0
    freedom = (va + vb) ** 2 / ((va**2 + vb**2) / (n - 1)) if va + vb > 0 else n - 1
    return t_quantile(level, max(int(freedom), 1)) * math.sqrt(va + vb)


def replications_needed(differences: NDArray[np.float64], target: float, level: float = 0.95) -> int | None:
    """Replications in all for the paired half-width to reach ``target``; none when it cannot be told (fewer than two).

    Solves n = (t_{n-1} s / target)^2 by iteration from the normal quantile.
    """
    if len(differences) < 2 or not target > 0:
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
