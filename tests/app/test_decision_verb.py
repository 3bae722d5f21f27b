"""loyalty report decides; loyalty compare --ensemble tells; what cannot be done is refused before a world is
lived, and writes nothing.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commandline import Loyalty, Said
from worlds.decided import ensemble

from sim.lab.decision import trial

QUICK = ["--replications", 2, "--customers", 120, "--runner", "serial"]


@pytest.fixture
def markets(tmp_path: Path) -> tuple[Path, Path]:
    """A market and an ensemble of it, as files."""
    found = ensemble(4, months=12, size=120)
    market = tmp_path / "small.yaml"
    market.write_text(found.market.to_yaml(), "utf-8")
    file = tmp_path / "small.ensemble.yaml"
    found.save(file, of="small.yaml")
    return market, file


def refused(said: Said, *words: str) -> None:
    assert said.code == 2, said.err
    for word in words:
        assert word in said.err


@pytest.mark.once
def test_a_decision_is_written_in_every_form(
    markets: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loyalty: Loyalty
) -> None:
    monkeypatch.setattr(trial, "TRIALS", 2)
    market, file = markets
    page, book, deck = (tmp_path / "out" / f"page.{end}" for end in ("html", "xlsx", "pptx"))
    said = loyalty(
        "report",
        market,
        "reliability",
        "--ensemble",
        file,
        *QUICK,
        "--no-rivals",
        "--out",
        page,
        "--xlsx",
        book,
        "--pptx",
        deck,
        "--json",
    )
    assert said.code == 0, said.err
    told = json.loads(said.out)
    assert told["members"] == 4 and told["grade"] and told["trials"]
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert book.read_bytes()[:2] == deck.read_bytes()[:2] == b"PK"


@pytest.mark.once
def test_without_an_ensemble_one_market_is_taken_for_the_real_one_and_that_is_said(
    markets: tuple[Path, Path], tmp_path: Path, loyalty: Loyalty
) -> None:
    market, _ = markets
    page = tmp_path / "page.md"
    said = loyalty(
        "report",
        market,
        "reliability",
        "--members",
        0,
        *QUICK,
        "--no-rivals",
        "--no-trial",
        "--out",
        page,
        "--lang",
        "zh",
    )
    assert said.code == 0, said.err
    assert "除这一市场外没有看别的市场" in said.out.replace("\n", "")
    assert "除这一市场外没有看别的市场" in page.read_text("utf-8")


def test_a_comparison_over_an_ensemble_says_both_intervals(markets: tuple[Path, Path], loyalty: Loyalty) -> None:
    market, file = markets
    said = loyalty("compare", market, "reliability", "--ensemble", file, *QUICK)
    assert said.code == 0, said.err
    for word in ("with what is not known", "luck alone", "regret on average", "best in"):
        assert word in said.out
    told = json.loads(
        loyalty("compare", market, "reliability", "--ensemble", file, *QUICK, "--measure", "profit", "--json").out
    )
    assert [row["measure"] for row in told["differences"]] == ["profit"]
    assert told["level"] == 0.9 and told["replications"] == 2
    assert loyalty("compare", market, "reliability", "--ensemble", file, *QUICK, "--months", 6).code == 0


def test_what_does_not_go_together_is_refused(markets: tuple[Path, Path], tmp_path: Path, loyalty: Loyalty) -> None:
    market, file = markets
    page = tmp_path / "page.html"
    refused(
        loyalty("report", "telecom", "reliability", "--ensemble", file, "--out", page), "was drawn around", "telecom"
    )
    refused(
        loyalty("report", market, "reliability", "--ensemble", file, "--set", "market.review_rate=0.1", "--out", page),
        "--set",
        "draw it anew",
    )
    refused(
        loyalty("report", market, "reliability", "--ensemble", tmp_path / "none.yaml", "--out", page),
        "there is no such ensemble",
    )
    refused(
        loyalty("report", market, "reliability", "--comparison", "--budget", "100/year", "--out", page),
        "--budget",
        "--comparison",
    )
    refused(loyalty("report", market, "reliability", "--pptx", tmp_path / "deck.ppt", "--out", page), ".pptx")
    refused(loyalty("report", market, "reliability", "--pdf", tmp_path / "page.doc", "--out", page), ".pdf")
    refused(loyalty("report", market, "reliability", "--out", tmp_path / "page.doc"), ".pptx", ".html")
    refused(loyalty("report", market, "reliability", "--members", 1001, "--out", page), "0 to 1,000")
    refused(loyalty("report", market, "reliability", "--budget", "-5", "--out", page), "budget")
    refused(
        loyalty("compare", market, "reliability", "--ensemble", file, "--out", tmp_path / "o"),
        "--out",
        "loyalty report",
    )
    refused(loyalty("compare", market, "reliability", "--customers", 200), "--ensemble")
    assert not page.exists() and not (tmp_path / "o").exists()


def test_nothing_that_is_there_is_written_over(markets: tuple[Path, Path], tmp_path: Path, loyalty: Loyalty) -> None:
    market, file = markets
    deck = tmp_path / "deck.pptx"
    deck.write_text("mine")
    refused(
        loyalty("report", market, "reliability", "--ensemble", file, "--pptx", deck, "--out", tmp_path / "page.html"),
        "--replace",
        "deck.pptx",
    )
    assert deck.read_text() == "mine"


def test_without_a_browser_a_pdf_is_refused_first_with_what_to_do(
    markets: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loyalty: Loyalty
) -> None:
    market, file = markets
    monkeypatch.setenv("LOYALTY_CHROMIUM", str(tmp_path / "gone"))
    refused(
        loyalty("report", market, "reliability", "--ensemble", file, "--pdf", tmp_path / "page.pdf"),
        "LOYALTY_CHROMIUM",
        "gone",
    )
    monkeypatch.delenv("LOYALTY_CHROMIUM")
    monkeypatch.setattr("sim.report.pdf.NAMES", ())
    monkeypatch.setattr("sim.report.pdf.ELSEWHERE", ())
    refused(
        loyalty("report", market, "reliability", "--ensemble", file, "--out", tmp_path / "page.pdf"),
        "Chromium, Chrome or Edge",
        "print it to PDF",
    )
