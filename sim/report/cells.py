"""Numbers as cells: what is said of them, and the same number for a workbook.

Differences of shares are said in percentage points. A number is said to the digits its interval bears, never to more.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from sim.report.sheet import Cell, Column, Entry, Grid, Kind
from sim.words import language, number, say, translated

if TYPE_CHECKING:
    import pandas as pd

    from sim.state.field import Field

SHARES: Final = ("per year", "per month", "share")
"""Units of which a difference is told in percentage points."""

NONE: Final = "–"
"""What stands where there is no number."""

SPREAD: Final = ("", "±")


def rounded(x: float, digits: int) -> float:
    """A number to some significant digits."""
    return float(f"{x:.{digits}g}")


def form(places: int, *, sign: bool = False, percent: bool = False) -> str:
    """Excel's format of a number with so many places."""
    plain = "#,##0" + ("." + "0" * places if places > 0 else "") + ("%" if percent else "")
    return f"+{plain};-{plain};{plain}" if sign else plain


def places_of(text: str) -> int:
    """Places behind the point in a number as it is said."""
    _, point, behind = text.partition(".")
    return len(behind.rstrip("%")) if point else 0


def none() -> Cell:
    """No number."""
    return Cell(NONE)


def count(x: float, digits: int = 6) -> Cell:
    """A number: ``12,345``, ``0.0253``."""
    if x is None or math.isnan(x):
        return none()
    said = number(x, digits)
    return Cell(said, (x,), form(places_of(said)))


def whole(x: float) -> Cell:
    """A whole number."""
    return none() if math.isnan(x) else Cell(f"{round(x):,}".replace("-", "−"), (x,), form(0))


def of(part: int, all_: int) -> Cell:
    """So many of so many: ``3 of 4``."""
    return Cell(say("report-of", part=part, whole=all_), (part,), "0")


def percent(x: float, digits: int = 3) -> Cell:
    """A share as per cent: ``77.5%``."""
    if math.isnan(x):
        return none()
    said = number(100 * x, digits)
    return Cell(f"{said}%", (x,), form(places_of(said), percent=True))


def share(x: float, places: int = 0) -> Cell:
    """A share as per cent to some places: ``80%``."""
    return none() if math.isnan(x) else Cell(f"{x:z.{places}%}".replace("-", "−"), (x,), form(places, percent=True))


def level(x: float, unit: str, digits: int = 4) -> Cell:
    """A measure as it stands: shares as per cent."""
    return percent(x, digits) if unit in SHARES else count(x, digits)


def signed(x: float, unit: str, digits: int = 3) -> Cell:
    """A difference with its sign: ``+2,310``, shares in percentage points."""
    if math.isnan(x):
        return none()
    x = rounded(100 * x if unit in SHARES else x, digits)
    said = number(x, digits)
    return Cell(f"+{said}" if x > 0 else said, (x,), form(places_of(said), sign=True))


def spread(gap: float, half: float, unit: str) -> Cell:
    """A difference and half its interval: ``−11.5 ± 0.5``; shares in percentage points; ``–`` where there is none."""
    if math.isnan(gap):
        return none()
    factor = 100.0 if unit in SHARES else 1.0
    gap, half = factor * gap, factor * half
    if math.isnan(half) or half == 0:
        said = number(gap, 3)
        known = (gap, None if math.isnan(half) else half)
        return Cell(f"+{said}" if gap > 0 else said, known, form(places_of(said), sign=True))
    borne = min(6, 1 - math.floor(math.log10(half)))  # two digits of the interval; of thousands, no units
    places = max(0, borne)
    told = round(gap, borne)
    said = f"{told:,.{places}f}".replace("-", "−")
    if not said.strip("−0.,"):
        said = said.removeprefix("−")
    sign = "+" if told > 0 else ""
    return Cell(f"{sign}{said} ± {round(half, borne):,.{places}f}", (gap, half), form(places, sign=True))


