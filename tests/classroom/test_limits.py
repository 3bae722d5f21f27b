"""How much one may ask."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.classroom.limits import ADDRESSES, Allowance, Allowances


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


@given(st.lists(st.floats(0, 5), max_size=80))
def test_no_more_is_taken_than_at_once_and_what_flowed_in_since(pauses: list[float]) -> None:
    clock = Clock()
    bucket = Allowance(2.0, 5.0, clock)
    taken = 0
    for pause in pauses:
        clock.at += pause
        taken += bucket.take()
        assert taken <= 5 + 2 * clock.at + 1e-6


def test_an_allowance_fills_again_and_never_over_its_brim() -> None:
    clock = Clock()
    bucket = Allowance(1.0, 3.0, clock)
    assert [bucket.take() for _ in range(4)] == [True, True, True, False]
    clock.at = 1.0
    assert [bucket.take() for _ in range(2)] == [True, False]
    clock.at = 1000.0
    assert bucket.left == pytest.approx(3.0)


def test_one_address_does_not_use_up_anothers_allowance() -> None:
    each = Allowances(0.0, 1.0, Clock())
    assert each.of("a").take()
    assert not each.of("a").take()
    assert each.of("b").take()


def test_too_many_addresses_do_not_fill_the_memory_and_those_in_use_are_remembered() -> None:
    each = Allowances(0.0, 1.0, Clock())
    each.of("mine").take()
    for i in range(2 * ADDRESSES):
        each.of(f"a{i}")
        assert not each.of("mine").take()
    assert len(each._of) == ADDRESSES
