"""What every strategy must be, shipped or plugged in: documented, bounded, repeatable, at rest at zero, and paid for."""

from __future__ import annotations

import inspect

import pytest

import sim
from sim.books import COSTS
from sim.scenario import Levers
from sim.strategies import MarketView, StrategyError, blend, find, strategies

NAMES = sorted(strategies())
FREE_OF_MONEY = {"rest", "over-promise", "price-cut", "set-levers"}
"""Cost no line of the books: nothing, trust, or revenue."""


@pytest.fixture
def view() -> MarketView:
    rest = sim.Scenario.load("car-dealer").firms["sewell"].levers()
    return MarketView("sewell", 3, rest, rest)


@pytest.mark.parametrize("name", NAMES)
class TestEveryStrategy:
    def test_says_what_it_does_and_costs(self, name: str) -> None:
        text = inspect.getdoc(strategies()[name].rule) or ""
        assert strategies()[name].about.endswith((".", "``."))
        assert "Cost" in text
        assert name == "rest" or "Source" in text

    def test_is_a_function_of_its_view(self, name: str, view: MarketView) -> None:
        assert strategies()[name](view) == strategies()[name](view)

    def test_sets_levers_within_their_ranges(self, name: str, view: MarketView) -> None:
        levers = strategies()[name](view, 1.0)
        assert Levers.model_validate(levers.model_dump()) == levers

    def test_at_zero_strength_is_at_rest(self, name: str, view: MarketView) -> None:
        assert strategies()[name](view, 0.0) is view.rest

    def test_half_way_is_half_way(self, name: str, view: MarketView) -> None:
        full, half = strategies()[name](view, 1.0), strategies()[name](view, 0.5)
        for block in Levers.model_fields:
            for field, low in getattr(view.rest, block):
                high = getattr(getattr(full, block), field)
                assert getattr(getattr(half, block), field) == pytest.approx((low + high) / 2)

    def test_refuses_a_parameter_it_does_not_have(self, name: str) -> None:
        if strategies()[name].free:
            pytest.skip("takes any lever as a parameter")
        with pytest.raises(StrategyError, match="no parameter 'volume'"):
            find({"use": name, "volume": 11})

    @pytest.mark.parametrize("strength", [-0.1, 1.1, float("nan"), "half", True])
    def test_refuses_a_strength_out_of_range(self, name: str, strength: object) -> None:
        with pytest.raises(StrategyError, match="allowed: 0 to 1"):
            find({"use": name, "strength": strength})

    def test_costs_what_it_says(self, name: str) -> None:
        if name in FREE_OF_MONEY:
            pytest.skip("costs no line of the books directly")
        base = sim.Scenario.load("textbook").evolve(
            "small", {"population.size": 400, "market.months": 4, "market.warm_up": 4}
        )
        twins = sim.compare(base, name, replications=2, workers=1)
        costs = twins.bridge().set_index("line").loc[list(COSTS), "effect"]
        assert costs.min() < 0


def test_a_strategy_without_a_docstring_is_refused() -> None:
    with pytest.raises(StrategyError, match="needs a docstring"):

        @sim.strategy("silent")
        def silent(view: MarketView) -> Levers:
            return view.rest


def test_a_name_is_taken_once() -> None:
    with pytest.raises(StrategyError, match="already"):

        @sim.strategy("rest")
        def other(view: MarketView) -> Levers:
            """Something else. Costs nothing."""
            return view.rest


def test_the_nearest_name_is_offered() -> None:
    with pytest.raises(StrategyError, match="did you mean 'tiered-service'"):
        find({"use": "tierd-service"})


def test_levers_by_hand(view: MarketView) -> None:
    by_hand = strategies()["set-levers"]
    assert by_hand(view, **{"recovery.ease": 0.9}).recovery.ease == 0.9
    assert by_hand(view, start=12, **{"recovery.ease": 0.9}) == view.rest
    with pytest.raises(StrategyError, match=r"write block\.field"):
        by_hand(view, ease=0.9)
    with pytest.raises(ValueError, match="no lever 'recover'"):
        by_hand(view, **{"recover.ease": 0.9})


def test_blending_reaches_both_ends(view: MarketView) -> None:
    aim = view.rest.towards(1, price={"change": -0.2})
    assert blend(view.rest, aim, 1.0) == aim
    assert blend(view.rest, aim, 0.0) == view.rest


def test_a_view_holds_no_customer() -> None:
    fields = set(MarketView.__dataclass_fields__)
    assert fields == {"firm", "month", "rest", "levers", "books", "prices", "shares"}
