"""Rules against closed forms, run plain over objects with the fields they name."""

from __future__ import annotations

import ast
from pathlib import Path
from types import SimpleNamespace as Record

import numpy as np
import pytest

import sim
from sim.rules import (
    RULES,
    bill,
    delivery,
    drift,
    fairness,
    felt,
    price,
    programme,
    recovery,
    relationship,
    talk,
    utility,
)
from sim.state.books import BANDS, DAZZLED, DAZZLED_SD, PLEASED, PLEASED_SD
from sim.state.coefficients import DURABLE, REPERTOIRE, SUBSCRIPTION, coefficients
from sim.state.offer import OFFER
from sim.state.person import CONVENIENCE, REFERRAL, WIN_BACK
from sim.state.relationship import CHARGED, ENROLLED, LOST, NEVER, SLIGHTED, TARGETED

SOURCES = [
    path for room in ("engines", "rules", "windows") for path in (Path(sim.__file__).parent / room).rglob("*.py")
]


def firm(**levers: float) -> Record:
    """A firm with every lever and cost at zero but those named."""
    f = Record(**dict.fromkeys(OFFER.names or (), 0.0))
    vars(f).update(
        tiers_lift=(0.0,) * 4, cost_tiers=(0.0,) * 4, tiers_share=(1.0, 0.0, 0.0, 0.0), list_price=100.0, price=100.0
    )
    vars(f).update(levers)
    return f


def person(**traits: float) -> Record:
    needs = [10922] * 6
    needs[CONVENIENCE] = 20000
    return Record(
        **{
            "needs": needs,
            "spend": 1.0,
            "channel": 0,
            "joined": 0,
            "until": 0,
            "price_sensitivity": 2.0,
            "plan": 0.0,
            **traits,
        }
    )


def met(**month: float) -> Record:
    """A month with a firm in which nothing happened but what is named."""
    counts = "visits units services failures joined channel complained resolved noticed betrayed process answered called signed"
    return Record(**{**dict.fromkeys(counts.split(), 0), "price": 100.0, "severity": 0.0, "issued": 0.0, **month})


def between(**state: float) -> Record:
    return Record(**{"marks": 0, "past": NEVER, "tier": 0, "episodes": 0, **state})


@pytest.mark.parametrize("name", RULES)
def test_a_rule_says_what_it_is(name: str) -> None:
    assert len(RULES[name].__doc__ or "") > 20


@pytest.mark.parametrize(
    "name",
    [
        "price_class",
        "suits",
        "bill_of",
        "justice_of",
        "be_heard",
        "band",
        "note_band",
        "packed",
        "unpacked",
        "same_fault",
    ],
)
def test_a_rule_is_defined_once(name: str) -> None:
    """Neither engine nor a window writes it out again."""
    homes = [
        path
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.strip("_") in (name, name.removesuffix("_of"))
    ]
    assert [path.parent.name for path in homes] == ["rules"]


# -- price ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("home", "tenure", "past", "marks", "channel", "expected"),
    [
        (False, 0, NEVER, 0, 0, "newcomer"),
        (True, 5, NEVER, 0, 0, "newcomer"),
        (True, 6, NEVER, 0, 0, "none"),
        (True, 12, NEVER, 0, 0, "loyal"),
        (False, 40, LOST, TARGETED, 0, "win-back"),
        (False, 40, LOST, 0, 0, "newcomer"),
        (True, 3, NEVER, 0, WIN_BACK, "win-back"),
        (True, 12, NEVER, 0, WIN_BACK, "loyal"),
    ],
)
def test_what_a_customer_is_to_a_firm(
    home: bool, tenure: int, past: int, marks: int, channel: int, expected: str
) -> None:
    f = firm(price_newcomer=0.1, price_newcomer_months=6.0, price_loyalty=0.05, win_back_offer=0.2)
    c, b = person(channel=channel), between(past=past, marks=marks)
    kind = price.price_class.plain(c, b, f, home, tenure)
    assert price.CLASSES[kind] == expected
    assert (
        price.class_discount.plain(f, kind) == {"none": 0.0, "newcomer": 0.1, "loyal": 0.05, "win-back": 0.2}[expected]
    )


