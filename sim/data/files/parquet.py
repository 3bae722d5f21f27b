"""Parquet: columns with types of their own; rows are counted from 1, as there is no line of headings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO, Final

from sim.data import limits
from sim.data.files.opened import fail
from sim.data.table import Chunk, Troubles
from sim.words import say

STRINGS: Final = 100_000_000
"""Bytes that one text of the file's own description may have."""


class Parquet:
    """A Parquet file, opened.

    Attributes:
        headings: of its columns.
        header: 0: rows are counted from 1.
        remarks: how rows are counted.
    """

    header = 0

    def __init__(self, path: Path, file: BinaryIO) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        self.path = path
        try:
            self._file = pq.ParquetFile(file, thrift_string_size_limit=STRINGS, thrift_container_size_limit=1_000_000)
            about, schema = self._file.metadata, self._file.schema_arrow
        except (pa.ArrowException, OSError, ValueError) as error:
            raise fail(path, "data-broken-parquet", reason=_short(error)) from None
        if about.num_rows > limits.ROWS:
            raise fail(path, "data-too-many-rows", most=limits.ROWS)
        if len(schema.names) > limits.COLUMNS:
            raise fail(path, "data-too-many-columns", n=len(schema.names), most=limits.COLUMNS)
        unpacked = sum(about.row_group(k).total_byte_size for k in range(about.num_row_groups))
        if unpacked > limits.BYTES:
            raise fail(path, "data-too-large", size=unpacked / 1e9, most=limits.BYTES / 1e9)
        self.headings = tuple(str(name) for name in schema.names)
        self._nested = {k for k, field in enumerate(schema) if pa.types.is_nested(field.type)}
        self.remarks = [say("data-read-parquet")]

    def chunks(self, wanted: Sequence[int], troubles: Troubles) -> Iterator[Chunk]:
        """The rows of the columns wanted."""
        import pyarrow as pa

        nested = [self.headings[k] for k in wanted if k in self._nested]
        if nested:
            raise fail(self.path, "data-nested", columns=nested)
        names = [self.headings[k] for k in wanted]
        at = 1
        try:
            for batch in self._file.iter_batches(limits.CHUNK, columns=names):
                places = range(at, at + batch.num_rows)
                at += batch.num_rows
                yield places, [[_value(x) for x in batch.column(name).to_pylist()] for name in names]
        except (pa.ArrowException, OSError, ValueError) as error:
            if type(error).__module__.startswith("sim."):
                raise
            raise fail(self.path, "data-broken-parquet", reason=_short(error)) from None


def _value(x: Any) -> Any:
    """A value as the other files give it."""
    if isinstance(x, bytes):
        return x.decode("utf-8", "replace")
    if isinstance(x, Decimal):
        return float(x)
    if isinstance(x, float) and x != x:
        return None
    if x is None or isinstance(x, str | bool | int | float | dt.date):
        return x
    return str(x)


def _short(error: Exception) -> str:
    return str(error).split("\n", 1)[0][:120]
