"""Choosing under luck: expected regret against its closed form."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from sim.lab.choice import choice


def expected_loss(mean: float, scale: float, freedom: int) -> float:
    """E[max(0, -d)] for d = mean + scale t: the loss of choosing what may be worse."""
    z = mean / scale
    density, below = stats.t.pdf(z, freedom), stats.t.cdf(-z, freedom)
    return scale * ((freedom + z**2) / (freedom - 1) * density - z * below)


@pytest.mark.parametrize("mean", [0.0, 0.5, 2.0])
@pytest.mark.parametrize("count", [4, 20])
def test_the_regret_of_two_options_is_the_unit_loss(mean: float, count: int) -> None:
    gap = np.linspace(-1, 1, count)
    gap = gap - gap.mean() + mean
    found = choice(("nothing", "policy"), np.column_stack([np.zeros(count), gap]))
    scale = gap.std(ddof=1) / np.sqrt(count)
    assert found.regrets[1] == pytest.approx(expected_loss(mean, scale, count - 1), rel=0.15, abs=0.01 * scale)
    assert found.regrets[0] == pytest.approx(expected_loss(-mean, scale, count - 1), rel=0.05)
    assert found.chances[1] == pytest.approx(1 - stats.t.cdf(-mean / scale, count - 1), abs=0.02)
    assert mean == 0 or found.best == 1


def test_the_largest_mean_has_the_smallest_regret_and_chances_add_up() -> None:
    values = np.array([[0.0, 1.0, 3.0], [0.0, 2.0, 1.0], [0.0, 1.5, 2.5], [0.0, 0.5, 2.0]])
    found = choice(("a", "b", "c"), values)
    assert found.regrets.argmin() == found.best == 2
    assert found.chances.sum() == pytest.approx(1)
    assert (np.diff(found.regrets) < 0).all()


def test_what_is_the_same_in_every_world_can_not_be_regretted() -> None:
    found = choice(("nothing", "sure"), np.column_stack([np.zeros(5), np.full(5, 3.0)]))
    assert found.regrets.tolist() == [3.0, 0.0]
    assert found.chances.tolist() == [0.0, 1.0]
    assert np.isnan(choice(("a", "b"), np.array([[0.0, 1.0]])).regrets).all(), "of one world nothing is known"
