"""The verbs ablate and trial, the option --without, the list of knock-outs, and a claim as a page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commandline import Loyalty, refused, tree

from sim.results.store import read_tables


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_knockouts_are_listed_when_asked_for(loyalty: Loyalty) -> None:
    said = loyalty("list", "knockouts")
    assert said.code == 0
    for word in ("inertia", "homogeneous:TRAIT", "bad-word:FIRM", "frozen:trust", "behaviour.choice.inertia = 0"):
        assert word in said.out
    listed = json.loads(loyalty("list", "knockouts", "--json").out)["knockouts"]
    assert {"name", "group", "about", "sets"} == set(listed[0])
    assert "knockouts" not in json.loads(loyalty("list", "--json").out)


def test_ablate_prints_writes_and_says_where(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "ablation"
    of = [word for name in ("inertia", "envy", "weak-ties") for word in ("--of", name)]
    words = ["ablate", market, *of, "--strategy", "price-cut:depth=0.05", "--seeds", "2", "--workers", "1"]
    said = loyalty(*words, "--out", out)
    assert said.code == 0, said.err
    for word in ("inertia", "at rest", "off already", "everything on", "price-cut"):
        assert word in said.out
    assert len(said.out.splitlines()) < 60, "about one screen"
    assert f"wrote {out}" in said.err
    tables, manifest = read_tables(out)
    assert set(tables) == {"differences", "reasons", "resting", "shared", "interaction"}
    assert manifest["replications"] == 2
    page = (out / "report.md").read_text()
    for sketch in (out / "figures").iterdir():
        assert f"(figures/{sketch.name})" in page
    assert len(list((out / "figures").iterdir())) == 5
    assert "<img" in (out / "report.html").read_text()
    assert tables["resting"]["knockout"].tolist() == ["envy", "weak-ties"]
    quick = json.loads(loyalty("ablate", market, "--of", "envy", "--seeds", "1", "--json").out)
    assert [row["knockout"] for row in quick["at_rest"]] == ["envy"]


def test_trial_prints_writes_and_says_where(market: Path, tmp_path: Path, loyalty: Loyalty) -> None:
    out = tmp_path / "trial"
    said = loyalty("trial", market, "--policy", "better-service", "--seeds", "2", "--workers", "1", "--out", out)
    assert said.code == 0, said.err
    for word in ("trials", "true effect", "leaked", "missed", "luck of the draw"):
        assert word in said.out
    assert set(read_tables(out)[0]) == {"trials", "each"}
    assert len(list((out / "figures").iterdir())) == 6
    deaf = ["--without", "word-of-mouth", "--without", "fairness", "--json"]
    found = json.loads(loyalty("trial", market, "better-service", "--seeds", "2", "--workers", "1", *deaf).out)
    assert {row["interference"] for row in found["table"]} == {0.0}
    one = loyalty("trial", market, "better-service", "--seeds", "1")
    assert one.code == 0
    assert "one trial cannot tell" in squeezed(one.out)


def test_without_reaches_every_world(market: Path, loyalty: Loyalty) -> None:
    said = json.loads(loyalty("run", market, "--without", "word-of-mouth", "--json").out)
    assert {row["told_good"] for row in said["summary"]} == {0.0}
    words = ["compare", market, "under-promise", "--replications", "2", "--workers", "1", "--without", "failures"]
    table = json.loads(loyalty(*words, "--json").out)["table"]
    assert [(r["baseline"], r["with_policy"]) for r in table if r["measure"] == "complaints"] == [(0.0, 0.0)]


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["ablate", "MARKET", "--of", "inertai"], "did you mean 'inertia'"),
        (["ablate", "MARKET", "--strategy", "price-cutt"], "price-cut"),
        (["ablate", "MARKET", "--strategy", "telecom"], "telecom"),
        (["ablate", "MARKET", "--firm", "gamma"], "gamma"),
        (["ablate", "MARKET", "--seeds", "0"], "out of range"),
        (["run", "MARKET", "--without", "gravity"], "loyalty list knockouts"),
        (["compare", "MARKET", "--without", "bad-word:gamma"], "alpha, beta"),
        (["trial", "MARKET", "--share", "1"], "share"),
        (["trial", "MARKET", "--policy", "under-promis"], "under-promise"),
        (["claims", "rivalry", "retention-profit", "--page", "x.md"], "--page"),
    ],
)
def test_what_cannot_be_done_changes_nothing(words: list[str], hint: str, market: Path, loyalty: Loyalty) -> None:
    before = tree(market.parent)
    refused(loyalty(*(str(market) if word == "MARKET" else word for word in words)), hint)
    assert tree(market.parent) == before
