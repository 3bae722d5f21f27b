"""A benchmark as a folder: CSV and Parquet, the truth apart, a data dictionary, a manifest with digests."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from sim.lab.export.columns import DATA, EXPORT, TRUTH
from sim.lab.export.readme import readme
from sim.results.store import MANIFEST, versions, write_atomically, write_tables

if TYPE_CHECKING:
    from sim.lab.export.made import Made

APART: Final = "truth"
"""The folder that a model must not read."""


def csv(table: pd.DataFrame) -> bytes:
    """A table as CSV: UTF-8, commas, days as 2020-01-31, every digit of a number."""
    return table.to_csv(index=False, date_format="%Y-%m-%d", lineterminator="\n").encode()


def manifest(made: Made, **more: Any) -> dict[str, Any]:
    """What the folder is of: what was asked for, versions, and the SHA-256 digest of every CSV file."""
    written = {f"{name}.csv": hashlib.sha256(csv(table)).hexdigest() for name, table in made.tables().items()}
    found = made.to_dict()
    return {
        "kind": "export",
        "asked": found.pop("id"),
        **found,
        "scenario": {"name": made.base.name, "digest": made.base.digest(), "title": made.base.title},
        "sha256": written,
        "versions": versions(),
        **more,
    }


def write(made: Made, folder: Path, lang: str = "en", **more: Any) -> list[Path]:
    """Write a benchmark into a folder; returns the files, the manifest last.

    Args:
        made: the benchmark.
        folder: where to.
        lang: of the data dictionary.
        more: what the manifest is to say beside.

    Raises:
        OSError: when it cannot be written.
    """
    about = manifest(made, **more)
    files = []
    for place, tables, kept in ((folder / APART, made.truth, TRUTH), (folder, made.data, DATA)):
        prefix = f"{APART}/" if place != folder else ""
        columns = {one.name: {field.name: field for field in EXPORT[prefix + one.name]} for one in kept}
        for name, table in tables.items():
            files.append(place / f"{name}.csv")
            write_atomically(files[-1], csv(table))
        if place == folder:
            files.append(place / "README.md")
            write_atomically(files[-1], readme(made, lang).encode())
        files += write_tables(place, dict(tables), about, columns)
    return files


def kept_in(folder: Path) -> Mapping[str, str]:
    """Digests of the CSV files of a folder that do not fit its manifest, by name; empty when all do.

    Raises:
        ResultsError: when there is no whole manifest.
    """
    from sim.results.store import read_manifest

    found = read_manifest(folder)["sha256"]
    return {
        name: wanted
        for name, wanted in found.items()
        if not (folder / name).is_file() or hashlib.sha256((folder / name).read_bytes()).hexdigest() != wanted
    }


__all__ = ["APART", "MANIFEST", "csv", "kept_in", "manifest", "write"]
