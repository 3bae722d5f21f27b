"""Records are declared as data, and what is declared reaches the files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow.parquet as pq
import pytest

import sim
from sim.results.columns import TABLES as COLUMNS
from sim.results.store import TABLES, write_tables
from sim.results.tables import EXIT, EXIT_FIELDS, POINTS_HELD, POINTS_HELD_FIELDS
from sim.state import (
    books,
    club,
    coefficients,
    cohort,
    customer_month,
    encounter,
    offer,
    person,
    relationship,
    segment,
    world,
)
from sim.state.field import Field, copied, dtype_of, joined, names, put
from sim.state.ties import EDGE_FIELDS
from sim.windows import EVENTS
from sim.windows.layers import FIELDS as LAYERS
from sim.windows.layers import LAYER_MEMBER, MEMBER_FIELDS, MOVE, MOVE_FIELDS
from sim.windows.snapshots import HOLDERS

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
    "COEFFICIENT": (coefficients.FIELDS, coefficients.COEFFICIENT),
    "TOUCH": (world.TOUCH_FIELDS, world.TOUCH),
    "ACTIVE": (world.ACTIVE_FIELDS, world.ACTIVE),
    "EXIT": (EXIT_FIELDS, EXIT),
    "POINTS_HELD": (POINTS_HELD_FIELDS, POINTS_HELD),
    "LAYER_MEMBER": (MEMBER_FIELDS, LAYER_MEMBER),
    "MOVE": (MOVE_FIELDS, MOVE),
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


@pytest.fixture(scope="module")
def everything() -> sim.Run:
    """A run of which everything is kept: events, layers of customers, every column in snapshots, ties."""
    scenario = sim.Scenario.load("telecom").evolve(
        "small", {"population.size": 60, "market.months": 13, "market.warm_up": 1, "network.weak": 1}
    )
    every = [f"{holder}.{field.name}" for holder, fields in HOLDERS.items() for field in fields] + ["trust", "needs"]
    run = sim.simulate(scenario, seed=1, events=True, pyramid=True, snapshots={"months": [0, 12], "columns": every})
    run.tables["ties"] = run.ties([0])
    return run


def test_every_column_of_every_file_of_a_run_says_what_it_is(everything: sim.Run, tmp_path: Path) -> None:
    everything.save(tmp_path)
    files = sorted(path.stem for path in tmp_path.glob("*.parquet"))
    assert set(files) == {*TABLES, *EVENTS, "layers", "pyramid", "migration", "snapshots", "ties"}
    for name in files:
        for field in pq.read_schema(tmp_path / f"{name}.parquet"):
            told = field.metadata or {}
            assert told.get(b"meaning"), f"{name}.{field.name}"
            assert b"unit" in told, f"{name}.{field.name}"
    firms = pq.read_schema(tmp_path / "firms.parquet")
    assert firms.field("sales").metadata == {b"unit": b"money", b"meaning": b"units sold"}
    taken = pq.read_schema(tmp_path / "snapshots.parquet")
    assert taken.field("needs_price").metadata == {b"unit": b"share", b"meaning": b"weights of the needs: price"}


def test_tables_have_the_columns_declared_in_that_order(everything: sim.Run) -> None:
    firms = list(everything.scenario.firms)
    for name, fields in {**COLUMNS, **LAYERS, "ties": EDGE_FIELDS}.items():
        declared = [
            field.replace("<firm>", firm)
            for field in names(fields)
            for firm in (firms if "<firm>" in field else firms[:1])
        ]
        assert list(everything.tables[name].columns) == declared, name
    for name, event in EVENTS.items():
        assert list(everything.tables[name].columns) == [field.name for field in event.fields], name


def test_a_column_nobody_declared_stays_without_a_word(tmp_path: Path) -> None:
    table = pd.DataFrame({"month": [0], "stray": [1.0]})
    write_tables(tmp_path, {"firms": table}, {})
    schema = pq.read_schema(tmp_path / "firms.parquet")
    assert schema.field("month").metadata and not schema.field("stray").metadata


@pytest.mark.parametrize("chosen", [(), (slice(None), 1), (1, 2)])
def test_records_are_copied_and_put_byte_by_byte_with_what_lies_between_fields(chosen: tuple[object, ...]) -> None:
    kind = dtype_of((Field("one", "i1", "", ""), Field("other", "f8", "", "", shape=(2,))), align=True)
    raw = np.arange(6 * kind.itemsize, dtype=np.uint8).reshape(2, 3, kind.itemsize)
    records = np.frombuffer(raw.tobytes(), kind).reshape(2, 3)
    some, wanted = np.asarray(records[chosen]), raw[chosen].tobytes()
    own, into = copied(some), np.zeros(some.shape, kind)
    put(into, some)
    assert own.tobytes() == into.tobytes() == wanted
    assert own.dtype == kind and own.shape == some.shape and not np.shares_memory(own, records)


def test_records_are_joined_byte_by_byte() -> None:
    kind = dtype_of((Field("one", "i1", "", ""), Field("other", "f8", "", "")), align=True)
    records = np.frombuffer(np.arange(6 * kind.itemsize, dtype=np.uint8).tobytes(), kind)
    assert joined([records[:2], records[2:]]).tobytes() == records.tobytes()
