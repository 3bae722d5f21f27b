"""Charts of lessons as data; ``assets/js/charts`` draws them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sim.classroom.lessons.lesson import Figure, Numbers, went
from sim.classroom.lessons.telling import PREFIX, market_name, words_of
from sim.classroom.said import Said, said


def title(lesson: str, part: str, numbers: Numbers) -> Said:
    """A figure's title, made of its numbers."""
    return said(f"{PREFIX}{lesson}-{part}", **words_of(numbers))


def name(lesson: str, part: str) -> Said:
    """What a row or a line is called."""
    return said(f"{PREFIX}{lesson}-{part}")


def at(words: Said, market: str) -> Said:
    """What a row is called that is of one market of two."""
    place = market_name(market)
    return {lang: f"{text} · {place[lang]}" for lang, text in words.items()}


Row = tuple[Said, Mapping[str, float]]


def rows_of(lesson: str, numbers: Numbers, keys: Sequence[str], markets: Sequence[str] = ()) -> list[Row]:
    """Rows of estimates, called by ``row-…``; of two markets each key stands twice, the second's under ``second-…``.

    One key of two markets is called by the market alone: the title says of what.
    """
    found = numbers["estimates"]
    if not markets:
        return [(name(lesson, f"row-{key}"), found[key]) for key in keys]
    marks = list(zip(("", "second-"), markets, strict=True))
    if len(keys) == 1:
        return [(market_name(market), found[f"{mark}{keys[0]}"]) for mark, market in marks]
    return [(at(name(lesson, f"row-{key}"), market), found[f"{mark}{key}"]) for key in keys for mark, market in marks]


def dots(
    heading: Said,
    rows: Sequence[tuple[Said, Mapping[str, float]]],
    *,
    unit: str = "share",
    per: float = 100.0,
    sign: bool = True,
    reference: tuple[float, Said] | None = None,
) -> Figure:
    """Estimates with their 95% intervals.

    Args:
        heading: the title.
        rows: names and estimates.
        unit: what the chart writes at its axis.
        per: what to divide by: estimates are in per cent where the unit is a share.
        sign: whether values are written with their sign, as changes are.
        reference: a value to compare with, and what it is.
    """
    data: dict[str, Any] = {
        "title": heading,
        "unit": unit,
        "sign": sign,
        "rows": [
            {"name": label, "value": one["mean"] / per, "low": one["low"] / per, "high": one["high"] / per}
            for label, one in rows
        ],
    }
    if reference is not None:
        data["reference"] = {"value": reference[0] / per, "label": reference[1]}
    return {"kind": "dots", "data": data}


def bars(
    heading: Said, rows: Sequence[tuple[Said, Mapping[str, float]]], *, unit: str = "share", per: float = 100.0
) -> Figure:
    """Estimates as bars from zero, good or bad by which way they point."""
    kinds = {"up": "good", "down": "bad", "untold": "plain"}
    return {
        "kind": "bars",
        "data": {
            "title": heading,
            "unit": unit,
            "sign": True,
            "zero": True,
            "bars": [
                {
                    "name": label,
                    "value": one["mean"] / per,
                    "low": one["low"] / per,
                    "high": one["high"] / per,
                    "kind": kinds[went(one)],
                }
                for label, one in rows
            ],
        },
    }


def plain_bars(
    heading: Said, rows: Sequence[tuple[Said, Mapping[str, float]]], *, unit: str = "share", per: float = 100.0
) -> Figure:
    """Shares or counts as bars from zero, which are neither good nor bad."""
    figure = bars(heading, rows, unit=unit, per=per)
    figure["data"]["sign"] = False
    for one in figure["data"]["bars"]:
        one["kind"] = "plain"
    return figure


def lines(
    heading: Said, series: Sequence[tuple[Said, Sequence[float], bool]], *, unit: str, zero: bool = False
) -> Figure:
    """Lines over the months, from the first.

    Args:
        heading: the title.
        series: names, values, and whether it is the twin world's.
        unit: of the values.
        zero: whether the axis begins at zero.
    """
    return {
        "kind": "lines",
        "data": {
            "title": heading,
            "unit": unit,
            "zero": zero,
            "x": list(range(1, len(series[0][1]) + 1)),
            "series": [
                {"name": label, "values": list(values), "firm": -1 if ghost else number, "ghost": ghost}
                for number, (label, values, ghost) in enumerate(series)
            ],
        },
    }
