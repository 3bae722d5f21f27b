"""Figures of a comparison on twin worlds."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.words import MONTHLY, amount, called, level_of, number, plain, scale, signed, unit_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes


PAPER = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}
"""Behind words that would lie on a line."""


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
    measure = str(table["measure"].iloc[0]) if rows else "difference"
    factor, unit = unit_of(str(table["unit"].iloc[0]) if rows else "", currency)
    gap, paired, unpaired = (
        table[c].to_numpy(dtype=float) * factor for c in ("difference", "half_width", "unpaired_half_width")
    )
    with style.canvas(ax, height=1.9 + style.tall(list(table["policy"]), 0.55)) as ax:
        word = style.money(ax, "x", np.concatenate([gap, unpaired])) if unit == currency else ""
        label = f"change of {called(measure)} against the baseline ({word}{unit})"
        style.head(ax, _differences_title(table, gap, paired, measure, unit, firm), label, "")
        if not rows:
            style.nothing(ax, "no policies")
            return ax
        spots = style.bars(ax, list(table["policy"]))
        ax.axvline(0, color="black", lw=1)
        wide = ax.errorbar(
            gap, spots, xerr=unpaired, fmt="none", ecolor="#999999", elinewidth=1.8, capsize=7, capthick=1.8
        )
        drawn = np.nan_to_num(paired)
        tight = ax.barh(spots, 2 * drawn, 0.3, left=gap - drawn, color=style.SKY, edgecolor=style.BLUE, lw=1, zorder=3)
        mean = ax.scatter(gap, spots, marker="|", s=170, color="black", linewidths=2.2, zorder=4)
        for spot, at, times in zip(spots, gap, table["times_narrower"], strict=True):
            if math.isfinite(times):
                said = f"{times:.2g} times narrower"
                ax.annotate(
                    said, (at, spot), (0, 10), textcoords="offset points", fontsize=9.5, ha="center", bbox=PAPER
                )
        ax.margins(x=0.12)
        ax.grid(axis="x", alpha=0.3)
        said = f"{level_of(level)} interval"
        style.legend(ax, [mean, tight, wide], ["mean", f"{said}, twin worlds", f"{said}, as many separate runs"])
    return ax


def _differences_title(
    table: pd.DataFrame, gap: np.ndarray, half: np.ndarray, measure: str, unit: str, firm: str
) -> str:
    sure = [(g, name) for g, h, name in zip(gap, half, table["policy"], strict=True) if abs(g) > h]
    for_firm = f" for {firm}" if firm else ""
    if not sure:
        return f"No policy moves {called(measure)}{for_firm} beyond doubt"
    best, name = max(sure)
    if best > 0:
        return f"{name} raises {called(measure)}{for_firm}{' most' if len(table) > 1 else ''}: by {amount(best, unit)}"
    worst, name = min(sure)
    return f"No policy raises {called(measure)}{for_firm}; {name} lowers it by {amount(-worst, unit)}"


def bridge(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    currency: str = "money",
    level: float = 0.95,
    half_width: float = math.nan,
) -> Axes:
    """From nothing to a policy's difference in profit, line by line of the books.

    Bars hang where the ones above leave off; the line through a bar's end is the interval of that bar alone.

    Args:
        table: rows of ``Twins.bridge()`` of one policy.
        ax: where to draw.
        currency: what money is counted in.
        level: of the intervals.
        half_width: of the interval of the difference in profit.
    """
    policy = str(table["policy"].iloc[0]) if len(table) else ""
    total = float(table["effect"].sum()) if len(table) else 0.0
    moved = table[(table["effect"] != 0) | (table["half_width"] > 0)]
    with style.canvas(ax, height=1.7 + 0.42 * max(len(moved) + 1, 2)) as ax:
        ends = np.cumsum(moved["effect"].to_numpy(dtype=float))
        starts = np.concatenate([[0.0], ends[:-1]]) if len(moved) else ends
        verb = "earns" if total >= 0 else "loses"
        title = (
            f"{policy} {verb} {amount(abs(total), currency)}: where it comes from"
            if len(moved)
            else f"{policy} moves no money"
        )
        word = style.money(ax, "x", [*ends, total])
        label = f"change of profit ({word}{currency}; line: {level_of(level)} interval)"
        style.head(ax, title, label, "")
        if moved.empty:
            style.nothing(ax, "no line of the books changed")
            return ax
        more = [
            (effect > 0) == (side == "revenue") for effect, side in zip(moved["effect"], moved["side"], strict=True)
        ]
        names = [f"{'more' if m else 'less'} {line}" for line, m in zip(moved["line"], more, strict=True)]
        spots = style.bars(ax, [*names, "profit"])
        size = scale([*ends, total])[0]
        for spot, start, effect, half in zip(spots[:-1], starts, moved["effect"], moved["half_width"], strict=True):
            colour, hatch = (style.SKY, "") if effect >= 0 else (style.ORANGE, "///")
            ax.barh(spot, effect, 0.62, left=start, color=colour, hatch=hatch, edgecolor="#333333", lw=0.7)
            ax.errorbar(start + effect, spot, xerr=half, fmt="none", ecolor="black", capsize=3, lw=1.2)
            ax.plot([start + effect] * 2, [spot + 0.31, spot + 0.69], color="#555555", lw=0.8)
            right = max(start, start + effect + np.nan_to_num(half))
            ax.annotate(
                signed(effect / size), (right, spot), (5, 0), textcoords="offset points", va="center", fontsize=10
            )
        ax.errorbar(total, spots[-1], xerr=half_width, fmt="none", ecolor="black", capsize=3, lw=1.2, zorder=4)
        right = max(total + np.nan_to_num(half_width), 0.0)
        ax.annotate(
            signed(total / size), (right, spots[-1]), (5, 0), textcoords="offset points", va="center", fontsize=10
        )
        ax.barh(spots[-1], total, 0.62, color=style.BLUE if total >= 0 else style.RED, edgecolor="#333333", lw=0.7)
        ax.axvline(0, color="black", lw=1)
        ax.margins(x=0.14)
        ax.grid(axis="x", alpha=0.3)
    return ax


def quadrants(table: pd.DataFrame, ax: Axes | None = None, *, firm: str = "", level: float = 0.95) -> Axes:
    """Customers saved (right) and driven away (left) by each policy, with intervals (``Twins.quadrants()``).

    Most customers stay anyway or are lost anyway; on their axis the few who move would vanish: they are told in words.
    """
    policies = list(dict.fromkeys(table["policy"]))
    cell = table.set_index(["policy", "quadrant"])
    with style.canvas(ax, height=1.9 + style.tall(policies, 0.7)) as ax:
        net = {
            p: float(cell.loc[(p, "saved"), "customers"] - cell.loc[(p, "driven away"), "customers"]) for p in policies
        }
        best = max(net, key=lambda p: net[p]) if net else ""
        if best and net[best] > 0:
            saved, away = (float(cell.loc[(best, q), "customers"]) for q in ("saved", "driven away"))
            title = f"{best} saves {number(saved)} customers of {firm or 'the firm'} for {number(away)} driven away"
        else:
            title = "No policy saves more customers than it drives away"
        style.head(ax, title, f"customers moved, mean of worlds (line: {level_of(level)} interval)", "")
        if not policies:
            style.nothing(ax, "no policies")
            return ax
        spots = style.bars(ax, policies)
        for spot, p in zip(spots, policies, strict=True):
            stays, lost = (float(cell.loc[(p, q), "share"]) for q in ("stays anyway", "lost anyway"))
            said = f"{stays:.0%} stay anyway, {lost:.0%} leave anyway"
            where = ax.get_yaxis_transform()
            ax.text(
                1,
                spot - 0.34,
                said,
                transform=where,
                ha="right",
                va="bottom",
                fontsize=9.5,
                color="#444444",
                bbox=PAPER,
            )
        for quadrant, sign, colour, hatch in (("saved", 1, style.BLUE, ""), ("driven away", -1, style.ORANGE, "///")):
            rows = cell.loc[[(p, quadrant) for p in policies]]
            count = rows["customers"].to_numpy(dtype=float)
            ax.barh(spots, sign * count, 0.44, color=colour, hatch=hatch, edgecolor="#333333", lw=0.7, label=quadrant)
            half = rows["customers_half_width"].to_numpy(dtype=float)
            shown = count > 0
            ax.errorbar(
                (sign * count)[shown],
                np.array(spots)[shown],
                xerr=half[shown],
                fmt="none",
                ecolor="black",
                capsize=3,
                lw=1.3,
            )
            for spot, n, h in zip(spots, count, np.nan_to_num(half), strict=True):
                ax.annotate(
                    number(n),
                    (sign * (n + h), spot),
                    (5 * sign, 0),
                    textcoords="offset points",
                    va="center",
                    ha="left" if sign > 0 else "right",
                    fontsize=10,
                )
        ax.axvline(0, color="black", lw=1)
        ax.margins(x=0.2)
        ax.xaxis.set_major_formatter(lambda x, _: f"{abs(x):,.10g}")
        ax.grid(axis="x", alpha=0.3)
        style.legend(ax)
    return ax


def paths(table: pd.DataFrame, ax: Axes | None = None, *, currency: str = "money", level: float = 0.95) -> Axes:
    """Paired difference month by month, a line a policy, with its interval (``Twins.paths()``, one measure)."""
    measure = str(table["measure"].iloc[0]) if len(table) else "profit"
    said, unit = MONTHLY.get(measure, (measure, ""))
    factor, unit = unit_of(unit, currency)
    rows = table.assign(
        policy=table["world"],
        gap=factor * table["difference"],
        low=factor * (table["difference"] - table["half_width"]),
        high=factor * (table["difference"] + table["half_width"]),
    )
    return _over_months(
        rows, ax, f"What each policy does to {said}, month by month", f"change of {said}", unit, currency, level
    )


def cumulative(table: pd.DataFrame, ax: Axes | None = None, *, currency: str = "money", level: float = 0.95) -> Axes:
    """Paired difference added up month by month, its interval, a star at break-even (``Twins.cumulative()``)."""
    measure = str(table["measure"].iloc[0]) if len(table) else "profit"
    said, unit = MONTHLY.get(measure, (measure, ""))
    factor, unit = unit_of(unit, currency)
    rows = table.assign(gap=factor * table["difference"], low=factor * table["low"], high=factor * table["high"])
    even = {str(p): break_even(mine) for p, mine in table.groupby("policy", sort=False)}
    when = sorted((m, p) for p, m in even.items() if m is not None)
    if when:
        soonest, first = when[0]
        by = "from the start" if soonest == 0 else f"by month {soonest}"
        many = f"{len(when)} of {len(even)} policies pay for themselves on average, {first} first, {by}"
        title = f"{first} pays for itself on average {by}" if len(even) == 1 else many
    else:
        title = f"Nothing is paid back within {_count(table)} months"
    title = title if measure == "profit" else f"What each policy adds to {said} in all"
    ax = _over_months(rows, ax, title, f"change of {said} so far", unit, currency, level)
    for month in even.values():
        if month:
            ax.plot([month], [0], marker="*", ms=15, color="white", mec="black", zorder=5, clip_on=False)
    return ax


def _count(table: pd.DataFrame) -> int:
    return int(table["month"].max()) + 1 if len(table) else 0


def _over_months(
    rows: pd.DataFrame, ax: Axes | None, title: str, said: str, unit: str, currency: str, level: float
) -> Axes:
    with style.canvas(ax, height=4.0) as ax:
        values = np.nan_to_num(rows[["gap", "low", "high"]].to_numpy(dtype=float)).ravel()
        word = style.money(ax, "y", values) if unit == currency else ""
        label, x = f"{said} ({word}{unit})", f"month (band: {level_of(level)} interval)"
        style.head(ax, title, x, label)
        if rows.empty:
            style.nothing(ax, "no policies")
        else:
            style.lines(ax, rows, "month", "gap", "policy", low="low", high="high")
            style.months(ax, rows["month"].max())
            ax.axhline(0, color="black", lw=1)
            ax.set(xlabel=x, ylabel=plain(label))
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
        title = f"Why customers leave {firm}, with and without each policy".replace("  ", " ")
        by_chance = f"; by chance alone: {chance.min():,.0f} to {chance.max():,.0f}" if len(chance) else ""
        style.head(ax, title, f"exits per world (line: {level_of(level)} interval; several may apply{by_chance})", "")
        if table.empty or not table["exits"].any():
            style.nothing(ax, "nobody left")
            return ax
        spots = np.array(style.bars(ax, names))
        looks = style.look(worlds[1:]) | {worlds[0]: {"color": "#222222", "marker": "|"}}
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
                label=world,
            )
        for spot in spots[:-1]:
            ax.axhline(spot + 0.5, color="#CCCCCC", lw=0.7)
        ax.set_xlim(0, None)
        ax.grid(axis="x", alpha=0.3)
        style.legend(ax)
    return ax
