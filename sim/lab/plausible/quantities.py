"""What is taken of a twin world: how much was sold early and late, how satisfied and how faithful, what came in and went out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.state.books import COSTS, REVENUES, lost_of

YEAR: Final = 12

SUMMED: Final = (
    "joined",
    "left",
    "referred",
    "complaints",
    "told_good",
    "told_bad",
    "units",
    "visits",
)
"""Counts of the firm that are added up over all months."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Quantities:
    """What a firm's months came to.

    Leaves measures alone. ``early`` and ``late``: what is bought in the first and in the last twelve months, a month's mean
    (customers of a subscription, units elsewhere). ``satisfaction`` and ``retention`` (a year): over the last twelve months.
    ``exits``: of any firm, by choice, over all months, and ``held``: customer-months of any firm they came from. Money and the
    counts of ``SUMMED``: over all months, costs under ``cost LINE``.

    Attributes:
        firm: whose months.
    """

    firm: str

    def __call__(self, market: Market) -> Outcome:
        """Live the market to its end and take it down."""
        return self.closed(market.run())

    def opened(self, market: Market) -> None:
        """Nothing is looked at before the first observed month."""

    def closed(self, market: Market, seen: None = None) -> Outcome:
        """Take down a market that was lived to its end."""
        return Outcome(quantities(market, self.firm))


def quantities(market: Market, firm: str) -> dict[str, Any]:
    """The measures of ``Quantities``."""
    column = market.record.months_of(firm)
    books = market.record.books
    bought = column["customers" if market.spec.market.kind == "subscription" else "units"]
    last = slice(-YEAR, None)
    customers = column["customers"]
    found: dict[str, Any] = {
        "early": float(bought[:YEAR].mean()),
        "late": float(bought[last].mean()),
        "satisfaction": _over(column["cumulative_satisfaction"][last], customers[last]),
        "retention": retention(column, last),
        "exits": float(books["left"].sum()),
        "held": float(books["customers"].sum()),
        "months": float(customers.size),
        "customer_months": float(customers.sum()),
        "profit": float(column["profit"].sum()),
        "revenue": float(sum(column[line].sum() for line in REVENUES)),
    }
    found |= {name: float(column[name].sum()) for name in SUMMED}
    return found | {f"cost {line}": float(column[line].sum()) for line in COSTS}


def retention(column: Mapping[str, Floats], months: slice = slice(None)) -> float:
    """Customers who stay, by choice or not, month by month over some months, compounded to a year."""
    lost = lost_of(column)
    before = column["customers"] + lost - column["joined"]
    return float(max(1 - lost[months].sum() / max(before[months].sum(), 1.0), 0.0) ** YEAR)


def _over(values: Floats, weights: Floats) -> float:
    return float((values * weights).sum() / max(float(weights.sum()), 1.0))
