"""Every strategy in every shipped market, with rivals who follow others: nothing breaks and every account balances."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pandas as pd
import pytest

import sim
from sim.market.market import Market
from sim.scenario.files import shipped as shipped_markets
from sim.state.books import BANDS, COSTS, REVENUES
from sim.state.person import PRESENT
from sim.strategies import known_strategies

MARKETS = list(shipped_markets())
RULES = [name for name, one in known_strategies().items() if one.by_itself]

BY_CUSTOMERS = ["sales", "aftersales", "fees"]
"""Revenues that customers pay; points are paid for by partners."""


@lru_cache(maxsize=1)
def warmed(name: str) -> Market:
    """A market of 300 customers after a short warm-up."""
    small = {"population.size": 300, "market.months": 12, "market.warm_up": 6}
    return Market(sim.Scenario.load(name).evolve("small", small), rng=3).warm_up()


def cast(market: sim.Scenario, rule: str) -> dict[str, str]:
    """The focal firm follows the rule, its rivals others: every eleventh from there on the list."""
    firms = [market.focal_firm, *(firm for firm in market.firms if firm != market.focal_firm)]
    return {firm: RULES[(RULES.index(rule) + 11 * k) % len(RULES)] for k, firm in enumerate(firms)}


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("name", MARKETS)
def test_accounts_balance(name: str, rule: str) -> None:
    base = warmed(name)
    roles = cast(base.spec, rule)
    played = {f"firms.{firm}.strategy": {"use": use} for firm, use in roles.items()}
    market = base.twin(base.spec.evolve("played", played)).run()
    tables = market.tables()
    numbers_are_numbers(tables)
    shares_are_shares(tables["firms"], market)
    customers_are_conserved(tables, market)
    money_is_conserved(tables, roles)
    points_balance(tables["points"], market)


def numbers_are_numbers(tables: dict[str, pd.DataFrame]) -> None:
    """No infinity anywhere, and nothing unknown but the relationships of those who are with nobody and the wallets of those who
    spent nothing; a stay that lasts has no end, and few were brought by somebody.
    """
    for name, table in tables.items():
        numbers = table.select_dtypes("number")
        assert not np.isinf(numbers).any().any(), name
        if name == "customers":
            numbers = numbers[table["home"] != "nobody"].drop(columns="wallet")
        if name == "stays":
            numbers = numbers.drop(columns=["ended", "referrer"])
        assert numbers.notna().all().all(), name


def shares_are_shares(firms: pd.DataFrame, market: Market) -> None:
    """What is a share lies between 0 and 1, what is part of something is no more than it."""
    for share in ("retention", "share", "wallet", "trust", "emotional"):
        assert firms[share].between(0, 1).all(), share
    np.testing.assert_allclose(firms.groupby("month")["share"].sum(), 1, rtol=1e-12)
    for column in ("trust", "emotional"):
        relationships = market.customers.relationships[column]
        assert ((relationships >= 0) & (relationships <= 1)).all(), column
    assert (market.customers.relationships["habit"] >= 0).all(), "choices a month, by calendar"
    assert (firms[list(BANDS)].sum(axis=1) == firms["buyers"]).all()
    assert (firms["resolved"] <= firms["complaints"]).all()
    assert (firms["complaints"] + firms["noticed"] <= firms["buyers"]).all()


def customers_are_conserved(tables: dict[str, pd.DataFrame], market: Market) -> None:
    """Who is with a firm was there before or joined, and has not left, ceased or been let go."""
    firms, people = tables["firms"], market.customers.people
    for position, name in enumerate(market.spec.firms):
        own = firms[firms["firm"] == name]
        change = own["joined"] - own["left"] - own["ceased"] - own["released"] - own["moved"]
        before = np.concatenate([[market.record.starters[position]], own["customers"].iloc[:-1]])
        np.testing.assert_array_equal(own["customers"], before + change)
        assert own["customers"].iloc[-1] == np.count_nonzero(people["home"] == position)
    assert (people["home"][people["stage"] != PRESENT] == -1).all()
    assert len(tables["exits"]) == firms[["left", "ceased", "released", "moved"]].to_numpy().sum()
    by_segment = tables["segments"].groupby(["month", "firm"])["customers"].sum()
    assert by_segment.equals(firms.groupby(["month", "firm"])["customers"].sum())


def money_is_conserved(tables: dict[str, pd.DataFrame], roles: dict[str, str]) -> None:
    """What customers paid is what firms booked; profit is revenues less costs, line by line; and it is what customers
    contributed, less what no customer caused.
    """
    firms, ledger = tables["firms"], tables["ledger"]
    booked = firms[BY_CUSTOMERS].to_numpy().sum()
    assert booked == pytest.approx(tables["customers"]["paid"].sum(), rel=1e-9)
    assert booked == pytest.approx(tables["segments"]["paid"].sum(), rel=1e-9)
    lines = firms[list(REVENUES)].sum(axis=1) - firms[list(COSTS)].sum(axis=1)
    np.testing.assert_allclose(firms["profit"], lines, rtol=1e-9, atol=1e-6)
    signed = ledger["amount"].where(ledger["side"] == "revenue", -ledger["amount"])
    assert signed.sum() == pytest.approx(firms["profit"].sum(), rel=1e-9, abs=1e-6)
    assert (ledger["amount"] >= 0)[~ledger["line"].isin(["service", "tiers"])].all(), "only lifts below 0 save money"
    sums = firms.groupby("firm")[["profit", *COSTS, *BY_CUSTOMERS]].sum()
    for firm in roles:
        own = sums.loc[firm]
        untraced = own["advertising"] + own["fixed"]
        contributed = tables["customers"][f"contribution_{firm}"].sum()
        assert contributed == pytest.approx(own["profit"] + untraced, abs=1e-5 * own[BY_CUSTOMERS].sum()), firm


def points_balance(points: pd.DataFrame, market: Market) -> None:
    """Opening + issued - redeemed - expired = outstanding, far below a cent, and that is what customers hold."""
    moved = points["opening"] + points["issued"] - points["redeemed"] - points["expired"]
    np.testing.assert_allclose(moved, points["outstanding"], rtol=0, atol=1e-6)
    for firm in market.firms:
        own = points[points["firm"] == firm.name]
        if len(own):
            club = market.engine.club[:, firm.club]
            assert own["outstanding"].iloc[-1] == pytest.approx(club["points"].sum() + club["old"].sum(), abs=1e-6)
