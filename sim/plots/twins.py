"""Figures of a comparison on twin worlds."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.intervals import Side, two_sides
from sim.plots.style import plain
from sim.results.measures import MONTHLY
from sim.words import amount, called, change_in, number, quadrant, reason, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes


PAPER = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}
"""Behind words that would lie on a line."""


def _unit(measure: str) -> str:
    """Unit of a monthly column."""
    return MONTHLY[measure].unit if measure in MONTHLY else ""


def monthly(measure: str) -> str:
    """A monthly column in words: retention is monthly retention here."""
    return say("plots-monthly-retention") if measure == "retention" else called(measure)


def differences(
    table: pd.DataFrame, ax: Axes | None = None, *, firm: str = "", currency: str = "money", level: float = 0.95
) -> Axes:
    """Paired differences of one measure, a row a policy, with two intervals: of the pairs, and of separate runs.

    Args:
        table: rows of ``Twins.table()`` for one measure.
        ax: where to draw.
        firm, currency: names.
        level: of the intervals.
    """
    rows = len(table)
    measure = str(table["measure"].iloc[0]) if rows else "profit"
    of_money = bool(rows) and str(table["unit"].iloc[0]) == "money"
    factor, unit = change_in(str(table["unit"].iloc[0]) if rows else "", currency)
    gap, paired, unpaired = (
        table[c].to_numpy(dtype=float) * factor for c in ("difference", "half_width", "unpaired_half_width")
    )
    with style.canvas(ax, height=1.9 + style.tall(list(table["policy"]), 0.55)) as ax:
        axis = style.money(ax, "x", np.concatenate([gap, unpaired]), currency) if of_money else unit
        label = say("plots-differences-x", measure=called(measure), unit=axis)
        style.head(ax, _differences_title(table, gap, paired, measure, unit, firm, level), label, "")
        if not rows:
            style.nothing(ax, say("plots-no-policies"))
            return ax
        spots = style.bars(ax, list(table["policy"]))
        ax.axvline(0, color="black", lw=1)
        wide = ax.errorbar(
            gap, spots, xerr=unpaired, fmt="none", ecolor="#999999", elinewidth=1.8, capsize=7, capthick=1.8
        )
        drawn = np.nan_to_num(paired)
        tight = ax.barh(spots, 2 * drawn, 0.3, left=gap - drawn, color=style.SKY, edgecolor=style.BLUE, lw=1, zorder=3)
        mean = ax.scatter(gap, spots, marker="|", s=170, color="black", linewidths=2.2, zorder=4)
        ax.margins(x=0.12)
        ax.grid(axis="x", alpha=0.3)
        said = [
            say("plots-mean"),
            say("plots-differences-paired", level=level),
            say("plots-differences-apart", level=level),
        ]
        style.legend(ax, [mean, tight, wide], said)
    return ax


def _differences_title(
    table: pd.DataFrame, gap: np.ndarray, half: np.ndarray, measure: str, unit: str, firm: str, level: float
) -> str:
    """What the policies do to a measure. One is said to do most only when its interval lies above all the others'."""
    of = {"measure": called(measure), "firm": firm}
    sure = [(g, h, str(name)) for g, h, name in zip(gap, half, table["policy"], strict=True) if abs(g) > h]
    if not sure:
        return say("plots-differences-none", level=level, **of)
    by, half_best, name = max(sure)
    if by > 0:
        rest = [
            g + (0.0 if math.isnan(h) else h) for g, h, p in zip(gap, half, table["policy"], strict=True) if p != name
        ]
        clear = all(by - half_best > top for top in rest)
        rank = "only" if not rest else "most" if clear else "among"
        return say("plots-differences-raises", policy=name, rank=rank, by=amount(by, unit), **of)
    by, _, name = min(sure)
    return say("plots-differences-lowers", policy=name, by=amount(-by, unit), **of)


