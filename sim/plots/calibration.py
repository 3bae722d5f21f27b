"""Figures of a fit: the fitted market beside the data, and what the data taught."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from sim.plots import style
from sim.words import level_of, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def calibration(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    level: float = 0.9,
    inside: tuple[int, int] = (0, 0),
    held: bool = False,
    yardstick: str = "",
    share: bool = True,
    axis: str = "",
    names: tuple[str, ...] = (),
) -> Axes:
    """What data of this size would have shown in the fitted market, with the data and the yardstick.

    Args:
        table: rows of ``Calibration.facts``, all of one kind, or several to be named.
        ax: where to draw.
        level: of the intervals.
        inside: how many facts lie inside, of how many.
        held: whether these are held out.
        yardstick: its name; none for none.
        share: whether facts are shares.
        axis: what is counted along the axis; named facts have none.
        names: of the facts, where they stand side by side.
    """
    factor = 100.0 if share else 1.0
    along = table["at"].notna().all() and not names
    n = len(table)
    with style.canvas(ax, height=3.6 if along else 1.9 + style.tall(list(names), 0.34)) as ax:
        title = say("calibrate-plot-title", n=inside[0], of=inside[1], level=level_of(level), held=held)
        low, high = factor * table["low"].to_numpy(float), factor * table["high"].to_numpy(float)
        data, market = factor * table["data"].to_numpy(float), factor * table["market"].to_numpy(float)
        other = factor * table["yardstick"].to_numpy(float)
        labels = {"market": say("calibrate-plot-market"), "data": say("calibrate-plot-data"), "yardstick": yardstick}
        unit = say("calibrate-plot-percent") if share else ""
        if along:
            x = table["at"].to_numpy(float)
            style.head(ax, title, axis, unit or say("calibrate-plot-each"))
            ax.fill_between(x, low, high, color=style.SKY, alpha=0.35, lw=0)
            ax.plot(x, market, color=style.BLUE, lw=1.8, label=labels["market"])
            if yardstick and np.isfinite(other).any():
                ax.plot(x, other, color=style.RED, lw=1.4, ls=(0, (4, 1.5)), label=labels["yardstick"])
            ax.plot(x, data, "o", color="black", mfc="white", ms=5.5, label=labels["data"], zorder=4)
            out = table["held_out"].to_numpy(bool)
            if out.any() and not out.all():
                edge = (x[~out].max() + x[out].min()) / 2
                ax.axvline(edge, color="black", lw=0.9, ls=":")
                ax.annotate(
                    say("calibrate-plot-held"), (edge, 1.0), (4, -4), xycoords=("data", "axes fraction"),
                    textcoords="offset points", va="top", fontsize=8,
                )  # fmt: skip
            ax.set_ylim(bottom=min(0.0, float(np.nanmin(low))))
        else:
            style.head(ax, title, unit, "")
            spots = np.asarray(style.bars(ax, list(names)), float)
            for k in range(n):
                ax.plot([low[k], high[k]], [spots[k]] * 2, color=style.SKY, lw=7, alpha=0.5, solid_capstyle="butt")
            ax.plot(market, spots, "|", color=style.BLUE, ms=12, mew=2, label=labels["market"])
            if yardstick and np.isfinite(other).any():
                ax.plot(other, spots, "x", color=style.RED, ms=6, label=labels["yardstick"])
            ax.plot(data, spots, "o", color="black", mfc="white", ms=5.5, label=labels["data"], zorder=4)
        ax.legend(fontsize=8, frameon=False, loc="best")
        ax.grid(alpha=0.3)
    return ax


def learned(table: pd.DataFrame, ax: Axes | None = None, *, level: float = 0.9, names: tuple[str, ...] = ()) -> Axes:
    """Of each parameter: how wide its interval is beside its prior's, both on the prior's scale from 0 to 1.

    Args:
        table: ``low``, ``median`` and ``high`` as places in the prior, and ``told``.
        ax: where to draw.
        level: of the intervals.
        names: of the parameters.
    """
    told = int((table["told"] != "untold").sum())
    with style.canvas(ax, height=1.9 + style.tall(list(names), 0.42)) as ax:
        style.head(
            ax,
            say("calibrate-plot-learned", n=told, of=len(table)),
            say("calibrate-plot-place", level=level_of(level)),
            "",
        )
        spots = style.bars(ax, list(names))
        for spot, row in zip(spots, table.to_dict("records"), strict=True):
            ax.plot(
                [(1 - level) / 2, (1 + level) / 2],
                [spot] * 2,
                color=style.GREY,
                lw=9,
                alpha=0.35,
                solid_capstyle="butt",
            )
            colour = style.ORANGE if row["told"] == "untold" else style.BLUE
            ax.plot([row["low"], row["high"]], [spot] * 2, color=colour, lw=4.5, solid_capstyle="butt")
            ax.plot(row["median"], spot, "D", color="black", mfc="white", ms=5, zorder=4)
        ax.set_xlim(0, 1)
        ax.grid(axis="x", alpha=0.3)
    return ax


def take_calibration(found: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    """The facts that are drawn: those along periods, else all shares by name."""
    table = found.facts
    lines = table[table["fact"].isin(["staying", "repeats"])]
    drawn = lines if len(lines) else table[table["fact"].map(_share)]
    drawn = drawn if len(drawn) else table
    held = bool(drawn["held_out"].any())
    rows = drawn[drawn["held_out"]] if held else drawn
    yardstick = found.target.yardstick
    options: dict[str, Any] = {
        "level": found.level,
        "inside": (int(rows["inside"].sum()), len(rows)),
        "held": held,
        "yardstick": "" if yardstick is None else say(f"calibrate-yardstick-{yardstick.name}"),
        "share": _share(str(drawn["fact"].iloc[0])),
        "axis": say(f"calibrate-period-{found.target.period}"),
    }
    if not len(lines):
        options["names"] = tuple(_short(row) for row in drawn.to_dict("records"))
    return drawn, options


def take_learned(found: Any) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Places in the priors."""
    tail = (1 - found.level) / 2
    low, middle, high = found.posterior.quantile([tail, 0.5, 1 - tail])
    table = pd.DataFrame({"low": low, "median": middle, "high": high, "told": found.parameters["told"]})
    return table, {"level": found.level, "names": found.called}


def _share(fact: str) -> bool:
    return fact not in ("repeats", "purchases", "frequency")


def _short(row: dict[str, Any]) -> str:
    key = str(row["fact"]).replace("_", "-")
    at = -1 if np.isnan(row["at"]) else int(row["at"])
    known = key in ("share", "penetration", "sole", "buying", "level", "top-box", "churn")
    said = say(f"calibrate-short-{key}", at=at) if known else str(row["fact"])
    return f"{row['firm']} · {said}" if row["firm"] else said