def test_without_discounts_everyone_pays_the_price_and_the_charged_a_fee() -> None:
    f = firm(release_fee_paid=7.0, price_newcomer_months=6.0)
    assert price.price_for.plain(person(), between(), f, 0.0, True, 3) == 100.0
    assert price.price_for.plain(person(), between(marks=CHARGED), f, 0.0, False, 3) == 107.0


def test_a_bundle_is_for_those_at_home_who_need_convenience() -> None:
    f = firm(bundle_discount=0.1)
    plain = person(needs=[10922] * 6)
    assert price.bundled.plain(person(), f)
    assert not price.bundled.plain(plain, f)
    assert not price.bundled.plain(person(), firm())
    assert price.price_for.plain(person(), between(), f, 0.0, True, 30) == pytest.approx(90.0)
    assert price.price_for.plain(person(), between(), f, 0.0, False, 30) == 100.0


def test_a_contract_costs_a_share_of_the_months_left() -> None:
    f, p = firm(contract_penalty=0.5), Record(category_price=100.0, contract_penalty=0.8)
    c = person(until=10, spend=1.5)
    assert price.pays_off.plain(c, between(), f, 0.0, 4) == pytest.approx(0.5 * 6 * 150.0)
    assert price.leaving_felt.plain(c, between(), f, p, 0.0, 4) == pytest.approx(0.8 * 2.0 * 0.5 * 6)
    assert price.leaving_felt.plain(c, between(), f, p, 0.0, 10) == 0.0


def test_a_price_seen_moves_the_reference_of_its_firm() -> None:
    p = Record(category_price=50.0, price_memory=0.8, price_seen=0.5, price_lowest=0.25)
    b = between(reference=1.2)
    price.see_price.plain(b, p, 50.0, 40.0)
    assert b.reference == pytest.approx(1.2 + 0.1 * (0.95 - 1.2))
    assert price.deal_of.plain(between(reference=1.25), p, 50.0) == pytest.approx(0.2)


def test_what_was_paid_is_kept_and_regretted_only_where_it_is_now_less() -> None:
    p = Record(category_price=80.0, price_regret=0.35, price_regret_half_life=2.0)
    c, b = person(bought=0, bought_at=0), between(unfairness=0.1)
    price.look_back.plain(c, b, met(price=60.0), p, 3)
    assert (c.bought_at, b.unfairness) == (0, 0.1), "nothing bought, nothing to regret"
    price.look_back.plain(c, b, met(price=80.0, units=2), p, 4)
    assert (c.bought, c.bought_at, b.unfairness) == (4, 1000, 0.1)
    price.look_back.plain(c, b, met(price=80.01), p, 5)
    assert b.unfairness == 0.1
    price.look_back.plain(c, b, met(price=60.0), p, 6)
    assert b.unfairness == pytest.approx(0.35 * 2.5 * 0.5)
    price.look_back.plain(c, b, met(price=60.0, units=1), p, 7)
    assert (c.bought, c.bought_at, b.unfairness) == (7, 750, pytest.approx(0.35 * 2.5 * 0.5))
    assert price.price_kept.plain(p, 1e9) == 65535, "no price goes beyond its two bytes"


# -- utility --------------------------------------------------------------------------------------------------------


def test_inertia_and_leaving_speak_for_staying() -> None:
    p = Record(choice_inertia=0.7)
    assert utility.inertia.plain(p, True, False, 2.0) == 0.7
    assert utility.inertia.plain(p, False, True, 2.0) == -2.0
    assert utility.inertia.plain(p, False, False, 2.0) == 0.0


