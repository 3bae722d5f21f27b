"""Every column of the tables of an analysis is declared, in their order, and reaches the files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from worlds import shipped

import sim
from sim.lab.columns import ABLATION, COMPARISON, TRIAL
from sim.state.field import names


@pytest.fixture(scope="module")
def small() -> sim.Scenario:
    return shipped("textbook", 40, 3, 0)


@pytest.fixture(scope="module", params=["comparison", "ablation", "trial"])
def found(request: pytest.FixtureRequest, small: sim.Scenario) -> tuple[Any, Any]:
    if request.param == "comparison":
        return sim.compare(small, "complaint-recovery", replications=2, seed=1, executor="serial"), COMPARISON
    if request.param == "trial":
        return sim.field_experiment(small, "complaint-recovery", replications=2, seed=1, executor="serial"), TRIAL
    return sim.ablate(small, strategy="complaint-recovery", replications=2, seed=1, executor="serial"), ABLATION


def test_tables_of_an_analysis_have_the_columns_declared(found: tuple[Any, Any]) -> None:
    result, declared = found
    tables = result.tables()
    for name, fields in declared.items():
        said = [field.replace("<strategy>", "complaint-recovery") for field in names(fields)]
        assert list(tables[name].columns) == said, name
        assert all(field.meaning for field in fields), name


def test_a_folder_of_an_analysis_says_what_every_column_is(
    small: sim.Scenario, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from sim.app.compare import write

    write(sim.compare(small, "complaint-recovery", replications=2, seed=1, executor="serial"), tmp_path / "out")
    for name in COMPARISON:
        for field in pq.read_schema(tmp_path / "out" / f"{name}.parquet"):
            assert (field.metadata or {}).get(b"meaning"), f"{name}.{field.name}"
