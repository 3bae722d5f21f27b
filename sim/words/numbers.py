"""Numbers, shares, money and dates as a language writes them.

English counts in thousands, millions and billions, Chinese in 万 (10⁴) and 亿 (10⁸). Both write a decimal point, commas
between thousands, and here a true minus.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sim.words.catalogue import FUNCTIONS, say
from sim.words.names import currency
from sim.words.spoken import language
from sim.words.text import wide


@dataclass(frozen=True)
class Format:
    """How a language writes numbers.

    Attributes:
        axis: from which size on an axis counts in what, largest first: ``(from, divided by, word)``.
        amounts: the same for an amount in a sentence.
        gap: between a number and the word that follows.
    """

    axis: tuple[tuple[float, float, str], ...]
    amounts: tuple[tuple[float, float, str], ...]
    gap: str


FORMATS: Final = {
    "en": Format(
        axis=((1e9, 1e9, "billion"), (1e6, 1e6, "million"), (1e4, 1e3, "thousand")),
        amounts=((1e9, 1e9, "billion"), (1e6, 1e6, "million")),
        gap=" ",
    ),
    "zh": Format(
        axis=((1e8, 1e8, "亿"), (1e4, 1e4, "万")),
        amounts=((1e8, 1e8, "亿"), (1e4, 1e4, "万")),
        gap="",
    ),
}


def _format() -> Format:
    return FORMATS.get(language(), FORMATS["en"])


def number(x: float | None, digits: int = 3) -> str:
    """Significant digits, with thousands separators and a true minus: ``−12,400``, ``0.0253``."""
    if x is None or math.isnan(x):
        return say("numbers-unknown")
    if math.isinf(x):
        return say("numbers-infinite")
    if x == 0:
        return "0"
    places = digits - 1 - math.floor(math.log10(abs(x)))
    text = f"{round(x, places):,.{max(places, 0)}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace("-", "−")


def alike(values: Sequence[float], digits: int = 3) -> list[str]:
    """Numbers that belong together, to one place: ``["−5.79", "−6.48", "−5.10"]``.

    It is the place of the last of so many digits of the largest, or a later one where they would look the same there.

    Args:
        values: finite and at least one, a mean and its interval or the like.
        digits: significant digits of the largest.
    """
    largest, room = max(map(abs, values)), (max(values) - min(values)) / 2
    places = digits - 1 - math.floor(math.log10(largest)) if largest else 0
    if room > 0:
        places = max(places, -math.floor(math.log10(room)))
    said = [f"{round(x, places):,.{max(places, 0)}f}" for x in values]
    return [text.replace("-", "−") if text.strip("-0.,") else text.removeprefix("-") for text in said]


def whole(x: float) -> str:
    """A count, exact: ``12,345``."""
    return say("numbers-unknown") if math.isnan(x) else f"{x:,.0f}".replace("-", "−")


def fixed(x: float, places: int = 2) -> str:
    """A number with that many decimals, kept when they are noughts: ``0.70``."""
    return say("numbers-unknown") if math.isnan(x) else f"{x:,.{places}f}".replace("-", "−")


def signed(x: float, digits: int = 3) -> str:
    """A number with its sign: ``+2,310``, ``−12``, ``0``."""
    return f"+{number(x, digits)}" if x > 0 else number(x, digits)


def percent(x: float, places: int = 0) -> str:
    """A share: ``95%``, with that many decimals."""
    return say("numbers-unknown") if math.isnan(x) else f"{100 * x:,.{places}f}%".replace("-", "−")


def level_of(level: float) -> str:
    """The level of an interval, as it was asked for: ``95%``, ``99.9%``."""
    return f"{100 * level:.10g}%"


def scale(values: Iterable[float]) -> tuple[float, str]:
    """What to divide values by so that axis labels stay short, and the word for it: ``(1e6, "million")``, ``(1e4, "万")``."""
    top = max((abs(v) for v in values if math.isfinite(v)), default=0.0)
    return _scale(top, _format().axis)


def _scale(top: float, sizes: tuple[tuple[float, float, str], ...]) -> tuple[float, str]:
    return next(((size, word) for least, size, word in sizes if top >= least), (1.0, ""))


def amount(x: float, unit: str, *, sign: bool = False) -> str:
    """A number with its unit: ``2,310 yuan``, ``1.24 million yuan``, ``124万元``."""
    size, word = _scale(abs(x), _format().amounts) if math.isfinite(x) else (1.0, "")
    said = signed(x / size) if sign else number(x / size)
    return with_unit(said, word, currency(unit))


def with_unit(*parts: str) -> str:
    """Number, scale and unit, with a space between those that need one: ``1.24 million yuan``, ``124万元``, ``124万 EUR``."""
    said = ""
    for part in filter(None, parts):
        tight = not said or (_format().gap == "" and wide(part[0]) == 2)
        said += part if tight else f" {part}"
    return said


def date(day: dt.date) -> str:
    """A day: ``27 November 2026``, ``2026年11月27日``."""
    from babel.dates import format_date

    return format_date(day, "d MMMM y" if language() == "en" else "long", locale=language())


def _function(write: Callable[..., str]) -> Callable[..., Any]:
    """As catalogues call it: options come as Fluent's own numbers, a number that is none stays what it is."""

    def function(x: Any, *rest: Any, **options: Any) -> Any:
        if not isinstance(x, int | float):
            return x
        return write(float(x), *map(str, rest), **{name: int(value) for name, value in options.items()})

    return function


FUNCTIONS.update(
    {
        "NUMBER": _function(number),
        "WHOLE": _function(whole),
        "FIXED": _function(fixed),
        "SIGNED": _function(signed),
        "PERCENT": _function(percent),
        "LEVEL": _function(level_of),
        "MONEY": _function(amount),
        "GIVEN": lambda x: "no" if x == "" else "yes",
    }
)
