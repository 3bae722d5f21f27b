"""Logarithm, exponential, power and sine, against the system's own, over the whole range."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.numerics.elementary import exponential, natural_log, power, sine

POSITIVE = np.concatenate(
    [
        np.logspace(-307, 308, 20_001),
        1 + np.linspace(-0.5, 0.5, 10_001),
        1 + np.logspace(-15, -1, 500),
        1 - np.logspace(-15, -1, 500),
        np.ldexp(1.0, np.arange(-1022, 1023)),
        (np.arange(0, 2**32, 2**18 + 1) + 0.5) / 2**32,
    ]
)


def test_natural_log() -> None:
    got, exact = np.array([natural_log(x) for x in POSITIVE]), np.log(POSITIVE)
    # 2e-14 where the logarithm is small; a unit in the last place where it is large
    assert np.max(np.abs(got - exact) - np.spacing(np.abs(exact))) < 2e-14


def test_natural_log_near_one_keeps_its_digits() -> None:
    """Gumbel shocks take the log of a log: what is left near u = 1 must be right in its own size."""
    for step in np.logspace(-16, -2, 200):
        for x in (1 + step, 1 - step):
            assert natural_log(x) == pytest.approx(math.log(x), rel=1e-13)


def test_natural_log_of_powers_of_two_and_of_one() -> None:
    assert natural_log(1.0) == 0.0
    for n in (-1022, -10, 1, 10, 1023):
        assert natural_log(math.ldexp(1.0, n)) == pytest.approx(n * math.log(2), rel=1e-15)


def test_the_exponential_is_that_of_numpy() -> None:
    x = np.linspace(-700, 700, 40_001)
    got, exact = np.array([exponential(v) for v in x]), np.exp(x)
    assert np.max(np.abs(got / exact - 1)) < 1e-12
    near = np.linspace(-1, 1, 20_001)
    assert np.max(np.abs(np.array([exponential(v) for v in near]) / np.exp(near) - 1)) < 1e-12


def test_the_sine_is_that_of_numpy() -> None:
    x = np.linspace(0, math.pi, 20_001)
    assert np.max(np.abs(np.array([sine(v) for v in x]) - np.sin(x))) < 1e-14
    # nests take its logarithm, down to the smallest angle a keyed uniform gives
    for u in (0.5 / 2**32, 1e-6, 1 - 1e-6, 1 - 0.5 / 2**32):
        assert sine(math.pi * u) == pytest.approx(math.sin(math.pi * u), rel=1e-5)


def test_exponential_is_clipped() -> None:
    assert exponential(0.0) == 1.0
    assert exponential(1e6) == exponential(700.0) < math.inf
    assert exponential(-1e6) == exponential(-700.0) > 0


@given(st.floats(1e-6, 1e6), st.floats(-20, 20))
def test_a_power_is_that_of_the_standard_library(x: float, y: float) -> None:
    exact = math.pow(x, y)
    assert power(x, y) == pytest.approx(exact, rel=2e-12 * (1 + abs(y)))


@given(st.floats(0, 1e300))
def test_power_is_exact_where_it_switches_off(x: float) -> None:
    assert power(x, 1.0) == x
    assert power(x, 0.0) == 1.0


@given(st.floats(1e-300, 1e300), st.floats(1e-300, 1e300))
def test_both_rise(a: float, b: float) -> None:
    low, high = min(a, b), max(a, b)
    if high > low * (1 + 1e-14):
        assert natural_log(low) < natural_log(high) + 1e-12
    assert exponential(-high) <= exponential(-low)
