"""Twins: a world goes on from where another stands, under anything but other people and other ties."""

from __future__ import annotations

import copy
from fnmatch import fnmatchcase
from typing import Any

import numpy as np
import pandas as pd
import pytest
from worlds import shipped
from worlds.two_firms import pull, world

from sim.engines.engine import EngineName
from sim.market import twins
from sim.market.market import Market
from sim.market.networks.ties import build
from sim.market.population import populate
from sim.numerics import streams
from sim.scenario import Scenario, ScenarioError
from sim.windows import WindowError

ENGINES: tuple[EngineName, ...] = ("columns", "agents")
BASE = shipped("textbook", 60, 8, 2)
POINTS = {"firms.alpha.strategy": {"use": "points-programme"}}
LATER = {
    "firms.alpha.list_price": 24.0,
    "behaviour.choice.quality": 4.0,
    "population.need_ceases": 0.3,
    "population.moves": 0.2,
    "population.out_of_reach": 0.9,
    "population.dropout": 0.1,
    "population.dropout_spread": 0.4,
}
"""Changes of what is still to come."""

FROM_NOW_ON = ("firms.*.list_price", "market.category_price", "assign.*", "market.months")
"""Keys that the first day is made of, and the months after it too: a twin may change them, from now on."""


def assert_same(one: Market, other: Market) -> None:
    ours, theirs = one.tables(), other.tables()
    assert list(ours) == list(theirs)
    for name, table in ours.items():
        pd.testing.assert_frame_equal(table, theirs[name], check_exact=True, obj=name)
    collected = one.datacollector.get_model_vars_dataframe()
    pd.testing.assert_frame_equal(collected, other.datacollector.get_model_vars_dataframe())
    assert (one.month, one.steps, one.running) == (other.month, other.steps, other.running)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("month", [-1, 0, 3])
def test_a_twin_under_the_same_scenario_is_the_same_world(engine: Any, month: int) -> None:
    spec = BASE.evolve("points", POINTS)
    market = Market(
        spec, rng=3, engine=engine, events=True, pyramid=True, snapshots={"months": [1, 6], "columns": "will"}
    )
    while market.month < month:
        market.warm_up() if month == 0 else market._live() if market.month < 0 else market.step()
    twin = market.twin(spec.evolve("same", {}), windows=True)
    assert_same(market.run(), twin.run())


@pytest.mark.parametrize("engine", ENGINES)
def test_a_change_half_way_is_the_world_in_which_it_came_half_way(engine: Any) -> None:
    levers = {"price.change": -0.2, "programme.earn": 0.05, "programme.threshold": 2.0}
    began = BASE.evolve("began", pull({**levers, "start": 4}, "alpha"))
    market = Market(BASE, rng=3, engine=engine).run(until=4)
    twin = market.twin(BASE.evolve("now", pull(levers, "alpha")))
    assert_same(Market(began, rng=3, engine=engine).run(), twin.run())
    assert not twin.tables()["firms"].equals(market.run().tables()["firms"])


@pytest.mark.parametrize("engine", ENGINES)
def test_there_and_back_again_moves_nothing(engine: Any) -> None:
    changed = BASE.evolve("changed", LATER | {"behaviour.choice.switching_cost": 2.0, "market.review_rate": 0.9})
    market = Market(BASE, rng=3, engine=engine).run(until=3)
    there = market.twin(changed)
    back = there.twin(BASE)
    moved = there.run().tables()["customers"]
    assert_same(market.run(), back.run())
    assert not moved.equals(market.tables()["customers"])


def test_what_is_past_stays_as_it_was() -> None:
    market = Market(BASE, rng=3).run(until=5)
    before = market.tables()["firms"]
    twin = market.twin(BASE.evolve("dear", LATER)).run()
    firms = twin.tables()["firms"]
    pd.testing.assert_frame_equal(firms[firms["month"] < 5], before, check_exact=True)
    assert set(firms.loc[(firms["firm"] == "alpha") & (firms["month"] < 5), "price"]) == {20.0}
    assert set(firms.loc[(firms["firm"] == "alpha") & (firms["month"] >= 5), "price"]) == {24.0}
    assert market.month == 5, "the world it was taken from has not moved"


