"""Figures of what matters: how much each factor moves, whether by itself, and which way."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.intervals import EDGE, FIRST, LESS, MORE, whiskers
from sim.scenario.plainly import factor_named, policy_words
from sim.words import amount, called, change_in, number, percent, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST = 15
"""Bars drawn; the smaller ones are counted in words."""

NAMED = 6
"""Points of a screening that are named."""


def influence(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    method: str = "morris",
    measure: str = "profit",
    unit: str = "money",
    policy: str = "",
    currency: str = "money",
    level: float = 0.95,
    shaky: bool = False,
) -> Axes:
    """How much each factor moves, largest first, with intervals.

    Args:
        table: ``Sensitivity.table()``.
        ax: where to draw.
        method: what the table holds.
        measure, unit, policy, currency: of what.
        level: of the intervals.
        shaky: whether shares are those of a surrogate that explains too little to be leaned on.
    """
    if method == "morris":
        return _effects(table, ax, measure, unit, policy, currency, level)
    if method == "pawn":
        return _distances(table, ax, measure, policy, level)
    return _shares(table, ax, measure, policy, level, shaky)


def _of(measure: str, policy: str) -> dict[str, Any]:
    return {"measure": called(measure), "policy": policy_words(policy) if policy else ""}


def _effects(
    table: pd.DataFrame, ax: Axes | None, measure: str, unit: str, policy: str, currency: str, level: float
) -> Axes:
    moving = table[table["status"] == "moves"]
    drawn = (moving if len(moving) else table[table["mu_star"] > 0]).head(MOST)
    factor, word = change_in(unit, currency)
    size, low, high = (factor * drawn[c].to_numpy(dtype=float) for c in ("mu_star", "low", "high"))
    names = [factor_named(str(name)) for name in drawn["factor"]]
    with style.canvas(ax, height=2.2 + style.tall(names, 0.3)) as ax:
        axis = style.money(ax, "x", [*high], currency) if unit == "money" else word
        of = _of(measure, policy)
        title = say("sense-plot-nothing-moves", **of)
        if len(moving):
            by = amount(float(size[0]), word)
            title = say("sense-plot-effects-title", name=names[0], by=by, n=len(moving), all=len(table), **of)
        label = say("sense-plot-effects-x", unit=axis, level=level, left=len(table) - len(drawn), **of)
        style.head(ax, title, label, "")
        if drawn.empty:
            style.nothing(ax, say("sense-plot-nothing"))
            return ax
        spots = np.array(style.bars(ax, names))
        up = drawn["mu_low"].to_numpy(dtype=float) > 0
        down = drawn["mu_high"].to_numpy(dtype=float) < 0
        kinds = (
            (up, MORE, say("sense-plot-raises")),
            (down, LESS, say("sense-plot-lowers")),
            (~up & ~down, {**EDGE, "color": "#D0D0D0", "hatch": "..."}, say("sense-plot-both")),
        )
        handles, labels = [], []
        for own, look, said in kinds:
            if own.any():
                handles.append(ax.barh(spots[own], size[own], 0.62, **look))
                labels.append(said)
        whiskers(ax, spots, size, low, high)
        ax.set_xlim(left=0)
        ax.grid(axis="x", alpha=0.3)
        style.legend(ax, handles, labels)
    return ax


def _shares(table: pd.DataFrame, ax: Axes | None, measure: str, policy: str, level: float, shaky: bool = False) -> Axes:
    known = table[table["total"].notna()]
    drawn = known.head(MOST)
    names = [factor_named(str(name)) for name in drawn["factor"]]
    with style.canvas(ax, height=2.4 + style.tall(names, 0.42)) as ax:
        of = _of(measure, policy)
        title = say("sense-plot-no-variance", **of)
        if len(drawn):
            top = drawn.iloc[0]
            title = say("sense-plot-shares-title", name=names[0], **_known(top, "total"), **of)
        if shaky:
            title = say("sense-plot-shaky", **of)
        style.head(ax, title, say("sense-plot-shares-x", level=level, left=len(table) - len(drawn), **of), "")
        if drawn.empty:
            style.nothing(ax, say("sense-plot-nothing"))
            return ax
        spots = np.array(style.bars(ax, names))
        handles = []
        for part, shift, look in (("first", -0.19, FIRST), ("total", 0.19, {**MORE, "hatch": "///"})):
            size, low, high = (drawn[c].to_numpy(dtype=float) for c in (part, f"{part}_low", f"{part}_high"))
            handles.append(ax.barh(spots + shift, size, 0.36, **look))
            whiskers(ax, spots + shift, size, low, high)
        ax.axvline(0, color="black", lw=1)
        style.percent(ax, "x")
        ax.grid(axis="x", alpha=0.3)
        style.legend(ax, handles, [say("sense-plot-first"), say("sense-plot-total")], columns=1)
    return ax


def _known(row: pd.Series, part: str) -> dict[str, str]:
    """A share with the ends of its interval, no less than nothing and no more than all."""
    ends = {"share": part, "low": f"{part}_low", "high": f"{part}_high"}
    return {name: percent(min(max(float(row[column]), 0.0), 1.0)) for name, column in ends.items()}


def _distances(table: pd.DataFrame, ax: Axes | None, measure: str, policy: str, level: float) -> Axes:
    drawn = table.head(MOST)
    names = [factor_named(str(name)) for name in drawn["factor"]]
    moving = int((table["status"] == "moves").sum())
    with style.canvas(ax, height=2.2 + style.tall(names, 0.3)) as ax:
        of = _of(measure, policy)
        title = say("sense-plot-nothing-moves", **of)
        if moving:
            title = say("sense-plot-distances-title", name=names[0], n=moving, all=len(table), **of)
        style.head(ax, title, say("sense-plot-distances-x", level=level, left=len(table) - len(drawn), **of), "")
        spots = np.array(style.bars(ax, names))
        size, low, high = (drawn[c].to_numpy(dtype=float) for c in ("distance", "low", "high"))
        ax.barh(spots, size, 0.62, **MORE)
        whiskers(ax, spots, size, low, high)
        line = ax.axvline(float(table["dummy"].iloc[0]), color=style.RED, lw=1.6, ls=(0, (4, 1.5)))
        ax.set_xlim(left=0)
        ax.grid(axis="x", alpha=0.3)
        style.legend(ax, [line], [say("sense-plot-dummy")])
    return ax


def screening(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    measure: str = "profit",
    unit: str = "money",
    policy: str = "",
    currency: str = "money",
) -> Axes:
    """Each factor by how much it moves and how unevenly: what lies high bends, or depends on others.

    Args:
        table: ``Sensitivity.table()`` of a screening.
        ax: where to draw.
        measure, unit, policy, currency: of what.
    """
    factor, word = change_in(unit, currency)
    across, up = (factor * table[c].to_numpy(dtype=float) for c in ("mu_star", "sigma"))
    handles: list[Any] = []
    labels: list[str] = []
    with style.canvas(ax, height=4.2) as ax:
        axes = [word, word]
        if unit == "money":
            axes = [style.money(ax, "x", across, currency), style.money(ax, "y", across, currency)]
        of = _of(measure, policy)
        bent = int(((up > across) & (table["status"] == "moves").to_numpy()).sum())
        title = say("sense-plot-screening-title", bent=bent, n=int((table["status"] == "moves").sum()), **of)
        style.head(ax, title, say("sense-plot-screening-x", unit=axes[0]), say("sense-plot-screening-y", unit=axes[1]))
        for status, colour, mark in (
            ("moves", style.BLUE, "o"),
            ("within luck", style.GREY, "x"),
            ("at rest", style.INK, "|"),
        ):
            own = (table["status"] == status).to_numpy()
            if own.any():
                handles.append(ax.scatter(across[own], up[own], s=34, color=colour, marker=mark, zorder=3))
                labels.append(say(f"sense-status-{status.replace(' ', '-')}"))
        most = float(max(across.max(initial=0.0), up.max(initial=0.0))) or 1.0
        handles += ax.plot([0, most], [0, most], color="#555555", lw=1, ls=(0, (4, 2)))
        labels.append(say("sense-plot-screening-line"))
        ax.set_xlim(-0.02 * most, 1.06 * float(across.max(initial=0.0) or 1.0))
        top = max(1.15 * float(up.max(initial=0.0)), 0.2 * most)
        ax.set_ylim(-0.03 * top, top)
        numbers, names = _numbered(ax, table, across, up)
        ax.grid(alpha=0.3)
        style.legend(ax, handles + numbers, labels + names, columns=1)
    return ax


def _numbered(ax: Axes, table: pd.DataFrame, across: Any, up: Any) -> tuple[list[Any], list[str]]:
    """Number the points that move and lie furthest right, each where no other number stands; names are the legend's."""
    from matplotlib.lines import Line2D
    from matplotlib.patheffects import withStroke

    taken: list[tuple[float, float]] = []
    wide, tall = (float(side.max(initial=0.0)) or 1.0 for side in (across, up))
    handles: list[Any] = []
    labels = []
    for k in range(min(NAMED, len(table))):
        if str(table["status"].iloc[k]) != "moves":
            continue
        x, y = float(across[k]) / wide, float(up[k]) / tall
        if any(abs(y - other) < 0.06 and abs(x - place) < 0.04 for place, other in taken):
            continue
        taken.append((x, y))
        said = str(len(taken))
        ax.annotate(
            said,
            (float(across[k]), float(up[k])),
            (0, 6),
            textcoords="offset points",
            ha="center",
            fontsize=10,
            zorder=4,
            path_effects=[withStroke(linewidth=3, foreground="white")],
        )
        handles.append(Line2D([], [], ls="", marker=f"${said}$", color="black", ms=7))
        labels.append(factor_named(str(table["factor"].iloc[k])))
    return handles, labels


