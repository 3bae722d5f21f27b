"""How a market stands at rest: what a company would know of it, taken of one world."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.levelling.at_rest import YEAR
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.state.books import COSTS, REVENUES, lost_of

Floats = NDArray[np.float64]

BEFORE: Final = ("fixed",)
"""The cost line that is left out of a margin: what no customer causes."""


@dataclass(frozen=True)
class Standing:
    """A whole market over its observed months.

    Leaves the measures ``retention`` (a year, all firms together), ``satisfaction`` (cumulative, over customers, in the last
    twelve months), ``held`` (customers with a firm, mean over months, per person at the start), ``drift`` (of their number, from
    the first observed year to the last, as a share), ``complaints`` and ``units`` (a customer and year). The table ``firms``
    has a row a firm: ``share`` (of customers, mean over months), ``retention`` (a year) and ``margin`` (what is left of revenue
    before fixed cost, NaN without any), ``paid`` (revenue a month and customer, money), ``customers`` (mean) and ``moved`` (points
    that its share is from its mean at most, at the end of any year).
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
        customers = books["customers"]
        heads = customers.sum(axis=1)
        lost = lost_of(books)
        before = customers + lost - books["joined"]
        stay = 1 - lost.sum(axis=0) / np.maximum(before.sum(axis=0), 1.0)
        all_stay = 1 - float(lost.sum()) / max(float(before.sum()), 1.0)
        last = books[-YEAR:]
        years = max(float(heads.sum()), 1.0) / YEAR
        revenue = sum(books[line].sum(axis=0) for line in REVENUES)
        spent = sum(books[line].sum(axis=0) for line in COSTS if line not in BEFORE)
        share = customers / np.maximum(heads[:, None], 1.0)
        ends = np.vstack([record.starters / max(record.starters.sum(), 1.0), share[YEAR - 1 :: YEAR]])
        with np.errstate(divide="ignore", invalid="ignore"):
            margin = np.where(revenue > 0, (revenue - spent) / revenue, np.nan)
        first = float(heads[:YEAR].mean())
        measures = {
            "retention": max(all_stay, 0.0) ** YEAR,
            "satisfaction": float(last["cumulative_satisfaction"].sum()) / max(float(last["customers"].sum()), 1.0),
            "held": float(heads.mean()) / market.spec.population.size,
            "drift": float(heads[-YEAR:].mean()) / max(first, 1.0) - 1,
            "complaints": float(books["complaints"].sum()) / years,
            "units": float(books["units"].sum()) / years,
        }
        firms = {
            "share": share.mean(axis=0),
            "retention": np.maximum(stay, 0.0) ** YEAR,
            "margin": margin,
            "paid": revenue / np.maximum(customers.sum(axis=0), 1.0),
            "customers": customers.mean(axis=0),
            "moved": np.abs(ends - share.mean(axis=0)).max(axis=0),
        }
        return Outcome(measures, {"firms": firms})


@dataclass(frozen=True)
class Stood:
    """Several worlds of one market, as ``Standing`` took them: shape (worlds,) each, of firms (worlds, firms).

    Attributes:
        measures: by name.
        firms: by column.
    """

    measures: dict[str, Floats]
    firms: dict[str, Floats]

    def mean(self, name: str) -> float:
        """Of a measure over the worlds."""
        return float(self.measures[name].mean())

    def by_firm(self, column: str) -> Floats:
        """Means over the worlds, a number a firm."""
        return self.firms[column].mean(axis=0)


def stood(outcomes: Sequence[Outcome]) -> Stood:
    """Worlds of one market laid together."""
    measures = {name: np.array([float(one.measures[name]) for one in outcomes]) for name in outcomes[0].measures}
    columns = {name: np.vstack([one.tables["firms"][name] for one in outcomes]) for name in outcomes[0].tables["firms"]}
    return Stood(measures, columns)
