"""Perceived quality, disconfirmation, satisfaction, and its cumulation."""

from __future__ import annotations

import math
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.expectation import kalman_gain
from sim.mechanisms.satisfaction import (
    band_edge,
    by_standards,
    cumulative_satisfaction,
    disconfirmation,
    perceived_quality,
    satisfaction,
    surprise_sd,
)
from sim.state.books import DAZZLED, DAZZLED_SD, PLEASED, PLEASED_SD

UNIT = st.floats(0, 1)


@given(UNIT, UNIT, UNIT)
def test_perceived_quality(will: float, should: float, delivered: float) -> None:
    assert perceived_quality(will, should, delivered, 0.0, 0.0, 1.0) == delivered
    assert perceived_quality(will, should, delivered, 0.25, -0.1, 0.8) == pytest.approx(
        0.25 * will - 0.1 * should + 0.8 * delivered
    )


@given(UNIT, UNIT, UNIT, UNIT)
def test_will_raises_and_should_lowers_what_is_perceived(a: float, b: float, x: float, other: float) -> None:
    low, high = min(a, b), max(a, b)
    assert perceived_quality(low, other, x, 0.25, -0.1, 0.8) <= perceived_quality(high, other, x, 0.25, -0.1, 0.8)
    assert perceived_quality(other, high, x, 0.25, -0.1, 0.8) <= perceived_quality(other, low, x, 0.25, -0.1, 0.8)


@pytest.mark.domain("Delta principle")
def test_disconfirmation_is_measured_from_what_is_expected_and_what_is_due() -> None:
    assert disconfirmation(0.7, 0.6, 0.9, 0.8, 0.0) == pytest.approx(0.7 - (0.8 * 0.6 + 0.2 * 0.9))


@given(UNIT, UNIT, UNIT)
def test_within_the_zone_of_tolerance_nothing_is_felt(perceived: float, will: float, should: float) -> None:
    delta = perceived - will
    felt = disconfirmation(perceived, will, should, 1.0, 0.05)
    assert felt == (0.0 if abs(delta) < 0.05 else pytest.approx(delta))


def test_satisfaction_mixes_quality_and_disconfirmation() -> None:
    assert satisfaction(0.7, 0.1, 0.4, 0.5, 0.5, 1.0, 0.88, 0.88) == pytest.approx(0.4 + 0.35 + 0.5 * 0.1**0.88)
    assert satisfaction(0.7, -0.1, 0.4, 0.5, 0.5, 1.0, 0.88, 0.88) == pytest.approx(0.4 + 0.35 - 0.1**0.88)


@pytest.mark.domain("Delta principle")
@given(UNIT, st.floats(-1, 1))
def test_the_delta_principle_is_a_special_case(perceived: float, delta: float) -> None:
    assert satisfaction(perceived, delta, 0.4, 0.0, 0.5, 0.5, 1.0, 1.0) == pytest.approx(0.4 + 0.5 * delta)


@given(UNIT, st.floats(-1, 1))
def test_without_disconfirmation_only_quality_counts(perceived: float, delta: float) -> None:
    assert satisfaction(perceived, delta, 0.4, 0.5, 0.0, 0.0, 0.88, 0.88) == pytest.approx(0.4 + 0.5 * perceived)


@given(UNIT, st.floats(-1, 1), st.floats(-1, 1))
def test_a_better_surprise_satisfies_more(perceived: float, a: float, b: float) -> None:
    low = satisfaction(perceived, min(a, b), 0.4, 0.5, 0.5, 1.0, 0.88, 0.88)
    assert low <= satisfaction(perceived, max(a, b), 0.4, 0.5, 0.5, 1.0, 0.88, 0.88) + 1e-12


@given(st.floats(0.001, 1))
def test_a_bad_surprise_weighs_more_than_a_good_one(delta: float) -> None:
    neutral = satisfaction(0.7, 0.0, 0.4, 0.5, 0.5, 1.0, 0.88, 0.88)
    good, bad = (satisfaction(0.7, x, 0.4, 0.5, 0.5, 1.0, 0.88, 0.88) for x in (delta, -delta))
    assert neutral - bad == pytest.approx(2 * (good - neutral))


def test_first_episodes_are_averaged() -> None:
    cumulative, seen = 0.0, []
    for n, s in enumerate((0.2, 0.9, 0.4, 0.7)):
        seen.append(s)
        cumulative = cumulative_satisfaction(cumulative, s, float(n), 1.0, 0.0, 0.0)
        assert cumulative == pytest.approx(sum(seen) / len(seen))


