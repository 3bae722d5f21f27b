"""Prices: who pays what, what is remembered of it, and how those feel who pay more."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import (
    CALM,
    A,
    B,
    assert_same_lives,
    at_home,
    both,
    encounters,
    lived,
    monthly,
    offer,
    pull,
    relationship,
    total,
    twins,
    world,
)

from sim.scenario import NEEDS

pytestmark = pytest.mark.domain("price and discounts")

STILL = {"market.review_rate": 0.0}


def tenure(market, rows: np.ndarray) -> np.ndarray:
    return market.month - 1 - market.customers.people["joined"][rows]


def wants_convenience(market) -> np.ndarray:
    """Who needs convenience more than the average need, and so takes a bundle."""
    return market.customers.people["needs"][:, NEEDS.index("convenience")].astype(int) * 6 > 65535


def test_newcomers_pay_less_for_their_first_months_and_then_not() -> None:
    scenario = world("repertoire", pull({"price.newcomer": 0.3, "price.newcomer_months": 4}))
    market = lived(scenario, 8, watch=True)
    met = encounters(market)
    new = (market.customers.people["home"][met["row"]] != A) | (tenure(market, met["row"]) < 4)
    np.testing.assert_allclose(met["price"], np.where(new, 7.0, 10.0))
    assert new.any() and not new.all()


def test_the_loyal_pay_less_after_a_year() -> None:
    market = lived(world("subscription", {"market.review_rate": 0.4} | pull({"price.loyalty": 0.2})), watch=True)
    met = encounters(market)
    old = tenure(market, met["row"]) >= 12
    np.testing.assert_allclose(met["price"], np.where(old, 8.0, 10.0))
    assert old.any() and not old.all()


def test_a_newcomer_discount_brings_newcomers_and_costs_the_discount() -> None:
    scenario = world("subscription", {"market.review_rate": 0.5}, size=1500)
    plain, cheap = twins(scenario, pull({"price.newcomer": 0.3}))
    assert total(cheap, "joined") > 1.1 * total(plain, "joined")
    assert total(cheap, "sales") / total(cheap, "units") < total(plain, "sales") / total(plain, "units")


def test_the_clever_learn_to_look_new() -> None:
    """With a discount for newcomers, leaving and coming back pays: more of those who join have been here before."""
    scenario = world("subscription", {"market.review_rate": 0.8, "population.traits.taste": 0.5}, size=1500, months=24)
    plain, cheap = twins(scenario, {f"firms.{f}.price": {"newcomer": 0.4, "newcomer_months": 3} for f in "ab"})
    assert total(cheap, "returned") > 1.3 * total(plain, "returned")


def test_those_who_stay_feel_betrayed_by_newcomers_prices_as_far_as_they_know_them() -> None:
    scenario = world("subscription", STILL)
    for visibility in (0.0, 0.3, 1.0):
        market = lived(scenario.evolve("x", pull({"price.newcomer": 0.2, "price.visibility": visibility})), 8)
        old = at_home(market)
        np.testing.assert_allclose(relationship(market, "unfairness")[old], visibility * 0.35 * 2, rtol=1e-5)
        assert (relationship(market, "unfairness")[~old] == 0).all()


def test_whoever_gets_as_much_is_not_betrayed() -> None:
    """Newcomers themselves, and the loyal where they are given half of it: what counts is the difference."""
    seen = {"firms.a.price": {"newcomer": 0.2, "newcomer_months": 60, "visibility": 1.0}}
    assert relationship(lived(world("subscription", STILL | seen)), "unfairness").max() == 0
    seen = {"population.tenure": 24, "firms.a.price": {"newcomer": 0.2, "loyalty": 0.1, "visibility": 1.0}}
    half = lived(world("subscription", STILL | seen))
    np.testing.assert_allclose(relationship(half, "unfairness")[at_home(half)], 0.35, rtol=1e-5)


def test_betrayal_drives_away_the_sensitive() -> None:
    scenario = world(
        "subscription",
        {
            "market.review_rate": 0.5,
            "population.traits.fairness": 0.0,
            "firms.a.price": {"newcomer": 0.3, "visibility": 1.0},
        },
        size=1500,
    )
    calm, hurt = twins(scenario, {"population.traits.fairness": 1.0})
    assert total(hurt, "left") > 1.1 * total(calm, "left")
    exits = hurt.tables()["exits"].query("firm == 'a'")
    assert exits["cause_fairness"].mean() > calm.tables()["exits"].query("firm == 'a'")["cause_fairness"].mean()


def test_a_rival_kind_to_its_loyal_customers_makes_jealous() -> None:
    scenario = world("subscription", STILL)
    plain, rival = twins(scenario, {"firms.b.price": {"loyalty": 0.2, "visibility": 0.5}})
    knows = at_home(rival) & (rival.customers.relationships["aware"][:, B] == 1)
    np.testing.assert_allclose(relationship(rival, "unfairness")[knows], 0.5 * 0.15 * 2, rtol=1e-5)
    assert relationship(plain, "unfairness").max() == 0
    assert relationship(rival, "unfairness", B).max() == 0, "one's own firm treats one well"


def test_nobody_minds_what_is_not_weighed() -> None:
    off = {"behaviour.fairness.betrayal": 0.0, "behaviour.fairness.jealousy": 0.0}
    price = {"firms.a.price.visibility": 1.0}
    base = world(
        "subscription", off | {"firms.a.price": {"newcomer": 0.2, "visibility": 0.1}, "firms.b.price.loyalty": 0.1}
    )
    assert_same_lives(*twins(base, price))


def test_prices_follow_the_seasons() -> None:
    market = lived(world("repertoire", pull({"price.season": 0.2})))
    np.testing.assert_allclose(monthly(market, "price"), 10 * (1 + 0.2 * np.sin(np.arange(12) * np.pi / 6)), rtol=1e-12)
    assert (monthly(market, "price", "b") == 10).all()


def test_a_bundle_suits_those_who_want_convenience() -> None:
    levers = {"bundle.discount": 0.1, "bundle.volume": 0.5, "bundle.tie": 1.0}
    scenario = world("subscription", STILL | CALM)
    plain, bundled = twins(scenario, pull(levers), 1, watch=True)
    mine, theirs = both(encounters(plain), encounters(bundled))
    takes = wants_convenience(plain)[mine["row"]]
    np.testing.assert_allclose(theirs["price"], np.where(takes, 9.0, 10.0))
    spend = plain.customers.people["spend"][mine["row"]].astype(float)
    assert total(bundled, "sales") == pytest.approx((spend * np.where(takes, 9.0 * 1.5, 10.0)).sum())
    assert total(bundled, "goods") == pytest.approx((spend * np.where(takes, 7.5, 5.0)).sum())
    assert takes.any() and not takes.all()


def test_a_bundle_ties() -> None:
    scenario = world("subscription", {"market.review_rate": 0.5}, size=1500)
    plain, tied = twins(scenario, pull({"bundle.tie": 2.0}))
    takes = wants_convenience(plain)
    gone = [
        np.isin(np.flatnonzero(takes), m.tables()["exits"].query("firm == 'a'")["customer"]).mean()
        for m in (plain, tied)
    ]
    assert gone[1] < 0.6 * gone[0]


def test_a_price_above_the_one_remembered_hurts_more_than_one_below_pleases() -> None:
    """Reference prices: twin worlds with and without; the first month after a change, before anyone got used to it."""
    scenario = world("repertoire", {"behaviour.price": {"loss": 0.0, "gain": 0.0}}, size=3000)
    felt = scenario.evolve("x", {"behaviour.price": {"loss": 0.8, "gain": 0.5}})
    moved = {}
    for change in (-0.2, 0.2):
        units = [
            monthly(lived(s.evolve("y", pull({"price.change": c})), 1), "units")[0]
            for s in (scenario, felt)
            for c in (0.0, change)
        ]
        moved[change] = [units[1] / units[0] - 1, units[3] / units[2] - 1]
    assert moved[0.2][1] < moved[0.2][0] < 0 < moved[-0.2][0] < moved[-0.2][1]


def test_the_reference_follows_what_is_paid() -> None:
    market = lived(world("subscription", STILL | pull({"price.change": -0.3})), 6)
    home = at_home(market)
    np.testing.assert_allclose(relationship(market, "reference")[home], 0.7 + 0.3 * 0.8**6, rtol=1e-5)
    np.testing.assert_allclose(relationship(market, "reference")[~home], 1.0)


ALWAYS = {"market.review_rate": 1.0, "behaviour.choice.switching_cost": 50.0, "behaviour.price.seen": 0.5}
"""Everyone looks round each month, and nobody goes."""


def test_prices_seen_move_what_is_taken_for_usual_and_the_lowest_moves_it_everywhere() -> None:
    """A rival's price cut by 30%, seen six times by those who do not buy there; half as much as a price paid."""
    cut = pull({"price.change": -0.3}, "b")
    market = lived(world("subscription", ALWAYS | cut), 6)
    home = at_home(market)
    np.testing.assert_allclose(relationship(market, "reference", B)[home], 0.7 + 0.3 * 0.9**6, rtol=1e-5)
    np.testing.assert_allclose(relationship(market, "reference", A)[home], 1.0)
    market = lived(world("subscription", ALWAYS | cut | {"behaviour.price.lowest": 1.0}), 6)
    assert (relationship(market, "reference", A)[at_home(market)] < 0.97).all()
    market = lived(world("subscription", ALWAYS | STILL | cut), 6)
    np.testing.assert_allclose(relationship(market, "reference", B)[at_home(market)], 1.0)


