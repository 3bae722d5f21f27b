"""Sentences of searches, choices and discoveries, from made-up results: they say what the numbers say, and no more."""

from __future__ import annotations

import math
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

import sim
from sim.lab.discovery.result import Condition
from sim.report import cells
from sim.report.discovery import what_has_to_be_true
from sim.report.optimise import headlines as of_a_search
from sim.report.phrases import unit_of_change
from sim.report.robustness import headlines as of_a_choice

BASE = sim.Scenario.load("textbook")


@pytest.mark.parametrize(
    ("low", "high", "says"),
    [
        (10.0, 30.0, "beyond luck."),
        (-10.0, 30.0, "luck leaves open whether it gains at all."),
        (-30.0, -10.0, "a loss, beyond luck."),
    ],
)
def test_a_winner_that_loses_is_said_to_lose(low: float, high: float, says: str) -> None:
    winner = {"policy": "price-cut", "objective": "profit", "fresh": (low + high) / 2, "low": low, "high": high}
    winner |= {"gain": 20.0, "curse": 0.0, "curse_low": -1.0, "curse_high": 1.0, "spends": 5.0, "place": 1}
    found = SimpleNamespace(
        winners=pd.DataFrame([winner]), tries=9, budget=None, objectives=("profit",), worth_it=True, base=BASE,
        unit=lambda name: "money",
    )  # fmt: skip
    from sim.report.optimise import _best

    assert _best(found).endswith(says)  # type: ignore[arg-type]


def test_a_search_that_found_nothing_says_so_in_one_breath() -> None:
    told: dict[str, Any] = {"winners": pd.DataFrame(), "tries": 12, "objectives": ("profit",), "too_dear": 0}
    found = SimpleNamespace(**told, budget=2000.0, failed=(), base=BASE, unit=lambda name: "money")
    first = of_a_search(found)[0]  # type: ignore[arg-type]
    assert first == "Do nothing: of 12 tries none that spends at most 2,000 units of money a year raises profit."


@pytest.mark.parametrize(
    ("regret", "says"), [(0.0, "rest is not regretted under any"), (5.0, "can be regretted least")]
)
def test_a_choice_without_regret_is_not_said_to_have_the_least(regret: float, says: str) -> None:
    first = {"second": "price-cut", "advantage": 10.0, "low": 1.0, "high": 19.0}
    safe = {"policy": "rest", "largest_regret": regret, "under": "as it is"}
    found = SimpleNamespace(
        advantages=lambda: pd.DataFrame([first]),
        regrets=lambda: pd.DataFrame([safe]),
        break_even=pd.DataFrame(columns=["what", "of_the_way", "kind", "assumption"]),
        assumptions=[SimpleNamespace(what="a")] * 3,
        called=lambda name: name,
        best="rest",
        measure="profit",
        unit="money",
        base=BASE,
    )
    assert says in of_a_choice(found)[-1]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("share", "says"),
    [(0.0, "nowhere"), (0.01, "too few to look for limits"), (0.99, "fails in too few"), (1.0, "everywhere")],
)
def test_where_it_hardly_holds_it_is_not_said_to_hold_nowhere(share: float, says: str) -> None:
    found = SimpleNamespace(
        unsure=math.nan, policy="baseline", conditions=(Condition("profit", ">", 0.0),), share=share,
        points=lambda: [0] * 100, rule=SimpleNamespace(method="none"),
        made=SimpleNamespace(experiment=SimpleNamespace(base=BASE)),
    )  # fmt: skip
    assert says in what_has_to_be_true(found)[-1]  # type: ignore[arg-type]


def test_shares_and_counts_are_said_as_far_as_their_interval_goes() -> None:
    assert str(cells.shares_between(0.548, 1.374)) == "55% to 137%"
    assert cells.shares_between(0.1, 0.2).form == "#,##0%"
    assert str(cells.shares_between(math.nan, 1.0)) == cells.NONE
    assert str(cells.within(86.25, 12.0)) == "86 ± 12"
    assert str(cells.within(0.0, 0.0)) == "0", "nothing, and no interval about it"
    assert str(cells.within(716.31, 4.2)) == "716.3 ± 4.2"


def test_a_difference_of_shares_is_in_points_whatever_the_page() -> None:
    assert unit_of_change("per year", "yuan") == unit_of_change("share", "yuan") == "pts"
    assert unit_of_change("money", "yuan") == "yuan"
