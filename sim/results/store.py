"""Tidy tables of a run: one observation a row, the same names in memory, in Parquet, in plots and in docs.

Kept when asked for: the event tables (``sim.windows.EVENTS``; ``docs/reference/events.md`` has every column),
``snapshots`` per month, customer and firm, ``layers`` per customer and firm at the end of a year, ``pyramid`` per layer,
``migration`` per month, firm and pair of layers, ``ties`` per tie.
"""

from __future__ import annotations

import json
import math
import os
import platform
import tempfile
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from sim import __version__
from sim.results.columns import columns_of
from sim.state.field import Field
from sim.words import message

if TYPE_CHECKING:
    import pyarrow as pa

Columns = Mapping[str, Mapping[str, Field]]
"""Fields by table and column."""

MANIFEST: Final = "manifest.json"
TABLES: Final = {
    "firms": "a row per month and firm",
    "segments": "per month, segment and firm",
    "cohorts": "per firm, year of joining and year of tenure",
    "exits": "per leaver",
    "stays": "per customer and stay with a firm",
    "ledger": "per month, firm and line of the books",
    "points": "per month and firm with a programme",
    "customers": "per customer, on the last day",
}
"""The tables, and what a row of each is."""


class ResultsError(ValueError):
    """Results that are not complete, not whole, or not ours."""


def versions() -> dict[str, str]:
    """Versions of what determines a result."""
    found = {"python": platform.python_version()}
    for package in ("loyalty-lab", "mesa", "numpy", "numba", "scipy", "pandas"):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = __version__ if package == "loyalty-lab" else "not installed"
    return found


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file so that it appears whole or not at all.

    Raises:
        OSError: when the disk is full or the folder cannot be written; nothing is left behind.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def write_tables(
    folder: Path, tables: dict[str, pd.DataFrame], manifest: dict[str, Any], columns: Columns | None = None
) -> list[Path]:
    """Write tables as Parquet, each carrying the manifest, and ``manifest.json`` last: its presence is completion.

    A manifest that was there before goes first: from then until the new one is there the folder counts as unfinished.

    Args:
        folder: where to.
        tables: by name.
        manifest: what they are of.
        columns: what is known of the columns of some tables beside those of every run, by table and column.
    """
    import io

    import pyarrow.parquet as pq

    manifest = {**manifest, "tables": sorted(tables)}
    text = json.dumps(manifest, indent=2, sort_keys=True)
    (folder / MANIFEST).unlink(missing_ok=True)
    written = []
    for name, table in tables.items():
        arrow = as_arrow(table, {**columns_of(name), **(columns or {}).get(name, {})})
        arrow = arrow.replace_schema_metadata({**(arrow.schema.metadata or {}), b"loyalty": text.encode()})
        buffer = io.BytesIO()
        pq.write_table(arrow, buffer)
        path = folder / f"{name}.parquet"
        write_atomically(path, buffer.getvalue())
        written.append(path)
    path = folder / MANIFEST
    write_atomically(path, (text + "\n").encode())
    return [*written, path]


def as_arrow(table: pd.DataFrame, columns: Mapping[str, Field] | None = None) -> pa.Table:
    """A table in Arrow, with a schema that does not depend on whether it has rows: text columns are strings.

    Without this a text column that has no text would have no type, and files of several runs could not be stacked.

    Args:
        table: the table.
        columns: its columns as declared, by name: their units and meanings go into the schema.
    """
    import pyarrow as pa

    arrow = pa.Table.from_pandas(table, preserve_index=False)
    fields = []
    for field, kind in zip(arrow.schema, table.dtypes, strict=True):
        text = isinstance(kind, np.dtype) and kind.kind == "O"
        text = text or pa.types.is_large_string(field.type) or pa.types.is_null(field.type)
        field = field.with_type(pa.string()) if text else field
        declared = _column(columns or {}, field.name)
        if declared is not None:
            field = field.with_metadata({"unit": declared.unit, "meaning": declared.meaning})
        fields.append(field)
    return arrow.cast(pa.schema(fields, metadata=arrow.schema.metadata))


def _column(known: Mapping[str, Field], name: str) -> Field | None:
    """The field of a column; ``contribution_northgate`` is a ``contribution_<firm>``."""
    if name in known:
        return known[name]
    return next((f for key, f in known.items() if "<" in key and name.startswith(key.partition("<")[0])), None)


def read_manifest(folder: str | Path) -> dict[str, Any]:
    """The manifest of a folder of results.

    Raises:
        ResultsError: when there is none, or it is torn: the results are not complete.
    """
    path = Path(folder) / MANIFEST
    try:
        manifest = json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        there = Path(folder).is_dir()
        raise ResultsError(message("asked-no-results", folder=str(folder), there=there, manifest=MANIFEST)) from None
    except OSError as error:
        raise ResultsError(message("asked-results-unreadable", path=str(path), why=str(error.strerror))) from None
    except ValueError:
        raise ResultsError(message("asked-results-manifest", path=str(path))) from None
    if not isinstance(manifest, dict) or not isinstance(manifest.get("tables"), list):
        raise ResultsError(message("asked-results-no-tables", path=str(path)))
    return manifest


def read_tables(folder: str | Path) -> tuple[dict[str, pd.DataFrame], dict[str, Any]]:
    """The tables of a folder of results, and its manifest.

    Raises:
        ResultsError: when the folder is incomplete, a table is missing or torn, or one belongs to other results.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    manifest = read_manifest(folder)
    belongs = {key: value for key, value in manifest.items() if key != "files"}
    tables = {}
    for name in manifest["tables"]:
        path = Path(folder) / f"{name}.parquet"
        if not isinstance(name, str) or Path(name).name != name:
            raise ResultsError(message("asked-results-name", path=str(Path(folder) / MANIFEST), name=repr(name)))
        try:
            arrow = pq.read_table(path)
            carried = json.loads((arrow.schema.metadata or {}).get(b"loyalty", b"null"))
        except FileNotFoundError:
            raise ResultsError(message("asked-results-missing", folder=str(folder), file=path.name)) from None
        except (pa.ArrowException, OSError, ValueError):
            raise ResultsError(message("asked-results-torn", path=str(path))) from None
        if carried != belongs:
            raise ResultsError(message("asked-results-other", path=str(path), manifest=MANIFEST))
        tables[name] = arrow.to_pandas()
    return tables, manifest


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows of a table as plain JSON values: what is not a finite number is None, all other digits are kept."""

    def plain(value: Any) -> Any:
        value = value.item() if hasattr(value, "item") else value
        return None if isinstance(value, float) and not math.isfinite(value) else value

    return [{str(key): plain(value) for key, value in row.items()} for row in table.to_dict("records")]


def in_currency(value: Any, currency: str) -> Any:
    """Plain values in which whatever is of the unit ``money`` says the currency instead."""
    if isinstance(value, Mapping):
        return {
            key: currency if key == "unit" and entry == "money" else in_currency(entry, currency)
            for key, entry in value.items()
        }
    return [in_currency(entry, currency) for entry in value] if isinstance(value, list) else value


def stacked(frames: Iterable[pd.DataFrame], **labels: Any) -> pd.DataFrame:
    """Tables under one another, with constant label columns in front."""
    table = pd.concat(list(frames), ignore_index=True)
    for position, (name, value) in enumerate(labels.items()):
        table.insert(position, name, value)
    return table
