"""Quantile functions, against scipy, over the whole range a keyed uniform can have."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from sim.numerics.quantiles import (
    beta_quantile,
    beta_share,
    geometric_quantile,
    gumbel_quantile,
    normal_quantile,
    poisson_quantile,
    severity_quantile,
)

SMALLEST = 0.5 / 2**32
"""The smallest keyed uniform; the largest is 1 less this."""
ENDS = np.array([SMALLEST, 1e-9, 1e-6, 1e-3])
WHOLE = np.concatenate([ENDS, np.linspace(0.001, 0.999, 1999), 1 - ENDS[::-1]])
UNIFORM = st.integers(0, 2**32 - 1).map(lambda word: (word + 0.5) / 2**32)


def test_the_normal_is_that_of_scipy() -> None:
    got = np.array([normal_quantile(u) for u in WHOLE])
    np.testing.assert_allclose(got, special.ndtri(WHOLE), rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("u", [1e-300, 1e-40, 1e-16])
def test_normal_far_out(u: float) -> None:
    assert normal_quantile(u) == pytest.approx(special.ndtri(u), rel=1e-13)


@given(UNIFORM)
def test_normal_is_odd(u: float) -> None:
    assert normal_quantile(1 - u) == pytest.approx(-normal_quantile(u), rel=1e-6, abs=1e-12)


def test_the_gumbel_is_that_of_scipy() -> None:
    got = np.array([gumbel_quantile(u) for u in WHOLE])
    np.testing.assert_allclose(got, stats.gumbel_r.ppf(WHOLE), rtol=1e-9, atol=1e-12)


def test_severity_is_beta_2_4() -> None:
    got = np.array([severity_quantile(u) for u in WHOLE])
    np.testing.assert_allclose(got, special.betaincinv(2, 4, WHOLE), rtol=0, atol=1e-9)


def test_severity_has_the_moments_of_beta_2_4() -> None:
    u = (np.arange(20_000) + 0.5) / 20_000
    severity = np.array([severity_quantile(x) for x in u])
    assert severity.mean() == pytest.approx(2 / 6, abs=1e-5)
    assert severity.var() == pytest.approx(2 * 4 / (36 * 7), abs=1e-5)


@pytest.mark.parametrize("mean", [0.01, 0.17, 1.0, 3.7, 20.0, 100.0])
def test_the_poisson_is_that_of_scipy(mean: float) -> None:
    got = np.array([poisson_quantile(u, mean) for u in WHOLE])
    np.testing.assert_array_equal(got, stats.poisson.ppf(WHOLE, mean))


def test_poisson_without_a_mean_is_nothing() -> None:
    assert poisson_quantile(1 - SMALLEST, 0.0) == 0.0


def test_poisson_stops_at_200() -> None:
    assert poisson_quantile(1 - SMALLEST, 400.0) == 200.0


@given(UNIFORM, UNIFORM)
def test_quantiles_rise(a: float, b: float) -> None:
    low, high = min(a, b), max(a, b)
    for quantile in (normal_quantile, gumbel_quantile):
        assert quantile(low) <= quantile(high)
    assert severity_quantile(low) <= severity_quantile(high) + 1e-12
    assert poisson_quantile(low, 2.5) <= poisson_quantile(high, 2.5)


@given(UNIFORM)
def test_severity_stays_between_0_and_1_and_solves_its_equation(u: float) -> None:
    s = severity_quantile(u)
    assert 0 < s < 1
    assert math.isclose(1 - (1 - s) ** 4 * (1 + 4 * s), u, rel_tol=1e-7, abs_tol=1e-12)


@given(UNIFORM, st.floats(0, 50), st.floats(0, 50))
def test_more_is_bought_at_a_higher_rate(u: float, a: float, b: float) -> None:
    assert poisson_quantile(u, min(a, b)) <= poisson_quantile(u, max(a, b))


@pytest.mark.parametrize(
    ("a", "b"), [(0.793, 2.426), (0.0025, 0.25), (0.225, 0.025), (4.9, 44.0), (44.0, 0.5), (1.0, 1.0), (300.0, 200.0)]
)
def test_the_beta_is_that_of_scipy(a: float, b: float) -> None:
    whole = special.betaln(a, b)
    got = np.array([beta_quantile(u, a, b, whole) for u in WHOLE])
    np.testing.assert_allclose(got, special.betaincinv(a, b, WHOLE), rtol=0, atol=1e-8)
    share = np.array([beta_share(x, a, b, whole) for x in WHOLE])
    np.testing.assert_allclose(share, special.betainc(a, b, WHOLE), rtol=0, atol=1e-9)


@pytest.mark.parametrize("chance", [1e-6, 0.03, 0.5, 0.97])
def test_the_geometric_is_that_of_scipy(chance: float) -> None:
    inside = np.linspace(0.0013, 0.9979, 997)
    got = np.array([geometric_quantile(u, chance) for u in inside])
    np.testing.assert_array_equal(got, stats.geom.ppf(inside, chance))


def test_a_trial_that_cannot_fail_and_one_that_cannot_succeed() -> None:
    assert geometric_quantile(0.999, 1.0) == 1.0
    assert geometric_quantile(0.001, 0.0) == 1e18
