"""What a firm can see: its own books and levers, and what is public. Nothing about any single customer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sim.scenario import Levers


@dataclass(frozen=True)
class MarketView:
    """The market as one firm sees it at the start of a month.

    Attributes:
        firm: its name.
        month: the month about to begin, 0 the first observed.
        rest: its levers at rest.
        levers: its levers last month.
        books: its own months so far, oldest first: the lines, counts and means of the ``firms`` table.
        prices: public prices last month, by firm.
        shares: public shares of customers at the end of last month, by firm.
    """

    firm: str
    month: int
    rest: Levers
    levers: Levers
    books: tuple[Mapping[str, float], ...] = ()
    prices: Mapping[str, float] = field(default_factory=dict)
    shares: Mapping[str, float] = field(default_factory=dict)
