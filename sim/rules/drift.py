"""Drift: where in its epochs something is that drifts and is not kept."""

from __future__ import annotations

from math import floor

from sim.rules.rule import rule


@rule
def epoch_at(length: float, month: float, start: float) -> tuple[float, float]:
    """The epoch in this month, a whole number, and how much of it has passed: k and f of t / T + s (``drifting_level``).

    Args: length T in months; start s, how far the first had passed in month 0, so that not all change at once.
    """
    at = month / length + start
    epoch = floor(at)
    return epoch, at - epoch
