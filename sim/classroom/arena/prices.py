"""What a setting costs by the price list, and whether a firm may have it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from sim.classroom.arena.levers import LEVERS, Setting, range_of
from sim.classroom.messages import RefusedError
from sim.words import Message

SLACK = 1e-6
"""Share of a budget by which a page may have rounded otherwise."""


def cost_of(path: str, value: float, prices: Mapping[str, Any]) -> float:
    """What one lever costs a month, money."""
    return float(np.interp(value, prices[path]["at"], prices[path]["cost"]))


def costs(setting: Mapping[str, float], prices: Mapping[str, Any]) -> float:
    """What a setting costs a month, money."""
    return sum(cost_of(path, value, prices) for path, value in setting.items())


def allowed(
    setting: Mapping[str, float], rest: Mapping[str, float], prices: Mapping[str, Any], budget: float, currency: str
) -> Setting:
    """A whole setting: what is not named rests.

    Raises:
        RefusedError: for a lever that the game does not have, a value out of its range, or more than the budget.
    """
    known = {lever.path: lever for lever in LEVERS}
    for path, value in setting.items():
        if path not in known:
            raise RefusedError("arena-refused-lever", lever=path[:40])
        low, high = range_of(known[path], rest)
        if not low - 1e-9 <= value <= high + 1e-9:
            raise RefusedError(
                "arena-refused-range",
                lever=Message(f"arena-lever-{known[path].slug}"),
                value=100 * value, low=100 * low, high=100 * high,
            )  # fmt: skip
    whole = {**rest, **setting}
    cost = costs(whole, prices)
    if cost > budget * (1 + SLACK) + 1e-9:
        raise RefusedError("arena-refused-budget", cost=cost, budget=budget, over=cost - budget, currency=currency)
    return whole
