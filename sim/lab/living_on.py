"""Living a world on from today, as it is or with a firm shut to some: what today's customers and everyone else bring it.

*Today* is the beginning of an observed month. *Today's customers* of a firm are, in a subscription market, those who subscribe
to it; in a repertoire or durable market those whose main firm it is and those who visited it in the twelve months before.
Who has ceased to need the category, or was let go by the firm, is none.

A world goes on in one of three ways:

- ``open``: as it is;
- ``closed``: nobody but today's customers may deal with the firm any more; those of them who leave may come back;
- ``lost``: today's customers may not deal with it any more; everyone else may.

Who may not deal with a firm is marked as those are whom a firm has let go: it is not weighed, not called, not joined. So no law
and no engine knows of this, the luck of everyone stays where it was, and whatever follows from people who are not there (word
of mouth unsaid, ranks in tiers, the answers of strategies that watch their books) follows by itself.

What is brought is contribution, in the month in which it is booked: payments less all costs that a customer causes, taking on
included. Advertising is told beside it, and so are fixed costs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.outcomes import Columns, Outcome
from sim.market.market import Market
from sim.results.measures import measures_from
from sim.state.person import GONE
from sim.state.relationship import CHARGED, SHUT

OPEN, CLOSED, LOST = "open", "closed", "lost"

WAYS: Final = {
    OPEN: "the world goes on as it is",
    CLOSED: "from today on, nobody but today's customers may deal with the firm",
    LOST: "from today on, today's customers may not deal with the firm",
}
"""How a world goes on, and what that means."""

YEAR: Final = 12


@dataclass(frozen=True)
class LivingOn:
    """What today's customers and everyone else bring a firm from today on.

    Leaves measures of today and of the twelve months before (``customers``, ``main`` those whose main firm it is, ``last_year``
    the contribution after advertising, ``margin`` per main customer and month, ``stays`` per month, ``fixed`` a year) and the
    tables ``months`` (``cohort``, ``everyone``, ``advertising``, ``fixed``: money) and ``years`` (``dealing``: today's
    customers who dealt with it that year).

    Attributes:
        firm: whose customers.
        month: today: observed months before it, at least twelve.
        way: how the world goes on, one of ``WAYS``.
    """

    firm: str
    month: int = YEAR
    way: str = OPEN

    def __call__(self, market: Market) -> Outcome:
        """Live the market up to today, see who is there, and live it on to its end."""
        position = list(market.spec.firms).index(self.firm)
        before = _visits(market.run(self.month - YEAR), position)
        cohort = customers_today(market.run(self.month), position, before)
        shut(market, position, cohort, self.way)
        measures = self._of_the_year_before(market, cohort, position)
        brought, dealing = [], []
        so_far, visits = _contribution(market, position), _visits(market, position)
        for month in range(self.month, market.spec.market.months):
            market.step()
            now = _contribution(market, position)
            brought.append(float((now - so_far)[cohort].sum()))
            so_far = now
            if (month + 1 - self.month) % YEAR == 0:
                later = _visits(market, position)
                dealing.append(float(np.count_nonzero(cohort & (later > visits))))
                visits = later
        column = market.record.months_of(self.firm)
        after = {name: column[name][self.month :] for name in ("profit", "advertising", "fixed")}
        months: Columns = {
            "cohort": np.array(brought),
            "everyone": after["profit"] + after["advertising"] + after["fixed"],
            "advertising": after["advertising"],
            "fixed": after["fixed"],
        }
        return Outcome(measures, {"months": months, "years": {"dealing": np.array(dealing)}})

    def _of_the_year_before(self, market: Market, cohort: NDArray[np.bool_], position: int) -> dict[str, float]:
        year = slice(self.month - YEAR, self.month)
        column = {name: values[year] for name, values in market.record.months_of(self.firm).items()}
        known = measures_from(column, 0.0, market.spec.market.kind)
        return {
            "customers": float(np.count_nonzero(cohort)),
            "main": float(np.count_nonzero(market.customers.people["home"] == position)),
            "last_year": float((column["profit"] + column["fixed"]).sum()),
            "fixed": float(column["fixed"].sum()),
            "margin": known["margin"],
            "stays": known["retention"] ** (1 / YEAR),
        }


def customers_today(market: Market, position: int, before: NDArray[Any]) -> NDArray[np.bool_]:
    """Today's customers of a firm: a mask, shape (rows,).

    Args:
        market: as it is today.
        position: of the firm.
        before: visits to it by row, twelve months ago.
    """
    people, relationships = market.customers
    theirs = np.asarray(people["home"] == position)
    if market.spec.market.kind != "subscription":
        theirs = theirs | (relationships["episodes"][:, position] > before)
    there = (people["stage"] != GONE) & ((relationships["marks"][:, position] & SHUT) == 0)
    return np.asarray(theirs & there)


def shut(market: Market, position: int, cohort: NDArray[np.bool_], way: str) -> None:
    """Shut a firm from today on: to all but the cohort, to the cohort, or to nobody."""
    if way == OPEN:
        return
    marks = market.customers.relationships["marks"][:, position]
    market.engine.mark_unprofitable(position, (marks & CHARGED) != 0, ~cohort if way == CLOSED else cohort)


def _visits(market: Market, position: int) -> NDArray[Any]:
    return market.customers.relationships["episodes"][:, position].copy()


def _contribution(market: Market, position: int) -> NDArray[np.float64]:
    return market.customers.relationships["contribution"][:, position].astype(float)
