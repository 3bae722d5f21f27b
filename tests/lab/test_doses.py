"""Doses: what may be searched, between which ends, and what of it is the same proposal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sim
from sim.lab.doses import Candidate, candidates, fine, typed
from sim.lab.factors import DesignError, Factor
from sim.lab.preflight import try_on
from sim.scenario import ScenarioError
from sim.strategies import StrategyError
from sim.strategies.policies import as_policy


@pytest.fixture(scope="module")
def base() -> sim.Scenario:
    return sim.Scenario.load("textbook")


def test_a_strategy_of_which_nothing_is_named_is_tried_at_strengths(base: sim.Scenario) -> None:
    (one,) = candidates(base, "alpha", ["under-promise"])
    assert list(one.doses) == ["strength"]
    assert one.doses["strength"].bounds == (0.05, 1.0)


def test_a_dose_belongs_to_whoever_has_it_and_levers_make_a_candidate_of_their_own(base: sim.Scenario) -> None:
    over = {"cushion": "0:0.2", "recovery.ease": None, "recovery.resolve": "0.5:0.9"}
    found = {one.name: one for one in candidates(base, "alpha", [], over)}
    assert set(found) == {"under-promise", "levers"}, "no strategy was named: those that have what is searched"
    assert found["levers"].block == {"use": "set-levers"}
    assert found["levers"].doses["recovery.ease"].bounds == (0.0, 1.0), "the range that the reference declares"
    named = {one.name: one for one in candidates(base, "alpha", ["under-promise", "price-cut"], {"cushion": "0:0.2"})}
    assert list(named["price-cut"].doses) == ["strength"]
    one_alone = candidates(base, "alpha", ["under-promise", "price-cut"], {"price-cut.strength": "0.2:0.4"})
    assert [one.doses["strength"].bounds for one in one_alone] == [(0.05, 1.0), (0.2, 0.4)]


def test_a_policy_that_was_found_is_the_one_that_is_typed(base: sim.Scenario) -> None:
    (one,) = candidates(base, "alpha", ["under-promise"], {"cushion": "0:0.2", "strength": "0:1"})
    values = {key: fine(dose, dose.low + (dose.high - dose.low) / 3) for key, dose in one.doses.items()}
    found = one.policy(base, "alpha", values)
    text = typed(one.at(values))
    use, _, rest = text.partition(":")
    block = {"use": use, **{k: float(v) for k, v in (part.split("=") for part in rest.split(","))}}
    assert as_policy(base, block, "alpha").digest() == found.digest()
    try_on(found, "alpha")


@given(low=st.floats(-1e3, 1e3), span=st.floats(1e-3, 1e3), share=st.floats(0, 1))
def test_a_value_stays_within_its_ends_and_close_to_what_was_asked(low: float, span: float, share: float) -> None:
    dose = Factor("x", low, low + span)
    asked = low + span * share
    found = fine(dose, min(asked, dose.high))
    assert dose.low <= found <= dose.high
    assert abs(found - asked) <= 0.01 * span


def test_two_doses_within_a_twentieth_of_the_range_are_one_proposal() -> None:
    one = Candidate("x", {"use": "x"}, {"a": Factor("a", 0.0, 2.0), "word": Factor("word", 0, 0, ("b", "c"))})
    assert one.alike({"a": 1.0, "word": "b"}, {"a": 1.09, "word": "b"})
    assert not one.alike({"a": 1.0, "word": "b"}, {"a": 1.11, "word": "b"})
    assert not one.alike({"a": 1.0, "word": "b"}, {"a": 1.0, "word": "c"})


def test_the_end_of_a_range_is_told_where_one_could_go_further(base: sim.Scenario) -> None:
    over = {"recovery.ease": None, "recovery.resolve": "0.5:0.9"}
    (one,) = candidates(base, "alpha", [], over)
    assert one.at_end({"recovery.ease": 1.0, "recovery.resolve": 0.9}) == ["recovery.resolve"], "ease goes no further"
    assert one.at_end({"recovery.ease": 0.5, "recovery.resolve": 0.7}) == []


@pytest.mark.parametrize(
    ("strategies", "over", "kind", "hint"),
    [
        ([], {"cushon": "0:1"}, DesignError, "cushion"),
        ([], {"recovery.eas": None}, ScenarioError, "ease"),
        ([], {"cushion": None}, DesignError, "LOW:HIGH"),
        (["under-promise"], {"strength": "0:2"}, StrategyError, "0 to 1"),
        (["under-promise"], {"cushion": "0:0.1", "policy.cushion": "0:0.2"}, DesignError, "twice"),
        (["rest"], None, DesignError, "doing nothing"),
        ([], {"recovery.ease": "0:3"}, DesignError, "leaves its range"),
    ],
)
def test_what_cannot_be_searched_is_said(
    base: sim.Scenario, strategies: list[str], over: dict[str, str], kind: type[Exception], hint: str
) -> None:
    with pytest.raises(kind, match=hint):
        candidates(base, "alpha", strategies, over)
