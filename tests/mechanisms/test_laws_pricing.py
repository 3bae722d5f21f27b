"""What one customer is asked to pay, what is seen of prices, and what deals bring forward."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.choice import reference_updated
from sim.mechanisms.pricing import (
    ahead_of_need,
    brought_forward,
    deal,
    exit_penalty,
    offered_price,
    price_seen,
    reference_seen,
    used_up,
)

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


@given(st.floats(0.01, 10), st.floats(0.01, 10), UNIT)
def test_what_is_seen_lies_between_the_firms_own_price_and_the_lowest(
    price: float, other: float, weight: float
) -> None:
    lowest = min(price, other)
    assert price_seen(price, lowest, 0.0) == price
    assert lowest * (1 - 1e-12) <= price_seen(price, lowest, weight) <= price * (1 + 1e-12)
    assert price_seen(1.0, 0.8, 0.3) == pytest.approx(0.94)


@given(st.floats(0.01, 10), st.floats(0.01, 10), UNIT)
def test_a_price_seen_as_a_price_paid_moves_the_reference_as_much(reference: float, seen: float, memory: float) -> None:
    assert reference_seen(reference, seen, memory, 0.0) == reference
    assert reference_seen(reference, seen, memory, 1.0) == pytest.approx(reference_updated(reference, seen, memory))
    half = reference_seen(reference, seen, memory, 0.5)
    assert half - reference == pytest.approx(0.5 * (reference_updated(reference, seen, memory) - reference), abs=1e-9)


def test_prices_seen_again_and_again_become_the_reference() -> None:
    reference = 1.0
    for n in range(1, 30):
        reference = reference_seen(reference, 0.7, 0.8, 0.5)
        assert reference == pytest.approx(0.7 + 0.3 * 0.9**n)


def test_a_deal_is_what_is_below_the_reference() -> None:
    assert deal(0.8, 1.0) == pytest.approx(0.2)
    assert deal(1.0, 1.0) == deal(1.2, 1.0) == deal(0.5, 0.0) == 0.0


@given(st.floats(0.001, 5), st.floats(0, 0.9), st.floats(0, 5))
def test_what_a_deal_sells_more_is_what_is_put_by(need: float, depth: float, forward: float) -> None:
    """Of purchases r (1 + k D), r meet the need, and the rest is ahead of it; as much is bought less when it is used."""
    more = brought_forward(depth, forward)
    bought = need * more
    assert bought - need == pytest.approx(need * forward * depth, abs=1e-9)
    held = bought * ahead_of_need(more)
    assert held == pytest.approx(bought - need, abs=1e-9)
    sold = bought
    months = 1
    while held > 0 and months < 10:
        used = used_up(need, held)
        sold, held, months = sold + need - used, held - used, months + 1
    assert sold == pytest.approx(need * months, rel=1e-9)


def test_without_a_deal_or_its_effect_nothing_is_brought_forward() -> None:
    assert brought_forward(0.0, 1.2) == brought_forward(0.3, 0.0) == 1.0
    assert ahead_of_need(1.0) == 0.0
    assert used_up(0.7, 0.0) == 0.0
    assert used_up(0.7, 0.2) == 0.2
