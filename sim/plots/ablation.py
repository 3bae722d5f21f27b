"""Figures of mechanisms switched off one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.intervals import LESS, MORE, whiskers
from sim.words import Message, amount, called, change_in, knockout_name, message, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST = 12
"""Bars drawn; the smaller ones are counted in words."""


def tornado(
    table: pd.DataFrame, ax: Axes | None = None, *, firm: str = "", currency: str = "money", level: float = 0.95
) -> Axes:
    """What one measure changes by when each mechanism is switched off, largest first, with intervals.

    Args:
        table: rows of ``Ablation.table(measure)``.
        ax: where to draw.
        firm, currency: names.
        level: of the intervals.
    """
    measure = str(table["measure"].iloc[0]) if len(table) else "retention"
    of = {"measure": called(measure), "firm": firm}
    return _bars(
        table,
        ax,
        said=message("plots-ablation-title", **of),
        none=say("plots-ablation-none", level=level, **of),
        label=message("plots-ablation-x", measure=called(measure)),
        currency=currency,
        level=level,
    )


def interaction(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    strategy: str = "",
    firm: str = "",
    currency: str = "money",
    level: float = 0.95,
) -> Axes:
    """What switching off each mechanism changes in a strategy's effect on one measure, largest first, with intervals.

    Args:
        table: rows of ``Ablation.interaction(measure)``.
        ax: where to draw.
        strategy, firm, currency: names.
        level: of the intervals.
    """
    measure = str(table["measure"].iloc[0]) if len(table) else "profit"
    effect = ""
    if len(table):
        factor, unit = change_in(str(table["unit"].iloc[0]), currency)
        effect = amount(factor * float(table["effect"].iloc[0]), unit, sign=True)
    of = {"measure": called(measure), "firm": firm, "strategy": strategy or say("plots-the-strategy"), "effect": effect}
    return _bars(
        table,
        ax,
        said=message("plots-interaction-title", **of),
        none=say("plots-interaction-none", level=level, **of),
        label=message("plots-interaction-x", measure=called(measure)),
        currency=currency,
        level=level,
    )


def _bars(
    table: pd.DataFrame, ax: Axes | None, *, said: Message, none: str, label: Message, currency: str, level: float
) -> Axes:
    moving = table[(table["status"] == "moves") & table["difference"].notna()] if len(table) else table
    drawn = moving.head(MOST)
    of_money = len(table) > 0 and str(table["unit"].iloc[0]) == "money"
    factor, unit = change_in(str(table["unit"].iloc[0]) if len(table) else "", currency)
    gap, half = (factor * drawn[c].to_numpy(dtype=float) for c in ("difference", "half_width"))
    names = [knockout_name(str(name)) for name in drawn["knockout"]]
    with style.canvas(ax, height=2.0 + style.tall(names, 0.3)) as ax:
        axis = style.money(ax, "x", [*gap, *half], currency) if of_money else unit
        first = _first(names, gap, half)
        title = none
        if first:
            title = say(said, names=first[:3], n=len(first), by=amount(float(_largest(gap, half)), unit, sign=True))
        notes: dict[str, Any] = {"level": level, "left": len(moving) - len(drawn), "resting": len(table) - len(moving)}
        style.head(ax, title, say("plots-tornado-x", label=label, unit=axis, **notes), "")
        if drawn.empty:
            style.nothing(ax, say("plots-tornado-nothing"))
            return ax
        spots = np.array(style.bars(ax, names))
        for sign, look in ((1, MORE), (-1, LESS)):
            own = np.sign(gap) == sign
            ax.barh(spots[own], gap[own], 0.62, **look)
        whiskers(ax, spots, gap, gap - half, gap + half)
        ax.axvline(0, color="black", lw=1)
        ax.margins(x=0.06)
        ax.grid(axis="x", alpha=0.3)
    return ax


def _largest(gap: np.ndarray, half: np.ndarray) -> float:
    """The largest change that is more than luck."""
    return next(g for g, h in zip(gap, half, strict=True) if abs(g) > h)


def _first(names: list[str], gap: np.ndarray, half: np.ndarray) -> list[str]:
    """Who moves most: all whose interval reaches that of the largest, which is alone only when it stands clear."""
    size = np.abs(gap)
    sure = [k for k in range(len(names)) if size[k] > half[k]]
    if not sure:
        return []
    floor = size[sure[0]] - half[sure[0]]
    return [names[k] for k in sure if k == sure[0] or size[k] + half[k] >= floor]
