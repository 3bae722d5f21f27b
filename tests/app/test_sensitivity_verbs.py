"""The verbs sensitivity and discover, and compare --until, as people type them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commandline import SMALL, Loyalty, refused


@pytest.fixture
def market(tmp_path: Path) -> str:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, "utf-8")
    return str(path)


VARIED = ("--factor", "behaviour.choice.inertia", "--factor", "behaviour.survey.response", "--workers", 1)


def test_sensitivity_says_first_how_long_and_last_what_it_found(loyalty: Loyalty, market: str, tmp_path: Path) -> None:
    said = loyalty("sensitivity", market, *VARIED, "--budget", 24, "--out", tmp_path / "o")
    assert said.code == 0, said.err
    assert "24 worlds: 12 points of 2 factors, 2 replications; about" in said.err
    assert "Choice: pull of the firm chosen last" in said.out
    assert "Over all points profit is" in " ".join(said.out.splitlines()[-4:])
    assert {"report.html", "report.md", "sensitivity.csv", "figures"} <= {p.name for p in (tmp_path / "o").iterdir()}
    assert {p.name for p in (tmp_path / "o" / "figures").iterdir()} == {
        "influence.png",
        "screening.png",
        "responses.png",
    }


def test_sensitivity_speaks_json_and_chinese(loyalty: Loyalty, market: str) -> None:
    found = json.loads(loyalty("sensitivity", market, *VARIED, "--budget", 24, "--json").out)
    assert found["method"] == "morris" and {row["factor"] for row in found["table"]} >= {"behaviour.choice.inertia"}
    assert "个世界" in loyalty("sensitivity", market, *VARIED, "--budget", 24, "--lang", "zh", "--dry-run").err


def test_a_dry_run_lives_no_more_than_a_trial_and_says_what_it_would(loyalty: Loyalty, market: str) -> None:
    said = loyalty("sensitivity", market, "--dry-run", "--policy", "less=under-promise:cushion=0.1", "--budget", 2032)
    assert (said.code, said.out) == (0, "")
    assert "1,384 worlds: 346 points of 172 factors, 2 replications, each with less and without" in said.err


def test_discover_ends_with_what_has_to_be_true(loyalty: Loyalty, market: str, tmp_path: Path) -> None:
    words = ["discover", market, "--policy", "under-promise", "--factor", "policy.cushion=0:0.3", *VARIED]
    said = loyalty(*words, "--points", 64, "--replications", 1, "--where", "profit>-1e9", "--out", tmp_path / "o")
    assert said.code == 0, said.err
    assert "256 worlds: 128 points of 3 factors, one replication, each with under-promise and without" in said.err
    assert said.out.rstrip().splitlines()[-1] == "It holds everywhere that was tried, so no limits are needed."
    assert (tmp_path / "o" / "figures" / "map.png").stat().st_size > 5000


def test_compare_until_an_interval_is_narrow_enough_says_why_it_stopped(loyalty: Loyalty, market: str) -> None:
    words = ["compare", market, "under-promise", "--workers", 1, "--at-most", 9]
    said = loyalty(*words, "--until", "profit:1e9")
    assert said.code == 0 and "Stopped after 8 pairs" in said.out
    spent = json.loads(loyalty(*words, "--until", "profit:0.001", "--json").out)
    assert (spent["planned"]["reason"], spent["replications"]) == ("budget spent", 9)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["compare", "textbook", "--until", "profit"], ["--until", "profit:20000"]),
        (["compare", "textbook", "--until", "profits:3"], ["profits", "did you mean"]),
        (["compare", "textbook", "--until", "profit:-3"], ["--until"]),
        (["sensitivity", "textbook", "--measure", "profits"], ["profits", "did you mean"]),
        (["sensitivity", "textbook", "--budget", "100"], ["100", "at least"]),
        (["sensitivity", "textbook", "--factor", "behaviour.choice.inertai"], ["inertai"]),
        (["sensitivity", "textbook", "--factor", "policy.cushion=0:1"], ["policies"]),
        (["discover", "textbook", "--where", "profit"], ["MEASURE>NUMBER"]),
        (["discover", "textbook", "--points", "100"], ["power of two"]),
    ],
)
def test_what_cannot_be_asked_is_refused(loyalty: Loyalty, words: list[str], named: list[str]) -> None:
    refused(loyalty(*words), *named)
