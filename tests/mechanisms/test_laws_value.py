"""What a firm costs a customer beyond money."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.value import effort_utility

UNIT = st.floats(0, 1)


def test_effort_counts_like_money_when_all_needs_are_alike() -> None:
    assert effort_utility(0.2, 1 / 6, 3.0, 1.0) == pytest.approx(-3.0 * 0.2)


@given(st.floats(0, 10), st.floats(0, 10), UNIT, st.floats(0, 10), st.floats(0, 20))
def test_effort_is_only_a_cost_and_switches_off(a: float, b: float, convenience: float, beta: float, w: float) -> None:
    assert effort_utility(0.0, convenience, beta, w) == 0.0
    assert effort_utility(a, 0.0, beta, w) == effort_utility(a, convenience, 0.0, w) == 0.0
    assert effort_utility(a, convenience, beta, 0.0) == 0.0
    low, high = (effort_utility(e, convenience, beta, w) for e in (max(a, b), min(a, b)))
    assert low <= high <= 0


@given(UNIT, UNIT)
def test_effort_weighs_most_for_those_who_need_convenience(a: float, b: float) -> None:
    assert effort_utility(0.2, max(a, b), 3.0, 1.0) <= effort_utility(0.2, min(a, b), 3.0, 1.0)
