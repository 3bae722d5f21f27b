"""What the engines work on: all of a world's arrays, in one named tuple."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.books import BOOK, COHORT
from sim.customers import CLUB, Customers
from sim.parameters import coefficients
from sim.scenario import NEEDS, Scenario
from sim.terms import OFFER

BLOCK: Final = 2048
"""Customers per block. Sums are made per block and added in block order, so they do not depend on threads."""

TOUCH: Final = np.dtype([("need", "i8"), ("weight", "f8")])

ENCOUNTER: Final = np.dtype(
    [
        ("row", "i4"),  # the customer
        ("firm", "i2"),
        ("visits", "i2"),
        ("units", "i2"),  # bought
        ("services", "i2"),  # service visits (durable)
        ("failures", "i2"),
        ("joined", "i1"),
        ("channel", "i1"),  # how a joiner came, as in CHANNELS; 0 for who did not join
        ("returned", "i1"),  # joined, having been a customer before
        ("complained", "i1"),
        ("resolved", "i1"),  # put right, complained about or noticed
        ("noticed", "i1"),  # handled though nobody complained
        ("betrayed", "i1"),  # a failure was felt as betrayal
        ("process", "i1"),  # the worst failure was one of process (service, relationship, image), not of outcome
        ("named", "i1"),  # the need that fell shortest of what was expected
        ("answered", "i1"),  # the survey
        ("called", "i1"),  # by the firm, as its customer
        ("rewards", "i1"),  # taken
        ("signed", "i1"),  # a contract
        ("price", "f8"),  # of one unit, as offered to this customer, money
        ("chance", "f8"),  # of the pick, by the choice model, on the last occasion; events only
        ("shortfall", "f8"),  # how far the need named fell short, quality
        ("expected", "f8"),  # before the visit, promise included
        ("experience", "f8"),  # mean recall of this month's visits
        ("severity", "f8"),  # worst failure, as felt
        ("encounter_satisfaction", "f8"),
        ("perceived", "f8"),
        ("emotional", "f8"),  # what the bond's field will be, while the others fade
        ("transactional", "f8"),
        ("variance", "f8"),  # what the bond's field was before the month faded it
        ("spend", "f8"),
        ("paid", "f8"),  # by the customer, for units and service visits, money
        ("income", "f8"),  # paid by partners for the points collected there, money
        ("cost", "f8"),  # to the firm, acquisition included, money
        ("issued", "f8"),  # worth of the points given, money
    ],
    align=True,
)
"""One customer and one firm that have to do with each other this month: scratch, forgotten when the month is over.

A strip's encounters stand in the order of rows, then firms; a customer's home firm is always among them.
"""

CUSTOMER_MONTH: Final = np.dtype(
    [
        ("sold", "u4"),  # sales calls received: a bit a firm
        ("wooed", "u4"),  # win-back calls received: a bit a firm
        ("occasions", "i2"),  # renewals, purchases and service visits at which a firm was chosen
        ("firm", "i1"),  # home when the last of them came; -1 none
        ("pick", "i1"),  # what was chosen then; -1 none
        ("inviter", "i4"),  # who brought this customer to a firm this month; -1 nobody
        ("chance", "f8"),  # of the pick, by the choice model
        ("stay", "f8"),  # of the home firm (without one: of staying without), by the choice model
        ("fee", "f8"),  # paid to the firm left for leaving a contract, money
    ],
    align=True,
)
"""One customer's month, apart from encounters; kept only when watched."""

SEGMENT: Final = np.dtype(
    [(name, "f8") for name in ("customers", "emotional", "cumulative_satisfaction", "left", "paid", "cost")]
)
"""One segment and firm, one month; ``paid`` is what the segment paid the firm, ``cost`` what it cost."""

INVITATION: Final = 32
"""Added to the number of a firm in a message: an invitation whose sender is paid."""

ACTIVE: Final = np.dtype(
    [
        ("comparing", "i8"),  # some firm treats customers differently and others can see it
        ("referring", "i8"),  # some firm pays for bringing a friend
        ("watched", "i8"),  # encounters are kept as events
    ]
)
"""What needs doing at all this month: a phase that nothing calls for is passed over."""


