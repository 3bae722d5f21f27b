"""Outcomes as Arrow tables, and as frames: what a journal is made of.

A frame is four marks, the lengths of what follows, a checksum of it, a head in JSON and a body: the tables as Arrow streams.
Whoever reads a journal takes the frames that are whole and stops at the first that is not.
"""

from __future__ import annotations

import io
import json
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import numpy as np

from sim.lab.outcomes import Outcome

if TYPE_CHECKING:
    import pyarrow as pa

MARK: Final = b"LLF1"
HEAD: Final = struct.Struct("<4sIQI")
WORLDS: Final = "worlds"
"""The table with a row a world; the others are named by what was taken."""

RUN: Final = "run"
"""The column that says of which world a row is: its digest."""

OWN: Final = (RUN, "error", "trace", "seconds")
"""Columns of ``worlds`` that are no measures."""


@dataclass(frozen=True)
class Frame:
    """A frame without its body.

    Attributes:
        taken: digest of what was taken of the worlds.
        runs: digests of the worlds.
        errors: of each; empty where it did not fail.
        start, size: where the frame stands.
    """

    taken: str
    runs: tuple[str, ...]
    errors: tuple[str, ...]
    start: int
    size: int


def as_tables(kept: Sequence[tuple[str, Outcome]]) -> dict[str, pa.Table]:
    """Outcomes as Arrow tables, by name.

    Args:
        kept: digest of each world, and its outcome.

    Raises:
        TypeError: for a measure that is no number, text or truth.
    """
    import pyarrow as pa

    names = dict.fromkeys(name for _, outcome in kept for name in outcome.measures)
    columns: dict[str, Any] = {
        RUN: pa.array([run for run, _ in kept], pa.string()),
        "error": pa.array([outcome.error for _, outcome in kept], pa.string()),
        "trace": pa.array([outcome.trace for _, outcome in kept], pa.string()),
        "seconds": pa.array([outcome.seconds for _, outcome in kept], pa.float64()),
    }
    for name in names:
        values = [_plain(outcome.measures.get(name)) for _, outcome in kept]
        try:
            columns[name] = pa.array(values, from_pandas=False)
        except (pa.ArrowInvalid, pa.ArrowTypeError):
            raise TypeError(
                f"measure {name} cannot be kept: a number, a text or a truth is needed, one kind for all"
            ) from None
    found = {WORLDS: pa.table(columns)}
    for table in dict.fromkeys(name for _, outcome in kept for name in outcome.tables):
        pieces = []
        for run, outcome in kept:
            if table in outcome.tables:
                made = {
                    name: pa.array(np.asarray(values), from_pandas=False)
                    for name, values in outcome.tables[table].items()
                }
                rows = len(next(iter(made.values()), ()))
                pieces.append(pa.table({RUN: pa.array(np.full(rows, run), pa.string()), **made}))
        found[table] = stacked(pieces)
    return found


def _plain(value: Any) -> Any:
    return value.item() if isinstance(value, np.generic) else value


def stacked(pieces: Iterable[pa.Table]) -> pa.Table:
    """Tables under one another; a column that one lacks is empty there, whole numbers beside others become others."""
    import pyarrow as pa

    return pa.concat_tables(list(pieces), promote_options="permissive")


def outcomes_of(tables: Mapping[str, pa.Table]) -> dict[str, Outcome]:
    """Outcomes by the digest of their world, as ``as_tables`` took them."""
    worlds = tables[WORLDS]
    small: dict[str, dict[str, dict[str, Any]]] = {}
    for name, table in tables.items():
        if name != WORLDS and table.num_rows:
            columns = {column: _array(table[column]) for column in table.column_names if column != RUN}
            runs = _array(table[RUN])
            cuts = np.flatnonzero(runs[1:] != runs[:-1]) + 1
            for start, stop in zip(np.r_[0, cuts], np.r_[cuts, len(runs)], strict=True):
                small.setdefault(str(runs[start]), {})[name] = {c: v[start:stop] for c, v in columns.items()}
    found = {}
    for row in worlds.to_pylist():
        measures = {name: value for name, value in row.items() if name not in OWN and value is not None}
        found[row[RUN]] = Outcome(measures, small.get(row[RUN], {}), row["error"], row["trace"], None, row["seconds"])
    return found


def _array(column: Any) -> np.ndarray[Any, Any]:
    import pyarrow as pa

    if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
        return np.array(column.to_pylist())
    found: np.ndarray[Any, Any] = column.to_numpy()
    return found


def written(taken: str, kept: Sequence[tuple[str, Outcome]]) -> bytes:
    """Outcomes as a frame."""
    import pyarrow as pa

    bodies = {}
    for name, table in as_tables(kept).items():
        buffer = io.BytesIO()
        with pa.ipc.new_stream(buffer, table.schema) as stream:
            stream.write_table(table.combine_chunks())
        bodies[name] = buffer.getvalue()
    about = {
        "taken": taken,
        "runs": [run for run, _ in kept],
        "errors": [outcome.error for _, outcome in kept],
        "tables": {name: len(body) for name, body in bodies.items()},
    }
    head, body = json.dumps(about).encode(), b"".join(bodies.values())
    return HEAD.pack(MARK, len(head), len(body), zlib.crc32(body, zlib.crc32(head))) + head + body


def frames(file: BinaryIO, start: int = 0) -> Iterator[Frame]:
    """The frames of a journal from a place on, as far as they are whole."""
    for head, _, begin, size in _read(file, start):
        about = json.loads(head)
        yield Frame(about["taken"], tuple(about["runs"]), tuple(about["errors"]), begin, size)


def bodies(file: BinaryIO, start: int = 0) -> Iterator[tuple[str, dict[str, pa.Table]]]:
    """What was taken, and the tables, of every frame of a journal from a place on, as far as they are whole."""
    import pyarrow as pa

    for head, body, _, _ in _read(file, start):
        about = json.loads(head)
        found, at = {}, 0
        for name, length in about["tables"].items():
            found[name] = pa.ipc.open_stream(pa.py_buffer(body[at : at + length])).read_all()
            at += length
        yield about["taken"], found


def _read(file: BinaryIO, start: int) -> Iterator[tuple[bytes, bytes, int, int]]:
    """Head, body, place and size of whole frames."""
    file.seek(0, io.SEEK_END)
    end = file.tell()
    while start + HEAD.size <= end:
        file.seek(start)
        mark, head_size, body_size, check = HEAD.unpack(file.read(HEAD.size))
        size = HEAD.size + head_size + body_size
        if mark != MARK or start + size > end:
            return
        head, body = file.read(head_size), file.read(body_size)
        if zlib.crc32(body, zlib.crc32(head)) != check:
            return
        yield head, body, start, size
        start += size
