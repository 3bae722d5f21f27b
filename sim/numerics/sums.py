"""Sums as a column makes them: one number after the other."""

from __future__ import annotations

from collections.abc import Iterable


def in_order(values: Iterable[float]) -> float:
    """The sum, added one by one from 0. The builtin ``sum`` keeps track of what rounding lost, from Python 3.12 on: better, and
    other bits than compiled loops have.
    """
    total = 0.0
    for value in values:
        total += value
    return total
