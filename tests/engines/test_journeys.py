"""What a visit is made of: touchpoints that speak to needs, an emotion curve, and who feels it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import sim
from sim.market import Market
from sim.scenario import NEEDS


def lived(changes: dict[str, Any]) -> np.ndarray:
    """What each customer recalls of the first month's visit to a market's only firm, without luck or failures."""
    quiet = {
        "population.size": 60,
        "population.start_outside": 0.0,
        "population.entry_rate": 0.0,
        "market.warm_up": 0,
        "market.months": 1,
        "firms.beta": None,
        "firms.alpha.start_share": 1.0,
        "firms.alpha.failure_rate": 0.0,
        "behaviour.experience.noise": 0.0,
        "behaviour.expectation.promise_weight": 0.0,
    }
    market = Market(sim.Scenario.load("textbook").evolve("quiet", quiet | changes), rng=1, engine="agents")
    market.step()
    visited = [customer for customer in market.engine.agents if customer.bonds[0].month.visits]
    assert len(visited) > 50
    return np.array([[customer.bonds[0].month.experience, *customer.needs] for customer in visited])


@pytest.mark.domain("six needs that make up experience")
@pytest.mark.parametrize("need", NEEDS)
def test_a_better_quality_is_felt_by_whoever_needs_it(need: str) -> None:
    plain = {
        "journey": [{"name": f"of {each}", "need": each} for each in NEEDS],
        "behaviour.experience": {"peak_weight": 0.0, "end_weight": 0.0},
    }
    before, after = lived(plain), lived(plain | {f"firms.alpha.quality.{need}": 0.85})
    weight = before[:, 1 + NEEDS.index(need)]
    np.testing.assert_allclose(after[:, 0] - before[:, 0], 0.10 * weight, atol=1e-7)


@pytest.mark.domain("journeys", "memory")
def test_who_expects_otherwise_recalls_the_same_journey_differently() -> None:
    curve = [("welcome", 0.0), ("delight", 0.2), ("wait", -0.2), ("farewell", 0.05)]
    journey = {"journey": [{"name": name, "emotion": emotion} for name, emotion in curve]}
    new, old = (lived(journey | {"firms.alpha.reputation": expected})[:, 0] for expected in (0.55, 0.95))
    mean = 0.75 + np.mean([emotion for _, emotion in curve])
    end = 0.75 + curve[-1][1]
    for recall, peak in ((new, 0.75 + 0.2), (old, 0.75 - 0.2)):  # farthest from what is expected
        np.testing.assert_allclose(recall, 0.33 * peak + 0.33 * end + 0.34 * mean, atol=1e-7)
