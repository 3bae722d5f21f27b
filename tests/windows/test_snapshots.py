"""Any column at the end of any month, in words and units."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from worlds.levers import pulled

import sim
from sim.market.market import Market
from sim.state.club import CLUB
from sim.state.person import PERSON
from sim.state.relationship import RELATIONSHIP
from sim.windows.snapshots import known_columns

SPEC = pulled("telecom", "everything", size=60, months=8)
EVERY = [f"{holder}.{field}" for field, holders in known_columns().items() for holder in holders]


def snapshots(months: list[int], columns: list[str], spec: sim.Scenario = SPEC):
    return sim.simulate(spec, seed=2, snapshots={"months": months, "columns": columns}).tables["snapshots"]


def test_columns_are_those_of_the_world_at_that_month() -> None:
    for month in (-1, 0, 5):
        market = Market(SPEC, rng=2).warm_up().run(month + 1)
        people, relationships = market.customers
        table = snapshots([month], ["trust", "paid", "home", "points"])
        assert len(table) == SPEC.rows * len(SPEC.firms)
        assert list(table.columns) == ["month", "customer", "firm", "trust", "paid", "home", "points"]
        np.testing.assert_array_equal(table["trust"].to_numpy().reshape(relationships.shape), relationships["trust"])
        np.testing.assert_array_equal(table["paid"].to_numpy()[:: len(SPEC.firms)], people["paid"])
        names = np.array([*SPEC.firms, "nobody"])[people["home"]]
        assert (table["home"].to_numpy()[:: len(SPEC.firms)] == names).all()
        mine = table[table["firm"] == SPEC.focal_firm]["points"]
        if month >= 0:
            np.testing.assert_array_equal(mine, market.engine.club["points"][:, 0])
        assert table.loc[table["firm"] != SPEC.focal_firm, "points"].isna().all(), "rivals keep no points"


def test_a_customers_own_columns_need_no_firm() -> None:
    table = snapshots([0, 7], ["segment", "people.spend", "needs", "stage", "channel"])
    assert "firm" not in table
    assert len(table) == 2 * SPEC.rows
    assert set(table["segment"]) <= set(SPEC.population.segments)
    needs = [c for c in table if c.startswith("needs_")]
    assert len(needs) == 6
    np.testing.assert_allclose(table[needs].sum(axis=1), 1)


def test_every_column_can_be_had() -> None:
    table = snapshots([3], EVERY)
    assert len(EVERY) == len(PERSON.names) + len(RELATIONSHIP.names) + len(CLUB.names)
    parts = table[[c for c in table if c.startswith("people.parts_")]]
    assert parts.shape[1] == 12
    home = table["people.home"] != "nobody"
    assert parts[home].notna().any().all()
    assert parts.abs().max().max() < 60, "in units of utility"


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"months": [0], "columns": ["cumulative_satisfacton"]}, "did you mean 'cumulative_satisfaction'"),
        ({"months": [0], "columns": ["relationships.loyalty"]}, "no column 'relationships.loyalty'"),
        ({"months": [0], "columns": ["spend"]}, "people.spend, relationships.spend"),
        ({"months": [8], "columns": ["trust"]}, "allowed: -1 .* to 7"),
        ({"months": [1.5], "columns": ["trust"]}, "whole numbers"),
        ({"months": [], "columns": ["trust"]}, "need months and columns"),
        ({"months": [1]}, "are asked for as"),
        ({"month": [1], "columns": ["trust"]}, "are asked for as"),
    ],
)
def test_what_cannot_be_had_is_said(asked: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        Market(SPEC, rng=2, snapshots=asked)
