"""Which policy to choose, in words: the first thing that a comparison says."""

from __future__ import annotations

import pytest

import sim
from sim.report import rendered, sheet_of
from sim.report.budget import recommendation


@pytest.fixture(scope="module")
def base() -> sim.Scenario:
    return sim.Scenario.load("textbook").evolve(
        "small", {"population.size": 300, "market.months": 8, "market.warm_up": 2}
    )


def test_the_best_policy_is_named_first_with_what_it_risks(base: sim.Scenario) -> None:
    twins = sim.compare(base, "price-cut", "over-promise", "better-service", replications=4, executor="serial")
    best = twins.ranking().iloc[0]["policy"]
    first = sheet_of(twins).short[0]
    assert first == recommendation(twins)
    assert ("do nothing" if best == "baseline" else best) in first


def test_what_does_not_pay_is_not_recommended(base: sim.Scenario) -> None:
    twins = sim.compare(base, "price-cut", replications=4, executor="serial")
    assert recommendation(twins).startswith("It does not pay: do nothing")


def test_one_pair_recommends_nothing(base: sim.Scenario) -> None:
    twins = sim.compare(base, "price-cut", replications=1, executor="serial")
    assert recommendation(twins) == ""


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_budget_stands_in_the_report(lang: str, base: sim.Scenario) -> None:
    twins = sim.compare(base, "price-cut", "rest", replications=2, executor="serial", budget=500)
    text = rendered(sheet_of(twins, lang), ".md").decode()
    assert "500" in text.split("\n## ")[0], "the first box says the budget"
    assert str(round(twins.budget.doses[0].strength, 3)) in text
