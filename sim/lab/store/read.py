"""Sweeps in a store's folder: what was asked for under a name, and its tables, as pandas, polars and DuckDB read them.

    sim.lab.store.read("kept", "car-dealer")              # a row a world
    sim.lab.store.read("kept", "car-dealer", "months")    # a row a world and month
    duckdb.sql("select * from 'kept/sweeps/car-dealer/worlds.parquet'")
    polars.read_parquet("kept/sweeps/*/worlds.parquet")

Every table has the columns ``run``, ``scenario``, ``policy``, ``knockouts``, what was varied, ``seed`` and ``replication`` in
front, in the order of the design; so the same worlds give the same bytes, whatever happened on the way.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from sim.lab.store.errors import StoreError, taught
from sim.lab.store.folder import Folder
from sim.lab.store.frames import OWN, RUN, WORLDS, stacked
from sim.scenario.errors import no_such, suggest
from sim.words import message

if TYPE_CHECKING:
    import pyarrow as pa

SWEEP: Final = "sweep.json"
STUDY: Final = "study.yaml"
DESIGN: Final = "design.parquet"

CHUNK: Final = 1000
"""Worlds whose rows are in memory at a time when tables are written."""


def labelled(store: Folder, design: pd.DataFrame, taken: str, table: str = WORLDS) -> pd.DataFrame:
    """A table of the worlds of a design that did not fail, the design's columns in front, in its order.

    Args:
        store: where they are kept.
        design: a row a world: ``run`` and what it is called.
        taken: what was taken of them.
        table: which.
    """
    pieces = [piece.to_pandas() for piece in _labelled(store, design, taken, table)]
    return pd.concat(pieces, ignore_index=True) if pieces else design.iloc[:0]


def _labelled(store: Folder, design: pd.DataFrame, taken: str, table: str) -> Iterator[pa.Table]:
    """The same, some worlds at a time."""
    import pyarrow as pa

    good = store.runs(taken)
    design = design[design[RUN].isin(good)]
    front = _as_arrow(design)
    for start in range(0, len(design), CHUNK):
        rows = design.iloc[start : start + CHUNK]
        pieces = [found[table] for found in store.tables(taken, rows[RUN], [table]) if table in found]
        if not pieces:
            continue
        content = stacked(pieces)
        runs = np.array(content[RUN].to_pylist())
        order = np.argsort(runs, kind="stable")
        runs = runs[order]
        first, last = (np.searchsorted(runs, rows[RUN].to_numpy(dtype=str), side) for side in ("left", "right"))
        sizes = last - first
        taken_rows = np.concatenate([order[a:b] for a, b in zip(first, last, strict=True)]) if len(rows) else order[:0]
        labels = front.slice(start, len(rows)).take(pa.array(np.repeat(np.arange(len(rows)), sizes)))
        chosen = content.take(pa.array(taken_rows))
        for name in chosen.column_names:
            if name not in (*OWN, *labels.column_names):
                labels = labels.append_column(name, chosen[name])
        yield labels


def _as_arrow(design: pd.DataFrame) -> pa.Table:
    """Columns of a design: text as text, all else as numbers; what is neither throughout is text."""
    import pyarrow as pa

    columns: dict[str, Any] = {}
    for name in design.columns:
        values = [None if isinstance(v, float) and np.isnan(v) else v for v in design[name].tolist()]
        try:
            columns[name] = pa.array(values)
            if pa.types.is_null(columns[name].type):
                columns[name] = columns[name].cast(pa.float64())
        except (pa.ArrowInvalid, pa.ArrowTypeError):
            columns[name] = pa.array([None if v is None else str(v) for v in values], pa.string())
    return pa.table(columns)


def publish(store: Folder, name: str, design: pd.DataFrame, taken: str, about: dict[str, Any], study: str) -> Path:
    """Write a sweep's design and tables under its name: each file whole or not at all, ``sweep.json`` last.

    Args:
        store: where.
        name: of the sweep.
        design: a row a world.
        taken: what was taken of them.
        about: what else is known of it.
        study: the study as a file.

    Raises:
        StoreError: when the disk is full; the worlds are kept.
    """
    from sim.results.store import write_atomically

    folder = store.path / "sweeps" / name
    with taught(folder):
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / STUDY, study.encode())
        _written(folder / DESIGN, iter([_as_arrow(design)]))
        names = dict.fromkeys(table for part in store.closed if part.path.parent.name == taken for table in part.tables)
        for table in names:
            _written(folder / f"{table}.parquet", _labelled(store, design, taken, table))
        said = {**about, "taken": taken, "worlds": len(design), "tables": list(names)}
        write_atomically(folder / SWEEP, (json.dumps(said, indent=1) + "\n").encode())
    return folder


def _written(path: Path, pieces: Iterator[pa.Table]) -> None:
    """Write a Parquet file piece by piece, whole or not at all; nothing for no piece. The schema is that of the first."""
    import pyarrow.parquet as pq

    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    writer = None
    try:
        for piece in pieces:
            if writer is None:
                writer = pq.ParquetWriter(temporary, piece.schema, compression="zstd")
            writer.write_table(piece.cast(writer.schema))
        if writer is not None:
            writer.close()
            with temporary.open("rb") as file:
                os.fsync(file.fileno())
            os.replace(temporary, path)
    except BaseException:
        with suppress(Exception):
            if writer is not None:
                writer.close()
        temporary.unlink(missing_ok=True)
        raise


def sweeps(folder: str | Path) -> dict[str, dict[str, Any]]:
    """The sweeps of a store by name, and what is known of each.

    Raises:
        StoreError: for a folder that is no store.
    """
    path = Path(folder)
    if Folder.identified(path) is None:
        raise StoreError(message("kept-no-store", place=str(path)))
    found = {}
    for place in sorted(path.glob(f"sweeps/*/{SWEEP}")):
        with suppress(OSError, ValueError):
            found[place.parent.name] = json.loads(place.read_text("utf-8"))
    return found


def place_of(folder: str | Path, name: str | None) -> Path:
    """The folder of a sweep; the only one there is for no name.

    Raises:
        StoreError: when there is none of that name, or several and none was named.
    """
    known = sweeps(folder)
    if name is None and len(known) == 1:
        name = next(iter(known))
    if name is None or name not in known:
        there = suggest(name or "", known, "sweeps") if known else message("kept-no-sweep-at-all")
        raise StoreError(message("kept-which-sweep", place=str(folder), name=repr(name) if name else "", there=there))
    return Path(folder) / "sweeps" / name


def read(folder: str | Path, sweep: str | None = None, table: str = WORLDS) -> pd.DataFrame:
    """A table of a sweep, as it stands on disk.

    Args:
        folder: of the store.
        sweep: its name; the only one there is unless given.
        table: ``worlds``, or a small table that was taken: ``months``, ``books``, ``exits``.

    Raises:
        StoreError: when there is no such sweep or table.
    """
    place = place_of(folder, sweep)
    known = [path.stem for path in sorted(place.glob("*.parquet")) if path.name != DESIGN]
    if table not in known:
        raise StoreError(message("kept-in-place", place=str(place), problem=no_such(table, known, "tables")))
    found: pd.DataFrame = pd.read_parquet(place / f"{table}.parquet")
    return found


def design_of(place: Path) -> pd.DataFrame:
    """The design of a sweep."""
    found: pd.DataFrame = pd.read_parquet(place / DESIGN)
    return found


__all__: Sequence[str] = ["design_of", "labelled", "place_of", "publish", "read", "sweeps"]
