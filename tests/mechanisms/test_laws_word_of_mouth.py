"""Talking and hearing."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.expectation import variance_drifted
from sim.mechanisms.word_of_mouth import (
    advert_felt,
    advert_prompts,
    advert_reach,
    assimilated,
    certainty_lost,
    comes_to_mind,
    exposures,
    familiarity,
    felt_looking_back,
    forgotten_chance,
    hearsay_updated,
    informed_probability,
    looked_back_on,
    message_impact,
    news_prompts,
    referral_probability,
    seen_chance,
    talk_probability,
    tie_strength,
)

UNIT = st.floats(0, 1)


def talk(satisfaction: float, rate: float = 0.3, propensity: float = 1.0) -> float:
    return talk_probability(satisfaction, propensity, rate, 0.3, 1.0, 1.3, 0.6)


def test_people_talk_of_what_is_unusual() -> None:
    assert talk(0.6) == pytest.approx(0.3 * 0.3)
    assert talk(0.9) == pytest.approx(0.3 * (0.3 + 0.3))
    assert talk(0.3) == pytest.approx(0.3 * (0.3 + 1.3 * 0.3))


@given(st.floats(-1, 2), st.floats(0, 20))
def test_talk_is_a_probability_and_switches_off(satisfaction: float, propensity: float) -> None:
    assert 0 <= talk(satisfaction, propensity=propensity) <= 1
    assert talk(satisfaction, rate=0.0, propensity=propensity) == 0.0
    assert talk(satisfaction, propensity=0.0) == 0.0


@given(st.floats(0, 0.4), st.floats(0, 0.4))
def test_both_ends_talk_more_and_the_bad_end_most(a: float, b: float) -> None:
    low, high = min(a, b), max(a, b)
    assert talk(0.6 + low) <= talk(0.6 + high) + 1e-12
    assert talk(0.6 - low) <= talk(0.6 - high) + 1e-12
    assert talk(0.6 + high) <= talk(0.6 - high) + 1e-12


@given(st.floats(-1, 2), UNIT, UNIT)
def test_what_one_feels_when_one_talks_lies_between_now_and_always(now: float, always: float, memory: float) -> None:
    felt = felt_looking_back(now, always, memory)
    assert felt_looking_back(now, always, 0.0) == now
    assert felt_looking_back(now, always, 1.0) == always
    assert min(now, always) - 1e-12 <= felt <= max(now, always) + 1e-12


def test_message_impact() -> None:
    assert message_impact(1.0, 0.6, 0.0) == 0.6
    assert message_impact(-1.0, 0.6, familiarity(3.0, 3.0, 0.0, 1.0)) == pytest.approx(-0.3)
    assert message_impact(-0.3, 0.6, familiarity(5.0, 3.0, 0.0, 0.5)) == pytest.approx(-0.09)


@given(st.sampled_from([-1.0, 1.0]), st.floats(0, 1000), st.floats(0, 1000), UNIT)
def test_who_knows_for_himself_listens_less_and_hears_still(valence: float, a: float, b: float, most: float) -> None:
    few, many = (familiarity(n, 3.0, 0.0, most) for n in (min(a, b), max(a, b)))
    assert 0.0 <= few <= many <= most
    assert familiarity(a, 3.0, 0.0, 1.0) == a / (a + 3.0), "no floor under an ear that may close"
    assert message_impact(valence, 0.0, few) == 0.0
    assert abs(message_impact(valence, 0.6, many)) <= abs(message_impact(valence, 0.6, few))
    assert abs(message_impact(valence, 0.6, many)) >= 0.6 * (1.0 - most)


@given(st.integers(0, 50), UNIT)
def test_more_messages_inform_more_people(messages: int, informs: float) -> None:
    assert informed_probability(float(messages), 0.0) == 0.0
    assert informed_probability(0.0, informs) == 0.0
    assert informed_probability(1.0, informs) == pytest.approx(informs)
    assert 0 <= informed_probability(float(messages), informs) <= informed_probability(messages + 1.0, informs) <= 1


@given(st.floats(0, 5), st.floats(0, 5), st.floats(0, 10))
def test_advert_reach(a: float, b: float, response: float) -> None:
    assert advert_reach(0.0, response) == 0.0
    assert advert_reach(a, 0.0) == 0.0
    assert advert_reach(a, response) == pytest.approx(-math.expm1(-response * a), abs=1e-12)
    # spending twice reaches as two independent campaigns do
    both = 1 - (1 - advert_reach(a, response)) * (1 - advert_reach(b, response))
    assert advert_reach(a + b, response) == pytest.approx(both, abs=1e-12)


@given(UNIT, UNIT)
def test_ties_are_unequal_and_one_on_the_average(luck: float, spread: float) -> None:
    assert tie_strength(luck, 0.0) == 1.0
    assert 1.0 - spread <= tie_strength(luck, spread) <= 1.0 + 3.0 * spread
    lucks = (np.arange(2000) + 0.5) / 2000
    strengths = np.array([tie_strength(float(u), spread) for u in lucks])
    assert strengths.mean() == pytest.approx(1.0, abs=1e-6)
    assert strengths.std() == pytest.approx(spread * math.sqrt(9 / 7), abs=1e-3)
    assert (np.diff(strengths) >= 0).all()


def test_looking_back() -> None:
    assert looked_back_on(0.7, 0.4, 0.5, 0.1) == pytest.approx(0.4)
    assert looked_back_on(0.7, 0.4, 0.0, 0.0) == 0.7


@given(UNIT, UNIT)
def test_what_took_no_part_in_the_year_does_not_come_to_mind(memory: float, share: float) -> None:
    assert comes_to_mind(memory, 0.0) == comes_to_mind(0.0, share) == 0.0
    assert comes_to_mind(memory, share) <= min(memory, share)


@given(st.integers(0, 60), st.floats(0, 0.01), st.floats(1e-6, 0.1), UNIT)
def test_what_one_knew_is_lost_with_the_months(months: int, drift: float, first: float, weight: float) -> None:
    """Uncertainty grows by omega a month: so much more is lost with each, until nothing is left of what was learned."""
    variance = 0.2 * first
    for _ in range(months):
        variance = variance_drifted(variance, drift)
    lost = certainty_lost(variance, first, weight)
    assert lost == pytest.approx(weight * min(0.2 + months * drift / first, 1.0), abs=1e-9)
    assert certainty_lost(variance, first, 0.0) == certainty_lost(variance, 0.0, weight) == 0.0
    known = familiarity(12.0, 3.0, lost, 1.0)
    assert known == pytest.approx(0.8 * (1.0 - lost))
    assert 0.0 <= known <= familiarity(12.0, 3.0, 0.0, 1.0)


@given(st.floats(0, 4), UNIT, UNIT)
def test_the_attached_argue_against_bad_news(weight: float, discount: float, attachment: float) -> None:
    assert assimilated(weight, 0.0, attachment) == assimilated(weight, discount, 0.0) == weight
    assert 0.0 <= assimilated(weight, discount, attachment) <= weight
    assert assimilated(1.0, 0.5, 0.6) == pytest.approx(0.7)


@given(UNIT, st.floats(0, 4), st.floats(0, 4))
def test_news_over_closer_ties_prompts_more(chance: float, a: float, b: float) -> None:
    assert news_prompts(0.0, a) == news_prompts(chance, 0.0) == 0.0
    assert news_prompts(chance, 1.0) == chance
    assert news_prompts(chance, min(a, b)) <= news_prompts(chance, max(a, b)) <= 1.0


def test_hearsay_counts_less_the_more_one_has_lived() -> None:
    assert hearsay_updated(0.6, 1.0, 0.0, 0.02) == pytest.approx(0.62)
    assert hearsay_updated(0.6, -0.5, 4.0, 0.02) == pytest.approx(0.6 - 0.01 / 5)


@given(st.floats(-0.5, 1.5), st.floats(-3, 3), st.integers(0, 1000))
def test_hearsay_switches_off(will: float, valence: float, episodes: int) -> None:
    """Also for a will that experience has carried out of 0-1."""
    assert hearsay_updated(will, valence, float(episodes), 0.0) == will
    assert hearsay_updated(will, 0.0, float(episodes), 0.02) == will


@given(st.floats(-0.5, 1.5), st.floats(-3, 3), st.floats(0, 1000), st.floats(0, 0.2))
def test_hearsay_moves_the_way_of_the_news_and_never_out_of_bounds(
    will: float, valence: float, episodes: float, step: float
) -> None:
    new = hearsay_updated(will, valence, episodes, step)
    assert (new - will) * valence >= 0
    assert min(will, 0.0) <= new <= max(will, 1.0)
    assert abs(new - will) <= abs(valence) * step + 1e-12


@given(st.floats(0.3, 0.7), st.sampled_from([-1.0, 1.0]), st.floats(0, 100), st.floats(0, 100))
def test_own_experience_outweighs_hearsay(will: float, valence: float, a: float, b: float) -> None:
    few, many = (abs(hearsay_updated(will, valence, n, 0.1) - will) for n in (min(a, b), max(a, b)))
    assert many <= few + 1e-12


def test_a_reward_makes_people_refer_up_to_a_limit() -> None:
    assert referral_probability(0.5, 0.05) == pytest.approx(0.025)
    assert referral_probability(12.0, 0.05) == referral_probability(2.0, 0.05) == pytest.approx(0.1)


@given(st.floats(0, 12), st.floats(0, 12), UNIT)
def test_who_is_paid_more_invites_more(a: float, b: float, rate: float) -> None:
    assert referral_probability(0.0, rate) == 0.0
    assert referral_probability(a, 0.0) == 0.0
    assert 0 <= referral_probability(min(a, b), rate) <= referral_probability(max(a, b), rate) <= 1


@pytest.mark.domain("acquisition")
def test_exposures_are_what_the_money_buys() -> None:
    """2% of a price of 40 buys 8 exposures at 0.1; of a price of 150,000, as a car has it, 30,000."""
    assert exposures(0.02, 40.0, 0.1) == pytest.approx(8.0)
    assert exposures(0.02, 150_000.0, 0.1) == pytest.approx(30_000.0)
    assert exposures(0.02, 40.0, 0.0) == 0.0


@given(st.floats(0, 1e4), st.floats(0, 1e4), UNIT)
def test_more_advertising_does_more_and_each_further_exposure_less(a: float, b: float, rate: float) -> None:
    few, many = min(a, b), max(a, b)
    assert seen_chance(0.0, rate) == advert_felt(rate, 0.0) == advert_prompts(rate, 0.0) == 0.0
    assert advert_felt(0.0, a) == advert_prompts(0.0, a) == seen_chance(a, 0.0) == 0.0
    assert 0 <= seen_chance(few, rate) <= seen_chance(many, rate) + 1e-12 <= 1 + 1e-12
    assert advert_felt(rate, few) <= advert_felt(rate, many) + 1e-12
    assert (
        advert_felt(rate, few + 1) - advert_felt(rate, few)
        >= advert_felt(rate, many + 1) - advert_felt(rate, many) - 1e-9
    )
    assert 0 <= advert_prompts(rate, few) <= advert_prompts(rate, many) + 1e-12 <= 1 + 1e-12


def test_advertising_has_its_closed_forms() -> None:
    assert seen_chance(8.0, 0.1) == pytest.approx(1 - math.exp(-0.8))
    assert advert_felt(0.04, 8.0) == pytest.approx(0.04 * math.log(9.0))
    assert advert_prompts(0.01, 8.0) == pytest.approx(1 - 0.99**8)


def test_a_firm_one_knows_well_is_not_forgotten_soon() -> None:
    assert forgotten_chance(0.0, 0.0) == 0.0
    assert forgotten_chance(0.03, 0.0) == 0.03
    assert forgotten_chance(0.03, 2.0) == pytest.approx(0.01)
