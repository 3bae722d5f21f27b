"""Intervals against scipy and by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from sim.lab.paired import half_width, replications_needed, t_quantile, unpaired_half_width


@pytest.mark.parametrize("freedom", [1, 5, 39])
def test_t_quantile(freedom: int) -> None:
    assert t_quantile(0.95, freedom) == pytest.approx(stats.t.ppf(0.975, freedom))


def test_half_width_is_the_t_interval() -> None:
    values = np.array([1.0, 2.0, 4.0, 8.0])
    low, high = stats.t.interval(0.9, 3, values.mean(), stats.sem(values))
    assert half_width(values, 0.9) == pytest.approx((high - low) / 2)
    assert math.isnan(half_width(values[:1]))


def test_unpaired_is_welch() -> None:
    a, b = np.array([1.0, 2.0, 3.0, 4.0]), np.array([10.0, 10.5, 9.0, 11.0])
    welch = stats.ttest_ind(b, a, equal_var=False).confidence_interval(0.95)
    ours = unpaired_half_width(a, b)
    assert ours == pytest.approx((welch.high - welch.low) / 2, rel=0.15)  # whole degrees of freedom, rounded down
    assert ours >= (welch.high - welch.low) / 2


def test_pairing_removes_what_both_share() -> None:
    luck = np.array([5.0, -3.0, 2.0, 8.0, -7.0])
    assert half_width((luck + 1) - luck) == 0
    assert unpaired_half_width(luck, luck + 1) > 5


def test_replications_needed_by_hand() -> None:
    differences = np.array([1.0, 2.0, 3.0, 4.0, 5.0])  # sd 1.5811
    n = replications_needed(differences, 0.5)
    assert n is not None
    assert t_quantile(0.95, n - 1) * 1.5811388 / math.sqrt(n) <= 0.5
    assert t_quantile(0.95, n - 3) * 1.5811388 / math.sqrt(n - 2) > 0.5
    assert replications_needed(differences[:1], 0.5) is None
    assert replications_needed(np.ones(4), 0.5) == 2
