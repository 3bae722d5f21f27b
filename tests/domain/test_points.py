"""A loyalty programme: points earned, pulling, spent, expired, promised; to the cent."""

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
    offer,
    pull,
    relationship,
    total,
    twins,
    world,
)

from sim.state.relationship import ENROLLED

pytestmark = pytest.mark.domain("loyalty programme")

CARD = {"earn": 0.1, "threshold": 0.5, "enrolment": 1.0, "redemption": 1.0}


def club(programme: dict[str, float], changes: dict[str, Any] | None = None, **more: Any):
    """Firm a runs a programme from the start of the warm-up on."""
    return world("repertoire", {"firms.a.programme": CARD | programme} | (changes or {}), **more)


def ledger(market):
    table = market.tables()["points"]
    return table[table["firm"] == "a"]


def held(market) -> np.ndarray:
    record = market.engine.club[:, market.firms[0].club]
    return record["points"].astype(float) + record["old"].astype(float)


@pytest.mark.parametrize(
    "programme",
    [
        {},
        {"expiry_months": 3.0},
        {"endowed": 0.4, "partners": 0.05},
        {"expiry_months": 2.0, "redemption": 0.3, "endowed": 0.2, "enrolment": 0.4},
    ],
)
def test_the_ledger_adds_up_to_the_cent(programme: dict[str, float]) -> None:
    friends = {"network": {"kind": "small_world", "degree": 4}, "firms.a.referral": {"reward": 1.0, "in_points": 0.7}}
    market = lived(club(programme, friends, months=18))
    book = ledger(market)
    moved = book["issued"] - book["redeemed"] - book["expired"]
    np.testing.assert_allclose(book["outstanding"], book["opening"] + moved, atol=0.005)
    np.testing.assert_array_equal(book["opening"].to_numpy()[1:], book["outstanding"].to_numpy()[:-1])
    assert book["outstanding"].iloc[-1] == pytest.approx(held(market).sum())
    assert (held(market) >= 0).all()
    assert book["issued"].sum() > 0
    assert (book["expired"].sum() > 0) == ("expiry_months" in programme)


def test_points_are_earned_with_money_by_members_alone() -> None:
    market = lived(club({"threshold": 100.0, "enrolment": 0.3}))
    member = (market.customers.relationships["marks"][:, A] & ENROLLED) > 0
    assert (held(market)[~member] == 0).all()
    assert 0 < member.mean() < 1
    everyone = lived(club({"threshold": 100.0}))
    book = ledger(everyone)
    assert book["issued"].sum() == pytest.approx(0.1 * total(everyone, "sales"))
    rows = at_home(everyone) & (relationship(everyone, "episodes") > 0)
    assert monthly(everyone, "enrolled")[-1] == np.count_nonzero(
        at_home(everyone) & ((everyone.customers.relationships["marks"][:, A] & ENROLLED) > 0)
    )
    assert rows.any()


def test_rewards_cost_and_running_a_programme_costs() -> None:
    market = lived(club({}))
    book = ledger(market)
    rewards = total(market, "rewards")
    assert book["redeemed"].sum() == pytest.approx(rewards * 5.0)
    members = 0.002 * 10 * np.count_nonzero((market.customers.relationships["marks"][:, A] & ENROLLED) > 0)
    assert total(market, "programme") == pytest.approx(rewards * 5 * 0.7, abs=12 * members + 1e-6)
    assert total(market, "programme") > rewards * 5 * 0.7
    assert rewards > 50


def test_what_is_promised_is_a_liability() -> None:
    market = lived(club({"redemption": 0.6}))
    book = ledger(market)
    np.testing.assert_allclose(book["deferred_revenue"], 0.6 * book["outstanding"])
    np.testing.assert_allclose(book["liability"], 0.6 * 0.7 * book["outstanding"])
    assert market.tables()["points"]["firm"].unique().tolist() == ["a"]


def test_the_nearer_the_reward_the_oftener_one_buys_and_then_from_the_start() -> None:
    """Goal gradient and reset: twin worlds with and without the pull of the goal, customers of one strength of habit."""
    scenario = club(
        {"earn": 0.25, "threshold": 2.0}, {"population.traits.spend": 1.0, "behaviour.choice.points": 0.0}, size=2000
    )
    near, far, reset = [], [], []
    market = lived(scenario, 0)
    market.engine.watch()
    for _ in range(12):
        before, home = held(market).copy(), at_home(market)
        market.step()
        met = market.engine.encounters()
        met = met[met["firm"] == A]
        units = np.zeros(before.size)
        units[met["row"]] = met["units"]
        rate = market.customers.people["rate"]
        typical = home & (rate > 0.5) & (rate < 2.0)
        share = before / 20.0
        near.append(units[typical & (share >= 0.75) & (share < 1)].mean())
        far.append(units[typical & (share > 0) & (share < 0.3)].mean())
        after = np.zeros(before.size, bool)
        after[met["row"][met["rewards"] == 1]] = True
        reset.append(held(market)[after].max(initial=0.0))
    assert np.mean(near) > np.mean(far)
    assert max(reset) < 20.0 + 12.0, "what is left is what was earned beyond it"


def test_the_goal_speeds_purchases_and_a_goal_nobody_feels_does_not() -> None:
    off = {"behaviour.programme.goal": 0.0}
    deaf, drawn = twins(club({"threshold": 1.0}, off, size=1500), {"behaviour.programme.goal": 0.25})
    assert total(drawn, "units") > 1.02 * total(deaf, "units")
    far_away = twins(club({"threshold": 100.0}, off), {"behaviour.programme.goal": 0.25})
    assert abs(total(far_away[1], "units") - total(far_away[0], "units")) < 0.03 * total(far_away[0], "units")


