"""Share of wallet: who splits a budget between rivals is another customer than who gives it all."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import A, B, at_home, lived, monthly, world

pytestmark = pytest.mark.domain("customer share")

EVEN = {
    "population.traits.taste": 0.0,
    "behaviour.choice.inertia": 0.0,
    "population.traits.rate": 4.0,
    "market.outside": -50,
}
KEEN = {
    "population.traits.taste": {"normal": {"mean": 0.0, "sd": 20.0}},
    "population.traits.rate": 4.0,
    "market.outside": -50,
}


def wallets(market) -> np.ndarray:
    """Share of wallet of everyone with a firm, from the customers table."""
    table = market.tables()["customers"]
    return table.loc[table["home"] != "nobody", "wallet"].dropna().to_numpy(float)


def test_a_budget_may_be_split_or_given_whole() -> None:
    """750 and 750 in one market, 1,500 and 0 in the other; as much is spent in both."""
    split, whole = (lived(world("repertoire", changes, months=24)) for changes in (EVEN, KEEN))
    spent = [market.customers.people["paid"].sum() for market in (split, whole)]
    assert spent[0] == pytest.approx(spent[1], rel=0.05)
    assert abs(np.mean(wallets(split)) - 0.5) < 0.05
    assert np.mean(wallets(whole)) > 0.9


def test_it_is_the_firms_part_of_what_was_spent_lately() -> None:
    market = lived(world("repertoire", {"population.traits.rate": 2.0}, months=24))
    spend = market.customers.relationships["spend"].astype(float)
    table = market.tables()["customers"]
    for firm, name in ((A, "a"), (B, "b")):
        mine = at_home(market, firm)
        expected = spend[mine, firm] / spend[mine].sum(axis=1)
        np.testing.assert_allclose(table.loc[mine, "wallet"], expected, rtol=1e-6)
        assert monthly(market, "wallet", name)[-1] == pytest.approx(expected.sum() / mine.sum(), rel=1e-6)
        assert ((expected >= 0) & (expected <= 1)).all()


def test_with_one_provider_at_a_time_it_is_all_or_what_is_left_of_the_last() -> None:
    market = lived(world("subscription", {"market.review_rate": 0.0}))
    assert (wallets(market) == 1.0).all()