def test_bad_news_weighs_more() -> None:
    assert cumulative_satisfaction(0.6, 0.4, 100.0, 1.0, 0.1, 0.3) == pytest.approx(0.6 - 0.1 * 1.3 * 0.2)
    assert cumulative_satisfaction(0.6, 0.8, 100.0, 1.0, 0.1, 0.3) == pytest.approx(0.6 + 0.1 * 0.2)


@given(UNIT, UNIT, st.integers(0, 100), st.integers(1, 10), UNIT, UNIT)
def test_cumulation_stays_between(c: float, s: float, past: int, now: int, floor: float, bad_news: float) -> None:
    new = cumulative_satisfaction(c, s, float(past), float(now), floor, bad_news)
    assert min(c, s) - 1e-12 <= new <= max(c, s) + 1e-12


@given(UNIT, UNIT, st.integers(1, 10))
def test_nothing_accumulates_at_zero_weight(c: float, s: float, now: int) -> None:
    assert cumulative_satisfaction(c, s, 1e300, float(now), 0.0, 0.0) == pytest.approx(c, abs=1e-12)


@given(UNIT, st.floats(-0.3, 0.3))
def test_who_is_easily_pleased_is_more_satisfied_with_the_same(felt: float, standards: float) -> None:
    assert by_standards(felt, 0.0) == felt
    assert by_standards(felt, standards) - felt == pytest.approx(standards)


# -- how far off a surprise must be -----------------------------------------------------------------------------------

VARIANCE = st.floats(1e-6, 1)


def test_one_who_knows_the_firm_is_surprised_by_luck_alone_and_one_who_comes_daily_by_the_firm_alone() -> None:
    assert surprise_sd(0.0, 0.0125, 1.0) == math.sqrt(0.0125)
    assert surprise_sd(0.02, 0.0125, 1e12) == pytest.approx(math.sqrt(0.02))
    assert surprise_sd(0.02, 0.0125, 4.0) == pytest.approx(math.sqrt(0.02 + 0.0125 / 4))


@given(VARIANCE, VARIANCE, st.integers(1, 50))
def test_beliefs_learn_by_the_part_of_surprise_that_the_firm_may_explain(v: float, noise: float, visits: int) -> None:
    """K = v / s^2: the filter's gain and its surprise are of one belief."""
    assert kalman_gain(v, noise, float(visits)) == pytest.approx(v / surprise_sd(v, noise, float(visits)) ** 2)


@given(st.floats(0, 1), st.floats(0, 3), st.floats(0, 1))
def test_edges_at_rest_are_those_of_the_scale_and_at_work_those_of_surprise(e: float, k: float, s: float) -> None:
    assert band_edge(e, k, s, 0.0) == e
    assert band_edge(e, k, s, 1.0) == k * s
    assert band_edge(e, k, s, 0.25) == pytest.approx(0.75 * e + 0.25 * k * s)


@given(st.floats(0.001, 1), st.floats(0, 1))
def test_edges_stay_in_order(s: float, u: float) -> None:
    assert 0 < band_edge(PLEASED, PLEASED_SD, s, u) < band_edge(DAZZLED, DAZZLED_SD, s, u)


def test_where_surprise_is_a_tenth_of_the_scale_both_are_one() -> None:
    for u in (0.0, 0.3, 1.0):
        assert band_edge(PLEASED, PLEASED_SD, 0.1, u) == pytest.approx(PLEASED)
        assert band_edge(DAZZLED, DAZZLED_SD, 0.1, u) == pytest.approx(DAZZLED)


@pytest.mark.parametrize("variance", [0.0, 0.0125, 0.05])
def test_in_deviations_as_many_are_extreme_however_much_visits_vary(variance: float) -> None:
    """Normal surprises: 6.7% beyond 3/2, 24.2% from 1/2 to 3/2, on either side; on the scale, the more, the more they vary."""
    s = surprise_sd(variance, 0.0125, 1.0)
    beyond = [1 - NormalDist(0, s).cdf(band_edge(DAZZLED, DAZZLED_SD, s, u)) for u in (1.0, 0.0)]
    assert beyond[0] == pytest.approx(0.0668, abs=1e-4)
    assert beyond[1] > beyond[0]
    assert NormalDist(0, s).cdf(band_edge(PLEASED, PLEASED_SD, s, 1.0)) == pytest.approx(1 - 0.0668 - 0.2417, abs=1e-4)
