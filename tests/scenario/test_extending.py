"""What a file says that extends another reads as the scenario again, over every shipped market and base."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sim.scenario import Scenario, ScenarioError, yaml
from sim.scenario.commented import commented
from sim.scenario.extending import extending
from sim.scenario.files import shipped


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_market_is_said_above_its_base_and_above_another_market(name: str) -> None:
    market = Scenario.load(name)
    other = "telecom" if name != "telecom" else "hotel"
    for parent in (f"bases/{market.market.kind}", name, other):
        said = extending(market, parent)
        assert said["extends"] == parent
        assert Scenario.from_yaml(commented(said, {})) == market
    assert set(extending(market, name)) == {"name", "extends", "title"}


CHANGES: list[dict[str, Any]] = [
    {"firms.beta": None},
    {"firms.alpha.price.change": -0.1, "market.months": 7},
    {"firms.alpha.strategy": {"use": "under-promise", "cushion": 0.2}},
    {"population.traits.taste": {"logit_beta": {"a": 1.5, "b": 2.0}}},
    {"population.segments": {"young": {"share": 0.5}, "old": {"share": 0.5}, "everyone": None}},
    {"title": "", "about": "Mine."},
    {"title": "Its own"},
    {"network": {"kind": "none"}, "journey": [{"name": "one", "need": "service", "weight": 1.0}]},
]


@pytest.mark.parametrize("changes", CHANGES, ids=[next(iter(one)) for one in CHANGES])
def test_what_is_changed_is_all_that_is_said(changes: dict[str, Any]) -> None:
    base = Scenario.load("textbook")
    if "firms.beta" in changes:
        changes = {**changes, "firms.alpha.start_share": 1.0 - base.population.start_outside}
    mine = base.evolve("mine", changes)
    said = extending(mine, "textbook")
    assert Scenario.from_yaml(yaml.write(said)) == mine
    top = {path.partition(".")[0] for path in changes}
    assert set(said) - {"name", "extends", "title"} <= top


def test_nothing_that_differs_is_nothing_that_is_said() -> None:
    base = Scenario.load("textbook")
    assert extending(base.evolve("mine", {"title": ""}), "textbook") == {"name": "mine", "extends": "textbook"}


def test_a_strategy_that_lost_a_parameter_says_so(tmp_path: Path) -> None:
    parent = Scenario.load("textbook").evolve(
        "parent", {"firms.alpha.strategy": {"use": "under-promise", "cushion": 0.2}}
    )
    (tmp_path / "parent.yaml").write_text(parent.to_yaml())
    mine = parent.evolve("mine", {"firms.alpha.strategy": {"use": "under-promise", "cushion": None}})
    said = extending(mine, "parent.yaml", tmp_path)
    assert said["firms"] == {"alpha": {"strategy": {"use": "under-promise", "cushion": None}}}
    assert Scenario.from_yaml(yaml.write(said), folder=tmp_path) == mine


def test_a_parent_there_is_not_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match=r"none\.yaml"):
        extending(Scenario.load("textbook"), "none.yaml", tmp_path)


def test_what_cannot_be_said_above_is_refused(tmp_path: Path) -> None:
    (tmp_path / "away").mkdir()
    (tmp_path / "away" / "ties.csv").write_text("0,1\n")
    text = "name: tied\nextends: textbook\nnetwork: {kind: file, path: ties.csv}\n"
    tied = Scenario.from_yaml(text, folder=tmp_path / "away")
    (tmp_path / "ties.csv").write_text("1,2\n")
    with pytest.raises(ScenarioError, match="cannot be written"):
        extending(tied, "textbook", tmp_path)
