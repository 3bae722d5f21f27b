"""P12: whatever goes wrong in a plug-in says which one it was, for whom and when; nothing nonsensical is taken silently."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from worlds import shipped

import sim
from sim.lab.preflight import preflight
from sim.strategies import StrategyError, registry

SMALL = shipped("textbook", 60, 4, 1)
FIRM = SMALL.focal_firm


@pytest.fixture(autouse=True)
def _registered_here_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_REGISTRY", dict(registry.known_strategies()))
    monkeypatch.setattr(registry, "_BROKEN", {})


def registered(rule: Callable[..., Any], name: str = "mine", **declared: Any) -> sim.Scenario:
    rule.__doc__ = "Do something. Costs nothing."
    sim.strategy(name, **declared)(rule)
    return SMALL.evolve("mine", {f"firms.{FIRM}.strategy": {"use": name}})


def no_return(view: sim.MarketView) -> Any:
    view.rest.towards(1, recovery={"ease": 0.9})


def a_mapping(view: sim.MarketView) -> Any:
    return {"recovery": {"ease": 0.9}}


def a_block(view: sim.MarketView) -> Any:
    return view.rest.recovery


def a_function(view: sim.MarketView) -> Any:
    return view.rest.towards


def out_of_range(view: sim.MarketView) -> Any:
    return view.rest.towards(1, price={"change": -3.0})


def out_of_range_past_the_checks(view: sim.MarketView) -> Any:
    return view.rest.model_copy(update={"price": view.rest.price.model_copy(update={"change": -3.0})})


def no_such_lever(view: sim.MarketView) -> Any:
    return view.rest.towards(1, recovery={"eese": 0.9})


def no_such_key(view: sim.MarketView) -> Any:
    return view.rest if view.month < 2 else view.books[-1]["mood"]


def no_message(view: sim.MarketView) -> Any:
    raise RuntimeError


FAILURES = {
    no_return: "it returned nothing; is a return missing?",
    a_mapping: "it returned dict {'recovery': {'ease': 0.9}}; levers are needed",
    a_block: "it returned RecoveryLever",
    a_function: "it returned method Levers.towards",
    out_of_range: "lever price.change would be -3; allowed: -0.6 to 0.6",
    out_of_range_past_the_checks: "lever price.change would be -3; allowed: -0.6 to 0.6",
    no_such_lever: "lever recovery has no 'eese'",
    no_such_key: "KeyError: 'mood' (test_p12_strategies_that_fail.py, line ",
    no_message: "RuntimeError: raised without a word",
}


@pytest.mark.parametrize("rule", FAILURES, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("engine", ["columns", "agents"])
def test_a_strategy_that_fails_says_whose_it_is_and_when(rule: Callable[..., Any], engine: Any) -> None:
    scenario = registered(rule)
    with pytest.raises(StrategyError) as caught:
        sim.simulate(scenario, engine=engine)
    month = 2 if rule is no_such_key else 0
    assert str(caught.value).startswith(f"strategy mine (firm {FIRM}, month {month}): {FAILURES[rule]}")
    assert "pydantic" not in str(caught.value)


@pytest.mark.parametrize("strength", [0.5, 1.0])
def test_levers_out_of_range_are_refused_at_every_strength(strength: float) -> None:
    scenario = registered(out_of_range_past_the_checks)
    with pytest.raises(StrategyError, match=r"would be -3; allowed: -0\.6 to 0\.6"):
        sim.simulate(scenario.evolve("half", {f"firms.{FIRM}.strategy.strength": strength}))


@pytest.mark.parametrize("verb", ["compare", "ablate", "field_experiment", "preflight"])
def test_every_verb_says_it(verb: str) -> None:
    scenario = registered(no_return)
    verbs: dict[str, Callable[[], Any]] = {
        "compare": lambda: sim.compare(SMALL, "mine", replications=1, workers=1),
        "ablate": lambda: sim.ablate(SMALL, "inertia", strategy="mine", replications=1, workers=1),
        "field_experiment": lambda: sim.field_experiment(SMALL, "mine", replications=1, workers=1),
        "preflight": lambda: preflight(scenario),
    }
    with pytest.raises(StrategyError, match=rf"strategy mine \(firm {FIRM}, month 0\): it returned nothing"):
        verbs[verb]()


def test_what_a_strategy_raised_stays_the_cause_with_its_lines() -> None:
    with pytest.raises(StrategyError) as caught:
        sim.simulate(registered(no_such_key))
    assert isinstance(caught.value.__cause__, KeyError)
    told = "".join(traceback.format_exception(caught.value))
    assert 'view.books[-1]["mood"]' in told
    assert "in no_such_key" in told


def test_a_strategy_played_by_another_is_the_one_that_is_named() -> None:
    registered(no_return)
    scenario = SMALL.evolve("b", {f"firms.{FIRM}.strategy": {"use": "bandit", "arms": "mine, rest"}})
    with pytest.raises(StrategyError, match=r"^strategy mine \(firm"):
        sim.simulate(scenario)


def test_parameters_that_a_strategy_failed_under_are_told() -> None:
    def choosy(view: sim.MarketView, *, floor: float = 0.5) -> sim.Levers:
        raise ZeroDivisionError(f"{floor} is nothing to divide by")

    scenario = registered(choosy).evolve("p", {f"firms.{FIRM}.strategy.floor": 0.25})
    with pytest.raises(StrategyError, match=r"month 0, floor=0\.25\): ZeroDivisionError: 0\.25 is nothing"):
        sim.simulate(scenario)


@pytest.mark.parametrize(
    ("declared", "said"),
    [
        ({"costs": ("nonsense",)}, "strategy mine: costs names 'nonsense'; there are: goods, serving"),
        ({"costs": ("recovry",)}, "costs names 'recovry' (did you mean 'recovery'?)"),
        ({"costs": "recovery"}, "costs is 'recovery'; write costs=('recovery',)"),
        ({"forgoes": ("custmers",)}, "forgoes names 'custmers' (did you mean 'customers'?)"),
        ({"forgoes": "customers"}, "forgoes is 'customers'; write forgoes=('customers',)"),
    ],
    ids=str,
)
def test_costs_that_there_are_not_are_refused(declared: dict[str, Any], said: str) -> None:
    def at_rest(view: sim.MarketView) -> sim.Levers:
        return view.rest

    with pytest.raises(StrategyError, match=re.escape(said)):
        sim.simulate(registered(at_rest, **declared))


def test_what_is_declared_rightly_is_taken() -> None:
    def at_rest(view: sim.MarketView) -> sim.Levers:
        return view.rest

    scenario = registered(at_rest, costs=["recovery"], forgoes=["realised_price", "customers"])
    assert sim.simulate(scenario).firms["recovery"].ge(0).all()
    assert registry.find({"use": "mine"}).costs == ("recovery",)


@pytest.mark.parametrize("name", ["", "a:b", "a,b", "a=b", "-x", "x" * 61, "a\nb"])
def test_a_name_that_nobody_could_type_is_refused(name: str) -> None:
    with pytest.raises(StrategyError, match="a name has letters, digits"):
        sim.strategy(name)


def test_decorating_without_a_name_is_explained() -> None:
    with pytest.raises(StrategyError, match=r"write @sim\.strategy.'my-strategy'. before no_return"):
        sim.strategy(no_return)  # type: ignore[arg-type]


def _points(monkeypatch: pytest.MonkeyPatch, **points: Callable[[], Any]) -> None:
    brought = [SimpleNamespace(name=name, load=load, value=f"theirs:{name}") for name, load in points.items()]
    monkeypatch.setattr(registry, "entry_points", lambda group: brought if group == "loyalty.strategies" else [])
    registry._plug_in.cache_clear()


def test_an_installed_strategy_that_cannot_be_loaded_harms_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    def torn() -> None:
        raise SyntaxError("invalid syntax")

    _points(monkeypatch, torn=torn, bare=lambda: no_return)
    assert sim.simulate(SMALL).seed == 1
    assert {"torn", "bare"}.isdisjoint(registry.known_strategies())
    with pytest.raises(
        StrategyError, match=r"'torn', .* lists as theirs:torn, cannot be loaded: SyntaxError"
    ) as caught:
        registry.find({"use": "torn"})
    assert isinstance(caught.value.__cause__, SyntaxError)
    with pytest.raises(StrategyError, match=r"'bare', .* is not there: nothing is decorated with that name"):
        registry.find({"use": "bare"})
    registry._plug_in.cache_clear()
