"""Days and months as people and programs write them.

Which of two numbers is the day is decided by the whole column, or not at all.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final, Literal

Order = Literal["dmy", "mdy", "ymd"]
Family = Literal["year", "digits", "chinese", "named", "cell", "numbers", "short", "serial"]
"""How a day is written: 2024-03-05, 20240305, 2024年3月5日, 5 March 2024, a workbook's own date, 5/3/2024, 5/3/24, 45356."""

CLEAR: Final = frozenset({"year", "digits", "chinese", "named", "cell"})
"""Families that say which number is the day: a column may mix them."""

FIRST, LAST = 1900, 2100
"""Years that a date may be of."""

_CLOCK: Final = r"(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp][Mm])?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?"
_YEAR_FIRST: Final = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}})\.?{_CLOCK}")
_YEAR_MONTH: Final = re.compile(r"(\d{4})[-/.](\d{1,2})")
_MONTH_YEAR: Final = re.compile(r"(\d{1,2})[-/.](\d{4})")
_NUMBERS: Final = re.compile(rf"(\d{{1,2}})([-/.])\s?(\d{{1,2}})\2\s?(\d{{4}}|\d{{2}})\.?{_CLOCK}")
_DIGITS: Final = re.compile(rf"(\d{{4}})(\d{{2}})(\d{{2}})(?:{_CLOCK}|T?\d{{6}}Z?)")
_CHINESE: Final = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(?:(\d{1,2})\s*[日号])?(?:\s*\d{1,2}[:时]\d{1,2}.*)?")
_DAY_NAMED: Final = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?[-. ]*([A-Za-z]{{3,9}})[-., ]*(\d{{4}}){_CLOCK}")
_NAMED_DAY: Final = re.compile(rf"([A-Za-z]{{3,9}})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}}){_CLOCK}")
_NAMED_YEAR: Final = re.compile(r"([A-Za-z]{3,9})[-./ ]+(\d{4})")
_WEEKDAY: Final = re.compile(
    r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,. ]+|\s*(?:星期|周)[一二三四五六日天]$", re.IGNORECASE
)
_SERIAL: Final = re.compile(r"\d{5}(?:\.\d+)?")

MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

EPOCH: Final = dt.date(1899, 12, 30)
"""Excel's day 0, for days after February 1900."""


@dataclass(frozen=True)
class Written:
    """A text read as a day, in every order that it allows.

    Attributes:
        family: how it is written.
        days: by order; one entry, ``ymd``, where the order is clear.
    """

    family: Family
    days: dict[Order, dt.date] = field(default_factory=dict)


def written(value: Any, *, month: bool = False) -> Written | None:
    """A value as a day; None when it is none.

    Args:
        value: text, a number (an Excel serial day, or 20240305), or a date.
        month: whether a month without a day will do: its first day stands for it.
    """
    if isinstance(value, dt.datetime):
        return _one("cell", value.year, value.month, value.day)
    if isinstance(value, dt.date):
        return _one("cell", value.year, value.month, value.day)
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, float) and not value.is_integer():
        return _serial(value)
    if isinstance(value, int | float):
        value = str(int(value))
    if not isinstance(value, str):
        return None
    text = _WEEKDAY.sub("", unicodedata.normalize("NFKC", value).strip()).strip()
    return _whole(text) or (_month(text) if month else None)


def _whole(text: str) -> Written | None:
    """A text as a day."""
    if found := _YEAR_FIRST.fullmatch(text):
        return _one("year", found[1], found[3], found[4])
    if found := _DIGITS.fullmatch(text):
        return _one("digits", found[1], found[2], found[3])
    if (found := _CHINESE.fullmatch(text)) and found[3]:
        return _one("chinese", found[1], found[2], found[3])
    if found := _DAY_NAMED.fullmatch(text):
        return _one("named", found[3], _number(found[2]), found[1])
    if found := _NAMED_DAY.fullmatch(text):
        return _one("named", found[3], _number(found[1]), found[2])
    if found := _NUMBERS.fullmatch(text):
        return _orders(found[1], found[3], found[4])
    if _SERIAL.fullmatch(text):
        return _serial(float(text))
    return None


