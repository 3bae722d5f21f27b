"""Utility, price, novelty, and the shocks of a nested logit."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from sim.mechanisms.choice import (
    call_wakes,
    coded,
    compounded,
    event_probability,
    felt_price,
    firm_utility,
    incident_prompts,
    nest_shock,
    novelty_lost,
    quality_utility,
    reference_updated,
    search_shift,
)
from sim.numerics import streams
from sim.numerics.quantiles import gumbel_quantile

UNIT = st.floats(0, 1)
PRICE = st.floats(0, 10)
EULER = 0.5772156649015329
DRAWS = 100_000


def test_quality_utility() -> None:
    assert quality_utility(0.7, 0.02, 6.0, 1.0) == pytest.approx(6 * (0.7 - 0.01))


@given(UNIT, UNIT, UNIT)
def test_quality_utility_switches_off(expected: float, variance: float, risk: float) -> None:
    assert quality_utility(expected, variance, 0.0, risk) == 0.0
    assert quality_utility(expected, variance, 6.0, 0.0) == 6.0 * expected


@given(UNIT, UNIT, UNIT)
def test_uncertainty_is_disliked_and_quality_liked(a: float, b: float, variance: float) -> None:
    low, high = min(a, b), max(a, b)
    assert quality_utility(low, variance, 6.0, 1.0) <= quality_utility(high, variance, 6.0, 1.0)
    assert quality_utility(variance, high, 6.0, 1.0) <= quality_utility(variance, low, 6.0, 1.0)


def test_felt_price() -> None:
    assert felt_price(1.2, 1.0, 0.8, 0.5) == pytest.approx(1.2 + 0.8 * 0.2)
    assert felt_price(0.8, 1.0, 0.8, 0.5) == pytest.approx(0.8 - 0.5 * 0.2)


@given(PRICE, PRICE)
def test_without_a_reference_effect_a_price_is_a_price(price: float, reference: float) -> None:
    assert felt_price(price, reference, 0.0, 0.0) == price
    assert felt_price(price, price, 0.8, 0.5) == price


@given(PRICE, PRICE, PRICE, st.floats(0, 5), st.floats(0, 1))
def test_a_higher_price_is_felt_higher(a: float, b: float, reference: float, loss: float, gain: float) -> None:
    assert felt_price(min(a, b), reference, loss, gain) <= felt_price(max(a, b), reference, loss, gain) + 1e-12


@given(st.floats(0.01, 5))
def test_a_loss_looms_larger_than_a_gain(step: float) -> None:
    up, down = felt_price(5 + step, 5.0, 0.8, 0.5) - 5, 5 - felt_price(5 - step, 5.0, 0.8, 0.5)
    assert up > down


def test_reference_goes_to_the_price_paid() -> None:
    reference = 1.0
    for n in range(1, 20):
        reference = reference_updated(reference, 2.0, 0.8)
        assert reference == pytest.approx(2 - 0.8**n)
    assert reference_updated(1.0, 2.0, 1.0) == 1.0
    assert reference_updated(1.0, 2.0, 0.0) == 2.0


@given(PRICE, PRICE, UNIT)
def test_reference_stays_between(reference: float, paid: float, memory: float) -> None:
    new = reference_updated(reference, paid, memory)
    assert min(reference, paid) - 1e-12 <= new <= max(reference, paid) + 1e-12


def test_novelty_wears_off_over_a_horizon() -> None:
    assert novelty_lost(12.0, 0.5, 12.0) == pytest.approx(-0.5 * (1 - math.exp(-1)))
    assert novelty_lost(0.0, 0.5, 12.0) == 0.0


@given(st.floats(0, 600), st.floats(0, 600), st.floats(0, 3))
def test_novelty_is_only_lost(a: float, b: float, seeking: float) -> None:
    assert novelty_lost(a, 0.0, 12.0) == 0.0
    assert -seeking <= novelty_lost(max(a, b), seeking, 12.0) <= novelty_lost(min(a, b), seeking, 12.0) <= 0


def test_firm_utility_is_a_sum_of_all_its_parts() -> None:
    parts = [2.0**k for k in range(13)]
    assert firm_utility(*parts) == 2**13 - 1


@given(st.floats(-65, 65))
def test_a_coded_utility_is_kept_to_a_thousandth(utility: float) -> None:
    assert coded(utility) == int(coded(utility))
    assert abs(coded(utility) / 500 - utility) <= 0.001 + 1e-12


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_codes_keep_order_and_fit_two_bytes(a: float, b: float) -> None:
    assert coded(min(a, b)) <= coded(max(a, b))
    assert -32767 <= coded(a) <= 32767
    assert coded(0.0) == 0.0


@given(st.floats(0, 20))
def test_event_probability(rate: float) -> None:
    assert event_probability(rate) == pytest.approx(-math.expm1(-rate), abs=1e-12)


@given(st.floats(0, 1), st.floats(0, 1), st.integers(1, 12))
def test_a_chance_of_several_times(first: float, later: float, times: int) -> None:
    assert compounded(first, later, float(times)) == pytest.approx(
        1 - (1 - first) * (1 - later) ** (times - 1), abs=1e-9
    )
    assert compounded(0.0, 0.0, float(times)) == 0.0
    assert compounded(first, later, 1.0) == pytest.approx(first, abs=1e-12)
    assert compounded(first, first, 0.5) == pytest.approx(1 - math.sqrt(1 - first), abs=1e-9)


# -- the nest ---------------------------------------------------------------------------------------------------------


def shocks(dissimilarity: float, rows: int = DRAWS) -> np.ndarray:
    key = streams.make_key(11)
    angle = streams.column(key, "nest", rows, item=0)
    size = streams.column(key, "nest", rows, item=1)
    return np.array([nest_shock(a, b, dissimilarity) for a, b in zip(angle, size, strict=True)])


def gumbels(rows: int = DRAWS, sub: int = 0) -> np.ndarray:
    return np.array([gumbel_quantile(u) for u in streams.column(streams.make_key(11), "shock", rows, sub=sub)])


def test_a_plain_logit_has_no_common_shock() -> None:
    assert nest_shock(0.3, 0.4, 1.0) == 0.0
    assert abs(nest_shock(0.3, 0.4, 1 - 1e-9)) < 1e-6


@pytest.mark.compiled
@pytest.mark.parametrize("dissimilarity", [0.25, 0.5, 0.8, 0.95])
def test_nest_shock_moments(dissimilarity: float) -> None:
    """lambda (log S + G) is Gumbel, so log S has mean gamma (1/lambda - 1), variance pi^2/6 (1/lambda^2 - 1)."""
    log_s = shocks(dissimilarity)
    mean, variance = EULER * (1 / dissimilarity - 1), math.pi**2 / 6 * (1 / dissimilarity**2 - 1)
    assert log_s.mean() == pytest.approx(mean, abs=4 * math.sqrt(variance / DRAWS))
    assert log_s.var() == pytest.approx(variance, rel=0.05)


@pytest.mark.compiled
@pytest.mark.parametrize("dissimilarity", [0.25, 0.5, 0.8])
def test_each_alternative_still_meets_a_standard_gumbel(dissimilarity: float) -> None:
    total = dissimilarity * (shocks(dissimilarity) + gumbels())
    assert stats.kstest(total, stats.gumbel_r.cdf).pvalue > 0.001


@pytest.mark.compiled
def test_half_is_the_levy_case() -> None:
    """For lambda = 1/2 the stable variate is Levy: S = 1 / (2 Z^2), Z standard normal."""
    s = np.exp(shocks(0.5))
    assert stats.kstest(s, stats.levy(scale=0.5).cdf).pvalue > 0.001


@pytest.mark.compiled
@pytest.mark.parametrize("dissimilarity", [0.3, 0.5, 0.8])
def test_the_best_of_a_nest_follows_the_inclusive_value(dissimilarity: float) -> None:
    """max over j of U_j + lambda (log S + G_j) is Gumbel with location lambda log sum e^(U_j / lambda)."""
    utilities = (0.5, 0.0, -0.4)
    log_s = shocks(dissimilarity)
    best = np.max([u + dissimilarity * (log_s + gumbels(sub=j)) for j, u in enumerate(utilities)], axis=0)
    location = dissimilarity * math.log(sum(math.exp(u / dissimilarity) for u in utilities))
    assert stats.kstest(best, stats.gumbel_r(loc=location).cdf).pvalue > 0.001


@pytest.mark.parametrize("dissimilarity", [0.2, 0.5, 0.9])
def test_nest_shock_is_finite_at_the_ends(dissimilarity: float) -> None:
    ends = (0.5 / 2**32, 0.5, 1 - 0.5 / 2**32)
    assert all(math.isfinite(nest_shock(a, b, dissimilarity)) for a in ends for b in ends)


@given(UNIT, UNIT)
def test_the_less_satisfied_search_more(a: float, b: float) -> None:
    assert search_shift(0.0, 0.72, a) == 0.0
    assert search_shift(4.0, 0.72, 0.72) == 0.0
    assert search_shift(4.0, 0.72, min(a, b)) >= search_shift(4.0, 0.72, max(a, b))
    assert search_shift(4.0, 0.72, 0.6) == pytest.approx(0.48)  # odds times 1.6


@given(st.floats(0, 5), UNIT)
def test_a_full_grievance_prompts_with_its_chance_and_none_prompts_nobody(grievance: float, chance: float) -> None:
    assert incident_prompts(0.0, chance) == 0.0
    assert incident_prompts(grievance, 0.0) == 0.0
    assert incident_prompts(grievance + 1.0, chance) == chance
    assert incident_prompts(0.25, chance) == pytest.approx(chance / 4)


@given(UNIT, UNIT, UNIT)
def test_the_attached_are_not_woken_by_a_call(chance: float, a: float, b: float) -> None:
    assert call_wakes(0.0, a) == 0.0
    assert call_wakes(chance, 1.0) == 0.0
    assert call_wakes(chance, 0.0) == chance
    assert call_wakes(chance, max(a, b)) <= call_wakes(chance, min(a, b))