def pairs(
    table: pd.DataFrame, ax: Axes | None = None, *, measure: str = "profit", policy: str = "", level: float = 0.95
) -> Axes:
    """What two factors do together, beyond each by itself: shares of the variance, largest first.

    Args:
        table: ``Sensitivity.pairs()``.
        ax: where to draw.
        measure, policy: of what.
        level: of the intervals.
    """
    known = table[table["second"].notna()].head(10)
    names = [
        f"{factor_named(str(a))} × {factor_named(str(b))}" for a, b in zip(known["factor"], known["other"], strict=True)
    ]
    with style.canvas(ax, height=2.2 + style.tall(names, 0.34)) as ax:
        of = _of(measure, policy)
        sure = int((known["low"] > 0).sum())
        title = say("sense-plot-pairs-title", n=sure, name=names[0] if names else "", **of)
        style.head(ax, title, say("sense-plot-pairs-x", level=level, left=len(table) - len(known), **of), "")
        if known.empty:
            style.nothing(ax, say("sense-plot-no-pairs"))
            return ax
        spots = np.array(style.bars(ax, names))
        size, low, high = (known[c].to_numpy(dtype=float) for c in ("second", "low", "high"))
        ax.barh(spots, size, 0.62, **MORE)
        whiskers(ax, spots, size, low, high)
        ax.axvline(0, color="black", lw=1)
        style.percent(ax, "x")
        ax.grid(axis="x", alpha=0.3)
    return ax


