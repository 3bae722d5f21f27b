"""Comparing one's treatment with that of others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.fairness import (
    envy,
    let_down,
    price_unfairness,
    regretted,
    risen_unfairly,
    unfairness_updated,
    visible_share,
)

UNIT = st.floats(0, 1)


def test_what_is_seen() -> None:
    assert visible_share(0.2, 0.3, 2.0) == pytest.approx(0.32)
    assert visible_share(0.5, 1.0, 8.0) == 1.0


@given(UNIT, UNIT, UNIT, st.integers(0, 50), st.integers(0, 50))
def test_contacts_show_more_to_those_whom_it_touches(alpha: float, a: float, b: float, few: int, many: int) -> None:
    few, many = min(few, many), max(few, many)
    assert visible_share(0.0, a, float(many)) == 0.0
    assert visible_share(alpha, 0.0, float(many)) == alpha
    assert visible_share(alpha, a, 0.0) == alpha
    assert alpha <= visible_share(alpha, a, float(few)) <= visible_share(alpha, a, float(many)) <= 1
    assert visible_share(alpha, min(a, b), float(many)) <= visible_share(alpha, max(a, b), float(many))


@given(UNIT, st.floats(-1, 1), st.floats(-1, 1), st.floats(0, 2))
def test_envy_and_betrayal_switch_off_and_rise_with_the_gap(seen: float, a: float, b: float, strength: float) -> None:
    for felt in (envy, price_unfairness):
        assert felt(0.0, a, strength) == 0.0
        assert felt(seen, a, 0.0) == 0.0
        assert felt(seen, min(a, 0.0), strength) == 0.0
        assert 0 <= felt(seen, min(a, b), strength) <= felt(seen, max(a, b), strength)


def test_envy_is_what_is_seen_times_the_gap() -> None:
    assert envy(0.4, 0.6, 0.15) == pytest.approx(0.036)


def test_betrayal_is_counted_per_ten_percent() -> None:
    assert price_unfairness(1.0, 0.1, 0.35) == pytest.approx(0.35)
    assert price_unfairness(0.3, 0.2, 0.35) == pytest.approx(0.21)


@given(UNIT, UNIT)
def test_unfairness_is_felt_at_once_and_never_lowered_by_comparing(unfair: float, felt: float) -> None:
    assert unfairness_updated(unfair, 0.0) == unfair
    assert unfairness_updated(unfair, felt) >= max(unfair, felt)
    assert unfairness_updated(unfairness_updated(unfair, felt), felt) == unfairness_updated(unfair, felt)


def test_a_price_ten_percent_above_what_one_is_used_to_pay_is_felt_in_full() -> None:
    assert risen_unfairly(1.1, 1.0, 0.3) == pytest.approx(0.3)
    assert risen_unfairly(0.9, 1.0, 0.3) == 0.0
    assert risen_unfairly(1.1, 1.0, 0.0) == 0.0


def test_what_one_paid_is_regretted_the_less_the_longer_it_is_ago() -> None:
    """20% less is two tenths; half of it is forgotten by the half-life."""
    assert regretted(1.0, 0.8, 0.0, 0.35, 3.0) == pytest.approx(0.7)
    assert regretted(1.0, 0.8, 3.0, 0.35, 3.0) == pytest.approx(0.35)
    assert regretted(1.0, 0.8, 9.0, 0.35, 3.0) == pytest.approx(0.7 / 8)
    assert regretted(0.8, 1.0, 0.0, 0.35, 3.0) == regretted(1.0, 1.0, 0.0, 0.35, 3.0) == 0.0
    assert regretted(1.0, 0.8, 0.0, 0.0, 3.0) == 0.0


@given(UNIT, UNIT, UNIT)
def test_a_promise_is_held_against_what_came_of_it(promised: float, believed: float, strength: float) -> None:
    assert let_down(promised, believed, 0.0) == 0.0
    assert let_down(promised, believed, strength) == pytest.approx(strength * max(promised - believed, 0.0))