def test_rivals_see_the_price_there_was_before_the_change() -> None:
    spec = world("subscription", {"firms.b.strategy": {"use": "copy-the-leader"}}, size=60)
    twin = Market(spec, rng=1).run(until=3).twin(spec.evolve("dear", {"firms.a.list_price": 12.0}))
    twin.step()
    view = twin.firms[1].view
    assert view is not None
    assert (view.public["a"].list_price, view.public["a"].price) == (10.0, 10.0)
    twin.step()
    view = twin.firms[1].view
    assert view is not None
    assert view.public["a"].price == 12.0


@pytest.mark.parametrize("engine", ENGINES)
def test_a_copy_of_a_twin_goes_on_with_the_same_bits(engine: Any) -> None:
    spec = BASE.evolve("copied", {"firms.beta.strategy": {"use": "copy-the-leader"}, **POINTS})
    twin = Market(spec, rng=4, engine=engine, events=True).run(until=3).twin(spec.evolve("x", LATER), windows=True)
    assert_same(copy.deepcopy(twin).run(), twin.run())


def test_both_engines_live_the_same_twin() -> None:
    after = [Market(BASE, rng=3, engine=e).run(until=4).twin(BASE.evolve("x", LATER)).run().tables() for e in ENGINES]
    for name, table in after[0].items():
        pd.testing.assert_frame_equal(table, after[1][name], obj=name)


def test_a_twin_goes_on_for_as_long_as_its_scenario_says() -> None:
    spec = world("subscription", size=60, months=6)
    longer = spec.evolve("longer", {"market.months": 18})
    ended = Market(spec, rng=1).run()
    twin = ended.twin(longer).run()
    assert_same(Market(longer, rng=1).run(), twin)
    shorter = Market(longer, rng=1).run(until=4).twin(spec).run()
    assert_same(shorter, Market(spec, rng=1).run())
    with pytest.raises(ValueError, match=r"has lived 6 months, and a twin of 6 \(market.months of 'small'\)"):
        ended.twin(spec)


def test_an_experiment_can_begin_in_a_twin_as_long_as_no_month_was_observed() -> None:
    half = BASE.evolve("half", {"assign.share": 0.5, "assign.seed": 3, **pull({"price.change": -0.2}, "alpha")})
    market = Market(BASE, rng=3).warm_up()
    assert_same(Market(half, rng=3).run(), market.twin(half).run())
    assert_same(Market(BASE, rng=3).run(), market.twin(half).twin(BASE).run())
    with pytest.raises(ScenarioError, match=r"assign.share: 1 -> 0.5: the months observed are recorded by arm"):
        market.run(until=1).twin(half)


def test_a_reference_price_is_kept_in_money() -> None:
    market = Market(BASE, rng=3).run(until=2)
    twin = market.twin(BASE.evolve("x", {"market.category_price": 2 * BASE.market.category_price}))
    np.testing.assert_allclose(
        2 * twin.customers.relationships["reference"], market.customers.relationships["reference"], rtol=1e-6
    )


def test_what_was_paid_is_kept_in_money() -> None:
    base = BASE.evolve("regretting", {"behaviour.price.regret": 0.3})
    market = Market(base, rng=3).run(until=2)
    twin = market.twin(base.evolve("x", {"market.category_price": 2 * base.market.category_price}))
    paid = market.customers.people["bought_at"].astype(float)
    assert (paid > 0).sum() > 10
    np.testing.assert_allclose(2.0 * twin.customers.people["bought_at"], paid, atol=1)


def test_a_window_opened_half_way_is_refused() -> None:
    market = Market(BASE, rng=3, events=["visits"]).run(until=2)
    assert "visits" not in market.twin(BASE.evolve("x", LATER)).tables()
    with pytest.raises(WindowError, match="observed without pyramid"):
        Market(BASE, twin_of=market, pyramid=True)
    with pytest.raises(WindowError, match="without the event table purchases"):
        Market(BASE, twin_of=market, events=["visits", "purchases"])


