"""The columns of a table as what they mean: names, numbers, days, months, yes and no. What cannot be read is noted by row.

Each reading is of the different values once; what a column's values share (an order of days, a currency) is kept to be told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.data import days, numerals
from sim.data.headings import Plan, factor_of, says_percent
from sim.data.kinds import Column
from sim.data.table import Coded, Table, Troubles, shown
from sim.words import either, say

YES: Final = frozenset("yes y true t 1 churned churn left cancelled canceled gone lost exited ended inactive attrited closed terminated 是 有 真 已流失 流失 离网 已离网 退会 已退会 注销 已注销".split())
NO: Final = frozenset("no n false f 0 active stayed stays current retained existing open alive 否 无 假 未流失 在网 留存 正常 有效 活跃 在会".split())
"""What says that a customer has left, and that it is still there."""

_ROUNDED: Final = re.compile(r"\d(?:[.,]\d+)?[eE]\+\d+")
_EXACT: Final = 10**15
"""Whole numbers from here on, a workbook has rounded."""


@dataclass
class Cells:
    """A table's columns, read as they are asked for.

    Attributes:
        path: of the file, for messages.
        plan: which column is what.
        table: as it was read.
        troubles: what is wrong so far.
        remarks: what was decided or noticed so far.
        dates: which of two numbers is the day, if the user said so.
        numbers: the decimal sign, if the user said so.
        formats: how each column is written, in words.
        facts: what the frame cannot hold.
        used: columns that were asked for.
    """

    path: Path
    plan: Plan
    table: Table
    troubles: Troubles
    remarks: list[str]
    dates: days.Order | None = None
    numbers: numerals.Sign | None = None
    formats: dict[str, str] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def __contains__(self, name: object) -> bool:
        return name in self.table.columns

    @property
    def rows(self) -> NDArray[np.int64]:
        """Rows as the file counts them."""
        return self.table.rows

    def heading(self, name: str) -> str:
        """Of a column, as in the file."""
        return self.table.columns[name].heading

    def keep(self, where: NDArray[np.bool_]) -> None:
        """Go on with some of the rows."""
        self.table = self.table.kept(where)

    def note(self, problem: str, name: str, where: NDArray[np.bool_], values: bool = True) -> None:
        """Note a problem in the rows where it is, with what the file says there."""
        if where.any():
            coded = self.table.columns[name]
            told = [coded.values[k] for k in coded.codes[np.flatnonzero(where)[:10]]] if values else []
            rows = self.rows[where]
            self.troubles.at(problem, coded.heading, rows[:10], np.ones(len(rows[:10]), bool), told)
            if len(rows) > 10:
                self.troubles.add(problem, coded.heading, count=len(rows) - 10)

    # -- names -----------------------------------------------------------------------------------------------------

    def names(self, name: str) -> NDArray[Any]:
        """Text, row by row; whole numbers lose their ``.0``, and what stands for nothing is a trouble where none may be missing."""
        coded = self._used(name)
        values = [_named(value) for value in coded.values]
        formulas = [isinstance(value, str) and value.startswith("=") for value in coded.values]
        rounded = [_is_rounded(value) for value in coded.values]
        self._flag(say("data-formula-text"), name, coded, formulas)
        self._flag(say("data-rounded-name"), name, coded, rounded)
        self._missing(name, coded, [value is None for value in values])
        return coded.spread(values, object)

    # -- numbers ---------------------------------------------------------------------------------------------------

    @cached_property
    def _numerals(self) -> dict[str, list[numerals.Numeral | None]]:
        """Every column of numbers, each different value read."""
        kind = self.plan.kind
        wanted = [n for n in self.table.columns if n not in kind or kind[n].type in ("number", "count", "whole", "share", "percent")]
        return {n: [numerals.numeral(v) for v in self.table.columns[n].values] for n in wanted}

    @cached_property
    def sign(self) -> numerals.Sign:
        """The file's decimal sign; where it is not told, that is a trouble, and a point stands in."""
        if self.numbers is not None:
            return self.numbers
        pairs = [
            (value, one)
            for name, read in self._numerals.items()
            if name in self.plan.kind or name.startswith("wide")
            for value, one in zip(self.table.columns[name].values, read, strict=True)
        ]
        found = numerals.decided(pairs)
        if found.sign is not None:
            if found.comma:
                self.remarks.append(say("data-decimal-comma", value=shown(found.comma)))
            return found.sign
        if found.point and found.comma:
            rows = [self._where(found.point), self._where(found.comma)]
            self.troubles.add(say("data-both-signs", point=shown(found.point), comma=shown(found.comma), first=rows[0][1], second=rows[1][1]))
        else:
            heading, row = self._where(found.doubtful)
            one = numerals.numeral(found.doubtful)
            if one is not None and one.point is not None and one.comma is not None:
                point, comma = f"{one.point:.10g}", f"{one.comma:.10g}"
                self.troubles.add(say("data-which-sign", point=point, comma=comma), heading, int(row), found.doubtful)
        return "point"

    def _where(self, value: Any) -> tuple[str, str]:
        """The heading and row where a value stands first."""
        for name in self._numerals:
            coded = self.table.columns[name]
            if value in coded.values:
                return coded.heading, str(coded.first_rows(self.rows)[coded.values.index(value)])
        return "", ""

    def number(self, name: str, column: Column | None = None, *, percent: bool = False) -> NDArray[np.float64]:
        """Numbers, row by row; NaN where one is missing or wrong.

        Args:
            name: of the column.
            column: what it must be; the kind's own column of that name unless given.
            percent: numbers are per cent and divided by 100.
        """
        column = column or self.plan.kind[name]
        coded, read = self._used(name), self._numerals[name]
        missing = [numerals.is_missing(value) for value in coded.values]
        values = np.array([np.nan if one is None or (x := one.by(self.sign)) is None else x for one in read], float)
        signs = np.array([one is not None and one.percent for one in read], bool)
        self._flag(say("data-no-number"), name, coded, [v != v and not m for v, m in zip(values, missing, strict=True)])
        self._missing(name, coded, missing, column)
        self._money(name, read)
        if column.type in ("share", "percent"):
            divided = signs | percent | (column.type == "percent")
            if column.type == "share" and says_percent(coded.heading):
                divided[:] = True
            values = np.where(divided, values / 100, values)
            if signs.any() and not (signs | (values != values)).all() and not percent and column.type == "share":
                self._flag(say("data-some-percent"), name, coded, list(~signs & (values == values)))
            high = say("data-above-one", column=column.name)
            self._flag(high, name, coded, list(values > 1 + 1e-12))
        elif signs.any():
            self._flag(say("data-percent-here"), name, coded, list(signs))
        elif (factor := factor_of(coded.heading)) != 1:
            values = values * factor
            self.remarks.append(say("data-factor", column=coded.heading, factor=factor))
        if column.low is not None:
            message = say("data-negative") if column.low == 0 else say("data-too-low", low=column.low)
            self._flag(message, name, coded, list(values < column.low))
        if column.type in ("count", "whole"):
            self._flag(say("data-no-whole"), name, coded, list((values != np.floor(values)) & (values == values)))
        self.formats.setdefault(name, self._written(name, coded, column, signs))
        return coded.spread(values)

    def _written(self, name: str, coded: Coded, column: Column, signs: NDArray[np.bool_]) -> str:
        told = []
        if column.type in ("share", "percent") and (signs.any() or column.type == "percent" or says_percent(coded.heading)):
            told.append(say("data-format-percent"))
        elif any(isinstance(value, str) and re.search(r"[.,]\d", value) for value in coded.values[:1000]):
            told.append(say("data-format-point") if self.sign == "point" else say("data-format-comma"))
        else:
            told.append(say("data-format-number"))
        if name in self.facts.get("currencies", {}):
            told.append(self.facts["currencies"][name])
        return ", ".join(told)

    def _money(self, name: str, read: list[numerals.Numeral | None]) -> None:
        """Note the currency of a column; several are a trouble."""
        found = numerals.currencies(read)
        heading = unicodedata.normalize("NFKC", self.heading(name)).upper()
        stated = [code for word, code in numerals.CURRENCIES.items() if re.search(rf"[(\[_ ]{re.escape(word)}(?:[)\]_ ]|$)", heading)]
        found = list(dict.fromkeys([*found, *stated[:1]]))
        if len(found) > 1:
            self.troubles.add(say("data-currencies", found=found), self.heading(name))
        elif found:
            self.facts.setdefault("currencies", {})[name] = found[0]
            self.facts.setdefault("currency", found[0])

    # -- days ------------------------------------------------------------------------------------------------------

    def day(self, name: str, *, month: bool = False) -> NDArray[np.datetime64]:
        """Days, row by row, as datetime64[ns]; NaT where one is missing or wrong.

        Args:
            name: of the column.
            month: months will do; the first day of each stands for it.
        """
        coded = self._used(name)
        read = [days.written(value, month=month) for value in coded.values]
        missing = [numerals.is_missing(value) for value in coded.values]
        wrong = [one is None and not gone for one, gone in zip(read, missing, strict=True)]
        self._flag(say("data-no-month") if month else say("data-no-date"), name, coded, wrong)
        self._missing(name, coded, missing)
        found = days.decided(zip(coded.values, read, strict=True))
        order = self._order(name, coded, found)
        values = np.array([np.datetime64("NaT") if one is None or order is None else _day(one, order) for one in read], "datetime64[ns]")
        if order is not None and self.dates is not None:
            unfit = [one is not None and one.family in ("numbers", "short") and order not in one.days for one in read]
            self._flag(say("data-not-that-order", order=order), name, coded, unfit)
        self.formats[name] = _day_format(found, order)
        if any(isinstance(value, str) and ":" in value for value in coded.values[:1000]):
            self.remarks.append(say("data-hours", column=coded.heading))
        return coded.spread(values, "datetime64[ns]")

    def _order(self, name: str, coded: Coded, found: days.Days) -> days.Order | None:
        """Which number is the day; where that is not told, it is a trouble and None."""
        mixed = [family for family in found.families if family not in days.CLEAR]
        if mixed and len(found.families) > 1:
            examples = list(found.families.values())[:2]
            rows = coded.first_rows(self.rows)
            places = [str(rows[coded.values.index(value)]) for value in examples]
            values = [shown(_plain(value)) for value in examples]
            self.troubles.add(say("data-mixed-dates", first=values[0], row=places[0], second=values[1], other=places[1]), coded.heading)
            return None
        if "serial" in found.families:
            self.remarks.append(say("data-serial", column=coded.heading, value=shown(_plain(found.families["serial"]))))
        if len(found.families) > 1:
            self.remarks.append(say("data-several-formats", column=coded.heading, values=[shown(_plain(v)) for v in found.families.values()]))
        if self.dates is not None:
            return self.dates if {"numbers", "short"} & set(found.families) else "ymd"
        if found.clash:
            rows = coded.first_rows(self.rows)
            told = [say("data-order-needs", value=shown(v), row=str(rows[coded.values.index(v)]), order=o) for o, v in found.clash]
            self.troubles.add(say("data-no-order", told=told), coded.heading)
            return None
        if found.readings:
            readings = [say("data-order-reading", order=o, day=day.isoformat()) for o, _, day in found.readings]
            value = found.readings[0][1]
            row = int(coded.first_rows(self.rows)[coded.values.index(value)])
            self.troubles.add(say("data-which-order", readings=either(readings)), coded.heading, row, value)
            return None
        return found.order

    # -- the rest --------------------------------------------------------------------------------------------------

    def flag(self, name: str) -> NDArray[np.float64]:
        """1 for yes, 0 for no, NaN where it is missing or wrong."""
        coded = self._used(name)
        values = [_flag(value) for value in coded.values]
        missing = [numerals.is_missing(value) and one is None for value, one in zip(coded.values, values, strict=True)]
        self._flag(say("data-no-flag"), name, coded, [one is None and not gone for one, gone in zip(values, missing, strict=True)])
        self._missing(name, coded, missing)
        yes = [shown(_plain(v)) for v, one in zip(coded.values, values, strict=True) if one == 1]
        no = [shown(_plain(v)) for v, one in zip(coded.values, values, strict=True) if one == 0]
        self.formats[name] = say("data-format-flag", yes=yes or ["–"], no=no or ["–"])
        return coded.spread([np.nan if one is None else one for one in values], float)

    def period(self, name: str) -> NDArray[np.int64]:
        """Periods, whole numbers from 0, with or without a word; −1 where one is missing or wrong."""
        coded = self._used(name)
        values = [_period(value) for value in coded.values]
        missing = [numerals.is_missing(value) for value in coded.values]
        self._flag(say("data-no-period"), name, coded, [one is None and not gone for one, gone in zip(values, missing, strict=True)])
        self._missing(name, coded, missing)
        return coded.spread([-1 if one is None else one for one in values], np.int64)

    # -- helpers ---------------------------------------------------------------------------------------------------

    def _used(self, name: str) -> Coded:
        self.used.add(name)
        return self.table.columns[name]

    def _flag(self, problem: str, name: str, coded: Coded, wrong: list[Any]) -> None:
        """Note a problem in every row of the values marked."""
        marked = np.asarray(wrong, bool)
        if marked.any():
            self.note(problem, name, marked[coded.codes])

    def _missing(self, name: str, coded: Coded, missing: list[bool], column: Column | None = None) -> None:
        column = column or (self.plan.kind[name] if name in self.plan.kind else None)
        if column is not None and not column.gaps:
            marked = np.asarray(missing, bool)
            if marked.any():
                self.note(say("data-missing"), name, marked[coded.codes], values=False)


