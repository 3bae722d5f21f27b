"""Who answers, and what they say they will do."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.mechanisms.survey import intends_to_return, response_rate, stated

UNIT = st.floats(0, 1)


def test_fewer_answer_with_every_question() -> None:
    assert response_rate(5.0, 0.35, 0.08) == pytest.approx(0.35 * math.exp(-0.32))


@given(st.floats(1, 60), st.floats(1, 60), UNIT, st.floats(0, 2))
def test_every_question_loses_some(a: float, b: float, response: float, fatigue: float) -> None:
    assert response_rate(1.0, response, fatigue) == response
    assert response_rate(a, response, 0.0) == response
    assert response_rate(a, 0.0, fatigue) == 0.0
    low, high = (response_rate(n, response, fatigue) for n in (max(a, b), min(a, b)))
    assert 0 <= low <= high + 1e-12 <= response + 2e-12


@given(UNIT, UNIT, UNIT, UNIT)
def test_intention_is_yes_or_no_and_rises(satisfaction: float, a: float, b: float, pivot: float) -> None:
    assert intends_to_return(satisfaction, a, pivot) in (0.0, 1.0)
    assert intends_to_return(satisfaction, min(a, b), pivot) <= intends_to_return(satisfaction, max(a, b), pivot)
    assert intends_to_return(min(a, b), 0.2, pivot) <= intends_to_return(max(a, b), 0.2, pivot)


def test_satisfaction_and_half_of_affection_decide_what_one_intends() -> None:
    assert intends_to_return(0.7, 0.2, 0.6) == 1.0
    assert intends_to_return(0.5, 0.2, 0.6) == 0.0
    assert intends_to_return(0.5, 0.6, 0.6) == 1.0


@given(UNIT, st.floats(-4, 4))
def test_an_answer_is_what_is_felt_and_a_slip(felt: float, z: float) -> None:
    assert stated(felt, 0.0, z) == felt
    assert stated(felt, 0.08, z) == pytest.approx(felt + 0.08 * z)
