"""A year of a small copy: what looks wrong in business terms is said, and never by luck."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import sim
from sim.app.cli import outcome
from sim.lab.checkup import rules
from sim.lab.checkup.rules import CODES, LEVEL, RULES, Reading, judged
from sim.lab.checkup.year import CUSTOMERS, SEEDS, Year, lived, small
from sim.scenario.files import shipped
from sim.scenario.remarks import CODES as WRITTEN

BASE = sim.Scenario.load("textbook")


@cache
def sound() -> Year:
    """A year of nothing remarkable: every reading well inside its range."""
    n, firms = len(SEEDS), len(BASE.firms)
    luck = 1 + 0.01 * np.linspace(-1, 1, n)[:, None]
    each = np.ones((n, firms)) * luck
    return Year(BASE, 0.9 * luck[:, 0], 0.5 * each, 1000 * each, 400 * each, 200 * each, 0.7 * each)


def said(year: Year) -> list[Any]:
    return [remark for rule in RULES for reading in rule(year) if (remark := judged(reading)) is not None]


def test_nothing_is_said_of_a_sound_year() -> None:
    assert said(sound()) == []


def at(column: str, value: float, firm: int | None = 0) -> Year:
    """The sound year with one column at another level, with its luck."""
    old = getattr(sound(), column)
    new = old.copy()
    part = new if firm is None else new[:, firm]
    part *= value / part.mean()
    return replace(sound(), **{column: new})


CASES = [
    (at("held", 0.40, None), "market-empties", "market.outside", 0.40),
    (at("share", 0.65), "share-moves", "firms.alpha.start_share", 0.65),
    (at("share", 0.35), "share-moves", "firms.alpha.start_share", 0.35),
    (at("profit", 600), "profit-above-half", "firms.alpha.costs.fixed", 0.6),
    (replace(sound(), profit=-sound().profit), "year-at-a-loss", "firms.alpha.costs", -0.2),
    (at("satisfaction", 0.95), "satisfaction-at-an-end", "firms.alpha.quality", 0.95),
    (at("satisfaction", 0.05), "satisfaction-at-an-end", "firms.alpha.quality", 0.05),
]


@pytest.mark.parametrize(("year", "code", "path", "value"), CASES, ids=[f"{c[1]}-{c[3]}" for c in CASES])
def test_each_rule_says_what_it_saw_and_what_it_expected(year: Year, code: str, path: str, value: float) -> None:
    remark = said(year)[0]
    assert (remark.code, remark.path) == (code, path)
    assert remark.value == pytest.approx(value)
    assert (remark.low is not None and remark.value < remark.low) or (
        remark.high is not None and remark.value > remark.high
    )


def test_who_sells_at_a_loss_is_told_so_and_not_of_the_loss_that_follows() -> None:
    year = replace(sound(), contribution=-sound().contribution, profit=-2 * sound().contribution)
    assert [remark.code for remark in said(year)] == ["sold-at-a-loss"] * len(BASE.firms)


def test_every_remark_can_be_made_and_every_rule_makes_one() -> None:
    made = [case[1] for case in CASES] + ["sold-at-a-loss"]
    assert set(made) == set(CODES)
    assert not set(CODES) & set(WRITTEN)
    assert {reading.code for rule in RULES for reading in rule(sound())} == set(CODES)


def test_what_nobody_gave_is_no_reading() -> None:
    nothing = np.full_like(sound().revenue, np.nan)
    year = replace(sound(), revenue=np.zeros_like(nothing), satisfaction=nothing, share=nothing, held=nothing[:, 0])
    assert said(year) == []


@given(st.lists(st.floats(-1, 1), min_size=16, max_size=16), st.floats(-1, 1))
def test_a_reading_is_remarked_on_when_its_interval_lies_outside_as_a_whole(seen: list[float], low: float) -> None:
    """Judged by the t interval itself, written anew here; beside the bound and within its spread, nothing is said."""
    from scipy import stats

    values = np.array(seen)
    half = stats.t.ppf(0.5 + LEVEL / 2, 15) * values.std(ddof=1) / np.sqrt(16)
    remark = judged(Reading("market-empties", "market.outside", values, low=low, values={"start": 1.0}))
    if abs(values.mean() + half - low) > 1e-9:
        assert (remark is not None) == (values.mean() + half < low)


def test_of_worlds_around_the_bound_hardly_one_set_in_two_thousand_is_remarked_on() -> None:
    """At the bound itself a remark is luck alone: two-sided LEVEL leaves half of 1 - LEVEL on this side."""
    luck = np.random.default_rng(1).normal(size=(4000, len(SEEDS)))
    made = sum(judged(Reading("market-empties", "", row, low=0.0, values={"start": 1.0})) is not None for row in luck)
    assert made <= 10  # 2 expected


def test_the_copy_is_small_at_rest_and_of_the_same_make() -> None:
    large = BASE.evolve(
        "large",
        {
            "population.size": 2_000_000,
            "population.isolated": 4_000,
            "firms.alpha.costs.fixed": 5e6,
            "firms.alpha.strategy": "price-cut",
            "market.months": 1200,
        },
    )
    copy = small(large)
    assert (copy.population.size, copy.population.isolated) == (CUSTOMERS, 2)
    assert copy.firms["alpha"].costs.fixed == pytest.approx(5e6 * CUSTOMERS / 2_000_000)
    assert {firm.strategy["use"] for firm in copy.firms.values()} == {"rest"}
    assert small(large, resting=False).firms["alpha"].strategy["use"] == "price-cut"
    assert small(BASE.evolve("dense", {"network.degree": 1000})).population.size == 4000
    assert small(BASE.evolve("one", {"population.size": 1})).population.size == CUSTOMERS


def test_what_is_seen_is_what_the_tables_say() -> None:
    """One of the worlds, counted anew: the ledger, and who is with whom on the last day."""
    seen = lived(BASE)
    run = sim.simulate(small(BASE), seed=SEEDS[2])
    present = run.customers[run.customers["stage"] == "present"]
    with_one = present[present["home"] != "nobody"]
    assert seen.held[2] == pytest.approx(len(with_one) / len(present))
    for k, name in enumerate(BASE.firms):
        assert seen.share[2, k] == pytest.approx((with_one["home"] == name).mean())
        rows = run.firms[run.firms["firm"] == name]
        assert seen.profit[2, k] == pytest.approx(rows["profit"].sum())
        before = rows[["acquisition", "advertising", "fixed"]].to_numpy().sum()
        assert seen.contribution[2, k] == pytest.approx(rows["profit"].sum() + before)
    assert {f.name for f in fields(Year)} == {
        "scenario",
        "held",
        "share",
        "revenue",
        "contribution",
        "profit",
        "satisfaction",
    }


GYM = """
extends: bases/subscription
title: Three gyms
firms:
  ours: {list_price: 49, start_share: 0.33}
  budget: {list_price: 25, start_share: 0.45, quality: {service: 0.6}}
  club: {list_price: 79, start_share: 0.22}
