"""The figure of what customers are worth: year by year, from today's customers and from everyone else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from sim.plots import style
from sim.words import percent, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def customer_value(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    firm: str = "",
    last: float = float("nan"),
    closed_form: Sequence[float] = (),
    currency: str = "money",
) -> Axes:
    """What each year brings: today's customers and everyone else as the world goes on, and today's where nobody new is let in.

    Args:
        table: rows of one policy of ``CustomerValue.yearly()``.
        ax: where to draw.
        firm: whose customers.
        last: contribution of the year before today.
        closed_form: what the closed form says of today's customers, a year each; nothing where it does not apply.
        currency: what money is counted in.
    """
    years = int(table["year"].max()) if len(table) else 0
    known = table.set_index(["world", "who", "year"])["discounted"]
    spots = np.arange(1, years + 1)

    def each(world: str, who: str) -> Any:
        return np.array([float(known[world, who, year]) for year in spots])

    with style.canvas(ax, height=4.2) as ax:
        if not years:
            style.nothing(ax, say("value-plot-none"))
            return ax
        own, others, alone = each("open", "cohort"), each("open", "newcomers"), each("closed", "cohort")
        whole = own.sum() + others.sum()
        unit = style.money(ax, "y", [*(own + np.maximum(others, 0)), last], currency)
        share = percent(own.sum() / whole) if whole > 0 else "–"
        title = say("value-plot-title", firm=firm, share=share, years=years)
        style.head(ax, title, say("value-plot-x"), say("value-plot-y", unit=unit))
        look: dict[str, Any] = {"width": 0.62, "edgecolor": "#333333", "linewidth": 0.7}
        ax.bar([0], [last], color="#DDDDDD", **look)
        ax.bar(spots, own, color=style.SKY, label=say("value-col-cohort"), **look)
        above = np.where(others >= 0, own, 0.0)
        ax.bar(spots, others, bottom=above, color=style.ORANGE, hatch="///", label=say("value-col-newcomers"), **look)
        ax.plot(spots, alone, "D", color="black", mfc="white", ms=6, label=say("value-col-closed"), zorder=4)
        if len(closed_form):
            ax.plot(
                spots, list(closed_form), "x--", color=style.RED, ms=7, mew=2, lw=1.4, label=say("value-plot-closed")
            )
        ax.set_xticks([0, *spots], [say("value-plot-last"), *map(str, spots)])
        ax.axhline(0, color="black", lw=0.9)
        ax.grid(axis="y", alpha=0.3)
        style.legend(ax)
    return ax


def take_customer_value(found: Any, *, policy: str = "baseline") -> tuple[pd.DataFrame, dict[str, Any]]:
    """The years of one policy, with the year before today and the closed form beside them."""
    table = found.yearly()
    told = {
        "firm": found.firm,
        "last": float(found.each("last_year", policy).mean()),
        "closed_form": tuple(found.closed_form_years(policy)),
        "currency": found.base.market.currency,
    }
    return table[table["policy"] == policy], told