@pytest.mark.parametrize("month", [-1, 2])
@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"population.size": 50}, ["population.size: 60 -> 50: a twin has the people"]),
        ({"network.degree": 3}, ["network.degree"]),
        (
            {"behaviour.loyalty.trust_start": 0.9},
            ["behaviour.loyalty.trust_start: 0.6 -> 0.9: it says how people were"],
        ),
        ({"firms.alpha.awareness": 0.1, "market.kind": "repertoire"}, ["firms.alpha.awareness", "market.kind"]),
        ({"firms.new": {"list_price": 20, "start_share": 0.0}}, ["firms.new: added: a twin has the firms"]),
        ({"market.months": 9}, ["market.months: 8 -> 9: the months there will be say who enters"]),
        ({"population.traits.taste": {"normal": {"mean": 0, "sd": 2}}}, ["population.traits.taste"]),
    ],
)
def test_other_people_and_other_ties_are_refused_by_key(month: int, changes: dict[str, Any], named: list[str]) -> None:
    market = Market(BASE, rng=1)
    while market.month < month:
        market._live()
    other = BASE.evolve("other", changes)
    for taken in (lambda: market.twin(other), lambda: Market(other, twin_of=market)):
        with pytest.raises(ScenarioError, match="run it as a world of its own") as refused:
            taken()
        assert all(part in str(refused.value) for part in named), str(refused.value)
        assert len(refused.value.problems) == len(named)


def test_firms_in_another_order_are_refused() -> None:
    spec = world("subscription", size=20)
    firms = spec.firms
    turned = spec.model_copy(update={"firms": {name: firms[name] for name in reversed(firms)}, "focal": "a"})
    with pytest.raises(ScenarioError, match="firms: reordered: a twin has the firms of its world, in their order"):
        Market(spec, rng=1).twin(turned)


def test_a_twin_made_by_hand_has_the_luck_of_its_world_unless_given_another() -> None:
    market = Market(BASE, rng=3, replication=2).run(until=2)
    assert_same(Market(BASE, twin_of=market).run(), market.twin(BASE).run())
    other = Market(BASE, rng=3, replication=5, twin_of=market).run()
    assert not other.tables()["firms"].equals(market.run().tables()["firms"])


def _changed(field: Any) -> float | None:
    """Another value of a number, within its range."""
    if field.value is None or isinstance(field.value, bool):
        return None
    for factor, more in ((1.1, 0.0), (0.9, 0.0), (1.0, 0.1), (1.0, -0.1), (1, 1), (1, -1)):
        value = field.value * factor + more
        if isinstance(field.value, int):
            value = round(value)
        low, high = (-np.inf if field.low is None else field.low), (np.inf if field.high is None else field.high)
        if value != field.value and low <= value <= high:
            return value
    return None


def _refused(spec: Scenario, other: Scenario) -> str:
    """The key that a twin may not change; empty when it may."""
    try:
        twins.check(spec, other, 0)
    except ScenarioError as error:
        return error.problems[0].path
    return ""


def test_what_makes_people_and_ties_is_refused_and_nothing_else() -> None:
    spec = shipped("textbook", 30, 4, 2)
    key = streams.make_key(1, 0)
    people, ties = populate(spec, key), build(spec, key)
    free, wrong = 0, []
    for field in spec.numbers():
        value = _changed(field)
        if value is None:
            continue
        try:
            other = spec.evolve("other", {field.path: value})
            fresh = populate(other, key)
        except ScenarioError:  # shares that no longer sum to one
            continue
        same = all(a.tobytes() == b.tobytes() for a, b in zip(people, fresh, strict=True)) and build(other, key) == ties
        refused = _refused(spec, other)
        assert refused in ("", field.path), "what is refused is named"
        unused_here = field.path.startswith(("population.", "network."))
        from_now_on = any(fnmatchcase(field.path, key) for key in FROM_NOW_ON)
        if (refused and same and not unused_here) or not (refused or same or from_now_on):
            wrong.append((field.path, same, refused))
        free += not refused
    assert not wrong
    assert free > 300
