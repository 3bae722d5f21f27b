"""Figures of one run about its customers: who stays, what they feel, what they say, why they leave."""

from __future__ import annotations

import math
from collections.abc import Callable
from statistics import NormalDist
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.intervals import whiskers
from sim.plots.leaders import leader
from sim.state.books import BANDS, lost_of
from sim.state.causes import FORCED, REASONS
from sim.words import band, number, percent, reason, say

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


def cohort_retention(cohorts: pd.DataFrame, firm: str, level: float = 0.95, months: int | None = None) -> pd.DataFrame:
    """Survival by year of tenure, a curve a year of joining, from a ``cohorts`` table.

    In year of tenure y a customer leaves with chance h = left / (left + customer_months) a month; of those who begin
    the first year observed, the product of (1 − h)^12 over the years since is still there. So cohorts still being
    watched count for what has been seen of them, and those who were there before are followed from where they were
    first seen. A curve ends where nobody of its cohort was seen any longer: it is not drawn on to the end of a year. Leaving
    is leaving for whatever cause, being let go and the end of the need included. Source: the actuarial estimator with
    Greenwood's variance, symmetric on the scale of the logarithm.

    Args:
        cohorts: the table.
        firm: whose.
        level: of the intervals.
        months: how many were observed; what is left of the last year of tenure is taken as observed unless given.

    Returns:
        ``joined_year``, ``year`` (of tenure, at its end or where observation ended; at the first beginning survival is 1),
        ``survival``, ``low``, ``high``.
    """
    z = NormalDist().inv_cdf(0.5 + level / 2)
    rows: list[dict[str, Any]] = []
    for joined, mine in cohorts[cohorts["firm"] == firm].groupby("joined_year"):
        mine = mine.sort_values("tenure_year")
        start = int(mine["tenure_year"].iloc[0])
        seen = _seen(int(str(joined)), mine["tenure_year"].to_numpy() - start, months)
        mine, seen = mine[seen > 0], seen[seen > 0]
        risk = mine["left"] + mine["customer_months"]
        leave = mine["left"] / risk
        stay = 1 - np.minimum(leave, 1 - 1e-12)
        curve = np.exp(np.cumsum(seen * np.log(stay)))
        spread = z * np.sqrt(np.cumsum(seen**2 * leave / (stay * risk)))
        first = {"joined_year": joined, "left": 0.0, "customer_months": 0.0}
        rows.append({**first, "year": float(start), "survival": 1.0, "low": 1.0, "high": 1.0})
        for row, part, s, w in zip(mine.to_dict("records"), seen, curve, spread, strict=True):
            low, high = s * math.exp(-w), 1.0 if w > 700 else min(s * math.exp(w), 1.0)
            counts = {name: float(row[name]) for name in ("left", "customer_months")}
            year = float(row["tenure_year"]) + part / 12
            rows.append({"joined_year": joined, "year": year, "survival": s, "low": low, "high": high, **counts})
    return pd.DataFrame(rows, columns=list(_CURVE))


_CURVE: Final = ("joined_year", "year", "survival", "low", "high", "left", "customer_months")


def _seen(joined: int, years: Any, months: int | None) -> Any:
    """Months of each year of tenure, the first observed being 0, for which anybody of a cohort was observed."""
    if months is None:
        return np.full(len(years), 12.0)
    return np.clip(months - 12 * max(joined - 1, 0) - 12 * np.asarray(years, dtype=float), 0, 12)


def firm_retention(firms: pd.DataFrame, level: float = 0.95) -> pd.DataFrame:
    """Monthly retention of every firm, as in the books, with its binomial interval (Wilson), from a ``firms`` table.

    Whoever is no longer a customer was not kept: those who left by choice, whose need ceased, and whom the firm let go.

    Returns:
        ``month``, ``firm``, ``retention``, ``low``, ``high``, and whom it is a share of: ``before``, ``stayed``.
    """
    lost = lost_of(firms)
    before = firms["customers"] + lost - firms["joined"]
    low, high = wilson(before - lost, before, level)
    return firms[["month", "firm", "retention"]].assign(low=low, high=high, before=before, stayed=before - lost)


