"""A brand colours what is felt: tasted blind one product wins, under its label the other."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import A, B, assert_same_lives, encounters, lived, offer, twins, world

pytestmark = pytest.mark.domain("objective and subjective experience")

COLA = {
    "journey": [{"name": "a sip", "need": "product"}],
    "population.traits.rate": 3.0,
    "population.traits.taste": 0.0,
    "firms.a.quality": {"product": 0.78},  # the challenger
    "firms.b.quality": {"product": 0.75},
    "firms.a.brand": 0.5,
    "firms.b.brand": 0.9,
    "firms.a.failure_rate": 0.0,
    "firms.b.failure_rate": 0.0,
}


def sip(halo: float) -> float:
    """Share of those who tasted both this month whom the challenger pleased more."""
    market = lived(world("repertoire", COLA | {"behaviour.experience.halo": halo}, size=2000), 1, watch=True)
    a, b = encounters(market, A), encounters(market, B)
    rows = np.intersect1d(a["row"], b["row"])
    assert rows.size > 500
    won = a["experience"][np.isin(a["row"], rows)] > b["experience"][np.isin(b["row"], rows)]
    return float(won.mean())


def test_blind_the_better_product_wins_and_branded_the_stronger_brand() -> None:
    blind, branded = sip(0.0), sip(0.3)
    assert 0.53 < blind < 0.7
    assert branded < 0.35


def test_the_market_goes_with_the_brand() -> None:
    scenario = world("repertoire", COLA, size=1500, months=18)
    blind, branded = twins(scenario, {"behaviour.experience.halo": 0.3})
    share = [np.mean(market.customers.people["home"] == A) for market in (blind, branded)]
    assert share[0] > 0.5 > share[1]


def test_without_a_halo_a_brand_is_a_word() -> None:
    assert_same_lives(*twins(world("repertoire", COLA), {"firms.b.brand": 0.1}))


def test_an_honest_firm_promises_what_is_felt() -> None:
    for halo in (0.0, 0.3):
        market = lived(world("repertoire", COLA | {"behaviour.experience.halo": halo}), 1, watch=True)
        assert offer(market)["promised_quality"] == pytest.approx((1 - halo) * 0.78 + halo * 0.5, abs=0.01)
        assert encounters(market)["experience"].mean() == pytest.approx(
            float(offer(market)["promised_quality"]), abs=0.02
        )


def test_a_firm_without_a_word_on_its_brand_has_its_image() -> None:
    plain = world("repertoire", {"firms.a.quality.image": 0.4, "behaviour.experience.halo": 0.5})
    assert_same_lives(*twins(plain, {"firms.a.brand": 0.4}))
