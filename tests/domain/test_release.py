"""Letting customers go: charging, or releasing, those who cost more than they bring."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from worlds.two_firms import (
    A,
    assert_same_lives,
    at_home,
    encounters,
    lived,
    monthly,
    pull,
    relationship,
    total,
    twins,
    world,
)

from sim.state.relationship import BARRED, CHARGED

pytestmark = pytest.mark.domain("letting customers go")

COSTLY = {
    "population.segments": {
        "everyone": None,
        "small": {"share": 0.4, "traits": {"spend": 0.1}},
        "large": {"share": 0.6, "traits": {"spend": 2.0}},
    },
    "firms.a.costs": {"serve": 0.3},
    "market.review_rate": 0.1,
}


def costly(changes: dict[str, Any] | None = None, months: int = 18):
    """Serving costs 3 a month; the small bring 0.5, the large 10."""
    return world("subscription", COSTLY | (changes or {}), size=800, months=months)


def test_those_who_cost_more_than_they_bring_are_charged_and_no_one_else() -> None:
    market = lived(costly(pull({"release.fee": 0.1})), 13, watch=True)
    charged = (market.customers.relationships["marks"][:, A] & CHARGED) > 0
    small = market.customers.people["segment"] == 0
    assert charged.any()
    assert small[charged].all()
    long_here = at_home(market) & small & (market.customers.people["joined"] < 0)
    assert charged[long_here].mean() > 0.95
    met = encounters(market)
    np.testing.assert_allclose(met["price"], np.where(charged[met["row"]], 11.0, 10.0))


def test_a_fee_brings_money_and_drives_away() -> None:
    scenario = costly(months=24)
    plain, charging = twins(scenario, pull({"release.fee": 0.5}))
    small = plain.customers.people["segment"] == 0
    assert at_home(charging)[small].sum() < at_home(plain)[small].sum()
    assert monthly(charging, "profit")[-1] > monthly(plain, "profit")[-1]


def test_the_worst_are_let_go_for_good() -> None:
    market = lived(costly(pull({"release.share": 0.5})), 12)
    club = market.engine.club["profit"][:, market.firms[0].club]
    barred = (market.customers.relationships["marks"][:, A] & BARRED) > 0
    losing = at_home(market) & (club < 0)
    assert np.count_nonzero(barred) == pytest.approx(0.5 * np.count_nonzero(losing), abs=1)
    assert club[barred].max() <= club[losing & ~barred].min()
    market.step()
    assert total(market, "released") == barred.sum() > 20
    assert not at_home(market)[barred].any()
    exits = market.tables()["exits"]
    assert set(np.flatnonzero(barred)) == set(exits.loc[exits["cause_released"], "customer"])
    market.run()
    assert not at_home(market)[barred].any(), "and never come back"


def test_dropping_them_raises_what_the_rest_brings() -> None:
    plain, strict = twins(costly(months=24), pull({"release.share": 1.0}))
    each = [monthly(m, "profit")[-1] / monthly(m, "customers")[-1] for m in (plain, strict)]
    assert each[1] > each[0]
    assert monthly(strict, "customers")[-1] < monthly(plain, "customers")[-1]
    assert total(plain, "released") == 0


def test_whom_nobody_loses_money_on_stays() -> None:
    rich = {"population.segments": {"everyone": {"share": 1.0, "traits": {"spend": 2.0}}}}
    plain, strict = twins(costly(rich), pull({"release.share": 1.0, "release.fee": 0.5}))
    assert_same_lives(plain, strict)
    assert total(strict, "released") == 0


def test_a_fee_that_ends_is_no_longer_charged() -> None:
    market = lived(costly(months=36), 0)
    market.firms[0].strategy = lambda view, strength: view.rest.towards(
        1, release={"fee": 0.2 if view.month < 13 else 0.0}
    )
    market.run(13)
    charged = (market.customers.relationships["marks"][:, A] & CHARGED) > 0
    assert charged.any()
    market.run(24)
    assert not ((market.customers.relationships["marks"][:, A] & CHARGED) > 0).any()


def test_at_rest_everyone_may_stay() -> None:
    plain, idle = twins(costly(), pull({"release.fee": 0.0, "release.share": 0.0}))
    assert_same_lives(plain, idle)
    assert idle.firms[0].club == -1
    assert relationship(idle, "marks").max() >= 0
