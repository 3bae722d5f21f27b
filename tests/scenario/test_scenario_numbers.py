"""Every number of a scenario can be asked for: what it is, what it may be, and by which path it is changed."""

from __future__ import annotations

import pytest

from sim.scenario import Scenario, ScenarioError
from sim.scenario.files import shipped


def plain_numbers(value: object, path: str = "") -> dict[str, float]:
    if isinstance(value, dict):
        return {p: v for key, entry in value.items() for p, v in plain_numbers(entry, f"{path}.{key}").items()}
    if isinstance(value, list):
        return {p: v for k, entry in enumerate(value) for p, v in plain_numbers(entry, f"{path}.{k}").items()}
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return {path[1:]: value} if is_number and ".strategy." not in path else {}


@pytest.mark.parametrize("name", shipped())
def test_all_numbers_are_listed_each_within_its_range(name: str) -> None:
    scenario = Scenario.load(name)
    listed = {f.path: f for f in scenario.numbers()}
    assert {path: f.value for path, f in listed.items() if f.value is not None} == plain_numbers(scenario.model_dump())
    for path, f in listed.items():
        assert f.type in ("number", "whole number", "distribution"), path
        assert f.meaning and f.unit not in ("", "-") and f.source not in ("", "-"), path
        if f.value is not None:
            assert (f.low is None or f.low <= f.value) and (f.high is None or f.value <= f.high), path


def test_every_listed_path_is_one_that_evolve_takes(base: Scenario) -> None:
    values = {f.path: f.value for f in base.numbers()}
    assert base.evolve("two-dealers", values) == base


def test_a_field_says_what_may_stand_there_and_what_does(base: Scenario) -> None:
    cushion = base.field("firms.sewell.promise.cushion")
    assert (cushion.value, cushion.low, cushion.high, cushion.unit, cushion.default) == (0, -0.3, 0.3, "quality", 0)
    assert (cushion.type, cushion.source, cushion.model) == ("number", "DOMAIN claim 7; B2", "Promise")
    months = base.field("market.months")
    assert (months.type, months.value, months.range, months.unit) == ("whole number", 36, "1 to 1200", "months")
    sd = base.field("population.traits.taste.normal.sd")
    assert (sd.value, sd.low, sd.high, sd.unit) == (0.5, 0, None, "utility")
    assert sd.meaning == "standard deviation of: persistent taste for each firm, drawn once per person and firm"
    assert base.field("market.kind").range == "subscription, repertoire, durable"
    assert base.field("journey.1.name").value == "work"
    assert base.field("firms.sewell.reputation").value is None
    assert base.field("firms.sewell.list_price").required
    own = base.field("population.segments.thrift.traits.rate")
    assert (own.value, own.type, own.unit, own.low) == (None, "distribution", "per month", 0)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("firms.sewell.promise.cushon", "did you mean 'cushion'?"),
        ("firms.swell.promise.cushion", "did you mean 'sewell'?"),
        ("journey.3.emotion", "journey has entries 0 to 2"),
        ("market.months.x", "market.months is a single value (36)"),
        ("population.traits.taste.gamma.mean", "population.traits.taste is a normal, not a gamma"),
        ("market..months", "is not a path"),
    ],
)
def test_a_field_that_is_not_there_is_refused_in_words(base: Scenario, path: str, said: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        base.field(path)
    assert said in str(caught.value)


@pytest.mark.parametrize("name", ["fail0.02", "a", "v1.2.3", "x-1_2.y"])
def test_a_name_may_have_dots_inside(base: Scenario, name: str) -> None:
    assert base.evolve(name, {}).name == name
    assert Scenario.from_yaml(base.evolve(name, {}).to_yaml()).name == name


@pytest.mark.parametrize("name", [".a", "a.", "a..b", "../a", "0.02", "a.B", "", "a" * 61, "a\n"])
def test_other_names_are_refused(base: Scenario, name: str) -> None:
    with pytest.raises(ScenarioError, match="name"):
        base.evolve(name, {})
