"""Will, should, norm, promise and trust."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.expectation import (
    due,
    kalman_gain,
    norm_updated,
    promise_broken,
    promise_variance,
    promise_weight,
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
    assert trust_updated(0.6, 0.2, 0.05, 1.0) == pytest.approx(0.6 * math.exp(-0.2))
    assert trust_updated(0.6, 0.0, 0.05, 1.0) == pytest.approx(0.6 + 0.05 * 0.4)


def trusted(trust: float, promise: float, x: float, gain: float, loss: float, beyond: float = 0.0) -> float:
    """Trust after a visit, of a promise that weighs 0.35, one experience having a standard deviation of 0.1."""
    return trust_updated(trust, promise_broken(promise, x, 0.35, 0.01, beyond), gain, loss)


@given(UNIT, UNIT, UNIT, st.sampled_from([0.0, 1.0]))
def test_trust_stays_in_bounds_and_switches_off(trust: float, promise: float, x: float, beyond: float) -> None:
    assert trusted(trust, promise, x, 0.0, 0.0, beyond) == trust
    new = trusted(trust, promise, x, 0.05, 1.0, beyond)
    assert 0 <= new <= 1
    assert (new <= trust) if x < promise - 1e-9 else (new >= trust - 1e-15)


@pytest.mark.domain("brand triangle")
@given(UNIT, UNIT, UNIT, st.sampled_from([0.0, 0.5, 1.0]))
def test_a_worse_breach_costs_more_trust(trust: float, a: float, b: float, beyond: float) -> None:
    worse, better = trusted(trust, 1.0, min(a, b), 0.0, 1.0, beyond), trusted(trust, 1.0, max(a, b), 0.0, 1.0, beyond)
    assert worse <= better + 1e-12


@given(UNIT, UNIT, UNIT)
def test_at_rest_every_shortfall_counts_as_it_is(promise: float, x: float, weight: float) -> None:
    assert promise_broken(promise, x, weight, 0.02, 0.0) == promise - x


def test_beyond_noise_a_shortfall_of_a_standard_deviation_counts_as_one() -> None:
    assert promise_broken(0.8, 0.7, 0.35, 0.01, 1.0) == pytest.approx(0.1)
    assert promise_broken(0.8, 0.75, 0.35, 0.01, 1.0) == pytest.approx(0.025)  # half of it: a quarter
    assert promise_broken(0.8, 0.7, 0.0, 0.01, 1.0) == 0.0  # nobody believed it


@given(UNIT, st.floats(1e-4, 0.1))
def test_a_promise_weighs_rho_at_first_and_less_with_every_visit(weight: float, prior: float) -> None:
    weight = max(weight, 0.01)
    spread = promise_variance(prior, weight)
    assert promise_weight(weight, prior, spread, 1.0) == pytest.approx(weight)
    assert promise_weight(weight, prior / 10, spread, 1.0) <= promise_weight(weight, prior, spread, 1.0) + 1e-12
    assert promise_weight(weight, prior / 10, spread, 0.0) == weight
    assert promise_weight(weight, 0.0, spread, 1.0) == 0.0


def test_after_a_dozen_visits_a_promise_weighs_a_quarter() -> None:
    """v_0 = 0.02, sigma^2 = 0.0125, no drift: v = 1 / (50 + 12 * 80)."""
    v = 1 / (50 + 12 * 80)
    assert promise_weight(0.35, v, promise_variance(0.02, 0.35), 1.0) == pytest.approx(0.0260, abs=2e-4)


@given(UNIT, UNIT, UNIT)
def test_what_is_due_lies_between_visit_and_belief(x: float, will: float, belief: float) -> None:
    assert due(x, will, 0.0) == x
    assert due(x, will, 1.0) == will
    assert min(x, will) - 1e-12 <= due(x, will, belief) <= max(x, will) + 1e-12


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
