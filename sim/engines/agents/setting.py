"""What customers share: the month, the coefficients, the firms as they meet them, the books, and luck."""

from __future__ import annotations

from collections import defaultdict
from types import SimpleNamespace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim import streams
from sim.books import BOOK, COHORT
from sim.engines.world import SEGMENT, journey_of, years_of
from sim.parameters import coefficients
from sim.scenario import Scenario

Tally = SimpleNamespace
"""Sums by name, e.g. ``book.visits``."""


def tally(fields: np.dtype[Any]) -> Tally:
    """A tally of a record's fields, all at zero."""
    return Tally(**dict.fromkeys(fields.names or (), 0.0))


def numbers(record: Any) -> dict[str, float]:
    """A record's fields as plain floats, by name."""
    return dict(zip(record.dtype.names, record.item(), strict=True))


class Provider(SimpleNamespace):
    """A firm as its customers meet it: this month's terms as attributes, what it delivers, and its tallies.

    Attributes:
        position: its place among the firms.
        delivered: quality at each touchpoint.
        book: this month's counts and sums.
        segments: this month's counts and sums by segment.
        cohorts: by year of joining and year of tenure, all months so far.
        stream, price, claim, ...: the fields of ``TERMS``.
    """

    position: int
    stream: int
    delivered: list[float]

    def __init__(self, position: int, delivered: list[float], segments: int) -> None:
        super().__init__(position=position, delivered=delivered)
        self.cohorts: defaultdict[tuple[int, int], Tally] = defaultdict(lambda: tally(COHORT))
        self.open_month(segments)

    def open_month(self, segments: int) -> None:
        """Start a month with empty books."""
        self.book = tally(BOOK)
        self.segments = [tally(SEGMENT) for _ in range(segments)]

    def announce(self, terms: Any) -> None:
        """Take over the terms of a month, shape (), dtype ``TERMS``."""
        vars(self).update(numbers(terms))
        self.stream = int(self.stream)


class Touchpoint(NamedTuple):
    """One station of a visit: the need it speaks to, by number, and its weight."""

    need: int
    weight: float


class Setting:
    """What every customer of a world can see.

    Args:
        scenario: the market.
        key: the world's key.
        ledger: where every draw is noted, if anywhere.
    """

    def __init__(self, scenario: Scenario, key: np.uint64, ledger: streams.Ledger | None = None) -> None:
        journey, delivery = journey_of(scenario)
        self.month = -scenario.market.warm_up
        self.kind = scenario.market.kind
        self.coefficients = SimpleNamespace(**numbers(coefficients(scenario)[0]))
        self.term = scenario.market.term
        self.growth = scenario.market.growth
        self.journey = [Touchpoint(*touch) for touch in journey.tolist()]
        self.segments = len(scenario.population.segments)
        self.providers = [Provider(j, delivered, self.segments) for j, delivered in enumerate(delivery.tolist())]
        self.years = years_of(scenario)
        self.mixing: list[Any] = []  # the customers who may meet one another by chance
        self.key = key
        self.ledger = ledger

    def open_month(self, month: int, terms: NDArray[Any]) -> None:
        """Start a month: new terms, empty books."""
        self.month = month
        for provider, announced in zip(self.providers, terms, strict=True):
            provider.announce(announced)
            provider.open_month(self.segments)

    @property
    def observed(self) -> bool:
        """Whether this month counts; the warm-up does not."""
        return self.month >= 0

    def luck(self, decision: str, row: int, sub: int, item: int) -> float:
        """The uniform of one decision of one customer this month, in (0, 1)."""
        number = streams.DECISIONS[decision]
        if self.ledger is not None:
            self.ledger.note(number, self.month, row, sub, item)
        return float(streams.uniform(self.key, number, self.month, row, sub, item))

    def cohort(self, provider: Provider, joined: int) -> Tally:
        """The cohort, at a firm, of one who joined it in month ``joined``.

        Year of joining 0 holds those there when observation began, 1 months 1-12, and so on; the last year of joining
        and of tenure is open.
        """
        year = max(joined + 11, 0) // 12
        tenure = (self.month - joined) // 12
        return provider.cohorts[min(year, self.years - 1), min(tenure, self.years - 1)]
