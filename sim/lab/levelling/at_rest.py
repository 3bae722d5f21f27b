"""What is taken of a market at rest: who stays, how satisfied all are, and how shares move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.state.books import lost_of

YEAR: Final = 12


@dataclass(frozen=True)
class MarketAtRest:
    """A whole market's retention and satisfaction, and every firm's share of the customers.

    Leaves ``retention`` (a year, all firms together, over all observed months), ``satisfaction`` (cumulative, over customers, in
    the last twelve months), and the table ``shares``: a row a year, from the day observation begins, and a column a firm.
    """

    def __call__(self, market: Market) -> Outcome:
        """Live the market to its end and take it down."""
        return self.closed(market.run())

    def opened(self, market: Market) -> None:
        """Nothing is looked at before the first observed month."""

    def closed(self, market: Market, seen: None = None) -> Outcome:
        """Take down a market that was lived to its end."""
        record = market.record
        books = record.books
        lost = lost_of(books)
        before = books["customers"] + lost - books["joined"]
        stay = 1 - float(lost.sum()) / max(float(before.sum()), 1.0)
        last = books[-YEAR:]
        felt = float(last["cumulative_satisfaction"].sum()) / max(float(last["customers"].sum()), 1.0)
        heads = np.vstack([record.starters, books["customers"][YEAR - 1 :: YEAR]])
        shares = heads / np.maximum(heads.sum(axis=1, keepdims=True), 1.0)
        table = {name: shares[:, k] for k, name in enumerate(record.firms)}
        return Outcome({"retention": max(stay, 0.0) ** YEAR, "satisfaction": felt}, {"shares": table})
