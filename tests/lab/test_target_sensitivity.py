"""Targets over the stated ranges: what is moved, what is the study's, what holds, and what is said to move it."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from loyalty_studies.targets.worlds import market

from sim.lab.court.sensitivity import (
    Most,
    Swing,
    default_of,
    luck,
    means,
    moved,
    moves_most,
    over_ranges,
    own,
    points_over,
    ranges_of,
)
from sim.lab.court.target import ABOVE, Lived, Part, Target, run_target
from sim.lab.factors import DesignError
from sim.lab.outcomes import Outcome
from sim.lab.sensitivity.ranges import PRIORS, stated
from sim.lab.store import Memory
from sim.lab.world import Arm
from sim.market.market import Market
from sim.report.markdown import markdown
from sim.report.target_sensitivity import stands
from sim.report.targets import targets_sheet
from sim.scenario import Scenario
from sim.words import speaking

NAN = math.nan
QUALITY = "behaviour.choice.quality"
GRIEVANCE = "behaviour.choice.grievance"
WEIGHT = "behaviour.expectation.promise_weight"


def spec(name: str = "made-up", changes: Mapping[str, Any] | None = None) -> Scenario:
    """A market of sixty people for one month."""
    return market(name, 0, size=60, months=1, warm_up=0, changes=changes)


def grievance(world: Market) -> Outcome:
    """The coefficient itself, as if it had been measured, less what is common; seed 9 fails where it is large."""
    value = world.spec.behaviour.choice.grievance
    if world.world_seed == 9 and value > 4:
        raise ArithmeticError("too aggrieved")
    return Outcome({"x": value - 3.0})


def target(parts: tuple[Part, ...] = (Part("x", "more than usual", "EMERGENT", low=ABOVE),)) -> Target:
    """A target whose number is a coefficient less 3, its default."""
    return Target(
        "t", "A0", "pattern", "source", "design", parts,
        worlds=lambda scale: {Arm("one"): Lived(spec(), grievance)},
        reading=lambda found: {part.name: found[Arm("one")].measures["x"] for part in parts},
        words=lambda e: "",
    )  # fmt: skip


# -- what is moved ----------------------------------------------------------------------------------------------------


def test_every_stated_range_holds_the_default() -> None:
    for one in stated(spec()):
        assert one.low <= default_of(one.name) <= one.high, one.name


def test_all_coefficients_with_a_stated_range_are_moved_at_every_point() -> None:
    points = points_over([target()], 8)
    assert {name.removeprefix("behaviour.") for name in points.names} == set(PRIORS)
    for point in points.points:
        assert set(point) == set(points.names)
        assert sum(point[name] == default_of(name) for name in point) <= 3  # whole numbers alone may meet their default
    assert points_over([target()], 8).points == points.points != points_over([target()], 8, seed=2).points
    assert [one["path"] for one in ranges_of(points)] == list(points.names)


def test_points_are_a_power_of_two() -> None:
    with pytest.raises(DesignError, match="take 8"):
        over_ranges([target()], points=7)


def test_a_world_at_a_point_has_its_coefficients() -> None:
    at = moved(target(), {GRIEVANCE: 4.5})
    assert at.worlds(1.0)[Arm("one")].scenario.behaviour.choice.grievance == 4.5
    assert moved(target(), {}) == target() or moved(target(), {}).worlds(1.0).keys() == {Arm("one")}


def test_what_a_study_sets_is_the_studys() -> None:
    weights = {w: Arm("promise", (), (("weight", w),)) for w in (0.1, 0.35)}
    worlds = {arm: Lived(spec(changes={WEIGHT: w}), grievance) for w, arm in weights.items()}
    worlds |= {Arm("usual"): Lived(spec(), grievance)}
    assert own(worlds, [WEIGHT, GRIEVANCE]) == {"promise": {WEIGHT}, "usual": set()}
    study = Target("t", "A0", "", "", "", (), worlds=lambda scale: worlds, reading=lambda f: {}, words=lambda e: "")
    there = moved(study, {WEIGHT: 0.6, GRIEVANCE: 2.0}).worlds(1.0)
    for w, arm in weights.items():
        assert there[arm].scenario.behaviour.expectation.promise_weight == w
        assert there[arm].scenario.behaviour.choice.grievance == 2.0
    assert there[Arm("usual")].scenario.behaviour.expectation.promise_weight == 0.6


# -- what is found ----------------------------------------------------------------------------------------------------


def test_what_moves_a_number_most_is_found() -> None:
    points = points_over([target()], 64)
    k = points.names.index(GRIEVANCE)
    found = moves_most(points.factors, points.x, -np.exp(points.x[:, k]))
    assert found is not None
    assert (found.path, found.told) == (GRIEVANCE, True)
    assert found.correlation == pytest.approx(-1.0)
    assert 0.3 < found.chance < 0.55  # the largest of 85 correlations over 64 points


def test_chance_alone_names_no_coefficient_in_nineteen_cases_of_twenty() -> None:
    points = points_over([target()], 32)
    rng = np.random.default_rng(5)
    told = [moves_most(points.factors, points.x, rng.normal(size=32), seed=k) for k in range(100)]
    named = sum(one.told for one in told if one is not None)
    assert named <= 12  # 5 expected; more than 12 once in a thousand


def test_a_number_that_is_the_same_everywhere_is_moved_by_nothing() -> None:
    points = points_over([target()], 16)
    assert moves_most(points.factors, points.x, np.ones(16)) is None
    assert moves_most(points.factors, points.x, np.where(np.arange(16) < 9, np.arange(16.0), NAN)) is None


def test_luck_is_the_spread_between_seeds() -> None:
    rng = np.random.default_rng(3)
    values = rng.normal(scale=2.0, size=(4000, 2)) + 100 * rng.normal(size=(4000, 1))
    assert luck(values) == pytest.approx(1.96 * 2.0 / math.sqrt(2), rel=0.05)
    assert math.isnan(luck(values[:, :1]))
    holed = np.array([[1.0, NAN], [NAN, NAN], [1.0, 3.0]])
    assert np.array_equal(means(holed), [1.0, NAN, 2.0], equal_nan=True)
    assert luck(holed) == pytest.approx(12.706 * 1.0, rel=1e-3)  # one degree of freedom, sd of the two is sqrt 2


def test_a_prediction_holds_where_its_mean_lies_in_the_band() -> None:
    (found,) = over_ranges([target()], points=8, seeds=2, executor="serial")
    assert isinstance(found, Swing)
    record = json.loads(json.dumps(found.record(), allow_nan=False))
    (part,) = record["parts"]
    above = [point[GRIEVANCE] > 3 for point in found.points.points]
    assert part["holds"] == record["passes"] == sum(above)
    assert part["at_defaults"] == 0
    assert not record["passes_at_defaults"]  # exactly 3 is not above 3
    assert not stands(record)
    assert part["luck"] == 0
    assert (part["low"], part["high"]) == (min(part["each"]), max(part["each"]))


def test_a_target_passes_where_all_its_predictions_hold() -> None:
    parts = (Part("x", "more", "EMERGENT", low=ABOVE), Part("y", "not much more", "INPUT", high=1.0))
    (found,) = over_ranges([target(parts)], points=16, seeds=1, executor="serial")
    record = found.record()
    values = np.array([point[GRIEVANCE] for point in found.points.points]) - 3
    assert record["passes"] == int(((values > 0) & (values <= 1)).sum())
    assert [part["holds"] for part in record["parts"]] == [int((values > 0).sum()), int((values <= 1).sum())]
    assert record["parts"][0]["luck"] is None  # one seed does not tell


def test_a_world_that_fails_leaves_a_point_without_a_number() -> None:
    (found,) = over_ranges([target()], points=8, seed=9, seeds=1, executor="serial")
    lost = [k for k, point in enumerate(found.points.points, 1) if point[GRIEVANCE] > 4]
    assert lost
    assert list(found.failed) == lost
    part = found.record()["parts"][0]
    assert part["without"] == len(lost)
    assert [k for k, value in enumerate(part["each"], 1) if value is None] == lost


def test_what_is_kept_is_not_lived_again_over_the_ranges() -> None:
    kept, calls = Memory(), []
    first = over_ranges([target()], points=4, seeds=2, executor="serial", store=kept)
    assert len(kept) == 10  # the defaults and four points, on two seeds
    again = over_ranges(
        [target()], points=4, seeds=2, executor="serial", store=kept, progress=lambda d, t: calls.append((d, t))
    )
    assert calls[-1] == (10, 10)
    assert len(calls) == 5  # each point is there at once
    assert again[0].record() == first[0].record()


# -- the page ---------------------------------------------------------------------------------------------------------


def page(lang: str = "en") -> str:
    """A page of the target with what it does over the ranges."""
    (found,) = over_ranges([target()], points=16, seeds=2, executor="serial")
    record = run_target(target(), seeds=1, executor="serial").record() | {"sensitivity": found.record()}
    with speaking(lang):
        return markdown(targets_sheet([record], lang, ranges=ranges_of(found.points)))


def test_the_page_says_where_a_prediction_holds_and_what_moves_it() -> None:
    said = page()
    for words in (
        "0 of 1 verdicts are at every point what they are at the defaults",
        "The verdict flips inside the ranges",
        "16 points (Sobol', seed 1)",
        "0.25 of its customers on seeds 1 to 2",
        "| choice.grievance | 3 | 2 to 5 |",
        "choice.grievance (1)",
        "No coefficient and no range was moved",
        "loyalty targets --sensitivity 16 --seeds 2 --scale 0.25 --out docs",
    ):
        assert words in said
    assert "Sobol' 序列" in page("zh")


def test_a_page_without_ranges_is_as_it_was() -> None:
    record = run_target(target(), seeds=1, executor="serial").record()
    said = markdown(targets_sheet([record]))
    assert "ranges" not in said


def test_none_stands_out_where_chance_would_do_as_much() -> None:
    assert not Most(QUALITY, 0.3, 0.4).told
    assert Most(QUALITY, -0.5, 0.4).told