def _month(text: str) -> Written | None:
    """A text as a month, by its first day."""
    if found := _YEAR_MONTH.fullmatch(text):
        return _one("year", found[1], found[2], 1)
    if found := _MONTH_YEAR.fullmatch(text):
        return _one("named", found[2], found[1], 1)
    if found := _CHINESE.fullmatch(text):
        return _one("chinese", found[1], found[2], 1)
    if found := _NAMED_YEAR.fullmatch(text):
        return _one("named", found[2], _number(found[1]), 1)
    if re.fullmatch(r"\d{6}", text):
        return _one("digits", text[:4], text[4:], 1)
    return None


def _number(name: str) -> int:
    """A month's number by its name or its first three letters; 0 when it is none."""
    low = name.casefold()
    return next((k for k, month in enumerate(MONTHS, 1) if low in (month, month[:3]) or (low == "sept" and k == 9)), 0)


def _day(year: Any, month: Any, day: Any) -> dt.date | None:
    try:
        found = dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if FIRST <= found.year <= LAST else None


def _one(family: Family, year: Any, month: Any, day: Any) -> Written | None:
    found = _day(year, month, day)
    return None if found is None else Written(family, {"ymd": found})


def _serial(number: float) -> Written | None:
    """Excel's count of days, for 1954 to 2100."""
    if not 20_000 <= number < 73_415:
        return None
    return Written("serial", {"ymd": EPOCH + dt.timedelta(days=int(number))})


def _orders(first: str, second: str, last: str) -> Written | None:
    """Three numbers of which the last is a year; of two digits it may be a day, too."""
    days: dict[Order, dt.date] = {}
    short = len(last) == 2

    def try_(order: Order, year: str, month: str, day: str) -> None:
        whole = str(_century(int(year))) if short else year
        found = _day(whole, month, day)
        if found is not None:
            days[order] = found

    try_("dmy", last, second, first)
    try_("mdy", last, first, second)
    if short and len(first) == 2:
        try_("ymd", first, second, last)
    return Written("short" if short else "numbers", days) if days else None


def _century(year: int) -> int:
    """Two digits as POSIX reads them: 69-99 are 1969-1999, 00-68 are 2000-2068."""
    return year + (1900 if year >= 69 else 2000)


@dataclass(frozen=True)
class Days:
    """How the days of a column are written.

    Attributes:
        order: of the numbers; None where the column does not say.
        families: that occur, with a value of each.
        readings: where the order is not told: the orders left, each with a value and what it would be.
        clash: where no one order reads all: for two orders, a value that only that one reads.
    """

    order: Order | None
    families: dict[Family, Any]
    readings: tuple[tuple[Order, Any, dt.date], ...] = ()
    clash: tuple[tuple[Order, Any], ...] = ()


def decided(read: Iterable[tuple[Any, Written | None]]) -> Days:
    """The order of a column's days.

    Args:
        read: values, and what they were read as; those that are no days are passed over.
    """
    families: dict[Family, Any] = {}
    left: set[Order] = {"dmy", "mdy", "ymd"}
    only: dict[Order, Any] = {}
    doubtful: tuple[Any, Written] | None = None
    for value, one in read:
        if one is None:
            continue
        families.setdefault(one.family, value)
        if one.family not in ("numbers", "short"):
            continue
        left &= set(one.days)
        if len(one.days) == 1:
            only.setdefault(next(iter(one.days)), value)
        if doubtful is None and len(set(one.days.values())) > 1:
            doubtful = (value, one)
    if not {"numbers", "short"} & set(families):
        return Days("ymd", families)
    if not left:
        return Days(None, families, clash=tuple(only.items()))
    if len(left) == 1:
        return Days(next(iter(left)), families)
    if doubtful is None:  # 3/3/2024: the same day whatever the order
        return Days(min(left), families)
    value, one = doubtful
    order: tuple[Order, ...] = ("dmy", "mdy", "ymd")
    return Days(None, families, readings=tuple((o, value, one.days[o]) for o in order if o in left and o in one.days))
