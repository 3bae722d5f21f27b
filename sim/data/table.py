"""A table as it was read: each column its different values and, row by row, which of them; and the troubles found on the way.

Values are kept once, so that what is decided of a column (its dates, its decimal sign) is decided of all its values, and a
million rows of a thousand names take the room of a thousand names.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from sim.data import limits
from sim.data.own import SHOWN, DataError, Trouble
from sim.words import say

Value = Any
"""Text, a number, True or False, a day, or None."""

Chunk = tuple[Sequence[int], Sequence[Sequence[Value]]]
"""Rows as the file counts them, and for each column asked for their values."""


class Source(Protocol):
    """A file that was opened: what stands at the head of its columns, and its rows.

    Attributes:
        headings: as they stand there.
        header: the row that they stand in.
        remarks: what was decided to read it so.
    """

    headings: tuple[str, ...]
    header: int
    remarks: list[str]

    def chunks(self, wanted: Sequence[int], troubles: Troubles) -> Iterator[Chunk]:
        """The rows of the columns wanted; rows that cannot be taken apart are noted and left out."""
        ...


@dataclass
class Troubles:
    """What is wrong so far: one entry a problem and column, rows counted, the first ten kept."""

    found: dict[tuple[str, str], list[Any]] = field(default_factory=dict)

    def add(self, problem: str, column: str = "", row: int | None = None, value: object = None, count: int = 1) -> None:
        """Note a problem in words, where it is, and what stands there."""
        entry = self.found.setdefault((problem, column), [[], [], 0])
        entry[2] += count
        if row is not None and len(entry[0]) < SHOWN:
            entry[0].append(row)
            if value is not None:
                entry[1].append(shown(value))

    def at(
        self,
        problem: str,
        column: str,
        rows: NDArray[np.int64],
        where: NDArray[np.bool_],
        values: Sequence[object] = (),
    ) -> None:
        """Note a problem wherever a mask holds, the values beside the rows where there are any."""
        places = np.flatnonzero(where)
        for k in places[:SHOWN]:
            self.add(problem, column, int(rows[k]), values[k] if len(values) else None)
        if len(places) > SHOWN:
            self.add(problem, column, count=len(places) - SHOWN)

    def check(self, path: object) -> None:
        """Raise what was found.

        Raises:
            DataError: when anything was.
        """
        if self.found:
            raise DataError(
                str(path),
                [
                    Trouble(problem, column, tuple(rows), tuple(values) if len(values) == len(rows) else (), count)
                    for (problem, column), (rows, values, count) in self.found.items()
                ],
            )


def shown(value: object) -> str:
    """A value as a message shows it: in quotation marks, shortened, without control characters."""
    text = str(value)
    text = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[:61])
    return f"'{text[:60]}…'" if len(text) > 60 else f"'{text}'"


@dataclass(frozen=True)
class Coded:
    """A column: its different values, and which of them stands in each row.

    Attributes:
        heading: as in the file.
        distinct: values that differ, in the order of their first row; None where a cell is empty.
        codes: one a row, int32.
    """

    heading: str
    distinct: tuple[Value, ...]
    codes: NDArray[np.int32]

    def first_rows(self, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """The row in which each value stands first."""
        _, first = np.unique(self.codes, return_index=True)
        return rows[first]

    def spread(self, per_value: Sequence[Any] | NDArray[Any], dtype: Any = None) -> NDArray[Any]:
        """Something known of each value, row by row."""
        return np.asarray(per_value, dtype=dtype)[self.codes] if len(self.distinct) else np.empty(0, dtype or float)


@dataclass(frozen=True)
class Table:
    """The columns wanted of a file.

    Attributes:
        rows: as the file counts them.
        columns: by name.
    """

    rows: NDArray[np.int64]
    columns: Mapping[str, Coded]

    def __len__(self) -> int:
        return len(self.rows)


def gather(source: Source, wanted: Mapping[str, int], path: object) -> Table:
    """Read the columns wanted, whole.

    Args:
        source: the file.
        wanted: for each name the place of its column.
        path: of the file, for messages.

    Raises:
        DataError: rows that cannot be taken apart, cells too long, more rows than are read, or none.
    """
    troubles = Troubles()
    rows = array("q")
    codes = [array("i") for _ in wanted]
    known: list[dict[Any, int]] = [{} for _ in wanted]
    lengths = [0] * len(wanted)
    names = list(wanted)
    for places, columns in source.chunks(list(wanted.values()), troubles):
        rows.extend(places)
        if len(rows) > limits.ROWS:
            raise DataError(str(path), [Trouble(say("data-too-many-rows", most=limits.ROWS))])
        for k, column in enumerate(columns):
            seen = known[k]
            before = len(seen)
            codes[k].extend([seen.setdefault(_key(value), len(seen)) for value in column])
            if len(seen) > before:
                lengths[k] += _length(list(seen)[before:], source.headings[wanted[names[k]]], column, places, troubles)
                if lengths[k] > limits.TEXT:
                    raise DataError(str(path), [Trouble(say("data-too-much-text"), source.headings[wanted[names[k]]])])
    troubles.check(path)
    if not rows:
        raise DataError(str(path), [Trouble(say("data-no-rows"), rows=(source.header,), count=1)])
    coded = {
        name: Coded(
            source.headings[place],
            tuple(key if key is None or isinstance(key, str) else key[1] for key in known[k]),
            np.frombuffer(codes[k], dtype=np.int32),
        )
        for k, (name, place) in enumerate(wanted.items())
    }
    return Table(np.frombuffer(rows, dtype=np.int64), coded)


def _key(value: Value) -> Any:
    """What tells values apart: ``1`` and ``True`` are two, empty text is none."""
    if value is None:
        return None
    if type(value) is str:
        return value.strip() or None
    return type(value), value


def _length(keys: Iterable[Any], heading: str, column: Sequence[Value], rows: Sequence[int], troubles: Troubles) -> int:
    """Characters of new values; those that are too long, or hold what no text holds, are noted."""
    total = 0
    for key in keys:
        if not isinstance(key, str):
            continue
        total += len(key)
        if len(key) > limits.CELL:
            troubles.add(say("data-long-cell", most=limits.CELL), heading, _first(rows, column, key), key)
        elif "\0" in key:
            troubles.add(say("data-binary"), heading, _first(rows, column, key))
    return total


def _first(rows: Sequence[int], column: Sequence[Value], key: str) -> int:
    return next(row for row, value in zip(rows, column, strict=True) if _key(value) == key)
