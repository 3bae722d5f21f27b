"""What an event table is: its columns said once, for the arrays, the tables and the documentation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.state.field import Field, dtype_of
from sim.windows.month_view import MonthView

Rows = Mapping[str, Any]
"""Columns of some rows, by name, all of one length."""


class Column(NamedTuple):
    """One column of an event table.

    Attributes:
        kind: ``row`` (a customer), ``firm``, ``count``, ``money``, ``share``, ``number``, ``yes`` (or no) or ``word``.
        meaning: what it holds.
        words: of a ``word``: what its numbers stand for; -1 stands for the last.
    """

    kind: str
    meaning: str
    words: tuple[str, ...] = ()

    @property
    def unit(self) -> str:
        """Of its numbers; empty where there is none."""
        return self.kind if self.kind in ("money", "share") else ""

    def named(self, name: str) -> Field:
        """The column as a field of a record."""
        return Field(name, _TYPES[self.kind], self.unit, self.meaning, words=self.words)


_TYPES: Final = {
    "row": "i4",
    "firm": "i1",
    "count": "i4",
    "money": "f8",
    "share": "f8",
    "number": "f8",
    "yes": "?",
    "word": "i1",
}

CUSTOMER: Final = Column("row", "the customer")
FIRM: Final = Column("firm", "the firm")


@dataclass(frozen=True)
class Event:
    """One event table.

    Attributes:
        name: its name.
        about: what one row is.
        columns: its columns after ``month``, by name.
        take: from a month to its rows.
        reviewed: whether it looks at a month after the firms have reviewed their customers.
    """

    name: str
    about: str
    columns: Mapping[str, Column]
    take: Callable[[MonthView], Rows]
    reviewed: bool = False

    @property
    def whose(self) -> tuple[str, ...]:
        """The columns that hold the customers whose event it is."""
        return tuple(name for name in ("customer", "listener", "teller") if name in self.columns)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The month, and the columns."""
        month = Field("month", "i4", "months", "counted from 0, the first month observed")
        return (month, *(column.named(name) for name, column in self.columns.items()))

    @property
    def dtype(self) -> np.dtype[Any]:
        """One row, as it is kept."""
        return dtype_of(self.fields)

    def rows(self, view: MonthView) -> NDArray[Any]:
        """The rows of a month, dtype ``self.dtype``."""
        found = self.take(view)
        count = len(next(iter(found.values())))
        kept = np.zeros(count, self.dtype)
        kept["month"] = view.month
        for name in self.columns:
            kept[name] = found[name]
        return kept

    def table(self, kept: NDArray[Any], firms: NDArray[Any]) -> pd.DataFrame:
        """Kept rows as a table, with words for numbers; ``firms`` are the names, the last for none."""
        data: dict[str, Any] = {"month": kept["month"]}
        for name, column in self.columns.items():
            values = kept[name]
            if column.kind == "firm":
                data[name] = firms[values]
            elif column.kind == "word":
                data[name] = np.array(column.words, dtype=object)[values]
            elif column.kind == "row" and name not in self.whose:
                data[name] = pd.array(np.maximum(values, 0), dtype="Int32")
                data[name][values < 0] = pd.NA
            else:
                data[name] = values
        return pd.DataFrame(data)
