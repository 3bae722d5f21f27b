"""Emotional and transactional loyalty, habit, half-lives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.loyalty import (
    emotional_updated,
    faded,
    habit_counted,
    habit_updated,
    monthly_decay,
    transactional_updated,
)

UNIT = st.floats(0, 1)


@given(st.floats(0.1, 1200))
def test_half_is_left_after_a_half_life(half_life: float) -> None:
    assert (1 - monthly_decay(half_life)) ** half_life == pytest.approx(0.5, rel=1e-6)


@pytest.mark.domain("two loyalties")
def test_emotional_loyalty_approaches_its_fixed_point_geometrically() -> None:
    decay, growth = 0.03, 0.12 * (0.8 - 0.6) / 0.4
    fixed, loyalty = growth / (growth + decay), 0.9
    for t in range(1, 200):
        loyalty = emotional_updated(loyalty, 0.8, decay, 0.12, 0.6)
        assert loyalty == pytest.approx(fixed + (1 - decay - growth) ** t * (0.9 - fixed), rel=1e-9)


@given(UNIT, UNIT, UNIT)
def test_without_drive_it_fades(loyalty: float, satisfied: float, decay: float) -> None:
    assert emotional_updated(loyalty, satisfied, decay, 0.0, 0.6) == pytest.approx(loyalty * (1 - decay))
    assert emotional_updated(loyalty, 0.6 * satisfied, decay, 0.12, 0.6) == pytest.approx(loyalty * (1 - decay))
    assert emotional_updated(loyalty, satisfied, 0.0, 0.0, 0.6) == loyalty


@given(UNIT, UNIT, UNIT, UNIT, UNIT, st.floats(0, 0.99))
def test_emotional_loyalty_stays_in_bounds_and_rises_with_satisfaction(
    loyalty: float, a: float, b: float, decay: float, gain: float, threshold: float
) -> None:
    low = emotional_updated(loyalty, min(a, b), decay, gain, threshold)
    high = emotional_updated(loyalty, max(a, b), decay, gain, threshold)
    assert 0 <= low <= high + 1e-12
    assert high <= 1


@pytest.mark.domain("two loyalties")
def test_transactional_loyalty_lives_off_incentives() -> None:
    loyalty = 0.0
    for t in range(1, 60):
        loyalty = transactional_updated(loyalty, 0.2, 0.3, 1.0)
        assert loyalty == pytest.approx(0.2 / 0.3 * (1 - 0.7**t))


@given(UNIT, UNIT)
def test_transactional_loyalty_switches_off(loyalty: float, incentive: float) -> None:
    assert transactional_updated(loyalty, incentive, 0.0, 0.0) == loyalty
    assert transactional_updated(0.0, incentive, 0.3, 0.0) == 0.0


@given(UNIT, st.booleans(), UNIT)
def test_habit_is_a_share(habit: float, chosen: bool, carry: float) -> None:
    assert 0 <= habit_updated(habit, float(chosen), carry) <= 1 + 1e-12
    assert habit_updated(habit, float(chosen), 1.0) == habit
    assert habit_updated(habit, float(chosen), 0.0) == float(chosen)


def test_habits_over_all_firms_sum_to_one() -> None:
    habits = [1.0, 0.0, 0.0]
    for pick in (1, 2, 1, 0, 1):
        habits = [habit_updated(h, float(j == pick), 0.875) for j, h in enumerate(habits)]
    assert sum(habits) == pytest.approx(1.0)


@pytest.mark.parametrize("a_month", [1, 4])
def test_a_habit_by_calendar_is_what_one_chooses_a_month_whoever_chooses_more(a_month: int) -> None:
    """The fixed point of r choices a month is r (1 - 1/m), just before the next month's; it is forgotten at one pace."""
    habit = 0.0
    for _ in range(200):
        for _ in range(a_month):
            habit = habit_counted(habit, 1.0, 12.0)
        habit = faded(habit_counted(habit, 0.0, 12.0), 1 / 12)
    assert habit == pytest.approx(a_month * 11 / 12, rel=1e-6)
