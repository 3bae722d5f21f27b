"""Levers set by hand, from one month to another."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from worlds.two_firms import lived, monthly, pull, world

from sim.market.firms import first_view
from sim.market.market import Market
from sim.strategies import StrategyError, find

SMALL = world("subscription", size=80, months=8)
CHEAP = {"price.change": -0.2}


def aimed(month: int, **block: Any) -> float:
    """The price lever in a month."""
    now = replace(first_view(SMALL, "a"), month=month)
    return find({"use": "set-levers"})(now, 1.0, **CHEAP, **block).price.change


@pytest.mark.parametrize(
    ("block", "set_in"),
    [
        ({}, range(8)),
        ({"start": 3}, range(3, 8)),
        ({"end": 5}, range(5)),
        ({"start": 2, "end": 3}, range(2, 3)),
        ({"start": 6, "end": 99}, range(6, 8)),
    ],
)
def test_levers_are_set_from_start_until_the_month_before_end(block: dict[str, Any], set_in: range) -> None:
    assert [month for month in range(8) if aimed(month, **block) == -0.2] == list(set_in)
    prices = monthly(lived(SMALL.evolve("x", pull({**CHEAP, **block}))), "price")
    assert np.flatnonzero(prices == 8.0).tolist() == list(set_in)
    assert set(prices) <= {8.0, 10.0}


def test_when_it_is_over_the_world_goes_on_as_a_twin_at_rest_would() -> None:
    spell = SMALL.evolve("spell", pull({**CHEAP, "start": 2, "end": 5}))
    alone = lived(spell)
    then = Market(SMALL, rng=5).run(until=2).twin(SMALL.evolve("cheap", pull(CHEAP))).run(until=5).twin(SMALL).run()
    for name, table in alone.tables().items():
        pd.testing.assert_frame_equal(table, then.tables()[name], obj=name)
    assert not alone.tables()["customers"].equals(lived(SMALL).tables()["customers"]), "people remember it"


def test_both_engines_rest_again() -> None:
    spell = SMALL.evolve("spell", pull({"recovery.ease": 0.9, "start": 1, "end": 4}))
    one, other = (Market(spell, rng=2, engine=engine).run().tables() for engine in ("columns", "agents"))  # type: ignore[arg-type]
    for name, table in one.items():
        pd.testing.assert_frame_equal(table, other[name], obj=name)


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(StrategyError, match=r"end 3 must come after start 3"):
        aimed(0, start=3, end=3)
