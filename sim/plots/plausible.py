"""Figures of the plausibility table: one market's numbers against their bands, and all markets' verdicts."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from sim.plots import style
from sim.words import fill, number, say, translated

if TYPE_CHECKING:
    from matplotlib.axes import Axes

REACH: Final = (-1.6, 2.6)
"""Ends of the axis on which a band goes from 0 to 1; what lies beyond stands at the end, as an arrow."""

LABEL: Final = 40
"""Characters in a line of a row's label: there are many rows."""

LOOKS: Final[dict[str, tuple[str, str, str]]] = {
    "in": ("o", style.BLUE, style.BLUE),
    "out": ("X", style.RED, style.RED),
    "shown": ("D", style.INK, "white"),
}
"""Marker, edge and face by verdict: told apart in grey by shape."""


def scaled(value: float, low: float, high: float) -> float:
    """Where a number stands on an axis on which its band goes from 0 to 1.

    A band with one end has the other as far from it as that end is from nothing, or at 1.
    """
    if math.isinf(low) and math.isinf(high):
        return 0.5
    if math.isinf(high):
        high = low + (abs(low) or 1.0)
    if math.isinf(low):
        low = high - (abs(high) or 1.0)
    return (value - low) / (high - low)


def plausibility(table: pd.DataFrame, ax: Axes | None = None, *, market: str = "") -> Axes:
    """A market's numbers with their intervals, each against its band: red crosses where outside, diamonds beside a judgment.

    Args:
        table: a row a number: ``name``, ``value``, ``low``, ``high``, ``band_low``, ``band_high`` (NaN for an open end),
            ``verdict``.
        ax: where to draw.
        market: what it is called.
    """
    rows = table[table["verdict"].isin(LOOKS)].to_dict("records")
    published = [row for row in rows if row["verdict"] != "shown"]
    names = [str(row["name"]) for row in rows]
    inside = sum(row["verdict"] == "in" for row in published)
    with style.canvas(ax, height=1.8 + 0.3 * len(names)) as ax:
        title = say("plausible-plot-title", market=market, inside=inside, published=len(published))
        style.head(ax, title, say("plausible-plot-x"), "")
        spots = _rows(ax, names)
        for spot, row in zip(spots, rows, strict=True):
            _one(ax, spot, row)
        for verdict in LOOKS:
            if any(row["verdict"] == verdict for row in rows):
                mark, edge, face = LOOKS[verdict]
                ax.plot([], [], mark, mec=edge, mfc=face, ms=7, label=say(f"plausible-word-{verdict}"))
        ax.set_xlim(REACH[0], REACH[1] + 1.1)
        ax.set_xticks([0, 1])
        if not rows:
            style.nothing(ax, say("plausible-plot-nothing"))
        style.legend(ax)
    return ax


def _rows(ax: Axes, names: Sequence[str]) -> list[float]:
    """A labelled row a name, first on top, in small print."""
    spots = style.bars(ax, names)
    ax.set_yticks(spots, [style.plain(fill(name, LABEL)) for name in names], fontsize=8.5)
    return spots


def _one(ax: Axes, spot: float, row: Mapping[Any, Any]) -> None:
    low = -math.inf if _gone(row["band_low"]) else float(row["band_low"])
    high = math.inf if _gone(row["band_high"]) else float(row["band_high"])
    left, right = (REACH[0] if math.isinf(low) else 0.0), (REACH[1] if math.isinf(high) else 1.0)
    ax.barh(spot, right - left, 0.62, left=left, color="#DDDDDD", edgecolor="#999999", lw=0.6, zorder=1)
    mark, edge, face = LOOKS[str(row["verdict"])]
    at = scaled(float(row["value"]), low, high)
    ends = [scaled(float(row[end]), low, high) for end in ("low", "high") if not _gone(row[end])]
    if len(ends) == 2:
        a, b = (min(max(end, REACH[0]), REACH[1]) for end in sorted(ends))
        ax.plot([a, b], [spot, spot], color=edge, lw=2.2, zorder=3, solid_capstyle="butt")
    beyond = "<" if at < REACH[0] else ">" if at > REACH[1] else ""
    ax.plot(min(max(at, REACH[0]), REACH[1]), spot, beyond or mark, mec=edge, mfc=face, ms=7, mew=1.2, zorder=4)
    ax.text(REACH[1] + 0.15, spot, number(float(row["value"]), 2), va="center", ha="left", fontsize=9.5, color=edge)


def _gone(value: Any) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value))


MAPPED: Final[dict[str, tuple[str, str, str]]] = {
    "in": ("#BFD9EC", "", ""),
    "out": (style.RED, "///", "×"),
    "shown": ("#F2F2F2", "...", ""),
    "cannot be told": ("white", "", "?"),
    "n.a.": ("white", "", ""),
}
"""Colour, hatch and sign of a cell by its verdict."""


def plausible_map(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Every cell's verdict, a row a number and a column a market: red and hatched where outside.

    Args:
        table: a row a cell: ``name``, ``market``, ``verdict``.
        ax: where to draw.
    """
    from matplotlib.patches import Patch

    names, markets = list(dict.fromkeys(table["name"])), list(dict.fromkeys(table["market"]))
    told = table[table["verdict"].isin(("in", "out", "cannot be told"))]
    inside = int((told["verdict"] == "in").sum())
    with style.canvas(ax, height=2.2 + 0.3 * len(names)) as ax:
        style.head(ax, say("plausible-map-title", inside=inside, published=len(told)), "", "")
        spots = dict(zip(names, _rows(ax, names), strict=True))
        for row in table.to_dict("records"):
            colour, hatch, sign = MAPPED[str(row["verdict"])]
            x, y = markets.index(row["market"]), spots[row["name"]]
            ax.bar(x, 0.9, 0.9, bottom=y - 0.45, color=colour, hatch=hatch, edgecolor="#666666", lw=0.5)
            if sign:
                ax.text(x, y, sign, ha="center", va="center", fontsize=10, color="black", zorder=5)
        ax.set_xticks(np.arange(len(markets)), [style.plain(name) for name in markets], rotation=60, ha="right")
        ax.set_xlim(-0.6, len(markets) - 0.4)
        words = {"in": "in", "out": "out", "shown": "shown", "cannot be told": "untold"}
        there = [verdict for verdict in words if (table["verdict"] == verdict).any()]
        looks = [MAPPED[verdict] for verdict in there]
        patches = [Patch(facecolor=colour, hatch=hatch, edgecolor="#666666") for colour, hatch, _ in looks]
        style.legend(ax, patches, [say(f"plausible-word-{words[verdict]}") for verdict in there])
    return ax


def take_plausibility(found: Any, *, market: str = "") -> tuple[pd.DataFrame, dict[str, Any]]:
    """One market's cells, the first unless named."""
    name = market or next(iter(found.lived))
    cells = named_cells(found.record())
    return cells[cells["market"] == name], {"market": name}


def take_map(found: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    """All cells."""
    return named_cells(found.record()), {}


def named_cells(record: Any) -> pd.DataFrame:
    """The cells of a record with what each number is called, in the language that is spoken."""
    rows = [{"market": one["market"], **cell} for one in record["markets"] for cell in one["cells"]]
    names = []
    for row in rows:
        name, part = (translated("plausibility", row[which]) for which in ("name", "says"))
        names.append(say("plausible-number-of", row=name, number=part) if part else name)
    return pd.DataFrame(rows).assign(name=[f"{row['row']} {name}" for row, name in zip(rows, names, strict=True)])
