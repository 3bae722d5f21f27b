"""Rulings: true by design is told to be true, false by design false, and too little of it is open; luck rules nothing."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.lab.court.ruling import ERROR, Question, every, needed

TRIES = 400
"""Draws in which an error of one in twenty may occur; 38 is the 99.9th percentile of Binomial(400, 0.05)."""
TOO_MANY = 38


def drawn(rng: np.random.Generator, mean: float, count: int, spread: float = 1.0) -> Question:
    """A question on so many replications around a true mean: does it lie within one of zero?"""
    return Question.of(rng.normal(mean, spread, count), -1.0, 1.0)


@pytest.mark.parametrize("count", [2, 4, 10])
def test_what_is_false_by_design_is_hardly_ever_told_to_be_true(count: int) -> None:
    rng = np.random.default_rng(count)
    wrong = sum(every([drawn(rng, 1.0, count) for _ in range(8)]) == "yes" for _ in range(TRIES))
    assert wrong <= TOO_MANY


@pytest.mark.parametrize("count", [2, 4, 10])
def test_what_is_true_by_design_is_hardly_ever_told_to_be_false(count: int) -> None:
    rng = np.random.default_rng(count)
    wrong = sum(every([drawn(rng, 0.99, count) for _ in range(8)]) == "no" for _ in range(TRIES))
    assert wrong <= TOO_MANY


@pytest.mark.parametrize(("mean", "told"), [(0.0, "yes"), (3.0, "no")])
def test_with_power_enough_it_is_told(mean: float, told: str) -> None:
    rng = np.random.default_rng(1)
    questions = [drawn(rng, mean, 30, 0.5) for _ in range(20)]
    assert every(questions) == told


def test_one_no_among_many_yes_is_a_no() -> None:
    rng = np.random.default_rng(1)
    questions = [drawn(rng, 0.0, 30, 0.3) for _ in range(19)] + [drawn(rng, 2.0, 30, 0.3)]
    assert every(questions) == "no"


def test_with_too_little_power_it_is_open() -> None:
    for mean in (0.0, 3.0):
        questions = [Question(mean, 3.0, 2, -1.0, 1.0)] * 10
        assert every(questions) == "open"
    assert Question.of([0.0]).told == Question.of([0.0], -1, 1).told == "open"
    assert Question(math.nan, math.nan, 0, -1, 1).told == "open"


def test_what_was_not_asked_yet_is_open() -> None:
    sure = [Question(0.0, 0.0, 5, -1, 1)] * 4
    assert every(sure) == "yes"
    assert every(sure, asked=5) == "open"
    assert every([], asked=3) == every([]) == "open"
    off = [Question(9.0, 0.0, 5, -1, 1)] * 4
    assert every(off, asked=100) == "no"


def test_a_question_from_a_table_is_that_from_its_values() -> None:
    values = np.array([1.0, 2.0, 4.0, 3.5])
    whole = Question.of(values, 0.0, 5.0)
    assert whole.mean == pytest.approx(values.mean())
    assert whole.spread == pytest.approx(values.std(ddof=1))
    alike = Question.of([0.5] * 4, 0.5, 1.0)  # no spread, on the edge: not beyond it
    assert alike.spread == 0
    assert alike.told == "open"


def test_a_yes_is_a_ninety_per_cent_interval_inside_the_band() -> None:
    values = np.array([1.0, 2.0, 4.0, 3.5, 2.2])
    half = 2.131847 * values.std(ddof=1) / math.sqrt(5)  # t(0.95, 4)
    mean = values.mean()
    assert Question.of(values, mean - 1.001 * half, mean + 1.001 * half).told == "yes"
    assert Question.of(values, mean - 0.999 * half, mean + 1.001 * half).told == "open"
    assert Question.of(values, low=mean + 1.001 * half).told == "no"
    assert Question.of(values, low=mean + 0.999 * half).told == "open"


def test_how_many_replications_it_takes() -> None:
    questions = [Question(0.5, 1.0, 2, -1.0, 1.0)] * 3
    assert every(questions) == "open"
    count = needed(every, questions)
    assert count is not None
    assert every([one.at(count) for one in questions]) == "yes"
    assert every([one.at(count - 1) for one in questions]) == "open"
    assert needed(every, [Question(1.0, 1.0, 5, -1.0, 1.0)]) is None  # on the edge
    assert needed(every, []) is None
    assert needed(every, [Question(0.0, 0.0, 4, -1.0, 1.0)]) == 4  # told already


@given(
    mean=st.floats(-5, 5), spread=st.floats(0, 5), count=st.integers(0, 50), low=st.floats(-4, 0), high=st.floats(0, 4)
)
def test_yes_and_no_are_never_both_sure(mean: float, spread: float, count: int, low: float, high: float) -> None:
    question = Question(mean, spread, count, low, high)
    assert not (question.doubt_of_yes <= ERROR and question.doubt_of_no <= ERROR)
    assert 0 <= question.doubt_of_yes <= 1
    assert 0 <= question.doubt_of_no <= 1
