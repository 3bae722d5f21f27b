"""What a tier is worth, and what changing it does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.tiers import emotional_reviewed, ranking_score, status_value

UNIT = st.floats(0, 1)


def test_status_is_worth_more_the_fewer_have_it() -> None:
    assert status_value(0.1, 0.0, 0.8, 0.5) == pytest.approx(0.5 * 0.8 * 0.9)
    assert status_value(0.1, 1.0, 0.8, 0.5) == pytest.approx(0.5 * 0.8 * 0.9 * 1.2)


@given(UNIT, UNIT, UNIT, st.floats(0, 20))
def test_a_larger_tier_dilutes_status_and_a_lower_one_raises_it(a: float, b: float, made_of: float, w: float) -> None:
    for below in (0.0, 1.0):
        assert status_value(a, below, 0.0, w) == status_value(a, below, made_of, 0.0) == 0.0
        assert status_value(1.0, below, made_of, w) == 0.0
        assert 0 <= status_value(max(a, b), below, made_of, w) <= status_value(min(a, b), below, made_of, w) + 1e-12
    assert status_value(a, 0.0, made_of, w) <= status_value(a, 1.0, made_of, w)


def test_a_review() -> None:
    assert emotional_reviewed(0.4, 1.0, 0.5, 0.15, 0.3) == pytest.approx(0.4 + 0.5 * 0.15 * 0.6)
    assert emotional_reviewed(0.4, -2.0, 0.5, 0.15, 0.3) == pytest.approx(0.4 * 0.85)


@given(UNIT, st.sampled_from([-3.0, -1.0, 0.0, 1.0, 3.0]), UNIT, UNIT, UNIT)
def test_a_review_switches_off_and_stays_within_bounds(
    emotional: float, steps: float, recognition: float, promotion: float, demotion: float
) -> None:
    assert emotional_reviewed(emotional, steps, 0.0, promotion, demotion) == emotional
    assert emotional_reviewed(emotional, steps, recognition, 0.0, 0.0) == emotional
    assert emotional_reviewed(emotional, 0.0, recognition, promotion, demotion) == emotional
    assert -1e-12 <= emotional_reviewed(emotional, steps, recognition, promotion, demotion) <= 1 + 1e-12


@given(st.floats(0.01, 1), UNIT)
def test_falling_hurts_more_than_rising_pleased(recognition: float, start: float) -> None:
    """Up and down again leaves less than there was, for whoever had something to lose."""
    up = emotional_reviewed(start, 1.0, recognition, 0.15, 0.3)
    down = emotional_reviewed(up, -1.0, recognition, 0.15, 0.3)
    if start > 0.5:
        assert down < start


def test_ranking_score() -> None:
    assert ranking_score(10.0, 12.0, 4.0, 0.0, 0.0) == 10.0
    assert ranking_score(10.0, 12.0, 4.0, 1.0, 0.0) == 12.0
    assert ranking_score(10.0, 12.0, 4.0, 0.0, 1.0) == 4.0
    assert ranking_score(10.0, 12.0, 4.0, 0.3, 0.2) == pytest.approx(0.5 * 10 + 0.3 * 12 + 0.2 * 4)
