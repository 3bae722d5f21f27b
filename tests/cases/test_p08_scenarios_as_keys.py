"""P08: scenarios, their parts and levers are keys of sets, caches and groups; equal ones are one key."""

from __future__ import annotations

import functools
from pathlib import Path

import mesa
import pandas as pd
import pytest

import sim
from sim.scenario import Behaviour, Levers, Scenario

PATHS = (
    "market",
    "population",
    "population.traits",
    "network",
    "journey",
    "journey.0",
    "firms",
    "firms.alpha",
    "firms.alpha.strategy",
    "firms.alpha.costs",
    "firms.alpha.price",
    "behaviour",
    "behaviour.choice",
    "assign",
)


@pytest.fixture(scope="module")
def small() -> Scenario:
    changes = {"population.size": 60, "market.months": 3, "market.warm_up": 1}
    return Scenario.load("textbook").evolve("small", changes)


def test_equal_scenarios_are_one_key_and_others_are_not(small: Scenario) -> None:
    again = Scenario.from_yaml(small.to_yaml())
    renamed, longer = small.evolve("other", {}), small.evolve("small", {"market.months": 4})
    assert again is not small
    assert {small, again} == {small}
    assert len({small, again, renamed, longer}) == 3
    assert {small: 1}[again] == 1
    assert small != longer and small != renamed
    assert small != "small" and small is not None and small != small.digest()


def test_the_hash_is_by_name_and_digest(small: Scenario) -> None:
    told = small.evolve("small", {"title": "Told", "firms.alpha.about": "the first"})
    assert told.digest() == small.digest()
    assert hash(told) == hash(small)
    assert told != small
    assert hash(small.evolve("other", {})) != hash(small)


@pytest.mark.parametrize(
    ("one", "two"),
    [(0.0, -0.0), (1, 1.0), (True, 1)],
)
def test_what_is_equal_has_one_hash_even_where_numbers_are_written_otherwise(
    small: Scenario, one: object, two: object
) -> None:
    a, b = (small.evolve("small", {"firms.alpha.strategy.strength": value}) for value in (one, two))
    assert a != b or hash(a) == hash(b)
    assert (a == b) == (a.digest() == b.digest())


def test_any_part_can_be_a_key(small: Scenario) -> None:
    again = Scenario.from_yaml(small.to_yaml())
    for path in PATHS:
        mine, other = small, again
        for key in path.split("."):
            mine, other = (
                one[int(key)] if isinstance(one, tuple) else one[key] if isinstance(one, dict) else getattr(one, key)
                for one in (mine, other)
            )
        assert mine == other, path
        assert len({mine, other}) == 1, path
    assert len({Levers(), small.firms["alpha"].levers(), Levers().towards(0.5, promise={"cushion": 0.1})}) == 2
    assert len({Behaviour(), small.behaviour}) == 1


def test_a_scenario_can_be_cached_on(small: Scenario) -> None:
    asked: list[str] = []

    @functools.lru_cache
    def size(scenario: Scenario) -> int:
        asked.append(scenario.name)
        return scenario.population.size

    assert [size(small), size(Scenario.from_yaml(small.to_yaml())), size(small.evolve("other", {}))] == [60, 60, 60]
    assert asked == ["small", "other"]


@pytest.mark.filterwarnings("ignore:The `iterations` keyword")  # Mesa's word for it until 3.4
def test_results_of_a_sweep_are_grouped_by_scenario(small: Scenario) -> None:
    other = small.evolve("other", {"market.months": 2})
    rows = mesa.batch_run(
        sim.Market,
        {"spec": [small, other]},
        number_processes=1,
        iterations=2,
        data_collection_period=-1,
        display_progress=False,
    )
    table = pd.DataFrame(rows)
    counts = table.groupby("spec").size()
    assert counts.to_dict() == {small: counts[small], other: counts[other]}
    assert list(counts) == [len(table) // 2] * 2
    assert set(table["spec"]) == {small, other}
    assert table.drop_duplicates("spec")["spec"].tolist() == [small, other]
    assert (table["spec"] == small).sum() == len(table) // 2


def test_a_sweep_shows_each_scenario_in_one_line(small: Scenario) -> None:
    line = "<Scenario small: subscription, 60 customers, 3 months, firms alpha, beta>"
    assert repr(small) == str(small) == f"{small}" == line
    with pd.option_context("display.max_colwidth", None):
        assert line in str(pd.DataFrame({"spec": [small]}))


def test_a_hash_stays_when_the_file_of_ties_changes(tmp_path: Path) -> None:
    (tmp_path / "ties.csv").write_text("source,target\n0,1\n")
    (tmp_path / "tied.yaml").write_text("extends: textbook\nnetwork: {kind: file, path: ties.csv}\n")
    tied = Scenario.load(tmp_path / "tied.yaml")
    before, digest = hash(tied), tied.digest()
    (tmp_path / "ties.csv").write_text("source,target\n0,1\n1,2\n")
    assert tied.digest() != digest
    assert hash(tied) == before
    assert tied in {tied}
    (tmp_path / "ties.csv").unlink()
    assert hash(tied) == before
