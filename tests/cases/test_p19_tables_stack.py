"""P19: a table has the same Arrow schema whether it has rows or not, so that files of several runs can be stacked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.dataset as dataset
import pyarrow.parquet as pq
import pytest

import sim
from sim.market.market import Market
from sim.results.store import as_arrow, write_tables
from sim.windows import EVENTS

SMALL = {"population.size": 120, "market.months": 13, "market.warm_up": 2}
EVENTFUL = {
    "contact.rate": 0.3, "survey.asked": 0.8, "tiers.top_share": 0.2, "tiers.lift_top": 0.05, "advertising.calls": 0.2,
    "programme.earn": 0.3, "programme.threshold": 0.3, "programme.expiry_months": 2, "advertising.spend": 0.3,
}  # fmt: skip
WATCHED: dict[str, Any] = {
    "events": True,
    "pyramid": True,
    "snapshots": {"months": [0], "columns": ["home", "will", "parts"]},
}


def eventful() -> sim.Scenario:
    base = sim.Scenario.load("telecom")
    block = {f"firms.{base.focal_firm}.{path}": value for path, value in EVENTFUL.items()}
    return base.evolve("eventful", SMALL | block | {f"firms.{base.focal_firm}.awareness": 0.5})


@pytest.fixture(scope="module")
def full() -> dict[str, pd.DataFrame]:
    market = Market(eventful(), rng=1, **WATCHED).run()
    return market.tables()


@pytest.fixture(scope="module")
def bare() -> dict[str, pd.DataFrame]:
    """The tables of a world in which no month has been lived."""
    return Market(eventful(), rng=1, **WATCHED).tables()


def test_the_world_is_eventful(full: dict[str, pd.DataFrame]) -> None:
    assert {name for name in EVENTS if full[name].empty} == set()


def test_a_table_without_rows_has_the_schema_of_one_with_rows(
    full: dict[str, pd.DataFrame], bare: dict[str, pd.DataFrame]
) -> None:
    assert list(full) == list(bare)
    assert sum(table.empty for table in bare.values()) > len(EVENTS)
    for name, table in full.items():
        ours, theirs = as_arrow(table).schema, as_arrow(bare[name]).schema
        assert ours.equals(theirs), (name, ours.to_string(), theirs.to_string())
        cut = as_arrow(table.head(0)).schema
        assert cut.equals(ours), name


def test_no_column_is_without_a_type_and_all_text_is_strings(full: dict[str, pd.DataFrame]) -> None:
    for name, table in full.items():
        for field in as_arrow(table.head(0)).schema:
            known = (
                pa.types.is_floating(field.type) or pa.types.is_integer(field.type) or pa.types.is_boolean(field.type)
            )
            assert known or field.type == pa.string(), (name, field)


def test_files_of_a_quiet_run_and_of_an_eventful_one_are_stacked(
    full: dict[str, pd.DataFrame], bare: dict[str, pd.DataFrame], tmp_path: Path
) -> None:
    for number, tables in enumerate((bare, full)):
        (tmp_path / str(number)).mkdir()
        write_tables(tmp_path / str(number), tables, {"id": number})
    for name, table in full.items():
        files = [tmp_path / "0" / f"{name}.parquet", tmp_path / "1" / f"{name}.parquet"]
        stacked = dataset.dataset(files).to_table()
        assert stacked.num_rows == len(table) + len(bare[name]), name
        pa.concat_tables([pq.read_table(file).replace_schema_metadata(None) for file in files])


def test_text_that_is_missing_stays_missing() -> None:
    table = pd.DataFrame({"who": np.array(["a", None], dtype=object), "none": np.array([None, None], dtype=object)})
    arrow = as_arrow(table)
    assert arrow.schema.types == [pa.string(), pa.string()]
    assert arrow.to_pydict() == {"who": ["a", None], "none": [None, None]}
