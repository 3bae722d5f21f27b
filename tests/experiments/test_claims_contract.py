"""What every claim on the court's kit keeps: texts, rule, markets, and that the court tells truth from falsehood on it."""

from __future__ import annotations

import importlib
import inspect
import math
import pkgutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import loyalty_studies.claims
import numpy as np
import pytest

from sim.lab.court.case import ANSWERED, REST, Case
from sim.lab.court.errors import FALSE, TRUE, by_design
from sim.lab.court.hearing import Hearing
from sim.lab.court.trial import Extent, bases_of, live, study
from sim.scenario import Scenario
from sim.words import speaking, translated

LINES = 200
NAIVE = {2, 3, 4, 5, 21, 24}
FORMS = {1, 8, 17, 18, 24}
LEDGERS = {7, 9, 10, 12, 13, 14, 15, 16, 19, 20, 21, 23}
WIDE = {"market", "population", "firms", "journey", "network"}
"""Parts of a scenario that a claim's market may choose; behaviour is nobody's to choose but the design's."""


def cases() -> Iterator[Case]:
    folder = Path(loyalty_studies.claims.__file__).parent
    for module in sorted(one.name for one in pkgutil.iter_modules([str(folder)])):
        found = getattr(importlib.import_module(f"loyalty_studies.claims.{module}"), "CASE", None)
        if isinstance(found, Case):
            yield found


CASES = {case.name: case for case in cases()}
every = pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())


def file_of(case: Case) -> Path:
    return Path(inspect.getfile(case.read))


@pytest.fixture(scope="module")
def looked() -> dict[str, Any]:
    """One small look at every case: its first market, two replications, whoever asks first."""
    kept: dict[str, Any] = {}

    def look(case: Case) -> Any:
        if case.name not in kept:
            market, base = next(iter(bases_of(case, 0.01).items()))
            small = base.evolve(base.name, {"population.size": min(300, base.population.size)})
            kept[case.name] = live(case, {market: small}, {market: dict(case.policies)}, Hearing(1, 0, 1), 2)
        return kept[case.name]

    return {"at": look}


def test_numbers_and_names_are_told_apart() -> None:
    assert CASES
    assert len({case.number for case in CASES.values()}) == len(CASES)
    assert all(1 <= case.number <= 24 for case in CASES.values())


@every
def test_a_claim_is_a_file_of_at_most_two_hundred_lines(case: Case) -> None:
    assert len(file_of(case).read_text("utf-8").splitlines()) <= LINES


@every
def test_every_text_stands_and_is_translated(case: Case) -> None:
    for part in ("claim", "figure", "research", "mind", "unknown"):
        assert getattr(case, part).strip(), part
    assert "trivially true" in case.definitions
    with speaking("zh"):
        left = [text for text in case.texts() if text and translated("claims", text) == text]
    assert left == []


@every
def test_what_is_asked_is_bounded_and_is_read(case: Case, looked: Mapping[str, Any]) -> None:
    assert case.asks
    numbers = next(iter(looked["at"](case).numbers().values()))
    for ask in case.asks:
        assert ask.says.endswith(".")
        assert math.isfinite(ask.low) or math.isfinite(ask.high), f"{ask.number} may be anything"
        assert ask.low <= ask.high
        assert ask.number in numbers
    assert all(one.number in numbers and one.low <= one.high for one in case.published)


@every
def test_a_market_differs_from_the_shipped_one_by_what_is_declared(case: Case) -> None:
    for market, (name, base) in zip(case.markets, bases_of(case, 1.0).items(), strict=True):
        shipped = Scenario.load(market.scenario)
        declared = {*market.changes, "market.months", "population.size"}
        assert {path.partition(".")[0] for path in declared} <= WIDE, f"{name} has a coefficient of its own"
        changed = {one["path"] for one in shipped.differences(base)}
        assert all(any(path == own or path.startswith(f"{own}.") for own in declared) for path in changed), changed


@every
def test_arms_touch_what_they_say_and_leave_the_luck(case: Case) -> None:
    base = next(iter(bases_of(case, 0.01).values()))
    for name, arm in case.arms(base).items():
        assert name != REST
        assert arm.rows == base.rows and arm.market.months == base.market.months


@every
def test_what_issue_and_claim_ask_for_is_there(case: Case, looked: Mapping[str, Any]) -> None:
    if case.number in NAIVE:
        numbers = next(iter(looked["at"](case).numbers().values()))
        assert case.selection is not None
        assert {case.selection.naive, case.selection.causal} <= set(numbers)
    if case.number in FORMS:
        assert case.form is not None
        assert all(line.stands for line in case.form())
    if case.number in LEDGERS:
        assert case.policies
    assert case.flips and case.where and case.rows
    assert 2 <= len(case.where) <= 3


@every
def test_policies_are_lived_with_rivals_at_rest_and_answering(case: Case, looked: Mapping[str, Any]) -> None:
    arms = {arm.policy for arm in looked["at"](case).outcomes[0].arms}
    assert {REST, *case.policies, *(name + ANSWERED for name in case.policies)} <= arms


@every
def test_flips_and_maps_can_be_lived(case: Case) -> None:
    for changes in (
        case.true_world,
        case.false_world,
        *(how for how in case.flips.values() if isinstance(how, Mapping)),
    ):
        assert changes
        bases_of(case, 0.01, changes)
    assert np.prod([len(factor.values) for factor in case.where.values()]) <= 27


@every
def test_the_rule_is_stated_before_any_number(case: Case) -> None:
    from sim.lab.court import said

    assert "before the first run" in said.rule(case.because)
    assert Extent.of(case, 1.0).sets == 3 and Extent.of(case, 0.1).sets == 1
    assert study(case).claim == case.claim


@every
def test_the_court_says_what_is_so_of_a_world_made_to_be_so(case: Case) -> None:
    """Claims of even numbers where they are true, the others where they are false; the benchmark tries each both ways."""
    world, told = ((TRUE, "yes"), (FALSE, "no"))[case.number % 2]
    found = by_design(case, world, 1)
    assert found.told == told, found
