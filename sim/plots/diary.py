"""The figure of one customer's life."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.style import plain
from sim.words import message, say, wide

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LINES: Final[dict[str, tuple[str, Any, str]]] = {
    "will": (style.BLUE, "", "o"),
    "cumulative_satisfaction": (style.GREEN, (4, 1.5), "s"),
    "emotional": (style.RED, (5, 1, 1, 1), "D"),
    "transactional": (style.PURPLE, (1, 1), "v"),
}
"""Columns of a diary's path: colour, dash and marker."""

CALLED: Final = {
    "will": message("plots-life-will"),
    "cumulative_satisfaction": message("plots-life-satisfaction"),
    "emotional": message("plots-life-emotional"),
    "transactional": message("plots-life-transactional"),
}
"""What they are called."""

MARKS: Final = {
    "exit": (message("plots-life-exit"), "v", style.INK),
    "entry": (message("plots-life-entry"), "^", style.INK),
    "failure": (message("plots-life-failure"), "x", style.RED),
    "told": (message("plots-life-told"), "$“$", style.BLUE),
    "call": (message("plots-life-call"), "s", style.ORANGE),
    "tier": (message("plots-life-tier"), "*", style.PURPLE),
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
    """One life (``sim.windows.diary``): what was expected and lived, satisfaction and the two loyalties, and what happened when.

    Lines are what the customer thinks of the firm he or she is with, at the end of each month; dots are what was lived
    there, hollow ones what was lived elsewhere. Where there is no firm there is no line.

    Args:
        path, visits, entries: as in ``sim.windows.diary.Diary``.
        ax: where to draw.
        customer: whose.
    """
    with style.canvas(ax, height=4.8) as ax:
        firms = [f for f in dict.fromkeys(path["firm"]) if f != "nobody"]
        moved = int((entries["kind"] == "exit").sum())
        only = str(firms[0]) if len(firms) == 1 else ""
        title = say("plots-life-title", customer=str(customer), firms=len(firms), firm=only, left=moved)
        top = _top(path, visits)
        stays = _stays(path)
        keyed = 1 < len(stays) <= MOST_BORDERS and not all(_fits(name, part) for _, name, part in stays)
        names = [f"{k} {_firm(name)}" for k, (_, name, _) in enumerate(stays, 1)]
        x = f"{say('plots-month')} – {say('plots-life-stays', stays=names)}" if keyed else say("plots-month")
        style.head(ax, title, x, say("plots-life-y-beyond" if top > 1 else "plots-life-y"))
        for column, (colour, dashes, marker) in LINES.items():
            every = max(len(path) // 7, 1)
            offset = (list(LINES).index(column) * every // len(LINES)) % every
            (line,) = ax.plot(path["month"], path[column], color=colour, lw=1.8, marker=marker, ms=4.5)
            line.set_label(say(CALLED[column]))
            line.set(markeredgecolor="white", markevery=(offset, every))
            if dashes:
                line.set_dashes(dashes)
        _dots(ax, path, visits)
        _marks(ax, entries, top)
        _borders(ax, stays, top, keyed)
        style.months(ax, max(float(path["month"].max()), 1.0))
        ax.set_xlim(-1.5, float(path["month"].max()) + 0.7)
        low = float(np.nanmin([0.0, *visits["experience"]]))
        ax.set_ylim(min(low - 0.03, -0.02), top * (1.16 + STEP * _levels(entries)))
        ax.set_yticks(np.arange(0, top + 0.01, 0.2))
        ax.grid(axis="y", alpha=0.3)
        style.legend(ax, columns=2)
    return ax


def _top(path: pd.DataFrame, visits: pd.DataFrame) -> float:
    highest = [1.0, *(float(path[c].max()) for c in LINES if path[c].notna().any()), *visits["experience"]]
    return float(max(highest))


def _dots(ax: Axes, path: pd.DataFrame, visits: pd.DataFrame) -> None:
    home = path.set_index("month")["firm"]
    there = (
        (visits["firm"].to_numpy() == home.reindex(visits["month"]).to_numpy()) if len(visits) else np.zeros(0, bool)
    )
    seen = ((there, style.INK, message("plots-life-experience")), (~there, "white", message("plots-life-elsewhere")))
    for mine, fill, name in seen:
        some = visits[mine]
        if len(some):
            ax.scatter(
                some["month"], some["experience"], s=16, c=fill, edgecolors=style.INK, lw=0.8, label=str(name), zorder=3
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
            ax.scatter(at, [level] * len(at), marker=marker, s=34, c=colour, lw=1.2, label=str(name))
        if (at and kind != "exit") or (kind == "entry" and months["exit"]):
            level += STEP * top


def _stays(path: pd.DataFrame) -> list[tuple[float, str, float]]:
    """Stays with firms: the month each begins, the firm, and its part of all months."""
    firm = path["firm"].to_numpy()
    starts = [0, *(np.flatnonzero(firm[1:] != firm[:-1]) + 1)]
    ends = [*starts[1:], len(firm)]
    return [
        (float(path["month"].iloc[a]), str(firm[a]), (b - a) / len(firm)) for a, b in zip(starts, ends, strict=True)
    ]


def _firm(name: str) -> str:
    return say("plots-life-no-firm") if name == "nobody" else name


def _fits(name: str, part: float) -> bool:
    return part > 0.022 * wide(_firm(name)) + 0.02


def _borders(ax: Axes, stays: list[tuple[float, str, float]], top: float, keyed: bool) -> None:
    """A line where the customer went from one firm to another, and its name: a number for it, where names lack room."""
    if len(stays) > MOST_BORDERS:
        return
    for k, (month, name, _) in enumerate(stays, 1):
        if k > 1:
            ax.axvline(month - 0.5, color=style.GREY, lw=0.9, ls=":")
        said = str(k) if keyed else plain(_firm(name))
        ax.text(month - 0.3, top * 1.02, said, fontsize=9.5, color="#444444", va="bottom")
