"""The columns of a table as what they mean: names, numbers, days, months, yes and no. What cannot be read is noted by row.

What a column's values share, an order of days, is kept to be told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.data import days, numerals
from sim.data.columns import Columns, plain
from sim.data.table import Coded, shown
from sim.words import either, say

YES: Final = frozenset(
    (
        *("yes", "y", "true", "t", "1", "churned", "churn", "left", "cancelled", "canceled", "gone", "lost", "exited"),
        *("ended", "inactive", "attrited", "closed", "terminated"),
        *("是", "有", "真", "已流失", "流失", "离网", "已离网", "退会", "已退会", "注销", "已注销"),
    )
)
NO: Final = frozenset(
    (
        *(
            "no",
            "n",
            "false",
            "f",
            "0",
            "active",
            "stayed",
            "stays",
            "current",
            "retained",
            "existing",
            "open",
            "alive",
        ),
        *("否", "无", "假", "未流失", "在网", "留存", "正常", "有效", "活跃", "在会"),
    )
)
"""What says that a customer has left, and that it is still there."""


class Cells(Columns):
    """A table's columns, read as they are asked for."""

    # -- days ------------------------------------------------------------------------------------------------------

    def day(self, name: str, *, month: bool = False) -> NDArray[np.datetime64]:
        """Days, row by row, as datetime64[ns]; NaT where one is missing or wrong.

        Args:
            name: of the column.
            month: months will do; the first day of each stands for it.
        """
        coded = self._used(name)
        read = [days.written(value, month=month) for value in coded.distinct]
        missing = [numerals.is_missing(value) for value in coded.distinct]
        wrong = [one is None and not gone for one, gone in zip(read, missing, strict=True)]
        self._flag(say("data-no-month") if month else say("data-no-date"), name, coded, wrong)
        self._missing(name, coded, missing)
        found = days.decided(zip(coded.distinct, read, strict=True))
        order = self._order(name, coded, found)
        values = np.array(
            [np.datetime64("NaT", "ns") if one is None or order is None else _day(one, order) for one in read],
            "datetime64[ns]",
        )
        if order is not None and self.dates is not None:
            unfit = [one is not None and one.family in ("numbers", "short") and order not in one.days for one in read]
            self._flag(say("data-not-that-order", order=order), name, coded, unfit)
        self.formats[name] = _day_format(found, order)
        if any(isinstance(value, str) and ":" in value for value in coded.distinct[:1000]):
            self.remarks.append(say("data-hours", column=coded.heading))
        return coded.spread(values, "datetime64[ns]")

    def _order(self, name: str, coded: Coded, found: days.Days) -> days.Order | None:
        """Which number is the day; where that is not told, it is a trouble and None."""
        mixed = [family for family in found.families if family not in days.CLEAR]
        if mixed and len(found.families) > 1:
            examples = list(found.families.values())[:2]
            rows = coded.first_rows(self.rows)
            places = [str(rows[coded.distinct.index(value)]) for value in examples]
            values = [shown(plain(value)) for value in examples]
            self.troubles.add(
                say("data-mixed-dates", first=values[0], row=places[0], second=values[1], other=places[1]),
                coded.heading,
            )
            return None
        if "serial" in found.families:
            self.remarks.append(say("data-serial", column=coded.heading, value=shown(plain(found.families["serial"]))))
        if len(found.families) > 1:
            self.remarks.append(
                say(
                    "data-several-formats",
                    column=coded.heading,
                    values=[shown(plain(v)) for v in found.families.values()],
                )
            )
        if self.dates is not None:
            return self.dates if {"numbers", "short"} & set(found.families) else "ymd"
        if found.clash:
            rows = coded.first_rows(self.rows)
            told = [
                say("data-order-needs", value=shown(v), row=str(rows[coded.distinct.index(v)]), order=o)
                for o, v in found.clash
            ]
            self.troubles.add(say("data-no-order", told=told), coded.heading)
            return None
        if found.readings:
            readings = [say("data-order-reading", order=o, day=day.isoformat()) for o, _, day in found.readings]
            value = found.readings[0][1]
            row = int(coded.first_rows(self.rows)[coded.distinct.index(value)])
            self.troubles.add(say("data-which-order", readings=either(readings)), coded.heading, row, value)
            return None
        return found.order

    # -- the rest --------------------------------------------------------------------------------------------------

    def flag(self, name: str) -> NDArray[np.float64]:
        """1 for yes, 0 for no, NaN where it is missing or wrong."""
        coded = self._used(name)
        values = [_flag(value) for value in coded.distinct]
        missing = [
            numerals.is_missing(value) and one is None for value, one in zip(coded.distinct, values, strict=True)
        ]
        self._flag(
            say("data-no-flag"),
            name,
            coded,
            [one is None and not gone for one, gone in zip(values, missing, strict=True)],
        )
        self._missing(name, coded, missing)
        yes = [shown(plain(v)) for v, one in zip(coded.distinct, values, strict=True) if one == 1]
        no = [shown(plain(v)) for v, one in zip(coded.distinct, values, strict=True) if one == 0]
        self.formats[name] = say("data-format-flag", yes=yes or ["–"], no=no or ["–"])
        return coded.spread([np.nan if one is None else one for one in values], float)

    def period(self, name: str) -> NDArray[np.int64]:
        """Periods, whole numbers from 0, with or without a word; −1 where one is missing or wrong."""
        coded = self._used(name)
        values = [_period(value) for value in coded.distinct]
        missing = [numerals.is_missing(value) for value in coded.distinct]
        self._flag(
            say("data-no-period"),
            name,
            coded,
            [one is None and not gone for one, gone in zip(values, missing, strict=True)],
        )
        self._missing(name, coded, missing)
        return coded.spread([-1 if one is None else one for one in values], np.int64)


def _flag(value: Any) -> int | None:
    if isinstance(value, bool):
        return int(value)
    text = str(plain(value)).strip().casefold() if value is not None else ""
    return 1 if text in YES else 0 if text in NO else None


def _period(value: Any) -> int | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return int(value) if value >= 0 and float(value).is_integer() and value < 10_000 else None
    found = re.fullmatch(
        r"(?:第|[^\W\d]+[ _-]?)?(\d{1,4})(?:\.0+)?\s*[^\W\d]*", unicodedata.normalize("NFKC", str(value)).strip()
    )
    return int(found[1]) if found else None


def _day(one: days.Written, order: days.Order) -> np.datetime64:
    found = one.days.get("ymd") if one.family not in ("numbers", "short") else one.days.get(order)
    return np.datetime64("NaT", "ns") if found is None else np.datetime64(found)


_FORMATS: Final[dict[str, str]] = {
    "year": "data-format-year-first",
    "digits": "data-format-digits",
    "chinese": "data-format-chinese",
    "named": "data-format-named",
    "cell": "data-format-cell",
    "serial": "data-format-serial",
}

_ORDERS: Final[dict[str, str]] = {"dmy": "data-format-dmy", "mdy": "data-format-mdy", "ymd": "data-format-ymd"}


def _day_format(found: days.Days, order: days.Order | None) -> str:
    """How the days of a column are written, in words."""
    said = [say(_FORMATS[family]) for family in found.families if family in _FORMATS]
    if order is not None and {"numbers", "short"} & set(found.families):
        said.append(say(_ORDERS[order]))
    return ", ".join(said)


Maker = Callable[[Cells, Any], pd.DataFrame]
"""Makes the frame of one kind."""
