"""The columns of a table as names and numbers. What cannot be read is noted by row.

Each reading is of the different values once; what a column's values share (a decimal sign, a currency) is kept to be told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.data import days, numerals
from sim.data.headings import factor_of, says_percent
from sim.data.kinds import Column
from sim.data.plans import Plan
from sim.data.table import Coded, Table, Troubles, shown
from sim.words import say

COUNTS: Final = frozenset({"alive", "size", "customers", "joined", "left", "complaints", "quantity", "purchases"})
"""Columns of things that are counted."""

TOTALS: Final = frozenset({"total", "grand total", "subtotal", "sum", "totals", "合计", "总计", "总和", "小计"})
"""What stands before a row of totals."""

_ROUNDED: Final = re.compile(r"\d(?:[.,]\d+)?[eE]\+\d+")
_EXACT: Final = 10**15
"""Whole numbers from here on, a workbook has rounded."""


@dataclass
class Columns:
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

    def note(self, problem: str, name: str, where: NDArray[np.bool_], values: bool = True) -> None:
        """Note a problem in the rows where it is, with what the file says there."""
        if where.any():
            coded = self.table.columns[name]
            told = [coded.distinct[k] for k in coded.codes[np.flatnonzero(where)[:10]]] if values else []
            rows = self.rows[where]
            self.troubles.at(problem, coded.heading, rows[:10], np.ones(len(rows[:10]), bool), told)
            if len(rows) > 10:
                self.troubles.add(problem, coded.heading, count=len(rows) - 10)

    # -- names -----------------------------------------------------------------------------------------------------

    def names(self, name: str) -> NDArray[Any]:
        """Text, row by row; whole numbers lose their ``.0``, and what stands for nothing is a trouble where none may be missing."""
        coded = self._used(name)
        values = [_named(value) for value in coded.distinct]
        formulas = [isinstance(value, str) and value.startswith("=") for value in coded.distinct]
        rounded = [_is_rounded(value) for value in coded.distinct]
        self._flag(say("data-formula-text"), name, coded, formulas)
        self._flag(say("data-rounded-name"), name, coded, rounded)
        self._flag(say("data-total-row"), name, coded, [str(value).casefold() in TOTALS for value in values])
        self._missing(name, coded, [value is None for value in values])
        return coded.spread(values, object)

    # -- numbers ---------------------------------------------------------------------------------------------------

    @cached_property
    def read_as_numbers(self) -> dict[str, list[numerals.Numeral | None]]:
        """Every column of numbers, each different value read."""
        kind = self.plan.kind
        wanted = [
            n
            for n in self.table.columns
            if n not in kind or kind[n].type in ("number", "count", "whole", "share", "percent")
        ]
        return {n: [numerals.numeral(v) for v in self.table.columns[n].distinct] for n in wanted}

    @cached_property
    def sign(self) -> numerals.Sign:
        """The file's decimal sign; where it is not told, that is a trouble, and a point stands in."""
        if self.numbers is not None:
            return self.numbers
        pairs = [
            (value, numerals.of_a_count(one) if name in COUNTS else one)
            for name, read in self.read_as_numbers.items()
            if name in self.plan.kind or name.startswith("wide")
            for value, one in zip(self.table.columns[name].distinct, read, strict=True)
        ]
        found = numerals.decided(pairs)
        if found.sign is not None:
            if found.comma:
                self.remarks.append(say("data-decimal-comma", value=shown(found.comma)))
            return found.sign
        if found.point and found.comma:
            rows = [self._where(found.point), self._where(found.comma)]
            self.troubles.add(
                say(
                    "data-both-signs",
                    point=shown(found.point),
                    comma=shown(found.comma),
                    first=rows[0][1],
                    second=rows[1][1],
                )
            )
        else:
            heading, row = self._where(found.doubtful)
            one = numerals.numeral(found.doubtful)
            if one is not None and one.point is not None and one.comma is not None:
                point, comma = f"{one.point:.10g}", f"{one.comma:.10g}"
                self.troubles.add(say("data-which-sign", point=point, comma=comma), heading, int(row), found.doubtful)
        return "point"

    def _where(self, value: Any) -> tuple[str, str]:
        """The heading and row where a value stands first."""
        for name in self.read_as_numbers:
            coded = self.table.columns[name]
            if value in coded.distinct:
                return coded.heading, str(coded.first_rows(self.rows)[coded.distinct.index(value)])
        return "", ""

    def number(self, name: str, column: Column | None = None, *, percent: bool = False) -> NDArray[np.float64]:
        """Numbers, row by row; NaN where one is missing or wrong.

        Args:
            name: of the column.
            column: what it must be; the kind's own column of that name unless given.
            percent: numbers are per cent and divided by 100.
        """
        column = column or self.plan.kind[name]
        coded, read = self._used(name), self.read_as_numbers[name]
        missing = [numerals.is_missing(value) for value in coded.distinct]
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
            high = say("data-above-one")
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
        if column.type in ("share", "percent") and (
            signs.any() or column.type == "percent" or says_percent(coded.heading)
        ):
            told.append(say("data-format-percent"))
        elif any(isinstance(value, str) and re.search(r"[.,]\d", value) for value in coded.distinct[:1000]):
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
        stated = [
            code
            for word, code in numerals.CURRENCIES.items()
            if re.search(rf"[(\[_ ]{re.escape(word)}(?:[)\]_ ]|$)", heading)
        ]
        found = list(dict.fromkeys([*found, *stated[:1]]))
        if len(found) > 1:
            self.troubles.add(say("data-currencies", found=found), self.heading(name))
        elif found:
            self.facts.setdefault("currencies", {})[name] = found[0]
            self.facts.setdefault("currency", found[0])

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
        column = column or self.plan.kind.get(name)
        if column is not None and not column.gaps:
            marked = np.asarray(missing, bool)
            if marked.any():
                self.note(say("data-missing"), name, marked[coded.codes], values=False)


def repeated(keys: Mapping[str, NDArray[Any]]) -> NDArray[np.bool_]:
    """Rows whose keys stood in a row before."""
    return pd.DataFrame(dict(keys)).duplicated().to_numpy()


def plain(value: Any) -> Any:
    """A value as a message shows it: a day without its hours, a whole number without its point."""
    if hasattr(value, "isoformat"):
        return value.isoformat().removesuffix("T00:00:00")
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _named(value: Any) -> str | None:
    if numerals.is_missing(value):
        return None
    return str(plain(value)).strip()


def _is_rounded(value: Any) -> bool:
    """Whether an identifier has lost digits to a spreadsheet."""
    if isinstance(value, str):
        return bool(_ROUNDED.fullmatch(value))
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= _EXACT
