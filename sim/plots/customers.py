"""Figures of one run about its customers: who stays, what they feel, what they say, why they leave."""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from sim.books import BANDS
from sim.engines.causes import REASONS
from sim.plots import style
from sim.plots.words import level_of, number, plain

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def wilson(successes: Any, trials: Any, level: float = 0.95) -> tuple[Any, Any]:
    """Wilson's score interval of a share, element by element; NaN where there was no trial.

    (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n). Source: Wilson 1927, JASA 22.
    """
    k, n = np.asarray(successes, dtype=float), np.asarray(trials, dtype=float)
    z = NormalDist().inv_cdf(0.5 + level / 2)
    n = np.where(n > 0, n, np.nan)
    p = k / n
    centre, spread = p + z * z / (2 * n), z * np.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    return np.maximum((centre - spread) / scale, 0.0), np.minimum((centre + spread) / scale, 1.0)


def cohort_retention(cohorts: pd.DataFrame, firm: str, level: float = 0.95) -> pd.DataFrame:
    """Survival by year of tenure, a curve a year of joining, from a ``cohorts`` table.

    In year of tenure y a customer leaves with chance h = left / (left + customer_months) a month; of those who begin
    the first year observed, the product of (1 − h)^12 over the years since is still there. So cohorts still being
    watched count for what has been seen of them, and those who were there before are followed from where they were
    first seen. Source: the actuarial estimator with Greenwood's variance, symmetric on the scale of the logarithm.

    Returns:
        ``joined_year``, ``year`` (of tenure, at its end; at the first beginning survival is 1), ``survival``, ``low``,
        ``high``.
    """
    z = NormalDist().inv_cdf(0.5 + level / 2)
    rows: list[dict[str, Any]] = []
    for joined, mine in cohorts[cohorts["firm"] == firm].groupby("joined_year"):
        mine = mine.sort_values("tenure_year")
        risk = mine["left"] + mine["customer_months"]
        leave = mine["left"] / risk
        gone = np.log1p(-np.minimum(leave, 1 - 1e-12)) * 12
        spread = 12 * np.sqrt(np.cumsum(leave / ((1 - np.minimum(leave, 1 - 1e-12)) * risk)))
        curve = np.exp(np.cumsum(gone))
        start = int(mine["tenure_year"].iloc[0])
        rows.append({"joined_year": joined, "year": start, "survival": 1.0, "low": 1.0, "high": 1.0})
        for year, s, w in zip(mine["tenure_year"], curve, z * spread, strict=True):
            low, high = s * math.exp(-w), 1.0 if w > 700 else min(s * math.exp(w), 1.0)
            rows.append({"joined_year": joined, "year": int(year) + 1, "survival": s, "low": low, "high": high})
    return pd.DataFrame(rows, columns=["joined_year", "year", "survival", "low", "high"])


def firm_retention(firms: pd.DataFrame, level: float = 0.95) -> pd.DataFrame:
    """Monthly retention of every firm with its binomial interval (Wilson), from a ``firms`` table."""
    before = firms["customers"] + firms["left"] + firms["ceased"] - firms["joined"]
    stay = before - firms["left"] - firms["ceased"]
    low, high = wilson(stay, before, level)
    table = firms[["month", "firm"]].copy()
    table["retention"] = stay / before.where(before > 0)
    return table.assign(low=low, high=high)


