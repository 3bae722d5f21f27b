"""Numbers and names as figures and reports say them."""

from __future__ import annotations

import difflib
import math
import textwrap
from collections.abc import Iterable
from typing import Final

MONTHLY: Final = {
    "customers": ("customers", "customers"),
    "retention": ("monthly retention", "per month"),
    "encounter_satisfaction": ("satisfaction with encounters", "0-1"),
    "emotional": ("emotional loyalty", "0-1"),
    "profit": ("profit", "money"),
    "share": ("share of customers", "share"),
    "told_good": ("good word told", "messages"),
    "told_bad": ("bad word told", "messages"),
    "complaints": ("complaints", "complaints"),
}
"""What monthly columns are called, and their units."""

_SCALES: Final = ((1e9, "billion "), (1e6, "million "), (1e4, "thousand "))
_SHARES: Final = ("per year", "per month", "share")


def called(measure: str) -> str:
    """A measure in words: ``told_bad`` is bad word told."""
    return MONTHLY[measure][0] if measure in MONTHLY and measure != "retention" else measure.replace("_", " ")


def number(x: float, digits: int = 3) -> str:
    """Significant digits, with thousands separators and a true minus: ``−12,400``, ``0.0253``."""
    if x is None or math.isnan(x):
        return "not known"
    if math.isinf(x):
        return "infinite"
    if x == 0:
        return "0"
    places = digits - 1 - math.floor(math.log10(abs(x)))
    text = f"{round(x, places):,.{max(places, 0)}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace("-", "−")


def signed(x: float) -> str:
    """A number with its sign: ``+2,310``, ``−12``, ``0``."""
    return f"+{number(x)}" if x > 0 else number(x)


def scale(values: Iterable[float]) -> tuple[float, str]:
    """What to divide values by so that axis labels stay short, and the word for it: ``(1e6, "million ")``."""
    top = max((abs(v) for v in values if math.isfinite(v)), default=0.0)
    for size, word in _SCALES:
        if top >= size:
            return (1e3 if size == 1e4 else size), word
    return 1.0, ""


def amount(x: float, unit: str) -> str:
    """A number with its unit: ``2,310 yuan``, ``1.24 million yuan``."""
    size, word = scale([x]) if abs(x) >= 1e6 else (1.0, "")
    return f"{number(x / size)} {word}{unit}".rstrip()


def unit_of(unit: str, currency: str) -> tuple[float, str]:
    """What to multiply a difference in ``unit`` by, and what to call it then: shares become percentage points."""
    if unit == "money":
        return 1.0, currency
    if unit in _SHARES:
        return 100.0, "percentage points"
    return 1.0, {"0-1": "on the 0–1 scale"}.get(unit, unit)


def level_of(level: float) -> str:
    """``95%``, ``99.9%``."""
    return f"{100 * level:.10g}%"


def fill(text: str, width: int) -> str:
    """Text broken into lines between words; a hyphen is part of a name."""
    return textwrap.fill(text, width, break_on_hyphens=False)


def plain(text: str) -> str:
    """Text in which matplotlib finds no mathematics: a currency may be called R$."""
    return text.replace("$", r"\$")


def slug(title: str) -> str:
    """A title as the name of a file."""
    kept = "".join(c if c.isascii() and c.isalnum() else "-" for c in title.lower())
    return "-".join(filter(None, kept.split("-")))[:60] or "untitled"


def join(words: Iterable[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    *most, last = list(words) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def nearest(name: str, known: Iterable[str]) -> str:
    """`` (did you mean 'x'?)``, or nothing."""
    near = difflib.get_close_matches(name, list(known), n=1)
    return f" (did you mean {near[0]!r}?)" if near else ""