"""

TRAPS: list[tuple[str, dict[str, Any], set[str]]] = [
    ("gym", {}, {"price-far-from-category", "market-empties"}),
    ("textbook", {"market.category_price": 1}, {"price-far-from-category", "market-empties"}),
    ("textbook", {"firms.alpha.list_price": 0}, {"price-zero", "share-moves"}),
    ("textbook", {"firms.alpha.costs.unit": 1.5}, {"loss-on-unit", "sold-at-a-loss"}),
    ("textbook", {"firms.alpha.costs.fixed": 1e6}, {"year-at-a-loss"}),
    (
        "textbook",
        {"firms.alpha.failure_rate": 1.0, "firms.alpha.quality.service": 0.4},
        {"share-moves", "satisfaction-at-an-end"},
    ),
]


@pytest.mark.parametrize(("market", "changes", "codes"), TRAPS, ids=[f"{t[0]}-{next(iter(t[1]), '')}" for t in TRAPS])
def test_traps_are_seen(market: str, changes: dict[str, Any], codes: set[str]) -> None:
    base = sim.Scenario.from_yaml("name: gym" + GYM) if market == "gym" else BASE
    remarks = sim.checkup(base.evolve("trap", changes))
    found = {remark.code for remark in remarks}
    assert found >= codes
    for remark in remarks:
        there: Any = base.model_dump()
        for key in remark.path.split("."):
            there = there[key]


def test_the_gym_with_its_prices_is_not_empty() -> None:
    gym = sim.Scenario.from_yaml("name: gym" + GYM).evolve("told", {"market.category_price": 45})
    assert not {remark.code for remark in sim.checkup(gym)} & {"price-far-from-category", "market-empties"}


TRUE: dict[str, set[str]] = {}
"""What is said of shipped markets, each in ``docs/reference/markets.md``."""


@pytest.mark.parametrize("name", shipped())
def test_what_is_said_of_a_shipped_market_is_stated_on_its_page(name: str) -> None:
    remarks = sim.checkup(name)
    assert {remark.code for remark in remarks} == TRUE.get(name, set())
    page = (Path(__file__).parents[2] / "docs" / "reference" / "markets.md").read_text("utf-8")
    stated = page.partition("## What a check-up says of them")[2].partition("\n## ")[0]
    for remark in remarks:
        assert f"`{name}`" in stated
        assert f"`{remark.code}`" in stated
        assert f"{remark.value:.0%}" in stated


def test_a_strategy_that_fails_in_a_later_month_is_found() -> None:
    @sim.strategy("late-checkup", costs=())
    def late(view: sim.MarketView) -> sim.Levers:
        """Rests, and fails in month 7; costs nothing."""
        if view.month == 7:
            raise RuntimeError("no more")
        return view.rest

    with pytest.raises(sim.StrategyError, match=r"late-checkup \(firm alpha, month 7\).*no more"):
        sim.checkup(BASE.evolve("later", {"firms.alpha.strategy": "late-checkup"}))


def test_validate_says_it_lives_and_quick_does_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "gym.yaml"
    path.write_text(GYM)

    def told(*more: str) -> dict[str, Any]:
        assert outcome(["validate", str(path), "--json", *more]) == 0
        (file,) = json.loads(capsys.readouterr().out)["files"]
        return dict(file)

    (empties,) = [remark for remark in told()["remarks"] if remark["code"] == "market-empties"]
    assert empties["path"] == "market.outside"
    assert empties["value"] < empties["expected"]["low"] == pytest.approx(rules.LEFT)
    assert empties["expected"]["high"] is None

    from sim.market import market

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("--quick lives nothing")

    monkeypatch.setattr(market.Market, "__init__", refuse)
    quick = told("--quick")
    assert {remark["code"] for remark in quick["remarks"]} == {"price-far-from-category"}
    assert outcome(["validate", str(path), "--quick", "--lang", "zh"]) == 0
    assert "标价" in capsys.readouterr().out
