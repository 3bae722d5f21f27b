"""Barriers to exit: contracts, what leaving them costs, what happens when they end, and how it feels to be held."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from worlds.two_firms import (
    A,
    B,
    assert_same_lives,
    at_home,
    lived,
    monthly,
    offer,
    pull,
    relationship,
    total,
    twins,
    world,
)

pytestmark = pytest.mark.domain("barriers to exit")

OPEN = {"market.review_rate": 0.4, "population.traits.taste": 0.5}


def under(contract: dict[str, float], changes: dict[str, Any] | None = None, **more: Any):
    """Firm a binds its customers from the start of the warm-up on."""
    return world(
        "subscription", OPEN | {f"firms.a.contract.{k}": v for k, v in contract.items()} | (changes or {}), **more
    )


def exits(market):
    table = market.tables()["exits"]
    return table[table["firm"] == "a"]


def test_nobody_leaves_inside_the_term_but_for_the_penalty() -> None:
    """Whom every coin hurts stays to the end; others leave in the last months, when it costs little, and pay."""
    dear = {"population.traits.price_sensitivity": 30.0, "market.outside": -32.0}
    for changes, some in ((dear, False), ({}, True)):
        market = lived(under({"months": 12, "penalty": 1.0}, changes, size=1500, months=24), 0)
        left = []
        while market.running:
            held = at_home(market) & (market.customers.people["until"] > market.month)
            until = market.customers.people["until"].astype(int)
            market.step()
            gone = held & ~at_home(market)
            left.extend(until[gone] - (market.month - 1))
        assert total(market, "under_contract") > 5000
        assert (len(left) > 0) is some
        assert (total(market, "fees") > 0) is some
        assert max(left, default=0) <= 3
    free, bound = twins(under({}, size=1500, months=24), {"firms.a.contract": {"months": 12, "penalty": 1.0}})
    assert total(bound, "left") < 0.6 * total(free, "left")


def test_a_spike_when_contracts_end() -> None:
    """Those who sign in one month may all go in another: hazard in the month of expiry against the months around it."""
    market = lived(under({"months": 6, "penalty": 1.0}, size=3000, months=30), 0)
    leaving, ending = np.zeros(2), np.zeros(2)
    while market.running:
        people = market.customers.people
        mine, ends = at_home(market), people["until"] == market.month
        market.step()
        gone = mine & ~at_home(market)
        for k, group in enumerate((mine & ends, mine & ~ends)):
            leaving[k] += np.count_nonzero(gone & group)
            ending[k] += np.count_nonzero(group)
    hazard = leaving / ending
    assert ending[0] > 100
    assert hazard[0] > 3 * hazard[1]


def test_leavers_pay_what_is_booked() -> None:
    cheap = under(
        {"months": 10, "penalty": 0.02}, {"population.traits.spend": 2.0, "behaviour.contract.hostage": 0.0}, size=1500
    )
    market = lived(cheap, 0)
    owed = 0.0
    while market.running:
        people = market.customers.people
        mine, until = at_home(market), people["until"].astype(int)
        market.step()
        gone = mine & ~at_home(market) & (until > market.month - 1)
        owed += (0.02 * 10 * 2.0 * (until[gone] - (market.month - 1))).sum()
    assert owed > 0
    assert total(market, "fees") == pytest.approx(owed)
    paid = market.customers.people["paid"].sum()
    assert paid == pytest.approx(sum(total(market, "sales", "fees", firm=f) for f in "ab"))


def test_a_lighter_penalty_lets_more_go() -> None:
    left = [total(lived(under({"months": 12, "penalty": p}, size=1000)), "left") for p in (0.0, 0.02, 0.3)]
    assert left[0] > left[1] > left[2]


def test_hostages_grow_a_grievance_and_talk_ill_more() -> None:
    talk = {"network": {"kind": "small_world", "degree": 6}, "firms.a.failure_rate": 0.3, "market.review_rate": 0.8}
    scenario = under({"months": 12, "penalty": 1.0}, talk | {"behaviour.contract.hostage": 0.0}, size=1000)
    calm, hostage = twins(scenario, {"behaviour.contract.hostage": 0.1})
    held = at_home(calm) & at_home(hostage)
    assert relationship(hostage, "grievance")[held].mean() > relationship(calm, "grievance")[held].mean() + 0.02
    quiet, loud = (
        lived(
            scenario.evolve("x", {"behaviour.word_of_mouth.hostage": h, "behaviour.word_of_mouth.talk_rate": 0.15}), 1
        )
        for h in (0.0, 3.0)
    )
    assert total(loud, "told_bad") > 1.5 * total(quiet, "told_bad") > 0
    assert total(loud, "told_good") == pytest.approx(total(quiet, "told_good"), rel=0.15)


def test_only_those_who_would_leave_are_hostages() -> None:
    """With a rival nobody wants, being bound hurts nobody."""
    scenario = under(
        {"months": 12, "penalty": 1.0}, {"firms.b.appeal": -50.0, "market.outside": -50.0, "firms.a.failure_rate": 0.0}
    )
    market = lived(scenario)
    assert relationship(market, "grievance").max() == 0
    assert monthly(market, "under_contract")[-1] > 0


def test_contracts_are_signed_on_joining_and_on_staying() -> None:
    market = lived(under({"months": 12, "penalty": 1.0, "gift": 0.5}, size=1000), 0)
    signed = 0
    while market.running:
        until, home = market.customers.people["until"].copy(), market.customers.people["home"].copy()
        market.step()
        people = market.customers.people
        now = at_home(market) & (people["until"] != until) & (people["until"] > market.month - 1)
        assert (people["until"][now] == market.month - 1 + 12).all()
        came = at_home(market) & (home != A)
        assert now[came].all()
        signed += np.count_nonzero(now)
        assert monthly(market, "under_contract")[-1] == np.count_nonzero(
            at_home(market) & (people["until"] >= market.month)
        )
    assert signed > np.count_nonzero(market.customers.people["joined"] >= 0)
    assert total(market, "gifts") == pytest.approx(0.5 * 10 * signed)
    assert (market.customers.people["until"][market.customers.people["home"] == B] <= market.month).all()


def test_a_gift_tempts_and_a_term_deters() -> None:
    joined = [
        total(lived(under(contract, {"behaviour.choice.lock_in": 3.0}, size=1000)), "joined")
        for contract in (
            {"months": 12, "penalty": 0.0},
            {"months": 12, "penalty": 0.0, "gift": 1.5},
            {"months": 1, "penalty": 0.0},
        )
    ]
    assert joined[0] < min(joined[1], joined[2])


def test_where_bills_come_by_the_half_year_contracts_end_with_one() -> None:
    scenario = world(
        "subscription", OPEN | {"market.term": 6, "firms.a.contract": {"months": 8, "penalty": 1.0}}, months=30
    )
    market = lived(scenario)
    assert offer(market)["contract_term"] == 12
    people = market.customers.people
    mine = at_home(market) & (people["until"] > market.month)
    assert mine.any()
    assert ((people["until"] - people["joined"])[mine] % 6 == 0).all()


def test_a_call_waits_for_the_renewal() -> None:
    """Nobody walks away from half a year not billed yet: however often they are called, people leave at renewals alone."""
    busy = {"firms.b.advertising.calls": 0.5, "firms.b.win_back.rate": 0.5, "market.review_rate": 0.0}
    called = lived(world("subscription", OPEN | {"market.term": 6} | busy, size=800, months=24), 0)
    left = 0
    while called.running:
        home, joined = called.customers.people["home"].copy(), called.customers.people["joined"].astype(int)
        called.step()
        gone = (home >= 0) & (called.customers.people["home"] != home)
        assert ((called.month - 1 - joined[gone]) % 6 == 0).all()
        left += np.count_nonzero(gone)
    assert left > 50
    months = sum(total(called, "customers", firm=f) for f in "ab")
    assert sum(total(called, "units", firm=f) for f in "ab") == pytest.approx(months, rel=0.2)


@pytest.mark.parametrize("kind", ["repertoire", "durable"])
def test_only_subscriptions_are_bound(kind: str) -> None:
    plain, idle = twins(world(kind), pull({"contract.months": 24, "contract.gift": 5.0}))
    assert_same_lives(plain, idle)
    assert total(idle, "gifts", "fees", "under_contract") == 0


@pytest.mark.parametrize(
    ("barrier", "means"),
    [
        ("technical dependence and training", {"bonds.structural": 1.0}),
        ("financing", {"bonds.structural": 0.5, "contract.months": 12, "contract.penalty": 0.2}),
        ("a bundle", {"bundle.tie": 2.0}),
    ],
)
def test_other_barriers_keep_too(barrier: str, means: dict[str, float]) -> None:
    free, held = twins(world("subscription", {"market.review_rate": 0.5}, size=1000), pull(means))
    assert total(held, "left") < 0.95 * total(free, "left"), barrier


def test_without_a_term_there_is_no_contract() -> None:
    assert_same_lives(*twins(world("subscription"), pull({"contract.penalty": 1.0, "contract.gift": 3.0})))
    assert_same_lives(*twins(world("subscription"), {"behaviour.contract": {"review": 1.0, "hostage": 1.0}}))
