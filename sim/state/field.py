"""A field of a record, declared as data: what it is called, how it is kept, its unit, and what it means.

Records, tables, Parquet files and documentation all read the same declaration.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

SATISFACTION: Final = "0 worst, 1 best"
"""Unit of satisfaction, as felt and as answered: the scale of quality, on which 0 is the worst and 1 the best imaginable. It is
not cut off at its ends: a bad failure goes below 0, delight above 1. What is in units of 0-1 never leaves it."""

StandsFor = Literal["", "firm", "customer", "segment", "arm", "utility", "share"]
"""What whole numbers may stand for: the position of a firm, a segment or an arm of a field experiment, a customer's row, a
utility or a share that is coded (``sim.numerics.encoding``)."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record, or one column of a table.

    Attributes:
        name: its name.
        kind: how it is kept, as NumPy writes it, e.g. ``f4``; empty where nothing of it is kept.
        unit: of its numbers; empty where there is none.
        meaning: what it holds.
        shape: of an array within the record.
        words: what its numbers stand for, by number; -1 stands for the last.
        stands_for: what its numbers stand for, where words do not say it; empty where a number is a number. Of positions
            and rows -1 stands for none.
        entries: of an array, what each of its numbers is of.
        start: what it begins with.
    """

    name: str
    kind: str
    unit: str
    meaning: str
    shape: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    stands_for: StandsFor = ""
    entries: tuple[str, ...] = ()
    start: float = 0

    @property
    def about(self) -> str:
        """Meaning and unit, as a phrase."""
        if self.unit == "share":
            return f"share {self.meaning}" if self.meaning.startswith("of ") else f"{self.meaning}, as a share"
        return f"{self.meaning} ({self.unit})" if self.unit else self.meaning


def dtype_of(fields: Iterable[Field], *, align: bool = False) -> np.dtype[Any]:
    """The record these fields make, in their order.

    Args:
        fields: the fields.
        align: whether fields start where the processor likes them to.
    """
    return np.dtype([(f.name, f.kind, f.shape) if f.shape else (f.name, f.kind) for f in fields], align=align)


def names(fields: Iterable[Field]) -> tuple[str, ...]:
    """What the fields are called, in their order."""
    return tuple(field.name for field in fields)


def numbers(records: NDArray[Any]) -> NDArray[np.float64]:
    """Records of 64-bit floats alone as plain numbers, one more axis (not a copy): one pass over them, not one a field."""
    return records.view(np.float64).reshape(*records.shape, -1)


def _bytewise(records: NDArray[Any]) -> NDArray[Any]:
    """Records as bytes without fields (not a copy): NumPy copies records field by field, slowly, and leaves the gaps to chance."""
    return records.view(np.dtype((np.void, records.dtype.itemsize)))


def copied(records: NDArray[Any]) -> NDArray[Any]:
    """Records in an array of their own, byte by byte."""
    return _bytewise(records).copy().view(records.dtype)


def put(into: NDArray[Any], records: NDArray[Any]) -> None:
    """Write records over others of the same kind and shape, byte by byte."""
    _bytewise(into)[...] = _bytewise(records)


def joined(arrays: Sequence[NDArray[Any]]) -> NDArray[Any]:
    """Arrays one under another; records byte by byte."""
    kind = arrays[0].dtype
    if kind.fields is None:
        return np.concatenate(arrays)
    return np.concatenate([_bytewise(array) for array in arrays]).view(kind)


def place(record: np.dtype[Any], name: str) -> int:
    """Bytes of a record before one of its fields."""
    fields = record.fields
    assert fields is not None
    return int(fields[name][1])
