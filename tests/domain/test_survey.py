"""Asking the customer: who answers, what it costs, what the answers tell, and that asking changes nobody."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from worlds.two_firms import assert_same_lives, at_home, encounters, lived, monthly, pull, total, twins, world

from sim.scenario import NEEDS

pytestmark = pytest.mark.domain("ask the customer: voice of customer")

SIX = {"journey": [{"name": need, "need": need} for need in NEEDS], "market.review_rate": 0.0}
ASKED = {"survey.asked": 1.0}


def survey(changes: dict[str, Any] | None = None, **levers: float):
    scenario = world("subscription", SIX | (changes or {}), size=1000)
    return lived(scenario.evolve("x", pull(ASKED | {f"survey.{name}": value for name, value in levers.items()})))


def test_every_further_question_loses_some_who_would_answer() -> None:
    rates = {q: total(m, "surveyed") / total(m, "visits") for q in (1, 3, 5, 20) for m in [survey(questions=q)]}
    for questions, rate in rates.items():
        assert rate == pytest.approx(0.35 * np.exp(-0.08 * (questions - 1)), abs=0.02)


def test_every_answer_costs_by_the_question() -> None:
    for questions in (1, 5):
        market = survey(questions=questions)
        assert total(market, "survey") == pytest.approx(0.003 * questions * 10 * total(market, "surveyed"))


def test_asking_changes_nobody_and_not_asking_costs_nothing() -> None:
    silent, asking = twins(world("subscription", SIX), pull(ASKED))
    assert_same_lives(silent, asking)
    assert total(silent, "surveyed", "survey") == 0


@pytest.mark.parametrize("need", NEEDS)
def test_the_need_that_is_answered_badly_is_named(need: str) -> None:
    market = survey({f"firms.a.quality.{need}": 0.55})
    named = {n: total(market, f"named_{n}") for n in NEEDS}
    assert max(named, key=named.__getitem__) == need
    assert named[need] > 2 * sorted(named.values())[-2]
    assert sum(named.values()) <= total(market, "surveyed")


def test_satisfaction_answered_is_that_of_those_who_answered() -> None:
    market = lived(world("subscription", SIX).evolve("x", pull(ASKED)), watch=True)
    met = encounters(market)
    answers = met["encounter_satisfaction"][met["answered"] == 1]
    assert monthly(market, "answered")[-1] == pytest.approx(answers.mean())
    assert monthly(market, "surveyed")[-1] == answers.size


def test_the_bill_against_the_estimate() -> None:
    """The first question that matters: an honest estimate is met on average, a loud one is not."""
    honest, loud = survey(), survey({"firms.a.promise": {"cushion": -0.1}})
    assert abs(monthly(honest, "bill").mean()) < 0.02
    assert monthly(loud, "bill").mean() == pytest.approx(-0.1, abs=0.02)


def test_back_for_the_same_fault() -> None:
    never, once, always = (survey({"firms.a.failure_rate": rate}) for rate in (0.0, 0.1, 1.0))
    assert total(never, "same_fault") == 0
    assert 0 < total(once, "same_fault") < 0.2 * total(once, "surveyed")
    assert total(always, "same_fault") == total(always, "surveyed")


def test_would_they_come_back() -> None:
    bad, good = (survey({"firms.a.quality.service": q, "firms.a.quality.product": q}) for q in (0.3, 0.9))
    shares = [total(m, "would_return") / total(m, "surveyed") for m in (bad, good)]
    assert shares[0] < shares[1]
    assert at_home(bad).sum() == at_home(good).sum(), "a statement, not a choice: here nobody may leave"
