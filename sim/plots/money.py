"""Figures of one run about money."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.leaders import leader
from sim.results.value import COMPONENTS
from sim.state.books import COSTS, REVENUES
from sim.words import amount, component, line, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LINE_COLOURS = (
    "#56B4E9",
    "#E69F00",
    "#009E73",
    "#CC79A7",
    "#D55E00",
    "#F0E442",
    "#BBBBBB",
    "#0072B2",
    "#7A5C00",
    "#DDDDDD",
)


def profit(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    currency: str = "money",
    costs: bool = False,
    level: float = 0.95,
) -> Axes:
    """Profit per month by firm (rows of ``firms``); with ``costs``, one firm's cost lines stacked up to its revenue."""
    if costs:
        return _stacked(table, ax, currency)
    with style.canvas(ax) as ax:
        label = say("plots-profit-y", unit=style.money(ax, "y", table["profit"], currency))
        style.head(ax, _earners(table, currency, level), say("plots-month"), label)
        if table.empty:
            style.nothing(ax, say("plots-nothing-happened"))
        else:
            style.lines(ax, table, "month", "profit", "firm")
            style.months(ax, table["month"].max())
            if table["profit"].min() < 0:
                ax.axhline(0, color="black", lw=0.9)
            ax.grid(axis="y", alpha=0.3)
    return ax


def _earners(table: pd.DataFrame, currency: str, level: float) -> str:
    """Who earns most, where that can be told."""
    total = table.groupby("firm", sort=False)["profit"].sum()
    if total.empty:
        return say("plots-profit-none")
    best = leader(table, "profit", level=level)
    if best:
        return say("plots-profit-best", firm=best, total=float(total[best]), currency=currency)
    if len(total) == 1:
        return say("plots-profit-one", firm=str(total.index[0]), total=float(total.iloc[0]), currency=currency)
    low, high = float(total.min()), float(total.max())
    same = amount(low, currency) == amount(high, currency)
    return say("plots-profit-close", low=low, high=high, same=same, currency=currency)


def _stacked(table: pd.DataFrame, ax: Axes | None, currency: str) -> Axes:
    firm = str(table["firm"].iloc[0]) if len(table) else ""
    table = table[table["firm"] == firm]
    spent = [name for name in COSTS if table[name].abs().sum() > 0]
    revenue = table[list(REVENUES)].sum(axis=1)
    with style.canvas(ax, height=4.6) as ax:
        kept = float(table["profit"].sum() / revenue.sum()) if revenue.sum() else float("nan")
        title = say("plots-costs-title", firm=firm, kept=100 * kept, currency=currency)
        label = say("plots-costs-y", unit=style.money(ax, "y", revenue, currency))
        style.head(ax, title if len(table) else say("plots-costs-none"), say("plots-month"), label)
        if table.empty:
            style.nothing(ax, say("plots-nothing-happened"))
        else:
            if spent:
                fills = ax.stackplot(table["month"], table[spent].to_numpy().T, colors=LINE_COLOURS)
                for k, (name, fill) in enumerate(zip(spent, fills, strict=True)):
                    # beyond as many lines as there are colours, a colour comes again with another hatch
                    hatch = style.HATCHES[(k + 3 * (k // len(LINE_COLOURS))) % len(style.HATCHES)]
                    fill.set(hatch=hatch, edgecolor="#444444", linewidth=0.4, label=line(name))
            ax.plot(table["month"], revenue, color="black", lw=2, label=say("plots-costs-revenue"))
            style.months(ax, table["month"].max())
            ax.set_ylim(0, None)
            style.legend(ax)
    return ax


SEEN: Final = 0.004
"""A component is drawn when it is at least this part of the tallest stack; a thinner one would be a name without a bar."""

COMPONENT_LOOK = {
    "acquisition": ("#777777", ""),
    "base": (style.SKY, ""),
    "growth": (style.GREEN, "///"),
    "operating cost": (style.ORANGE, "..."),
    "referrals": (style.PURPLE, "xxx"),
    "price premium": ("#F0E442", "\\\\\\"),
}


def components(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    firm: str = "",
    currency: str = "money",
    open_year: int | None = None,
) -> Axes:
    """Profit per customer and year of tenure in its components (``sim.results.value.tenure_components``), as money a year.

    Args:
        table: from ``tenure_components``.
        ax: where to draw.
        firm, currency: names.
        open_year: the year of tenure that holds all later ones too.
    """
    yearly = table[[*COMPONENTS, "total"]] * 12
    with style.canvas(ax, height=4.4) as ax:
        title = say("plots-components-short", firm=firm)
        if len(table) > 1:
            first, last = float(yearly["total"].iloc[0]), float(yearly["total"].iloc[-1])
            title = say(
                "plots-components-title", firm=firm, more=last > first, last=last, first=first, currency=currency
            )
        values = np.abs(yearly.to_numpy()).sum(axis=1) if len(table) else np.zeros(1)
        label = say("plots-components-y", unit=style.money(ax, "y", values, currency))
        drawn = [name for name in COMPONENTS if np.abs(yearly[name]).max() >= SEEN * max(float(values.max()), 1e-9)]
        thin = [component(name) for name in COMPONENTS if name not in drawn and (yearly[name] != 0).any()]
        x = say("plots-components-x") if not thin else say("plots-components-x-thin", thin=thin)
        style.head(ax, title, x, label)
        if table.empty:
            style.nothing(ax, say("plots-nobody-observed"))
            return ax
        spots = np.arange(len(table))
        up, down = np.zeros(len(table)), np.zeros(len(table))
        for name in drawn:
            value = yearly[name].to_numpy()
            colour, hatch = COMPONENT_LOOK[name]
            bottom = np.where(value >= 0, up, down)
            ax.bar(
                spots,
                value,
                0.66,
                bottom=bottom,
                color=colour,
                hatch=hatch,
                edgecolor="#333333",
                lw=0.6,
                label=component(name),
            )
            up, down = up + np.maximum(value, 0), down + np.minimum(value, 0)
        ax.errorbar(
            spots, yearly["total"], fmt="D", color="black", ms=7, mec="white", label=say("plots-components-total")
        )
        ax.axhline(0, color="black", lw=0.9)
        years = [f"{int(y) + 1}{'+' if y == open_year else ''}" for y in table["tenure_year"]]
        ax.set_xticks(spots, years)
        ax.grid(axis="y", alpha=0.3)
        style.legend(ax)
    return ax
