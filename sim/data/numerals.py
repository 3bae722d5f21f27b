"""Numbers as people and programs write them: decimal points and commas, thousands, currencies, per cent, 万 and 亿.

Which sign is the decimal one is decided by all numbers of a file together: some can be read in one way only (``12.50``,
``1.234,5``), and one file writes one way. Where none decides and it matters (``1.234`` alone), nothing is guessed.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

Sign = Literal["point", "comma"]

_POINT: Final = re.compile(r"(?:[1-9]\d{0,2}(?:[,' ]\d{3})+|\d+)(?:\.\d*)?|\.\d+")
_COMMA: Final = re.compile(r"(?:[1-9]\d{0,2}(?:[.' ]\d{3})+|\d+)(?:,\d*)?|,\d+")
_POWER: Final = re.compile(r"(\d+(?:[.,]\d+)?)[eE]([+-]?\d{1,3})")

CURRENCIES: Final = {
    "¥": "CNY",
    "CNY": "CNY",
    "RMB": "CNY",
    "人民币": "CNY",
    "元": "CNY",
    "圆": "CNY",
    "块": "CNY",
    "JPY": "JPY",
    "円": "JPY",
    "日元": "JPY",
    "€": "EUR",
    "EUR": "EUR",
    "欧元": "EUR",
    "US$": "USD",
    "$": "USD",
    "USD": "USD",
    "美元": "USD",
    "HK$": "HKD",
    "HKD": "HKD",
    "港元": "HKD",
    "£": "GBP",
    "GBP": "GBP",
    "英镑": "GBP",
    "CHF": "CHF",
    "₩": "KRW",
    "₹": "INR",
}
"""Signs and words beside an amount. ``¥`` is taken for yuan, unless the heading says yen."""

_MONEY: Final = sorted(CURRENCIES, key=len, reverse=True)
FACTORS: Final = {"万亿": 1e12, "亿": 1e8, "百万": 1e6, "万": 1e4, "千": 1e3}
"""Chinese words behind a number."""

MISSING: Final = frozenset(
    {"", "-", "--", "—", "–", "na", "n/a", "#n/a", "nan", "null", "none", "nil", ".", "?", "无", "空", "缺失", "暂无"}
)
"""What stands for a missing value."""


@dataclass(frozen=True)
class Numeral:
    """A text read as a number, both ways.

    Attributes:
        point: with a decimal point; None when it cannot be read so.
        comma: with a decimal comma; None when it cannot be read so.
        percent: whether a per cent sign follows; the number is not divided.
        currency: beside it.
    """

    point: float | None
    comma: float | None
    percent: bool = False
    currency: str = ""

    def by(self, sign: Sign) -> float | None:
        """The number, by that sign."""
        return self.point if sign == "point" else self.comma


def is_missing(value: Any) -> bool:
    """Whether a cell says that there is nothing."""
    return value is None or (
        isinstance(value, str) and unicodedata.normalize("NFKC", value).strip().casefold() in MISSING
    )


def numeral(value: Any) -> Numeral | None:
    """A value as a number; None when it is none. Numbers that a file holds as numbers stay what they are."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return Numeral(float(value), float(value)) if math.isfinite(value) else None
    if not isinstance(value, str):
        return None
    text = unicodedata.normalize("NFKC", value).translate(_PLAIN).strip()
    sign = 1.0
    if text.startswith("(") and text.endswith(")"):  # as accountants write what is negative
        sign, text = -1.0, text[1:-1].strip()
    text, currency = _without_currency(text)
    if text[:1] in "+-":
        sign, text = (-sign if text[:1] == "-" else sign), text[1:].strip()
    elif text.endswith("-"):
        sign, text = -sign, text[:-1].strip()
    text, behind = _without_currency(text)
    percent = text.endswith("%")
    text = text.removesuffix("%").strip()
    for word, factor in FACTORS.items():
        if text.endswith(word):
            sign, text = sign * factor, text.removesuffix(word).strip()
            break
    if currency and behind and CURRENCIES[currency] != CURRENCIES[behind]:
        return None
    point, comma = _plain(text, "point"), _plain(text, "comma")
    if point is None and comma is None:
        return None
    money = currency or behind
    return Numeral(
        None if point is None else sign * point,
        None if comma is None else sign * comma,
        percent,
        CURRENCIES[money] if money else "",
    )


_PLAIN: Final = str.maketrans(
    {
        "\N{MINUS SIGN}": "-",
        "\N{NO-BREAK SPACE}": " ",
        "\N{NARROW NO-BREAK SPACE}": " ",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    }
)


def _without_currency(text: str) -> tuple[str, str]:
    """A text without the currency before or behind it, and that."""
    upper = text.upper()
    for word in _MONEY:
        if upper.startswith(word):
            return text[len(word) :].strip(), word
        if upper.endswith(word):
            return text[: -len(word)].strip(), word
    return text, ""


def _plain(text: str, sign: Sign) -> float | None:
    """Digits with separators as a number."""
    decimal, thousands = (".", ",") if sign == "point" else (",", ".")
    power = _POWER.fullmatch(text)
    if power:
        if thousands in power[1]:
            return None
        value = float(f"{power[1].replace(decimal, '.')}e{power[2]}")
        return value if math.isfinite(value) else None
    pattern = _POINT if sign == "point" else _COMMA
    if not pattern.fullmatch(text):
        return None
    if "' " in text or (thousands in text and ("'" in text or " " in text)) or ("'" in text and " " in text):
        return None  # two signs for thousands
    value = float(re.sub(f"[{thousands}' ]", "", text).replace(decimal, "."))
    return value if math.isfinite(value) else None


@dataclass(frozen=True)
class Decided:
    """Which decimal sign a file writes.

    Attributes:
        sign: that; None where nothing decides and it matters, or where both occur.
        point: a text that can only be read with a point; empty where there is none.
        comma: the same for a comma.
        doubtful: a text that either reads differently; empty where there is none.
    """

    sign: Sign | None
    point: str = ""
    comma: str = ""
    doubtful: str = ""


def decided(read: Iterable[tuple[Any, Numeral | None]]) -> Decided:
    """The decimal sign of numbers that belong together.

    Args:
        read: texts and what they were read as.
    """
    point = comma = doubtful = ""
    for text, one in read:
        if one is None or not isinstance(text, str):
            continue
        if one.comma is None:
            point = point or text
        elif one.point is None:
            comma = comma or text
        elif one.point != one.comma:
            doubtful = doubtful or text
    if point and comma:
        return Decided(None, point, comma)
    if point or comma:
        return Decided("point" if point else "comma", point, comma, doubtful)
    return Decided(None if doubtful else "point", doubtful=doubtful)


def of_a_count(one: Numeral | None) -> Numeral | None:
    """A number of things: a sign before three digits separates thousands, as nobody counts 1.234 customers."""
    if one is None or one.point is None or one.comma is None or one.point == one.comma:
        return one
    whole = abs(one.point) > abs(one.comma)
    return Numeral(one.point if whole else None, None if whole else one.comma, one.percent, one.currency)


def currencies(read: Sequence[Numeral | None]) -> list[str]:
    """The currencies written beside numbers, in order of appearance."""
    return list(dict.fromkeys(one.currency for one in read if one is not None and one.currency))
