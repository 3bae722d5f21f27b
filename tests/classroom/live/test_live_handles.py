"""What a class can move: every lever and every coefficient offered does something, within what is declared, in both languages."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pandas as pd
import pytest

from sim.classroom.live import laws, levers
from sim.classroom.live.world import Live
from sim.numerics.law import LAWS
from sim.scenario import Scenario
from sim.scenario.behaviour import Behaviour
from sim.scenario.files import shipped
from sim.state.books import LINES

MARKETS = {name: Scenario.load(name) for name in shipped()}


MONTHS = 16


@dataclass
class Kept:
    """A market to be begun again for each lever, and its ghost's books after some months."""

    live: Live
    ghost: pd.DataFrame


@pytest.fixture(scope="module")
def kept() -> dict[str, Kept]:
    """Markets of two kinds."""
    found = {}
    for name in ("telecom", "hotel"):
        live = Live(name, 3, 400, 30)
        live.warm_up()
        live.begin()
        live.step(MONTHS)
        found[name] = Kept(live, live._ghost.tables()["firms"])
    return found


@pytest.mark.parametrize("lever", levers.LEVERS, ids=lambda lever: lever.path)
def test_every_lever_changes_the_market_and_nothing_in_its_ghost(kept: dict[str, Kept], lever: levers.Lever) -> None:
    one = kept["hotel" if lever.block == "tiers" else "telecom"]
    live, firm = one.live, one.live.spec.focal_firm
    rest = levers.resting(live.spec.firms[firm].levers(), lever.path)
    low, high = levers.range_of(lever.path, live.spec) or (0.0, 0.0)
    live.reset()
    if lever.path in ("tiers.visibility", "tiers.recognition"):  # of tiers that are given something
        live.set_levers(firm, {"tiers.lift_top": 0.1})
    live.step(2)
    before = live._world.tables()["firms"]
    live.set_levers(firm, {lever.path: high if high - rest > rest - low else low})
    live.step(MONTHS - 2)
    after = live._world.tables()["firms"]
    assert after.head(len(before)).equals(before), "what was lived stays"
    assert not after.equals(one.ghost)
    assert live._ghost.tables()["firms"].equals(one.ghost)


@pytest.mark.parametrize(
    "slider",
    [slider for behind in laws.BEHIND for slider in behind.sliders],
    ids=lambda slider: slider.path,
)
def test_every_coefficient_offered_is_declared_wider_than_its_slider(slider: laws.Slider) -> None:
    field = MARKETS["telecom"].field(f"behaviour.{slider.path}")
    assert field.type == "number" and field.meaning
    assert field.low is None or field.low <= slider.low
    assert field.high is None or slider.high <= field.high
    assert slider.low < slider.high and 0 < slider.step <= slider.high - slider.low


@pytest.mark.parametrize(("name", "end"), [("telecom", "high"), ("hotel", "low")])
def test_a_market_goes_on_at_either_end_of_every_coefficient(kept: dict[str, Kept], name: str, end: str) -> None:
    live = kept[name].live
    live.reset()
    for slider in (slider for behind in laws.acting(live.spec) for slider in behind.sliders):
        path, before = f"behaviour.{slider.path}", live._world
        live.set_coefficient(path, getattr(slider, end))
        live.step()
        moved = live.spec.field(path).value != getattr(slider, end)
        assert (live._world is not before) == moved, path
        if live.month > 20:
            live.reset()


@pytest.mark.parametrize("name", MARKETS)
def test_sliders_hold_where_every_firm_and_every_market_rests(name: str) -> None:
    market = MARKETS[name]
    for lever in levers.described(market):
        assert set(lever["rest"]) == set(market.firms)
        assert all(lever["low"] <= value <= lever["high"] for value in lever["rest"].values()), lever["path"]
        declared = market.field(f"firms.{market.focal_firm}.{lever['path']}")
        assert declared.low is None or declared.low <= lever["low"], lever["path"]
        assert declared.high is None or lever["high"] <= declared.high, lever["path"]
    for law in laws.described(market):
        for one in law["coefficients"]:
            assert one["low"] <= one["value"] <= one["high"], one["path"]


def test_everything_offered_is_said_in_both_languages() -> None:
    market = MARKETS["telecom"]
    for lever in levers.described(market):
        for said in (lever["label"], lever["about"], lever["cost"]):
            assert said["en"] != said["zh"], lever["path"]
            assert re.search("[一-鿿]", said["zh"]), lever["path"]
    for law in laws.described(market):
        for said in (law["name"], law["text"], *(one["label"] for one in law["coefficients"])):
            assert re.search("[一-鿿]", said["zh"]), said


def test_every_law_is_one_of_the_model_with_a_source_and_a_formula_that_is_typeset() -> None:
    described = {law["law"]: law for law in laws.described(MARKETS["telecom"])}
    assert set(described) == {behind.law for behind in laws.BEHIND} <= set(LAWS)
    for name, law in described.items():
        assert law["formula"].startswith("<math") and "\\" not in law["formula"], name
        assert law["source"] and law["coefficients"], name
    parts = set(Behaviour.model_fields)
    assert {slider.path.partition(".")[0] for b in laws.BEHIND for slider in b.sliders} <= parts


def test_every_block_offered_has_its_cost_in_the_books() -> None:
    assert {lever.block for lever in levers.LEVERS} == set(levers.COSTS)
    assert all(line in LINES for lines in levers.COSTS.values() for line in lines)
    for block, other in levers.SHARED.items():
        assert levers.COSTS[block] == levers.COSTS[other]