def test_a_tier_is_worth_what_few_hold() -> None:
    f, p = firm(tiers_share=(0.7, 0.2, 0.1, 0.0), tiers_recognition=1.0), Record(choice_status=0.5)
    assert utility.tier_utility.plain(between(tier=0), f, p) == 0.0
    assert utility.tier_utility.plain(between(tier=1), f, p) == pytest.approx(0.5 * (1 - 0.3))
    assert utility.tier_utility.plain(between(tier=2), f, p) == pytest.approx(0.5 * (1 - 0.1) * 1.2)


def test_nothing_invested_is_nothing_forfeited() -> None:
    p = Record(
        choice_points=1.0, choice_points_worth=0.5, loyalty_structural=0.8, category_price=100.0, choice_lock_in=0.3
    )
    c = person(structural_bond=0.0)
    assert utility.forfeited.plain(c, firm(), p, 0.0, 0.0, True, True) == 0.0
    assert utility.forfeited.plain(person(structural_bond=0.5), firm(), p, 0.25, 0.0, True, False) == pytest.approx(
        0.5 + 0.4
    )
    assert utility.forfeited.plain(c, firm(), p, 0.0, 0.04, True, False) == pytest.approx(2.0 * 0.5 * 0.04)
    signed = utility.forfeited.plain(c, firm(contract_term=24.0, contract_gift_paid=50.0), p, 0.0, 0.0, False, True)
    assert signed == pytest.approx(2.0 * 0.5 - 0.6)


def test_who_has_bought_ahead_buys_less_until_it_is_used_up() -> None:
    p = Record(price_forward=1.5)
    c = person(stock=0.0)
    assert utility.stocked.plain(c, p, 0.8, 0.0) == (0.0, 0.8, 0.0)
    used, often, ahead = utility.stocked.plain(c, p, 0.8, 0.2)
    assert (used, often, ahead) == (0.0, pytest.approx(0.8 * 1.3), pytest.approx(0.3 / 1.3))
    for _ in range(4):
        utility.put_by.plain(c, ahead)
    used, often, _ = utility.stocked.plain(c, p, 0.8, 0.0)
    assert (used, often) == (0.8, 0.0)
    utility.use_up.plain(c, used)
    used, often, _ = utility.stocked.plain(c, p, 0.8, 0.0)
    assert used + often == pytest.approx(0.8)
    assert used == pytest.approx(1.2 / 1.3 - 0.8)


# -- delivery, recovery ---------------------------------------------------------------------------------------------


def test_the_worst_failure_gives_the_month_its_severity_and_type() -> None:
    m = met()
    delivery.note_failure.plain(m, 0.4, 3, False)
    delivery.note_failure.plain(m, 0.2, 0, True)
    assert (m.failures, m.severity, m.process, m.betrayed) == (2, 0.4, 1, 1)


def test_a_betrayal_hurts_the_strongest_relationship_most_and_a_failure_least() -> None:
    p = Record(
        recovery_betrayal=0.2,
        recovery_goodwill=0.2,
        experience_failure_scale=1.0,
        recovery_repeat_loss=0.0,
        recovery_blame=0.5,
    )
    new, old = between(goodwill=0.0), between(goodwill=20.0)
    hit = [delivery.severity_for.plain(b, p, 0.5, 0.0, meant) for b in (new, old) for meant in (False, True)]
    assert hit[2] < hit[0] == hit[1] < hit[3]
    slighted = between(goodwill=0.0, marks=SLIGHTED)
    assert delivery.severity_for.plain(slighted, p, 0.5, 0.0, False) == pytest.approx(1.5 * hit[0])


