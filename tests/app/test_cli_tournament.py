"""The verb tournament, and strategies from files of one's own."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest
from commandline import Loyalty, refused

from sim.strategies.registry import _REGISTRY

MINE = '''
import sim

@sim.strategy("mine", costs=(), forgoes=("realised_price",))
def mine(view, *, by: float = 0.05):
    """Prices lower. Costs realised price."""
    return view.rest.towards(1, price={"change": -by})
'''


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.py"
    path.write_text(MINE)
    yield path
    _REGISTRY.pop("mine", None)


def test_a_tournament_says_what_it_will_do_and_what_it_found(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "out"
    said = loyalty("tournament", str(market), "price-cut", "over-promise", "--replications", "2", "--out", str(out))
    assert said.code == 0
    assert "3 strategies, 2 replications, 20 worlds" in said.err
    assert "price-cut" in said.out
    assert said.out.rstrip().endswith("interval.")
    found = pd.read_csv(out / "ranking.csv")
    assert set(found["strategy"]) == {"rest", "price-cut", "over-promise"}
    assert len(pd.read_parquet(out / "replications.parquet")) == 20 * 2
    assert {"ranking.png", "payoffs.png", "replicators.png", "simplex.png"} == {
        p.name for p in (out / "figures").iterdir()
    }


def test_json_is_json_and_nothing_else(market: Path, loyalty: Loyalty) -> None:
    said = loyalty("tournament", str(market), "price-cut", "--replications", "2", "--json")
    told = json.loads(said.out)
    assert told["form"] == "round-robin"
    assert {row["strategy"] for row in told["ranking"]} == {"rest", "price-cut"}
    assert said.err == ""


def test_a_strategy_comes_from_a_file(market: Path, mine: Path, loyalty: Loyalty) -> None:
    said = loyalty("tournament", str(market), str(mine), "--replications", "1", "--json")
    assert {row["strategy"] for row in json.loads(said.out)["ranking"]} == {"rest", "mine"}
    compared = loyalty("compare", str(market), str(mine), "--replications", "1", "--json")
    assert json.loads(compared.out)["policies"] == ["mine"]


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["price-cutt"], "price-cut"),
        (["price-cut:deep=1"], "depth"),
        (["rest"], "at least two"),
        (["none.py"], "no such file"),
        (["price-cut", "--seat", "alpha"], "seats"),
        (["price-cut", "--seat", "gamma", "--seat", "alpha"], "gamma"),
        (["price-cut", "--measure", "joy"], "joy"),
        (["price-cut", "--policy", "x=price-cutt"], "price-cut"),
    ],
)
def test_what_cannot_be_played_changes_nothing(
    words: list[str], hint: str, market: Path, tmp_path: Path, loyalty: Loyalty
) -> None:
    out = tmp_path / "out"
    said = loyalty("tournament", str(market), *words, "--replications", "1", "--out", str(out))
    refused(said, hint)
    assert not out.exists()


def test_a_market_is_named_once(market: Path, loyalty: Loyalty) -> None:
    refused(loyalty("tournament", str(market), "price-cut", "--also", str(market)), "twice")


def test_a_budget_is_spent_by_every_policy_that_can(market: Path, loyalty: Loyalty) -> None:
    said = loyalty(
        "compare", str(market), "price-cut", "better-service", "--replications", "2", "--budget", "100/year", "--json"
    )
    told = json.loads(said.out)
    assert told["budget"]["amount"] == 100
    assert [dose["met"] for dose in told["budget"]["doses"]] == ["met", "met"]
    refused(loyalty("compare", str(market), "price-cut", "--budget", "lots"), "200000/year")


def test_several_policies_are_ranked_on_one_screen(market: Path, loyalty: Loyalty) -> None:
    said = loyalty(
        "compare", str(market), "price-cut", "better-service", "over-promise", "under-promise", "--replications", "2"
    )
    assert "doing nothing" in said.out
    assert "--full" in said.out
    assert len(said.out.splitlines()) < 60
