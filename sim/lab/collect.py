"""What is taken of a world: functions of a market before its first observed month, which live it to the end.

One that is a ``Story`` lets others live it: what it looks at before and what it takes down after are told apart, so that
many small worlds can be lived side by side.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from sim.lab.outcomes import Columns, Outcome
from sim.lab.world import Arm
from sim.market.market import Market
from sim.results.measures import MONTHLY, measures_from
from sim.state.books import LINES

Collect = Callable[[Market], Outcome]
"""Takes what is wanted of a world: called with a market before its first observed month, which it lives."""


Collects = Collect | Mapping[Arm, Collect]
"""What to take of every world; or, by arm, of the worlds of each."""


@runtime_checkable
class Story(Protocol):
    """What is taken of a world that somebody else lives."""

    def opened(self, market: Market) -> Any:
        """Look at a market before its first observed month; what is seen is handed to ``closed``."""

    def closed(self, market: Market, seen: Any) -> Outcome:
        """Take down the market when it was lived to its end."""


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
        return self.closed(market.run())

    def opened(self, market: Market) -> None:
        """Nothing is looked at before the first observed month."""

    def closed(self, market: Market, seen: None = None) -> Outcome:
        """Take down a market that was lived to its end."""
        firm = self.firm or market.spec.focal_firm
        column = market.record.months_of(firm)
        measures = measures_from(column, market.spec.market.discount_rate, market.spec.market.kind)
        bad = measures["told_bad"]
        reasons = market.record.reasons_of(firm)
        found: dict[str, Columns] = {
            "months": {name: column[name] for name in MONTHLY},
            "books": {"line": np.array(LINES), "amount": np.array([float(column[line].sum()) for line in LINES])},
            "exits": {"reason": np.array(list(reasons)), "exits": np.array(list(reasons.values()))},
        }
        if self.people:
            found["people"] = people_of(market, firm)
        extra: dict[str, Any] = {
            "good_to_bad": measures["told_good"] / bad if bad > 0 else float("nan"),
            "units": float(column["units"].sum()),
            "full_price": float(column["full_price"].sum()),
            "bits": bits(market),
        }
        return Outcome({**measures, **extra}, found)


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
