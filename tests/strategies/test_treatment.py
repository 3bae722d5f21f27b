"""Better service for some, or for everyone alike: what the strategies set, and what it comes to."""

from __future__ import annotations

import pytest

import sim
from sim.market.offers import announced
from sim.strategies import MarketView, known_strategies


@pytest.mark.domain("equal treatment")
def test_equal_treatment_gives_and_costs_the_same_in_every_tier() -> None:
    scenario = sim.Scenario.load("textbook")
    rest = scenario.firms["alpha"].levers()
    levers = known_strategies()["equal-treatment"](MarketView("alpha", 0, rest, rest), lift=0.03)
    offer, usual = announced(scenario, "alpha", levers).offer, announced(scenario, "alpha", rest).offer
    assert (offer["tiers_lift"] == 0.03).all()
    assert (offer["cost_tiers"] == offer["cost_tiers"][0]).all()
    assert offer["cost_tiers"][0] > usual["cost_tiers"][0] == 0
    tiered = known_strategies()["tiered-service"](MarketView("alpha", 0, rest, rest), lift=0.03)
    assert tiered.tiers.lift_top == 0.03 > tiered.tiers.lift_rest == 0