REGRET = {"behaviour.price.regret": 0.35, "behaviour.price.regret_half_life": 3.0}


def test_who_has_just_paid_more_regrets_it_the_less_the_longer_it_is_ago() -> None:
    changes = {"population.traits.rate": 0.2, **REGRET, **pull({"price.change": -0.2, "start": 6})}
    market = lived(world("durable", changes, size=3000), 7)
    people = market.customers.people
    paid_more = at_home(market) & (people["bought_at"] == 1000) & (people["bought"] >= 0)
    assert paid_more.sum() > 200
    ago = 6 - people["bought"][paid_more]
    assert set(ago) == {1, 2, 3, 4, 5, 6}
    felt = 0.35 * 2 * 0.5 ** (ago / 3) * 0.5 ** (1 / 6)  # and a month has faded it
    np.testing.assert_allclose(relationship(market, "unfairness")[paid_more], felt, rtol=1e-5)
    new = at_home(market) & (people["bought"] == 6) & (people["joined"] == 6)
    assert (people["bought_at"][new] == 800).all()
    assert (relationship(market, "unfairness")[new] == 0).all()
    assert (relationship(market, "unfairness", B) == 0).all()


def test_a_sale_costs_the_firm_purchases_of_those_who_paid_more() -> None:
    sale = {"population.traits.rate": 0.5, **pull({"price.change": -0.3, "start": 6, "end": 7})}
    without, regretting = (
        monthly(lived(world("repertoire", sale | more, size=3000)), "units") for more in ({}, REGRET)
    )
    np.testing.assert_array_equal(regretting[:7], without[:7])
    assert regretting[7:].sum() < 0.99 * without[7:].sum()


