"""The best policy within a budget: what wins is within it, and is lived again on luck that the search never saw."""

from __future__ import annotations

import pytest

import sim
from sim.lab.optimise import FRESH, OVER, optimise


@pytest.fixture(scope="module")
def base() -> sim.Scenario:
    small = {"population.size": 200, "market.months": 8, "market.warm_up": 2}
    free = {"firms.alpha.costs.prevention": 0.0001, "firms.alpha.costs.lift": 0.0001}
    return sim.Scenario.load("textbook").evolve("small", small | free)


def test_what_wins_costs_next_to_nothing_and_is_told_on_fresh_luck(base: sim.Scenario) -> None:
    found = optimise(base, "better-service", "price-cut", trials=8, replications=2, fresh=3, executor="serial")
    assert found.best["use"] == "better-service", "quality is free here"
    first = found.winners.iloc[0]
    assert first["curse"] == pytest.approx(first["in_search"] - first["fresh"])
    again = sim.compare(base, found.best, replications=2, executor="serial")
    assert float(again.difference("profit").each.mean()) == pytest.approx(first["in_search"])
    assert found.winners["in_search"].is_monotonic_decreasing
    assert FRESH > 100_000, "no comparison has so many replications"


def test_the_same_seed_searches_the_same(base: sim.Scenario) -> None:
    one, other = (
        optimise(base, "better-service", "price-cut", trials=4, replications=1, fresh=2, executor="serial")
        for _ in range(2)
    )
    assert one == other
    assert one.trials.equals(other.trials)


def test_nothing_beyond_the_budget_wins(base: sim.Scenario) -> None:
    found = optimise(base, "price-cut", "over-promise", budget=50, trials=8, replications=1, fresh=2, executor="serial")
    kept = found.trials[found.trials["within"]]
    assert (kept["a_year"] <= OVER * 50).all()
    assert set(found.winners["strategy"]) <= set(kept["strategy"])


def test_a_front_holds_what_no_other_beats_in_all(base: sim.Scenario) -> None:
    found = optimise(
        base,
        "better-service",
        "price-cut",
        objective=("profit", "retention"),
        trials=8,
        replications=1,
        fresh=2,
        executor="serial",
    )
    gains = found.trials[["profit", "retention"]].to_numpy()
    for strength in set(found.winners["strength"]):
        own = found.trials[found.trials["strength"] == strength][["profit", "retention"]].to_numpy()[0]
        assert not ((gains >= own).all(axis=1) & (gains > own).any(axis=1)).any()


def test_where_nothing_gains_nothing_is_done(base: sim.Scenario) -> None:
    found = optimise(base, {"use": "price-cut", "depth": 0.5}, trials=4, replications=1, fresh=2, executor="serial")
    assert found.winners.empty
    assert found.best == {"use": "rest"}


def test_what_cannot_be_searched_is_said(base: sim.Scenario) -> None:
    with pytest.raises(ValueError, match="no measure"):
        optimise(base, "price-cut", objective="joy")
    with pytest.raises(ValueError, match="trials"):
        optimise(base, "price-cut", trials=0)
    with pytest.raises(ValueError, match="budget"):
        optimise(base, "price-cut", budget=-1)
