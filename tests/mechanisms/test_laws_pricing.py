"""What one customer is asked to pay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.pricing import exit_penalty, offered_price

UNIT = st.floats(0, 1)


def test_offered_price() -> None:
    assert offered_price(10.0, 0.1, 0.2, 0.05, 0.02, 0.5) == pytest.approx(10 * 0.9 * 0.8 * 0.95 * 0.98 + 0.5)


@given(st.floats(0, 1e6), UNIT, UNIT, UNIT, UNIT)
def test_discounts_compound_and_never_pay_out(price: float, a: float, b: float, c: float, d: float) -> None:
    assert offered_price(price, 0.0, 0.0, 0.0, 0.0, 0.0) == price
    got = offered_price(price, a, b, c, d, 0.0)
    assert 0 <= got <= price
    alone = ((a, 0.0, 0.0, 0.0), (0.0, b, 0.0, 0.0), (0.0, 0.0, c, 0.0), (0.0, 0.0, 0.0, d))
    assert got <= min(offered_price(price, *one, 0.0) for one in alone) * (1 + 1e-12)
    assert offered_price(price, a, b, c, d, 2.0) == got + 2.0


@given(st.floats(0, 1e3), st.floats(0, 60), st.floats(0, 60), UNIT)
def test_leaving_costs_more_the_longer_the_contract_still_runs(fee: float, a: float, b: float, penalty: float) -> None:
    assert exit_penalty(fee, a, 0.0) == 0.0
    assert exit_penalty(fee, 0.0, penalty) == exit_penalty(fee, -a, penalty) == 0.0
    low, high = (exit_penalty(fee, months, penalty) for months in (min(a, b), max(a, b)))
    assert 0 <= low <= high
    assert exit_penalty(30.0, 7.0, 0.5) == pytest.approx(105.0)