def test_a_snub_marks_and_a_recovery_clears() -> None:
    weights = "distributive interactional procedural type_match magnitude_match delay_decay delay_worth apology_trust"
    learning = "gain expected_loyalty expected_gain"
    p = Record(**{f"recovery_{name}": 0.0 for name in f"{weights} {learning}".split()}, recovery_fair_compensation=0.8)
    p.recovery_carry_over, p.recovery_snub, p.recovery_interactional = 0.7, 0.3, 0.5
    f, b = firm(recovery_apology=1.0), between(recovery=0.4, emotional=0.2, trust=0.5)
    m = met(encounter_satisfaction=0.5, severity=0.4)
    assert recovery.be_heard.plain(b, m, f, p) == (0.0, 0.3)
    assert b.marks & SLIGHTED
    m.resolved = 1
    assert recovery.be_heard.plain(b, m, f, p) == (pytest.approx(0.7 * 0.5), 0.0)
    assert not b.marks & SLIGHTED


# -- relationship ---------------------------------------------------------------------------------------------------


def test_without_contact_all_fades_by_its_share_and_uncertainty_grows() -> None:
    names = ("emotional", "transactional", "grievance", "failure", "word_of_mouth", "unfairness")
    decays = dict(zip(names, (0.1, 0.2, 0.3, 0.4, 0.5, 0.6), strict=True))
    p = Record(**{f"{k}_decay": v for k, v in decays.items()}, spend_memory=11 / 12, expectation_drift_variance=0.01)
    p.recovery_grievance_occasions, p.habit_decay = 0.0, 0.7
    c = person(outside_habit=1.0)
    names = (
        "emotional", "transactional", "grievance", "failures", "word_of_mouth", "unfairness", "habit", "spend", "variance",
    )  # fmt: skip
    b = between(**dict.fromkeys(names, 1.0))
    relationship.fade.plain(c, b, p, False)
    assert [getattr(b, n) for n in names] == pytest.approx([0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 11 / 12, 1.01])
    b = between(**dict.fromkeys(names, 1.0))
    relationship.fade.plain(c, b, p, True)
    assert (b.emotional, b.transactional, b.spend) == (1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("kind", "rate", "months"), [(SUBSCRIPTION, 1.0, 6.0), (REPERTOIRE, 0.1, 20.0), (DURABLE, 0.2, 10.0)]
)
def test_who_comes_seldom_bears_a_grudge_for_longer(kind: int, rate: float, months: float) -> None:
    p = Record(
        kind=kind,
        grievance_decay=1 - 0.5 ** (1 / 6),
        recovery_grievance_half_life=6.0,
        recovery_grievance_occasions=2.0,
    )
    c, b = person(rate=0.1, service_rate=0.2), between(grievance=0.5)
    assert relationship.visit_rate.plain(c, p) == rate
    assert relationship.grievance_decay_of.plain(c, b, p) == pytest.approx(1 - 0.5 ** (1 / months))


@pytest.mark.parametrize(("kind", "months"), [("subscription", 12.0), ("repertoire", 6.0)])
def test_how_subscribers_forget_a_grievance_is_reckoned_once(kind: str, months: float) -> None:
    """They all come once a month; what others come by is their own, and is looked at where they forget."""
    changes = {
        "market.kind": kind,
        "behaviour.recovery.grievance_half_life": 6,
        "behaviour.recovery.grievance_occasions": 12,
    }
    scenario = sim.Scenario.load("textbook").evolve("forgetting", changes)
    assert coefficients(scenario)[0]["grievance_decay"] == pytest.approx(1 - 0.5 ** (1 / months))


@pytest.mark.parametrize(("satisfaction", "chance"), [(0.72, 0.1), (0.72 - np.log(2) / 4, 0.2 / 1.1), (0.9, 0.0513)])
def test_the_satisfied_reconsider_less(satisfaction: float, chance: float) -> None:
    """Odds of 1 to 9 are doubled by log(2) / xi less satisfaction: 2 to 9."""
    p = Record(review_rate=0.1, contract_review=0.6, choice_review_search=4.0, choice_review_satisfied=0.72)
    b = between(cumulative_satisfaction=satisfaction)
    assert utility.renewal_chance.plain(b, p, False) == pytest.approx(chance, rel=1e-3)
    assert utility.renewal_chance.plain(b, p, True) == 0.6
    p.choice_review_search = 0.0
    assert utility.renewal_chance.plain(b, p, False) == 0.1


