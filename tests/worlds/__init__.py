"""The kit of small markets: every test that needs a market small enough to live takes it from here.

from worlds import shipped            a shipped market cut down
from worlds.two_firms import world    two equal firms where little else happens, to try one thing on twins
from worlds.corners import corner     markets that reach into every corner of the engines, and any market at random
from worlds.levers import pulled      a shipped market whose focal firm pulls every lever
from worlds.towns import town         who lives there and who knows whom, without anything to buy
"""

from __future__ import annotations

from typing import Any

import sim
from sim.scenario.files import shipped as shipped_markets

SHIPPED = list(shipped_markets())
"""Names of the shipped markets."""


def shipped(
    name: str = "textbook", size: int = 300, months: int = 24, warm_up: int | None = None, **changes: Any
) -> sim.Scenario:
    """A shipped market with fewer customers and months, and as long a warm-up as it has unless told."""
    smaller: dict[str, Any] = {"population.size": size, "market.months": months}
    if warm_up is not None:
        smaller["market.warm_up"] = warm_up
    return sim.Scenario.load(name).evolve("small", smaller | changes)
