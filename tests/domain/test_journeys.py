"""A visit is a sequence of touchpoints with an emotion curve, felt differently by those who know it and those who do not."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import CALM, A, encounters, lived, offer, pull, world

pytestmark = pytest.mark.domain("journeys")

CURVE = (0.1, -0.1, 0.2, -0.05)
STATIONS = [{"name": f"station {k}", "need": "service", "emotion": e} for k, e in enumerate(CURVE)]
BELOW_REPUTATION = CALM | {
    "journey": STATIONS,
    "population": {"entry_rate": 1.0},
    "population.traits.values_prior": 0.0,
    "behaviour.expectation.prior": 0.9,
}
"""Service of 0.79 in the mean where 0.9 is expected of firms nobody has tried."""


def test_the_curve_is_lived_touchpoint_by_touchpoint() -> None:
    scenario = world("repertoire", CALM | {"journey": STATIONS})
    market = lived(scenario, 1, watch=True)
    met = encounters(market)
    lived_there = 0.75 + np.array(CURVE)
    e = scenario.behaviour.experience
    peak = lived_there[np.abs(lived_there[None] - met["expected"][:, None]).argmax(axis=1)]
    mean = 1 - e.peak_weight - e.end_weight
    recalled = e.peak_weight * peak + e.end_weight * lived_there[-1] + mean * lived_there.mean()
    np.testing.assert_allclose(met["experience"], recalled, atol=1e-9)
    assert np.unique(peak).size > 1, "what stands out depends on what was expected"
    assert offer(market)["promised_quality"] == pytest.approx(
        0.75 + 0.33 * (0.2 - 0.05) + 0.34 * np.mean(CURVE), abs=0.01
    )


def new_and_old(market):
    """Satisfaction of those who meet the firm for the first time this month, and of those who know it well."""
    met = encounters(market)
    seen = market.customers.relationships["episodes"][met["row"], A].astype(int)
    new, old = met[seen == met["visits"]], met[seen > 12]
    assert min(len(new), len(old)) > 5
    return new, old


def test_new_and_old_customers_feel_the_same_journey_differently() -> None:
    """The old have learned what to expect; for the new the same visit is a disappointment."""
    new, old = new_and_old(lived(world("repertoire", BELOW_REPUTATION, size=800), 9, watch=True))
    assert old["expected"].mean() < new["expected"].mean() - 0.05
    assert old["encounter_satisfaction"].mean() > new["encounter_satisfaction"].mean() + 0.05


def test_where_nobody_learns_new_and_old_feel_alike() -> None:
    still = {
        "behaviour.expectation": {
            "prior_variance": 0.0,
            "drift_variance": 0.0,
            "should_gain": 0.0,
            "should_rival": 0.0,
            "norm_untried": 0.0,
            "promise_weight": 0.0,
        }
    }
    alike = {"population.traits.loss_aversion": 1.0, "population.traits.need_concentration": 1e9}
    market = lived(world("repertoire", BELOW_REPUTATION | still | alike, size=800), 9, watch=True)
    new, old = new_and_old(market)
    np.testing.assert_allclose(old["encounter_satisfaction"].mean(), new["encounter_satisfaction"].mean(), atol=1e-6)


def test_a_lift_at_every_station_costs_at_every_visit() -> None:
    market = lived(world("repertoire", {"journey": STATIONS} | pull({"service.lift": 0.05})))
    rows = market.tables()["firms"].query("firm == 'a'")
    np.testing.assert_allclose(rows["service"], rows["visits"] * 1.2 * 0.05 * 1.25 * 10)