class State(NamedTuple):
    """All arrays of a world. Kernels get one whose ``encounters`` are their thread's, and whose ``book``, ``cohort``
    and ``segment`` are their block's.
    """

    people: NDArray[Any]  # (rows,) PERSON
    relationships: NDArray[Any]  # (rows, firms) RELATIONSHIP
    p: NDArray[Any]  # (1,) COEFFICIENT
    offers: NDArray[Any]  # (arms, firms) OFFER
    journey: NDArray[Any]  # (touchpoints,) TOUCH
    delivery: NDArray[np.float64]  # (arms, firms, touchpoints) quality
    concessions: NDArray[np.float64]  # (arms, firms, segments) discount
    active: NDArray[Any]  # (1,) ACTIVE
    club: NDArray[Any]  # (rows, clubs) CLUB
    growth: NDArray[np.float64]  # (years,) multiple of the base volume
    starts: NDArray[np.int64]  # (rows + 1,) neighbour lists
    neighbours: NDArray[np.int32]
    messages: NDArray[np.int8]  # (rows,) 0 silent, +-(firm + 1); firm + 33 is an invitation by one who is paid for it
    public_status: NDArray[np.uint8]  # (rows,) 0 with nobody, else 1 + 4 home + tier
    thanks: NDArray[np.int32]  # (rows,) who is to be rewarded for bringing this customer; -1 nobody
    encounters: NDArray[Any]  # (STRIP * firms,) ENCOUNTER
    met: NDArray[np.int64]  # (1,) how many of them are in use
    log: NDArray[Any]  # (BLOCK * firms,) ENCOUNTER: the block's, when they are watched
    logged: NDArray[np.int64]  # (1,) how many of them are in use
    customer_months: NDArray[Any]  # (rows,) CUSTOMER_MONTH when they are watched, else (0,)
    book: NDArray[Any]  # (firms,) BOOK
    cohort: NDArray[Any]  # (firms, years, years) COHORT
    segment: NDArray[Any]  # (arms, segments, firms) SEGMENT


def arms_of(scenario: Scenario) -> int:
    """Arms of the field experiment: treated and control, or everyone alike."""
    return 2 if scenario.assign.share < 1 else 1


def years_of(scenario: Scenario) -> int:
    """Years of joining and of tenure that cohort tables keep apart."""
    return (scenario.market.months + 11) // 12 + 1


def blocks_of(rows: int) -> int:
    """Blocks that hold ``rows`` customers."""
    return (rows + BLOCK - 1) // BLOCK


def journey_of(scenario: Scenario) -> NDArray[Any]:
    """The touchpoints, shape (touchpoints,), dtype ``TOUCH``."""
    return np.array([(NEEDS.index(touch.need), touch.weight) for touch in scenario.journey], dtype=TOUCH)


def activity(offers: NDArray[Any], watched: bool) -> NDArray[Any]:
    """What a month under these terms, shape (arms, firms), calls for: shape (1,), dtype ``ACTIVE``."""
    active = np.zeros(1, ACTIVE)
    active["comparing"] = bool(((offers["visibility"] > 0) | (offers["newcomer"] > 0) | (offers["loyal"] > 0)).any())
    active["referring"] = bool((offers["referral"] > 0).any())
    active["watched"] = watched
    return active


def assemble(scenario: Scenario, customers: Customers, starts: Any, neighbours: Any) -> State:
    """A world on its first day; an engine brings scratch of its own."""
    firms, arms, segments = len(scenario.firms), arms_of(scenario), len(scenario.population.segments)
    years = years_of(scenario)
    people = customers.people
    return State(
        people=people,
        relationships=customers.relationships,
        p=coefficients(scenario),
        offers=np.zeros((arms, firms), OFFER),
        journey=journey_of(scenario),
        delivery=np.zeros((arms, firms, len(scenario.journey))),
        concessions=np.zeros((arms, firms, segments)),
        active=np.zeros(1, ACTIVE),
        club=np.zeros((people.size, 0), CLUB),
        growth=np.array(scenario.market.growth, dtype=np.float64),
        starts=starts,
        neighbours=neighbours,
        messages=np.zeros(people.size, np.int8),
        public_status=np.zeros(people.size, np.uint8),
        thanks=np.full(people.size, -1, np.int32),
        encounters=np.zeros(firms, ENCOUNTER),
        met=np.zeros(1, np.int64),
        log=np.zeros(0, ENCOUNTER),
        logged=np.zeros(1, np.int64),
        customer_months=np.zeros(0, CUSTOMER_MONTH),
        book=np.zeros(firms, BOOK),
        cohort=np.zeros((firms, years, years), COHORT),
        segment=np.zeros((arms, segments, firms), SEGMENT),
    )
