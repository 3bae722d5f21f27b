"""What serving and levers cost."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.costs import (
    cost_to_serve,
    extras_lift,
    lift_cost,
    monthly_rate,
    prevention_cost,
    speed_cost,
    work_cost,
)

UNIT = st.floats(0, 1)


@pytest.mark.domain("cost to serve")
@given(UNIT, st.floats(0, 1000))
def test_cost_to_serve(base: float, episodes: float) -> None:
    assert cost_to_serve(base, episodes, 0.0) == base
    assert cost_to_serve(base, 0.0, 0.2) == base
    assert cost_to_serve(base, episodes, 0.2) <= base + 1e-12
    assert cost_to_serve(base, 3.0, 0.5) == pytest.approx(base / 2)


@given(st.floats(-0.3, 0.3), st.floats(-0.3, 0.3))
def test_lift_cost_rises_ever_faster(a: float, b: float) -> None:
    low, high = min(a, b), max(a, b)
    assert lift_cost(0.0, 0.4) == 0.0
    assert lift_cost(a, 0.0) == 0.0
    assert lift_cost(low, 0.4) <= lift_cost(high, 0.4) + 1e-15
    middle = lift_cost((a + b) / 2, 0.4)
    assert middle <= (lift_cost(a, 0.4) + lift_cost(b, 0.4)) / 2 + 1e-12
    assert lift_cost(0.1, 0.4) == pytest.approx(0.4 * 0.1 * 1.5)
    assert lift_cost(-0.1, 0.4) == pytest.approx(-0.04)


@given(UNIT, UNIT)
def test_prevention_cost_rises_ever_faster(a: float, b: float) -> None:
    assert prevention_cost(0.0, 0.02) == 0.0
    assert prevention_cost(a, 0.0) == 0.0
    assert 0 <= prevention_cost(min(a, b), 0.02) <= prevention_cost(max(a, b), 0.02)
    assert prevention_cost((a + b) / 2, 0.02) <= (prevention_cost(a, 0.02) + prevention_cost(b, 0.02)) / 2 + 1e-12
    assert prevention_cost(1.0, 0.02) == pytest.approx(0.4)


@given(st.floats(0, 60), st.floats(0, 60))
def test_speed_costs(a: float, b: float) -> None:
    assert speed_cost(a, 0.0) == 0.0
    assert speed_cost(0.0, 0.1) == 0.1
    assert speed_cost(max(a, b), 0.1) <= speed_cost(min(a, b), 0.1)


@given(st.floats(0, 5), st.floats(0.01, 1e6), st.floats(0, 600))
def test_work_costs_minutes_where_the_wage_is_known(share: float, price: float, minutes: float) -> None:
    """Ten minutes at 60 an hour are 10, be the price 3 or 150,000; without a wage they are the share of the price."""
    assert work_cost(share, price, minutes, 0.0) == share * price
    assert work_cost(share, price, minutes, 60.0) == pytest.approx(minutes)


@pytest.mark.domain("promise: under-promise, over-deliver")
@given(st.floats(0, 0.2), st.floats(0, 0.2))
def test_extras_lift_quality_ever_less(a: float, b: float) -> None:
    assert extras_lift(0.0) == 0.0
    assert extras_lift(0.02) == pytest.approx(0.08 * (1 - math.exp(-1)))
    assert 0 <= extras_lift(min(a, b)) <= extras_lift(max(a, b)) < 0.08


@given(st.floats(0, 0.999))
def test_twelve_months_make_a_year(yearly: float) -> None:
    assert (1 - monthly_rate(yearly)) ** 12 == pytest.approx(1 - yearly, rel=1e-9)
