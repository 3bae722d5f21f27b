"""Layers of customers: who is in which, what it is worth to them, what changing it does, and what the others see."""

from __future__ import annotations

from typing import Any

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
    monthly,
    offer,
    price_of,
    pull,
    relationship,
    total,
    twins,
    world,
)

STILL = {"market.review_rate": 0.0}
FOUR = {
    "top_share": 0.2,
    "summit_share": 0.05,
    "middle_share": 0.25,
    "lift_summit": 0.12,
    "lift_top": 0.08,
    "lift_middle": 0.04,
    "lift_rest": -0.02,
}


def pyramid(changes: dict[str, Any] | None = None, tiers: dict[str, float] | None = None, **more: Any):
    """Firm a has tiers from the start of the warm-up on; nobody reconsiders, so its customers are the same in every world."""
    return world("subscription", STILL | {"firms.a.tiers": FOUR if tiers is None else tiers} | (changes or {}), **more)


def tier(market) -> np.ndarray:
    return market.customers.relationships["tier"][:, A]


@pytest.mark.domain("tiers / customer pyramid")
def test_the_layers_are_as_large_as_wanted_and_hold_those_who_spend_most() -> None:
    market = lived(pyramid(size=1000))
    home = at_home(market)
    sizes = np.bincount(tier(market)[home], minlength=4) / home.sum()
    np.testing.assert_allclose(sizes, [0.5, 0.25, 0.2, 0.05], atol=0.01)
    spend = relationship(market, "spend")
    for higher in (1, 2, 3):
        assert spend[home & (tier(market) == higher)].min() >= spend[home & (tier(market) == higher - 1)].max()
    assert (tier(market)[~home] == 0).all()
    np.testing.assert_allclose(market.firms[0].tiers_share, sizes)


@pytest.mark.domain("tiers / customer pyramid")
def test_each_layer_is_served_as_it_was_meant_to_be_and_costs_it() -> None:
    plain, tiered = (lived(s, 1, watch=True) for s in (world("subscription", STILL | CALM), pyramid(CALM)))
    mine, theirs = both(encounters(plain), encounters(tiered))
    layer = tier(lived(pyramid(CALM), 0))[mine["row"]]
    lifts = np.array([-0.02, 0.04, 0.08, 0.12])
    np.testing.assert_allclose(theirs["experience"] - mine["experience"], lifts[layer], atol=1e-9)
    each = np.array([1.2 * q * (1 + 5 * max(q, 0)) * 10 for q in lifts])
    np.testing.assert_allclose(offer(tiered)["cost_tiers"], each)
    assert total(tiered, "tiers") == pytest.approx(each[layer].sum())
    assert total(plain, "tiers") == 0
    assert each[0] < 0, "the rest is served for less"


@pytest.mark.domain("tiers / customer pyramid")
def test_by_profit_the_costly_are_not_on_top() -> None:
    """Half of the customers cost as much as they bring: every one of them complains every month."""
    costly = {
        "population.segments": {
            "everyone": None,
            "silent": {"share": 0.5, "traits": {"complaint_propensity": -20.0}},
            "loud": {"share": 0.5, "traits": {"complaint_propensity": 20.0}},
        },
        "firms.a.failure_rate": 1.0,
        "firms.a.recovery": {"resolve": 1.0, "compensation": 0.5},
        "market.warm_up": 12,
    }
    tops = {}
    for by_profit in (0.0, 1.0):
        market = lived(pyramid(costly, {"top_share": 0.3, "by_profit": by_profit}))
        top = at_home(market) & (tier(market) == 2)
        tops[by_profit] = np.mean(market.customers.people["segment"][top] == 1)
    assert tops[0.0] > 0.35
    assert tops[1.0] == 0.0


