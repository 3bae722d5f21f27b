"""Money: lifetime value against sums made by hand, profit against its lines."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.results.value import customer_equity, customer_lifetime_value, per_month
from sim.state.books import BOOK, COSTS, COUNTS, LINES, LISTED, POINTS, REVENUES, SUMS, profit

MARGIN = st.floats(-100, 100)
RETENTION = st.floats(0, 0.97)
DISCOUNT = st.floats(0, 0.5)
PERIODS = 1500
"""0.97**1500 = 1e-20."""


def by_hand(margin: float, retention: float, discount: float, timing: str) -> float:
    """Every payment, times the chance that it comes, discounted, one after another."""
    first = 0 if timing == "immediate" else 1
    return sum(margin * retention**t / (1 + discount) ** t for t in range(first, PERIODS))


@pytest.mark.parametrize("timing", ["immediate", "after-renewal"])
@given(margin=MARGIN, retention=RETENTION, discount=DISCOUNT)
def test_lifetime_value_is_the_sum_of_its_payments(margin: float, retention: float, discount: float, timing) -> None:
    value = customer_lifetime_value(margin, retention, discount, timing)
    assert value == pytest.approx(by_hand(margin, retention, discount, timing), rel=1e-9, abs=1e-12)


@given(MARGIN, RETENTION, DISCOUNT)
def test_the_two_conventions_differ_by_the_first_margin(margin: float, retention: float, discount: float) -> None:
    now = customer_lifetime_value(margin, retention, discount)
    later = customer_lifetime_value(margin, retention, discount, "after-renewal")
    assert now - later == pytest.approx(margin, rel=1e-9, abs=1e-9)
    if margin > 1e-3 and retention > 1e-3:
        assert later / now == pytest.approx(retention / (1 + discount))


@given(RETENTION, RETENTION, DISCOUNT, DISCOUNT)
def test_staying_longer_is_worth_more_and_waiting_less(r1: float, r2: float, d1: float, d2: float) -> None:
    def value(r: float, d: float) -> float:
        return customer_lifetime_value(1.0, r, d)

    assert value(min(r1, r2), d1) <= value(max(r1, r2), d1) + 1e-9
    assert value(r1, max(d1, d2)) <= value(r1, min(d1, d2)) + 1e-9


@pytest.mark.parametrize(("retention", "gain"), [(0.6, 0.20), (0.7, 0.22), (0.8, 0.28), (0.9, 0.41)])
def test_what_five_points_of_retention_are_worth(retention: float, gain: float) -> None:
    """The table of LITERATURE A1.3 at d = 10%."""
    before, after = (customer_lifetime_value(1.0, r, 0.10, "after-renewal") for r in (retention, retention + 0.05))
    assert after / before - 1 == pytest.approx(gain, abs=0.005)


@pytest.mark.parametrize("retention", [0.7, 0.8, 0.9])
def test_elasticity_of_value_to_retention(retention: float) -> None:
    """(1 + d) / (1 + d - r), LITERATURE A1.3."""
    step, d = 1e-6, 0.12
    low, high = (customer_lifetime_value(1.0, retention * (1 + h), d, "after-renewal") for h in (-step, step))
    assert (high / low - 1) / (2 * step) == pytest.approx((1 + d) / (1 + d - retention), rel=1e-4)


def test_who_never_stays_pays_once_and_who_always_stays_pays_for_ever() -> None:
    assert customer_lifetime_value(3.0, 0.0, 0.1) == pytest.approx(3.0)
    assert customer_lifetime_value(3.0, 0.0, 0.1, "after-renewal") == 0.0
    assert customer_lifetime_value(3.0, 1.0, 0.1) == pytest.approx(33.0)  # a perpetuity


@pytest.mark.parametrize(
    ("retention", "discount", "says"),
    [
        (1.01, 0.1, "must be in 0-1"),
        (-0.1, 0.1, "must be in 0-1"),
        (0.8, -0.1, "at least 0"),
        (1.0, 0.0, "no finite value"),
    ],
)
def test_nonsense_is_refused(retention: float, discount: float, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        customer_lifetime_value(1.0, retention, discount)


@given(st.floats(0, 1))
def test_twelve_months_compound_to_a_year(yearly: float) -> None:
    assert (1 + per_month(yearly)) ** 12 == pytest.approx(1 + yearly)


def test_equity_is_customers_times_what_each_is_worth() -> None:
    assert customer_equity(120.0, 50.0) == 6000.0


@given(st.lists(st.floats(0, 1e9), min_size=len(LINES), max_size=len(LINES)))
def test_profit_is_revenues_less_costs(amounts: list[float]) -> None:
    book = np.zeros((2, 3), BOOK)
    for line, amount in zip(LINES, amounts, strict=True):
        book[line][1, 2] = amount
    exact = sum(amounts[: len(REVENUES)]) - sum(amounts[len(REVENUES) :])
    got = profit(book)
    assert got.shape == (2, 3)
    assert got[1, 2] == pytest.approx(exact, rel=1e-9, abs=1e-3)
    assert np.count_nonzero(got) <= 1


@pytest.mark.parametrize("name", [*COUNTS, *SUMS])
def test_what_is_not_money_earns_nothing(name: str) -> None:
    book = np.zeros(1, BOOK)
    book[name] = 5.0
    assert profit(book)[0] == 0.0


@pytest.mark.parametrize("line", LINES)
def test_every_line_counts_once(line: str) -> None:
    book = np.zeros(1, BOOK)
    book[line] = 5.0
    assert profit(book)[0] == (5.0 if line in REVENUES else -5.0)


def test_names_stand_for_one_thing_each() -> None:
    groups = (REVENUES, COSTS, COUNTS, LISTED, SUMS, POINTS)
    assert sum(map(len, groups)) == len(set(itertools.chain(*groups))) == len(BOOK.names or ())
