"""What the engines work on: all of a world's arrays, in one named tuple."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.books import BOOK, COHORT
from sim.customers import Customers
from sim.parameters import coefficients
from sim.scenario import NEEDS, Scenario
from sim.terms import TERMS

BLOCK: Final = 2048
"""Customers per block. Sums are made per block and added in block order, so they do not depend on threads."""

TOUCH: Final = np.dtype([("need", "i8"), ("weight", "f8")])

DEALING: Final = np.dtype(
    [
        ("row", "i4"),  # the customer
        ("firm", "i2"),
        ("visits", "i2"),
        ("units", "i2"),  # bought
        ("services", "i2"),  # service visits (durable)
        ("failures", "i2"),
        ("joined", "i1"),
        ("complained", "i1"),
        ("resolved", "i1"),
        ("expected", "f8"),  # before the visit, promise included
        ("experience", "f8"),  # mean recall of this month's visits
        ("severity", "f8"),  # worst failure, as felt
        ("satisfaction", "f8"),
        ("perceived", "f8"),
        ("emotional", "f8"),  # what the bond's field will be, while the others fade
        ("transactional", "f8"),
        ("variance", "f8"),  # what the bond's field was before the month faded it
        ("spend", "f8"),
    ],
    align=True,
)
"""One customer and one firm that have to do with each other this month: scratch, forgotten when the month is over.

A strip's dealings stand in the order of rows, then firms; a customer's home firm is always among them.
"""

SEGMENT: Final = np.dtype([(name, "f8") for name in ("customers", "emotional", "cumulative", "left", "paid")])
"""One segment and firm, one month; ``paid`` is what the segment paid the firm."""


class World(NamedTuple):
    """All arrays of a world. Kernels get one whose ``dealings`` are their thread's, and whose ``book``, ``cohort``
    and ``segment`` are their block's.
    """

    people: NDArray[Any]  # (rows,) PERSON
    bonds: NDArray[Any]  # (rows, firms) BOND
    p: NDArray[Any]  # (1,) COEFFICIENT
    terms: NDArray[Any]  # (firms,) TERMS
    journey: NDArray[Any]  # (touchpoints,) TOUCH
    delivery: NDArray[np.float64]  # (firms, touchpoints) quality
    growth: NDArray[np.float64]  # (years,) multiple of the base volume
    starts: NDArray[np.int64]  # (rows + 1,) neighbour lists
    neighbours: NDArray[np.int32]
    messages: NDArray[np.int8]  # (rows,) 0 silent, +-(firm + 1)
    dealings: NDArray[Any]  # (STRIP * firms,) DEALING
    dealt: NDArray[np.int64]  # (1,) how many of them are in use
    book: NDArray[Any]  # (firms,) BOOK
    cohort: NDArray[Any]  # (firms, years, years) COHORT
    segment: NDArray[Any]  # (segments, firms) SEGMENT


def years_of(scenario: Scenario) -> int:
    """Years of joining and of tenure that cohort tables keep apart."""
    return (scenario.market.months + 11) // 12 + 1


def blocks_of(rows: int) -> int:
    """Blocks that hold ``rows`` customers."""
    return (rows + BLOCK - 1) // BLOCK


def journey_of(scenario: Scenario) -> tuple[NDArray[Any], NDArray[np.float64]]:
    """The touchpoints, and what each firm delivers at each of them, shape (firms, touchpoints)."""
    journey = np.zeros(len(scenario.journey), TOUCH)
    delivery = np.zeros((len(scenario.firms), len(scenario.journey)))
    for k, touch in enumerate(scenario.journey):
        need = NEEDS.index(touch.need)
        journey[k] = (need, touch.weight)
        for j, firm in enumerate(scenario.firms.values()):
            delivery[j, k] = firm.quality.values()[need] + touch.emotion
    return journey, delivery


def assemble(scenario: Scenario, customers: Customers, starts: Any, neighbours: Any) -> World:
    """A world on its first day; an engine brings scratch of its own."""
    firms = len(scenario.firms)
    years = years_of(scenario)
    journey, delivery = journey_of(scenario)
    people = customers.people
    return World(
        people=people,
        bonds=customers.bonds,
        p=coefficients(scenario),
        terms=np.zeros(firms, TERMS),
        journey=journey,
        delivery=delivery,
        growth=np.array(scenario.market.growth, dtype=np.float64),
        starts=starts,
        neighbours=neighbours,
        messages=np.zeros(people.size, np.int8),
        dealings=np.zeros(firms, DEALING),
        dealt=np.zeros(1, np.int64),
        book=np.zeros(firms, BOOK),
        cohort=np.zeros((firms, years, years), COHORT),
        segment=np.zeros((len(scenario.population.segments), firms), SEGMENT),
    )