@pytest.mark.domain("tiers / customer pyramid")
def test_customers_migrate_and_every_step_is_counted() -> None:
    """The migration matrix: who was in which layer before and after a review."""
    market = lived(world("repertoire", {"firms.a.tiers": FOUR}, size=800), 11)
    before = tier(market).copy()
    market.run(12)
    stayed = at_home(market)
    moves = tier(market)[stayed].astype(int) - before[stayed].astype(int)
    assert monthly(market, "promoted")[-1] == np.count_nonzero(moves > 0) > 0
    assert monthly(market, "demoted")[-1] == np.count_nonzero(moves < 0) > 0
    assert monthly(market, "promoted")[:-1].sum() == 0, "once a year"
    matrix = np.zeros((4, 4), int)
    np.add.at(matrix, (before[stayed], tier(market)[stayed]), 1)
    assert np.trace(matrix) < matrix.sum()


@pytest.mark.domain("tiers / customer pyramid")
def test_falling_hurts_more_than_rising_pleases_and_only_where_something_is_made_of_it() -> None:
    calm = world("repertoire", {"firms.a.tiers": FOUR, "behaviour.choice.status": 0.0}, size=1500)
    quiet, made_much_of = twins(calm, pull({"tiers.recognition": 1.0}), 12)
    before = tier(lived(calm, 11)).astype(int)
    home = at_home(quiet)
    moves = tier(quiet)[home].astype(int) - before[home]
    start, end = relationship(quiet, "emotional")[home], relationship(made_much_of, "emotional")[home]
    np.testing.assert_allclose(end[moves > 0], start[moves > 0] + 0.15 * (1 - start[moves > 0]), atol=1e-6)
    np.testing.assert_allclose(end[moves < 0], start[moves < 0] * 0.7, atol=1e-6)
    np.testing.assert_array_equal(end[moves == 0], start[moves == 0])
    assert min(np.count_nonzero(moves > 0), np.count_nonzero(moves < 0)) > 10
    rated = offer(made_much_of)["cost_recognition"]
    assert rated == pytest.approx(0.02 * 10)
    assert total(made_much_of, "tiers") - total(quiet, "tiers") > 0


@pytest.mark.domain("airline tiers")
def test_status_is_what_few_have() -> None:
    """Recognition keeps the top; a top tier of everyone keeps nobody; a tier below makes the top worth more."""
    choosing = {"market.review_rate": 0.5, "behaviour.choice.status": 8.0}

    def left(share: float, middle: float = 0.0) -> float:
        tiers = {"top_share": share, "middle_share": middle, "recognition": 0.5}
        market = lived(pyramid(choosing, tiers, size=4000), 0)
        top = at_home(market) & (tier(market) == 2)
        assert top.any()
        few = np.flatnonzero(
            top & (relationship(market, "spend") >= np.quantile(relationship(market, "spend")[at_home(market)], 0.9))
        )
        market.run(11)
        return float(np.isin(few, market.tables()["exits"].query("firm == 'a'")["customer"]).mean())

    few, many, everyone = left(0.1), left(0.6), left(1.0)
    assert few < many < everyone
    assert left(0.6, 0.4) < many


@pytest.mark.domain("airline tiers")
def test_frequency_counts_if_the_firm_wants_it_to() -> None:
    """Miles: who flies often rises above who pays much for one flight."""
    traits = {
        "population.segments": {
            "everyone": None,
            "often": {"share": 0.5, "traits": {"rate": 3.0, "spend": 0.3}},
            "dear": {"share": 0.5, "traits": {"rate": 0.7, "spend": 3.0}},
        },
        "market.warm_up": 12,
    }
    tops = {}
    for by in (0.0, 1.0):
        scenario = world("repertoire", traits | {"firms.a.tiers": {"top_share": 0.2, "by_frequency": by}}, size=800)
        market = lived(scenario)
        top = at_home(market) & (tier(market) == 2)
        tops[by] = np.mean(market.customers.people["segment"][top] == 0)
    assert tops[0.0] < 0.2
    assert tops[1.0] > 0.8


