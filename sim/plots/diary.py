"""The figure of one customer's life."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.words import plain

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LINES: Final[dict[str, tuple[str, str, Any, str]]] = {
    "will": ("expectation", style.BLUE, "", "o"),
    "cumulative_satisfaction": ("satisfaction so far", style.GREEN, (4, 1.5), "s"),
    "emotional": ("emotional loyalty", style.RED, (5, 1, 1, 1), "D"),
    "transactional": ("transactional loyalty", style.PURPLE, (1, 1), "v"),
}
"""Columns of a diary's path: what they are called, colour, dash and marker."""

MARKS: Final = {
    "exit": ("left a firm", "v", style.INK),
    "entry": ("joined one", "^", style.INK),
    "failure": ("a failure", "x", style.RED),
    "told": ("told others", "$“$", style.BLUE),
    "call": ("was called", "s", style.ORANGE),
    "tier": ("moved between tiers", "*", style.PURPLE),
}
"""Kinds of entries that are marked above the lines: what they are called, marker and colour. Leaving and joining share a
row, and who does both in a month is marked as leaving.
"""

MOST_BORDERS: Final = 9
"""Stays with firms, up to which lines part them."""

STEP: Final = 0.07
"""Between two rows of marks, as a share of the height of the lines."""


def life(
    path: pd.DataFrame,
    visits: pd.DataFrame,
    entries: pd.DataFrame,
    ax: Axes | None = None,
    *,
    customer: int = 0,
) -> Axes:
    """One life (``sim.diary``): what was expected and lived, satisfaction and the two loyalties, and what happened when.

    Lines are what the customer thinks of the firm he or she is with, at the end of each month; dots are what was lived
    there, hollow ones what was lived elsewhere. Where there is no firm there is no line.

    Args:
        path, visits, entries: as in ``sim.diary.Diary``.
        ax: where to draw.
        customer: whose.
    """
    with style.canvas(ax, height=4.8) as ax:
        firms = [f for f in dict.fromkeys(path["firm"]) if f != "nobody"]
        moved = int((entries["kind"] == "exit").sum())
        title = f"Customer {customer}: {_with(firms)}" + (f", left one {_often(moved)}" if moved else "")
        style.head(ax, title, "month", "0–1 scale")
        for column, (name, colour, dashes, marker) in LINES.items():
            every = max(len(path) // 7, 1)
            offset = (list(LINES).index(column) * every // len(LINES)) % every
            (line,) = ax.plot(path["month"], path[column], color=colour, lw=1.8, label=name, marker=marker, ms=4.5)
            line.set(markeredgecolor="white", markevery=(offset, every))
            if dashes:
                line.set_dashes(dashes)
        _dots(ax, path, visits)
        top = _top(path, visits)
        _marks(ax, entries, top)
        _borders(ax, path, top)
        style.months(ax, max(float(path["month"].max()), 1.0))
        ax.set_xlim(-1.5, float(path["month"].max()) + 0.7)
        low = float(np.nanmin([0.0, *visits["experience"]]))
        ax.set_ylim(min(low - 0.03, -0.02), top * (1.16 + STEP * _levels(entries)))
        ax.set_yticks(np.arange(0, top + 0.01, 0.2))
        ax.grid(axis="y", alpha=0.3)
        style.legend(ax, columns=2)
    return ax


def _with(firms: list[str]) -> str:
    if not firms:
        return "with no firm"
    return f"with {firms[0]}" if len(firms) == 1 else f"{len(firms)} firms"


def _often(n: int) -> str:
    return {1: "once", 2: "twice"}.get(n, f"{n} times")


def _top(path: pd.DataFrame, visits: pd.DataFrame) -> float:
    highest = [1.0, *(float(path[c].max()) for c in LINES if path[c].notna().any()), *visits["experience"]]
    return float(max(highest))


def _dots(ax: Axes, path: pd.DataFrame, visits: pd.DataFrame) -> None:
    home = path.set_index("month")["firm"]
    there = (
        (visits["firm"].to_numpy() == home.reindex(visits["month"]).to_numpy()) if len(visits) else np.zeros(0, bool)
    )
    for mine, fill, name in ((there, style.INK, "experience"), (~there, "white", "experience elsewhere")):
        some = visits[mine]
        if len(some):
            ax.scatter(
                some["month"], some["experience"], s=16, c=fill, edgecolors=style.INK, lw=0.8, label=name, zorder=3
            )


def _levels(entries: pd.DataFrame) -> int:
    kinds = set(entries["kind"])
    return len(kinds & set(MARKS)) - ({"entry", "exit"} <= kinds)


def _marks(ax: Axes, entries: pd.DataFrame, top: float) -> None:
    """A row above the lines for each kind of thing that happened."""
    level = top * (1.09 + STEP)
    months = {kind: set(entries.loc[entries["kind"] == kind, "month"]) for kind in MARKS}
    months["entry"] -= months["exit"]
    for kind, (name, marker, colour) in MARKS.items():
        at = sorted(months[kind])
        if at:
            ax.scatter(at, [level] * len(at), marker=marker, s=34, c=colour, lw=1.2, label=name)
        if (at and kind != "exit") or (kind == "entry" and months["exit"]):
            level += STEP * top


def _borders(ax: Axes, path: pd.DataFrame, top: float) -> None:
    """A line where the customer went from one firm to another, and its name where there is room."""
    firm = path["firm"].to_numpy()
    starts = [0, *(np.flatnonzero(firm[1:] != firm[:-1]) + 1)]
    for at, until in zip(starts, [*starts[1:], len(firm)], strict=True):
        month = float(path["month"].iloc[at])
        if at and len(starts) <= MOST_BORDERS:
            ax.axvline(month - 0.5, color=style.GREY, lw=0.9, ls=":")
        room = (until - at) / len(firm)
        if room > 0.022 * len(str(firm[at])) + 0.02:
            name = "no firm" if firm[at] == "nobody" else str(firm[at])
            ax.text(month - 0.3, top * 1.02, plain(name), fontsize=9.5, color="#444444", va="bottom")