def test_a_match_lives_through_epochs_that_begin_at_different_months() -> None:
    p = Record(experience_match=0.13)
    assert drift.epoch_at.plain(48.0, 0.0, 0.25) == (0.0, 0.25)
    assert drift.epoch_at.plain(48.0, 36.0, 0.25) == (1.0, 0.0)
    assert drift.epoch_at.plain(48.0, -24.0, 0.25) == (-1.0, 0.75)
    assert delivery.matched.plain(p, 0.5, 1.0, -3.0, 0.0) == pytest.approx(1 / (1 + np.exp(-0.13 * 4)) - 0.5)


def test_what_untried_firms_gain_is_a_share_of_what_the_norm_moved() -> None:
    c = Record(norm=0.6)
    p = Record(expectation_norm_gain=0.1, expectation_norm_untried=0.5)
    assert relationship.learn_norm.plain(c, p, 0.8) == pytest.approx(0.5 * 0.02)
    assert c.norm == pytest.approx(0.62)


# -- bill, programme ------------------------------------------------------------------------------------------------


def test_a_bill_without_a_month_is_empty_and_its_lines_make_its_cost() -> None:
    p = Record(cost_to_serve_learning=0.0)
    empty = bill.bill_of.plain(person(), between(), met(), firm(), p, 1.0, True, 3)
    assert set(empty) == {0.0}
    costs = {name: 1.0 for name in OFFER.names or () if name.startswith("cost_") and name != "cost_tiers"}
    prices = {
        "cost_unit": 40.0,
        "cost_partner": 2.0,
        "contract_gift_paid": 5.0,
        "bonds_financial": 0.01,
        "welcome_months": 6.0,
        "service_list_price": 30.0,
    }
    f = firm(**{**costs, **prices})
    m = met(
        visits=3, units=2, services=1, failures=1, complained=1, resolved=1, answered=1, called=1, signed=1, joined=1
    )
    month = bill.bill_of.plain(person(), between(tier=1, episodes=3), m, f, p, 1.5, True, 3)
    assert month.revenue == month.sales + month.aftersales == 2 * 100.0 * 1.5 + 30.0
    lines = "goods serving failures recovery service tiers promise welcome bonds personalisation contact gifts survey partner"
    assert month.cost == pytest.approx(sum(getattr(month, line) for line in lines.split()))
    assert month.acquisition == 1.0


def test_a_friend_is_rewarded_twice_unless_in_points() -> None:
    p, m = Record(cost_to_serve_learning=0.0), met(joined=1, channel=REFERRAL)
    money = bill.bill_of.plain(person(), between(), m, firm(referral_reward_paid=20.0), p, 1.0, True, 0)
    points = bill.bill_of.plain(
        person(), between(), m, firm(referral_reward_paid=20.0, referral_points=1.0), p, 1.0, True, 0
    )
    assert (money.gifts, points.gifts) == (40.0, 0.0)


def test_points_are_kept_in_balance() -> None:
    book = Record(issued=0.0, redeemed=0.0, expired=0.0)
    k, b, m = Record(points=0.0, old=30.0, rewards=0.0), between(transactional=0.1), met(units=1)
    f = firm(programme_head_start=5.0, programme_earn=0.1, programme_price=40.0, programme_reward=40.0, cost_point=0.5)
    assert programme.may_enrol.plain(b, m)
    programme.enrol.plain(b, k, m, f, book)
    assert b.marks & ENROLLED
    programme.collect.plain(b, k, m, f, book, 100.0, True)
    assert programme.may_redeem.plain(b, k, m, f)
    assert programme.redeem.plain(b, k, m, f, Record(programme_rewarded=0.2), book) == 20.0
    assert k.points + k.old == pytest.approx(30.0 + book.issued - book.redeemed)
    programme.expire.plain(k, book)
    assert (k.points, book.expired) == (0.0, 0.0)


