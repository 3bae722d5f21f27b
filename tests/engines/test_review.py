"""The yearly review, and what of it must outlive a checkpoint."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.corners import assert_same_columns, assert_same_tables

from sim.market.market import Market
from sim.market.review import layers, placed
from sim.results.measures import measures_of
from sim.state.relationship import CHARGED
from sim.testing import proving_ground


def test_places_go_by_score_and_then_by_spend() -> None:
    score, spend = np.array([2.0, 5.0, 2.0, 0.0, 2.0]), np.array([1.0, 0.0, 3.0, 9.0, 2.0])
    np.testing.assert_array_equal(placed(score, spend), [2, 5, 4, 0, 3])


def test_when_all_come_equally_often_the_top_is_no_larger_than_wanted() -> None:
    """Subscribers all visit once a month; a tie must not put everyone on top."""
    scenario = proving_ground().evolve("flying", {"firms.alpha.strategy": "airline-tiers"})
    market = Market(scenario, rng=1).run()
    share = market.firms[0].tiers_share
    assert share[1:] == pytest.approx((0.20, 0.08, 0.02), abs=0.01)
    people, relationships = market.customers
    mine = people["home"] == 0
    spend = relationships["spend"][mine, 0]
    assert spend[relationships["tier"][mine, 0] == 3].mean() > 1.5 * spend.mean()


def test_layers_take_the_best_from_above() -> None:
    score = np.arange(10)
    tiers = layers(score, np.ones(10, bool), (0.3, 0.2, 0.1))
    np.testing.assert_array_equal(tiers, [0, 0, 0, 0, 1, 1, 1, 2, 2, 3])


def test_who_is_charged_outlives_a_checkpoint(tmp_path) -> None:
    """A fee dropped between two reviews is still on the customers' records until the next one, saved or not."""
    scenario = proving_ground().evolve(
        "charging",
        {
            "firms.alpha.release.fee": 0.1,
            "firms.alpha.strategy": {"use": "set-levers", "release.fee": 0.0, "start": 14},
            "market.months": 26,
        },
    )
    straight = Market(scenario, rng=3).run(18)
    straight.save(tmp_path / "18.npz")
    assert (straight.customers.relationships["marks"] & CHARGED).any()
    resumed = Market(scenario, rng=3).restore(tmp_path / "18.npz").run()
    assert_same_tables(straight.run(), resumed)
    assert_same_columns(straight.customers, resumed.customers)
    assert not (straight.customers.relationships["marks"] & CHARGED).any()


def test_those_let_go_are_lost() -> None:
    """Retention counts them, and so does the number of those there before."""
    scenario = proving_ground().evolve(
        "dismissing", {"firms.alpha.strategy": {"use": "release-unprofitable", "share": 1.0}, "market.months": 13}
    )
    firms = Market(scenario, rng=3).run().tables()["firms"]
    own = firms[firms["firm"] == "alpha"]
    assert own["released"].sum() > 10
    lost = own[["left", "ceased", "released", "moved"]].sum(axis=1)
    before = own["customers"] + lost - own["joined"]
    measured = measures_of(scenario, firms, "alpha")["retention"]
    assert measured == pytest.approx((1 - lost.sum() / before.sum()) ** 12)
