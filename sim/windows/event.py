"""What an event table is: its columns declared once, for the arrays, the tables and the documentation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.results.columns import CUSTOMER, FIRM, MONTH
from sim.state.field import Field, dtype_of
from sim.windows.month_view import MonthView, Watched

ARM: Final = Field(
    "arm", "u1", "", "arm of a field experiment that the customer was in; all where there is none", stands_for="arm"
)

Rows = Mapping[str, Any]
"""Columns of some rows, by name, all of one length."""


__all__ = ["ARM", "CUSTOMER", "FIRM", "MONTH", "Event", "Rows"]


@dataclass(frozen=True)
class Event:
    """One event table.

    Attributes:
        name: its name.
        about: what one row is.
        columns: its columns after ``month``.
        take: from a month to its rows.
        reviewed: whether it looks at a month after the firms have reviewed their customers.
    """

    name: str
    about: str
    columns: tuple[Field, ...]
    take: Callable[[MonthView], Rows]
    reviewed: bool = False

    @property
    def whose(self) -> tuple[str, ...]:
        """The columns that hold the customers whose event it is."""
        return tuple(column.name for column in self.columns if column.name in ("customer", "listener", "teller"))

    @property
    def fields(self) -> tuple[Field, ...]:
        """The month, and the columns."""
        return (MONTH, *self.columns)

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
        for column in self.columns:
            kept[column.name] = found[column.name]
        return kept

    def table(self, kept: NDArray[Any], world: Watched) -> pd.DataFrame:
        """Kept rows as a table, with words for numbers."""
        data: dict[str, Any] = {}
        for column in self.fields:
            values = kept[column.name]
            if column.stands_for == "customer" and column.name not in self.whose:
                data[column.name] = pd.array(np.maximum(values, 0), dtype="Int32")
                data[column.name][values < 0] = pd.NA
            else:
                data[column.name] = world.in_words(column, values)
        return pd.DataFrame(data)
