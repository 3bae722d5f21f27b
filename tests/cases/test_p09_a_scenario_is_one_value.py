"""P09: a scenario, and whatever else describes a market, is one value of a sweep, not a list of its fields."""

from __future__ import annotations

from collections.abc import Iterable

import mesa
import numpy as np
import pandas as pd
import pytest

import sim
from sim.scenario import Behaviour, Levers, Scenario
from sim.scenario.fields import Part


@pytest.fixture(scope="module")
def small() -> Scenario:
    changes = {"population.size": 60, "market.months": 3, "market.warm_up": 1}
    return Scenario.load("textbook").evolve("small", changes)


def lived(spec: object) -> list[dict[str, object]]:
    return mesa.batch_run(
        sim.Market, {"spec": spec}, number_processes=1, data_collection_period=-1, display_progress=False
    )


def test_one_scenario_is_swept_as_one(small: Scenario) -> None:
    alone, listed = lived(small), lived([small])
    assert [row["Step"] for row in alone] == [row["Step"] for row in listed]
    assert {row["spec"] for row in alone} == {small}


def test_two_scenarios_are_swept_as_two(small: Scenario) -> None:
    other = small.evolve("other", {"market.months": 2})
    assert {row["spec"] for row in lived([small, other])} == {small, other}
    assert {row["spec"] for row in lived((small, other))} == {small, other}


def kinds() -> list[type[Part]]:
    found, new = [], [Part]
    while new:
        new = [sub for one in new for sub in one.__subclasses__()]
        found += new
    return found


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_no_part_is_iterable(kind: type[Part]) -> None:
    assert not issubclass(kind, Iterable)


def test_asked_for_its_entries_it_says_what_it_is(small: Scenario) -> None:
    for one in (small, small.firms["alpha"], Levers(), Behaviour(), small.population.traits.taste):
        with pytest.raises(TypeError, match=f"'{type(one).__name__}' object is not iterable"):
            iter(one)  # type: ignore[call-overload]


def test_arrays_and_tables_hold_it_as_one_value(small: Scenario) -> None:
    assert np.array([small], dtype=object).shape == (1,)
    assert np.asarray(small, dtype=object).shape == ()
    assert pd.Series([small]).tolist() == [small]
    assert pd.DataFrame({"spec": small, "seed": [1, 2]})["spec"].tolist() == [small, small]
