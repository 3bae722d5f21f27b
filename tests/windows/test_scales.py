"""What a column says of its scale is so: 0-1 is never left; satisfaction, as felt and as answered, is not cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd
import pytest
from worlds.levers import pulled

import sim
from sim.lab.run import Run
from sim.results.columns import columns_of as every_run
from sim.results.measures import MEASURES, MONTHLY, OUTCOMES, PROFILES
from sim.state import person, relationship
from sim.state.field import SATISFACTION, Field
from sim.windows.columns import columns_of as when_asked

HARSH = {"behaviour.experience.noise": 0.25, "behaviour.survey.error": 0.1}
"""Noise and slips that take whatever can leave a scale beyond its ends."""

KEPT = [f.name for f in (*person.FIELDS, *relationship.FIELDS) if f.unit in ("0-1", SATISFACTION)]


@pytest.fixture(scope="module", params=["telecom", "coffee-shop", "car-dealer"])
def run(request: pytest.FixtureRequest) -> Run:
    spec = pulled(request.param, "everything", size=400, months=13)
    hard = {f"firms.{name}.failure_rate": 0.5 for name in spec.firms}
    asked = {f"firms.{spec.focal_firm}.survey.asked": 1.0}
    harsh = spec.evolve("harsh", {**HARSH, **hard, **asked})
    return sim.simulate(harsh, seed=2, events=True, snapshots={"months": [0, 12], "columns": KEPT})


def columns_of(table: str) -> dict[str, Field]:
    return {**every_run(table), **when_asked(table)}


def columns(run: Run, unit: str) -> Iterator[tuple[str, pd.Series]]:
    """Every column of a unit, with its table and name."""
    for name, table in run.tables.items():
        for column, field in columns_of(name).items():
            if field.unit == unit and column in table:
                yield f"{name}.{column}", table[column].dropna().astype(float)
    for column in KEPT:
        declared = next(f for f in (*person.FIELDS, *relationship.FIELDS) if f.name == column)
        if declared.unit == unit:
            yield f"snapshots.{column}", run.tables["snapshots"][column].dropna().astype(float)


def test_what_is_from_0_to_1_is_never_beyond(run: Run) -> None:
    found = dict(columns(run, "0-1"))
    assert {"firms.trust", "customers.emotional", "segments.emotional", "snapshots.trust"} <= set(found)
    for name, values in found.items():
        assert values.between(0, 1).all(), name


def test_satisfaction_felt_and_answered_says_that_it_is_not_cut_off(run: Run) -> None:
    found = dict(columns(run, SATISFACTION))
    assert {
        "visits.encounter_satisfaction", "surveys.stated", "complaints.encounter_satisfaction", "firms.answered",
        "firms.encounter_satisfaction", "customers.cumulative_satisfaction", "segments.cumulative_satisfaction",
    } <= set(found)  # fmt: skip
    assert found["visits.encounter_satisfaction"].min() < 0 and found["visits.encounter_satisfaction"].max() > 1
    assert found["surveys.stated"].max() > 1
    everywhere = {name: field for name in run.tables for name, field in columns_of(name).items()}
    assert all(field.unit == SATISFACTION for name, field in everywhere.items() if name.endswith("_satisfaction"))


def test_measures_are_on_the_scale_of_what_they_are_means_of() -> None:
    for known in (MEASURES, MONTHLY, OUTCOMES, PROFILES):
        for name, measure in known.items():
            if "satisfaction" in name:
                assert measure.unit == SATISFACTION, name
            if measure.unit == SATISFACTION:
                assert "satisfaction" in measure.meaning or name == "spread"