def within(mean: float, half: float, digits: int = 4) -> Cell:
    """A mean and half its interval, no sign: ``716 ± 4.2``."""
    if math.isnan(half) or half == 0:
        said = number(mean, digits)
        return Cell(said, (mean, None if math.isnan(half) else half), form(places_of(said)))
    known = round(mean, 1 - math.floor(math.log10(half)))  # two digits of the interval
    return Cell(f"{number(known, digits)} ± {number(half, 2)}", (mean, half), form(places_of(number(half, 2))))


def between(low: float, high: float, unit: str) -> Cell:
    """An interval: ``830 to 3,790``; shares in percentage points."""
    factor = 100.0 if unit in SHARES else 1.0
    low, high = factor * low, factor * high
    if math.isnan(low) or math.isnan(high):
        return none()
    said = number(low), number(high)
    return Cell(say("report-range", low=said[0], high=said[1]), (low, high), form(max(map(places_of, said))))


def shares_between(low: float, high: float, places: int = 0) -> Cell:
    """An interval of a share: ``20% to 48%``."""
    if math.isnan(low) or math.isnan(high):
        return none()
    ends = share(low, places), share(high, places)
    return Cell(say("report-range", low=ends[0].text, high=ends[1].text), (low, high), form(places, percent=True))


def entry(x: Any) -> Entry:
    """One value of any table: numbers to four digits, words as they are."""
    import numpy as np

    if isinstance(x, bool | np.bool_):
        return say("report-yes") if x else say("report-no")
    if isinstance(x, int | np.integer):
        return Cell(f"{x:,}".replace("-", "−"), (int(x),), form(0))
    if isinstance(x, float | np.floating):
        return "" if np.isnan(x) else count(float(x), 4)
    return "" if x is None else str(x)


def frame(title: str, table: pd.DataFrame, note: str = "", *, long: int = 36) -> Grid:
    """Any table: numbers to four digits; texts longer than ``long`` are broken into lines."""
    columns = []
    for name in table.columns:
        kind = "number" if table[name].dtype.kind in "iuf" else "text"
        if kind == "text" and table[name].astype(str).str.len().max() > long:
            kind = "prose"
        columns.append(Column(str(name).replace("_", " "), kind))  # type: ignore[arg-type]
    return Grid(title, columns, [[entry(x) for x in row] for row in table.itertuples(index=False)], note)


def explained(text: str, meaning: str) -> Cell:
    """Words, with what they mean for whoever points at them.

    Args:
        text: the words, in the language that is spoken.
        meaning: as it is declared (``meant``).
    """
    return Cell(text, about=meant(meaning))


def explaining(columns: Sequence[Column], fields: Sequence[Field], *names: str) -> list[Column]:
    """The columns with what they hold, each that of the field so named; an empty name leaves one as it is."""
    known = {field.name: field.about for field in fields}
    return [
        replace(column, about=meant(known[name])) if name else column
        for column, name in zip(columns, names, strict=True)
    ]


def meant(declared: str) -> str:
    """A meaning as it is declared, in the language that is spoken; nothing where that language has no translation of it."""
    said = translated("measures", declared)
    return said if said != declared or language() == "en" else ""


def heads(
    *names: str, words: Sequence[int] = (0,), prose: Sequence[int] = (), keys: Sequence[int] = ()
) -> list[Column]:
    """Columns by the messages that name them; those at ``words`` and ``prose`` hold text, those at ``keys`` keys."""
    found = []
    for k, name in enumerate(names):
        kind: Kind = "text" if k in words else "prose" if k in prose else "key" if k in keys else "number"
        found.append(Column(say(name), kind))
    return found


def spreads(column: Column) -> Column:
    """The column, of differences with half their intervals (``spread``, ``within``)."""
    return replace(column, parts=SPREAD)


def _ends() -> tuple[str, str]:
    return say("report-low"), say("report-high")


def ranges(column: Column) -> Column:
    """The column, of intervals (``between``)."""
    return replace(column, parts=_ends())


def named(column: Column, name: str) -> Column:
    """The column under another heading."""
    return replace(column, name=name)


def threefold(column: Column) -> Column:
    """The column, of means with both ends of their intervals."""
    return replace(column, parts=("", *_ends()))
