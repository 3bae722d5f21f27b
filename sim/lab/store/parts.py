"""Parts: worlds that were lived and closed, a folder of Parquet files that appears by a rename."""

from __future__ import annotations

import json
import os
import shutil
import uuid
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sim.lab.outcomes import Outcome
from sim.lab.store.errors import taught
from sim.lab.store.frames import RUN, WORLDS, bodies, outcomes_of, stacked

if TYPE_CHECKING:
    import pyarrow as pa

ABOUT: Final = "part.json"
TEMPORARY: Final = ".making-"


def seal(journal: Path, parts: Path) -> list[Path]:
    """Close a journal: its whole frames become parts, one a thing taken, and it goes. Doing it twice does no harm.

    Raises:
        StoreError: when the disk is full; the journal stays.
    """
    with taught(parts):
        with journal.open("rb") as file:
            found: dict[str, list[dict[str, pa.Table]]] = {}
            for taken, tables in bodies(file):
                found.setdefault(taken, []).append(tables)
        made = [write(parts / taken, journal.stem, joined(pieces)) for taken, pieces in found.items()]
        journal.unlink(missing_ok=True)
    return made


def joined(pieces: Iterable[Mapping[str, pa.Table]]) -> dict[str, pa.Table]:
    """Tables of several frames or parts under one another; of a world that stands in several, the first that did not fail."""
    import pyarrow as pa
    import pyarrow.compute as pc

    pieces = list(pieces)
    chosen: dict[str, tuple[int, bool]] = {}
    for number, tables in enumerate(pieces):
        for run, error in zip(tables[WORLDS][RUN].to_pylist(), tables[WORLDS]["error"].to_pylist(), strict=True):
            if run not in chosen or (chosen[run][1] and not error):
                chosen[run] = number, bool(error)
    every: dict[str, list[pa.Table]] = {}
    for number, tables in enumerate(pieces):
        own = tables[WORLDS][RUN].to_pylist()
        wanted = [run for run in own if chosen[run][0] == number]
        for name, table in tables.items():
            rows = (
                table if len(wanted) == len(own) else table.filter(pc.is_in(table[RUN], pa.array(wanted, pa.string())))
            )
            every.setdefault(name, []).append(rows)
    return {name: stacked(several) for name, several in every.items()}


def write(folder: Path, name: str, tables: Mapping[str, pa.Table]) -> Path:
    """Write a part, whole or not at all; one of the same name is replaced.

    Args:
        folder: of all parts with the same thing taken.
        name: of the part.
        tables: by name.
    """
    import pyarrow.parquet as pq

    folder.mkdir(parents=True, exist_ok=True)
    staging = folder / f"{TEMPORARY}{name}-{uuid.uuid4().hex[:8]}"
    staging.mkdir()
    try:
        files = {}
        for table, content in tables.items():
            path = staging / f"{table}.parquet"
            pq.write_table(content, path, compression="zstd", write_statistics=False)
            files[path.name] = _measured(path, sync=True)
        about = {"worlds": tables[WORLDS].num_rows, "files": files}
        path = staging / ABOUT
        path.write_text(json.dumps(about, indent=1), "utf-8")
        _measured(path, sync=True)
        final = folder / name
        if final.exists():
            old = folder / f"{TEMPORARY}old-{uuid.uuid4().hex[:8]}"
            os.rename(final, old)
            shutil.rmtree(old, ignore_errors=True)
        os.rename(staging, final)
        _sync(folder)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    return final


def _measured(path: Path, *, sync: bool = False) -> list[int]:
    """Length and checksum of a file."""
    check, length = 0, 0
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            check, length = zlib.crc32(block, check), length + len(block)
        if sync:
            os.fsync(file.fileno())
    return [length, check]


def _sync(folder: Path) -> None:
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


class Part:
    """A part on disk.

    Args:
        path: its folder.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def whole(self) -> bool:
        """Whether every file is there, as long as it was and with the same content."""
        try:
            files: dict[str, Any] = json.loads((self.path / ABOUT).read_text("utf-8"))["files"]
            return WORLDS + ".parquet" in files and all(
                _measured(self.path / name) == measured for name, measured in files.items()
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return False

    @property
    def tables(self) -> list[str]:
        """Names of its tables."""
        return sorted(path.stem for path in self.path.glob("*.parquet"))

    def read(self, table: str, columns: list[str] | None = None) -> pa.Table:
        """One of its tables."""
        import pyarrow.parquet as pq

        return pq.read_table(self.path / f"{table}.parquet", columns=columns, partitioning=None)

    def outcomes(self) -> dict[str, Outcome]:
        """All of it, by the worlds' digests."""
        return outcomes_of({name: self.read(name) for name in self.tables})