def repeated(keys: Mapping[str, NDArray[Any]]) -> NDArray[np.bool_]:
    """Rows whose keys stood in a row before."""
    return pd.DataFrame(dict(keys)).duplicated().to_numpy()


def _plain(value: Any) -> Any:
    """A value as a message shows it: a day without its hours, a whole number without its point."""
    if hasattr(value, "isoformat"):
        return value.isoformat().removesuffix("T00:00:00")
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _named(value: Any) -> str | None:
    if numerals.is_missing(value):
        return None
    return str(_plain(value)).strip()


def _is_rounded(value: Any) -> bool:
    """Whether an identifier has lost digits to a spreadsheet."""
    if isinstance(value, str):
        return bool(_ROUNDED.fullmatch(value))
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= _EXACT


def _flag(value: Any) -> int | None:
    if isinstance(value, bool):
        return int(value)
    text = str(_plain(value)).strip().casefold() if value is not None else ""
    return 1 if text in YES else 0 if text in NO else None


def _period(value: Any) -> int | None:
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return int(value) if value >= 0 and float(value).is_integer() and value < 10_000 else None
    found = re.fullmatch(r"(?:第|[^\W\d]+[ _-]?)?(\d{1,4})(?:\.0+)?\s*[^\W\d]*", unicodedata.normalize("NFKC", str(value)).strip())
    return int(found[1]) if found else None


def _day(one: days.Written, order: days.Order) -> np.datetime64:
    found = one.days.get("ymd") if one.family not in ("numbers", "short") else one.days.get(order)
    return np.datetime64("NaT") if found is None else np.datetime64(found)


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
