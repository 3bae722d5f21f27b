"""Customer-perceived value: what one gets, less money, time, mental and physical effort."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import CALM, A, assert_same_lives, at_home, lived, twins, world

from sim.scenario import NEEDS

pytestmark = pytest.mark.domain("customer-perceived value")

MARKET = world("repertoire", {"journey": [{"name": need, "need": need} for need in NEEDS]} | CALM)


@pytest.mark.parametrize("kind", ["time", "mental", "physical"])
def test_effort_drives_away_like_money(kind: str) -> None:
    easy, hard = twins(MARKET, {f"firms.a.effort.{kind}": 0.3})
    assert at_home(hard).sum() < at_home(easy).sum()
    assert hard.customers.people["paid"].sum() < easy.customers.people["paid"].sum()


def test_the_three_kinds_of_effort_are_one_sum() -> None:
    worlds = [{"time": 0.25}, {"mental": 0.25}, {"time": 0.125, "mental": 0.0625, "physical": 0.0625}]
    one, *others = (lived(MARKET.evolve("e", {"firms.a.effort": effort})) for effort in worlds)
    for other in others:
        assert_same_lives(one, other)


def test_effort_weighs_most_on_those_who_need_convenience() -> None:
    easy, hard = twins(MARKET, {"firms.a.effort.time": 0.3})
    busy = easy.customers.people["needs"][:, NEEDS.index("convenience")] > 65535 / 6
    kept = [at_home(hard)[who].sum() / at_home(easy)[who].sum() for who in (busy, ~busy)]
    assert kept[0] < kept[1]


@pytest.mark.parametrize("need", ["product", "service", "relationship", "image"])
def test_each_value_is_worth_coming_for(need: str) -> None:
    """Product, service, personnel (the relationship) and image."""
    plain, better = twins(MARKET, {f"firms.a.quality.{need}": 1.0})
    assert at_home(better).sum() > at_home(plain).sum()


def test_a_lower_price_can_pay_for_effort() -> None:
    """Where reference prices and needs do not differ, effort of 10% of the price is as good as a price 10% higher."""
    alike = {
        "population.traits.need_concentration": 1e9,
        "behaviour.price": {"loss": 0.0, "gain": 0.0},
        "population.traits.taste": 0.0,
        "firms.a.list_price": 11.0,
    }
    dear = lived(MARKET.evolve("dear", alike))
    hard = lived(MARKET.evolve("hard", alike | {"firms.a.list_price": 10.0, "firms.a.effort.time": 0.1}))
    same = dear.customers.people["home"] == hard.customers.people["home"]
    assert same.mean() > 0.99


def test_without_weight_effort_is_nothing() -> None:
    off = {"behaviour.choice.effort": 0.0}
    assert_same_lives(*twins(MARKET.evolve("off", off), {"firms.a.effort.time": 5.0}))
    assert np.count_nonzero(at_home(lived(MARKET), A)) > 0
