"""Voice, justice, repair, grievance."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.complaint import complaint_probability, logistic
from sim.mechanisms.recovery import (
    apology_part,
    betrayal_felt,
    compensation_scaled,
    fair_compensation,
    goodwill,
    grievance_added,
    grievance_half_life,
    justice,
    matched_weight,
    recovery_expected,
    recovery_gain,
    recovery_learned,
    trust_mended,
)

UNIT = st.floats(0, 1)
COEFFICIENTS = (-2.1, 2.5, 0.3, 0.5, 1.0, 1.0)


def test_the_logistic_has_its_known_values() -> None:
    assert logistic(0.0) == 0.5
    assert logistic(math.log(0.02 / 0.98)) == pytest.approx(0.02)
    assert logistic(1000.0) == 1.0
    assert 0 <= logistic(-1000.0) < 1e-300


@given(st.floats(-700, 700))
def test_logistic_is_symmetric(x: float) -> None:
    assert logistic(x) + logistic(-x) == pytest.approx(1.0)


def test_complaints_have_their_closed_form() -> None:
    log_odds = 0.1 - 2.1 + 2.5 * 0.4 + 0.3 * 1.2 + 0.5 * 0.3 + 1.0 * 0.5 - 1.0 * 0.7
    got = complaint_probability(0.1, 0.4, 1.2, 0.3, 0.5, 0.7, *COEFFICIENTS)
    assert got == pytest.approx(1 / (1 + math.exp(-log_odds)))


@given(st.floats(-3, 3), UNIT, st.floats(0, 5), UNIT, UNIT, UNIT)
def test_with_zero_coefficients_only_the_person_counts(
    person: float, severity: float, stakes: float, loyal: float, success: float, effort: float
) -> None:
    got = complaint_probability(person, severity, stakes, loyal, success, effort, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    assert got == logistic(person)


@pytest.mark.domain("complaint recovery")
@pytest.mark.parametrize(("place", "sign"), [(0, 1), (1, 1), (2, 1), (3, 1), (4, 1), (5, -1)])
@given(a=UNIT, b=UNIT)
def test_voice_rises_with_all_but_effort(place: int, sign: int, a: float, b: float) -> None:
    def voice(value: float) -> float:
        arguments = [0.3, 0.4, 1.0, 0.3, 0.5, 0.7]
        arguments[place] = value
        return complaint_probability(*arguments, *COEFFICIENTS)

    assert sign * voice(min(a, b)) <= sign * voice(max(a, b))


WEIGHTS = (0.45, 0.35, 0.20)


@pytest.mark.domain("complaint recovery")
def test_justice_weighs_its_three_parts() -> None:
    assert justice(0.4, 0.3, 0.5, 4.0, 0.8, *WEIGHTS, 0.1, 0.0) == pytest.approx(
        0.45 * 0.5 + 0.35 * 0.3 + 0.2 * 0.5 * math.exp(-0.4)
    )
    assert justice(0.8, 1.0, 1.0, 0.0, 0.8, *WEIGHTS, 0.1, 0.0) == pytest.approx(1.0)
    assert justice(0.0, 0.0, 0.0, 5.0, 0.8, *WEIGHTS, 0.1, 0.0) == 0.0


def test_overpaying_stops_helping() -> None:
    assert justice(1.0, 0.0, 0.0, 0.0, 0.8, *WEIGHTS, 0.1, 0.0) == justice(1.5, 0.0, 0.0, 0.0, 0.8, *WEIGHTS, 0.1, 0.0)


@pytest.mark.parametrize(("place", "sign"), [(0, 1), (1, 1), (2, 1), (3, -1)])
@given(a=UNIT, b=UNIT)
def test_justice_rises_with_all_but_delay(place: int, sign: int, a: float, b: float) -> None:
    def fairness(value: float) -> float:
        arguments = [0.4, 0.3, 0.5, 4.0]
        arguments[place] = value
        return justice(*arguments, 0.8, *WEIGHTS, 0.1, 0.0)

    assert sign * fairness(min(a, b)) <= sign * fairness(max(a, b)) + 1e-12


@given(UNIT, UNIT)
def test_a_recovery_gains_by_its_justice(fairness: float, expected: float) -> None:
    assert recovery_gain(fairness, expected, 0.0) == 0.0
    assert recovery_gain(fairness, fairness, 0.35) == 0.0
    assert recovery_gain(fairness, expected, 0.35) == pytest.approx(0.35 * (fairness - expected))


@given(UNIT, UNIT)
def test_good_customers_expect_more(learned: float, emotional: float) -> None:
    assert recovery_expected(learned, emotional, 0.0) == learned
    assert recovery_expected(learned, emotional, 0.2) == pytest.approx(learned + 0.2 * emotional)


@given(UNIT, UNIT, UNIT)
def test_recovery_expectations_only_rise(learned: float, fairness: float, gain: float) -> None:
    assert recovery_learned(learned, fairness, 0.0) == learned
    new = recovery_learned(learned, fairness, gain)
    assert learned <= new <= max(learned, fairness) + 1e-12


def test_grievance_is_what_repair_leaves_of_a_failure() -> None:
    assert grievance_added(0.4, 1.5, 0.0, 0.0) == pytest.approx(0.6)
    assert grievance_added(0.4, 1.5, 0.6, 0.0) == pytest.approx(0.24)
    assert grievance_added(0.4, 1.5, 0.0, 0.2) == pytest.approx(0.8)
    assert grievance_added(0.4, 1.5, 1.25, 0.0) == 0.0  # made more than whole leaves none, and no credit


@given(UNIT, UNIT, UNIT, UNIT)
def test_grievance_switches_off_and_is_eased_by_repair(severity: float, a: float, b: float, snub: float) -> None:
    assert grievance_added(severity, 0.0, a, 0.0) == 0.0
    assert grievance_added(severity, 1.0, max(a, b), snub) <= grievance_added(severity, 1.0, min(a, b), snub)
    assert grievance_added(severity, 1.0, a, snub) >= 0


@given(st.floats(0, 1000), st.floats(0, 1000))
def test_goodwill_is_the_logarithm_of_one_and_more(a: float, b: float) -> None:
    assert goodwill(0.0) == 0.0
    assert goodwill(a) == pytest.approx(math.log1p(a), abs=1e-12)
    assert goodwill(min(a, b)) <= goodwill(max(a, b))


@given(st.floats(0.01, 2), UNIT)
def test_compensation_in_proportion_costs_the_same_on_average(fair: float, severity: float) -> None:
    """At u = 1 twice the severity gets twice as much, and an average failure, 1/3, what everyone gets at u = 0."""
    assert compensation_scaled(severity, 0.0) == 1.0
    assert compensation_scaled(1 / 3, fair) == pytest.approx(1.0)
    assert compensation_scaled(severity, 1.0) == pytest.approx(3 * severity)


@given(st.floats(0.01, 2), st.floats(0, 1))
def test_fair_compensation_of_an_average_failure(fair: float, severity: float) -> None:
    assert fair_compensation(fair, severity, 0.0) == fair
    assert fair_compensation(fair, 1 / 3, 0.5) == pytest.approx(fair)


@given(UNIT, UNIT, st.floats(0, 2))
def test_a_worse_failure_takes_more(a: float, b: float, magnitude: float) -> None:
    low, high = (fair_compensation(0.8, s, magnitude) for s in (min(a, b), max(a, b)))
    assert 0.2 <= low <= high + 1e-12
    assert fair_compensation(0.8, 0.5, 0.5) == pytest.approx(0.8 * 1.25)


@given(UNIT, UNIT)
def test_a_remedy_that_fits_weighs_more(weight: float, match: float) -> None:
    assert matched_weight(weight, 0.0, 1.0) == matched_weight(weight, 0.0, 0.0) == weight
    assert matched_weight(weight, match, 1.0) == weight + match
    assert matched_weight(weight, match, 0.0) == max(weight - match, 0.0)


def test_type_and_remedy_interact() -> None:
    """Compensation mends an outcome better than a process, an apology the other way round; alike when nothing matches."""

    def mended(compensation: float, apology: float, process: float, match: float) -> float:
        w_d = matched_weight(0.45, match, 1.0 - process)
        w_i = matched_weight(0.35, match, process)
        return justice(compensation, apology, 0.0, 0.0, 0.8, w_d, w_i, 0.2, 0.1, 0.0)

    paid, sorry = (0.8, 0.0), (0.0, 1.0)
    for match in (0.0, 0.15):
        gain = mended(*paid, 0.0, match) - mended(*paid, 1.0, match)
        loss = mended(*sorry, 0.0, match) - mended(*sorry, 1.0, match)
        assert gain == pytest.approx(2 * match)
        assert loss == pytest.approx(-2 * match)


@given(UNIT, UNIT, UNIT)
def test_betrayal_takes_its_share_of_affection(emotional: float, a: float, b: float) -> None:
    assert betrayal_felt(emotional, 0.0) == emotional
    assert betrayal_felt(emotional, 1.0) == 0.0
    assert 0 <= betrayal_felt(emotional, max(a, b)) <= betrayal_felt(emotional, min(a, b)) <= emotional


def test_late_money_is_worth_less() -> None:
    on_time, late = (justice(0.4, 0.0, 0.0, days, 0.8, *WEIGHTS, 0.1, 0.02) for days in (0.0, 10.0))
    assert late / on_time == pytest.approx(math.exp(-0.2))
    assert justice(0.4, 0.3, 0.5, 10.0, 0.8, *WEIGHTS, 0.1, 0.0) > justice(
        0.4, 0.3, 0.5, 10.0, 0.8, *WEIGHTS, 0.1, 0.02
    )


@given(st.floats(0.1, 100), st.floats(0, 10))
def test_a_grudge_is_borne_for_months_or_for_visits_whichever_is_longer(half_life: float, rate: float) -> None:
    assert grievance_half_life(half_life, 0.0, rate) == half_life
    assert grievance_half_life(half_life, 2.0, rate) >= half_life
    assert grievance_half_life(6.0, 2.0, 1 / 6) == pytest.approx(12.0)


@given(UNIT, UNIT, UNIT, UNIT)
def test_an_apology_mends_trust_by_what_it_does_not_mend_of_the_visit(
    gain: float, weight: float, apology: float, remembered: float
) -> None:
    assert apology_part(gain, weight, apology, 0.0) == 0.0
    part = apology_part(gain, weight, apology, remembered)
    assert part <= gain * weight * apology + 1e-12
    assert trust_mended(0.6, 0.0) == 0.6
    assert 0.6 <= trust_mended(0.6, part) <= 1.0
    assert trust_mended(1.0, part) == 1.0
