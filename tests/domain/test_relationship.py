"""Some want one deal, some a lifetime of them."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import at_home, lived, pull, relationship, twins, world

pytestmark = pytest.mark.domain("transaction and relationship customers")

TWO_KINDS = {
    "population.segments": {
        "everyone": None,
        "deal": {"share": 0.5, "traits": {"relational": 0.0}},
        "relation": {"share": 0.5, "traits": {"relational": 2.0}},
    },
    "firms.a.failure_rate": 0.0,
    "firms.a.quality.service": 0.9,
}


def kinds(market):
    """Emotional loyalty of firm a's transaction customers and relationship customers."""
    relation = market.customers.people["segment"] == 1
    return [relationship(market, "emotional")[at_home(market) & who] for who in (~relation, relation)]


def test_good_service_grows_attachment_only_in_those_who_want_it() -> None:
    market = lived(world("subscription", TWO_KINDS | {"market.review_rate": 0.0}))
    deal, relation = kinds(market)
    fade = 0.5 ** ((market.month + 6) / 24)
    np.testing.assert_allclose(deal, 0.2 * fade, rtol=1e-4)
    assert relation.min() > 0.4


def test_a_social_bond_speaks_to_them_alone_and_costs_the_same() -> None:
    scenario = world("subscription", TWO_KINDS | {"market.review_rate": 0.0})
    plain, caring = twins(scenario, pull({"bonds.social": 1.0}))
    before, after = kinds(plain), kinds(caring)
    np.testing.assert_array_equal(before[0], after[0])
    assert (after[1] > before[1]).all()
    firms = caring.tables()["firms"].query("firm == 'a'")
    np.testing.assert_allclose(firms["bonds"], firms["customers"] * 0.03 * 10)


def test_the_relationship_keeps_and_the_deal_does_not() -> None:
    open_market = {"market.review_rate": 0.5, "population.traits.taste": 0.5}
    market = lived(world("subscription", TWO_KINDS | open_market, size=2000, months=24))
    people = market.customers.people
    first, relation = people["first"] == 0, people["segment"] == 1
    stayed = [np.mean(people["home"][first & who] == 0) for who in (~relation, relation)]
    assert stayed[1] > stayed[0] + 0.05