# -- talk, felt, fairness -------------------------------------------------------------------------------------------


def test_a_message_is_what_was_packed() -> None:
    for position in range(31):
        for good, invites in ((True, False), (False, False), (True, True)):
            code = talk.packed.plain(position, good, invites)
            assert code != 0
            assert np.int8(code) == code
            assert talk.unpacked.plain(code) == (position, good, invites)


@pytest.mark.parametrize("ties", [1, 2, 7, 10])
@pytest.mark.parametrize("friends", [1.0, 2.0, 7.0])
def test_an_invitation_is_meant_for_so_many_friends_and_each_as_often(ties: int, friends: float) -> None:
    luck = (np.arange(1000 * ties) + 0.5) / (1000 * ties)
    meant = [talk.is_addressed.plain(luck, ties, place, friends) for place in range(ties)]
    assert (np.sum(meant, axis=0) == min(friends, ties)).all()
    assert np.mean(meant, axis=1) == pytest.approx(min(friends / ties, 1.0))
    assert talk.is_addressed.plain(1 - 2.0**-33, ties, ties - 1, 1.0), "the last luck picks the last"


def test_bands_have_their_edges_and_arrays_go_through() -> None:
    edges = np.array([-1.0, -DAZZLED, -PLEASED, 0.0, PLEASED, DAZZLED, 1.0])
    names = [BANDS[k] for k in felt.band.plain(edges, PLEASED, DAZZLED)]
    assert names == ["outraged", "unhappy", "satisfied", "satisfied", "satisfied", "pleased", "dazzled"]
    assert [felt.band.plain(x, PLEASED, DAZZLED) for x in edges] == list(felt.band.plain(edges, PLEASED, DAZZLED))


@pytest.mark.parametrize(
    ("weight", "surprise", "expected"),
    [
        (0.0, 0.0501, "pleased"),
        (1.0, 0.0501, "satisfied"),  # half a deviation is 0.1
        (1.0, -0.1001, "unhappy"),
        (0.0, -0.2999, "outraged"),
        (1.0, -0.2999, "unhappy"),  # three halves are 0.3
        (1.0, 0.3001, "dazzled"),
        (0.5, 0.2249, "pleased"),
    ],
)
def test_surprise_is_felt_by_how_surely_something_was_expected(weight: float, surprise: float, expected: str) -> None:
    m = Record(visits=2, expected=0.5, experience=0.5 + surprise)
    p = Record(expectation_signal_variance=0.03, satisfaction_surprise_sd=weight)
    felt.note_band.plain(Record(variance=0.025), m, p)  # sqrt(0.025 + 0.03 / 2) = 0.2
    assert BANDS[m.band] == expected


def test_whoever_knows_the_firm_feels_the_same_surprise_more() -> None:
    p = Record(expectation_signal_variance=0.0125, satisfaction_surprise_sd=1.0)
    first, regular = (Record(visits=1, expected=0.75, experience=0.55) for _ in range(2))
    felt.note_band.plain(Record(variance=0.02), first, p)
    felt.note_band.plain(Record(variance=0.002), regular, p)
    assert (BANDS[first.band], BANDS[regular.band]) == ("unhappy", "outraged")
    assert (PLEASED_SD, DAZZLED_SD) == (0.5, 1.5)


def test_the_same_fault_is_more_than_this_months() -> None:
    assert not felt.same_fault.plain(1, 0.9, 0.1)
    assert felt.same_fault.plain(1, 1.9, 0.1)
    assert not felt.same_fault.plain(0, 5.0, 0.1)


def test_whoever_has_the_best_tier_envies_nobody() -> None:
    shown = firm(tiers_share=(0.9, 0.1, 0.0, 0.0), tiers_lift=(0.0, 0.1, 0.3, 0.0))
    assert fairness.best_lift.plain(shown, 0.1) == 0.1
    assert fairness.best_lift.plain(shown, 0.0) == 0.1
