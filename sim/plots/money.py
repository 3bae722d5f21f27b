"""Figures of one run about money."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from sim.books import COMPONENTS, COSTS, REVENUES
from sim.plots import style
from sim.plots.words import amount, number, plain

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


def profit(table: pd.DataFrame, ax: Axes | None = None, *, currency: str = "money", costs: bool = False) -> Axes:
    """Profit per month by firm (rows of ``firms``); with ``costs``, one firm's cost lines stacked up to its revenue."""
    if costs:
        return _stacked(table, ax, currency)
    with style.canvas(ax) as ax:
        total = table.groupby("firm")["profit"].sum()
        title = f"{total.idxmax()} earns most: {amount(total.max(), currency)} in all" if len(total) else "Profit"
        label = f"profit per month ({style.money(ax, 'y', table['profit'])}{currency})"
        style.head(ax, title, "month", label)
        if table.empty:
            style.nothing(ax, "nothing happened")
        else:
            style.lines(ax, table, "month", "profit", "firm")
            style.months(ax, table["month"].max())
            if table["profit"].min() < 0:
                ax.axhline(0, color="black", lw=0.9)
            ax.set(xlabel="month", ylabel=plain(label))
            ax.grid(axis="y", alpha=0.3)
    return ax


def _stacked(table: pd.DataFrame, ax: Axes | None, currency: str) -> Axes:
    firm = str(table["firm"].iloc[0]) if len(table) else ""
    table = table[table["firm"] == firm]
    spent = [line for line in COSTS if table[line].abs().sum() > 0]
    revenue = table[list(REVENUES)].sum(axis=1)
    with style.canvas(ax, height=4.6) as ax:
        kept = table["profit"].sum() / revenue.sum() if revenue.sum() else float("nan")
        title = f"{firm}: of each 100 {currency} of revenue, {number(100 * kept)} remain" if len(table) else "No books"
        label = f"per month ({style.money(ax, 'y', revenue)}{currency})"
        style.head(ax, title, "month", label)
        if table.empty:
            style.nothing(ax, "nothing happened")
        else:
            if spent:
                fills = ax.stackplot(table["month"], table[spent].to_numpy().T, colors=LINE_COLOURS[: len(spent)])
                for line, fill, hatch in zip(spent, fills, style.HATCHES, strict=False):
                    fill.set(hatch=hatch, edgecolor="#444444", linewidth=0.4, label=line)
            ax.plot(table["month"], revenue, color="black", lw=2, label="revenue")
            style.months(ax, table["month"].max())
            ax.set_ylim(0, None)
            style.legend(ax)
    return ax


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
    """Profit per customer and year of tenure in its components (``sim.books.tenure_components``), as money a year.

    Args:
        table: from ``tenure_components``.
        ax: where to draw.
        firm, currency: names.
        open_year: the year of tenure that holds all later ones too.
    """
    yearly = table[[*COMPONENTS, "total"]] * 12
    with style.canvas(ax, height=4.4) as ax:
        title = f"{firm}: profit by year of tenure"
        if len(table) > 1:
            first, last = float(yearly["total"].iloc[0]), float(yearly["total"].iloc[-1])
            word = "more" if last > first else "less"
            title = f"{firm}: a customer of longest tenure earns {word} than one in the first year: " + (
                f"{number(last)} against {number(first)} {currency} a year"
            )
        values = np.abs(yearly.to_numpy()).sum(axis=1) if len(table) else np.zeros(1)
        label = f"per customer and year ({style.money(ax, 'y', values)}{currency})"
        style.head(ax, title, "year of tenure", label)
        if table.empty:
            style.nothing(ax, "nobody was observed")
            return ax
        spots = np.arange(len(table))
        up, down = np.zeros(len(table)), np.zeros(len(table))
        for component in COMPONENTS:
            value = yearly[component].to_numpy()
            if np.abs(value).max() < 1e-9 * max(float(values.max()), 1e-9):
                continue
            colour, hatch = COMPONENT_LOOK[component]
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
                label=component,
            )
            up, down = up + np.maximum(value, 0), down + np.minimum(value, 0)
        ax.errorbar(spots, yearly["total"], fmt="D", color="black", ms=7, mec="white", label="all together")
        ax.axhline(0, color="black", lw=0.9)
        years = [f"{int(y) + 1}{'+' if y == open_year else ''}" for y in table["tenure_year"]]
        ax.set_xticks(spots, years)
        ax.grid(axis="y", alpha=0.3)
        style.legend(ax)
    return ax