def quadrants(table: pd.DataFrame, ax: Axes | None = None, *, firm: str = "", level: float = 0.95) -> Axes:
    """Customers saved (right) and driven away (left) by each policy, with intervals (``Twins.quadrants()``).

    Most customers stay anyway or are lost anyway; on their axis the few who move would vanish: they are told in words.
    """
    policies = list(dict.fromkeys(table["policy"]))
    cell = table.set_index(["policy", "quadrant"])
    with style.canvas(ax, height=1.9 + style.tall(policies, 0.7)) as ax:
        style.head(ax, _movers(cell, policies, firm), say("plots-quadrants-x", level=level), "")
        if not policies:
            style.nothing(ax, say("plots-no-policies"))
            return ax
        spots = style.bars(ax, policies)
        for spot, p in zip(spots, policies, strict=True):
            stays, lost = (float(cell.loc[(p, q), "share"]) for q in ("stays anyway", "lost anyway"))
            ax.text(
                1,
                spot - 0.34,
                plain(say("plots-quadrants-anyway", stay=stays, leave=lost)),
                transform=ax.get_yaxis_transform(),
                ha="right",
                va="bottom",
                fontsize=9.5,
                color="#444444",
                bbox=PAPER,
            )
        right, left = (
            _side(quadrant(name), cell.loc[[(p, name) for p in policies]]) for name in ("saved", "driven away")
        )
        two_sides(ax, spots, right, left)
    return ax


def _side(label: str, rows: pd.DataFrame) -> Side:
    count = rows["customers"].to_numpy(dtype=float)
    half = rows["customers_half_width"].to_numpy(dtype=float)
    return Side(label, count, count - half, count + half, [number(n) for n in count])


def _movers(cell: pd.DataFrame, policies: list[str], firm: str) -> str:
    """The policy that moves most customers the right way, when that is more than luck."""
    best, most = "", 0.0
    rows: dict[Any, Any] = cell.to_dict("index")
    for p in policies:
        saved, away = (float(rows[p, q]["customers"]) for q in ("saved", "driven away"))
        halves = [float(rows[p, q]["customers_half_width"]) for q in ("saved", "driven away")]
        if saved - away > max(most, math.hypot(*halves)):
            best, most = p, saved - away
    if not best:
        return say("plots-quadrants-none")
    saved, away = (float(rows[best, q]["customers"]) for q in ("saved", "driven away"))
    return say("plots-quadrants-title", policy=best, saved=saved, away=away, firm=firm)


def paths(table: pd.DataFrame, ax: Axes | None = None, *, currency: str = "money", level: float = 0.95) -> Axes:
    """Paired difference month by month, a line a policy, with its interval (``Twins.paths()``, one measure)."""
    measure = str(table["measure"].iloc[0]) if len(table) else "profit"
    said = monthly(measure)
    factor, _ = change_in(_unit(measure), currency)
    rows = table.assign(
        policy=table["world"],
        gap=factor * table["difference"],
        low=factor * (table["difference"] - table["half_width"]),
        high=factor * (table["difference"] + table["half_width"]),
    )
    return _over_months(rows, ax, say("plots-paths-title", measure=said), False, measure, currency, level)


def cumulative(table: pd.DataFrame, ax: Axes | None = None, *, currency: str = "money", level: float = 0.95) -> Axes:
    """Paired difference added up month by month, its interval, a star at break-even (``Twins.cumulative()``)."""
    measure = str(table["measure"].iloc[0]) if len(table) else "profit"
    factor, _ = change_in(_unit(measure), currency)
    rows = table.assign(gap=factor * table["difference"], low=factor * table["low"], high=factor * table["high"])
    even = {str(p): break_even(mine) for p, mine in table.groupby("policy", sort=False)}
    when = sorted((m, p) for p, m in even.items() if m is not None)
    ends = table[table["month"] == table["month"].max()].set_index("policy")["low"]
    sure = [(m, p) for m, p in when if math.isnan(ends[p]) or ends[p] > 0]
    if measure != "profit":
        title = say("plots-cumulative-title", measure=monthly(measure))
    elif sure:
        soonest, first = sure[0]
        title = say("plots-cumulative-pays", policy=first, month=soonest, n=len(sure), of=len(even))
    elif when:
        title = say("plots-cumulative-unsure", policy=when[0][1], month=when[0][0])
    else:
        title = say("plots-cumulative-never", months=_count(table))
    ax = _over_months(rows, ax, title, True, measure, currency, level)
    for month in even.values():
        if month:
            ax.plot([month], [0], marker="*", ms=15, color="white", mec="black", zorder=5, clip_on=False)
    return ax


