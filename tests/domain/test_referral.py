"""Bring a friend: who invites, who comes, what both get."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from worlds.two_firms import A, assert_same_lives, at_home, lived, pull, relationship, total, twins, world

from sim.state.relationship import CUSTOMER, WON_BACK

pytestmark = pytest.mark.domain("referral reward")

FRIENDS = {
    "network": {"kind": "small_world", "degree": 6},
    "market.review_rate": 0.1,
    "firms.a.start_share": 0.3,
    "firms.b.start_share": 0.7,
    "firms.a.quality.service": 0.9,
}
PAID = {"referral.reward": 1.0}


def friends(changes: dict[str, Any] | None = None, size: int = 1500):
    return world("subscription", FRIENDS | (changes or {}), size=size)


def test_paid_invitations_bring_friends() -> None:
    plain, paying = twins(friends(), pull(PAID))
    assert total(plain, "invitations", "referred") == 0
    assert total(paying, "invitations") > total(paying, "referred") > 20
    assert total(paying, "joined") > total(plain, "joined")
    came = paying.tables()["customers"].query("channel == 'referral'")
    assert len(came) > 10 and (came["home"] == "a").all()
    assert plain.tables()["customers"].query("channel == 'referral'").empty


def test_only_the_pleased_invite_and_only_those_who_are_not_customers_are_asked() -> None:
    market = lived(friends(pull(PAID)), 0)
    while market.month < 6:
        market.step()
        people, past = market.customers.people, market.customers.relationships["past"][:, A]
        asked = people["invited"] == A
        assert not np.isin(past[asked], (CUSTOMER, WON_BACK)).any()
        assert not at_home(market)[asked].any()
        for row in np.flatnonzero(asked)[:50]:
            assert people["inviter"][row] in market.ties[row]
    unhappy = lived(friends(pull(PAID) | {"firms.a.failure_rate": 1.0}))
    assert total(unhappy, "invitations") < 0.2 * total(market, "invitations")


def test_both_are_rewarded_and_the_firm_pays_both() -> None:
    market = lived(friends(pull(PAID)))
    assert total(market, "gifts") == pytest.approx(2 * 10 * total(market, "referred"))
    two_months = lived(friends(pull({"referral.reward": 2.0})), 0)
    before = None
    while two_months.month < 4:
        before = relationship(two_months, "transactional")
        two_months.step()
    people = two_months.customers.people
    new = np.flatnonzero(at_home(two_months) & (people["joined"] == 3) & (people["channel"] == 5))
    assert new.size > 3
    # a reward of two months' fees is an incentive of 2 in loyalty one buys, for the friend and for who brought one
    assert (relationship(two_months, "transactional")[new] >= 2.0).all()
    assert before is not None


def test_who_brought_a_friend_is_thanked() -> None:
    market = lived(friends(pull(PAID)), 4)
    inviter = market.customers.people["inviter"].copy()
    asked = market.customers.people["invited"] == A
    before = relationship(market, "transactional")
    market.step()
    people = market.customers.people
    came = np.flatnonzero(asked & at_home(market) & (people["joined"] == 4))
    hosts = np.unique(inviter[came])
    others = np.setdiff1d(np.flatnonzero(at_home(market)), np.union1d(hosts, came))
    assert hosts.size > 0
    assert (relationship(market, "transactional")[hosts] > 0.9).all()
    faded = before[others] * 0.5**0.5
    np.testing.assert_allclose(relationship(market, "transactional")[others], faded, atol=1e-6)


def test_double_points() -> None:
    """In points, both get them, nothing is paid out, and the ledger knows."""
    card = {"firms.a.programme": {"earn": 0.1, "threshold": 50.0}}
    market = lived(friends(card | pull(PAID | {"referral.in_points": 1.0})))
    book = market.tables()["points"]
    earned = book["issued"].sum()
    members = market.customers.relationships["marks"][:, A] & 16
    assert total(market, "gifts") == 0
    assert total(market, "referred") > 10
    plain = lived(friends(card))
    assert earned > plain.tables()["points"]["issued"].sum() + 15 * total(market, "referred")
    moved = book["issued"] - book["redeemed"] - book["expired"]
    np.testing.assert_allclose(book["outstanding"], book["opening"] + moved, atol=0.005)
    assert members.any()


def test_points_of_a_programme_that_does_not_exist_are_paid_in_money() -> None:
    in_points, in_money = twins(friends(pull(PAID | {"referral.in_points": 1.0})), pull(PAID))
    assert_same_lives(in_points, in_money)
    assert total(in_points, "gifts") == total(in_money, "gifts") > 0


def test_a_paid_friend_is_trusted_a_little_less() -> None:
    naive, wary = twins(
        friends(pull(PAID) | {"behaviour.word_of_mouth.referral_discount": 0.0}),
        {"behaviour.word_of_mouth.referral_discount": 1.0},
        1,
    )
    assert total(naive, "invitations") == total(wary, "invitations") > 0
    heard = [relationship(m, "word_of_mouth").sum() for m in (wary, naive)]
    assert heard[0] < heard[1]


def test_no_reward_no_invitation() -> None:
    assert_same_lives(*twins(friends(), {"behaviour.word_of_mouth.referral_rate": 1.0}))
    assert_same_lives(*twins(friends(pull(PAID) | {"behaviour.word_of_mouth.referral_rate": 0.0}), pull({})))
