"""Voice, justice, repair, grievance."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.complaint import complaint_probability, logistic
from sim.mechanisms.recovery import (
    goodwill,
    grievance_added,
    justice,
    recovery_expected,
    recovery_gain,
    recovery_learned,
)

UNIT = st.floats(0, 1)
COEFFICIENTS = (-2.1, 2.5, 0.3, 0.5, 1.0, 1.0)


def test_logistic() -> None:
    assert logistic(0.0) == 0.5
    assert logistic(math.log(0.02 / 0.98)) == pytest.approx(0.02)
    assert logistic(1000.0) == 1.0
    assert 0 <= logistic(-1000.0) < 1e-300


@given(st.floats(-700, 700))
def test_logistic_is_symmetric(x: float) -> None:
    assert logistic(x) + logistic(-x) == pytest.approx(1.0)


def test_complaint_probability() -> None:
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
def test_justice() -> None:
    assert justice(0.4, 0.3, 0.5, 4.0, 0.8, *WEIGHTS, 0.1) == pytest.approx(
        0.45 * 0.5 + 0.35 * 0.3 + 0.2 * 0.5 * math.exp(-0.4)
    )
    assert justice(0.8, 1.0, 1.0, 0.0, 0.8, *WEIGHTS, 0.1) == pytest.approx(1.0)
    assert justice(0.0, 0.0, 0.0, 5.0, 0.8, *WEIGHTS, 0.1) == 0.0


def test_overpaying_stops_helping() -> None:
    assert justice(1.0, 0.0, 0.0, 0.0, 0.8, *WEIGHTS, 0.1) == justice(1.5, 0.0, 0.0, 0.0, 0.8, *WEIGHTS, 0.1)


@pytest.mark.parametrize(("place", "sign"), [(0, 1), (1, 1), (2, 1), (3, -1)])
@given(a=UNIT, b=UNIT)
def test_justice_rises_with_all_but_delay(place: int, sign: int, a: float, b: float) -> None:
    def fairness(value: float) -> float:
        arguments = [0.4, 0.3, 0.5, 4.0]
        arguments[place] = value
        return justice(*arguments, 0.8, *WEIGHTS, 0.1)

    assert sign * fairness(min(a, b)) <= sign * fairness(max(a, b)) + 1e-12


@given(UNIT, UNIT)
def test_recovery_gain(fairness: float, expected: float) -> None:
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


def test_grievance() -> None:
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
def test_goodwill(a: float, b: float) -> None:
    assert goodwill(0.0) == 0.0
    assert goodwill(a) == pytest.approx(math.log1p(a), abs=1e-12)
    assert goodwill(min(a, b)) <= goodwill(max(a, b))
