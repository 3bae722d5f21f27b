"""Better service for some, or for everyone alike: what the strategies set, and what it comes to."""

from __future__ import annotations

import pytest

import sim
from sim.strategies import MarketView, strategies
from sim.terms import terms_of


@pytest.mark.domain("equal treatment")
def test_equal_treatment_gives_and_costs_the_same_in_every_tier() -> None:
    scenario = sim.Scenario.load("textbook")
    rest = scenario.firms["alpha"].levers()
    levers = strategies()["equal-treatment"](MarketView("alpha", 0, rest, rest), lift=0.03)
    terms, usual = terms_of(scenario, "alpha", levers), terms_of(scenario, "alpha", rest)
    assert terms["lift_top"] == terms["lift_rest"] == 0.03
    assert terms["top_cost"] == terms["rest_cost"] > usual["top_cost"] == 0
    tiered = strategies()["tiered-service"](MarketView("alpha", 0, rest, rest), lift=0.03)
    assert tiered.tiers.lift_top == 0.03 > tiered.tiers.lift_rest == 0
