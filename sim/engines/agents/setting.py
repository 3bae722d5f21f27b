"""What customers share: the month, the coefficients, the firms as they meet them, the books, and luck."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import numpy as np

from sim.engines.agents.records import Active, Book, Coefficients, Cohort, OfferRecord, SegmentMonth, Touchpoint
from sim.numerics import streams
from sim.scenario import Scenario
from sim.state.coefficients import coefficients
from sim.state.world import activity, arms_of, journey_of, years_of


class Provider(OfferRecord):
    """A firm as its customers meet it: this month's offer as attributes, what it delivers, and its tallies.

    In a field experiment there is one for each arm; they share their tallies.

    Attributes:
        position: its place among the firms.
        delivered: quality at each touchpoint.
        concessions: discount by segment.
        book: this month's counts and sums.
        segments: this month's counts and sums by segment, of this arm.
        cohorts: by year of joining and year of tenure, all months so far.
        stream, price, ...: the fields of ``OFFER``.
    """

    __slots__ = ("book", "cohorts", "concessions", "delivered", "position", "segments")

    stream: int
    book: Book

    def __init__(self, position: int, twin: Provider | None = None) -> None:
        super().__init__()
        self.position = position
        self.delivered: list[float] = []
        self.concessions: list[float] = []
        self.segments: list[SegmentMonth] = []
        self.cohorts: defaultdict[tuple[int, int], Cohort] = defaultdict(Cohort) if twin is None else twin.cohorts

    def open_month(self, segments: int, twin: Provider | None = None) -> None:
        """Start a month with empty books, or with those of the firm's other arm."""
        self.book = Book() if twin is None else twin.book
        self.segments = [SegmentMonth() for _ in range(segments)]

    def announce(self, offers: Any, delivered: Any, concessions: Any) -> None:
        """Take over what the firm has announced: its offer, shape (), dtype ``OFFER``; quality; discounts."""
        self.read(offers)
        self.stream = int(self.stream)
        self.delivered, self.concessions = delivered.tolist(), concessions.tolist()

    @property
    def account(self) -> int:
        """Its column in the club records; -1 when it keeps none."""
        return int(self.club)


class Setting:
    """What every customer of a world can see.

    Args:
        scenario: the market.
        key: the world's key.
        ledger: where every draw is noted, if anywhere.
    """

    def __init__(self, scenario: Scenario, key: np.uint64, ledger: streams.Ledger | None = None) -> None:
        self.month = -scenario.market.warm_up
        self.kind = scenario.market.kind
        self.coefficients = Coefficients(*coefficients(scenario)[0].item())
        self.term = scenario.market.term
        self.growth = scenario.market.growth
        self.journey = [Touchpoint(*touch) for touch in journey_of(scenario).tolist()]
        self.segments = len(scenario.population.segments)
        first = [Provider(j) for j in range(len(scenario.firms))]
        self.arms = [first, *[[Provider(p.position, p) for p in first] for _ in range(arms_of(scenario) - 1)]]
        self.active = Active()
        self.watched = False
        self.years = years_of(scenario)
        self.joiners: list[tuple[int, int, int, int]] = []
        """This month's, as ``JOINER`` has them."""
        self.strangers: list[Any] = []  # the customers who may meet one another by chance
        self.key = key
        self.ledger = ledger

    @property
    def providers(self) -> list[Provider]:
        """The firms as the treated meet them; they hold the books."""
        return self.arms[0]

    def open_month(self, month: int, offers: Any, delivery: Any, concessions: Any) -> None:
        """Start a month: new announcements, shape (arms, firms, ...), and empty books."""
        self.month = month
        self.joiners = []
        self.active = Active(*activity(offers, self.watched)[0].item())
        for arm, providers in enumerate(self.arms):
            for j, provider in enumerate(providers):
                provider.announce(offers[arm, j], delivery[arm, j], concessions[arm, j])
                provider.open_month(self.segments, self.providers[j] if arm else None)

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

    def luck_of(self, decision: str, epoch: int, row: int, sub: int) -> float:
        """The uniform of what is decided once in an epoch for one customer: drawn again and again, so that nobody keeps it."""
        return float(streams.uniform(self.key, streams.DECISIONS[decision], epoch, row, sub, 0))

    def cohort(self, provider: Provider, joined: int) -> Cohort:
        """The cohort, at a firm, of one who joined it in month ``joined``.

        Year of joining 0 holds those there when observation began, 1 months 1-12, and so on; the last year of joining
        and of tenure is open.
        """
        year = max(joined + 11, 0) // 12
        tenure = (self.month - joined) // 12
        return provider.cohorts[min(year, self.years - 1), min(tenure, self.years - 1)]
