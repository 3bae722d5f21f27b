"""An ensemble drawn from ranges: members that keep what is known, and say what was left out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sim.lab.ensemble.drawn import DrawnEnsemble, ensemble
from sim.lab.ensemble.ensemble import Ensemble
from sim.lab.ensemble.ranges import drawn_numbers
from sim.lab.factors import DesignError
from sim.lab.sensitivity.ranges import PRIORS
from sim.scenario import Scenario, ScenarioError

MARKET = Scenario.load("telecom").evolve("phones", {"population.size": 800, "market.warm_up": 12})
OVER = ("behaviour.choice.quality=4:8", "behaviour.choice.inertia", "behaviour.perception.delivered=0.7:0.9")


@pytest.fixture(scope="module")
def drew() -> DrawnEnsemble:
    return ensemble(MARKET, 4, over=OVER, seeds=2, people=400, executor="serial")


def test_members_differ_in_what_is_drawn_each_slice_of_a_range_once(drew: DrawnEnsemble) -> None:
    first = ensemble(MARKET, 4, over=OVER, keep=(), seeds=1, people=100, executor="serial")
    assert not first.left_out  # nothing to keep: every draw agrees
    quality = np.sort(first.ensemble.frame["behaviour.choice.quality"].to_numpy())
    assert (np.floor(quality - 4) == [0, 1, 2, 3]).all()
    assert drew.ensemble.frame["behaviour.choice.quality"].nunique() == len(drew.ensemble)


def test_members_keep_what_is_known(drew: DrawnEnsemble) -> None:
    assert len(drew.ensemble) >= 2
    facts = drew.facts.set_index(["fact", "firm"])
    for (fact, _), row in facts.iterrows():
        near = {"retention": 0.05, "satisfaction": 0.03, "share": 0.06, "held": 0.03}[str(fact)]
        assert row["market"] - near <= row["lowest"] <= row["highest"] <= row["market"] + near, fact
    frame = drew.ensemble.frame
    for path in ("market.review_rate", "behaviour.satisfaction.base", "firms.spark.appeal"):
        assert frame[path].nunique() > 1, path
    assert [size for size in frame["population.size"] if abs(size / MARKET.population.size - 1) > 0.1] == []


def test_sources_are_said_and_the_file_reads_back(drew: DrawnEnsemble, tmp_path: Path) -> None:
    sources = drew.ensemble.sources
    assert set(drew.ensemble.frame.columns) - {"member", "weight"} == set(sources)
    assert "literature" in sources["behaviour.choice.inertia"]
    drew.ensemble.save(tmp_path / "t.ensemble.yaml", "telecom")
    text = (tmp_path / "t.ensemble.yaml").read_text("utf-8").replace(MARKET.digest(), Scenario.load("telecom").digest())
    (tmp_path / "t.ensemble.yaml").write_text(text)
    assert [one.changes for one in Ensemble.load(tmp_path / "t.ensemble.yaml").members] == [
        dict(one.changes) for one in drew.ensemble.members
    ]


def test_it_is_saved_under_the_name_its_market_was_asked_for_by(drew: DrawnEnsemble, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="where the market stands"):
        drew.save(tmp_path / "t.ensemble.yaml")
    assert not (tmp_path / "t.ensemble.yaml").exists()
    (tmp_path / "phones.yaml").write_text(MARKET.to_yaml())
    named = ensemble(tmp_path / "phones.yaml", 2, over=OVER, keep=(), seeds=1, people=100, executor="serial")
    assert Ensemble.load(named.save(tmp_path / "t.ensemble.yaml")).market == MARKET
    assert set(named.tables()) == {"facts", "members", "left_out"}
    assert len(named) == 2 and "2 " in repr(named)


def test_the_same_seed_draws_the_same(drew: DrawnEnsemble) -> None:
    again = ensemble(MARKET, 4, over=OVER, seeds=2, people=400, executor="serial")
    assert again.to_dict() == drew.to_dict()


def test_a_draw_that_the_facts_do_not_allow_is_left_out_and_said() -> None:
    with pytest.raises(ValueError, match=r"none of .* draws") as refused:
        ensemble(MARKET, 1, over=["behaviour.choice.switching_cost=40:50"], seeds=1, people=200, executor="serial")
    assert "retention" in str(refused.value)


def test_what_is_drawn_by_default_has_a_range_no_source_or_a_part_in_choices() -> None:
    numbers = {one.factor.name: one for one in drawn_numbers(MARKET)}
    assert {f"behaviour.{name}" for name in PRIORS} <= set(numbers)
    assert "behaviour.choice.quality" in numbers
    for path, one in numbers.items():
        assert one.factor.low < one.factor.high, path
        said = MARKET.field(path)
        assert said.low is None or one.factor.low >= said.low
        assert said.high is None or one.factor.high <= said.high
        ends = one.values(np.array([0.0, 1.0]))
        assert ends == pytest.approx([one.factor.low, one.factor.high], rel=1e-5)
    doubled = numbers["behaviour.choice.quality"]
    assert doubled.values(np.array([0.5]))[0] == pytest.approx(MARKET.behaviour.choice.quality)


@pytest.mark.parametrize(
    ("asked", "error", "hint"),
    [
        ({"over": ["behaviour.choice.qualty"]}, ScenarioError, "quality"),
        ({"over": ["market.kind"]}, DesignError, "only numbers"),
        ({"over": []}, DesignError, "nothing to draw"),
        ({"keep": ["profit"]}, ValueError, "cannot be kept"),
        ({"n": 0}, ValueError, "n"),
    ],
)
def test_what_cannot_be_drawn_is_refused(asked: dict, error: type[Exception], hint: str) -> None:
    with pytest.raises(error, match=hint):
        ensemble(MARKET, **{"n": 2, "executor": "serial", **asked})