def responses(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    measure: str = "profit",
    unit: str = "money",
    policy: str = "",
    currency: str = "money",
    level: float = 0.95,
) -> Axes:
    """How the measure goes with each factor over its range, whatever the others do.

    Args:
        table: ``Sensitivity.response(...)``.
        ax: where to draw.
        measure, unit, policy, currency: of what.
        level: of the intervals.
    """
    factor, word = change_in(unit, currency)
    drawn = table.assign(
        factor=[factor_named(str(name)) for name in table["factor"]],
        **{c: factor * table[c] for c in ("mean", "low", "high")},
    )
    with style.canvas(ax, height=4.0) as ax:
        axis = style.money(ax, "y", drawn["mean"], currency) if unit == "money" else word
        of = _of(measure, policy)
        steep = _steepest(drawn)
        style.head(
            ax,
            say("sense-plot-responses-title", name=steep, **of),
            say("sense-plot-responses-x", level=level),
            say("sense-plot-responses-y", unit=axis, **of),
        )
        style.percent(ax, "x")
        if drawn["low"].min() < 0 < drawn["high"].max():
            ax.axhline(0, color="black", lw=1)
        style.lines(ax, drawn, "place", "mean", "factor", low="low", high="high")
        ax.grid(alpha=0.3)
    return ax


def _steepest(table: pd.DataFrame) -> str:
    spans = table.groupby("factor", sort=False)["mean"].agg(lambda m: float(np.ptp(m)))
    return str(spans.idxmax()) if len(spans) and not math.isnan(float(spans.max())) else number(None)
