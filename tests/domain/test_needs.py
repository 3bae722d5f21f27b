"""Six needs make up experience, and segments differ in what they need."""

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
    total,
    twins,
    world,
)

from sim.mechanisms.costs import lift_cost
from sim.scenario import NEEDS

SIX = {"journey": [{"name": need, "need": need} for need in NEEDS]}
PLAIN_MEAN = {"behaviour.experience.peak_weight": 0.0, "behaviour.experience.end_weight": 0.0}


@pytest.mark.domain("six needs that make up experience")
@pytest.mark.parametrize("need", NEEDS)
def test_a_better_answer_to_one_need_is_felt_by_how_much_one_needs_it(need: str) -> None:
    scenario = world("repertoire", SIX | PLAIN_MEAN)
    plain, better = twins(scenario, pull({f"service.{need}": 0.1}), 1, watch=True)
    mine, theirs = both(encounters(plain), encounters(better))
    weight = plain.customers.people["needs"][mine["row"], NEEDS.index(need)] / 65535
    assert len(mine) > 100
    np.testing.assert_allclose(theirs["experience"] - mine["experience"], 0.1 * weight, atol=1e-4)


@pytest.mark.domain("six needs that make up experience")
@pytest.mark.parametrize("need", NEEDS)
def test_it_costs_its_share_of_the_touchpoints(need: str) -> None:
    scenario = world("repertoire", SIX)
    own = price_of(scenario, {"service": {need: 0.1}}, "cost_service")
    assert own == pytest.approx(lift_cost(0.1, scenario.firms["a"].costs.lift) * 10 / 6)
    market = lived(world("repertoire", SIX | pull({f"service.{need}": 0.1})))
    assert total(market, "service") == pytest.approx(own * total(market, "visits"))


@pytest.mark.domain("six needs that make up experience")
def test_a_need_no_touchpoint_speaks_to_is_not_felt() -> None:
    only_service = world("repertoire", pull({"service.image": 0.1}))
    assert_same_lives(lived(world("repertoire")), lived(only_service))
    assert total(lived(only_service), "service") == 0


@pytest.mark.domain("need-based segments")
def test_segments_feel_the_same_firm_differently() -> None:
    """Who needs image lives by the image, who needs price by the bill."""
    changes = SIX | PLAIN_MEAN | CALM | {
        "firms.a.quality": {"image": 0.9, "price": 0.5},
        "population.segments": {
            "everyone": None,
            "face": {"share": 0.5, "needs": {"image": 5.0, "price": 0.2}},
            "thrift": {"share": 0.5, "needs": {"image": 0.2, "price": 5.0}},
        },
    }  # fmt: skip
    market = lived(world("subscription", changes), watch=True)
    met = encounters(market)
    thrift = market.customers.people["segment"][met["row"]] == 1
    assert met["experience"][~thrift].min() > 0.6
    assert met["experience"][~thrift].mean() > met["experience"][thrift].mean() + 0.15
    stayed = at_home(market) & (market.customers.people["first"] == A)
    started = market.customers.people["first"] == A
    face = market.customers.people["segment"] == 0
    assert stayed[face].sum() / started[face].sum() > stayed[~face].sum() / started[~face].sum()


@pytest.mark.domain("need-based segments")
def test_a_low_bill_need_not_mean_low_loyalty() -> None:
    """The same people at a quarter of the bill live the same lives; only money differs."""
    calm = {"firms.a.failure_rate": 0.0, "firms.b.failure_rate": 0.0}  # who pays more complains more
    full, thrifty = (
        lived(world("subscription", calm | {"population.traits.spend": spend}), watch=True) for spend in (2.0, 0.5)
    )
    assert_same_lives(full, thrifty, "spend", "paid", "tier")
    assert full.customers.people["paid"].sum() == pytest.approx(4 * thrifty.customers.people["paid"].sum())


@pytest.mark.domain("need-based segments")
def test_a_discount_for_students_is_given_to_students() -> None:
    segments = {"everyone": None, "students": {"share": 0.3}, "others": {"share": 0.7}}
    scenario = world("repertoire", {"population.segments": segments})
    plain, kind = twins(scenario, {"firms.a.price.segments": {"students": 0.2}}, 1, watch=True)
    mine, theirs = both(encounters(plain), encounters(kind))
    student = plain.customers.people["segment"][mine["row"]] == 0
    np.testing.assert_allclose(theirs["price"], np.where(student, 8.0, 10.0))
    assert student.any() and not student.all()
    assert offer(plain)["price"] == offer(kind)["price"] == 10.0
