"""Points and the goal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.programme import goal_pull

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
