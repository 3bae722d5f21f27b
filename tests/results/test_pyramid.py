"""Layers, moves between them and the whale curve, on cases small enough to work out by hand."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.results.pyramid import OUTSIDE, SHARES, checked, concentration, layers_of, matrix, moves, pyramid, whale


def test_a_hundred_customers_part_at_4_16_30_50() -> None:
    profit = np.arange(100.0)[::-1]
    layer = layers_of(profit)
    assert np.bincount(layer).tolist() == [0, 4, 16, 30, 50]
    assert layer[0] == 1 and layer[99] == 4
    assert (np.diff(layer) >= 0).all()


def test_equal_profits_stay_in_the_order_of_rows() -> None:
    assert layers_of(np.zeros(4), {"top": 0.5, "rest": 0.5}).tolist() == [1, 1, 2, 2]


@given(st.lists(st.floats(-1e6, 1e6), max_size=200))
def test_layers_are_of_their_size_and_in_order(profit: list[float]) -> None:
    values = np.array(profit)
    layer = layers_of(values)
    edges = np.rint(np.cumsum(list(SHARES.values())) * values.size)
    assert np.cumsum(np.bincount(layer, minlength=5)[1:]).tolist() == edges.tolist()
    for upper, lower in ((1, 2), (2, 3), (3, 4)):
        if (layer == upper).any() and (layer == lower).any():
            assert values[layer == upper].min() >= values[layer == lower].max()


def test_moves_by_hand() -> None:
    counted = moves(np.array([0, 1, 1, 2, 0]), np.array([0, 1, 2, 0, 2]), 2)
    assert counted.tolist() == [[1, 0, 1], [0, 1, 1], [1, 0, 0]]


def test_the_whale_by_hand() -> None:
    curve = whale(np.array([-20.0, 60.0, 40.0, 20.0]))
    assert curve["customers"].tolist() == [0, 1, 2, 3, 4]
    assert curve["profit"].tolist() == [0, 60, 100, 120, 100]
    assert curve["profit_share"].max() == 1.2
    assert curve["customer_share"].tolist() == [0, 0.25, 0.5, 0.75, 1]


@pytest.mark.parametrize(("profit", "best_fifth"), [([1.0] * 5, 0.2), ([8.0, 0.5, 0.5, 0.5, 0.5], 0.8), ([1.0], 0.2)])
def test_concentration_by_hand(profit: list[float], best_fifth: float) -> None:
    assert concentration(np.array(profit)) == pytest.approx(best_fifth)


@pytest.mark.parametrize("profit", [[], [0.0, 0.0], [-1.0, -2.0]])
def test_no_profit_has_no_shares(profit: list[float]) -> None:
    assert np.isnan(concentration(np.array(profit)))
    assert whale(np.array(profit))["profit_share"].isna().all()


def test_the_pyramid_by_hand() -> None:
    layers = pd.DataFrame(
        {
            "month": 11,
            "customer": range(4),
            "firm": "a",
            "layer": ["top", "rest", "rest", OUTSIDE],
            "profit": [60.0, 30.0, -10.0, 20.0],
        }
    )
    table = pyramid(layers, ["top", "rest"]).set_index("layer")
    assert table["customers"].tolist() == [1, 2, 1]
    assert table["profit_share"].tolist() == [0.6, 0.2, 0.2]
    assert table.loc["top", "customer_share"] == pytest.approx(1 / 3)
    assert np.isnan(table.loc[OUTSIDE, "customer_share"])
    assert table.loc["rest", ["least", "most"]].tolist() == [-10, 30]
    assert pyramid(layers.iloc[:0], ["top", "rest"]).empty


def test_the_matrix_has_every_layer_in_order() -> None:
    rows = pd.DataFrame({"before": ["rest", "rest"], "after": ["top", "top"], "customers": [2, 3]})
    table = matrix(rows, ["top", "rest"])
    assert list(table.index) == list(table.columns) == ["top", "rest", OUTSIDE]
    assert table.loc["rest", "top"] == 5
    assert table.to_numpy().sum() == 5


@pytest.mark.parametrize(
    "shares", [{"all": 1.0}, {"a": 0.5, "b": 0.4}, {"a": 1.5, "b": -0.5}, {OUTSIDE: 0.5, "b": 0.5}]
)
def test_what_is_no_pyramid_is_refused(shares: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="sum to 1"):
        checked(shares)
