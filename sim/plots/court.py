"""Figures of claims on trial, made for the back row: few marks, big type, the finding as the title.

They take the rows of ``sim.lab.court.trial`` as plain values and speak the language that is spoken.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from sim.plots import style
from sim.words import join, number, opened, say, translated

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.patches import Rectangle

Row = Mapping[str, Any]

SIZE: Final = 9.0
"""Points of a mark."""

TYPE: Final = 13.0
"""Points of the type: read from the back row."""

TITLE: Final = 16.0
"""Points of the finding, which is the title."""

BAND: Final[Mapping[str, Any]] = {"facecolor": "#DCEBF5", "edgecolor": "#8FB8D6", "hatch": ".."}
"""Where a claim would be right; hatched, to be seen in grey."""


ANSWERS: Final[Mapping[str, tuple[str, str, str, str]]] = {
    "yes": ("court-plot-yes", style.BLUE, "o", style.BLUE),
    "no": ("court-plot-no", style.RED, "s", style.RED),
    "open": ("court-plot-open", style.GREY, "D", "white"),
}
"""By answer: the message that names it, and colour, marker and filling of its mark."""

HEADING: Final = "#EBEBE6"
"""Behind a heading among the rows."""

KEY: Final = 12.0
"""Points of the legend's type."""


def asked(rows: Sequence[Row], ax: Axes | None = None) -> Axes:
    """One thing that must be so, market by market, against the band in which it would be.

    Args:
        rows: ``short``, ``unit``, ``market``, ``mean``, ``low``, ``high``, ``least``, ``most``, ``told``.
        ax: where to draw.
    """
    first = rows[0]
    yes = sum(row["told"] == "yes" for row in rows)
    every = "yes" if yes == len(rows) else "no"
    title = opened(say("court-plot-asked", what=_own(first["short"]), yes=yes, of=len(rows), all=every))
    labels = [_own(row["market"]) for row in rows]
    with style.canvas(ax, height=1.9 + style.tall(labels, 0.62, TYPE), title=TITLE) as ax:
        style.head(ax, title, _unit("court-plot-asked-x", first["unit"]), "")
        spots = style.bars(ax, labels)
        named: set[str] = set()
        for spot, row in zip(spots, rows, strict=True):
            answer, colour, marker, fill = ANSWERS.get(row["told"], ANSWERS["open"])
            label = "" if answer in named else say(answer)
            named.add(answer)
            _dot(ax, row["mean"], row["low"], row["high"], spot, colour, marker, fill, label)
        ends = [x for row in rows for x in (row["low"], row["high"], row["mean"]) if _known(x)]
        least, most = first["least"], first["most"]
        ends += [x for x in (least, most) if x is not None and math.isfinite(x)]
        _within(ax, ends)
        low, high = ax.get_xlim()
        ax.axvspan(
            least if least is not None and math.isfinite(least) else low,
            most if most is not None and math.isfinite(most) else high,
            label=say("court-plot-band"),
            zorder=0,
            linewidth=0,
            **BAND,
        )
        ax.set_xlim(low, high)
        _big(ax)
        style.legend(ax, size=KEY)
    return ax


def selection(rows: Sequence[Row], says: str, unit: str, ax: Axes | None = None) -> Axes:
    """The naive estimate beside the causal one, market by market.

    The title says what share is selection where most markets tell it.

    Args:
        rows: ``market``, and ``naive`` and ``causal`` with their intervals.
        says: what both estimate.
        unit: of both.
        ax: where to draw.
    """
    told = [row["selection"] for row in rows if _known(row["selection"])]
    share = sum(told) / len(told) if told else 0.0
    kind = "no" if 2 * len(told) <= len(rows) or share < 0 else "all" if share > 1 else "some"
    title = say("court-plot-selection", said=kind, share=share)
    labels = [_own(row["market"]) for row in rows]
    with style.canvas(ax, height=2.1 + style.tall(labels, 0.72, TYPE), title=TITLE) as ax:
        style.head(ax, title, _unit("court-plot-selection-x", unit, what=_own(says)), "")
        _pairs(ax, rows, labels, ("naive", "causal"), (say("court-plot-naive"), say("court-plot-causal")))
    return ax


def gains(rows: Sequence[Row], ax: Axes | None = None) -> Axes:
    """What every policy gains while rivals rest, and when they answer: a heading a market, a row a policy.

    Rows of one market bear its name in the title instead.

    Args:
        rows: ``market``, ``policy``, and ``rest`` and ``answered`` with their intervals, in percent of profit at rest.
        ax: where to draw.
    """
    pays, kept = (
        sum(_known(row[f"{name}_low"]) and row[f"{name}_low"] > 0 for row in rows) for name in ("rest", "answered")
    )
    markets = list(dict.fromkeys(row["market"] for row in rows))
    one = opened(_own(markets[0])) if len(markets) == 1 else ""
    title = say("court-plot-gains", rest=pays, answered=kept, of=len(rows), market=one)
    lines: list[Row | None] = []
    labels: list[str] = []
    for market in markets:
        if not one:
            lines.append(None)
            labels.append(opened(_own(market)))
        some = [row for row in rows if row["market"] == market]
        lines += some
        labels += [_own(row["policy"]) for row in some]
    with style.canvas(ax, height=2.1 + style.tall(labels, 0.5, TYPE), title=TITLE) as ax:
        style.head(ax, title, say("court-plot-gains-x"), "")
        _pairs(ax, lines, labels, ("rest", "answered"), (say("court-plot-rest"), say("court-plot-answered")))
        for spot, line in enumerate(lines):
            if line is None:
                ax.axhspan(spot - 0.4, spot + 0.4, color=HEADING, zorder=-1, linewidth=0)
    return ax