def retention(table: pd.DataFrame, ax: Axes | None = None, *, firm: str = "", level: float = 0.95) -> Axes:
    """Retention: survival by cohort (``cohort_retention``), or month by month by firm (``firm_retention``)."""
    by_cohort = "joined_year" in table
    with style.canvas(ax, height=4.0) as ax:
        style.percent(ax, "y")
        if by_cohort:
            first = table[(table["joined_year"] > 0) & (table["year"] == 1)]["survival"]
            kept = (
                f"of those who join, {first.mean():.0%} are left after a year" if len(first) else "who stays, by cohort"
            )
            title, y = f"{firm}: {kept}", "still customers"
            x = f"year of tenure (band: {level_of(level)} interval)"
        else:
            mean = table.groupby("firm")["retention"].mean()
            best = mean.idxmax() if mean.notna().any() else ""
            title = f"{best} keeps most: {mean.max():.1%} of its customers each month" if best else "Retention"
            x, y = f"month (band: {level_of(level)} interval)", "customers kept, per month"
        style.head(ax, title, x, y)
        if table.empty:
            style.nothing(ax, "nobody was observed")
        elif by_cohort:
            named = table.assign(
                cohort=["there before" if j == 0 else f"joined in year {j}" for j in table["joined_year"]]
            )
            style.lines(ax, named, "year", "survival", "cohort", low="low", high="high")
            for line in ax.lines:
                line.set_markevery(1)
            ax.set_xticks(range(int(table["year"].max()) + 1))
            ax.set_ylim(0, 1.02)
        else:
            style.lines(ax, table, "month", "retention", "firm", low="low", high="high")
            style.months(ax, table["month"].max())
        ax.set(xlabel=plain(x), ylabel=y)
        ax.grid(axis="y", alpha=0.3)
    return ax


def bands(table: pd.DataFrame, ax: Axes | None = None, *, firm: str = "") -> Axes:
    """Shares of visits felt in each of the five bands, month by month (rows of ``firms`` of one firm)."""
    counts = table[list(BANDS)].to_numpy(dtype=float).T
    total = counts.sum(axis=0)
    shares = counts / np.where(total > 0, total, np.nan)
    with style.canvas(ax, height=4.0) as ax:
        everyone = counts.sum()
        above = counts[3:].sum() / everyone if everyone else math.nan
        below = counts[:2].sum() / everyone if everyone else math.nan
        title = (
            f"{firm}: {above:.0%} of visits please or dazzle, {below:.0%} disappoint"
            if everyone
            else f"{firm}: no visits"
        )
        style.head(ax, title, "month", "share of visits felt as")
        if not everyone:
            style.nothing(ax, "nobody visited")
        else:
            fills = ax.stackplot(table["month"], np.nan_to_num(shares), colors=[style.BANDS[b][0] for b in BANDS])
            for band, fill in zip(BANDS, fills, strict=True):
                fill.set(hatch=style.BANDS[band][1], edgecolor="#FFFFFF", linewidth=0.5, label=band)
            style.months(ax, table["month"].max())
            ax.set_ylim(0, 1)
            style.percent(ax, "y")
            handles, labels = ax.get_legend_handles_labels()
            style.legend(ax, handles, labels)
    return ax


