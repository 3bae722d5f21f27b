"""What all firms announce in a month, as the engines take it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sim.market.firms import Firm
from sim.market.offers import Announcement
from sim.scenario import Scenario
from sim.state.offer import OFFER
from sim.state.world import arms_of


class Announcements:
    """What every firm announces to each arm; last month's arrays while nothing has changed.

    Args:
        spec: the market.
    """

    def __init__(self, spec: Scenario) -> None:
        self._arms, self._focal = arms_of(spec), spec.focal_firm
        self._made: list[Announcement] = []
        self._arrays: tuple[NDArray[Any], NDArray[np.float64], NDArray[np.float64]]

    def of(self, month: int, firms: Sequence[Firm]) -> tuple[NDArray[Any], NDArray[np.float64], NDArray[np.float64]]:
        """Offers, shape (arms, firms), dtype ``OFFER``; quality, shape (arms, firms, touchpoints); and discounts, shape
        (arms, firms, segments). Each firm goes on with the offer that it makes to those it treats.
        """
        made = [
            firm.announcement(month, control=arm == 1 and firm.name == self._focal)
            for arm in range(self._arms)
            for firm in firms
        ]
        for firm, treated in zip(firms, made, strict=False):
            firm.offer = treated.offer
        if len(made) != len(self._made) or any(new is not old for new, old in zip(made, self._made, strict=True)):
            self._made = made
            shape = (self._arms, len(firms))
            self._arrays = (
                np.array([one.offer for one in made], dtype=OFFER).reshape(shape),
                np.array([one.delivery for one in made]).reshape(*shape, -1),
                np.array([one.concessions for one in made]).reshape(*shape, -1),
            )
        return self._arrays
