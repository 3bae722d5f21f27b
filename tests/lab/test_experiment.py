"""Experiments: what is varied is in every arm and in every table, on the same luck; samples are those their makers give."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import qmc

import sim
from sim.lab.experiment import Experiment
from sim.lab.factors import DesignError, declared, factor, factors, typed
from sim.lab.paired import interval, intervals
from sim.lab.sampling import sample
from sim.lab.world import BASELINE
from sim.market.twins import warm_up_of

BASE = sim.Scenario.load("textbook").evolve("small", {"population.size": 60, "market.months": 3, "market.warm_up": 1})


def crossed(**more: object) -> Experiment:
    """Two policies over two factors, one of them a parameter of one of the policies."""
    asked = {
        "policies": {"less": {"use": "under-promise"}, "half": {"use": "price-cut", "strength": 0.5}},
        "factors": {"policy.cushion": [0.0, 0.1], "market.review_rate": [0.1, 0.2]},
        "replications": 2,
    }
    return Experiment(BASE, **{**asked, **more})  # type: ignore[arg-type]


def test_every_arm_has_the_values_of_its_point_in_it() -> None:
    study = crossed()
    assert len(study) == 2 * 2 * 3 * 2 == len(study.design())
    for cell, scenario in study.arms():
        point = study.sample.points[cell.point]
        assert scenario.market.review_rate == point["market.review_rate"]
        block = scenario.firms["alpha"].strategy
        if cell.policy == "less":
            assert block == {"use": "under-promise", "cushion": point["policy.cushion"]}
        elif cell.policy == "half":
            assert block == {"use": "price-cut", "strength": 0.5}
        else:
            assert scenario.firms["alpha"].strategy == BASE.firms["alpha"].strategy


def test_arms_share_their_luck_and_a_baseline_that_no_parameter_touches_is_one_world() -> None:
    design = crossed().design()
    assert {world.luck for world in design.worlds} == {(1, 0), (1, 1)}
    baseline = {world.digest for world in design.worlds if world.policy == BASELINE}
    assert len(baseline) == 2 * 2, "two rates and two replications; the cushion is the policy's"


def test_points_that_differ_in_what_policies_are_given_share_a_warm_up() -> None:
    study = Experiment(
        BASE,
        policies={"cut": "price-cut"},
        factors={"policy.strength": [0.5, 1.0], "market.review_rate": [0.1, 0.2, 0.3]},
        replications=2,
    )
    bundles = list(study.bundles())
    assert [len({warm_up_of(world.scenario) for world in worlds}) for _, worlds in bundles] == [1, 1, 1]
    placed = sorted(
        (pair for places, worlds in bundles for pair in zip(places, worlds, strict=True)), key=lambda pair: pair[0]
    )
    assert [place for place, _ in placed] == list(range(len(study)))
    width, labels = 2, [cell.arm for cell in study.cells]
    for place, world in placed:
        block, rest = divmod(place, width * study.replications)
        assert (world.replication, world.arm) == (rest // width, labels[block * width + rest % width])


def test_changes_reach_policies_that_are_scenarios_of_their_own() -> None:
    mine = BASE.evolve("mine", {"firms.alpha.strategy": {"use": "under-promise", "cushion": 0.3}})
    study = crossed(
        policies={"mine": mine}, set={"market.months": 5, "population.size": 70}, without=["inertia"], replications=1
    )
    for cell, scenario in study.arms():
        assert (scenario.market.months, scenario.population.size) == (5, 70)
        assert scenario.behaviour.choice.inertia == 0
        assert scenario.market.review_rate == study.sample.points[cell.point]["market.review_rate"]
        if cell.policy == "mine":
            assert scenario.firms["alpha"].strategy["cushion"] == study.sample.points[cell.point]["policy.cushion"]


def test_names_factors_and_parameters_are_columns_of_every_table() -> None:
    policies = [{"use": "under-promise", "cushion": cushion} for cushion in (0.05, 0.1)]
    found = crossed(factors={"market.review_rate": [0.1, 0.2]}, policies=policies).run(executor="serial")
    wanted = {"scenario", "policy", "knockouts", "market.review_rate", "policy.cushion"}
    assert list(found.experiment.policies) == ["under-promise cushion=0.05", "under-promise cushion=0.1"]
    for name, table in {**found.tables(), "months": found.table("months")}.items():
        assert wanted <= set(table.columns), name
    assert {"run", "seed", "replication", "profit"} <= set(found.worlds.columns)
    assert len(found.worlds) == 2 * 3 * 2
    tried = found.worlds[found.worlds["policy"] == "under-promise cushion=0.05"]
    assert set(tried["policy.cushion"]) == {0.05}
    assert set(found.worlds["scenario"]) == {"small"}, "the market's name, whatever the policy"


def test_differences_are_taken_within_a_replication_from_the_same_point() -> None:
    found = crossed(replications=3).run(executor="serial")
    table = found.differences("profit")
    assert len(table) == 4 * 2
    row = table[(table["policy"] == "less") & (table["policy.cushion"] == 0.1) & (table["market.review_rate"] == 0.2)]
    w = found.worlds[(found.worlds["policy.cushion"] == 0.1) & (found.worlds["market.review_rate"] == 0.2)]
    new, old = (w[w["policy"] == name].sort_values("replication")["profit"].to_numpy() for name in ("less", BASELINE))
    assert row["difference"].item() == pytest.approx((new - old).mean())
    assert row["half_width"].item() == pytest.approx(interval(new - old, 0.95, old, new).half_width)
    laid = found.response("profit", "less", difference=True)
    assert laid.shape == (4, 3)
    assert laid[3] == pytest.approx(new - old)
    assert found.x[3].tolist() == [0.1, 0.2]


def test_a_knock_out_is_laid_beside_the_market_with_nothing_switched_off() -> None:
    found = crossed(policies=None, factors=None, knockouts=["inertia"]).run(executor="serial")
    (row,) = found.differences("profit").to_dict("records")
    assert (row["policy"], row["knockouts"]) == (BASELINE, "inertia")


def test_several_markets_are_told_apart() -> None:
    other = BASE.evolve("dearer", {"firms.alpha.list_price": 25})
    study = Experiment([BASE, other], policies=["price-cut"], replications=1)
    found = study.run(executor="serial")
    assert set(found.differences("profit")["scenario"]) == {"small", "dearer"}
    assert len({arm.market for arm in study.design().arms}) == 2


def test_what_determines_a_sweep_is_in_its_id() -> None:
    ids = [
        crossed().id,
        crossed(replications=3).id,
        crossed(seed=2).id,
        crossed(factors={"market.review_rate": [0.1]}).id,
        crossed(set={"market.months": 4}).id,
        crossed(policies={"less": {"use": "under-promise"}}).id,
    ]
    assert len(set(ids)) == len(ids)
    assert crossed().id == crossed().id == crossed(replications=5).larger(2).id


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"factors": {"market.reviw_rate": None}}, "review_rate"),
        ({"factors": {"market.review_rate": "0.5:2"}}, "0 to 1"),
        ({"factors": {"market.review_rate": "0.5:0.1"}}, "low end comes first"),
        ({"factors": {"market.review_rate": "half:whole"}}, "is not a number"),
        ({"factors": {"firms.alpha.list_price": None}}, "has no range of its own"),
        ({"factors": {"market.kind": None}}, "only numbers have a range"),
        ({"factors": {"market.review_rate": []}}, "a list of values is needed"),
        ({"factors": {"market.review_rate": [0.1, 0.1]}}, "stands twice"),
        ({"factors": {"market.review_rate": {"lo": 0.1}}}, "did you mean 'low'"),
        ({"factors": {"policy.cushon": [0.1]}}, "did you mean 'cushion'"),
        ({"factors": {"policy.cushion": [0.1, 7]}}, "cushion"),
        ({"factors": {"policy.cushion": [0.1]}, "policies": None}, "there are none"),
        ({"sample": "latn"}, "did you mean 'latin'"),
        ({"n": 10}, "a grid has as many points"),
        ({"sample": "sobol", "n": 10}, "take 16"),
        ({"policies": {"baseline": "price-cut"}, "factors": None}, "cannot be called"),
        ({"policies": {"bigger": BASE.evolve("bigger", {"population.size": 80})}, "factors": None}, "cannot be laid beside"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_before_a_world_is_lived(asked: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        crossed(**asked)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("market.review_rate", ("market.review_rate", None)),
        ("a.b=0:1:5", ("a.b", "0:1:5")),
        ("a.b = 0.1, 0.2", ("a.b", [0.1, 0.2])),
        ("a.b=yes,no", ("a.b", ["yes", "no"])),
    ],
)
def test_a_factor_is_read_as_it_is_typed(text: str, read: tuple[str, object]) -> None:
    assert typed(text) == read


def test_ranges_are_the_references_own_unless_given() -> None:
    rate = factor(BASE, "market.review_rate")
    assert rate.bounds == (0.0, 1.0)
    assert factor(BASE, "market.review_rate", "0.1:0.3:3").levels() == pytest.approx((0.1, 0.2, 0.3))
    assert factor(BASE, "market.months", "3:7:3").levels() == (3, 5, 7)
    every = factors(BASE, ["behaviour.*"])
    assert len(every) > 100
    assert every == declared(BASE)
    assert all(low < high for low, high in (one.bounds for one in every))


@given(st.sampled_from(["latin", "sobol", "morris", "saltelli"]), st.integers(0, 2**31), st.integers(1, 4))
def test_a_sample_stays_in_its_ranges_and_the_same_seed_gives_the_same_points(kind: str, seed: int, power: int) -> None:
    chosen = factors(BASE, {"market.review_rate": "0.1:0.3", "market.months": "3:30", "market.discount_rate": None})
    n = 2**power
    found, again = (sample(chosen, kind, n, seed=seed) for _ in range(2))
    assert (found.x == again.x).all()
    low, high = found.bounds.T
    assert ((found.x >= low) & (found.x <= high)).all()
    assert (found.x[:, 1] == np.round(found.x[:, 1])).all(), "months are whole"
    assert [list(point.values()) for point in found.points] == found.x.tolist()
    assert len(found) == {"latin": n, "sobol": n, "morris": n * 4, "saltelli": n * 8}[kind]


def test_a_latin_sample_uses_every_slice_of_every_range_once() -> None:
    found = sample(factors(BASE, {"market.review_rate": "0:1", "market.discount_rate": None}), "latin", 16)
    low, high = found.bounds.T
    slices = np.floor((found.x - low) / (high - low) * 16).astype(int)
    assert all(sorted(column) == list(range(16)) for column in slices.T)


def test_a_sobol_sample_fills_the_square_more_evenly_than_luck() -> None:
    found = sample(factors(BASE, {"market.review_rate": "0:1", "market.discount_rate": "0:1"}), "sobol", 64)
    luck = np.random.default_rng(1).random((64, 2))
    assert qmc.discrepancy(found.x) < qmc.discrepancy(luck) / 4


def test_morris_moves_one_factor_at_a_time() -> None:
    found = sample(factors(BASE, {"market.review_rate": None, "market.discount_rate": None}), "morris", 5)
    for trajectory in found.x.reshape(5, 3, 2):
        assert ((np.diff(trajectory, axis=0) != 0).sum(axis=1) == 1).all()


@given(st.integers(2, 6), st.integers(1, 5), st.integers(0, 2**31))
def test_intervals_of_many_arms_are_those_of_each(replications: int, arms: int, seed: int) -> None:
    old = np.random.default_rng(seed).normal(5, 1, (arms, replications))
    new = old + np.random.default_rng(seed + 1).normal(0, 1, (arms, replications))
    new[0] = old[0]
    means, halves = intervals(new - old, 0.9, old, new)
    for k in range(arms):
        one = interval(new[k] - old[k], 0.9, old[k], new[k])
        assert means[k] == pytest.approx(one.mean)
        assert halves[k] == pytest.approx(one.half_width)


def test_a_failed_world_leaves_a_gap_and_not_a_number() -> None:
    values = np.array([[1.0, np.nan, 3.0], [np.nan, np.nan, np.nan]])
    means, halves = intervals(values)
    assert means[0] == 2.0
    assert halves[0] == pytest.approx(interval([1.0, 3.0]).half_width)
    assert np.isnan(means[1])


def test_a_bad_option_of_a_sample_is_named() -> None:
    with pytest.raises(DesignError, match="options: levels"):
        sample(factors(BASE, {"market.review_rate": None}), "morris", 2, options=3)
