"""What either seat gets in one world."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.results.measures import measures_from

PAID_IN: Final = ("profit", "npv", "revenue", "customers", "share", "retention", "equity")
"""Measures that a tournament can be about."""


@dataclass(frozen=True)
class SeatPays:
    """The measures of some firms: the table ``seats``, a row a firm.

    Attributes:
        seats: which firms.
    """

    seats: tuple[str, ...]

    def __call__(self, market: Market) -> Outcome:
        """Live the market to its end and take it down."""
        return self.closed(market.run())

    def opened(self, market: Market) -> None:
        """Nothing is looked at before the first observed month."""

    def closed(self, market: Market, seen: None = None) -> Outcome:
        """Take down a market that was lived to its end."""
        about = market.spec.market
        found = [measures_from(market.record.months_of(seat), about.discount_rate, about.kind) for seat in self.seats]
        columns = {name: np.array([one[name] for one in found]) for name in PAID_IN}
        return Outcome({}, {"seats": {"firm": np.array(self.seats), **columns}})
