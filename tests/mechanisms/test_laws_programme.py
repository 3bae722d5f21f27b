"""Points and the goal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.programme import change_needed, earned_worth, goal_pull, needed_pull, satiated

UNIT = st.floats(0, 1)


def test_goal_pull() -> None:
    assert goal_pull(5.0, 10.0, 0.25, 2.0) == pytest.approx(0.25 * 0.25)
    assert goal_pull(5.0, 10.0, 0.25, 1.0) == pytest.approx(0.125)


@given(st.floats(0, 100), st.floats(0, 100), st.floats(0.1, 100), st.floats(0, 2), st.floats(0.1, 10))
def test_the_nearer_the_stronger(a: float, b: float, threshold: float, goal: float, late: float) -> None:
    assert goal_pull(a, threshold, 0.0, late) == 0.0
    assert goal_pull(0.0, threshold, goal, late) == 0.0
    assert goal_pull(a, 0.0, goal, late) == 0.0
    assert goal_pull(threshold + a, threshold, goal, late) == goal
    low, high = (goal_pull(points, threshold, goal, late) for points in (min(a, b), max(a, b)))
    assert 0 <= low <= high + 1e-12 <= goal + 2e-12


@given(st.floats(0.1, 50), st.floats(0.05, 0.9))
def test_a_head_start_pulls_though_as_much_remains_to_be_earned(threshold: float, endowed: float) -> None:
    """Endowed progress: e of the way given, the way longer by as much; only the share of the way counts."""
    without = goal_pull(0.0, threshold, 0.25, 2.0)
    given_some = goal_pull(threshold * endowed, threshold * (1 + endowed), 0.25, 2.0)
    assert given_some > without
    half = goal_pull(threshold / 2, threshold, 0.25, 2.0)
    assert goal_pull(threshold * (0.5 + endowed), threshold * (1 + endowed), 0.25, 2.0) > half


def test_a_reward_that_comes_anyway_asks_for_no_change() -> None:
    assert change_needed(30.0, 100.0, 10.0, 7.0) == 0.0
    assert change_needed(30.0, 100.0, 5.0, 7.0) == pytest.approx(1.0), "twice as much"
    assert change_needed(120.0, 100.0, 0.0, 7.0) == 0.0
    assert change_needed(30.0, 100.0, 0.0, 7.0) == 1e9


@given(st.floats(0, 2), st.floats(0, 100), UNIT)
def test_a_reward_pulls_as_far_as_it_asks_for_a_change(pull: float, change: float, needed: float) -> None:
    assert needed_pull(pull, change, 0.0) == pull
    assert needed_pull(pull, 0.0, 1.0) == 0.0
    assert needed_pull(pull, 1.0, needed) == pytest.approx(pull)
    assert 0 <= needed_pull(pull, change, needed) <= pull + 1e-12
    assert needed_pull(pull, 4.0, 1.0) == pytest.approx(pull / 4)


@given(st.floats(0, 2), st.integers(0, 50), UNIT)
def test_every_reward_taken_takes_from_the_next(pull: float, taken: int, satiation: float) -> None:
    assert satiated(pull, float(taken), 0.0) == pull
    assert satiated(pull, 0.0, satiation) == pytest.approx(pull)
    assert satiated(pull, taken + 1.0, satiation) <= satiated(pull, float(taken), satiation) + 1e-12
    assert satiated(pull, 2.0, 0.1) == pytest.approx(0.81 * pull)


def test_a_point_is_worth_its_reward() -> None:
    """5% of a price, a fifth never redeemed, 10% more for the goal: 4.4%; never more than the reward itself."""
    assert earned_worth(0.05, 1.0, 0.2, 0.1, 0.4) == pytest.approx(0.044)
    assert earned_worth(0.05, 20.0, 0.0, 0.0, 0.4) == 0.4
    assert earned_worth(0.0, 1.0, 0.2, 0.1, 0.4) == 0.0
