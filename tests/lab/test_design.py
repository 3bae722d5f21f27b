"""Designs: arms crossed on the same luck, named in columns, and joined back to what was varied."""

from __future__ import annotations

import pandas as pd
import pytest
from worlds import shipped

import sim
from sim.lab.design import design_of
from sim.lab.world import BASELINE, Arm

BASE = shipped("textbook", 60, 3, 1)
GRID = {
    f"{change:.0%} less, at {strength:.0%}": {"use": "price-cut", "depth": change, "strength": strength}
    for change in (0.05, 0.1)
    for strength in (0.5, 1.0)
}


def test_every_policy_meets_every_knock_out_and_every_combination_of_values() -> None:
    design = sim.Experiment(
        BASE,
        policies={"cheap": "price-cut"},
        knockouts=["inertia", ("inertia", "word-of-mouth")],
        factors={"firms.alpha.list_price": (18, 22), "behaviour.choice.inertia": (0.5,)},
        replications=2,
        seed=7,
    ).design()
    assert len(design.arms) == 2 * 3 * 2
    assert len(design) == 2 * len(design.arms)
    first = design.arms[0]
    assert design.baseline == first == Arm(factors=first.factors, market=first.market)
    assert design.columns == [
        "scenario", "policy", "knockouts", "firms.alpha.list_price", "behaviour.choice.inertia", "seed", "replication",
    ]  # fmt: skip
    assert set(design.frame["knockouts"]) == {"", "inertia", "inertia word-of-mouth"}
    lived = {world.arm: world.scenario for world in design.worlds}
    assert {
        s.firms["alpha"].list_price for arm, s in lived.items() if dict(arm.factors)["firms.alpha.list_price"] == 22
    } == {22}
    assert {arm.policy for arm, s in lived.items() if s.firms["alpha"].strategy["use"] == "price-cut"} == {"cheap"}


def test_arms_share_their_luck() -> None:
    design = sim.Experiment(
        BASE, policies={"cheap": "price-cut"}, knockouts=["inertia"], replications=3, seed=7
    ).design()
    by_arm = {arm: [world.luck for world in design.worlds if world.arm == arm] for arm in design.arms}
    assert set(map(tuple, by_arm.values())) == {((7, 0), (7, 1), (7, 2))}


def test_a_design_may_begin_anywhere() -> None:
    arms = {Arm(): BASE, Arm("cheap"): BASE.evolve("cheap", {"firms.alpha.strategy": {"use": "price-cut"}})}
    early, late = design_of(arms, replications=2), design_of(arms, replications=2, first=2)
    assert (*early.worlds, *late.worlds) == design_of(arms, replications=4).worlds
    assert early.baseline == late.baseline == Arm()


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"policies": {BASELINE: "price-cut"}}, "cannot be called 'baseline'"),
        ({"factors": {"market.review_rate": "0.05"}}, "is no range"),
        ({"factors": {"market.review_rate": 0.05}}, "a list of values is needed"),
        ({"factors": {"market.review_rate": []}}, "a list of values is needed"),
        ({"factors": {"market.review_rat": [0.05]}}, "did you mean 'review_rate'"),
        ({"knockouts": ["inerti"]}, "did you mean 'inertia'"),
        ({"firm": 0}, "no firm 0"),
        ({"replications": "3"}, "replications is '3'"),
    ],
)
def test_what_cannot_be_crossed_is_refused(asked: dict, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        sim.Experiment(BASE, **asked)


def test_one_knock_out_by_name_is_one() -> None:
    assert (
        sim.Experiment(BASE, knockouts="inertia").design().arms
        == sim.Experiment(BASE, knockouts=["inertia"]).design().arms
    )


def test_tables_of_many_policies_join_the_grid_they_came_from() -> None:
    twins = sim.compare(BASE, GRID, replications=2, executor="serial")
    assert twins.names == tuple(GRID)
    joined = twins.table("profit").merge(twins.parameters(), on="policy", validate="one_to_one")
    assert {row.policy: (row.depth, row.strength) for row in joined.itertuples()} == {
        name: (block["depth"], block["strength"]) for name, block in GRID.items()
    }
    frame = pd.DataFrame([{"policy": name, **block} for name, block in GRID.items()])
    for name, table in twins.tables().items():
        if "policy" in table and name != "replications":
            assert set(table.merge(frame, on="policy")["policy"]) == set(GRID), name


def test_policies_without_names_are_told_apart_by_their_parameters() -> None:
    twins = sim.compare(BASE, *GRID.values(), replications=1, executor="serial")
    assert len(set(twins.names)) == len(GRID)
    assert twins.names[0] == "price-cut depth=0.05 strength=0.5"
