"""Experience and recall."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.experience import blamed_severity, experienced, felt_severity, haloed, recalled

UNIT = st.floats(0, 1)
WEIGHT = st.floats(0, 0.5)


@given(UNIT, st.floats(-6, 6), UNIT)
def test_what_is_experienced_is_quality_luck_and_no_failure(quality: float, z: float, severity: float) -> None:
    assert experienced(quality, 0.1, z, severity) == pytest.approx(quality + 0.1 * z - severity)
    assert experienced(quality, 0.0, z, 0.0) == quality


@given(UNIT, UNIT, UNIT)
def test_a_failure_hurts_as_much_as_it_is_severe(quality: float, a: float, b: float) -> None:
    assert experienced(quality, 0.1, 0.3, max(a, b)) <= experienced(quality, 0.1, 0.3, min(a, b))


@pytest.mark.domain("memory")
@given(UNIT, UNIT, UNIT, WEIGHT, WEIGHT)
def test_recall_is_a_weighted_mean(peak: float, end: float, mean: float, w_peak: float, w_end: float) -> None:
    assert recalled(peak, end, mean, 0.0, 0.0) == mean
    assert recalled(mean, mean, mean, w_peak, w_end) == pytest.approx(mean)
    got = recalled(peak, end, mean, w_peak, w_end)
    assert min(peak, end, mean) - 1e-12 <= got <= max(peak, end, mean) + 1e-12


def test_recall_weighs_peak_end_and_mean() -> None:
    assert recalled(0.2, 0.9, 0.6, 0.3, 0.5) == pytest.approx(0.06 + 0.45 + 0.12)


@given(UNIT, UNIT, UNIT, WEIGHT)
def test_a_better_end_is_recalled_better(a: float, b: float, peak: float, weight: float) -> None:
    assert recalled(peak, min(a, b), 0.5, 0.3, weight) <= recalled(peak, max(a, b), 0.5, 0.3, weight) + 1e-12


def test_felt_severity_grows_with_failures_remembered() -> None:
    assert felt_severity(0.3, 2.0, 0.5, math.log(5), 0.25) == pytest.approx(0.3 * 1.5**2 * 5**-0.25)


@given(UNIT, st.floats(0, 10), st.floats(0, 5))
def test_felt_severity_switches_off(severity: float, remembered: float, goodwill: float) -> None:
    assert felt_severity(severity, remembered, 0.0, goodwill, 0.0) == severity


@pytest.mark.domain("complaint recovery")
@given(UNIT, st.floats(0, 5), st.floats(0, 5), st.floats(0, 3))
def test_repetition_aggravates_and_goodwill_buffers(severity: float, a: float, b: float, other: float) -> None:
    low, high = min(a, b), max(a, b)
    assert felt_severity(severity, low, 0.5, other, 0.25) <= felt_severity(severity, high, 0.5, other, 0.25) + 1e-12
    assert felt_severity(severity, other, 0.5, high, 0.25) <= felt_severity(severity, other, 0.5, low, 0.25) + 1e-12


@given(UNIT, st.floats(0, 5), st.floats(0, 5))
def test_felt_as_betrayal_goodwill_makes_it_worse(severity: float, a: float, b: float) -> None:
    low, high = min(a, b), max(a, b)
    assert felt_severity(severity, 0.0, 0.5, low, -0.25) <= felt_severity(severity, 0.0, 0.5, high, -0.25) + 1e-12
    assert felt_severity(severity, 0.0, 0.5, math.log(5), -0.25) == pytest.approx(severity * 5**0.25)


@given(UNIT, UNIT, UNIT)
def test_blame_makes_a_failure_more_severe(severity: float, a: float, b: float) -> None:
    assert blamed_severity(severity, 0.0) == severity
    assert severity <= blamed_severity(severity, min(a, b)) <= blamed_severity(severity, max(a, b))
    assert blamed_severity(0.4, 0.3) == pytest.approx(0.52)


@given(UNIT, UNIT, UNIT)
def test_a_brand_colours_what_is_felt(lived: float, brand: float, halo: float) -> None:
    assert haloed(lived, brand, 0.0) == lived
    assert haloed(lived, brand, 1.0) == brand
    assert min(lived, brand) - 1e-12 <= haloed(lived, brand, halo) <= max(lived, brand) + 1e-12


def test_a_halo_mixes_brand_and_experience() -> None:
    assert haloed(0.6, 0.9, 0.25) == pytest.approx(0.675)


@given(UNIT, UNIT, UNIT, UNIT)
def test_the_halo_keeps_a_part_of_a_difference(a: float, b: float, brand: float, halo: float) -> None:
    """Two products under one brand differ by less than tasted blind: by the share the halo leaves."""
    assert haloed(a, brand, halo) - haloed(b, brand, halo) == pytest.approx((1 - halo) * (a - b), abs=1e-12)
