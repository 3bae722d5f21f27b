"""The report of a tournament: sentences and tables are those of the result, in both languages and every form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import sim
from sim.report import rendered, sheet_of
from sim.words import speaking


@pytest.fixture(scope="module")
def duel() -> sim.Scenario:
    return sim.Scenario.load("duopoly").evolve(
        "duel", {"population.size": 200, "market.months": 8, "market.warm_up": 2}
    )


@pytest.fixture(scope="module")
def played(duel: sim.Scenario) -> sim.Tournament:
    twice = {"cut": {"use": "price-cut"}, "the same cut": {"use": "price-cut"}}
    return sim.tournament(duel, twice, "better-service", replications=3, executor="serial")


def test_in_short_stands_who_is_best_and_what_luck_leaves_open(played: sim.Tournament) -> None:
    sheet = sheet_of(played)
    best = played.ranking().iloc[0]["strategy"]
    assert best in sheet.short[0]
    assert any("200 draws" in sentence for sentence in sheet.short)
    assert any("the same cut (cut)" in sentence for sentence in sheet.short), "who does what another does is said"


def test_tables_of_one_market_are_told_apart_by_their_titles(played: sim.Tournament) -> None:
    """A screen reader names a table that is moved sideways by its title."""
    for lang in ("en", "zh"):
        titles = [grid.title for grid in sheet_of(played, lang).grids]
        assert len(set(titles)) == len(titles), titles


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("suffix", [".html", ".md", ".xlsx"])
def test_it_is_written_in_every_form_and_language(lang: str, suffix: str, played: sim.Tournament) -> None:
    with speaking(lang):
        assert rendered(sheet_of(played, lang), suffix)


def test_a_free_for_all_on_two_markets_is_told_across_them(duel: sim.Scenario, tmp_path: Path) -> None:
    three = sim.Scenario.load("telecom").evolve(
        "three", {"population.size": 200, "market.months": 6, "market.warm_up": 2}
    )
    found = sim.tournament([duel, three], "price-cut", form="free-for-all", replications=2, executor="serial")
    text = found.report(tmp_path / "report.md").read_text()
    assert "Across markets" in text
    assert "| largest regret | on | Duopoly | " in text, "markets are called by their titles"
    assert "seats drawn by lot" not in text.lower(), "there are no pairs"


def test_the_command_says_all_that_is_needed() -> None:
    small = sim.Scenario.load("duopoly")
    found = sim.tournament(
        small, "price-cut", {"half": {"use": "price-cut", "strength": 0.5}}, replications=1, executor="serial", seed=7
    )
    assert sheet_of(found).command == (
        "loyalty tournament duopoly rest price-cut --policy half=price-cut:strength=0.5 --replications 1 --seed 7"
    )


def test_the_command_names_the_seats_where_they_are_not_the_usual_ones() -> None:
    import shlex

    base = sim.Scenario.load("telecom")
    seats = [name for name in base.firms if name != base.focal_firm][:2]
    small = {"population.size": 60, "market.months": 2, "market.warm_up": 0}
    market = base.evolve(base.name, small)
    played = sim.tournament(market, "price-cut", seats=seats, replications=1, executor="serial")
    usual = sim.tournament(market, "price-cut", replications=1, executor="serial")
    from sim.report.again import _seats

    assert _seats(played) == [word for seat in seats for word in ("--seat", seat)]
    assert _seats(usual) == []
    assert shlex.join(_seats(played)).count("--seat") == 2


def test_one_that_wins_beyond_luck_is_drawn_too() -> None:
    small = {"population.size": 200, "market.months": 6, "market.warm_up": 2}
    duel = sim.Scenario.load("duopoly").evolve("duel", small)
    played = sim.tournament(duel, {"use": "price-cut", "depth": 0.5}, replications=3, executor="serial")
    assert int((played.ranking()["best_place"] == 1).sum()) == 1
    assert played.plot("ranking").get_title(loc="left")


def test_a_chinese_page_calls_strategies_by_their_chinese_names(duel: sim.Scenario, tmp_path: Path) -> None:
    found = sim.tournament(duel, "price-cut", "reliability", "rest", replications=2, executor="serial")
    page = found.report(tmp_path / "zh.html", lang="zh").read_text("utf-8")
    told = page.partition("<main>")[2].partition("如何重现")[0]
    assert "降价" in told and "预防差错" in told
    assert not re.search(r"price-cut|reliability|\brest\b", re.sub(r"data:[^\"]*", "", told))
    assert "Cut the price" not in told, "what each does is told in Chinese too"
