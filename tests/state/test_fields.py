"""Records are declared as data, and what is declared reaches the files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

import sim
from sim.results.store import TABLES
from sim.state import books, club, cohort, customer_month, encounter, offer, person, relationship, segment
from sim.state.field import Field, dtype_of, names
from sim.windows import EVENTS

DECLARED = {
    "PERSON": (person.FIELDS, person.PERSON),
    "RELATIONSHIP": (relationship.FIELDS, relationship.RELATIONSHIP),
    "CLUB": (club.FIELDS, club.CLUB),
    "ENCOUNTER": (encounter.FIELDS, encounter.ENCOUNTER),
    "CUSTOMER_MONTH": (customer_month.FIELDS, customer_month.CUSTOMER_MONTH),
    "OFFER": (offer.FIELDS, offer.OFFER),
    "BOOK": (books.FIELDS, books.BOOK),
    "COHORT": (cohort.FIELDS, cohort.COHORT),
    "SEGMENT": (segment.FIELDS, segment.SEGMENT),
}


def test_a_record_is_made_of_its_fields_in_their_order() -> None:
    fields = (Field("small", "u1", "", "one byte"), Field("many", "f8", "money", "three of them", shape=(3,)))
    assert dtype_of(fields) == np.dtype([("small", "u1"), ("many", "f8", (3,))])
    assert dtype_of(fields, align=True).itemsize == 32 > dtype_of(fields).itemsize == 25
    assert names(fields) == ("small", "many")


def test_a_field_says_what_it_is_with_its_unit() -> None:
    assert Field("a", "f4", "", "trust").about == "trust"
    assert Field("a", "f4", "money", "paid").about == "paid (money)"
    assert Field("a", "f4", "share", "of failures").about == "share of failures"
    assert Field("a", "f4", "share", "discount").about == "discount, as a share"


@pytest.mark.parametrize("record", DECLARED)
def test_every_field_of_a_record_is_declared_once_and_has_a_meaning(record: str) -> None:
    fields, dtype = DECLARED[record]
    assert names(fields) == dtype.names
    assert [field.name for field in fields if not field.meaning.strip()] == []


def test_files_tell_what_their_columns_are(tmp_path: Path) -> None:
    scenario = sim.Scenario.load("telecom").evolve(
        "small", {"population.size": 120, "market.months": 2, "market.warm_up": 1}
    )
    sim.simulate(scenario, seed=1, events=True).save(tmp_path)
    for name in (*TABLES, *EVENTS):
        schema = pq.read_schema(tmp_path / f"{name}.parquet")
        silent = [field.name for field in schema if not (field.metadata or {}).get(b"meaning")]
        assert silent == [], name
    firms = pq.read_schema(tmp_path / "firms.parquet")
    assert firms.field("sales").metadata == {b"unit": b"money", b"meaning": b"units sold"}
    assert pq.read_schema(tmp_path / "visits.parquet").field("band").metadata[b"meaning"].startswith(b"how experience")
