"""Twin worlds: what is paired, what is counted, and that everything adds up."""

from __future__ import annotations

import math

import numpy as np
import pytest
from worlds import SHIPPED, shipped

import sim
from sim.lab.analyses.twins import QUADRANTS, fate


@pytest.fixture(scope="module")
def base() -> sim.Scenario:
    return shipped("textbook", 400, 12, 6)


@pytest.fixture(scope="module")
def twins(base: sim.Scenario) -> sim.Twins:
    return sim.compare(base, "complaint-recovery", "better-service", "rest", replications=6, workers=1)


def test_a_policy_that_does_nothing_differs_by_nothing(twins: sim.Twins) -> None:
    table = twins.table()
    rest = table[table["policy"] == "rest"]
    assert (rest["difference"] == 0).all()
    assert (rest["half_width"] == 0).all()
    quadrants = twins.quadrants()
    moved = quadrants[(quadrants["policy"] == "rest") & quadrants["quadrant"].isin(["saved", "driven away"])]
    assert (moved["customers"] == 0).all()


def test_quadrants_count_every_customer_once(twins: sim.Twins) -> None:
    every = twins.outcomes
    for outcomes in zip(*(every.of(arm) for arm in every.arms), strict=True):
        heads = [fate(outcomes[0], other)[0] for other in outcomes[1:]]
        assert len({sum(q.values()) for q in heads}) == 1
        stayed = {q["stays anyway"] + q["driven away"] for q in heads}
        assert len(stayed) == 1, "who stays without the policy does not depend on the policy"
    shares = twins.quadrants().groupby("policy")["share"].sum()
    assert np.allclose(shares, 1)


def test_the_bridge_adds_up_to_the_difference_in_profit(twins: sim.Twins) -> None:
    effects = twins.bridge().groupby("policy")["effect"].sum()
    profit = twins.table(["profit"]).set_index("policy")["difference"]
    for policy in twins.names:
        assert effects[policy] == pytest.approx(profit[policy], rel=1e-9, abs=1e-6)


def test_intervals_are_those_of_the_textbook(twins: sim.Twins) -> None:
    row = twins.table(["profit"]).iloc[0]
    gap = twins.values("profit", 1) - twins.values("profit", 0)
    half = 2.570581835636314 * np.std(gap, ddof=1) / math.sqrt(6)  # t quantile with 5 degrees of freedom
    assert row["difference"] == pytest.approx(gap.mean())
    assert row["half_width"] == pytest.approx(half)
    assert (row["low"], row["high"]) == pytest.approx((gap.mean() - half, gap.mean() + half))


def test_more_service_is_felt(twins: sim.Twins) -> None:
    table = twins.table(["encounter_satisfaction"]).set_index("policy")
    assert table.loc["better-service", "low"] > 0


def test_results_do_not_depend_on_workers(base: sim.Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    from sim.lab import runner

    one = sim.compare(base, "price-cut", replications=4, workers=1)
    monkeypatch.setattr(runner, "WORTH_A_POOL", 0.0)
    two = sim.compare(base, "price-cut", replications=4, workers=2)
    assert one.table().equals(two.table())
    assert one.paths().equals(two.paths())
    assert one.quadrants().equals(two.quadrants())


@pytest.mark.parametrize("name", SHIPPED)
def test_a_twin_that_shares_the_warm_up_is_the_world_run_on_its_own(name: str) -> None:
    base = shipped(name, 200, 6, 4)
    policy = base.evolve("better", {f"firms.{base.focal_firm}.strategy": {"use": "better-service"}})
    shared = sim.Market(base, rng=5).warm_up().twin(policy).run().tables()
    alone = sim.Market(policy, rng=5).run().tables()
    for table, frame in alone.items():
        assert frame.equals(shared[table]), table


def test_a_policy_that_is_more_than_a_strategy_lives_its_own_warm_up(base: sim.Scenario) -> None:
    dear = base.evolve("dear", {"firms.alpha.list_price": 25})
    twins = sim.compare(base, dear, replications=1, workers=1)
    alone = sim.simulate(dear, seed=1).summary().set_index("firm")
    assert twins.values("revenue", "dear")[0] == alone.loc["alpha", "revenue"] != twins.values("revenue", 0)[0]
    assert set(twins.quadrants()["quadrant"]) == set(QUADRANTS)


def test_replications_needed_shrinks_with_the_target(twins: sim.Twins) -> None:
    wide, narrow = twins.needed("profit", 2000.0), twins.needed("profit", 20.0)
    assert wide is not None and narrow is not None and wide < narrow


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"firm": "gamma"}, "no firm 'gamma'"),
        ({"replications": 0}, "1 or more"),
        ({"level": 1.0}, "between 0 and 1"),
    ],
)
def test_what_cannot_be_compared_is_refused(base: sim.Scenario, arguments: dict, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        sim.compare(base, "rest", **arguments)


def test_other_people_cannot_be_paired(base: sim.Scenario) -> None:
    with pytest.raises(ValueError, match="cannot be paired"):
        sim.compare(base, base.evolve("more", {"population.size": 500}), replications=1)


def test_a_decorated_function_is_a_policy(base: sim.Scenario) -> None:
    @sim.strategy("apologise-only")
    def apologise_only(view: sim.MarketView) -> sim.Levers:
        """Apologise with all one's heart. Costs the care taken, per complaint."""
        return view.rest.towards(1, recovery={"apology": 1.0})

    twins = sim.compare(base, apologise_only, replications=2, workers=1)
    assert twins.names == ("apologise-only",)
    assert twins.bridge().set_index("line").loc["recovery", "effect"] < 0
