"""The pyramid of a running market: its profits are those of the books, its moves those of its customers."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from worlds import SHIPPED
from worlds.levers import pulled

import sim
from sim.market.market import Market
from sim.results.pyramid import OUTSIDE, SHARES, layers_of


@pytest.fixture(scope="module", params=SHIPPED)
def run(request: pytest.FixtureRequest) -> sim.Run:
    return sim.simulate(pulled(request.param, "everything", months=26), seed=2, pyramid=True, events=["accounts"])


def test_profits_are_those_of_the_books(run: sim.Run) -> None:
    layers, accounts = run.tables["layers"], run.tables["accounts"]
    for year, end in enumerate((11, 23)):
        months = accounts[accounts["month"].between(12 * year, end)]
        earned = (months["revenue"] - months["cost"]).groupby(months["firm"]).sum()
        ranked = layers[layers["month"] == end].groupby("firm")["profit"].sum()
        for name in run.scenario.firms:
            assert ranked[name] == pytest.approx(earned[name], rel=1e-4, abs=0.1)


def test_layers_are_of_those_who_are_customers(run: sim.Run) -> None:
    layers, firms = run.tables["layers"], run.firms
    heads = layers[layers["layer"] != OUTSIDE].groupby(["month", "firm"]).size()
    booked = firms[firms["month"].isin([11, 23])].set_index(["month", "firm"])["customers"]
    assert (heads.reindex(booked.index, fill_value=0) == booked).all()
    for _, mine in layers[layers["layer"] != OUTSIDE].groupby(["month", "firm"]):
        order = [*SHARES]
        again = np.array(order, dtype=object)[layers_of(mine["profit"].to_numpy()) - 1]
        assert (again == mine["layer"]).all()


def test_moves_are_those_between_two_standings(run: sim.Run) -> None:
    layers = run.tables["layers"].query("layer != @OUTSIDE")
    for firm in run.scenario.firms:
        mine = layers[layers["firm"] == firm].set_index("customer")
        both = pd.DataFrame({m: mine.loc[mine["month"] == m, "layer"] for m in (11, 23)}).fillna(OUTSIDE)
        found = run.tables["migration"].query("span == 'year' and month == 23 and firm == @firm")
        counted = both.groupby([11, 23]).size()
        assert dict(counted) == {(r.before, r.after): r.customers for r in found.itertuples()}


def test_customers_are_conserved_between_layers(run: sim.Run) -> None:
    """Into and out of every layer, month by month: the sizes of the layers follow from the moves."""
    moved = run.tables["migration"].query("span == 'month'")
    for _, mine in moved.groupby("firm"):
        after = mine.groupby(["month", "after"])["customers"].sum()
        before = mine.groupby(["month", "before"])["customers"].sum()
        for month in range(12, mine["month"].max()):
            for layer in SHARES:
                assert after.get((month, layer), 0) == before.get((month + 1, layer), 0)
    assert not ((moved["before"] == OUTSIDE) & (moved["after"] == OUTSIDE)).any()


def test_windows_on_the_run(run: sim.Run) -> None:
    assert run.layer_names == list(SHARES)
    year = run.migration()
    assert list(year.columns) == [*SHARES, OUTSIDE]
    assert year.loc[OUTSIDE, OUTSIDE] == 0
    assert run.migration(span="month").to_numpy().sum() > year.to_numpy().sum()
    total = run.tables["pyramid"].query("month == 23 and firm == @run.scenario.focal_firm")["profit"].sum()
    assert run.whale()["profit"].iloc[-1] == pytest.approx(total)
    assert len(run.whale(month=11)) != 0
    with pytest.raises(ValueError, match="no firm"):
        run.whale("nobody-there")
    with pytest.raises(ValueError, match="spans: month, year"):
        run.migration(span="week")


def test_a_run_of_less_than_a_year_is_ranked_once() -> None:
    run = sim.simulate(pulled("textbook", months=5), pyramid={"best": 0.2, "others": 0.8})
    assert set(run.tables["layers"]["month"]) == {4}
    assert run.layer_names == ["best", "others"]
    assert run.tables["migration"].empty
    assert run.migration().to_numpy().sum() == 0


def test_without_a_pyramid_there_is_none() -> None:
    run = sim.simulate(pulled("textbook", months=3))
    for ask in (run.whale, run.migration, lambda: run.table("layers")):
        with pytest.raises(ValueError, match="pyramid=True"):
            ask()
    with pytest.raises(ValueError, match=r"events=\['told'\]"):
        run.table("told")
    with pytest.raises(ValueError, match="did you mean 'firms'"):
        run.table("firm")
    with pytest.raises(ValueError, match="sum to 1"):
        Market(run.scenario, pyramid={"a": 0.5, "b": 0.4})
