"""P14: a measure whose values can leave the scale that is said of it says so."""

from __future__ import annotations

import sim
from sim.results.measures import MEASURES, PROFILES

FAILING = sim.Scenario.load("textbook").evolve(
    "failing",
    {"population.size": 200, "market.months": 6, "market.warm_up": 3}
    | {f"firms.{firm}.failure_rate": 1.0 for firm in sim.Scenario.load("textbook").firms},
)


def test_satisfaction_goes_below_nought_where_everything_fails_and_is_said_to() -> None:
    run = sim.simulate(FAILING, seed=1)
    assert run.summary()["encounter_satisfaction"].min() < 0
    assert run.customers["cumulative_satisfaction"].min() < 0
    assert "below 0 after bad failures, above 1 with delight" in MEASURES["encounter_satisfaction"][1]
    assert "can leave 0 to 1" in PROFILES["cumulative_satisfaction"][1]


def test_satisfaction_goes_above_one_in_a_shipped_market() -> None:
    telecom = sim.Scenario.load("telecom").evolve("t", {"population.size": 1000})
    assert sim.simulate(telecom, seed=1).customers["cumulative_satisfaction"].max() > 1
