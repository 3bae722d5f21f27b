"""What a month left behind, read back from the columns: episodes, their experience and satisfaction, who talked.

The columns keep what lasts (expectations, cumulative satisfaction), not what a visit was like. But a month's experience
and satisfaction moved them by known laws, so they can be solved for. ``tests/experiments`` holds this against the agent
engine, which keeps both.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.market import Market
from sim.scenario.behaviour import Behaviour

Floats = NDArray[np.float64]


class Episodes(NamedTuple):
    """A month's visits, each array of shape (rows, firms).

    Attributes:
        visits: how many.
        experience: mean recall of the visits; NaN without one.
        satisfaction: with the month's visits, handling of complaints included; NaN without one.
    """

    visits: NDArray[np.int64]
    experience: Floats
    satisfaction: Floats


def snapshot(world: Market) -> NDArray[Any]:
    """The bonds as they are now, kept."""
    return world.customers.bonds.copy()


def episodes(world: Market, before: NDArray[Any]) -> Episodes:
    """The visits of the month just lived, from the bonds before it and now.

    Solves E' = E + K (x - E) for x (``will_updated``) and C' = C + w (S - C) for S (``cumulative_satisfaction``).
    """
    b = world.spec.behaviour
    after = world.customers.bonds
    visits = after["episodes"].astype(np.int64) - before["episodes"]
    n = np.where(visits > 0, visits, np.nan)
    gain = n * before["variance"] / (n * before["variance"] + b.expectation.signal_variance)
    gain = np.minimum(gain * world.customers.people["learning_gain"][:, None], 1.0)
    experience = before["will"] + (after["will"].astype(float) - before["will"]) / gain
    past, now = before["satisfaction"].astype(float), after["satisfaction"].astype(float)
    weight = _weight(before["episodes"], n, now < past, b)
    return Episodes(visits, experience, past + (now - past) / weight)


def _weight(past: NDArray[Any], n: Floats, below: NDArray[np.bool_], b: Behaviour) -> Floats:
    """Weight of the month in cumulative satisfaction (B6)."""
    theta = np.maximum(1.0 / (past + 1.0), b.satisfaction.memory_floor)
    theta = np.minimum(theta * np.where(below, 1.0 + b.satisfaction.bad_news, 1.0), 1.0)
    return np.asarray(1.0 - (1.0 - theta) ** n)


def talked(world: Market) -> NDArray[np.int64]:
    """What each row said in the month just lived: firm + 1 for a good word, -(firm + 1) for a bad one, 0 for nothing."""
    return np.asarray(world.engine.world.messages[: world.customers.people.size], dtype=np.int64)


def at_home(world: Market, column: str) -> Floats:
    """A column of the bond with the firm each row is with; NaN for those with none."""
    people, bonds = world.customers
    home = people["home"].astype(int)
    value = bonds[np.arange(people.size), np.maximum(home, 0)][column].astype(float)
    return np.where(home >= 0, value, np.nan)


def due(world: Market) -> NDArray[np.bool_]:
    """Whose subscription ends now: they reconsider in the month to come, with the market's ``review_rate``."""
    people = world.customers.people
    months = world.month - people["joined"].astype(int)
    return np.asarray((people["home"] >= 0) & (months > 0) & (months % world.spec.market.term == 0))
