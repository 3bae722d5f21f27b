"""Maps of where a claim holds: every combination once, cut without changing a number; and what flips a verdict."""

from __future__ import annotations

import math

import pytest

from sim.lab.court.maps import cut, grid, inside, robustness


def product(a: float, b: float) -> float:
    """A number that means nothing where b is 3."""
    return math.nan if b == 3 else a * b


def test_a_grid_holds_every_combination_once() -> None:
    table = grid(product, "ab", a=(1.0, 2.0), b=(1.0, 2.0, 3.0))
    assert list(table.columns) == ["a", "b", "ab"]
    assert len(table) == 6
    known = table.dropna()
    assert (known["a"] * known["b"] == known["ab"]).all()
    assert inside(table, "ab", 2, 4) == pytest.approx(3 / 4)
    assert math.isnan(inside(table[table["b"] == 3], "ab", 0, 1))


def test_a_cut_keeps_the_numbers() -> None:
    table = grid(product, "ab", a=(1.0, 2.0), b=(1.0, 2.0, 3.0))
    wide = cut(table, "ab", "b", {1.0: "one", 2.0: "two"}, {"a": (2.0,)})
    assert list(wide.columns) == ["a", "one", "two"]
    assert wide.iloc[0].tolist() == [2.0, 2.0, 4.0]


def test_an_assumption_flips_a_verdict_only_when_another_is_told() -> None:
    found = robustness("holds", {"as stated": "holds", "otherwise": "fails", "too few": "cannot be told yet"})
    assert found["flips"].tolist() == ["no", "yes", "no"]
    assert robustness("cannot be told", {"otherwise": "holds"})["flips"].tolist() == ["no"]
    assert robustness("holds", {}).empty