def retention(table: pd.DataFrame, ax: Axes | None = None, *, firm: str = "", level: float = 0.95) -> Axes:
    """Retention: survival by cohort (``cohort_retention``), or month by month by firm (``firm_retention``)."""
    by_cohort = "joined_year" in table
    with style.canvas(ax, height=4.0) as ax:
        style.percent(ax, "y")
        if by_cohort:
            title, y = _newcomers(table, firm), say("plots-retention-cohort-y")
            x = say("plots-retention-cohort-x", level=level)
        else:
            title, x, y = _keepers(table, level), say("plots-month-band", level=level), say("plots-retention-firm-y")
        style.head(ax, title, x, y)
        if table.empty:
            style.nothing(ax, say("plots-nobody-observed"))
        elif by_cohort:
            names = {j: say("plots-cohort", year=int(j)) for j in table["joined_year"].unique()}
            named = table.assign(cohort=table["joined_year"].map(names))
            style.lines(ax, named, "year", "survival", "cohort", low="low", high="high")
            for line in ax.lines:
                line.set_markevery(1)
            ax.set_xticks(range(math.ceil(table["year"].max()) + 1))
            ax.set_ylim(0, 1.02)
        else:
            style.lines(ax, table[table["before"] > 0], "month", "retention", "firm", low="low", high="high")
            style.months(ax, table["month"].max())
        ax.grid(axis="y", alpha=0.3)
    return ax


def _newcomers(table: pd.DataFrame, firm: str) -> str:
    """How many of those who join are there a year later; of a month, where nobody was seen for a year.

    All cohorts that joined while observed are taken together, by how long they were seen: 1 − h a month in the first
    year of tenure, h = left / (left + customer_months).
    """
    first = table[(table["joined_year"] > 0) & (table["year"] <= 1)]
    left, months = float(first["left"].sum()), float(first["customer_months"].sum())
    if left + months == 0:
        return say("plots-retention-cohort-none", firm=firm)
    kept = months / (left + months)
    if (first["year"] == 1).any():
        return say("plots-retention-cohort-year", firm=firm, kept100=100 * kept**12)
    return say("plots-retention-cohort-month", firm=firm, kept=kept)


def _keepers(table: pd.DataFrame, level: float) -> str:
    """Who keeps most, where that can be told."""
    all_ = table.groupby("firm", sort=False)[["stayed", "before"]].sum()
    all_ = all_[all_["before"] > 0]
    if all_.empty:
        return say("plots-retention-firm-none")
    kept = all_["stayed"] / all_["before"]
    if len(kept) == 1:
        return say("plots-retention-firm-one", firm=str(kept.index[0]), kept=float(kept.iloc[0]))
    low, high = (pd.Series(x, kept.index) for x in wilson(all_["stayed"], all_["before"], level))
    best = str(kept.idxmax())
    if low[best] > high.drop(best).max():
        return say("plots-retention-firm-best", firm=best, kept=float(kept[best]))
    return say("plots-retention-firm-close", **_between(kept, lambda x: percent(x, 1)))


def _between(values: pd.Series, written: Callable[[float], str]) -> dict[str, Any]:
    """The lowest and the highest of some values, and whether they are written the same."""
    low, high = float(values.min()), float(values.max())
    return {"low": low, "high": high, "same": written(low) == written(high)}


