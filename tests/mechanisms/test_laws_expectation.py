"""Will, should, norm, promise and trust."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.expectation import (
    kalman_gain,
    norm_updated,
    promised_expectation,
    should_updated,
    steady_gain,
    trust_updated,
    variance_drifted,
    variance_learned,
    will_updated,
)

UNIT = st.floats(0, 1)
SIGNAL = 0.02


def test_without_drift_the_gain_is_one_over_t_plus_k() -> None:
    variance, k = 0.005, SIGNAL / 0.005
    for t in range(1, 50):
        gain = kalman_gain(variance, SIGNAL, 1.0)
        assert gain == pytest.approx(1 / (t + k))
        variance = variance_drifted(variance_learned(variance, gain), 0.0)


@pytest.mark.parametrize("drift", [0.00001, 0.00053, 0.01])
def test_with_drift_the_gain_settles(drift: float) -> None:
    variance = 0.5
    for _ in range(3000):
        gain = kalman_gain(variance, SIGNAL, 1.0)
        variance = variance_drifted(variance_learned(variance, gain), drift)
    assert gain == pytest.approx(steady_gain(drift / SIGNAL), rel=1e-9)


def test_the_default_drift_gives_the_default_gain() -> None:
    assert steady_gain(0.00053 / 0.02) == pytest.approx(0.15, abs=0.001)
    assert steady_gain(0.0) == 0.0


@given(st.floats(1e-6, 1), st.integers(1, 20), st.floats(-1, 2), UNIT)
def test_several_visits_at_once_are_as_good_as_one_after_another(
    v0: float, visits: int, x: float, start: float
) -> None:
    gain = kalman_gain(v0, SIGNAL, float(visits))
    at_once, variance_at_once = will_updated(start, x, gain), variance_learned(v0, gain)
    will, variance = start, v0
    for _ in range(visits):
        step = kalman_gain(variance, SIGNAL, 1.0)
        will, variance = will_updated(will, x, step), variance_learned(variance, step)
    assert at_once == pytest.approx(will, abs=1e-9)
    assert variance_at_once == pytest.approx(variance, rel=1e-9)


@given(UNIT, UNIT)
def test_who_is_certain_learns_nothing(will: float, x: float) -> None:
    assert kalman_gain(0.0, SIGNAL, 3.0) == 0.0
    assert will_updated(will, x, 0.0) == will


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_gain_rises_with_uncertainty(a: float, b: float, will: float, x: float) -> None:
    low, high = kalman_gain(min(a, b), SIGNAL, 1.0), kalman_gain(max(a, b), SIGNAL, 1.0)
    assert 0 <= low < 1
    assert low <= high + 1e-15  # v / (v + s) rises, its rounding need not: one ulp of slack
    assert abs(x - will_updated(will, x, high)) <= abs(x - will_updated(will, x, low)) + 1e-12


def test_a_promise_moves_what_is_expected_by_its_weight() -> None:
    assert promised_expectation(0.6, 0.9, 0.5, 0.4) == pytest.approx(0.8 * 0.6 + 0.2 * 0.9)


@given(UNIT, UNIT, UNIT, UNIT)
def test_a_promise_counts_by_weight_and_trust(will: float, promise: float, weight: float, trust: float) -> None:
    assert promised_expectation(will, promise, 0.0, trust) == will
    assert promised_expectation(will, promise, weight, 0.0) == will
    assert promised_expectation(will, promise, 1.0, 1.0) == pytest.approx(promise, abs=1e-15)
    expected = promised_expectation(will, promise, weight, trust)
    assert min(will, promise) - 1e-12 <= expected <= max(will, promise) + 1e-12


@pytest.mark.domain("promise: under-promise, over-deliver")
@given(UNIT, UNIT, UNIT)
def test_promising_more_raises_what_is_expected(a: float, b: float, trust: float) -> None:
    assert promised_expectation(0.5, min(a, b), 0.35, trust) <= promised_expectation(0.5, max(a, b), 0.35, trust)


@pytest.mark.domain("brand triangle")
def test_trust_is_lost_faster_than_it_is_won() -> None:
    assert trust_updated(0.6, 0.7, 0.5, 0.05, 1.0) == pytest.approx(0.6 * math.exp(-0.2))
    assert trust_updated(0.6, 0.7, 0.7, 0.05, 1.0) == pytest.approx(0.6 + 0.05 * 0.4)


@given(UNIT, UNIT, UNIT)
def test_trust_stays_in_bounds_and_switches_off(trust: float, promise: float, x: float) -> None:
    assert trust_updated(trust, promise, x, 0.0, 0.0) == trust
    new = trust_updated(trust, promise, x, 0.05, 1.0)
    assert 0 <= new <= 1
    assert (new <= trust) if x < promise else (new >= trust)


@pytest.mark.domain("brand triangle")
@given(UNIT, UNIT, UNIT)
def test_a_worse_breach_costs_more_trust(trust: float, a: float, b: float) -> None:
    assert trust_updated(trust, 1.0, min(a, b), 0.0, 1.0) <= trust_updated(trust, 1.0, max(a, b), 0.0, 1.0) + 1e-12


def test_should_is_a_ratchet() -> None:
    assert should_updated(0.6, 0.8, 0.9, 0.15, 0.05) == pytest.approx(0.6 + 0.15 * 0.2 + 0.05 * 0.3)
    assert should_updated(0.6, 0.1, 0.2, 0.15, 0.05) == 0.6


@given(UNIT, UNIT, UNIT, UNIT, UNIT)
def test_should_never_falls(should: float, x: float, rival: float, gain: float, rival_gain: float) -> None:
    assert should_updated(should, x, rival, gain, rival_gain) >= should
    assert should_updated(should, x, rival, 0.0, 0.0) == should


@given(UNIT, UNIT, UNIT)
def test_a_norm_moves_towards_what_is_lived(norm: float, x: float, gain: float) -> None:
    assert norm_updated(norm, x, 0.0) == norm
    assert min(norm, x) - 1e-12 <= norm_updated(norm, x, gain) <= max(norm, x) + 1e-12


def test_norm_closed_form() -> None:
    norm = 0.5
    for n in range(1, 30):
        norm = norm_updated(norm, 0.8, 0.05)
        assert norm == pytest.approx(0.8 - 0.3 * 0.95**n)
