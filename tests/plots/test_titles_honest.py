"""Titles and marks of figures say no more than their numbers do: made-up tables, no world lived."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pandas as pd
import pytest

from sim.plots import bridge, style, sweep, tournament
from sim.plots.discovery import asked_words
from sim.plots.sensitivity import influence
from sim.words import speaking

pytestmark = pytest.mark.usefixtures("clean_drawing")


def title(ax: object) -> str:
    return ax.get_title(loc="left").replace("\n", " ")  # type: ignore[attr-defined]


def books(gain: float) -> pd.DataFrame:
    lines = [("sales", "revenue", 500.0), ("goods", "cost", gain - 500.0)]
    rows = [{"policy": "p", "line": n, "side": s, "effect": e, "half_width": 50.0} for n, s, e in lines]
    return pd.DataFrame(rows)


@pytest.mark.parametrize(
    ("gain", "half", "says"),
    [
        (100.0, 20.0, "p earns 100 yuan"),
        (-100.0, 20.0, "p loses 100 yuan"),
        (-100.0, 300.0, "p: 100 yuan less, which may be luck"),
        (100.0, 300.0, "p: 100 yuan more, which may be luck"),
        (100.0, math.nan, "p earns 100 yuan"),
    ],
)
def test_a_bridge_crowns_no_difference_within_luck(gain: float, half: float, says: str) -> None:
    assert title(bridge.bridge(books(gain), currency="yuan", half_width=half)).startswith(says)


def laid(values: list[float], halves: list[float]) -> pd.DataFrame:
    points = list(itertools.product((0.1, 0.2), repeat=2))
    rows = [
        {"policy": "p", "a": a, "b": b, "measure": "profit", "unit": "money", "value": v, "half_width": h}
        for (a, b), v, h in zip(points, values, halves, strict=True)
    ]
    return pd.DataFrame(rows)


def test_a_map_marks_what_is_within_luck_and_nothing_that_is_exactly_nothing() -> None:
    ax = sweep.response(laid([0.0, 8.0, -8.0, -7.0], [0.0, 9.0, 3.0, 3.0]), factors=("a", "b"), difference=True)
    said = {text.get_text() for text in ax.texts}
    assert said == {"0", "8?", "−8", "−7"}
    colours = np.asarray(ax.collections[0].get_array()).ravel()
    assert abs(colours).max() == 8.0 and sorted(colours)[-1] == pytest.approx(8.0 * sweep.FAINT), "a fainter colour"
    assert title(ax).endswith("beyond luck it falls at 2 of 4 points")
    both = sweep.response(laid([5.0, 8.0, -8.0, -7.0], [1.0] * 4), factors=("a", "b"), difference=True)
    assert title(both).endswith("beyond luck it rises at 2 and falls at 2 of 4 points")


def test_a_population_that_ends_on_a_mixture_is_not_said_to_end_on_one() -> None:
    names = ["rest", "price-cut", "reliability"]
    field = pd.DataFrame({"a": [0.3], "b": [0.3], "c": [0.4], "da": [0.1], "db": [-0.2], "dc": [0.1]})
    field = field.assign(names="\n".join(names))
    for shares, says in (((0.55, 0.0, 0.45), "a mixture of rest and reliability"), ((1.0, 0.0, 0.0), "goes to rest")):
        path = pd.DataFrame([[1 / 3] * 3, list(shares)], columns=names)
        assert title(tournament.simplex(field, path=path)).endswith(says)
        moving = pd.DataFrame(
            [
                {"time": t, "strategy": n, "share": s}
                for t, row in enumerate(path.to_numpy())
                for n, s in zip(names, row, strict=True)
            ]
        )
        kept = "keeps rest and reliability" if "mixture" in says else "ends on rest"
        assert title(tournament.replicators(moving)).endswith(kept)


def test_shares_of_a_variance_come_with_their_interval_and_not_from_a_poor_surrogate() -> None:
    row = {"factor": "market.review_rate", "total": 0.9, "total_low": 0.6, "total_high": 1.2}
    table = pd.DataFrame([row | {"first": 0.8, "first_low": 0.5, "first_high": 1.1}])
    assert "90% (60% to 100%)" in title(influence(table, method="sobol"))
    shaky = title(influence(table, method="sobol", shaky=True))
    assert "cannot be told yet" in shaky and "90%" not in shaky
    with speaking("zh"):
        assert "under-promise" not in title(influence(table, method="sobol", policy="under-promise"))


def test_a_condition_is_said_in_the_unit_of_what_it_is_about() -> None:
    class One:
        measure, sign, limit = "retention", ">", 0.02

    assert asked_words(One, "yuan", change=True) == "retention > 2 percentage points"
    assert asked_words(One, "yuan", change=False) == "retention > 0.02"


@pytest.mark.parametrize("span", [0.012, 3.0, 12_345.0])
def test_numbers_along_an_axis_do_not_run_into_each_other(span: float) -> None:
    with style.canvas(None) as ax:
        ax.barh([0], [span], left=-span / 2)
        style.head(ax, "t", "an axis", "")
        ax.set_yticks([0.0], ["a name of a row that takes\nhalf of the figure's width or so"])
    boxes = sorted((one.get_window_extent() for one in ax.get_xticklabels() if one.get_text()), key=lambda b: b.x0)
    inside = [box for box in boxes if box.x1 > ax.bbox.x0 and box.x0 < ax.bbox.x1]
    assert len(inside) >= 2
    assert all(right.x0 > left.x1 for left, right in itertools.pairwise(inside))
