"""The customers of a world on the first day.

Every trait is addressed by (seed, decision, row), so nobody's traits depend on how many others there are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import special

from sim.numerics import streams
from sim.numerics.encoding import SHARE_CODES
from sim.scenario import Scenario
from sim.scenario.parts import CONTROLS, Traits, correlations_of
from sim.state.customers import Customers
from sim.state.person import ABSENT, PERSON, PRESENT, UNFIT
from sim.state.relationship import CUSTOMER, RELATIONSHIP


def populate(scenario: Scenario, key: np.uint64) -> Customers:
    """The customers of a world on the first day: traits, tastes, first firm, first expectations.

    Everything is addressed by (seed, decision, row), so the same seed means the same people under every policy.
    """
    rows, firms = scenario.rows, list(scenario.firms.values())
    population, behaviour = scenario.population, scenario.behaviour
    people, relationships = np.zeros(rows, PERSON), np.zeros((rows, len(firms)), RELATIONSHIP)

    _draw_segments(scenario, key, people)
    _draw_traits(scenario, key, people, relationships)

    start = -scenario.market.warm_up
    people["entry"] = start
    late = slice(population.size, population.size + scenario.entrants)
    months = scenario.market.warm_up + scenario.market.months
    people["entry"][late] = start + (np.arange(scenario.entrants) * months) // max(scenario.entrants, 1)
    people["stage"] = np.where(people["entry"] <= start, PRESENT, ABSENT)
    people["home"] = people["last"] = people["left"] = people["first"] = -1
    people["parts"][:, 0] = UNFIT  # the baseline of those who start with a firm is taken in their first month
    people["invited"] = people["inviter"] = -1
    people["until"] = start - 1
    people["arm"] = arms_drawn(scenario)

    expect, loyal = behaviour.expectation, behaviour.loyalty
    people["norm"] = expect.prior
    shift = people["values_prior"]
    for j, (firm, stream) in enumerate(zip(firms, scenario.streams(), strict=True)):
        relationship = relationships[:, j]
        relationship["aware"] = streams.column(key, "awareness", rows, sub=stream) < firm.awareness
        known = expect.prior if firm.reputation is None else firm.reputation
        relationship["will"] = known + shift
        relationship["variance"] = expect.prior_variance
        relationship["should"] = known + shift + expect.should_offset
        relationship["trust"] = loyal.trust_start
        relationship["reference"] = firm.list_price / scenario.market.category_price
        relationship["recovery"] = behaviour.recovery.expected
    _draw_first_homes(scenario, key, people, relationships)
    return Customers(people, relationships)


def arms_drawn(scenario: Scenario, month: int = 0) -> NDArray[Any]:
    """Arm of each row in a field experiment, shape (rows,): 0 treated, 1 control, then further arms; 0 for everyone where there
    is none.

    Args:
        scenario: the market.
        month: in which the lot is cast.
    """
    assign = scenario.assign
    if assign.names == ("all",):
        return np.zeros(scenario.rows, np.uint8)
    drawn = streams.column(streams.make_key(assign.seed), "assign", scenario.rows, month=month)
    arms = (drawn >= assign.share).astype(np.uint8)
    low = assign.share
    for number, arm in enumerate(assign.arms.values(), len(CONTROLS)):
        arms[(drawn >= low) & (drawn < low + arm.share)] = number
        low += arm.share
    return arms


def _draw_segments(scenario: Scenario, key: np.uint64, people: NDArray[Any]) -> None:
    shares = np.cumsum([s.share for s in scenario.population.segments.values()])
    u = streams.column(key, "segment", people.size)
    people["segment"] = np.minimum(np.searchsorted(shares, u, side="right"), len(shares) - 1)


def _draw_traits(scenario: Scenario, key: np.uint64, people: NDArray[Any], relationships: NDArray[Any]) -> None:
    base = scenario.population.traits
    luck: dict[tuple[str, int, int], NDArray[np.float64]] = {}

    def drawn(decision: str, sub: int = 0, item: int = 0) -> NDArray[np.float64]:
        """A column of luck, drawn once for all segments."""
        address = (decision, sub, item)
        if address not in luck:
            luck[address] = streams.column(key, decision, people.size, sub=sub, item=item)
        return luck[address]

    scores = _correlated(scenario, drawn)
    for k, segment in enumerate(scenario.population.segments.values()):
        rows = np.flatnonzero(people["segment"] == k)
        for number, trait in enumerate(Traits.model_fields):
            spread = segment.traits.get(trait, getattr(base, trait))
            if trait == "taste":
                each = np.column_stack([drawn("taste", stream)[rows] for stream in scenario.streams()])
                relationships["taste"][rows] = spread.over_firms(each, np.array(scenario.taste_shares()))
            elif trait == "need_concentration":
                means = segment.needs.values()
                u = [drawn("need_weights", item=n)[rows] for n in range(len(means) + 1)]
                people["needs"][rows] = np.rint(_need_weights(means, spread, u) * SHARE_CODES)
            else:
                luckily = scores[trait] if trait in scores else drawn("trait", number)
                people[trait][rows] = spread.quantile(luckily[rows])


def _correlated(scenario: Scenario, drawn: Callable[[str, int], NDArray[np.float64]]) -> dict[str, NDArray[np.float64]]:
    """Uniforms of the traits that go together, by trait: a Gaussian copula, so that each by itself is spread as it was."""
    order, correlations = correlations_of(scenario.population.correlations)
    if not order:
        return {}
    numbers = list(Traits.model_fields)
    apart = np.column_stack([special.ndtri(drawn("trait", numbers.index(trait))) for trait in order])
    together = special.ndtr(apart @ np.linalg.cholesky(np.array(correlations)).T)
    return dict(zip(order, together.T, strict=True))


def _need_weights(means: tuple[float, ...], spread: Any, luck: list[NDArray[np.float64]]) -> NDArray[np.float64]:
    """Dirichlet weights around a segment's means, through gamma quantiles.

    Args:
        means: of the needs; at least one above 0 (a scenario sees to it).
        spread: of the concentration.
        luck: a column a need, and one for the concentration, each of shape (rows,).

    Returns:
        Shape (rows, needs); each row sums to 1.
    """
    mean = np.array(means) / sum(means)
    concentration = spread.quantile(luck[-1])
    weights = np.empty((luck[-1].size, len(means)))
    for n, m in enumerate(mean):
        weights[:, n] = special.gammaincinv(np.maximum(concentration * m, 1e-9), luck[n]) if m > 0 else 0.0
    sums = weights.sum(axis=1, keepdims=True)
    return np.where(sums > 1e-12, weights / np.where(sums > 1e-12, sums, 1.0), mean)


def _draw_first_homes(scenario: Scenario, key: np.uint64, people: NDArray[Any], relationships: NDArray[Any]) -> None:
    """Who is with whom at the start: a logit on log start shares plus taste, so that people start where they like it."""
    population = scenario.population
    shares = [population.start_outside] + [f.start_share for f in scenario.firms.values()]
    appeal = np.full((people.size, len(shares)), -np.inf)
    for k, share in enumerate(shares):
        if share > 0:
            stream = 0 if k == 0 else scenario.streams()[k - 1] + 1
            u = streams.column(key, "first_home", people.size, item=stream)
            taste = relationships["taste"][:, k - 1] if k else 0.0
            appeal[:, k] = np.log(share) + taste - np.log(-np.log(u))
    home = np.argmax(appeal, axis=1) - 1
    home[people["stage"] == ABSENT] = -1
    people["home"] = people["last"] = home
    with_firm = np.flatnonzero(home >= 0)
    tenure = population.tenure.quantile(streams.column(key, "first_tenure", people.size))
    people["joined"] = -scenario.market.warm_up - np.maximum(tenure, 0).astype(np.int16)
    people["owns"][with_firm] = 1
    mine = relationships[with_firm, home[with_firm]]
    mine["aware"] = 1
    mine["past"] = CUSTOMER
    mine["habit"] = 1.0
    mine["emotional"] = scenario.behaviour.loyalty.emotional_start
    relationships[with_firm, home[with_firm]] = mine
