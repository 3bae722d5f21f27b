"""What is not known, and where it would turn the choice."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.decision.taken import Taken, counted_in
from sim.plots.intervals import EDGE, FIRST, swatch
from sim.scenario.plainly import factor_named, is_share, option_name
from sim.words import number, percent, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST: Final = 10
"""Coefficients drawn; the others move the choice less."""

MEMBER: Final[dict[str, Any]] = {"s": 13, "color": "#B5B5B5", "edgecolors": "#6a6a6a", "linewidths": 0.4, "zorder": 2}
"""How one market is drawn."""


PALE: Final[dict[str, Any]] = {"color": "#E6E6E6", "hatch": "...", **EDGE}
"""A bar that may be chance."""


def unknown(
    table: pd.DataFrame, ax: Axes | None = None, *, currency: str = "money", policy: str = "", most: int = MOST
) -> Axes:
    """The leading policy's advantage over the best other option from a low to a high value of each thing that is not known.

    Solid where the effect is beyond chance, pale and hatched where it is not.

    Args:
        table: ``Decision.flips`` with a column ``said``: what each is, in words.
        ax: where to draw.
        currency: what money is counted in.
        policy: the leading policy.
        most: rows drawn.
    """
    shown = table.assign(reach=table["moves"].abs()).sort_values(["named", "reach"], ascending=False).head(most)
    with style.canvas(ax, height=2.0 + style.tall(list(shown["said"]), 0.36)) as ax:
        unit = style.money(ax, "x", [*shown["at_low"], *shown["at_high"], 0.0], currency)
        flipping = int(shown["crosses"].notna().sum())
        title = say("decision-plot-unknown", named=int(table["named"].sum()), flips=flipping, policy=policy)
        style.head(ax, title, say("decision-plot-unknown-x", unit=unit, more=len(table) - len(shown)), "")
        if not len(shown):
            style.nothing(ax, say("decision-plot-unknown-none"))
            return ax
        spots = style.bars(ax, list(shown["said"]))
        for spot, row in zip(spots, shown.to_dict("records"), strict=True):
            low, high = float(row["at_low"]), float(row["at_high"])
            ax.barh(spot, high - low, 0.55, left=low, **(FIRST if row["named"] else PALE))
            ax.plot(low, spot, "<", color="black", ms=5.5, mfc="white", zorder=4)
            ax.plot(high, spot, ">", color="black", ms=5.5, mfc="white", zorder=4)
        ax.axvline(0, color="black", lw=1.2)
        ax.margins(x=0.08)
        ax.grid(axis="x", alpha=0.3)
        patches = [swatch(FIRST), swatch(PALE)]
        style.legend(ax, patches, [say("decision-plot-beyond-chance"), say("decision-plot-by-chance")], columns=1)
    return ax


def take_unknown(found: Any) -> Taken:
    """What is not known, in words."""
    table = found.flips
    said = [factor_named(path) for path in table["path"]]
    return table.assign(said=said), counted_in(found) | {"policy": option_name(found.leading)}


def turning(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    said: str = "",
    policy: str = "",
    instead: str = "",
    crosses: float = math.nan,
    above: bool = False,
    share: bool = False,
    currency: str = "money",
) -> Axes:
    """The leading policy's advantage over the best other option against what moves it most: a dot a market, and the line.

    Args:
        table: ``x``, ``gap`` and ``line``, a row a market.
        ax: where to draw.
        said: what it is, in words.
        policy, instead: the leading policy, and what is better beyond.
        crosses: where the line is nothing.
        above: whether the choice is lost above it.
        share: whether values are shares, said in per cent.
        currency: what money is counted in.
    """
    rows = table.sort_values("x")
    x, gap = rows["x"].to_numpy(dtype=float), rows["gap"].to_numpy(dtype=float)
    with style.canvas(ax, height=3.9) as ax:
        unit = style.money(ax, "y", gap, currency)
        at = "" if math.isnan(crosses) else percent(crosses, 1) if share else number(crosses, 2)
        title = say("decision-plot-turning", policy=policy, instead=instead, at=at, above=above, turns=bool(at))
        style.head(ax, title, said, say("decision-plot-turning-y", policy=policy, unit=unit))
        if share:
            style.percent(ax, "x")
        ax.scatter(x, gap, **{**MEMBER, "s": 26})
        ax.plot(x, rows["line"], color=style.BLUE, lw=2)
        ax.axhline(0, color="black", lw=1)
        if at:
            ax.axvline(crosses, color=style.RED, lw=1.4, ls=(0, (4, 2)))
        ax.grid(alpha=0.3)
    return ax


def take_turning(found: Any) -> Taken:
    """The market's values of what moves the choice most."""
    first = found.flips.iloc[0]
    field = found.base.field(first["path"])
    x = found.compared.coefficients[first["path"]].to_numpy(dtype=float)
    believed = found.compared.profit.believed
    leading = found.compared.options.index(found.leading)
    gap = believed[:, leading] - np.delete(believed, leading, axis=1).max(axis=1)
    low, high = float(first["low"]), float(first["high"])
    slope = (float(first["at_high"]) - float(first["at_low"])) / (high - low) if high > low else 0.0
    table = pd.DataFrame({"x": x, "gap": gap, "line": float(first["at_low"]) + slope * (x - low)})
    instead = str(first["instead"])
    told = {
        "said": factor_named(str(first["path"])),
        "policy": option_name(found.leading),
        "instead": option_name(instead) if instead else "",
        "crosses": float(first["crosses"]),
        "above": bool(first["above"]),
        "share": is_share(field),
    }
    return table, told | counted_in(found)