def bands(table: pd.DataFrame, ax: Axes | None = None, *, firm: str = "") -> Axes:
    """Shares of visits felt in each of the five bands, month by month (rows of ``firms`` of one firm)."""
    counts = table[list(BANDS)].to_numpy(dtype=float).T
    total = counts.sum(axis=0)
    shares = counts / np.where(total > 0, total, np.nan)
    with style.canvas(ax, height=4.0) as ax:
        everyone = counts.sum()
        if everyone:
            above, below = float(counts[3:].sum() / everyone), float(counts[:2].sum() / everyone)
            title = say("plots-bands-title", firm=firm, above=above, below=below)
        else:
            title = say("plots-bands-none", firm=firm)
        style.head(ax, title, say("plots-month"), say("plots-bands-y"))
        if not everyone:
            style.nothing(ax, say("plots-nobody-visited"))
        else:
            fills = ax.stackplot(table["month"], np.nan_to_num(shares), colors=[style.BANDS[b][0] for b in BANDS])
            for name, fill in zip(BANDS, fills, strict=True):
                fill.set(hatch=style.BANDS[name][1], edgecolor="#FFFFFF", linewidth=0.5, label=band(name))
            style.months(ax, table["month"].max())
            ax.set_ylim(0, 1)
            style.percent(ax, "y")
            handles, labels = ax.get_legend_handles_labels()
            style.legend(ax, handles, labels)
    return ax


def satisfaction(table: pd.DataFrame, ax: Axes | None = None, *, level: float = 0.95) -> Axes:
    """Mean satisfaction with the month's visits, by firm. No interval: the table holds means alone.

    A firm is named best only when its lead over the months is more than luck (``sim.plots.leaders``).
    """
    seen = table[table["buyers"] > 0]
    with style.canvas(ax) as ax:
        y = say("plots-satisfaction-y")
        style.head(ax, _most_satisfying(seen, level), say("plots-month"), y)
        _by_firm(ax, seen, SATISFACTION)
    return ax


SATISFACTION: Final = "encounter_satisfaction"
"""The column of ``firms``: mean satisfaction with the month's encounters."""


def _most_satisfying(seen: pd.DataFrame, level: float) -> str:
    if seen.empty:
        return say("plots-satisfaction-none")
    sums = (seen[SATISFACTION] * seen["buyers"]).groupby(seen["firm"], sort=False).sum()
    mean = sums / seen.groupby("firm", sort=False)["buyers"].sum()
    best = leader(seen, SATISFACTION, "buyers", level)
    if best:
        return say("plots-satisfaction-best", firm=best, mean=float(mean[best]))
    if len(mean) == 1:
        return say("plots-satisfaction-one", firm=str(mean.index[0]), mean=float(mean.iloc[0]))
    return say("plots-satisfaction-close", **_between(mean, number))


