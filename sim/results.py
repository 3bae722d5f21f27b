"""Tidy tables of a run: one observation a row, the same names in memory, in Parquet, in plots and in docs.

``firms`` has a row per month and firm, ``segments`` per month, segment and firm, ``cohorts`` per firm, year of joining and
year of tenure, ``exits`` per leaver, ``ledger`` per month, firm and line of the books, ``customers`` per row on the last day.
"""

from __future__ import annotations

import json
import os
import platform
import tempfile
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

import pandas as pd

TABLES: Final = ("firms", "segments", "cohorts", "exits", "ledger", "customers")


def versions() -> dict[str, str]:
    """Versions of what determines a result."""
    found = {"python": platform.python_version()}
    for package in ("loyalty-lab", "mesa", "numpy", "numba", "scipy", "pandas"):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "not installed"
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


def write_tables(folder: Path, tables: dict[str, pd.DataFrame], manifest: dict[str, Any]) -> list[Path]:
    """Write tables as Parquet, each carrying the manifest, and ``manifest.json`` last: its presence is completion."""
    import io

    import pyarrow as pa
    import pyarrow.parquet as pq

    text = json.dumps(manifest, indent=2, sort_keys=True)
    written = []
    for name, table in tables.items():
        arrow = pa.Table.from_pandas(table, preserve_index=False)
        arrow = arrow.replace_schema_metadata({**(arrow.schema.metadata or {}), b"loyalty": text.encode()})
        buffer = io.BytesIO()
        pq.write_table(arrow, buffer)
        path = folder / f"{name}.parquet"
        write_atomically(path, buffer.getvalue())
        written.append(path)
    path = folder / "manifest.json"
    write_atomically(path, (text + "\n").encode())
    return [*written, path]


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows of a table as plain JSON values."""
    loaded: list[dict[str, Any]] = json.loads(table.to_json(orient="records", double_precision=15))
    return loaded


def stacked(frames: Iterable[pd.DataFrame], **labels: Any) -> pd.DataFrame:
    """Tables under one another, with constant label columns in front."""
    table = pd.concat(list(frames), ignore_index=True)
    for position, (name, value) in enumerate(labels.items()):
        table.insert(position, name, value)
    return table
