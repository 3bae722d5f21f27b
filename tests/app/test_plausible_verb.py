"""The verb plausible, as people and machines use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commandline import Loyalty, refused, tree

QUICK = ("--row", "13", "--row", "16", "--seeds", 2, "--scale", 0.03, "--workers", 1)


def test_a_look_at_some_rows(loyalty: Loyalty) -> None:
    said = loyalty("plausible", "textbook", *QUICK)
    assert said.code == 0, said.err
    for word in ("Price elasticity, long run", "Satisfaction per quality", "0.6 to 1", "published band", "--full"):
        assert word in said.out
    assert "Hazard" not in said.out
    chinese = loyalty("plausible", "textbook", *QUICK, "--lang", "zh", "--full")
    for word in ("价格弹性，长期", "已发表范围", "Tellis"):
        assert word in chinese.out


def test_a_dry_run_lives_nothing(loyalty: Loyalty) -> None:
    said = loyalty("plausible", "--dry-run", "--scale", 0.01, "--row", 13)
    assert said.code == 0
    assert "13 markets, one row" in said.out
    assert "312 worlds" in said.out
    assert "None was lived" in said.out


def test_json_is_the_record(loyalty: Loyalty) -> None:
    said = loyalty("plausible", "textbook", *QUICK, "--json")
    (market,) = json.loads(said.out)["markets"]
    assert [cell["part"] for cell in market["cells"]] == ["price late", "satisfaction per quality"]
    assert market["scale"] == 0.03
    assert said.err == ""


def test_only_a_changed_verdict_fails(loyalty: Loyalty, tmp_path: Path) -> None:
    said = loyalty("plausible", "textbook", *QUICK, "--json")
    record = json.loads(said.out)
    place = tmp_path / "before.json"
    place.write_text(said.out)
    same = loyalty("plausible", "textbook", *QUICK, "--against", place)
    assert same.code == 0
    assert "No verdict differs" in same.out
    cell = record["markets"][0]["cells"][0]
    cell["verdict"] = "in" if cell["verdict"] == "out" else "out"
    place.write_text(json.dumps(record))
    other = loyalty("plausible", "textbook", *QUICK, "--against", place)
    assert other.code == 1
    assert "One verdict differs" in other.out
    assert "textbook, row 13" in other.out


def test_a_page_keeps_the_markets_that_are_not_named(loyalty: Loyalty, market: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(market.read_text())
    out = tmp_path / "docs"
    how = ("--seeds", 1, "--workers", 1, "--out", out)
    first = loyalty("plausible", market, *how)
    assert first.code == 0, first.err
    assert {path.name for path in out.iterdir()} == {"plausibility.json", "plausibility.md"}
    again = loyalty("plausible", other, *how, "--figures")
    assert again.code == 0
    assert "has small still" in again.err
    markets = [one["market"] for one in json.loads((out / "plausibility.json").read_text())["markets"]]
    assert markets == ["small", "other"]
    page = (out / "plausibility.md").read_text()
    assert "| small | other |" in page
    assert "figures/plausible-map.png" in page
    assert (out / "figures" / "plausibility-other.png").is_file()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("nowhere",), "no shipped scenario"),
        (("textbook", "--row", "25"), "rows: 1 to 24"),
        (("textbook", "--row", "belifs"), "beliefs"),
        (("textbook", "--row", "1", "--out", "docs"), "leave --row away"),
        (("textbook", "--figures"), "--out FOLDER"),
        (("textbook", "--scale", -1), "allowed"),
        (("textbook", "textbook", "--row", "13"), "two markets"),
    ],
)
def test_what_cannot_be_done_is_refused(words: tuple[object, ...], message: str, loyalty: Loyalty) -> None:
    refused(loyalty("plausible", *words), message)


def test_what_is_no_record_is_refused_and_stays(loyalty: Loyalty, tmp_path: Path) -> None:
    place = tmp_path / "notes.json"
    place.write_text("{}")
    before = tree(tmp_path)
    refused(loyalty("plausible", "textbook", *QUICK, "--against", place), "no record")
    assert tree(tmp_path) == before