@pytest.mark.parametrize(("kind", "rate"), [("repertoire", 1.0), ("durable", 0.05)])
def test_a_deal_brings_purchases_forward_and_leaves_a_dip(kind: str, rate: float) -> None:
    """What is bought more in the month of the deal is bought less in the months after it, in the category as a whole."""
    plain = {"population.traits.rate": rate, "market.outside": -20.0}
    deal = plain | pull({"price.change": -0.3, "start": 3, "end": 4})
    found = []
    for changes in (deal, deal | {"behaviour.price.forward": 1.5}):
        market = lived(world(kind, changes, size=8000))
        found.append((sum(monthly(market, "units", firm) for firm in "ab"), market.customers.people["stock"]))
    (without, empty), (moved, held) = found
    more = moved - without
    np.testing.assert_array_equal(more[:3], 0)
    assert more[3] == pytest.approx(0.3 * 1.5 * rate * 8000, rel=0.2)
    assert more[4] < -0.5 * more[3] if kind == "repertoire" else (more[4:] <= 0).all()
    assert (empty == 0).all()
    left = held.sum(dtype=float)  # after a year, of a durable that is needed once in 20 months
    assert -more[4:].sum() == pytest.approx(more[3] - left, abs=0.1 * more[3])


def test_a_lasting_price_cut_sells_no_more_than_is_needed() -> None:
    """What one takes for usual follows, and whoever has bought ahead waits."""
    plain = {"population.traits.rate": 1.0, "market.outside": -20.0, "behaviour.price.seen": 1.0}
    cut = plain | pull({"price.change": -0.3})
    without, moved = (
        sum(monthly(lived(world("repertoire", cut | more, size=3000)), "units", firm) for firm in "ab")
        for more in ({}, {"behaviour.price.forward": 1.5})
    )
    assert moved[0] > 1.2 * without[0]
    assert moved.sum() == pytest.approx(without.sum(), rel=0.05)


def test_price_levers_at_rest_ask_the_list_price_of_everyone() -> None:
    market = lived(world("repertoire"), 6, watch=True)
    assert (encounters(market)["price"] == 10).all()
    assert offer(market)["release_fee_paid"] == 0
