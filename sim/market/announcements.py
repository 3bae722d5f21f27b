"""What all firms announce in a month, as the engines take it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sim.market.firms import Firm
from sim.market.offers import Announcement
from sim.scenario import Scenario
from sim.state.field import joined
from sim.state.world import arms_of

Offered = tuple[NDArray[Any], NDArray[np.float64], NDArray[np.float64]]
"""Offers, shape (arms, firms), dtype ``OFFER``; quality, shape (arms, firms, touchpoints); discounts, shape (arms, firms,
segments)."""


class Announcements:
    """What every firm announces to each arm; last month's arrays while nothing has changed.

    Args:
        spec: the market.
    """

    def __init__(self, spec: Scenario) -> None:
        self._arms = arms_of(spec)
        self._known: list[Any] = []
        self._made: list[Announcement] = []
        self._arrays: Offered
        self.prices = np.zeros(len(spec.firms))
        """Of one unit of each firm, to those it treats, in money."""
        self.overheads: dict[str, NDArray[np.float64]] = {}
        """Costs of a month that no customer causes, by line of the books, each of shape (firms,), in money."""

    def of(self, month: int, firms: Sequence[Firm]) -> Offered:
        """What customers meet in a month. Each firm goes on with the offer that it makes to those it treats."""
        known = [firm.known(month) for firm in firms]
        if known == self._known:
            return self._arrays
        self._known = known
        made = [firm.announcement(month, arm) for arm in range(self._arms) for firm in firms]
        for firm, treated in zip(firms, made, strict=False):
            firm.offer = treated.offer
        if len(made) != len(self._made) or any(new is not old for new, old in zip(made, self._made, strict=True)):
            self._made = made
            self.prices = np.array([firm.offer["price"] for firm in firms])
            shape = (self._arms, len(firms))
            self._arrays = (
                joined([one.offer.reshape(1) for one in made]).reshape(shape),
                np.array([one.delivery for one in made]).reshape(*shape, -1),
                np.array([one.concessions for one in made]).reshape(*shape, -1),
            )
        each = [firm.overheads() for firm in firms]
        self.overheads = {line: np.array([one[line] for one in each]) for line in each[0]}
        return self._arrays
