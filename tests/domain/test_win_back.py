"""Winning back: whom to call, what to offer, what it costs."""

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

from sim.state.relationship import LOST, TARGETED, WON_BACK

pytestmark = pytest.mark.domain("win-back")

LEAVING = {"market.review_rate": 0.3, "firms.a.failure_rate": 0.3}
CALLED = {"win_back.rate": 0.5}


def leaving(changes: dict[str, Any] | None = None, **more: Any):
    return world("subscription", LEAVING | (changes or {}), size=1500, months=18)


def test_the_lost_are_called_and_no_one_else() -> None:
    market = lived(leaving(pull(CALLED)), 3)
    past = market.customers.relationships["past"][:, A].copy()
    targeted = (market.customers.relationships["marks"][:, A] & TARGETED) > 0
    market.step()
    now = (market.customers.relationships["marks"][:, A] & TARGETED) > 0
    new = now & ~targeted
    assert new.any()
    assert (past[new] == LOST).all()
    assert monthly(market, "called")[-1] / np.count_nonzero(past == LOST) == pytest.approx(0.5, abs=0.08)


def test_calls_and_offers_bring_back_and_cost() -> None:
    plain, calling = twins(leaving(), pull(CALLED))
    generous = lived(leaving(pull(CALLED | {"win_back.offer": 0.4})))
    assert total(plain, "returned") < total(calling, "returned") < total(generous, "returned")
    for market in (calling, generous):
        assert total(market, "contact") == pytest.approx(0.03 * 10 * total(market, "called"))
    came = generous.tables()["customers"].query("channel == 'win-back' and home == 'a'")
    assert len(came) > 20
    assert (generous.customers.relationships["past"][came["customer"], A] == WON_BACK).all()


def test_the_offer_is_paid_to_those_who_were_called_for_their_first_months_back() -> None:
    market = lived(leaving(pull(CALLED | {"win_back.offer": 0.4})), watch=True)
    met = encounters(market)
    people = market.customers.people[met["row"]]
    fresh = market.month - 1 - people["joined"] < 6
    back = people["channel"] == 6
    np.testing.assert_allclose(met["price"], np.where(fresh & back, 6.0, 10.0))
    by_themselves = fresh & ~back & (market.customers.relationships["past"][met["row"], A] == WON_BACK)
    assert (fresh & back).any()
    assert (met["price"][by_themselves] == 10.0).all()


def test_an_apology_takes_its_share_of_the_grievance() -> None:
    """In the month of the first call, before anything else has changed."""
    scenario = leaving({"market.review_rate": 0.0, "market.seek_rate": 0.0, "firms.a.start_share": 0.5})
    lost = leaving({"market.seek_rate": 0.0})
    cold, sorry = twins(lost.evolve("x", pull(CALLED)), pull(CALLED | {"win_back.apology": 0.5}), 1)
    called = ((cold.customers.relationships["marks"][:, A] & TARGETED) > 0) & ~at_home(cold) & ~at_home(sorry)
    hurt = called & (relationship(cold, "grievance") > 0)
    assert hurt.sum() > 10
    np.testing.assert_allclose(
        relationship(sorry, "grievance")[hurt], 0.5 * relationship(cold, "grievance")[hurt], rtol=1e-5
    )
    assert scenario.firms["a"].win_back.rate == 0


def test_choose_whom_to_win_back() -> None:
    """A floor at the average spend leaves out those who brought less."""
    market = lived(leaving(pull(CALLED | {"win_back.floor": 1.0})), 2)
    floor = relationship(market, "spend")[at_home(market)].mean()
    before, marks = (
        market.customers.relationships[:, A].copy(),
        (market.customers.relationships["marks"][:, A] & TARGETED) > 0,
    )
    market.step()
    new = ((market.customers.relationships["marks"][:, A] & TARGETED) > 0) & ~marks
    assert new.any()
    assert before["spend"][new].min() >= floor
    poor = (before["past"] == LOST) & (before["spend"] < floor)
    assert poor.any() and not new[poor].any()
    everyone = lived(leaving(pull(CALLED)))
    assert total(everyone, "called") > 2 * total(lived(leaving(pull(CALLED | {"win_back.floor": 1.0}))), "called")


def test_a_call_makes_one_reconsider() -> None:
    """Whoever would not look around by themselves comes back only when called."""
    gone = {"market.review_rate": 0.0, "market.seek_rate": 0.0}
    start = lived(leaving(), 6)
    assert np.count_nonzero(relationship(start, "past") == LOST) > 50
    quiet = leaving(pull(CALLED)).evolve("x", gone)
    market = lived(quiet)
    assert total(market, "returned") == total(market, "called") == 0, "nobody left"


def test_at_rest_nobody_is_called() -> None:
    plain, idle = twins(leaving(), pull({"win_back.offer": 0.5, "win_back.apology": 1.0, "win_back.floor": 2.0}))
    assert_same_lives(plain, idle)
    assert total(idle, "called", "contact") == 0