def _count(table: pd.DataFrame) -> int:
    return int(table["month"].max()) + 1 if len(table) else 0


def _over_months(
    rows: pd.DataFrame, ax: Axes | None, title: str, so_far: bool, measure: str, currency: str, level: float
) -> Axes:
    of_money = _unit(measure) == "money"
    with style.canvas(ax, height=4.0) as ax:
        values = np.nan_to_num(rows[["gap", "low", "high"]].to_numpy(dtype=float)).ravel()
        unit = change_in(_unit(measure), currency)[1]
        unit = style.money(ax, "y", values, currency) if of_money else unit
        label = say("plots-cumulative-y" if so_far else "plots-paths-y", measure=monthly(measure), unit=unit)
        style.head(ax, title, say("plots-month-band", level=level), label)
        if rows.empty:
            style.nothing(ax, say("plots-no-policies"))
        else:
            style.lines(ax, rows, "month", "gap", "policy", low="low", high="high")
            style.months(ax, rows["month"].max())
            ax.axhline(0, color="black", lw=1)
            ax.grid(axis="y", alpha=0.3)
    return ax


def break_even(table: pd.DataFrame) -> int | None:
    """The month (from 0) from which a policy's cumulative difference stays at or above nothing; None when it does not.

    0 is a policy that was never behind. One that changes nothing has nothing to pay back: None.
    """
    gap = table.sort_values("month")["difference"].to_numpy(dtype=float)
    if not gap.size or not gap.any() or gap[-1] < 0:
        return None
    behind = np.flatnonzero(gap < 0)
    return int(behind[-1]) + 1 if behind.size else 0


def reasons(table: pd.DataFrame, ax: Axes | None = None, *, firm: str = "", level: float = 0.95) -> Axes:
    """Exits by reason in every world, with intervals (``Twins.reasons()``); several reasons may apply to one exit.

    Exits by chance alone are many and would press all else to the left; they are told in words.
    """
    chance = table[table["reason"] == "chance"]["exits"]
    table = table[table["reason"] != "chance"]
    worlds = list(dict.fromkeys(table["world"]))
    names = list(dict.fromkeys(table["reason"]))
    with style.canvas(ax, height=1.6 + 0.62 * max(len(names), 1)) as ax:
        if len(chance):
            x = say("plots-reasons-x-chance", level=level, low=float(chance.min()), high=float(chance.max()))
        else:
            x = say("plots-reasons-x", level=level)
        style.head(ax, say("plots-reasons-title", firm=firm), x, "")
        if table.empty or not table["exits"].any():
            style.nothing(ax, say("plots-nobody-left"))
            return ax
        spots = np.array(style.bars(ax, [reason(name) for name in names]))
        looks = style.looks_of(worlds[1:]) | {worlds[0]: {"color": "#222222", "marker": "|"}}
        step = 0.7 / max(len(worlds), 1)
        for k, world in enumerate(worlds):
            rows = table[table["world"] == world].set_index("reason").loc[names]
            at = spots + (k - (len(worlds) - 1) / 2) * step
            mark, colour = looks[world]["marker"], looks[world]["color"]
            ax.errorbar(
                rows["exits"],
                at,
                xerr=rows["half_width"],
                fmt=mark,
                ms=10 if mark == "|" else 6,
                mew=2.5 if mark == "|" else 0.8,
                color=colour,
                mec=colour if mark == "|" else "black",
                elinewidth=1.6,
                label=say("plots-baseline") if world == "baseline" else world,
            )
        for spot in spots[:-1]:
            ax.axhline(spot + 0.5, color="#CCCCCC", lw=0.7)
        ax.set_xlim(0, None)
        ax.grid(axis="x", alpha=0.3)
        style.legend(ax)
    return ax
