"""What a month was like: episodes, their experience and satisfaction, who talked.

The columns keep what lasts (expectations, cumulative satisfaction), not what a visit was like. The engine keeps a month's
encounters when it is told to watch.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.market.market import Market

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
    """The relationships as they are now, kept."""
    return world.customers.relationships.copy()


def lived_month(world: Market) -> Episodes:
    """Live one month and tell its visits."""
    world.engine.watch()
    world.step()
    encounters = world.engine.encounters()
    world.engine.watch(False)
    encounters = encounters[encounters["visits"] > 0]
    where = (encounters["row"], encounters["firm"])
    shape = world.customers.relationships.shape
    visits, experience, satisfaction = np.zeros(shape, np.int64), np.full(shape, np.nan), np.full(shape, np.nan)
    visits[where] = encounters["visits"]
    experience[where] = encounters["experience"]
    satisfaction[where] = encounters["encounter_satisfaction"]
    return Episodes(visits, experience, satisfaction)


def talked(world: Market) -> NDArray[np.int64]:
    """What each row said in the month just lived: firm + 1 for a good word, -(firm + 1) for a bad one, 0 for nothing."""
    return np.asarray(world.engine.messages[: world.customers.people.size], dtype=np.int64)


def at_home(world: Market, column: str) -> Floats:
    """A column of the relationship with the firm each row is with; NaN for those with none."""
    people, relationships = world.customers
    home = people["home"].astype(int)
    value = relationships[np.arange(people.size), np.maximum(home, 0)][column].astype(float)
    return np.where(home >= 0, value, np.nan)


def due(world: Market) -> NDArray[np.bool_]:
    """Whose subscription ends now: they reconsider in the month to come, with the market's ``review_rate``."""
    people = world.customers.people
    months = world.month - people["joined"].astype(int)
    return np.asarray((people["home"] >= 0) & (months > 0) & (months % world.spec.market.term == 0))
