"""The table of stays: it adds up to entries, exits and heads, and a survival curve made of it is that of the cohorts."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from worlds import shipped
from worlds.levers import pulled
from worlds.two_firms import world

import sim
from sim.lab.run import Run
from sim.market.market import Market
from sim.plots.customers import cohort_retention
from sim.results.columns import TABLES
from sim.results.stays import ENDS, stays
from sim.results.tables import ENTRY, EXIT, HELD
from sim.state.causes import CEASED, RELEASED

MARKETS = {
    "telecom": pulled("telecom", "everything", months=15),
    "coffee-shop": pulled("coffee-shop", "everything", months=15, **{"population.entry_rate": 0.5}),
    "car-dealer": shipped("car-dealer", 200, 15),
    "released": world(
        "subscription",
        {"population.need_ceases": 0.2, "firms.a.release.share": 0.5, "firms.a.costs.serve": 2.0},
        months=20,
    ),
    "moved": world("subscription", {"population.moves": 0.3}, months=20),
}


@pytest.fixture(scope="module", params=MARKETS)
def run(request: pytest.FixtureRequest) -> Run:
    return sim.simulate(MARKETS[request.param], seed=2, events=["entries"])


def test_stays_begin_with_entries_and_end_with_exits(run: Run) -> None:
    table, came, left = run.stays, run.table("entries"), run.exits
    since = table[(table["before"] == 0) & (table["began"] >= 0) & (table["channel"] != "start")]
    keys = ["month", "customer", "firm", "channel", "referrer"]
    ours = since.rename(columns={"began": "month"})[keys].sort_values(keys[:3], ignore_index=True)
    theirs = came[keys].sort_values(keys[:3], ignore_index=True)
    pd.testing.assert_frame_equal(ours, theirs, check_dtype=False)
    over = table[table["end"] != "still there"].drop(columns=["month"], errors="ignore")
    over = over.rename(columns={"ended": "month"})[list(left.columns)].sort_values(
        ["month", "customer"], ignore_index=True
    )
    pd.testing.assert_frame_equal(over, left.sort_values(["month", "customer"], ignore_index=True), check_dtype=False)


def test_how_a_stay_ended_is_what_the_books_say(run: Run) -> None:
    for firm, books in run.firms.groupby("firm"):
        ends = run.stays.loc[run.stays["firm"] == firm, "end"].value_counts()
        for end in ("left", "ceased", "released", "moved"):
            assert ends.get(end, 0) == books[end].sum(), (firm, end)
        assert ends.get("still there", 0) == books["customers"].iloc[-1]


def test_heads_of_every_month_are_the_stays_there_are(run: Run) -> None:
    table = run.stays
    ended = table["ended"].fillna(10_000).astype(int)
    for row in run.firms[["month", "firm", "customers"]].itertuples():
        there = (table["firm"] == row.firm) & (table["began"] <= row.month) & (ended > row.month)
        assert there.sum() == row.customers


def test_nobody_is_in_two_places_and_stays_follow_one_another(run: Run) -> None:
    table = run.stays
    pairs = table.iloc[:-1].reset_index(drop=True), table.iloc[1:].reset_index(drop=True)
    same = pairs[0]["customer"] == pairs[1]["customer"]
    assert (pairs[0]["ended"][same] <= pairs[1]["began"][same]).all()
    assert table["customer"].is_monotonic_increasing
    months = run.scenario.market.months
    assert (table["months"] == table["ended"].fillna(months).astype(int) - table["began"]).all()
    assert ((table["months"] >= table["before"]) & (table["before"] >= 0)).all()
    assert (table["before"][table["began"] < 0] == -table["began"][table["began"] < 0]).all()
    last = table[table["end"] == "still there"].set_index("customer")
    now = run.customers.set_index("customer").loc[last.index]
    assert (now["home"] == last["firm"]).all() and (now["channel"] == last["channel"]).all()
    assert (now["joined"] == last["began"]).all()


def by_tenure(run: Run) -> pd.DataFrame:
    """A row a month of tenure at risk, observed: firm, cohort, year and month of tenure, and whether it was the last."""
    rows = []
    for one in run.stays.itertuples():
        over = one.end != "still there"
        joined_year = max(one.began + 11, 0) // 12
        for age in range(one.before, one.months + over):
            rows.append((one.firm, joined_year, age // 12, age, bool(over and age == one.months)))
    return pd.DataFrame(rows, columns=["firm", "joined_year", "tenure_year", "age", "gone"])


def test_stays_add_up_to_cohorts_exactly(run: Run) -> None:
    risk = by_tenure(run)
    last = run.cohorts["joined_year"].max(), run.cohorts["tenure_year"].max()
    keys = ["firm", "joined_year", "tenure_year"]
    sums = risk.groupby(keys)["gone"].agg(left="sum", risk="size")
    told = run.cohorts.set_index(keys)
    told = told[(told.index.get_level_values(1) < last[0]) & (told.index.get_level_values(2) < last[1])]
    assert len(told) > 2
    np.testing.assert_array_equal(sums.loc[told.index, "left"], told["left"])
    np.testing.assert_array_equal((sums["risk"] - sums["left"])[told.index], told["customer_months"])


def kaplan_meier(durations: Any, over: Any, entry: Any, months: int) -> np.ndarray:
    """Survival to the end of each month of tenure, with delayed entry, as survival libraries have it."""
    alive, curve = 1.0, [1.0]
    for age in range(months):
        at_risk = np.count_nonzero((entry <= age) & ((durations > age) | ((durations == age) & over)))
        gone = np.count_nonzero((durations == age) & over & (entry <= age))
        alive *= 1 - gone / at_risk if at_risk else 1.0
        curve.append(alive)
    return np.array(curve)


@pytest.mark.parametrize("firm", ["a", "b"])
def test_a_survival_curve_of_stays_is_the_retention_of_the_cohorts(firm: str) -> None:
    """Of those who joined in the first year: the product of months is the cohort's year, well within its interval. Few look
    round here: where many do, a cohort's pooled month lies above that product (survival .410 against .398).
    """
    run = sim.simulate(
        world(
            "subscription",
            {"population.need_ceases": 0.1, "market.review_rate": 0.1},
            size=6000,
            months=24,
        ),
        seed=1,
    )
    mine = run.stays[(run.stays["firm"] == firm) & run.stays["began"].between(1, 12)]
    assert len(mine) > 500 and (mine["before"] == 0).all()
    curve = kaplan_meier(
        mine["months"].to_numpy(), (mine["end"] != "still there").to_numpy(), mine["before"].to_numpy(), 12
    )
    told = cohort_retention(run.cohorts, firm, months=24).set_index(["joined_year", "year"]).loc[(1, 1.0)]
    assert told["low"] < curve[-1] < told["high"] < 0.8
    assert curve[-1] == pytest.approx(told["survival"], abs=0.01)


@pytest.mark.parametrize("name", MARKETS)
def test_both_engines_know_the_same_stays(name: str) -> None:
    spec = MARKETS[name].evolve("small", {"population.size": 60})
    one, other = (Market(spec, rng=2, engine=e).run().tables()["stays"] for e in ("columns", "agents"))
    pd.testing.assert_frame_equal(one, other)
    assert list(one.columns) == [field.name for field in TABLES["stays"]]


def test_stays_do_not_depend_on_threads_and_go_on_after_a_checkpoint(tmp_path: Any) -> None:
    spec = pulled("coffee-shop", "everything", size=5000, months=4)
    one, two = (Market(spec, rng=4, threads=threads).run().tables()["stays"] for threads in (1, 2))
    pd.testing.assert_frame_equal(one, two)
    Market(spec, rng=4).run(2).save(tmp_path / "half.npz")
    pd.testing.assert_frame_equal(Market(spec, rng=4).restore(tmp_path / "half.npz").run().tables()["stays"], one)


def test_a_stay_can_be_over_in_the_month_in_which_it_began() -> None:
    table = sim.simulate(MARKETS["coffee-shop"], seed=2).stays
    short = table[table["months"] == 0]
    assert len(short[short["end"] == "left"]) > 3
    assert (short["began"] == short["ended"])[short["end"] == "left"].all()


def test_every_end_and_a_referrer_occur() -> None:
    found = pd.concat([sim.simulate(spec, seed=2).stays for spec in MARKETS.values()])
    assert set(found["end"]) == set(ENDS)
    assert found["referrer"].notna().any() and (found["channel"][found["referrer"].notna()] == "referral").all()
    assert (found["to"][found["end"] == "still there"] == "").all()
    assert (found["to"][found["end"] == "ceased"] == "nobody").all()


def test_turns_are_matched_by_hand() -> None:
    """Customer 0 stays; 1 leaves, comes back, is let go; 2 joins two firms in one month; 3 was never seen."""
    held = np.zeros(4, HELD)
    held["joined"][:2], held["channel"][:2] = (-7, -1), (0, 1)
    first = np.array([1, 0, -1, -1])
    entries = np.array([(2, 1, -1, 0, 1), (3, 2, 9, 0, 5), (3, 2, -1, 1, 1)], ENTRY)
    exits = np.array([(1, 1, 0, -1, 1), (3, 2, 0, 1, 0), (5, 1, 0, -1, RELEASED), (6, 2, 1, -1, CEASED)], EXIT)
    found = stays(first, held, entries, exits, 8)
    assert found["customer"].tolist() == [0, 1, 1, 2, 2]
    assert found["firm"].tolist() == [1, 0, 0, 0, 1]
    assert found["began"].tolist() == [-7, -1, 2, 3, 3]
    assert found["ended"].tolist() == [-1, 1, 5, 3, 6]
    assert found["months"].tolist() == [15, 2, 3, 0, 3]
    assert found["before"].tolist() == [7, 1, 0, 0, 0]
    assert found["referrer"].tolist() == [-1, -1, -1, 9, -1]
    assert [ENDS[k] for k in found["end"]] == ["still there", "left", "released", "left", "ceased"]
    assert found["to"].tolist() == [-1, -1, -1, 1, -1]


def test_a_world_of_which_nothing_was_observed_has_no_stays() -> None:
    table = Market(shipped("textbook", 40, 3, 2), rng=1).warm_up().tables()["stays"]
    assert table.empty
    assert list(table.columns) == [field.name for field in TABLES["stays"]]
