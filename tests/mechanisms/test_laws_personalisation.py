"""Being known, and being known too well."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.personalisation import fit_gain, intrusion

UNIT = st.floats(0, 1)


def test_fit_saturates_with_contacts() -> None:
    assert fit_gain(0.6, 7.0, 0.06, 0.1) == pytest.approx(0.6 * 0.06 * (1 - math.exp(-0.7)))


@given(UNIT, UNIT, st.floats(0, 500), st.floats(0, 500))
def test_every_contact_teaches_less_than_the_one_before(intensity: float, fit: float, a: float, b: float) -> None:
    assert fit_gain(0.0, a, fit, 0.1) == 0.0
    assert fit_gain(intensity, a, 0.0, 0.1) == 0.0
    assert fit_gain(intensity, 0.0, fit, 0.1) == 0.0
    assert fit_gain(intensity, a, fit, 0.0) == 0.0
    low, middle, high = (fit_gain(intensity, n, fit, 0.1) for n in (min(a, b), (a + b) / 2, max(a, b)))
    assert 0 <= low <= middle + 1e-12 <= high + 2e-12 <= intensity * fit + 3e-12
    assert middle - low >= high - middle - 1e-12


@given(UNIT, UNIT, UNIT, st.floats(0, 20), st.floats(0, 5))
def test_intrusion_begins_at_the_threshold(a: float, b: float, threshold: float, cost: float, privacy: float) -> None:
    assert intrusion(min(a, threshold), threshold, cost, privacy) == 0.0
    assert intrusion(a, threshold, 0.0, privacy) == intrusion(a, threshold, cost, 0.0) == 0.0
    assert 0 <= intrusion(min(a, b), threshold, cost, privacy) <= intrusion(max(a, b), threshold, cost, privacy)
    assert intrusion(0.8, 0.5, 3.0, 1.2) == pytest.approx(1.08)


def test_the_best_intensity_is_the_threshold() -> None:
    """Where being intruded upon costs more than fitting brings, utility 6 f < c, and nothing else pulls."""

    def worth(intensity: float) -> float:
        return 6.0 * fit_gain(intensity, 1e3, 0.06, 0.1) - intrusion(intensity, 0.5, 3.0, 1.0)

    grid = [k / 100 for k in range(101)]
    assert max(grid, key=worth) == 0.5
