"""The space of the factors, and values at its points, as the analyses take them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sim.lab.factors import DesignError, Factor
from sim.words import message

Floats = NDArray[np.float64]


def names_of(factors: Sequence[Factor]) -> list[str]:
    """What the factors are called.

    Raises:
        DesignError: when there are none, or one has no range.
    """
    if not factors:
        raise DesignError(message("design-nothing-varied"))
    for one in factors:
        if not one.low < one.high:
            raise DesignError(message("design-factor-range", factor=one.name))
    return [one.name for one in factors]


def unit(factors: Sequence[Factor], points: Floats) -> Floats:
    """Points as places in their ranges, 0 at the low end, 1 at the high one."""
    low, high = np.array([one.bounds for one in factors]).T
    return np.asarray((points - low) / (high - low))


def as_values(values: Any, points: Floats) -> Floats:
    """Values as (n, replications); one number a point is one replication.

    Raises:
        ValueError: when there are not as many rows as points, or a value is no number.
    """
    found = np.asarray(values, dtype=float)
    found = found[:, None] if found.ndim == 1 else found
    if found.ndim != 2 or len(found) != len(points):
        raise ValueError(
            f"values have shape {np.shape(values)}; ({len(points)},) or ({len(points)}, replications) needed"
        )
    if not np.isfinite(found).all():
        raise ValueError(f"{int((~np.isfinite(found)).sum())} values are no numbers; leave out the points that failed")
    return found


def whole_blocks(values: Floats, size: int) -> NDArray[np.bool_]:
    """Which rows to keep when worlds failed: those of blocks of ``size`` rows in which every value is there."""
    good = np.isfinite(values).all(axis=1).reshape(-1, size).all(axis=1)
    return np.repeat(good, size)
