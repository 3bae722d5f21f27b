"""Small fits against histories of which the answer is known."""

from __future__ import annotations

import math

import numpy as np
import pytest

from sim.lab import fits

RNG = np.random.default_rng


def test_correlation_across_columns_is_the_rows_share() -> None:
    rng = RNG(1)
    rows, columns = 20_000, 3
    person, rest = rng.normal(0, 0.6, (rows, 1)), rng.normal(0, 0.8, (rows, columns))
    values = person + rest + np.array([0.0, 5.0, -3.0])
    values[rng.random((rows, columns)) < 0.3] = np.nan
    assert fits.across(values) == pytest.approx(0.36, abs=0.02)
    assert fits.across(rest) == pytest.approx(0.0, abs=0.02)
    assert math.isnan(fits.across(values[:5]))


def test_top_over_next_is_the_odds_ratio_of_shares_of_answers() -> None:
    answers = np.arange(1500.0)
    again = np.zeros(1500, bool)
    again[1000:] = np.arange(500) % 4 != 0  # three of four in the top third
    again[400:1000] = np.arange(600) % 2 == 0  # one of two in the next 40%
    assert fits.top_over_next(answers, again) == pytest.approx(3.0, rel=0.02)
    assert math.isnan(fits.top_over_next(answers[:50], again[:50]))


def test_a_matched_ratio_compares_within_strata() -> None:
    """The others leave at .1 in one stratum and at .4 in the other; the group at twice that, and has more of the second."""
    rng = RNG(2)
    others = np.repeat([0, 1], [40_000, 10_000])
    group = np.repeat([0, 1], [2_000, 20_000])
    rate = np.array([0.1, 0.4])
    left, also = rng.random(others.size) < rate[others], rng.random(group.size) < 2 * rate[group]
    (ratio,) = fits.matched_ratio([also], [group], (left, others))
    assert ratio == pytest.approx(2.0, rel=0.03)
    raw = also.mean() / left.mean()
    assert raw > 3  # what is not matched says something else


def test_members_of_a_stratum_without_others_are_left_out() -> None:
    left, others = np.ones(40, bool), np.zeros(40, np.int64)
    group = np.repeat([0, 7], 40)
    (ratio,) = fits.matched_ratio([np.repeat([True, False], 40)], [group], (left, others))
    assert ratio == 1.0
    (few,) = fits.matched_ratio([np.ones(5, bool)], [np.zeros(5, np.int64)], (left, others))
    assert math.isnan(few)


@pytest.mark.parametrize("drift", [0.0, 0.0006])
def test_what_visits_vary_by_is_taken_apart(drift: float) -> None:
    rng = RNG(3)
    months, pairs = 22, 6_000
    walk = np.cumsum(rng.normal(0, math.sqrt(drift), (months, pairs)), axis=0)
    visits = rng.integers(0, 4, (months, pairs))
    noise = rng.normal(0, 0.1, (months, pairs)) / np.sqrt(np.maximum(visits, 1))
    recall = np.where(visits > 0, 0.7 + rng.normal(0, 0.12, pairs) + walk + noise, np.nan)
    found = fits.varies(recall, visits)
    assert found.within == pytest.approx(0.01, rel=0.03)
    assert found.drift == pytest.approx(drift, abs=4e-5)
    start = 0.0144 + drift * (months + 1) / 2  # the walk has spread the pairs by mid-time
    assert found.between == pytest.approx(start, rel=0.1)


def test_nothing_is_told_of_too_few() -> None:
    nothing = fits.varies(np.full((22, 3), np.nan), np.zeros((22, 3), np.int64))
    assert all(math.isnan(value) for value in nothing)
    assert math.isnan(fits.correlation([1.0, 2.0], [1.0, 2.0]))
    assert math.isnan(fits.rank_over_level(np.full((3, 2), np.nan), np.zeros((3, 2), np.int64)))
