"""Factors: what is varied, between which ends; and points in their space."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Factors:
    """What is varied.

    Attributes:
        names: of the factors.
        low, high: ends of their ranges, both taken.
    """

    names: tuple[str, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]

    def __post_init__(self) -> None:
        """Refuse what is no space.

        Raises:
            ValueError: for no factor, a name twice, or a range whose ends are not in order and finite.
        """
        if not self.names:
            raise ValueError("no factor to vary")
        twice = sorted({name for name in self.names if self.names.count(name) > 1})
        if twice:
            raise ValueError(f"factor {twice[0]} is given twice; keep one")
        if not len(self.names) == len(self.low) == len(self.high):
            raise ValueError("every factor needs a low and a high end")
        for name, low, high in zip(self.names, self.low, self.high, strict=True):
            if not (np.isfinite(low) and np.isfinite(high) and low < high):
                raise ValueError(f"factor {name} goes from {low} to {high}; a low end below a high one is needed")

    @classmethod
    def of(cls, ranges: Mapping[str, Sequence[float]]) -> Factors:
        """From ends by name: ``{"behaviour.choice.inertia": (0.2, 1.5)}``.

        Raises:
            ValueError: for a range that is no pair of numbers.
        """
        for name, ends in ranges.items():
            if isinstance(ends, str) or not isinstance(ends, Sequence) or len(ends) != 2:
                raise ValueError(f"factor {name} is {ends!r}; a low and a high end are needed, e.g. (0.2, 1.5)")
        return cls(
            tuple(ranges),
            tuple(float(low) for low, _ in ranges.values()),
            tuple(float(high) for _, high in ranges.values()),
        )

    def __len__(self) -> int:
        return len(self.names)

    @cached_property
    def _ends(self) -> tuple[Floats, Floats]:
        return np.array(self.low), np.array(self.high)

    def scaled(self, unit: Floats) -> Floats:
        """Points of the unit cube, laid over the ranges: shape (n, factors)."""
        low, high = self._ends
        return low + unit * (high - low)

    def unit(self, points: Floats) -> Floats:
        """Points as places in their ranges, 0 at the low end, 1 at the high one."""
        low, high = self._ends
        return (points - low) / (high - low)

    def some(self, names: Sequence[str]) -> Factors:
        """The factors of these names, in this order."""
        where = [self.names.index(name) for name in names]
        return Factors(tuple(names), tuple(self.low[k] for k in where), tuple(self.high[k] for k in where))

    def problem(self) -> dict[str, Any]:
        """The unit cube of these factors as SALib describes it."""
        return {"num_vars": len(self), "names": list(self.names), "bounds": [[0.0, 1.0]] * len(self)}


def as_values(values: Any, points: Floats) -> Floats:
    """Values as (n, replications); one number a point is one replication.

    Raises:
        ValueError: when there are not as many rows as points, or a value is no number.
    """
    found = np.asarray(values, dtype=float)
    found = found[:, None] if found.ndim == 1 else found
    if found.ndim != 2 or len(found) != len(points):
        raise ValueError(f"values have shape {np.shape(values)}; ({len(points)},) or ({len(points)}, replications) needed")
    if not np.isfinite(found).all():
        raise ValueError(f"{int((~np.isfinite(found)).sum())} values are no numbers; leave out the points that failed")
    return found
