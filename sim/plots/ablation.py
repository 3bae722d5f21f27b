"""Figures of mechanisms switched off one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.words import amount, called, level_of, unit_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST = 18
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
    about = f"{named(measure)}{f' of {firm}' if firm else ''}"
    return _bars(
        table,
        ax,
        said=lambda name, by: f"Knock-out {name} moves {about} most: by {by}",
        none=f"No mechanism moves {about} beyond doubt",
        label=f"change of {named(measure)} without the mechanism",
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
    whose = f" of {firm}" if firm else ""
    effect = ""
    if len(table):
        factor, unit = unit_of(str(table["unit"].iloc[0]), currency)
        effect = f" ({signed_amount(factor * float(table['effect'].iloc[0]), unit)} with everything on)"
    about = f"what {strategy or 'the strategy'} does for {named(measure)}{whose}"
    return _bars(
        table,
        ax,
        said=lambda name, by: f"Knock-out {name} changes most {about}{effect}: by {by}",
        none=f"No mechanism changes {about} beyond doubt{effect}",
        label=f"change of the effect on {named(measure)} without the mechanism",
        currency=currency,
        level=level,
    )


def named(measure: str) -> str:
    """A measure in words."""
    return {"good_to_bad": "good word told per bad one"}.get(measure, called(measure))


def signed_amount(x: float, unit: str) -> str:
    """A difference with its sign and unit: ``+2,310 yuan``."""
    return ("+" if x > 0 else "") + amount(float(f"{x:.3g}"), unit)


def _bars(
    table: pd.DataFrame, ax: Axes | None, *, said: object, none: str, label: str, currency: str, level: float
) -> Axes:
    moving = table[(table["status"] == "moves") & table["difference"].notna()] if len(table) else table
    drawn = moving.head(MOST)
    factor, unit = unit_of(str(table["unit"].iloc[0]) if len(table) else "", currency)
    gap, half = (factor * drawn[c].to_numpy(dtype=float) for c in ("difference", "half_width"))
    names = [str(name).replace(":", ": ") for name in drawn["knockout"]]
    with style.canvas(ax, height=2.0 + style.tall(names, 0.3)) as ax:
        word = style.money(ax, "x", [*gap, *half]) if unit == currency else ""
        sure = [n for n in range(len(drawn)) if abs(gap[n]) > half[n]]
        assert callable(said)
        title = said(str(drawn["knockout"].iloc[sure[0]]), signed_amount(float(gap[sure[0]]), unit)) if sure else none
        rest = len(table) - len(moving)
        left = [f"{len(moving) - len(drawn)} that move less are left out"] if len(moving) > len(drawn) else []
        left += [f"{rest} at rest here"] if rest else []
        notes = "; ".join([f"line: {level_of(level)} interval", *left])
        style.head(ax, title, f"{label} ({word}{unit}; {notes})", "")
        if drawn.empty:
            style.nothing(ax, "every mechanism is at rest here")
            return ax
        spots = np.array(style.bars(ax, names))
        for sign, colour, hatch in ((1, style.SKY, ""), (-1, style.ORANGE, "///")):
            own = np.sign(gap) == sign
            ax.barh(spots[own], gap[own], 0.62, color=colour, hatch=hatch, edgecolor="#333333", lw=0.7)
        ax.errorbar(gap, spots, xerr=np.nan_to_num(half), fmt="none", ecolor="black", capsize=2.5, lw=1.2, zorder=4)
        ax.axvline(0, color="black", lw=1)
        ax.margins(x=0.06)
        ax.grid(axis="x", alpha=0.3)
    return ax
