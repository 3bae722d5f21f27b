"""What is taken of a world: functions of a market before its first observed month, which live it to the end."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sim.lab.outcomes import Columns, Outcome
from sim.market.market import Market
from sim.results.measures import MONTHLY, measures_from
from sim.state.books import LINES
from sim.state.causes import CAUSES, REASONS


@dataclass(frozen=True)
class FirmStory:
    """What one firm's world was like: its measures, and the tables ``months``, ``books``, ``exits`` and ``people``.

    Attributes:
        firm: whose; the focal firm of each world unless named.
        people: whether to keep, customer by customer, who was with the firm when observation began, and who is when it ends.
    """

    firm: str = ""
    people: bool = True

    def __call__(self, market: Market) -> Outcome:
        """Live the market to its end and take it down."""
        firm = self.firm or market.spec.focal_firm
        market.run()
        position = list(market.spec.firms).index(firm)
        column = monthly(market, position)
        measures = measures_from(column, market.spec.market.discount_rate)
        bad = measures["told_bad"]
        found: dict[str, Columns] = {
            "months": {name: column[name] for name in MONTHLY},
            "books": {"line": np.array(LINES), "amount": np.array([float(column[line].sum()) for line in LINES])},
            "exits": exits_of(market, position),
        }
        if self.people:
            found["people"] = people_of(market, firm)
        extra: dict[str, Any] = {
            "good_to_bad": measures["told_good"] / bad if bad > 0 else float("nan"),
            "units": float(column["units"].sum()),
            "bits": bits(market),
        }
        return Outcome({**measures, **extra}, found)


def monthly(market: Market, position: int) -> dict[str, NDArray[np.float64]]:
    """A firm's columns of the ``firms`` table, month by month; the table itself takes longer to make than a small world to live."""
    months = max(market.month, 0)
    columns = market.record.firm_columns(slice(0, months))
    return {
        name: np.asarray(values, dtype=float).reshape(months, -1)[:, position].copy()
        for name, values in columns.items()
        if name != "firm"
    }


def exits_of(market: Market, position: int) -> Columns:
    """How many left a firm for each reason, chance included."""
    cause = market.record.exits["cause"][market.record.exits["firm"] == position].astype(np.int64)
    bits_of = {reason: sum(CAUSES[name] for name in causes) for reason, causes in REASONS.items()}
    found = {reason: float(np.count_nonzero(cause & bit)) for reason, bit in bits_of.items()}
    told = sum(set(bits_of.values())) | CAUSES["released"]
    found["chance"] = float(np.count_nonzero((cause & told) == 0))
    return {"reason": np.array(list(found)), "exits": np.array(list(found.values()))}


def people_of(market: Market, firm: str) -> Columns:
    """Of everybody: whether with the firm when observation began, and now, and what each brought it."""
    position = list(market.spec.firms).index(firm)
    people, relationships = market.customers
    return {
        "was_with_it": people["first"] == position,
        "is_with_it": people["home"] == position,
        "contribution": relationships["contribution"][:, position].copy(),
    }


def bits(market: Market) -> str:
    """Digest of every month of every firm's books, and of every exit: equal where not one bit is different."""
    record = market.record
    return hashlib.sha256(record.books.tobytes() + record.exits.tobytes()).hexdigest()


def digest_of(array: NDArray[Any]) -> str:
    """Digest of an array's bits."""
    return hashlib.sha256(np.ascontiguousarray(array).tobytes()).hexdigest()[:16]
