"""What is taken of every world of a decision: one firm's story, year by year, its customers by segment, and the other firms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sim.lab.collect import FirmStory, people_of
from sim.lab.outcomes import Columns, Outcome
from sim.market.market import Market
from sim.results.measures import measures_from
from sim.state.books import LINES


@dataclass(frozen=True)
class BoardStory:
    """A firm's story with the tables ``years``, ``people`` and ``firms`` besides.

    Attributes:
        firm: whose.
    """

    firm: str

    def __call__(self, market: Market) -> Outcome:
        """Live the market to its end and take it down."""
        return self.closed(market.run())

    def opened(self, market: Market) -> None:
        """Nothing is looked at before the first observed month."""

    def closed(self, market: Market, seen: None = None) -> Outcome:
        """Take down a market that was lived to its end."""
        told = FirmStory(self.firm, people=False).closed(market)
        tables: dict[str, Columns] = {
            **told.tables,
            "years": _years(market, self.firm),
            "people": _people(market, self.firm),
            "firms": _firms(market),
        }
        return Outcome(told.measures, tables)


def starts(months: int) -> Sequence[int]:
    """The first month of every year, the last of which may be short."""
    return range(0, months, 12)


def _years(market: Market, firm: str) -> Columns:
    """Every line of the books, profit and what was sold at list prices, summed by year: a column each."""
    column = market.record.months_of(firm)
    places = np.array(starts(market.spec.market.months))
    return {name: np.add.reduceat(column[name], places) for name in (*LINES, "profit", "full_price")}


def _people(market: Market, firm: str) -> Columns:
    """Of everybody who was with the firm on the first day: segment, whether still with it, and what it brought."""
    people, _ = market.customers
    every = people_of(market, firm)
    return {
        "segment": people["segment"].astype(np.int8),
        "was_with_it": every["was_with_it"],
        "is_with_it": every["is_with_it"],
        "contribution": every["contribution"].astype(np.float32),
    }


def _firms(market: Market) -> Columns:
    """Of every firm: profit, customers at the end, retention."""
    about = market.spec.market
    found = [
        measures_from(market.record.months_of(name), about.discount_rate, about.kind) for name in market.spec.firms
    ]
    return {
        "firm": np.array(list(market.spec.firms)),
        **{name: np.array([one[name] for one in found]) for name in ("profit", "customers", "retention")},
    }
