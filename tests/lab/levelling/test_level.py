"""A market levelled at rest, and the verb that does it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import sim
from sim.app.cli import outcome
from sim.lab.levelling.at_rest import MarketAtRest
from sim.lab.levelling.level import SATISFACTION_WITHIN, SHARES_WITHIN, Levelled, level
from sim.market.market import Market
from sim.results.measures import profile

SMALL = """
market: {kind: subscription, months: 6, warm_up: 24, category_price: 20, review_rate: 0.2, outside: -4}
population: {size: 1500}
firms:
  alpha: {list_price: 20, start_share: 0.5}
  beta: {list_price: 16, start_share: 0.3}
  gamma: {list_price: 20, start_share: 0.2, quality: {product: 0.8}}
"""
BASE = sim.Scenario.from_yaml("name: small" + SMALL)
HOW: dict[str, Any] = {"years": 2, "seeds": 1, "workers": 1}


@cache
def levelled() -> Levelled:
    return level(BASE, retention=0.6, satisfaction=0.72, **HOW)


def test_targets_and_shares_hold_together() -> None:
    found = levelled()
    assert found.held == {"retention": True, "satisfaction": True, "shares": True}
    assert found.before.moved(found.start) > SHARES_WITHIN  # there was something to do
    assert abs(found.before.satisfaction[0] - 0.72) > SATISFACTION_WITHIN


def test_what_is_reported_is_what_the_file_does() -> None:
    found = levelled()
    again = found.scenario.evolve("again", {"market.months": 24})
    world = Market(again, rng=1).run()
    shares = np.array([firm["customers"] for firm in world.record.firm_rows(23)])
    np.testing.assert_allclose(shares / shares.sum(), found.after.shares[-1], rtol=1e-12)
    table = world.tables()
    told = profile(table["firms"], table["customers"], table["exits"], 0.6)
    assert told["retention"] == pytest.approx(found.after.retention[0], rel=1e-12)


def test_nothing_else_is_set() -> None:
    changed = {path.split(".")[-1] if "quality" not in path else "quality" for path in levelled().changes}
    assert changed == {"review_rate", "quality", "appeal"}
    shifts = {
        round(firm_value - getattr(BASE.firms[name].quality, need), 6)
        for name, firm in levelled().scenario.firms.items()
        for need, firm_value in zip(sim.scenario.NEEDS, firm.quality.values(), strict=True)
    }
    assert len(shifts) == 1  # one common shift


def test_the_same_question_has_the_same_answer_and_shares_alone_may_be_asked_for() -> None:
    first, again = (level(BASE, **HOW) for _ in range(2))
    assert first.to_dict() == again.to_dict()
    assert first.wanted == {}
    assert all(path.endswith(".appeal") for path in first.changes)
    assert first.held["shares"]


def test_a_level_market_is_left_as_it_is() -> None:
    found = levelled()
    done = level(found.scenario, retention=0.6, satisfaction=0.72, **HOW)
    if done.before.moved(found.start) <= SHARES_WITHIN / 2:
        assert done.changes == {}
    assert done.held == found.held


def test_strategies_rest_and_stay_in_the_file() -> None:
    busy = BASE.evolve("small", {"firms.alpha.strategy": "price-cut"})
    found = level(busy, **HOW)
    assert found.to_dict()["after"] == level(BASE, **HOW).to_dict()["after"]
    assert found.scenario.firms["alpha"].strategy["use"] == "price-cut"


def test_what_cannot_be_reached_is_said() -> None:
    found = level(BASE, satisfaction=0.99, **HOW)
    assert not found.held["satisfaction"]
    low, high = found.short["satisfaction"]
    assert low < high < 0.99


@pytest.mark.parametrize(
    ("wrong", "message"),
    [({"retention": 1.0}, "between 0 and 1"), ({"years": 0}, "years"), ({"scale": 0}, "above 0")],
)
def test_what_cannot_be_asked_is_refused(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        level(BASE, **{**HOW, **wrong})


def test_a_firm_nobody_starts_with_is_refused() -> None:
    empty = BASE.evolve("small", {"firms.alpha.start_share": 0.7, "firms.gamma.start_share": 0.0})
    with pytest.raises(ValueError, match="gamma starts with no customers"):
        level(empty, **HOW)


def test_shares_are_of_those_who_have_a_firm() -> None:
    left = MarketAtRest()(Market(BASE.evolve("small", {"market.months": 24}), rng=1))
    shares = np.array([left.tables["shares"][name] for name in BASE.firms])
    assert shares.shape == (3, 3)
    np.testing.assert_allclose(shares.sum(axis=0), 1.0)


# -- the verb ---------------------------------------------------------------------------------------------------------


def said(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    capsys.readouterr()
    code = outcome([str(word) for word in words])
    out = capsys.readouterr()
    return code, out.out, out.err


QUICK = ("--years", 2, "--seeds", 1, "--workers", 1)


def test_the_file_it_writes_is_the_market_levelled(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    market, out = tmp_path / "small.yaml", tmp_path / "level.yaml"
    market.write_text(SMALL)
    code, printed, _ = said(capsys, "level", market, *QUICK, "--out", out)
    assert code == 0
    assert "appeal" in printed and "everything wanted holds" in printed
    written = sim.Scenario.load(out)
    assert [firm.appeal for firm in written.firms.values()] == [
        firm.appeal for firm in level(BASE, **HOW).scenario.firms.values()
    ]
    before = out.read_bytes()
    code, printed, error = said(capsys, "level", market, *QUICK, "--out", out)
    assert (code, printed) == (2, "")
    assert "there already" in error
    assert out.read_bytes() == before


def test_a_shipped_market_is_extended(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "mine.yaml"
    code, printed, _ = said(capsys, "level", "telecom", *QUICK, "--scale", 0.05, "--out", out)
    assert code in (0, 1)
    assert out.read_text().splitlines()[1] == "extends: telecom"
    assert "extends: telecom" in printed
    assert sim.Scenario.load(out).firms["unity"].quality == sim.Scenario.load("telecom").firms["unity"].quality


def test_json_and_chinese_and_the_exit_code(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    market = tmp_path / "small.yaml"
    market.write_text(SMALL)
    code, printed, _ = said(capsys, "level", market, *QUICK, "--satisfaction", 0.99, "--json")
    told = json.loads(printed)
    assert code == 1
    assert told["held"]["satisfaction"] is False
    code, printed, error = said(capsys, "level", market, *QUICK, "--satisfaction", 0.99, "--lang", "zh")
    assert code == 1
    assert "目标未全部成立" in printed
    assert "达不到" in error
