"""All arrays of a world, and what their sizes are made of."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.scenario import NEEDS, Scenario
from sim.state.books import BOOK
from sim.state.club import CLUB
from sim.state.coefficients import COEFFICIENT, coefficients
from sim.state.cohort import COHORT
from sim.state.customer_month import CUSTOMER_MONTH
from sim.state.customers import Customers
from sim.state.encounter import ENCOUNTER
from sim.state.field import Field, copied, dtype_of
from sim.state.joiner import JOINER
from sim.state.offer import OFFER
from sim.state.person import PERSON
from sim.state.relationship import RELATIONSHIP
from sim.state.segment import SEGMENT

BLOCK: Final = 2048
"""Customers per block. Sums are made per block and added in block order, so they do not depend on threads."""

TOUCH_FIELDS: Final = (
    Field("need", "i8", "", "the need that is met there", words=NEEDS),
    Field("weight", "f8", "", "how much it counts"),
)

TOUCH: Final = dtype_of(TOUCH_FIELDS)
"""One touchpoint of a visit."""

ACTIVE_FIELDS: Final = (
    Field("comparing", "i8", "", "some firm treats customers differently and others can see it"),
    Field("referring", "i8", "", "some firm pays for bringing a friend"),
    Field("watched", "i8", "", "encounters are kept as events"),
)

ACTIVE: Final = dtype_of(ACTIVE_FIELDS)
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
    departed: NDArray[np.int8]  # (rows,) firm + 1 that a customer left this month by choice; 0 none
    public_status: NDArray[np.uint8]  # (rows,) 0 with nobody, else 1 + 4 home + tier
    thanks: NDArray[np.int32]  # (rows,) who is to be rewarded for bringing this customer; -1 nobody
    encounters: NDArray[Any]  # (STRIP * firms,) ENCOUNTER
    met: NDArray[np.int64]  # (1,) how many of them are in use
    log: NDArray[Any]  # (BLOCK * firms,) ENCOUNTER: the block's, when they are watched
    logged: NDArray[np.int64]  # (1,) how many of them are in use
    joiners: NDArray[Any]  # (MOST * BLOCK,) JOINER: the block's, as they come
    arrived: NDArray[np.int64]  # (1,) how many of them are in use
    customer_months: NDArray[Any]  # (rows,) CUSTOMER_MONTH when they are watched, else (0,)
    book: NDArray[Any]  # (firms,) BOOK
    cohort: NDArray[Any]  # (firms, years, years) COHORT
    segment: NDArray[Any]  # (arms, segments, firms) SEGMENT


def arms_of(scenario: Scenario) -> int:
    """Arms of the field experiment: treated, control and further ones, or everyone alike."""
    return len(scenario.assign.names)


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
    treated = ("tiers_visibility", "price_newcomer", "price_loyalty")
    active["comparing"] = any(bool((offers[lever] > 0).any()) for lever in treated)
    active["referring"] = bool((offers["referral_reward_paid"] > 0).any())
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
        p=copied(coefficients(scenario)),
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
        departed=np.zeros(people.size, np.int8),
        public_status=np.zeros(people.size, np.uint8),
        thanks=np.full(people.size, -1, np.int32),
        encounters=np.zeros(firms, ENCOUNTER),
        met=np.zeros(1, np.int64),
        log=np.zeros(0, ENCOUNTER),
        logged=np.zeros(1, np.int64),
        joiners=np.zeros(0, JOINER),
        arrived=np.zeros(1, np.int64),
        customer_months=np.zeros(0, CUSTOMER_MONTH),
        book=np.zeros(firms, BOOK),
        cohort=np.zeros((firms, years, years), COHORT),
        segment=np.zeros((arms, segments, firms), SEGMENT),
    )


def blank() -> State:
    """A world of nobody: arrays of the types, and as many dimensions, as any world's."""

    def of(dtype: Any, dimensions: int = 1) -> NDArray[Any]:
        return np.zeros((0,) * dimensions, dtype)

    return State(
        people=of(PERSON), relationships=of(RELATIONSHIP, 2), p=of(COEFFICIENT), offers=of(OFFER, 2), journey=of(TOUCH),
        delivery=of("f8", 3), concessions=of("f8", 3), active=of(ACTIVE), club=of(CLUB, 2), growth=of("f8"), starts=of("i8"),
        neighbours=of("i4"), messages=of("i1"), departed=of("i1"), public_status=of("u1"), thanks=of("i4"),
        encounters=of(ENCOUNTER), met=of("i8"), log=of(ENCOUNTER), logged=of("i8"), joiners=of(JOINER), arrived=of("i8"),
        customer_months=of(CUSTOMER_MONTH), book=of(BOOK), cohort=of(COHORT, 3), segment=of(SEGMENT, 3),
    )  # fmt: skip
