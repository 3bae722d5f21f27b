"""What holds in any market that was lived, whichever engine lived it."""

from __future__ import annotations

import numpy as np
import pytest

from sim.market.market import Market
from sim.scenario import NEEDS
from sim.state.books import BANDS, COSTS, REVENUES
from sim.state.person import ABSENT, GONE, PRESENT


def assert_customers_are_conserved(market: Market) -> None:
    """Month by month nobody is lost or made: lives the rest of a market that has warmed up."""
    scenario = market.spec
    before = market.customers.people.copy()
    while market.running:
        market.step()
        people = market.customers.people
        assert people.size == scenario.rows
        assert np.isin(people["stage"], (ABSENT, PRESENT, GONE)).all()
        assert (people["stage"] >= before["stage"]).all(), "nobody comes back, or leaves before having come"
        assert (people["home"][people["stage"] != PRESENT] == -1).all()
        nobody = np.count_nonzero((people["stage"] == PRESENT) & (people["home"] < 0))
        last = [firm.books[-1] for firm in market.firms]
        assert sum(row["customers"] for row in last) + nobody == np.count_nonzero(people["stage"] == PRESENT)
        for position, row in enumerate(last):
            heads = [np.count_nonzero(p["home"] == position) for p in (before, people)]
            lost = row["left"] + row["ceased"] + row["released"] + row["moved"]
            assert row["customers"] == heads[1] == heads[0] + row["joined"] - lost
        before = people.copy()
    exits = market.tables()["exits"]
    assert len(exits) == market.tables()["firms"][["left", "ceased", "released", "moved"]].sum().sum()


def assert_money_is_conserved(market: Market) -> None:
    """What customers paid is what firms earned, and what they brought is the profit less what no customer causes."""
    tables = market.tables()
    ledger = tables["ledger"]
    earned = ledger.loc[(ledger["side"] == "revenue") & (ledger["line"] != "partner_income"), "amount"].sum()
    assert earned == pytest.approx(tables["customers"]["paid"].sum(), rel=1e-9)
    assert earned == pytest.approx(tables["segments"]["paid"].sum(), rel=1e-9)
    firms = tables["firms"]
    profit = firms[list(REVENUES)].sum(axis=1) - firms[list(COSTS)].sum(axis=1)
    np.testing.assert_allclose(firms["profit"], profit, atol=1e-6)
    by_customers = firms["profit"] + firms["advertising"] + firms["fixed"]
    contributed = sum(tables["customers"][f"contribution_{name}"].sum() for name in market.spec.firms)
    assert contributed == pytest.approx(by_customers.sum(), rel=1e-4, abs=1e-3 * (1 + abs(by_customers).sum()))


def assert_counts_fit_together(market: Market) -> None:
    """Parts add up, none is larger than its whole, and what is felt stays within its scale."""
    tables = market.tables()
    firms, cohorts = tables["firms"], tables["cohorts"]
    with_customers = firms.groupby("month")["customers"].sum() > 0
    np.testing.assert_allclose(firms.groupby("month")["share"].sum()[with_customers], 1, rtol=1e-12)
    assert ((firms["retention"] >= 0) & (firms["retention"] <= 1)).all()
    assert (firms[list(BANDS)].sum(axis=1) == firms["buyers"]).all()
    assert (firms["failed"] <= firms["visits"]).all()
    assert (firms["complaints"] <= firms["failed"]).all()
    assert (firms["resolved"] <= firms["complaints"]).all()
    assert (firms["told_good"] + firms["told_bad"] + firms["invitations"]).sum() <= firms["buyers"].sum()
    assert (firms["complaints"] + firms["noticed"] <= firms["failed"]).all()
    assert (firms["betrayals"] <= firms["failed"]).all()
    assert (firms["surveyed"] <= firms["buyers"]).all()
    assert (firms[[f"named_{need}" for need in NEEDS]].sum(axis=1) <= firms["surveyed"]).all()
    assert (firms[["enrolled", "under_contract"]].max(axis=1) <= firms["customers"]).all()
    assert (firms[["returned", "referred"]].max(axis=1) <= firms["joined"]).all()
    assert firms["wallet"].between(0, 1 + 1e-9).all()
    points = tables["points"]
    moved = points["opening"] + points["issued"] - points["redeemed"] - points["expired"]
    np.testing.assert_allclose(points["outstanding"], moved, rtol=1e-5, atol=1e-3)
    people, relationships = market.customers
    with_home = np.flatnonzero(people["home"] >= 0)
    assert relationships["aware"][with_home, people["home"][with_home]].all(), "one knows one's main firm"
    assert (market.engine.club["points"] >= 0).all() and (market.engine.club["old"] >= 0).all()
    by_segment = tables["segments"].groupby(["month", "firm"])["customers"].sum()
    assert by_segment.equals(firms.groupby(["month", "firm"])["customers"].sum())
    assert cohorts["customer_months"].sum() == firms["customers"].sum()
    numbers = [t.select_dtypes("number") for name, t in tables.items() if name != "customers"]
    assert all(np.isfinite(n).all().all() for n in numbers)
    people, relationships = market.customers
    for name in ("trust", "emotional", "habit"):
        most = np.inf if name == "habit" and market.spec.behaviour.choice.habit_months else 1  # then choices a month
        assert ((relationships[name] >= 0) & (relationships[name] <= most)).all(), name
    for name in ("grievance", "failures", "goodwill", "variance", "spend", "reference", "unfairness"):
        assert (relationships[name] >= 0).all(), name
    assert (people["stock"] >= 0).all()
    assert ((people["structural_bond"] >= 0) & (people["structural_bond"] <= 1)).all()
    assert relationships["tier"].max() <= 3
    at_home = people["home"] >= 0
    assert (relationships["aware"][at_home, people["home"][at_home]] == 1).all()
