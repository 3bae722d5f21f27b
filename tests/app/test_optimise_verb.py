"""The verb optimise, as people type it."""

from __future__ import annotations

import json
import shlex
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from commandline import Loyalty, refused

import sim
from sim.report import sheet_of
from sim.words import speaking

FEW = ("--trials", 6, "--seeds", 1, "--fresh", 2, "--workers", 1)


def test_it_says_first_what_it_will_do_and_last_what_it_found(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "out"
    words = ["optimise", market, "price-cut", "better-service", *FEW, "--budget", "300/year", "--out", out]
    said = loyalty(*words)
    assert said.code == 0, said.err
    assert "6 tries of 2 strategies on one replication, the winners on 2 fresh ones: at most 19 worlds" in said.err
    assert {"winners.csv", "trials.parquet", "doses.parquet", "report.html", "report.md", "figures"} <= {
        p.name for p in out.iterdir()
    }
    tried = pd.read_parquet(out / "trials.parquet")
    assert (tried.loc[tried["winner"], "a_year"] <= 1.02 * 300).all()
    assert loyalty(*words).code == 0, "the same again is its own"
    refused(loyalty(*words, "--seed", 2), "loyalty optimise", "--replace")


def test_a_front_has_its_figure_and_a_search_speaks_chinese(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "out"
    words = ["optimise", market, "--over", "service.lift=0:0.1", "--over", "price.change=-0.05:0.05", "--for", "pareto"]
    said = loyalty(*words, *FEW, "--out", out, "--lang", "zh")
    assert said.code == 0, said.err
    assert (out / "figures" / "front.png").stat().st_size > 5000
    assert "前沿" in (out / "report.html").read_text("utf-8")
    assert "set-levers:" in said.out.splitlines()[-1]


def test_json_is_json_and_nothing_else(market: Path, loyalty: Loyalty) -> None:
    said = loyalty("optimise", market, "under-promise", "--over", "cushion=0.05,0.1", *FEW, "--json")
    told = json.loads(said.out)
    assert said.err == ""
    assert {row["value"] for row in told["doses"]} <= {0.05, 0.1}
    assert told["objectives"] == ["profit"]


def test_what_was_lived_is_in_the_store_and_the_same_command_lives_nothing(
    market: Path, tmp_path: Path, loyalty: Loyalty
) -> None:
    from sim.lab.store import Folder

    words = ["optimise", market, "price-cut", *FEW, "--store", tmp_path / "kept"]
    first = loyalty(*words)
    kept = len(Folder(tmp_path / "kept"))
    assert (first.code, kept > 0) == (0, True), first.err
    again = loyalty(*words)
    assert (again.out, len(Folder(tmp_path / "kept"))) == (first.out, kept)


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["price-cutt"], "price-cut"),
        (["price-cut", "--over", "cushion=0:1"], "cushion"),
        (["under-promise", "--over", "cushion"], "LOW:HIGH"),
        (["price-cut", "--for", "joy"], "joy"),
        (["price-cut", "--budget", "lots"], "200000/year"),
        (["price-cut", "--firm", "gamma"], "gamma"),
        (["price-cut", "--trials", "0"], "out of range"),
        (["price-cut", "--fresh", "1"], "out of range"),
        (["price-cut", "--runner", "lokey"], "loky"),
        (["rest"], "doing nothing"),
    ],
)
def test_what_cannot_be_searched_changes_nothing(
    words: list[str], hint: str, market: Path, tmp_path: Path, loyalty: Loyalty
) -> None:
    out = tmp_path / "out"
    refused(loyalty("optimise", market, *words, "--out", out, "--store", tmp_path / "kept"), hint)
    assert not out.exists() and not (tmp_path / "kept").exists()


def test_the_report_says_how_to_do_it_again(loyalty: Loyalty) -> None:
    small = {"population.size": 100, "market.months": 4, "market.warm_up": 1}
    base = sim.Scenario.load("textbook")
    base = base.evolve(base.name, small)
    asked = {"over": {"cushion": "0:0.2", "recovery.ease": None}, "budget": 500, "objective": ("profit", "retention")}
    found = sim.optimise(base, "under-promise", **asked, trials=4, replications=1, fresh=2, executor="serial")
    command = shlex.split(sheet_of(found).command)
    assert command[:2] == ["loyalty", "optimise"]
    said = json.loads(loyalty(*command[1:], "--workers", 1, "--json").out)
    assert said["id"] == found.id


def test_every_sentence_is_said_in_both_languages(loyalty: Loyalty) -> None:
    """A winner beyond luck and one that is none, a curse and none, too dear, at an end, failed: whatever a search comes to."""
    from sim.report.optimise import headlines

    small = {"population.size": 100, "market.months": 4, "market.warm_up": 1, "firms.alpha.costs.lift": 0.0001}
    small |= {"firms.alpha.costs.prevention": 0.0001}
    base = sim.Scenario.load("textbook").evolve("small", small)
    found = sim.optimise(base, "better-service", "price-cut", trials=6, replications=1, fresh=3, executor="serial")
    assert found.winners["place"].max() >= 1
    for lang in ("en", "zh"):
        with speaking(lang):
            for sign in (1, -1):
                turned = found.winners.assign(
                    fresh=sign * found.winners["fresh"].abs(),
                    low=sign * found.winners["fresh"].abs() - 1,
                    high=sign * found.winners["fresh"].abs() + 1,
                    curse=sign * 5.0,
                    curse_low=sign * 5.0 - 6 * (sign > 0),
                    curse_high=sign * 5.0 + 1,
                    a_year=sign * 10.0,
                    within=sign > 0,
                )
                for budget in (None, 10.0):
                    lost = pd.DataFrame([{"try": 9, "strategy": "x", "policy": "x", "error": "y"}])
                    one = replace(found, winners=turned, budget=budget, failed=lost)
                    said = headlines(one)
                    assert len(said) >= 4 and all(said)
