"""Worlds of the game: what was decided, and nothing else, is what is lived."""

from __future__ import annotations

import pytest

from sim.classroom.arena.levers import LEVERS, range_of, resting
from sim.classroom.arena.rules import Rules, market_of
from sim.classroom.arena.worlds import lived, prepared
from sim.market.market import Market

RULES = Rules(market="duopoly", rounds=2, months=3, firms=("students", "students", "price-cut"), seed=3)
REST = resting(market_of(RULES).firms["amber"].levers())
MOVED = {**REST, "recovery.resolve": 0.9, "service.lift": 0.03}


def test_the_same_decisions_are_lived_to_the_same_bits_and_later_rounds_change_no_earlier_one() -> None:
    first = {"amber": MOVED, "birch": REST}
    both = lived(RULES, [first, {"amber": REST, "birch": MOVED}])
    assert lived(RULES, [first, {"amber": REST, "birch": MOVED}]) == both
    assert lived(RULES, [first]) == both[:1]
    assert lived(RULES, [first], replication=2) != both[:1]


def test_a_firm_that_rests_whatever_was_decided_is_one_that_decided_to_rest() -> None:
    without = lived(RULES, [{"amber": MOVED, "birch": MOVED}], resting_firm="amber")
    assert without == lived(RULES, [{"amber": REST, "birch": MOVED}])


def test_where_all_rest_the_game_is_the_market_itself() -> None:
    rules = RULES.model_copy(update={"firms": ("students", "students", "rest")})
    market = Market(market_of(rules), seed=rules.seed).run()
    table = market.tables()["firms"].pivot_table(index="month", columns="firm", values="profit")
    played = lived(rules, [{"amber": REST, "birch": REST}] * 2)
    profits = [month for figures in played for month in figures["profit"]]
    assert profits == [pytest.approx(row) for row in table[list(rules.names)].to_numpy().tolist()]


def test_the_price_list_has_every_lever_nothing_at_rest_and_more_for_more() -> None:
    found = prepared(RULES)
    assert set(found["prices"]) == {lever.path for lever in LEVERS}
    assert found["budget"] == pytest.approx(0.05 * found["sales"], abs=0.01)
    for lever in LEVERS:
        low, high = range_of(lever, found["rest"])
        at, cost = found["prices"][lever.path]["at"], found["prices"][lever.path]["cost"]
        assert (at[0], at[-1]) == (pytest.approx(low), pytest.approx(high))
        assert cost[at.index(found["rest"][lever.path])] == 0
        assert min(cost) >= 0
    dear = ("service.lift", "service.fewer_failures", "price.newcomer", "advertising.spend", "bonds.social")
    for path in dear:
        cost = found["prices"][path]["cost"]
        assert cost == sorted(cost)
        assert cost[-1] > 0


def test_every_firm_begins_alike() -> None:
    spec = market_of(Rules(market="coffee-shop", firms=("students",) * 8))
    alike = {spec.firms[name].model_copy(update={"about": ""}).model_dump_json() for name in spec.firms}
    assert len(alike) == 1
    assert len(spec.firms) == 8
