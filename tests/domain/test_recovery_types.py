"""Failure and recovery: voice, remedies that fit, blame, the second failure, what goodwill buys and what betrayal costs."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from worlds.two_firms import (
    assert_same_lives,
    at_home,
    both,
    encounters,
    lived,
    offer,
    price_of,
    pull,
    relationship,
    total,
    twins,
    world,
)

from sim.state.relationship import SLIGHTED

pytestmark = pytest.mark.domain("complaint recovery")

FAILING = {
    "firms.a.failure_rate": 1.0,
    "firms.b.failure_rate": 0.0,
    "market.review_rate": 0.0,
    "behaviour.complaint.base": 20.0,  # everyone speaks up
    "behaviour.recovery.repeat_loss": 0.0,
}
HEARD = {"recovery.resolve": 1.0}


def failing(changes: dict[str, Any] | None = None, need: str = "product", size: int = 800):
    """Firm a fails at every visit from the first observed month on, at a touchpoint that speaks to one need."""
    return world("subscription", FAILING | {"journey": [{"name": "visit", "need": need}]} | (changes or {}), size=size)


def first_month(scenario, levers: dict[str, Any]):
    """Dealings of the first observed month, when the same people with the same past meet the levers."""
    return encounters(lived(scenario.evolve("x", pull(HEARD | levers)), 1, watch=True))


PAID = {"recovery.compensation": 0.8, "recovery.apology": 0.0}
SORRY = {"recovery.compensation": 0.0, "recovery.apology": 1.0}


@pytest.mark.parametrize(("match", "interacts"), [(0.15, True), (0.0, False)])
def test_the_remedy_must_fit_the_failure(match: float, interacts: bool) -> None:
    """Compensation mends an outcome better than a process, an apology the other way round."""
    healed = {
        (need, name): first_month(failing({"behaviour.recovery.type_match": match}, need), remedy)[
            "encounter_satisfaction"
        ].mean()
        for need in ("product", "service")
        for name, remedy in (("paid", PAID), ("sorry", SORRY))
    }
    interaction = (healed["product", "paid"] - healed["product", "sorry"]) - (
        healed["service", "paid"] - healed["service", "sorry"]
    )
    assert (interaction > 0.03) if interacts else interaction == pytest.approx(0, abs=1e-9)
    assert (healed["product", "paid"] > healed["service", "paid"]) == interacts
    assert (healed["service", "sorry"] > healed["product", "sorry"]) == interacts


def test_the_same_compensation_mends_a_small_failure_and_not_a_great_one() -> None:
    levers = {"recovery.compensation": 0.4, "recovery.apology": 0.0}
    blunt = first_month(failing({"behaviour.recovery.magnitude_match": 0.0}), levers)
    fitting = first_month(failing({"behaviour.recovery.magnitude_match": 1.0}), levers)
    np.testing.assert_array_equal(blunt["severity"], fitting["severity"])
    gained = fitting["encounter_satisfaction"] - blunt["encounter_satisfaction"]
    assert (gained[blunt["severity"] < 0.3] > 0).all()
    assert (gained[blunt["severity"] > 0.4] < 0).all()
    assert min(np.count_nonzero(blunt["severity"] < 0.3), np.count_nonzero(blunt["severity"] > 0.4)) > 20


def test_after_a_complaint_that_was_not_put_right_the_firm_is_blamed() -> None:
    first = world("subscription", FAILING | {"market.warm_up": 1, "firms.a.recovery.resolve": 0.5})
    one, other = (
        encounters(lived(first.evolve("x", {"behaviour.recovery.blame": blame}), 1, watch=True)) for blame in (0.0, 0.3)
    )
    marks = (lived(first, 0).customers.relationships["marks"][:, 0] & SLIGHTED) > 0
    ratio = other["severity"] / one["severity"]
    np.testing.assert_allclose(ratio[marks[one["row"]]], 1.3, rtol=1e-5)
    np.testing.assert_allclose(ratio[~marks[one["row"]]], 1.0, rtol=1e-5)
    assert marks.any()
    assert not marks[one["row"]].all()


def test_the_second_failure_hits_harder() -> None:
    scenario = world("subscription", FAILING | {"market.warm_up": 1, "behaviour.recovery.goodwill": 0.0})
    patient, sore = twins(scenario, {"behaviour.recovery.repeat_loss": 0.5}, 1, watch=True)
    one, other = both(encounters(patient), encounters(sore))
    remembered = relationship(lived(scenario, 0), "failures")[one["row"]]
    assert (remembered > 0.5).all()
    np.testing.assert_allclose(other["severity"] / one["severity"], 1.5**remembered, rtol=1e-4)


def test_a_failure_may_be_noticed_and_put_right_while_the_customer_is_still_there() -> None:
    silent = failing({"behaviour.complaint.base": -20.0})
    levers = {"recovery.compensation": 0.8, "recovery.apology": 1.0, "recovery.delay_days": 0.0}
    unseen, seen = (lived(silent.evolve("x", pull(levers | {"recovery.notice": n})), 1) for n in (0.0, 1.0))
    assert total(unseen, "noticed") == total(unseen, "complaints") == 0
    assert total(seen, "noticed") == total(seen, "failed") > 100
    home = at_home(unseen)
    assert (relationship(seen, "grievance")[home] < relationship(unseen, "grievance")[home]).all()
    assert (
        relationship(seen, "cumulative_satisfaction")[home] > relationship(unseen, "cumulative_satisfaction")[home]
    ).mean() > 0.9
    assert total(seen, "recovery") > total(unseen, "recovery") > 0, "being easy to complain to costs anyway"
    spoken = lived(failing(pull(levers | {"recovery.notice": 1.0})), 1)
    assert total(spoken, "noticed") == 0 < total(spoken, "complaints"), "who speaks up needs no noticing"


def test_easy_complaining_brings_complaints_and_its_price() -> None:
    scenario = failing({"behaviour.complaint.base": -2.1})
    hard, easy = (lived(scenario.evolve("x", pull({"recovery.ease": e})), 1) for e in (0.0, 1.0))
    assert total(easy, "complaints") > 1.3 * total(hard, "complaints") > 0
    assert price_of(scenario, {"recovery": {"ease": 1.0}}, "cost_ease") == pytest.approx(0.02)
    cost = offer(easy)
    handled = total(easy, "complaints") * cost["cost_complaint"] + total(easy, "customers") * cost["cost_ease"]
    assert total(easy, "recovery") > handled


def test_a_complaint_costs_what_it_takes() -> None:
    market = lived(failing({"population.traits.spend": 1.0}).evolve("x", pull(PAID | {"recovery.apology": 0.5})), 1)
    cost = offer(market)
    expected = (
        total(market, "complaints") * cost["cost_complaint"]
        + total(market, "resolved") * (cost["cost_resolve"] + 0.8 * 10)
        + total(market, "customers") * cost["cost_ease"]
    )
    assert total(market, "recovery") == pytest.approx(expected)
    assert cost["cost_complaint"] == pytest.approx((0.05 + 0.1 / 11 + 0.05 * 0.5) * 10)


def test_goodwill_buys_forgiveness_once_and_not_twice() -> None:
    """A long good record softens the first failure; half of it is gone when the second comes."""
    half = world("subscription", FAILING | {"firms.a.failure_rate": 0.3}, size=800)
    none, buffered = (lived(half.evolve("x", {"behaviour.recovery.goodwill": b}), watch=True) for b in (0.0, 0.25))
    one, other = both(encounters(none), encounters(buffered))
    failed = (one["failures"] == 1) & (other["failures"] == 1)
    eased = other["severity"][failed] / one["severity"][failed]
    left = relationship(buffered, "goodwill")[one["row"][failed]]
    # what is left is half of what there was: exp(-b log(1 + n)) with n twice of it
    np.testing.assert_allclose(eased, (1 + 2 * left) ** -0.25, rtol=1e-3)
    assert (eased < 1).mean() > 0.9


def test_felt_as_betrayal_goodwill_turns() -> None:
    """Accidents hurt those with much goodwill less, failures by design hurt them more; and they lose what they had grown."""
    uneven = {"firms.a.failure_rate": 0.3, "market.warm_up": 12}
    uneven |= {"behaviour.recovery.blame": 0.0, "behaviour.complaint.base": -20.0}
    uneven |= {"behaviour.loyalty.emotional_threshold": 0.6}  # so that a good record grows attachment where much fails
    scenario = world("subscription", FAILING | uneven, size=2000)
    past = lived(scenario, 0)
    goodwill, attached = relationship(past, "goodwill"), relationship(past, "emotional")
    lost, severity = {}, {}
    for share in (0.0, 1.0):
        # the same past: what differs in the month is whether failures look like design
        market = lived(scenario, 0)
        market.engine.watch()
        for firm in market.firms:
            plain = firm.announcement

            def announced(month: int, arm: int = 0, plain: Any = plain, share: float = share):
                made = plain(month, arm)
                made.offer["unfair_share"] = share
                return made

            firm.announcement = announced
        market.step()
        met = encounters(market)
        met = met[met["failures"] == 1]
        severity[share] = met["severity"]
        lost[share] = (attached - relationship(market, "emotional"))[met["row"]]
        rows = met["row"]
        assert total(market, "betrayals") == share * total(market, "failed")
    much = goodwill[rows] >= np.quantile(goodwill[rows], 0.75)
    little = goodwill[rows] <= np.quantile(goodwill[rows], 0.25)
    assert severity[0.0][much].mean() < 0.9 * severity[0.0][little].mean()
    assert severity[1.0][much].mean() > 1.1 * severity[1.0][little].mean()
    assert lost[1.0][much].mean() > lost[1.0][little].mean()
    assert lost[0.0][much].mean() <= lost[0.0][little].mean()
    np.testing.assert_array_less(lost[0.0], lost[1.0])


def test_betrayal_is_felt_as_unfair_and_fades() -> None:
    fair, unfair = twins(failing(), {"firms.a.unfair_share": 1.0}, 1, watch=True)
    met = encounters(unfair)
    assert (met["betrayed"] == 1).all()
    assert (relationship(unfair, "unfairness")[met["row"]] > 0).all()
    assert relationship(fair, "unfairness").max() == 0


def test_justice_without_weights_mends_nothing() -> None:
    off = {
        "behaviour.recovery.gain": 0.0,
        "behaviour.recovery.carry_over": 0.0,
        "behaviour.recovery.expected_gain": 0.0,
    }
    assert_same_lives(*(lived(failing(off).evolve("x", pull(HEARD | remedy))) for remedy in (PAID, SORRY)))