def places(where: Row, short: str, unit: str, ax: Axes | None = None) -> Axes:
    """The map of where a claim holds: a field a point of its grid, hatched where every number asked about lies in its band.

    Args:
        where: ``factors`` (the last across, the others down), ``says``, ``points`` with the number at each.
        short: what the number written into a field is.
        unit: of it.
        ax: where to draw.
    """
    *down, across = where["factors"]
    columns = list(dict.fromkeys(point[across] for point in where["points"]))
    rows = list(dict.fromkeys(tuple(point[name] for name in down) for point in where["points"]))
    yes = sum(bool(point["yes"]) for point in where["points"])
    points = where["points"]
    title = say("court-plot-places", yes=yes, of=len(points), all="yes" if yes == len(points) else "no")
    labels = [", ".join(number(x, 3) for x in row) for row in rows]
    with style.canvas(ax, height=2.3 + style.tall(labels, 0.62, TYPE), title=TITLE) as ax:
        beside = join([_own(where["says"][name]) for name in down])
        style.head(ax, title, _own(where["says"][across]), beside)
        style.bars(ax, labels)
        for point in where["points"]:
            x, y = columns.index(point[across]), rows.index(tuple(point[name] for name in down))
            ax.add_patch(_field(x, y, yes=bool(point["yes"])))
            said = f"{number(point['number'], 3)}{'%' if unit == '%' else ''}"
            ax.text(x, y, said, ha="center", va="center", fontsize=TYPE)
        ax.set_xticks(range(len(columns)), [number(x, 3) for x in columns])
        ax.set_xlim(-0.6, len(columns) - 0.4)
        _big(ax, ticks=False)
        ax.yaxis.label.set_fontsize(TYPE)
        ax.grid(visible=False)
        written = say("court-plot-places-number", what=_own(short), unit="" if unit == "%" else _counted(unit))
        fields = [_field(0, 0, yes=True), _field(0, 0, yes=False)]
        style.legend(ax, fields, [say("court-plot-places-yes"), written], columns=1, size=KEY)
    return ax


def _field(x: float, y: float, *, yes: bool) -> Rectangle:
    """A field of the map, centred; the band's own look where the claim is right."""
    from matplotlib.patches import Rectangle

    look: Any = BAND if yes else {"facecolor": "white", "edgecolor": "#8FB8D6"}
    return Rectangle((x - 0.47, y - 0.44), 0.94, 0.88, **{**look, "linewidth": 1})


def _pairs(
    ax: Axes, lines: Sequence[Row | None], labels: list[str], names: tuple[str, str], said: tuple[str, str]
) -> None:
    """Two marks a row, the second below and hollow; none where a line is a heading."""
    spotted = [(spot, row) for spot, row in zip(style.bars(ax, labels), lines, strict=True) if row is not None]
    rows = [row for _, row in spotted]
    for k, (name, label) in enumerate(zip(names, said, strict=True)):
        colour, marker = (style.BLUE, "o") if k == 0 else (style.RED, "s")
        for at, (spot, row) in enumerate(spotted):
            ends = (row[name], row[f"{name}_low"], row[f"{name}_high"])
            _dot(
                ax,
                *ends,
                spot + (-0.15 if k == 0 else 0.15),
                colour,
                marker,
                colour if k == 0 else "white",
                label if not at else "",
            )
    every = [row[f"{name}{end}"] for row in rows for name in names for end in ("", "_low", "_high")]
    _within(ax, [*(x for x in every if _known(x)), 0.0])
    ax.axvline(0, color=style.INK, lw=1.2, zorder=0)
    _big(ax)
    style.legend(ax, size=KEY)


def _dot(
    ax: Axes, mean: Any, low: Any, high: Any, spot: float, colour: str, marker: str, fill: str, label: str = ""
) -> None:
    if not _known(mean):
        return
    ends = [[mean - low], [high - mean]] if _known(low) and _known(high) else None
    look: dict[str, Any] = {
        "fmt": marker,
        "color": colour,
        "mfc": fill,
        "mew": 2,
        "ms": SIZE,
        "elinewidth": 2.4,
        "capsize": 4,
    }
    ax.errorbar([mean], [spot], xerr=ends, label=label or None, **look)


def _within(ax: Axes, ends: Sequence[float]) -> None:
    if ends:
        low, high = min(ends), max(ends)
        room = 0.08 * (high - low or abs(high) or 1.0)
        ax.set_xlim(low - room, high + room)


def _big(ax: Axes, *, ticks: bool = True) -> None:
    ax.tick_params(labelsize=TYPE)
    ax.xaxis.label.set_fontsize(TYPE)
    if not ticks:
        return
    ax.grid(axis="x", alpha=0.3)
    from matplotlib.ticker import MaxNLocator

    ax.xaxis.set_major_locator(MaxNLocator(5))


def _unit(message: str, unit: str, **values: Any) -> str:
    said = say("court-plot-percent") if unit == "%" else _counted(unit)
    if message == "court-plot-asked-x":
        return say("court-plot-asked-x", unit=said)
    return say("court-plot-selection-x", unit=said, **values)


def _counted(unit: str) -> str:
    """A unit where no number stands before it."""
    return say("court-plot-unit", name=unit, unit=_own(unit)) if unit else ""


def _own(text: str) -> str:
    return translated("claims", text)


def _known(x: Any) -> bool:
    return x is not None and math.isfinite(x)
