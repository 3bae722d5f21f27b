"""What the head of a column says: compared without case, spaces and punctuation, English or Chinese.

Nothing here looks at values.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from sim.data.kinds import KINDS

_ASIDE: Final = re.compile(r"[(\[{<](.*?)[)\]}>]")
_SPAN: Final = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*(?:-|–|~|to|至|到|\.\.)\s*(-?\d+(?:\.\d+)?)\s*", re.IGNORECASE)

UNITS: Final = {
    "day": "day days d 天 日",
    "week": "week weeks w wk 周 星期",
    "month": "month months m mo mon 月 个月",
    "quarter": "quarter quarters q 季度 季",
    "year": "year years y yr yrs 年",
}
"""Words for units of time."""


@dataclass(frozen=True)
class Heading:
    """A heading taken apart.

    Attributes:
        text: as in the file.
        key: without case, spaces, punctuation and what stands in brackets.
        aside: what stands in brackets, or after a stroke: a unit.
    """

    text: str
    key: str
    aside: str


@cache
def heading(text: str) -> Heading:
    """A heading taken apart."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    aside = " ".join(_ASIDE.findall(plain))
    key = "".join(c for c in _ASIDE.sub("", plain) if c.isalnum() or c in "%")
    return Heading(text, key or "".join(c for c in plain if c.isalnum()), aside.strip())


def unit_of(text: str) -> str | None:
    """The unit of time that a heading names, in brackets or as one of its words; None where it names none."""
    one = heading(text)
    words = [
        *re.split(r"[^\w]+|_", one.aside),
        one.key,
        *re.split(r"[\W_\d]+", unicodedata.normalize("NFKC", text).casefold()),
    ]
    for word in words:
        for unit, known in UNITS.items():
            if word and word in known.split():
                return unit
    return None


def says_percent(text: str) -> bool:
    """Whether a heading says that its numbers are per cent."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return bool(re.search(r"%|pct|percent|per cent|百分", plain))


def span_of(text: object) -> tuple[float, float] | None:
    """A scale of answers, ``1-5``; None where there is none."""
    plain = unicodedata.normalize("NFKC", str(text)).casefold()
    for piece in (*_ASIDE.findall(plain), plain):
        if found := _SPAN.fullmatch(re.sub(r"[分级点]|points?", "", piece)):
            low, high = float(found[1]), float(found[2])
            if low < high:
                return low, high
    return None


_FACTORS: Final = (
    (r"亿", 1e8),
    (r"百万|\bmillions?\b|\bmio\b|\bmn\b", 1e6),
    (r"万", 1e4),
    (r"千|\bthousands?\b|'000|\b000s?\b", 1e3),
)


def factor_of(text: str) -> float:
    """What a heading's numbers are counted in: 10,000 for ``收入（万元）``; 1 where it says nothing."""
    aside = heading(text).aside
    return next((factor for pattern, factor in _FACTORS if re.search(pattern, aside)), 1.0)


@cache
def _every_key() -> frozenset[str]:
    return frozenset(key for kind in KINDS.values() for column in kind for key in column.strongly | column.weakly)


def how_many(headings: Iterable[str]) -> int:
    """How many of these headings some kind knows."""
    return sum(heading(text).key in _every_key() for text in headings)


def any_known(line: str) -> bool:
    """Whether a line of text holds a Chinese heading that some kind knows."""
    keys = [heading(text).key for text in re.split(r"[,;\t|]", line)]
    return any(key in _every_key() and not key.isascii() for key in keys)


def numbered(text: str) -> int | None:
    """The number of a period that a heading names: ``3``, ``month 3``, ``M3``, ``第3年``; None where it names none."""
    plain = unicodedata.normalize("NFKC", text).casefold().strip()
    found = re.fullmatch(r"(?:第|period|[a-z]+)?[ _-]?(\d{1,3})(?:[ _-]?(?:期|年|个?月|周|天|日|季度?))?", plain)
    if not found:
        return None
    word = re.match(r"[a-z]+", plain)
    if word and word[0] not in {"t", "period", *(w for words in UNITS.values() for w in words.split())}:
        return None
    return int(found[1])


def period_number(text: str) -> int:
    """The period that a heading of ``Plan.wide`` names."""
    return numbered(text) or 0
