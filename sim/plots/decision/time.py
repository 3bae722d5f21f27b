"""What a policy spends and gains: year by year, and until it has paid for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.decision.taken import Taken, counted_in, in_words
from sim.plots.intervals import FIRST, LESS, whiskers
from sim.words import say

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def spending(table: pd.DataFrame, ax: Axes | None = None, *, currency: str = "money", level: float = 0.9) -> Axes:
    """What a policy spends and what profit gains, year by year, with intervals.

    Args:
        table: rows of ``Decision.by_year`` of one policy.
        ax: where to draw.
        currency: what money is counted in.
        level: of the intervals.
    """
    years = table["year"].to_numpy(dtype=float)
    with style.canvas(ax, height=4.0) as ax:
        unit = style.money(ax, "y", [*table["spent_high"], *table["gain_low"], *table["gain_high"]], currency)
        sure = int((table["gain_low"] > 0).sum())
        policy = str(table["policy"].iloc[0])
        title = say("decision-plot-years", policy=policy, sure=sure, years=len(table))
        style.head(ax, title, say("decision-plot-years-x"), say("decision-plot-years-y", unit=unit))
        for shift, of, look in ((-0.2, "spent", LESS), (0.2, "gain", FIRST)):
            mean, low, high = (table[f"{of}{end}"].to_numpy(dtype=float) for end in ("", "_low", "_high"))
            label = say("decision-plot-spent" if of == "spent" else "decision-plot-gain", level=level)
            ax.bar(years + shift, mean, 0.38, label=label, **look)
            whiskers(ax, years + shift, mean, low, high, upright=True)
        ax.axhline(0, color="black", lw=1)
        ax.set_xticks(years, [f"{year:g}" for year in years])
        ax.grid(axis="y", alpha=0.3)
        style.legend(ax, columns=1)
    return ax


def take_spending(found: Any) -> Taken:
    """The leading policy's years."""
    table = found.by_year
    return in_words(table[table["policy"] == found.leading]), counted_in(found) | {"level": found.level}


def path(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    month: int | None = None,
    sure: int | None = None,
    currency: str = "money",
    level: float = 0.9,
) -> Axes:
    """What a policy has added to profit so far, with both intervals, and where it has paid for itself.

    Args:
        table: ``Decision.path``.
        ax: where to draw.
        month: from which it is level or ahead on average.
        sure: from which the whole interval is.
        currency: what money is counted in.
        level: of the intervals.
    """
    policy = str(table["policy"].iloc[0])
    x = table["month"].to_numpy(dtype=float) + 1
    mean, low, high = (table[name].to_numpy(dtype=float) for name in ("difference", "low", "high"))
    luck = np.nan_to_num(table["luck"].to_numpy(dtype=float))
    with style.canvas(ax, height=4.0) as ax:
        unit = style.money(ax, "y", [*low, *high], currency)
        told = "sure" if sure is not None else "average" if month is not None else "never"
        title = say(
            "decision-plot-path",
            policy=policy,
            told=told,
            month=(sure if sure is not None else month or 0) + 1,
            months=len(x),
        )
        style.head(ax, title, say("decision-plot-path-x"), say("decision-plot-path-y", unit=unit))
        ax.fill_between(
            x, low, high, color=style.SKY, alpha=0.3, lw=0, label=say("decision-plot-ignorance", level=level)
        )
        ax.fill_between(
            x,
            mean - luck,
            mean + luck,
            color=style.BLUE,
            alpha=0.45,
            lw=0,
            label=say("decision-plot-luck", level=level),
        )
        ax.plot(x, mean, color="black", lw=2)
        if month:
            ax.plot([month + 1], [0], marker="*", ms=15, color="white", mec="black", zorder=5, clip_on=False)
        ax.axhline(0, color="black", lw=1)
        style.months(ax, float(x.max()))
        ax.grid(axis="y", alpha=0.3)
        style.legend(ax, columns=1)
    return ax


def take_path(found: Any) -> Taken:
    """The leading policy's months."""
    paid = found.paid_back
    return in_words(found.path), counted_in(found) | {"month": paid.month, "sure": paid.sure, "level": found.level}
