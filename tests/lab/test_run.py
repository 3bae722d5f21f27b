"""simulate, its tables and its manifest."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from worlds import shipped

import sim
from sim.results.measures import MEASURES
from sim.results.store import TABLES
from sim.state.books import COSTS, LINES, REVENUES, lost_of
from sim.state.causes import FORCED


@pytest.fixture(scope="module")
def run() -> sim.Run:
    base = shipped("textbook", 300, 12, 6)
    return sim.simulate(base, seed=3)


def test_every_table_is_there(run: sim.Run) -> None:
    assert set(run.tables) == set(TABLES)
    assert len(run.firms) == 12 * 2
    assert len(run.ledger) == 12 * 2 * len(LINES)
    assert len(run.customers) == run.scenario.rows


def test_tables_of_several_runs_can_be_stacked_and_told_apart(run: sim.Run) -> None:
    other = sim.simulate(run.scenario, seed=4)
    assert "seed" not in run.firms
    stacked = pd.concat(one.labelled("firms") for one in (run, other))
    assert list(stacked.columns[:5]) == ["run", "scenario", "seed", "replication", run.firms.columns[0]]
    for one in (run, other):
        mine = stacked[stacked["run"] == one.id]
        assert set(mine["seed"]) == {one.seed}
        pd.testing.assert_frame_equal(mine[list(one.firms.columns)], one.firms)
    with pytest.raises(ValueError, match="did you mean 'firms'"):
        run.labelled("firm")


def test_profit_is_revenue_less_cost(run: sim.Run) -> None:
    f = run.firms
    revenue, cost = f[list(REVENUES)].sum(axis=1), f[list(COSTS)].sum(axis=1)
    assert np.allclose(f["profit"], revenue - cost)


def test_heads_add_up_from_month_to_month(run: sim.Run) -> None:
    f = run.firms.sort_values(["firm", "month"])
    for _, firm in f.groupby("firm"):
        expected = firm["customers"].shift() + firm["joined"] - lost_of(firm)
        assert (firm["customers"].iloc[1:] == expected.iloc[1:]).all()


def test_exits_are_the_leavers_of_the_books(run: sim.Run) -> None:
    booked = lost_of(run.firms.groupby("firm").sum(numeric_only=True))
    counted = run.exits.groupby("firm").size()
    assert (booked.sort_index() == counted.sort_index()).all()
    ceased = run.exits["need ceased"].sum()
    assert ceased == run.firms["ceased"].sum()


@pytest.mark.domain("six reasons to leave")
def test_every_exit_has_a_reason_or_was_chance(run: sim.Run) -> None:
    reasons = run.exits.columns[run.exits.columns.get_loc("novelty seeking") : -1]
    some = run.exits[list(reasons)].any(axis=1)
    forced = run.exits[[f"cause_{cause}" for cause in FORCED]].any(axis=1)
    assert (some != run.exits["chance"])[~forced].all()
    assert not (some | run.exits["chance"])[forced].any(), "nobody chose to leave"


def test_cohorts_hold_the_firms_customer_months(run: sim.Run) -> None:
    months = run.cohorts.groupby("firm")["customer_months"].sum().sort_index()
    heads = run.firms.groupby("firm")["customers"].sum().sort_index()
    assert (months == heads).all()
    left = run.cohorts.groupby("firm")["left"].sum().sort_index()
    gone = lost_of(run.firms.groupby("firm").sum(numeric_only=True)).sort_index()
    assert (left == gone).all()


def test_measures_are_all_there_and_finite(run: sim.Run) -> None:
    summary = run.summary().set_index("firm")
    assert list(summary.columns) == list(MEASURES)
    assert np.isfinite(summary.to_numpy(dtype=float)).all()


def test_saved_tables_carry_their_provenance(run: sim.Run, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    written = run.save(tmp_path)
    assert written[-1].name == "manifest.json"
    manifest = json.loads(written[-1].read_text())
    assert manifest["seed"] == 3 and manifest["digest"] == run.scenario.digest()
    for name in TABLES:
        table = pq.read_table(tmp_path / f"{name}.parquet")
        assert json.loads(table.schema.metadata[b"loyalty"])["run"] == run.id
        pd.testing.assert_frame_equal(table.to_pandas(), run.tables[name], check_dtype=False)


def test_the_same_seed_is_the_same_run_and_another_is_not(run: sim.Run) -> None:
    again = sim.simulate(run.scenario, seed=3)
    other = sim.simulate(run.scenario, seed=4)
    assert again.id == run.id != other.id
    assert again.firms.equals(run.firms)
    assert not other.firms.equals(run.firms)


def test_a_run_shows_its_number_and_its_firms(run: sim.Run) -> None:
    assert "alpha" in repr(run) and run.id in repr(run)
    assert "<table" in run._repr_html_()