@pytest.mark.domain("airline tiers")
def test_the_top_tiers_are_called_in_person() -> None:
    levers = {"contact.rate": 0.6, "contact.top_only": 1.0, "contact.advice": 0.5}
    silent, calling = (lived(s, 1, watch=True) for s in (pyramid(size=2000), pyramid(pull(levers), size=2000)))
    met = encounters(calling)
    layer = tier(lived(pyramid(size=2000), 0))[met["row"]]
    assert met["called"][layer < 2].sum() == 0
    assert met["called"][layer >= 2].mean() == pytest.approx(0.6, abs=0.1)
    assert total(calling, "contact") == pytest.approx(0.03 * 10 * met["called"].sum())
    assert monthly(calling, "called")[0] == met["called"].sum()
    called = met["row"][met["called"] == 1]
    gained = relationship(calling, "trust")[called]
    had = relationship(silent, "trust")[called]
    np.testing.assert_allclose(gained, had + 0.5 * (1 - had), rtol=1e-5)
    others = met["row"][met["called"] == 0]
    np.testing.assert_array_equal(relationship(calling, "trust")[others], relationship(silent, "trust")[others])


@pytest.mark.domain("tiers / customer pyramid")
@pytest.mark.parametrize("visibility", [0.0, 0.5])
def test_the_rest_envies_what_it_can_see(visibility: float) -> None:
    scenario = pyramid({"population.traits.cross_influence": 0.0})
    market = lived(scenario.evolve("x", {"firms.a.tiers.visibility": visibility}))
    home = at_home(market)
    best = 0.12
    lift = np.array([-0.02, 0.04, 0.08, 0.12])[tier(market)]
    felt = relationship(market, "unfairness")[home]
    assert (felt >= visibility * 0.15 * 6 * (best - lift[home]) - 1e-6).all()
    assert (felt.max() > 0) == (visibility > 0)
    assert (relationship(market, "unfairness")[~home] == 0).all()


@pytest.mark.domain("equal treatment")
def test_where_everyone_is_treated_alike_nobody_envies() -> None:
    open_house = {"firms.a.tiers.visibility": 1.0}
    tiered, equal = (
        lived(world("subscription", STILL | open_house | pull(levers)))
        for levers in ({"tiers.lift_top": 0.1}, {"tiers.lift_top": 0.02, "tiers.lift_rest": 0.02})
    )
    rest = at_home(tiered) & (tier(tiered) == 0)
    assert relationship(tiered, "unfairness")[rest].min() > 0
    assert relationship(equal, "unfairness").max() == 0
    # a lift of 0.02 for all costs about what one of 0.10 costs for a fifth
    assert total(equal, "tiers") == pytest.approx(total(tiered, "tiers"), rel=0.5)


@pytest.mark.domain("equal treatment")
def test_alike_means_alike() -> None:
    """The strategy lifts everyone by the same, whoever they are: as if the firm had got better for all."""
    scenario = world("subscription", STILL | CALM)
    equal = lived(scenario.evolve("x", {"firms.a.strategy": {"use": "equal-treatment", "lift": 0.05}}), 1, watch=True)
    plain = lived(scenario, 1, watch=True)
    mine, theirs = both(encounters(plain), encounters(equal))
    np.testing.assert_allclose(theirs["experience"] - mine["experience"], 0.05, atol=1e-9)
    assert total(equal, "tiers") == pytest.approx(
        price_of(scenario, {"service": {"lift": 0.05}}, "cost_service") * len(mine)
    )


@pytest.mark.domain("equal treatment")
def test_in_full_view_equal_treatment_keeps_more_of_the_rest_than_tiers_do() -> None:
    shown = {"firms.a.tiers.visibility": 1.0, "market.review_rate": 0.5}
    tiered, equal = (
        lived(world("subscription", shown | pull(levers), size=2000))
        for levers in ({"tiers.lift_top": 0.3}, {"tiers.lift_top": 0.06, "tiers.lift_rest": 0.06})
    )
    layer = tier(lived(world("subscription", shown, size=2000), 0))
    rest = (equal.customers.people["first"] == A) & (layer == 0)
    assert at_home(equal)[rest].sum() > at_home(tiered)[rest].sum()


@pytest.mark.domain("tiers / customer pyramid")
@pytest.mark.domain("airline tiers")
def test_ranks_that_mean_nothing_change_nothing() -> None:
    empty = {"top_share": 0.5, "middle_share": 0.3, "visibility": 1.0}
    assert_same_lives(lived(world("subscription")), lived(world("subscription", {"firms.a.tiers": empty})), "tier")