def test_a_head_start_brings_the_first_reward_sooner_though_as_much_is_left_to_earn() -> None:
    """Endowed progress, with the pull of the goal made strong; without the pull it changes no purchase."""
    first = {}
    for goal in (0.0, 2.0):
        pulled = {"behaviour.programme.goal": goal, "behaviour.programme.goal_power": 1.0, "market.warm_up": 0}
        plain, endowed = (lived(club({"threshold": 1.5, "endowed": e}, pulled, size=1500), 8) for e in (0.0, 0.6))
        first[goal] = (
            total(plain, "units"),
            total(endowed, "units"),
            total(plain, "rewards"),
            total(endowed, "rewards"),
        )
    assert first[0.0][:2] == (first[0.0][0],) * 2
    assert first[0.0][3] == pytest.approx(first[0.0][2], rel=0.01)
    assert first[2.0][1] > 1.02 * first[2.0][0]
    assert first[2.0][3] > first[2.0][2]


def test_a_head_start_is_no_gift() -> None:
    """Where nobody is drawn by a goal, everyone takes the same rewards for the same money, time and again."""
    off = {"behaviour.programme.goal": 0.0}
    plain, endowed = (lived(club({"threshold": 0.5, "endowed": e}, off, months=24)) for e in (0.0, 0.5))
    assert total(plain, "rewards") > 300
    assert total(endowed, "rewards") == pytest.approx(total(plain, "rewards"), rel=0.01)
    assert total(endowed, "programme") == pytest.approx(total(plain, "programme"), rel=0.01)
    # of the points held some were given: what they would cost is counted by the reward, not by the point
    book = ledger(endowed)
    np.testing.assert_allclose(book["liability"], book["outstanding"] * 0.7 / 1.5)


def test_points_die_between_one_and_two_periods_after_they_were_earned() -> None:
    """Earned once, at once: with an expiry of three months all are there after three months, none after six."""
    market = lived(club({"expiry_months": 3.0, "threshold": 100.0, "endowed": 0.9}, {"market.warm_up": 0}), 1)
    market.firms[0].strategy = lambda view, strength, **levers: view.rest.towards(
        1, programme={"earn": 1e-12, "enrolment": 0.0, "expiry_months": 3.0}
    )
    start = held(market).sum()
    assert start > 0
    left = []
    while market.month < 9:
        market.step()
        left.append(held(market).sum() / start)
    assert left[1] == pytest.approx(1.0)  # month 2
    assert left[2] == pytest.approx(1.0)  # month 3: the first period ends, points grow old
    assert left[5] == pytest.approx(0.0, abs=1e-6)  # month 6: gone
    assert ledger(market)["expired"].sum() == pytest.approx(start, rel=1e-6)


def test_points_that_are_not_redeemed_are_cheaper_to_promise_than_to_keep() -> None:
    """Rewards one may take and does not, and points that expire, are cheaper to promise than to keep."""
    kept, broken = (lived(club({"redemption": r, "expiry_months": 4.0}, size=800)) for r in (1.0, 0.1))
    assert total(broken, "rewards") < 0.5 * total(kept, "rewards")
    assert ledger(broken)["expired"].sum() > ledger(kept)["expired"].sum()
    assert total(broken, "programme") < total(kept, "programme")


def test_partners_pay_for_the_points_they_give() -> None:
    alone, allied = twins(club({"threshold": 100.0}), {"firms.a.programme.partners": 0.05})
    members = monthly(allied, "enrolled").sum()
    assert total(alone, "partner_income") == 0
    assert total(allied, "partner_income") == pytest.approx(0.05 * 10 * members)
    assert ledger(allied)["issued"].sum() == pytest.approx(
        0.1 * total(allied, "sales") + total(allied, "partner_income"), rel=1e-5
    )


def test_points_are_transactional_and_lock_in() -> None:
    scenario = world("repertoire", size=1500)
    plain, card = twins(scenario, pull({f"programme.{k}": v for k, v in CARD.items()}))
    assert relationship(card, "transactional").mean() > relationship(plain, "transactional").mean()
    assert at_home(card).sum() > at_home(plain).sum()
    mine = at_home(plain) & at_home(card)
    assert abs(relationship(card, "emotional")[mine].mean() - relationship(plain, "emotional")[mine].mean()) < 0.02


def test_without_earning_there_is_no_programme() -> None:
    empty = {f"programme.{k}": v for k, v in CARD.items() if k != "earn"} | {
        "programme.endowed": 0.5,
        "programme.partners": 0.1,
    }
    plain, idle = twins(world("repertoire"), pull(empty))
    assert_same_lives(plain, idle)
    assert total(idle, "programme", "partner_income", "enrolled") == 0
    assert idle.tables()["points"].empty
    assert idle.firms[0].club == -1


def test_a_programme_wound_up_leaves_points_and_no_more() -> None:
    market = lived(world("repertoire").evolve("x", pull({f"programme.{k}": v for k, v in CARD.items()})), 6)
    market.firms[0].strategy = lambda view, strength, **levers: view.rest
    before = held(market).sum()
    market.run()
    assert held(market).sum() == pytest.approx(before)
    assert ledger(market)["outstanding"].iloc[-1] == pytest.approx(before)
    assert offer(market)["programme_earn"] == 0
    assert not encounters(market).size
