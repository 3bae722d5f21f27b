"""Keeping strategies: welcome, reliability, responsiveness, recognition, personalisation."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import (
    CALM,
    A,
    assert_same_lives,
    at_home,
    both,
    encounters,
    lived,
    offer,
    price_of,
    pull,
    relationship,
    total,
    twins,
    world,
)

from sim.mechanisms.costs import lift_cost, prevention_cost

pytestmark = pytest.mark.domain("keeping strategies")


def test_welcome_is_for_those_who_have_just_come() -> None:
    scenario = world("subscription", CALM | {"market.review_rate": 0.4}, size=1000)
    plain, kind = twins(scenario, pull({"welcome.lift": 0.1, "welcome.months": 3.0}), 1, watch=True)
    mine, theirs = both(encounters(plain), encounters(kind))
    new = plain.month - 1 - plain.customers.people["joined"][mine["row"]] < 3
    np.testing.assert_allclose(theirs["experience"] - mine["experience"], np.where(new, 0.1, 0.0), atol=1e-9)
    assert new.any() and not new.all()
    each = lift_cost(0.1, scenario.firms["a"].costs.lift) * 10
    assert total(kind, "welcome") == pytest.approx(each * np.count_nonzero(new))
    assert total(plain, "welcome") == 0


def test_the_welcomed_stay() -> None:
    newcomers = {"market.review_rate": 0.4, "population.entry_rate": 0.5, "firms.a.quality.service": 0.65}
    plain, kind = twins(
        world("subscription", newcomers, size=2000, months=18), pull({"welcome.lift": 0.3, "welcome.months": 6})
    )
    assert at_home(kind).sum() > at_home(plain).sum()


def test_reliability_prevents_failures_at_a_price_that_rises() -> None:
    scenario = world("subscription", {"market.review_rate": 0.0, "firms.a.failure_rate": 0.2}, size=2000)
    plain, reliable = twins(scenario, pull({"service.fewer_failures": 0.5}), 6)
    assert total(reliable, "failed") / total(plain, "failed") == pytest.approx(0.5, abs=0.06)
    assert total(reliable, "service") == pytest.approx(prevention_cost(0.5, 0.04) * 10 * total(reliable, "visits"))
    prices = [price_of(scenario, {"service": {"fewer_failures": s}}, "cost_service") for s in (0.0, 0.5, 1.0)]
    assert prices[0] == 0 and prices[2] > 4 * prices[1]


def test_the_same_failures_fall_away() -> None:
    """Prevention is thinning: every failure of the reliable world happens in the other too."""
    scenario = world("subscription", {"market.review_rate": 0.0, "firms.a.failure_rate": 0.4})
    plain, reliable = twins(scenario, pull({"service.fewer_failures": 0.5}), 1, watch=True)
    mine, theirs = both(encounters(plain), encounters(reliable))
    assert (theirs["failures"] <= mine["failures"]).all()
    assert theirs["failures"].sum() > 0


def test_responsiveness_makes_justice_and_costs() -> None:
    failing = {"market.review_rate": 0.0, "firms.a.failure_rate": 1.0, "behaviour.complaint.base": 20.0}
    failing |= {"firms.a.recovery": {"resolve": 1.0, "ease": 1.0}, "behaviour.recovery.repeat_loss": 0.0}
    scenario = world("subscription", failing)
    slow, fast = (lived(scenario.evolve("x", pull({"recovery.delay_days": d})), 1, watch=True) for d in (30.0, 0.0))
    one, other = both(encounters(slow), encounters(fast))
    gained = other["encounter_satisfaction"] - one["encounter_satisfaction"]
    # what fails is how one is treated, which speed fits less well than an apology: its weight 0.20 is 0.15 less
    np.testing.assert_allclose(gained, 0.35 * 0.05 * (1 - np.exp(-3.0)), atol=1e-6)
    assert offer(fast)["cost_complaint"] - offer(slow)["cost_complaint"] == pytest.approx(0.1 * 10 * (1 - 1 / 31))


def test_recognition_of_a_tier_keeps_its_members_and_costs_by_the_head() -> None:
    scenario = world("subscription", {"market.review_rate": 0.5, "behaviour.choice.status": 3.0}, size=1500)
    plain, named = twins(scenario, pull({"tiers.recognition": 1.0}), 11)
    start = lived(scenario, 0)
    top = at_home(start) & (start.customers.relationships["tier"][:, A] == 2)
    assert at_home(named)[top].sum() > at_home(plain)[top].sum()
    assert total(named, "tiers") > 0 == total(plain, "tiers")
    first = lived(scenario.evolve("x", pull({"tiers.recognition": 1.0})), 1)
    members = at_home(first) & (first.customers.relationships["tier"][:, A] > 0)
    assert total(first, "tiers") == pytest.approx(0.02 * 10 * members.sum())


def test_being_known_keeps() -> None:
    scenario = world(
        "subscription", {"market.review_rate": 0.5, "behaviour.personalisation.fit": 0.2}, size=1500, months=18
    )
    plain, known = twins(scenario, pull({"personalisation.intensity": 0.5}))
    assert total(known, "left") < total(plain, "left")


def test_calls_with_advice_build_trust_and_a_better_plan_saves() -> None:
    scenario = world("subscription", {"market.review_rate": 0.0})
    levers = {"contact.rate": 0.5, "contact.advice": 0.2, "contact.saving": 0.1}
    plain, calling = twins(scenario, pull(levers), 1, watch=True)
    mine, theirs = both(encounters(plain), encounters(calling))
    called = theirs["called"] == 1
    assert 0.3 < called.mean() < 0.7
    np.testing.assert_allclose(theirs["price"], np.where(called, 9.0, 10.0))
    trust = [relationship(m, "trust")[mine["row"]] for m in (plain, calling)]
    np.testing.assert_allclose(trust[1], np.where(called, trust[0] + 0.2 * (1 - trust[0]), trust[0]), rtol=1e-5)
    assert total(calling, "contact") == pytest.approx(0.3 * called.sum())


def test_at_rest_none_of_them_is_there() -> None:
    rest = {"welcome.months": 12.0, "contact.advice": 1.0, "contact.saving": 0.3, "contact.top_only": 0.5}
    plain, idle = twins(world("subscription"), pull(rest))
    assert_same_lives(plain, idle)
    assert total(idle, "welcome", "contact", "called") == 0
