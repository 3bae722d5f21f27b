"""A life in sentences: it says what the tables say, and nothing else."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest

import sim
import sim.windows.diary
from sim.lab.replay import sought
from sim.report import write
from sim.windows.diary import KINDS, SEEKS, found

LEVERS = {
    "use": "set-levers",
    "programme.earn": 0.05,
    "programme.threshold": 0.5,
    "programme.expiry_months": 5,
    "contract.months": 6,
    "referral.reward": 0.5,
    "survey.asked": 0.8,
    "price.newcomer": 0.2,
    "contact.rate": 0.1,
    "win_back.rate": 0.2,
    "win_back.offer": 0.3,
    "tiers.middle_share": 0.3,
    "recovery.notice": 0.3,
}


@pytest.fixture(scope="module")
def run() -> sim.Run:
    base = sim.Scenario.load("telecom")
    small = {"population.size": 300, "market.months": 24, "market.warm_up": 6, "network.weak": 3}
    spec = base.evolve("small", small | {f"firms.{base.focal_firm}.strategy": LEVERS, "title": "<b>small</b>"})
    return sim.simulate(spec, seed=5, events=True)


@pytest.fixture(scope="module")
def lives(run: sim.Run) -> list[sim.windows.diary.Diary]:
    return [run.diary(sought(run, who)) for who in (*SEEKS, "0", "17")]


def test_a_life_says_what_the_tables_say(run: sim.Run, lives: list) -> None:
    for life in lives:
        entries = life.entries
        for kind, table in (("told", "told"), ("survey", "surveys"), ("entry", "entries"), ("tier", "tier_changes")):
            mine = run.tables[table].query("customer == @life.customer")
            assert entries.loc[entries["kind"] == kind, "month"].tolist() == mine["month"].tolist(), kind
        left = run.exits.query("customer == @life.customer")
        assert entries.loc[entries["kind"] == "exit", "month"].tolist() == left["month"].tolist()
        heard = run.tables["heard"].query("listener == @life.customer")
        assert entries.loc[entries["kind"] == "heard", "number"].sum() == len(heard)
        failed = run.tables["complaints"].query("customer == @life.customer")
        said = entries.loc[entries["kind"] == "failure", "text"]
        assert said.str.contains("Complained").sum() == failed["complained"].sum()
        assert said.str.contains("Said nothing").sum() == (~failed["complained"] & ~failed["noticed"]).sum()
        assert set(entries["kind"]) <= set(KINDS)
        assert (entries["month"].diff().dropna() >= 0).all()


def test_the_path_is_the_customers(run: sim.Run, lives: list) -> None:
    for life in lives:
        assert life.path["month"].tolist() == list(range(-1, 24))
        end = run.customers.loc[life.customer]
        last = life.path.iloc[-1]
        assert last["firm"] == end["home"]
        if last["firm"] != "nobody":
            for name in ("will", "cumulative_satisfaction", "emotional", "transactional", "trust"):
                assert last[name] == end[name]
        visits = run.tables["visits"].query("customer == @life.customer").reset_index(drop=True)
        pd.testing.assert_frame_equal(life.visits.reset_index(drop=True), visits)


def test_who_is_sought_is_found(run: sim.Run) -> None:
    focal = run.scenario.focal_firm
    leaver, saved, complainer = (sought(run, who) for who in SEEKS)
    assert focal in set(run.exits.loc[run.exits["customer"] == leaver, "firm"])
    assert saved not in set(run.exits["customer"])
    mine = run.tables["complaints"].query("customer == @saved and firm == @focal")
    assert (mine["complained"] & mine["put_right"]).any()
    voiced = run.tables["complaints"].query("complained and firm == @focal").groupby("customer").size()
    assert voiced[complainer] == voiced.max()
    with pytest.raises(ValueError, match="leaver, saved, complainer"):
        sought(run, "hero")
    with pytest.raises(ValueError, match="nobody to call a saved"):
        found("saved", run.scenario, run.exits, run.tables["complaints"].iloc[:0])


def test_months_of_nothing_but_the_usual_are_drawn_together(lives: list) -> None:
    for life in lives:
        covered: list[int] = []
        for heading, texts in life.told():
            months = [int(word) for word in heading.split() if word.isdecimal()]
            assert texts
            covered += months
        assert covered == sorted(covered)
        loud = life.entries.loc[~life.entries["quiet"], "month"].unique()
        assert set(loud) <= set(covered)
        whole = life.told(full=True)
        assert len(whole) == life.entries["month"].nunique()
        assert sum(len(texts) for _, texts in whole) == len(life.entries)
        assert len(life.told()) < len(whole)


def test_it_is_printed_shown_and_given_as_json(lives: list) -> None:
    for life in lives:
        text = repr(life)
        assert text.startswith(f"Customer {life.customer} of small")
        assert text == str(life)
        assert "nan" not in text and "{" not in text
        assert "<dl>" in life._repr_html_()
        found_back = json.loads(json.dumps(life.to_dict(), allow_nan=False))
        assert found_back["customer"] == life.customer
        assert len(found_back["path"]) == 25
        assert len(found_back["entries"]) == len(life.entries)


@pytest.mark.usefixtures("clean_drawing")
def test_a_life_in_chinese_is_chinese_but_for_names(run: sim.Run, lives: list) -> None:
    names = {*run.scenario.firms, *run.scenario.population.segments, run.scenario.name, run.scenario.market.currency}
    for life in lives:
        again = replace(life, lang="zh")
        said = " ".join([again.opening, *(t for h, texts in again.told(full=True) for t in (h, *texts)), again.closing])
        latin = set(re.findall("[A-Za-z]+", said)) - {part for name in names for part in re.findall("[A-Za-z]+", name)}
        assert latin == set()
        assert again.happened is life.happened
        assert len(again.told()) == len(life.told())
        ax = again.plot()
        ax.figure.canvas.draw()
        assert "客户" in ax.get_title(loc="left")
    assert "客户" in str(run.diary(0, lang="zh"))


def test_who_leaves_for_a_cause_is_told_before_who_leaves_by_chance(run: sim.Run) -> None:
    ours = run.exits.query("firm == @run.scenario.focal_firm and not cause_ceased and not cause_released")
    assert (~ours["chance"]).any()
    leaver = sought(run, "leaver")
    assert (~ours.loc[ours["customer"] == leaver, "chance"]).any()


def test_a_tier_that_brings_nothing_is_said_to(run: sim.Run, lives: list) -> None:
    assert (run.firms["tiers"] == 0).all(), "this market spends nothing on its tiers"
    told = [text for life in lives for text in life.entries.query("kind == 'tier'")["text"]]
    assert told
    assert all("brings nothing" in text for text in told)


@pytest.mark.usefixtures("clean_drawing")
def test_the_figure_of_a_life(lives: list) -> None:
    for life in lives:
        ax = life.plot()
        ax.figure.canvas.draw()
        assert f"Customer {life.customer}" in ax.get_title(loc="left")
        assert ax.get_xlabel().startswith("month")
        assert "1 flawless" in ax.get_ylabel()


def test_the_page_of_a_life_is_sound_and_the_same_twice(run: sim.Run, lives: list, tmp_path: Path) -> None:
    page = write(lives[0], tmp_path / "life.html").read_text("utf-8")
    assert "<b>small</b>" not in page
    assert "&lt;b&gt;small" in page
    assert page.count("<img") == 1
    HTMLParser().feed(page)
    assert write(lives[0], tmp_path / "again.html").read_text("utf-8") == page


@pytest.mark.usefixtures("clean_drawing")
def test_other_markets_and_lives_without_a_firm() -> None:
    for name in ("coffee-shop", "car-dealer"):
        spec = sim.Scenario.load(name).evolve("tiny", {"population.size": 40, "market.months": 9, "market.warm_up": 3})
        run = sim.simulate(spec, seed=1)
        late = spec.rows - 1
        for customer in (0, late):
            life = run.diary(customer)
            assert str(life).count("\n") >= 1
            life.plot().figure.canvas.draw()
        assert "Entered the category" in str(run.diary(late))


@pytest.mark.parametrize("customer", [-1, 10**6, 1.5, True, "7"])
def test_a_customer_there_is_not(run: sim.Run, customer: object) -> None:
    with pytest.raises(ValueError, match="customers are 0 to"):
        run.diary(customer)  # type: ignore[arg-type]


def test_a_run_that_is_not_lived_again_the_same_is_refused(run: sim.Run) -> None:
    other = replace(run, tables={**run.tables, "firms": run.firms.assign(profit=0.0)})
    with pytest.raises(RuntimeError, match="another version"):
        other.diary(0)
