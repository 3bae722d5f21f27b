"""Finding where a response meets a target."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.lab.levelling.solve import MOST, Root, root

HOW = {"low": -10.0, "high": 10.0, "step": 0.4, "within": 1e-3}


def counted(response: Callable[[float], float]) -> tuple[Callable[[float], float], list[float]]:
    seen: list[float] = []

    def tried(x: float) -> float:
        seen.append(x)
        return response(x)

    return tried, seen


@given(slope=st.floats(0.2, 5), at=st.floats(-6, 6), start=st.floats(-8, 8), falls=st.booleans())
def test_a_bent_response_is_met_whichever_way_it_goes(slope: float, at: float, start: float, falls: bool) -> None:
    sign = -1 if falls else 1
    response, seen = counted(lambda x: math.tanh(sign * slope * (x - at) / 4) + 3)
    found = root(response, 3.0, start, **HOW, most=40)
    assert found.reached
    assert abs(found.y - 3.0) <= HOW["within"]
    assert len(seen) == len(set(seen))  # nothing is tried twice


def test_one_that_holds_already_takes_one_try() -> None:
    response, seen = counted(lambda x: x)
    assert root(response, 2.0, 2.0004, **HOW) == Root(2.0004, 2.0004, True, 2.0004, 2.0004)
    assert seen == [2.0004]


@pytest.mark.parametrize("target", [99.0, -99.0])
def test_what_is_out_of_reach_is_told_with_what_was_seen(target: float) -> None:
    found = root(lambda x: x, target, 0.0, **HOW, most=40)
    assert not found.reached
    assert abs(found.x) == 10.0
    assert max(abs(found.lowest), abs(found.highest)) == 10.0


def test_a_response_that_jumps_or_stays_ends() -> None:
    """Tries are rounded as a file has them: a response in steps must not be tried for ever."""
    response, seen = counted(lambda x: 1.0 if x >= 0.5 else 0.0)
    found = root(response, 0.5, 0.0, **HOW)
    assert not found.reached and found.y in (0.0, 1.0)
    assert len(seen) <= MOST
    level, tried = counted(lambda x: 4.0)
    assert not root(level, 1.0, 0.0, **HOW).reached
    assert len(tried) <= MOST


def test_no_number_is_no_answer() -> None:
    found = root(lambda x: math.nan, 1.0, 0.0, **HOW)
    assert not found.reached and math.isnan(found.y)
