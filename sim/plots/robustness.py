"""The figure of a choice under other assumptions: what each does to the best policy's advantage."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.intervals import LESS, MORE
from sim.scenario.plainly import factor_named
from sim.words import called, change_in, policy_name, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST: Final = 15
"""Assumptions drawn; the others, which matter less, are counted in words."""

SEEN: Final = 0.01
"""Share of the furthest reach below which an assumption is not drawn: its bar could not be told from a line."""


def robustness(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    best: str = "",
    measure: str = "profit",
    unit: str = "money",
    currency: str = "money",
    said: Mapping[str, str] | None = None,
) -> Axes:
    """The best policy's advantage over the second best, from the lowest to the highest value of each assumption.

    Args:
        table: ``Robustness.advantages()``.
        ax: where to draw.
        best: the best policy as it is.
        measure, unit, currency: what it is judged by.
        said: assumptions in words, by ``what``.
    """
    called_so = said or {}
    factor, said_unit = change_in(unit, currency)
    usual = factor * float(table.iloc[0]["advantage"])
    others = table.iloc[1:].assign(gap=factor * table["advantage"].iloc[1:])
    spans = others.groupby("what", sort=False)["gap"].agg(["min", "max"])
    spans = spans.assign(reach=np.maximum((spans["min"] - usual).abs(), (spans["max"] - usual).abs()))
    spans = spans.sort_values("reach", ascending=False)
    seen = (spans["reach"] > 1e-9 * max(abs(usual), 1.0)) & (spans["reach"] >= SEEN * spans["reach"].max())
    shown = spans[seen].head(MOST)
    flips = int((others["gap"] < 0).groupby(others["what"]).any().sum())
    names = [called_so.get(str(what), factor_named(str(what))) for what in shown.index]
    with style.canvas(ax, height=1.9 + style.tall(names, 0.36)) as ax:
        axis = style.money(ax, "x", [*shown["min"], *shown["max"], usual], currency) if unit == "money" else said_unit
        title = say(
            "robustness-plot-title",
            policy=say("budget-nothing") if best == "baseline" else policy_name(best),
            flips=flips,
            of=len(spans),
        )
        label = say("robustness-plot-x", measure=called(measure), unit=axis, more=len(spans) - len(shown))
        style.head(ax, title, label, "")
        spots = style.bars(ax, names)
        for spot, what in zip(spots, shown.index, strict=True):
            own = others[others["what"] == what]
            low, high = min(own["gap"].min(), usual), max(own["gap"].max(), usual)
            for a, b, look in ((low, min(high, 0.0), LESS), (max(low, 0.0), high, MORE)):
                if b > a:
                    ax.barh(spot, b - a, 0.55, left=a, **look)
            for row in own.to_dict("records"):
                lower = np.isfinite(row["value"]) and row["value"] < row["usual"]
                mark = "<" if lower else ">" if np.isfinite(row["value"]) else "D"
                ax.plot(row["gap"], spot, mark, color="black", ms=5.5, mfc="white", zorder=4)
        ax.axvline(0, color="black", lw=1.2)
        ax.axvline(usual, color=style.BLUE, lw=1.6, ls=(0, (4, 2)))
        ax.margins(x=0.06)
        ax.grid(axis="x", alpha=0.3)
    return ax


def take_robustness(found: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    """The advantages, and what they are counted in."""
    told = {"best": found.best, "measure": found.measure, "unit": found.unit, "currency": found.base.market.currency}
    table = found.advantages()
    return table, {**told, "said": {str(what): found.called(str(what)) for what in table["what"]}}
