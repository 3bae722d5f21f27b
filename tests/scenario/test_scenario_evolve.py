"""Changes by path, and the differences they make."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from properties import tries

from sim.scenario import Scenario, ScenarioError
from sim.scenario.evolve import parse_assignment, parse_assignments
from sim.scenario.shapes import Normal


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (
            "firms.sewell.promise.cushion",
            0.1,
            "firms.sewell.promise.cushion: 0 -> 0.1 quality "
            "(how far the promise stays below the honest estimate; negative over-promises)",
        ),
        (
            "behaviour.choice.inertia",
            1,
            "behaviour.choice.inertia: 0.7 -> 1 utility (pull of the firm chosen last, psi)",
        ),
        ("market.months", 24.0, "market.months: 36 -> 24 months (months observed)"),
        ("market.months", np.int64(24), "market.months: 36 -> 24 months (months observed)"),
        ("firms.sewell.promise.cushion", np.float64(0.25), "0 -> 0.25 quality"),
        ("journey.2.emotion", 0.5, "journey.2.emotion: 0.2 -> 0.5 quality"),
        ("market.growth.0", 2, "market.growth.0: 1 -> 2 (what a customer buys"),
        ("market.growth", [1, 1.1], "market.growth.1: added, 1.1 (what a customer buys"),
        (
            "journey",
            [{"name": "welcome", "emotion": 0.1}, {"name": "work"}],
            "journey.2: removed (One station of a visit)",
        ),
        (
            "population.traits.taste",
            0,
            "population.traits.taste: normal(mean 0, sd 0.5) -> 0 utility (persistent taste",
        ),
        (
            "population.traits.taste",
            {"uniform": {"low": 0, "high": 1}},
            "normal(mean 0, sd 0.5) -> uniform(low 0, high 1)",
        ),
        ("population.traits.taste", Normal(mean=0, sd=1), "population.traits.taste.normal.sd: 0.5 -> 1 utility"),
        (
            "population.traits.spend.lognormal.sd",
            0.3,
            "population.traits.spend.lognormal.sd: 0.5 -> 0.3 share of price "
            "(standard deviation of the value of: what one unit is worth, relative to the list price)",
        ),
        (
            "population.traits.spend.gamma",
            {"mean": 1, "shape": 2},
            "lognormal(mean 1, sd 0.5) -> gamma(mean 1, shape 2)",
        ),
        ("population.traits.learning_gain.constant.value", 2, "population.traits.learning_gain: 1 -> 2 (multiplies"),
        ("population.segments.thrift.traits.rate", 3, "population.segments.thrift.traits.rate: added, 3 per month"),
        ("population.segments.thrift.traits.price_sensitivity", None, "price_sensitivity: removed, 5 utility"),
        ("firms.sewell.strategy", "rest", "firms.sewell.strategy.use: under-promise -> rest (the rule"),
        ("firms.sewell.strategy.strength", 0.5, "firms.sewell.strategy.strength: added, 0.5 (the rule"),
        ("firms.sewell.reputation", 0.5, "firms.sewell.reputation: none -> 0.5 quality"),
        ("market.category_price", None, "market.category_price: 20 -> 1 money"),
        ("firms.extra", {"list_price": 1, "start_share": 0, "service_price": 1}, "firms.extra: added (A firm"),
    ],
)
def test_a_change_is_made_and_said(base: Scenario, path: str, value: object, line: str) -> None:
    bold = base.evolve("bold", {path: value})
    assert bold.name == "bold"
    assert line in base.diff(bold)
    assert base.diff(base) == "no difference"


def test_one_change_is_one_line(base: Scenario) -> None:
    assert len(base.diff(base.evolve("bold", {"firms.sewell.promise.cushion": 0.1})).splitlines()) == 1


def test_shares_move_together(base: Scenario) -> None:
    moved = base.evolve("moved", {"population.segments.thrift.share": 0.5, "population.segments.comfort.share": 0.5})
    assert len(base.diff(moved).splitlines()) == 2


def test_a_firm_can_be_removed(base: Scenario) -> None:
    alone = base.evolve("alone", {"firms.rival": None, "firms.sewell.start_share": 1})
    assert list(alone.firms) == ["sewell"]
    assert "firms.rival: removed" in base.diff(alone)


def test_the_order_of_firms_is_a_difference(base: Scenario) -> None:
    turned = base.evolve("turned", {"firms.sewell": None, "firms.rival.start_share": 1})
    turned = turned.evolve("turned", {"firms.sewell": base.firms["sewell"], "firms.rival.start_share": 0.5})
    assert base.diff(turned).startswith("firms: order sewell, rival -> rival, sewell")
    assert turned.digest() != base.digest()


@pytest.mark.parametrize(
    "changes",
    [
        {"population.size": 7_000, "market.months": 3},
        {"firms.sewell.strategy": {"use": "price-cut"}, "firms.sewell.promise.cushion": 0.1},
        {"firms": {"new": {"list_price": 3.0, "start_share": 0.0}}},
        {"firms.sewell.strategy": None, "journey": [{"name": "welcome"}]},
        {"population.traits.taste": 0.5},
    ],
)
def test_a_change_is_checked_alone_and_the_rest_is_shared(base: Scenario, changes: dict[str, object]) -> None:
    """As if the whole had been read anew; a sweep of thousands holds what they have in common once."""
    changed = base.evolve("changed", changes)
    anew = Scenario.from_yaml(changed.to_yaml())
    assert changed == anew
    assert changed.model_dump() == anew.model_dump()
    assert list(changed.firms) == list(anew.firms)
    touched = {path.partition(".")[0] for path in changes}
    for part in {"market", "population", "network", "behaviour", "assign"} - touched:
        assert getattr(changed, part) is getattr(base, part)
    firms = {path.split(".")[1] for path in changes if path.startswith("firms.")}
    if "firms" not in changes:
        assert all(changed.firms[name] is firm for name, firm in base.firms.items() if name not in firms)


def test_the_first_scenario_is_left_alone(base: Scenario) -> None:
    before = base.model_dump()
    base.evolve("other", {"firms.sewell.promise.cushion": 0.1, "journey.0.emotion": 0, "population.traits.taste": 1})
    assert base.model_dump() == before


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (
            "firms.sewell.promise.cushon",
            0.1,
            ["firms.sewell.promise.cushon: unknown key", "did you mean 'cushion'?", "extras"],
        ),
        (
            "firms.swell.promise.cushion",
            0.1,
            ["firms.swell: there is no 'swell'; did you mean 'sewell'?", "sewell, rival"],
        ),
        ("firms.swell", 3, ["there is no 'swell'; did you mean 'sewell'?"]),
        ("firms.swell", None, ["null removes what is inherited, but there is no 'swell'"]),
        ("behavior.choice.inertia", 1, ["behavior: unknown key", "did you mean 'behaviour'?"]),
        ("behaviour.choice.intertia", 1, ["did you mean 'inertia'?"]),
        ("population.segments.thrif.share", 1, ["did you mean 'thrift'?"]),
        ("population.segments.thrift.share", 0.5, ["population: the segments' shares sum to 1.1; they must sum to 1"]),
        ("population.segments.thrift.traits.tatse", 1, ["did you mean 'taste'?"]),
        (
            "population.segments.thrift.traits.taste.normal.sd",
            1,
            ["this segment has no taste of its own; give the whole of it"],
        ),
        (
            "population.traits.taste.lognormal.sd",
            1,
            ["population.traits.taste is a normal, not a lognormal", "{lognormal: {mean: ..., sd: ...}}"],
        ),
        ("population.traits.taste.nromal.sd", 1, ["did you mean 'normal'?"]),
        ("population.traits.taste.normal.ds", 1, ["unknown key 'ds'; population.traits.taste.normal has: mean, sd"]),
        ("population.traits.learning_gain.normal.sd", 1, ["is the number 1, not a normal"]),
        ("journey.3.emotion", 1, ["journey.3: no such entry; journey has entries 0 to 2"]),
        ("journey.-1.emotion", 1, ["journey has entries 0 to 2"]),
        ("journey.first.emotion", 1, ["journey has entries 0 to 2"]),
        ("journey.1", None, ["cannot be removed alone"]),
        ("journey.0.emotio", 1, ["did you mean 'emotion'?"]),
        ("market.months.x", 1, ["market.months is a single value (36)"]),
        ("market.months", "soon", ["market.months: expected a whole number, 1 to 1200 months, got 'soon'"]),
        ("market.months", True, ["got true"]),
        ("market.months", 1.5, ["got 1.5"]),
        ("market.months", math.nan, ["NaN and infinity are not allowed"]),
        ("firms.sewell.list_price", None, ["firms.sewell.list_price: missing"]),
        ("firms.sewell.list_price", math.inf, ["NaN and infinity are not allowed"]),
        (
            "firms.sewell.promise",
            {"cushion": 0.9},
            ["firms.sewell.promise.cushion: 0.9 is outside", "-0.3 to 0.3 quality"],
        ),
        ("firms.sewell.strategy.use.x", 1, ["is a single value"]),
        ("network.kind", "file", ["kind: file needs a path"]),
        ("network", {"kind": "file", "path": "../x"}, ["network.path", "leaves the scenario's folder"]),
        ("market..months", 1, ["is not a path"]),
        ("", 1, ["is not a path"]),
    ],
)
def test_a_bad_change_is_refused(base: Scenario, path: str, value: object, said: list[str]) -> None:
    with pytest.raises(ScenarioError) as caught:
        base.evolve("bold", {path: value})
    assert str(caught.value).startswith("evolve 'bold'")
    for words in said:
        assert words in str(caught.value)


def test_every_bad_path_is_listed(base: Scenario) -> None:
    with pytest.raises(ScenarioError, match="has 2 problems") as caught:
        base.evolve("bold", {"market.mnths": 1, "firms.swell.promise.cushion": 1})
    assert [p.path for p in caught.value.problems] == ["market.mnths", "firms.swell"]


def test_a_bad_name_is_refused(base: Scenario) -> None:
    with pytest.raises(ScenarioError, match="name: 'Bold one': use lower-case"):
        base.evolve("Bold one", {})


# ---- assignments ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("market.months=24", "market.months", 24),
        (" market.months = 24 ", "market.months", 24),
        ("a=1e-3", "a", 0.001),
        ("a=-0.1", "a", -0.1),
        ("a=under-promise", "a", "under-promise"),
        ("a=no", "a", "no"),
        ("a=true", "a", True),
        ("a=null", "a", None),
        ("a='24'", "a", "24"),
        ("a=x=y", "a", "x=y"),
        ("a=[1, 1.5]", "a", [1, 1.5]),
        ("a={normal: {mean: 0, sd: 0.5}}", "a", {"normal": {"mean": 0, "sd": 0.5}}),
    ],
)
def test_an_assignment_is_read(text: str, path: str, value: object) -> None:
    assert parse_assignment(text) == (path, value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("market.months", "write PATH=VALUE"),
        ("=3", "write PATH=VALUE"),
        ("a=", "no value after =; to remove a write a=null"),
        ("a=[1", "not valid YAML"),
        ("a=!!python/name:os.system x", "is not allowed"),
        ("a={b: 1, b: 2}", "given twice"),
    ],
)
def test_a_bad_assignment_is_refused(text: str, said: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        parse_assignment(text)
    assert said in str(caught.value)
    assert "--set" in str(caught.value)


def test_a_path_set_twice_is_refused() -> None:
    assert parse_assignments(["a=1", "b=2"]) == {"a": 1, "b": 2}
    with pytest.raises(ScenarioError, match="a is set twice"):
        parse_assignments(["a=1", "a=2"])


# ---- properties ----------------------------------------------------------------------------------------------------


def numbers(value: object, path: tuple[str, ...] = ()) -> list[str]:
    if isinstance(value, dict):
        return [p for key, entry in value.items() for p in numbers(entry, (*path, str(key)))]
    if isinstance(value, list):
        return [p for k, entry in enumerate(value) for p in numbers(entry, (*path, str(k)))]
    return [".".join(path)] if isinstance(value, float) and not path[-1].endswith("share") else []


@given(data=st.data())
@tries(60)
def test_differences_are_the_changes_that_lead_there(base: Scenario, data: st.DataObject) -> None:
    changes: dict[str, float] = {}
    for path in data.draw(st.lists(st.sampled_from(numbers(base.model_dump())), max_size=5, unique=True)):
        field = base.field(path)
        low, high = (-1e6 if field.low is None else field.low), (1e6 if field.high is None else field.high)
        changes[path] = data.draw(st.floats(max(low, -1e6), min(high, 1e6)))
    try:
        other = base.evolve("other", changes)
    except ScenarioError:  # together they may break a rule, such as a uniform turned around
        return
    found = base.differences(other)
    assert {entry["path"] for entry in found} <= set(changes)
    assert bool(found) == (other.digest() != base.digest())
    assert base.evolve("other", {entry["path"]: entry["after"] for entry in found}) == other
    assert Scenario.from_yaml(other.to_yaml()) == other