def satisfaction(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Mean satisfaction with the month's visits, by firm. No interval: the table holds means alone."""
    with style.canvas(ax) as ax:
        mean = table.groupby("firm")["encounter_satisfaction"].mean()
        title = f"{mean.idxmax()} satisfies most: {number(mean.max())} on average" if len(mean) else "Satisfaction"
        style.head(ax, title, "month", "mean satisfaction (0–1)")
        _by_firm(ax, table[table["buyers"] > 0], "encounter_satisfaction")
        ax.set_ylabel("mean satisfaction (0–1)")
    return ax


def share(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Share of all customers of the firms, by firm. No interval: everyone is counted."""
    with style.canvas(ax) as ax:
        last = table[table["month"] == table["month"].max()].set_index("firm")["share"]
        title = f"{last.idxmax()} ends with {last.max():.0%} of the customers" if len(last) else "Share"
        style.head(ax, title, "month", "share of customers")
        style.percent(ax, "y")
        _by_firm(ax, table, "share")
        ax.set_ylabel("share of customers")
    return ax


def _by_firm(ax: Axes, table: pd.DataFrame, column: str) -> None:
    if table.empty:
        style.nothing(ax, "nothing happened")
        return
    style.lines(ax, table, "month", column, "firm")
    style.months(ax, table["month"].max())
    ax.set_xlabel("month")
    ax.grid(axis="y", alpha=0.3)


def word_of_mouth(table: pd.DataFrame, ax: Axes | None = None, *, firm: str = "", level: float = 0.95) -> Axes:
    """Good and bad word told about one firm per month, and how many good ones there are to a bad one.

    The interval of the ratio takes both counts as Poisson: log ratio ± z √(1/good + 1/bad).
    """
    good, bad = float(table["told_good"].sum()), float(table["told_bad"].sum())
    with style.canvas(ax) as ax:
        if good > 0 and bad > 0:
            reach = math.exp(NormalDist().inv_cdf(0.5 + level / 2) * math.sqrt(1 / good + 1 / bad))
            ratio = good / bad
            said = f"{number(ratio)} good words for each bad one ({number(ratio / reach)} to {number(ratio * reach)})"
        else:
            said = "nobody talks" if good + bad == 0 else f"{number(good)} good words, {number(bad)} bad ones"
        style.head(ax, f"{firm}: {said}", "month", "messages told per month")
        if good + bad == 0:
            style.nothing(ax, "nobody talks")
        else:
            tidy = table.melt("month", ["told_good", "told_bad"], "kind", "messages")
            tidy["kind"] = tidy["kind"].map({"told_good": "good", "told_bad": "bad"})
            z = NormalDist().inv_cdf(0.5 + level / 2)
            tidy["low"] = np.maximum(tidy["messages"] - z * np.sqrt(tidy["messages"]), 0)
            tidy["high"] = tidy["messages"] + z * np.sqrt(tidy["messages"])
            style.lines(ax, tidy, "month", "messages", "kind", low="low", high="high")
            style.months(ax, table["month"].max())
            ax.set_ylim(0, None)
            ax.set(xlabel=f"month (band: {level_of(level)}, counts taken as Poisson)", ylabel="messages told per month")
            ax.grid(axis="y", alpha=0.3)
    return ax


def exit_reasons(exits: pd.DataFrame, firm: str | None = None, level: float = 0.95) -> pd.DataFrame:
    """Leavers to whom each reason applies: ``reason``, ``exits``, ``leavers``, ``share`` with its Wilson interval."""
    mine = exits if firm is None else exits[exits["firm"] == firm]
    reasons = [*REASONS, "chance"]
    count = [float(mine[r].sum()) for r in reasons]
    low, high = wilson(count, [len(mine)] * len(reasons), level)
    table = pd.DataFrame({"reason": reasons, "exits": count, "leavers": len(mine), "low": low, "high": high})
    table["share"] = table["exits"] / max(len(mine), 1)
    return table


def exits(table: pd.DataFrame, ax: Axes | None = None, *, firm: str = "", level: float = 0.95) -> Axes:
    """Why customers left (``exit_reasons``); several may apply to one leaver, chance only where no other does."""
    leavers = int(table["leavers"].max()) if len(table) else 0
    with style.canvas(ax, height=3.9) as ax:
        reasons = table[table["reason"] != "chance"]
        ranked = reasons.sort_values("exits", ascending=False, kind="stable")
        top = str(ranked["reason"].iloc[0]) if leavers and ranked["exits"].iloc[0] > 0 else ""
        title = f"{firm}: {leavers:,} left" + (
            f"; most common reason: {top}" if top else "; no reason but chance" if leavers else ""
        )
        style.head(ax, title, f"share of leavers (line: {level_of(level)} interval; several may apply)", "")
        if not leavers:
            style.nothing(ax, "nobody left")
        else:
            table = pd.concat([ranked, table[table["reason"] == "chance"]])
            spots = style.bars(ax, ["chance alone" if r == "chance" else r for r in table["reason"]])
            tint = ["#FFFFFF" if r == "chance" else style.SKY for r in table["reason"]]
            ax.barh(spots, table["share"], height=0.62, color=tint, edgecolor="#333333", linewidth=0.8)
            error = [table["share"] - table["low"], table["high"] - table["share"]]
            ax.errorbar(table["share"], spots, xerr=np.maximum(error, 0), fmt="none", ecolor="black", capsize=3, lw=1.3)
            for spot, count, high in zip(spots, table["exits"], table["high"], strict=True):
                ax.text(high, spot, f"  {count:,.0f}", va="center", fontsize=10)
            ax.set_xlim(0, min(float(table["high"].max()) * 1.18, 1.15))
            style.percent(ax, "x")
            ax.grid(axis="x", alpha=0.3)
    return ax
