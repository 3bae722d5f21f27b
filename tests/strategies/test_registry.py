"""Finding strategies by name, and what stands in a list of them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

import sim
from sim.lab.preflight import preflight
from sim.strategies import MarketView, StrategyError, blend, find, known_strategies, registry
from sim.strategies.registry import listed
from sim.testing import ABOUT


@pytest.fixture
def view() -> MarketView:
    rest = sim.Scenario.load("car-dealer").firms["sewell"].levers()
    return MarketView("sewell", 3, rest, rest)


def test_a_strategy_without_a_docstring_is_refused() -> None:
    with pytest.raises(StrategyError, match="needs a docstring"):

        @sim.strategy("silent")
        def silent(view: MarketView) -> sim.Levers:
            return view.rest


def test_a_name_is_taken_once() -> None:
    with pytest.raises(StrategyError, match="already"):

        @sim.strategy("rest")
        def other(view: MarketView) -> sim.Levers:
            """Something else. Costs nothing."""
            return view.rest


def test_the_nearest_name_is_offered() -> None:
    with pytest.raises(StrategyError, match="did you mean 'tiered-service'"):
        find({"use": "tierd-service"})
    with pytest.raises(StrategyError, match="no parameter 'depht' \\(did you mean 'depth'"):
        find({"use": "price-cut", "depht": 0.1})


@pytest.mark.parametrize("strength", [-0.1, 1.1, float("nan"), "half", True])
def test_a_strength_is_a_share(strength: object) -> None:
    with pytest.raises(StrategyError, match="allowed: 0 to 1"):
        find({"use": "price-cut", "strength": strength})


def test_what_another_package_brings_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def load() -> None:
        @sim.strategy("brought-along", costs=())
        def brought_along(view: MarketView) -> sim.Levers:
            """Rest elsewhere. Costs nothing."""
            return view.rest

    point = SimpleNamespace(name="brought-along", load=load)
    monkeypatch.setattr(registry, "_REGISTRY", dict(registry._REGISTRY))
    monkeypatch.setattr(registry, "entry_points", lambda group: [point] if group == "loyalty.strategies" else [])
    registry._plug_in.cache_clear()
    assert list(known_strategies())[-1] == "brought-along"
    assert find({"use": "brought-along"}).about == "Rest elsewhere. Costs nothing."


def test_a_list_of_strategies_is_names_separated_by_commas() -> None:
    assert [one.name for one in listed("rest, price-cut ,advertise")] == ["rest", "price-cut", "advertise"]
    with pytest.raises(StrategyError, match="did you mean 'advertise'"):
        listed("rest, advertize")
    with pytest.raises(StrategyError, match="separated by commas"):
        listed(" , ")


def test_a_list_of_strategies_stays_readable() -> None:
    """One line each, in the order of the alphabet, and no parameter in it that one would have to know."""
    shipped = {
        name: one for name, one in known_strategies().items() if one.rule.__module__.startswith("sim.strategies")
    }
    assert list(shipped) == sorted(shipped)
    for name, one in shipped.items():
        assert len(one.about.replace("``", "")) <= ABOUT, name
        assert not any(f"``{parameter}``" in one.about for parameter in one.parameters), name


def test_levers_by_hand(view: MarketView) -> None:
    by_hand = known_strategies()["set-levers"]
    assert by_hand(view, **{"recovery.ease": 0.9}).recovery.ease == 0.9
    assert by_hand(view, start=12, **{"recovery.ease": 0.9}) == view.rest
    discounts = by_hand(view, **{"price.segments.thrifty": 0.2, "price.segments.families": 0.1}).price.segments
    assert discounts == {"thrifty": 0.2, "families": 0.1}
    with pytest.raises(StrategyError, match=r"write block\.field"):
        by_hand(view, ease=0.9)
    with pytest.raises(ValueError, match="no lever 'recover'"):
        by_hand(view, **{"recover.ease": 0.9})


def test_blending_reaches_both_ends(view: MarketView) -> None:
    aim = view.rest.towards(1, price={"change": -0.2, "segments": {"thrifty": 0.2}})
    assert blend(view.rest, aim, 1.0) == aim
    assert blend(view.rest, aim, 0.0) == view.rest
    assert blend(view.rest, aim, 0.5).price.segments == {"thrifty": 0.1}


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ({"use": "price-cut", "depth": "deep"}, "depth is 'deep'; a number is needed"),
        ({"use": "bandit", "arms": 3}, "arms is 3; a word is needed"),
        ({"use": "bandit", "arms": "rest, bandits"}, "no strategy 'bandits' (did you mean 'bandit'?)"),
        ({"use": "bandit", "epsilon": 2.0}, "epsilon is 2"),
        ({"use": "win-stay-lose-shift", "every": 0.5}, "every is 0.5; a whole number from 1 on is needed"),
        ({"use": "best-reply", "lever": "price.chance"}, "'price.chance' is no lever"),
        ({"use": "best-reply", "high": 3.1}, "lever price.change would be 1.5; allowed: -0.6 to 0.6"),
        ({"use": "best-reply", "steps": 1}, "steps is 1; a whole number from 2 on is needed"),
        ({"use": "margin-guard", "floor": 0.0}, "floor is 0"),
        ({"use": "margin-guard", "guarded": "rest, price-cut"}, "one strategy"),
        ({"use": "complaint-watcher", "level": 0.0}, "level is 0"),
        ({"use": "copy-the-leader", "what": "price, soul"}, "no part 'soul'"),
        ({"use": "voice-of-customer", "questions": 7.0}, "at most 5 are asked"),
        ({"use": "segment-discount", "segments": "student"}, "no segment 'student' (did you mean 'students'?)"),
    ],
)
def test_what_cannot_work_is_said_before_the_first_month(block: dict[str, object], said: str) -> None:
    scenario = sim.Scenario.load("coffee-shop")
    with pytest.raises(StrategyError) as caught:
        preflight(scenario.evolve("wrong", {f"firms.{scenario.focal_firm}.strategy": block}))
    assert said in str(caught.value)
