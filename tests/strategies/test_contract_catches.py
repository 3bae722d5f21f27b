"""The contract is a test; here it is tested: on strategies that break it, each in one way, and on one that keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from worlds import shipped

import sim
from sim.strategies import registry, strategy
from sim.testing import StrategyContract, hidden_imports

SEEN_SO_FAR: list[int] = []


@pytest.fixture(autouse=True)
def clean_registry() -> Iterator[None]:
    """What is registered here is forgotten again."""
    before = dict(registry._REGISTRY)
    SEEN_SO_FAR.clear()
    yield
    registry._REGISTRY.clear()
    registry._REGISTRY.update(before)


def kept(name: str, tmp_path: Any, **attributes: Any) -> set[str]:
    """The tests of the contract that a strategy passes."""
    contract = type("Contract", (StrategyContract,), {"strategy": name, **attributes})()
    passed = set()
    for test in (test for test in dir(contract) if test.startswith("test_")):
        try:
            getattr(contract, test)(*([tmp_path] if test == "test_remembers_nothing_but_its_books" else []))
        except Exception:
            continue
        passed.add(test)
    return passed


ALL = {test for test in dir(StrategyContract) if test.startswith("test_")}


def test_an_honest_strategy_passes(tmp_path: Any) -> None:
    @strategy("honest", costs=("recovery",))
    def honest(view: sim.MarketView, *, care: float = 0.9) -> sim.Levers:
        """Apologise with care.

        Source: this test. Costs the care, per complaint.
        """
        return view.rest.towards(1, recovery={"apology": care})

    assert kept("honest", tmp_path) == ALL


def test_undocumented_costs_are_caught(tmp_path: Any) -> None:
    @strategy("vague")
    def vague(view: sim.MarketView) -> sim.Levers:
        """Apologise with care, and say no more about it than that it is a very good thing to do at all times and places."""
        return view.rest.towards(1, recovery={"apology": 0.9})

    missing = {"test_says_what_it_does_where_it_comes_from_and_what_it_costs", "test_declares_where_its_costs_fall"}
    assert kept("vague", tmp_path) == ALL - missing


@pytest.mark.parametrize(
    "declared",
    [{"costs": ("tiers",)}, {"costs": (), "forgoes": ("realised_price",)}],
)
def test_false_costs_are_caught(tmp_path: Any, declared: dict[str, Any]) -> None:
    @strategy("false", **declared)
    def false(view: sim.MarketView) -> sim.Levers:
        """Apologise with care.

        Source: this test. Costs something else.
        """
        return view.rest.towards(1, recovery={"apology": 0.9})

    assert kept("false", tmp_path) == ALL - {"test_costs_what_it_says"}


@pytest.mark.parametrize("declared", [{"costs": ("recoveries",)}, {"costs": (), "forgoes": ("hearts",)}])
def test_a_line_or_column_that_is_none_is_caught_wherever_a_world_is_lived(
    tmp_path: Any, declared: dict[str, Any]
) -> None:
    @strategy("mistyped", **declared)
    def mistyped(view: sim.MarketView) -> sim.Levers:
        """Apologise with care.

        Source: this test. Costs the care.
        """
        return view.rest.towards(1, recovery={"apology": 0.9})

    failed = ALL - kept("mistyped", tmp_path)
    assert {"test_costs_what_it_says", "test_remembers_nothing_but_its_books"} <= failed


def test_doing_nothing_is_not_varied_cost(tmp_path: Any) -> None:
    @strategy("idle", costs="varies")
    def idle(view: sim.MarketView) -> sim.Levers:
        """Rest.

        Source: this test. Costs nothing after all.
        """
        return view.rest

    assert kept("idle", tmp_path) == ALL - {"test_costs_what_it_says"}


def test_a_memory_of_its_own_is_caught(tmp_path: Any) -> None:
    @strategy("remembering", costs=("recovery",))
    def remembering(view: sim.MarketView) -> sim.Levers:
        """Apologise with more care each time it is asked.

        Source: this test. Costs the care.
        """
        SEEN_SO_FAR.append(view.month)
        return view.rest.towards(1, recovery={"apology": min(0.3 + 0.01 * len(SEEN_SO_FAR), 1.0)})

    caught = {"test_is_a_function_of_its_view", "test_remembers_nothing_but_its_books", "test_strength_blends"}
    assert kept("remembering", tmp_path) == ALL - caught


def test_levers_out_of_range_are_caught(tmp_path: Any) -> None:
    @strategy("boundless", costs=("recovery",))
    def boundless(view: sim.MarketView) -> sim.Levers:
        """Apologise beyond all measure.

        Source: this test. Costs the care.
        """
        beyond = view.rest.recovery.model_copy(update={"apology": 2.0})
        return view.rest.model_copy(update={"recovery": beyond})

    assert "test_sets_levers_within_their_ranges" not in kept("boundless", tmp_path)


def test_another_market_can_be_named(tmp_path: Any) -> None:
    small = shipped("textbook", 150, 6)
    assert kept("contract-lock-in", tmp_path, market=small, parameters={"gift": 2.0}) == ALL


def test_what_a_strategy_must_not_import() -> None:
    source = "import sim\nfrom sim.numerics import streams\nfrom sim.state.person import PERSON\nimport sim.engines.columns\n"
    assert hidden_imports(source) == [
        "sim.engines.columns",
        "sim.numerics.streams",
        "sim.state.person",
        "sim.state.person.PERSON",
    ]
    assert hidden_imports("import sim\nfrom sim.strategies import MarketView\nfrom . import streams\n") == []
