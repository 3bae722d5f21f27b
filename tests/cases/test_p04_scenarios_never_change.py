"""P04: nothing in a scenario can be changed by reaching inside, and its digest is that of what is run."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

import sim
from sim.scenario import Levers, Scenario, ScenarioError
from sim.scenario.fields import Kept, Part
from sim.scenario.parts import Segment
from sim.scenario.shapes import Normal


@pytest.fixture(scope="module")
def small() -> Scenario:
    return Scenario.load("textbook").evolve(
        "small",
        {
            "population.size": 100,
            "market.months": 4,
            "market.warm_up": 2,
            "population.segments": {
                "everyone": None,
                "thrift": {"share": 0.4, "traits": {"taste": 0}},
                "rest": {"share": 0.6},
            },
            "firms.alpha.price.segments": {"thrift": 0.1},
            "firms.alpha.strategy": {"use": "under-promise", "cushion": 0.1},
        },
    )


def inside(value: Any, path: str = "scenario") -> Iterator[tuple[str, Any]]:
    """Everything that can be reached from a value by attributes, keys and numbers."""
    yield path, value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from inside(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, dict):
        for key, entry in value.items():
            yield from inside(entry, f"{path}[{key!r}]")
    elif isinstance(value, (list, tuple)):
        for k, entry in enumerate(value):
            yield from inside(entry, f"{path}[{k}]")


@pytest.mark.parametrize("name", ["small", "car-dealer", "coffee-shop"])
def test_whatever_can_be_reached_is_of_a_kind_that_never_changes(small: Scenario, name: str) -> None:
    scenario = small if name == "small" else Scenario.load(name)
    for path, value in inside(scenario):
        assert isinstance(value, (Part, Kept, tuple, str, int, float, type(None))), path
        hash(value)
        if isinstance(value, Part):
            assert value.model_config["frozen"], path


def test_every_kind_of_table_and_list_is_among_what_is_tried(small: Scenario) -> None:
    kept = {path for path, value in inside(small) if isinstance(value, (Kept, tuple))}
    assert {
        "scenario.firms",
        "scenario.firms['alpha'].strategy",
        "scenario.firms['alpha'].price.segments",
        "scenario.population.segments",
        "scenario.population.segments['thrift'].traits",
        "scenario.journey",
        "scenario.market.growth",
    } <= kept


TABLES: dict[str, Callable[[Scenario], Any]] = {
    "firms": lambda s: s.firms,
    "segments": lambda s: s.population.segments,
    "traits of a segment": lambda s: s.population.segments["thrift"].traits,
    "a strategy block": lambda s: s.firms["alpha"].strategy,
    "discounts by segment": lambda s: s.firms["alpha"].price.segments,
    "levers' discounts": lambda s: s.firms["alpha"].levers().price.segments,
    "a moved lever's discounts": lambda s: s.firms["alpha"].levers().towards(0.5, price={"change": 0.1}).price.segments,
}

CHANGES: dict[str, Callable[[Any], Any]] = {
    "set": lambda t: t.__setitem__(next(iter(t)), 1),
    "add": lambda t: t.__setitem__("new", 1),
    "delete": lambda t: t.__delitem__(next(iter(t))),
    "update": lambda t: t.update(new=1),
    "|=": lambda t: t.__ior__({"new": 1}),
    "setdefault": lambda t: t.setdefault("new", 1),
    "pop": lambda t: t.pop(next(iter(t))),
    "popitem": lambda t: t.popitem(),
    "clear": lambda t: t.clear(),
    "attribute": lambda t: setattr(t, "new", 1),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("table", TABLES)
def test_a_table_refuses_every_change_and_stays_as_it_was(small: Scenario, table: str, change: str) -> None:
    reached = TABLES[table](small)
    before, digest = dict(reached), small.digest()
    assert before
    with pytest.raises((TypeError, AttributeError)):
        CHANGES[change](reached)
    reached.__init__({"new": 1})
    assert dict(reached) == before
    assert small.digest() == digest


def test_the_refusal_says_what_to_do_instead(small: Scenario) -> None:
    with pytest.raises(TypeError, match=r"cannot be changed; scenario\.evolve\(name, \{path: value\}\)"):
        small.firms["alpha"] = small.firms["beta"]  # type: ignore[index]


def test_a_field_of_any_part_refuses_to_be_set(small: Scenario) -> None:
    for path, value in inside(small):
        if isinstance(value, BaseModel):
            name = next(iter(type(value).model_fields))
            with pytest.raises(ValidationError, match="frozen"):
                setattr(value, name, getattr(value, name))
            with pytest.raises(ValidationError, match="frozen"):
                delattr(value, name)
            assert path


def test_what_was_given_to_a_scenario_can_change_without_it() -> None:
    block, traits, journey = {"use": "rest"}, {"taste": Normal(mean=0, sd=1)}, [{"name": "visit"}]
    content = {
        "name": "own",
        "market": {"kind": "repertoire", "growth": [1.0]},
        "population": {"segments": {"all": {"share": 1, "traits": traits}}},
        "journey": journey,
        "firms": {"only": {"list_price": 1, "start_share": 1, "strategy": block}},
    }
    scenario = Scenario.model_validate(content)
    before = scenario.model_dump()
    block["use"] = "under-promise"
    traits.clear()
    journey.append({"name": "farewell"})
    content["market"]["growth"].append(2.0)  # type: ignore[index]
    content["firms"].clear()  # type: ignore[attr-defined]
    assert scenario.model_dump() == before


def test_what_a_scenario_gives_out_as_plain_values_can_change_without_it(small: Scenario) -> None:
    before = small.digest()
    given = small.model_dump()
    given["firms"]["alpha"]["strategy"]["cushion"] = 0.3
    given["journey"].append({"name": "farewell"})
    given["market"]["growth"].append(2.0)
    mine = dict(small.firms) | {"gamma": small.firms["beta"]}
    del mine["alpha"]
    copied = small.firms.copy()  # type: ignore[attr-defined]
    copied.clear()
    assert small.digest() == before == Scenario.model_validate(small.model_dump()).digest()


# ---- copies --------------------------------------------------------------------------------------------------------


def test_a_copy_with_a_change_is_checked_like_any_scenario(small: Scenario) -> None:
    dear = small.firms["alpha"].model_copy(update={"list_price": 30.0})
    copied = small.model_copy(update={"firms": {**small.firms, "alpha": dear}})
    assert copied.firms["alpha"].list_price == 30.0
    assert copied.digest() != small.digest()
    assert copied == small.evolve("small", {"firms.alpha.list_price": 30.0})
    for bad, said in (
        ({"list_price": -5.0}, "greater than or equal to 0"),
        ({"start_share": 7.0}, "less than or equal to 1"),
        ({"list_prise": 3.0}, "not permitted"),
    ):
        with pytest.raises(ValidationError, match=said):
            small.firms["alpha"].model_copy(update=bad)
    with pytest.raises(ScenarioError, match=r"sum to 0\.55; they must sum to 1"):
        small.model_copy(update={"firms": {"alpha": dear}})
    with pytest.raises(ScenarioError, match=r"unknown key 'firm'; did you mean 'firms'\?"):
        small.model_copy(update={"firm": {}})


@pytest.mark.parametrize("way", ["model_copy", "copy", "model_construct"])
def test_there_is_no_way_round_the_checks(small: Scenario, way: str) -> None:
    firm = small.firms["alpha"]
    tries: dict[str, Callable[[], Any]] = {
        "model_copy": lambda: firm.model_copy(update={"list_price": -5.0}),
        "copy": lambda: firm.copy(update={"list_price": -5.0}),
        "model_construct": lambda: type(firm).model_construct(**{**dict(firm.__dict__), "list_price": -5.0}),
    }
    with pytest.raises(ValidationError):
        tries[way]()


def test_a_copy_of_levers_leaves_the_first_alone(small: Scenario) -> None:
    rest = small.firms["alpha"].levers()
    before = rest.model_dump()
    moved = rest.towards(1, recovery={"ease": 0.9})
    assert rest.model_dump() == before != moved.model_dump()
    with pytest.raises(ValidationError):
        rest.model_copy(update={"recovery": {"ease": 2.0}})
    assert Levers().model_copy() == Levers()


WAYS: dict[str, Callable[[Scenario], Scenario]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda s: pickle.loads(pickle.dumps(s)),
    "model_copy": lambda s: s.model_copy(deep=True),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_copy_is_the_same_scenario_and_as_closed(small: Scenario, way: str) -> None:
    copied = WAYS[way](small)
    assert copied == small
    assert (copied.digest(), hash(copied)) == (small.digest(), hash(small))
    with pytest.raises(TypeError, match="cannot be changed"):
        copied.firms["alpha"] = copied.firms["beta"]  # type: ignore[index]
    assert isinstance(copied.population.segments["thrift"], Segment)


# ---- runs ----------------------------------------------------------------------------------------------------------


def test_a_run_is_of_what_its_digest_says(small: Scenario) -> None:
    first = sim.simulate(small, seed=1)
    with pytest.raises(TypeError):
        first.scenario.firms["alpha"] = first.scenario.firms["alpha"].model_copy(update={"list_price": 30.0})  # type: ignore[index]
    again = sim.simulate(small, seed=1)
    assert first.id == again.id
    assert first.firms.equals(again.firms)
    changed = small.model_copy(
        update={"firms": {**small.firms, "alpha": small.firms["alpha"].model_copy(update={"list_price": 30.0})}}
    )
    third = sim.simulate(changed, seed=1)
    assert third.id != first.id
    assert third.scenario.digest() == changed.digest() != first.scenario.digest()
    assert not third.firms.equals(first.firms)
    assert first.scenario.firms["alpha"].list_price == small.firms["alpha"].list_price
