"""The match of a person and a firm."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.complaint import logistic
from sim.mechanisms.drift import drifting_level, in_season, rate_now
from sim.mechanisms.experience import visit_lift
from sim.mechanisms.match import match_gain, odds_moved
from sim.numerics import streams
from sim.numerics.quantiles import normal_quantile
from sim.rules.drift import epoch_at

UNIT = st.floats(0, 1)
INSIDE = st.floats(0.01, 0.99)
NORMAL = st.floats(-5, 5)
PEOPLE = 20_000


@given(INSIDE, st.floats(-5, 5), st.floats(-5, 5))
def test_odds_are_moved_on_the_log_scale(p: float, x: float, y: float) -> None:
    assert odds_moved(p, 0.0) == p
    assert odds_moved(p, x) == pytest.approx(logistic(math.log(p / (1 - p)) + x), rel=1e-9)
    assert odds_moved(odds_moved(p, x), y) == pytest.approx(odds_moved(p, x + y), rel=1e-9)


@given(UNIT, st.floats(-0.5, 0.5), st.floats(-0.5, 0.5))
def test_nobody_is_served_better_than_perfectly_and_more_is_more(quality: float, a: float, b: float) -> None:
    assert match_gain(quality, 0.0) == 0.0
    held = min(max(quality, 0.05), 0.95)
    low, high = match_gain(quality, min(a, b)), match_gain(quality, max(a, b))
    assert -held < low + 1e-15
    assert low <= high + 1e-12
    assert high < 1 - held + 1e-12


def test_a_small_match_counts_as_it_is_and_a_large_one_less() -> None:
    assert match_gain(0.75, 0.001) == pytest.approx(0.001, rel=1e-2)
    assert match_gain(0.75, 0.2) < 0.2
    assert match_gain(0.75, 0.2) < -match_gain(0.75, -0.2), "skewed to the left"


@given(NORMAL, NORMAL)
def test_a_match_goes_from_one_draw_to_the_next(before: float, after: float) -> None:
    assert drifting_level(0.13, before, after, 0.0) == 0.13 * before
    assert drifting_level(0.13, before, after, 1.0) == 0.13 * after
    assert drifting_level(0.0, before, after, 0.4) == 0.0


@given(UNIT, NORMAL, NORMAL, NORMAL)
def test_a_visit_adds_lift_match_and_the_luck_of_the_day(lift: float, gain: float, z: float, other: float) -> None:
    assert visit_lift(lift, 0.0, 0.0, z) == lift
    assert visit_lift(lift, gain, 0.06, z) == pytest.approx(lift + gain + 0.06 * z)


def lived(month: int) -> np.ndarray:
    """The match of many people with one firm in a month, by the addresses both engines use."""
    key = streams.make_key(5)
    starts = streams.column(key, "match_start", PEOPLE, sub=3)
    epochs, passed = np.array([epoch_at.plain(48.0, float(month), s) for s in starts.tolist()]).T
    numbers = range(int(epochs.min()), int(epochs.max()) + 2)
    drawn = {k: streams.column(key, "match", PEOPLE, month=k, sub=3) for k in numbers}
    rows = range(PEOPLE)
    before = [normal_quantile(drawn[int(epochs[i])][i]) for i in rows]
    after = [normal_quantile(drawn[int(epochs[i]) + 1][i]) for i in rows]
    return np.array([drifting_level(1.0, before[i], after[i], passed[i]) for i in rows])


@pytest.mark.slow
def test_matches_keep_their_variance_and_are_forgotten_as_the_closed_form_says() -> None:
    """Correlation after a share t of an epoch, averaged over starts u: the integral of sqrt((1-u)(1-u-t)) + sqrt(u(u+t)) over
    what stays in the epoch, and of sqrt(u(1-u')) over what has passed into the next.
    """
    first = lived(-7)
    assert first.std() == pytest.approx(1.0, abs=0.02)
    u = (np.arange(100_000) + 0.5) / 100_000
    for months in (12, 24, 42, 60):
        at = u + months / 48
        apart, there = np.floor(at), at - np.floor(at)
        same = np.sqrt((1 - u) * (1 - there)) + np.sqrt(u * there)
        expected = np.where(apart == 0, same, np.where(apart == 1, np.sqrt(u * (1 - there)), 0.0)).mean()
        later = lived(months - 7)
        assert later.std() == pytest.approx(1.0, abs=0.02)
        assert np.corrcoef(first, later)[0, 1] == pytest.approx(expected, abs=0.025), months


@given(st.floats(0, 20), st.floats(0, 1), st.floats(0, 11))
def test_a_need_that_neither_drifts_nor_has_a_season_is_what_it_was(rate: float, season: float, month: float) -> None:
    assert rate_now(rate, 0.0, 0.0) == rate
    assert in_season(rate, 0.0, month, 3.0) == rate
    assert in_season(rate, season, 15.0, 3.0) == pytest.approx(rate * (1 + season))
    assert in_season(rate, season, 9.0, 3.0) == pytest.approx(rate * (1 - season), abs=1e-9)


def test_a_need_that_drifts_is_on_average_what_it_was() -> None:
    levels = 0.5 * np.array([normal_quantile(u) for u in (np.arange(20_000) + 0.5) / 20_000])
    assert np.mean([rate_now(2.0, 0.5, level) for level in levels.tolist()]) == pytest.approx(2.0, rel=1e-3)