def share(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Share of all customers of the firms, by firm. No interval: everyone is counted."""
    with style.canvas(ax) as ax:
        style.head(ax, _largest(table), say("plots-month"), say("plots-share-y"))
        style.percent(ax, "y")
        _by_firm(ax, table, "share")
    return ax


def _largest(table: pd.DataFrame) -> str:
    if table.empty:
        return say("plots-share-none")
    last = (
        table[table["month"] == table["month"].max()]
        .set_index("firm")["share"]
        .sort_values(ascending=False, kind="stable")
    )
    first = [str(name) for name in last.index if percent(last[name]) == percent(last.iloc[0])]
    if len(first) > 1:
        return say("plots-share-level", firms=first, share=float(last.iloc[0]))
    return say("plots-share-title", firm=first[0], share=float(last.iloc[0]))


def _by_firm(ax: Axes, table: pd.DataFrame, column: str) -> None:
    if table.empty:
        style.nothing(ax, say("plots-nothing-happened"))
        return
    style.lines(ax, table, "month", column, "firm")
    style.months(ax, table["month"].max())
    ax.grid(axis="y", alpha=0.3)


def word_of_mouth(table: pd.DataFrame, ax: Axes | None = None, *, firm: str = "", level: float = 0.95) -> Axes:
    """Good and bad word told about one firm per month, and how many good ones there are to a bad one.

    The interval of the ratio takes both counts as Poisson: log ratio ± z √(1/good + 1/bad).
    """
    good, bad = float(table["told_good"].sum()), float(table["told_bad"].sum())
    z = NormalDist().inv_cdf(0.5 + level / 2)
    with style.canvas(ax) as ax:
        if good > 0 and bad > 0:
            reach = math.exp(z * math.sqrt(1 / good + 1 / bad))
            ratio = good / bad
            title = say("plots-word-title", firm=firm, ratio=ratio, low=ratio / reach, high=ratio * reach)
        elif good + bad == 0:
            title = say("plots-word-none", firm=firm)
        else:
            title = say("plots-word-counts", firm=firm, good=good, bad=bad)
        style.head(ax, title, say("plots-word-x", level=level), say("plots-word-y"))
        if good + bad == 0:
            style.nothing(ax, say("plots-nobody-talks"))
        else:
            tidy = table.melt("month", ["told_good", "told_bad"], "kind", "messages")
            tidy["kind"] = tidy["kind"].map({"told_good": say("plots-word-good"), "told_bad": say("plots-word-bad")})
            tidy["low"] = np.maximum(tidy["messages"] - z * np.sqrt(tidy["messages"]), 0)
            tidy["high"] = tidy["messages"] + z * np.sqrt(tidy["messages"])
            style.lines(ax, tidy, "month", "messages", "kind", low="low", high="high")
            style.months(ax, table["month"].max())
            ax.set_ylim(0, None)
            ax.grid(axis="y", alpha=0.3)
    return ax


def exit_reasons(exits: pd.DataFrame, firm: str | None = None, level: float = 0.95) -> pd.DataFrame:
    """Leavers to whom each reason applies: ``reason``, ``exits``, ``leavers``, ``share`` with its Wilson interval.

    Behind the six reasons stand chance, ``released`` where the firm let somebody go, and ``moved`` where
    life made one choose anew.
    """
    mine = exits if firm is None else exits[exits["firm"] == firm]
    reasons = [*REASONS, "chance"]
    count = [float(mine[r].sum()) for r in reasons]
    for cause in FORCED:
        if mine[f"cause_{cause}"].any():
            reasons, count = [*reasons, cause], [*count, float(mine[f"cause_{cause}"].sum())]
    low, high = wilson(count, [len(mine)] * len(reasons), level)
    table = pd.DataFrame({"reason": reasons, "exits": count, "leavers": len(mine), "low": low, "high": high})
    table["share"] = table["exits"] / max(len(mine), 1)
    return table


def exits(table: pd.DataFrame, ax: Axes | None = None, *, firm: str = "", level: float = 0.95) -> Axes:
    """Why customers left (``exit_reasons``); several may apply to one leaver, chance only where no other does."""
    leavers = int(table["leavers"].max()) if len(table) else 0
    with style.canvas(ax, height=3.9) as ax:
        aside = table["reason"].isin(["chance", *FORCED])
        ranked = table[~aside].sort_values("exits", ascending=False, kind="stable")
        style.head(ax, _why(ranked, firm, leavers), say("plots-exits-x", level=level), "")
        if not leavers:
            style.nothing(ax, say("plots-nobody-left"))
        else:
            table = pd.concat([ranked, table[aside]])
            spots = style.bars(ax, [reason(r) for r in table["reason"]])
            tint = ["#FFFFFF" if r in ("chance", *FORCED) else style.SKY for r in table["reason"]]
            ax.barh(spots, table["share"], height=0.62, color=tint, edgecolor="#333333", linewidth=0.8)
            whiskers(ax, spots, table["share"], table["low"], table["high"])
            for spot, count, high in zip(spots, table["exits"], table["high"], strict=True):
                ax.text(high, spot, f"  {count:,.0f}", va="center", fontsize=10)
            ax.set_xlim(0, min(float(table["high"].max()) * 1.18, 1.15))
            style.percent(ax, "x")
            ax.grid(axis="x", alpha=0.3)
    return ax


def _why(ranked: pd.DataFrame, firm: str, leavers: int) -> str:
    """How many left and the most common reason: both of them, where two cannot be told apart."""
    if not leavers or ranked["exits"].iloc[0] == 0:
        return say("plots-exits-chance", firm=firm, leavers=leavers) if leavers else say("plots-exits-none", firm=firm)
    level_with_first = ranked[(ranked["exits"] > 0) & (ranked["high"] >= ranked["low"].iloc[0])]
    return say(
        "plots-exits-title",
        firm=firm,
        leavers=leavers,
        n=len(level_with_first),
        reasons=[reason(r) for r in level_with_first["reason"]],
    )
