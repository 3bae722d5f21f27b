"""Figures of what retention is worth, free and bought: one function each, tidy table in, Axes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from loyalty_studies.retention import maps
from loyalty_studies.retention.forms import BAND, DISCOUNT, break_even_cost, constant_gain
from sim.lab.court.contest import ANSWERS, Bought

if TYPE_CHECKING:
    from matplotlib.axes import Axes

COLOURS: Final = ("#0173b2", "#de8f05", "#029e73", "#d55e00", "#cc78bc", "#ca9161", "#fbafe4", "#949494")
"""seaborn's palette for colour-blind eyes, written out: a worker imports this file and draws nothing."""
INSIDE: Final = ("0.88", "0.75", "#9ecae1", "#4292c6", "#e6a03c")
"""Grey below the published band, blue inside, orange above."""

MARKS: Final = ("o", "s", "^", "D", "v", "P", "X")
LOW, HIGH = 100 * BAND[0], 100 * BAND[1]


def _axes(width: float = 7.2, height: float = 4.6) -> Axes:
    import matplotlib.pyplot as plt

    axes: Axes = plt.subplots(figsize=(width, height), layout="constrained")[1]
    return axes


def _band(axes: Axes, across: bool = False) -> None:
    span = axes.axvspan if across else axes.axhspan
    span(LOW, HIGH, color=COLOURS[7], alpha=0.16, linewidth=0, zorder=0)
    x, y = ((LOW + HIGH) / 2, 0.99) if across else (0.01, (LOW + HIGH) / 2)
    transform = axes.get_xaxis_transform() if across else axes.get_yaxis_transform()
    axes.text(
        x, y, "published: 25–85%", transform=transform, fontsize=8, color="0.35",
        ha="center" if across else "left", va="top" if across else "center",
    )  # fmt: skip


def arithmetic_curves(grid: pd.DataFrame) -> Axes:
    """Gain from five free points against retention, closed form as lines, simulated cohorts as points with intervals.

    Args:
        grid: ``retention``, ``discount``, ``simulated``, ``low``, ``high``, in percent; first margin after one renewal.
    """
    axes = _axes()
    r = np.linspace(0.5, 0.945, 200)
    discounts = sorted(grid["discount"].unique())
    for k, d in enumerate(discounts):
        exact = [100 * constant_gain(x, d, "after-renewal") for x in r]
        axes.plot(100 * r, exact, color=COLOURS[k], label=f"{d:.0%}")
        rows = grid[grid["discount"] == d]
        error = [rows["simulated"] - rows["low"], rows["high"] - rows["simulated"]]
        axes.errorbar(
            100 * rows["retention"],
            rows["simulated"],
            yerr=error,
            fmt=MARKS[k],
            color=COLOURS[k],
            markersize=5,
            capsize=3,
        )
    _band(axes)
    axes.set(
        ylim=(0, 150),
        xlabel="yearly retention before, %",
        ylabel="gain in customer lifetime value, %",
        title="Five free points of retention: lines closed form, marks simulated (95%)",
    )
    axes.legend(title="discount rate a year", loc="upper center", frameon=False)
    return axes


def industries(table: pd.DataFrame) -> Axes:
    """Published gain against the retention that constant-margin arithmetic needs for it, at two discount rates."""
    axes = _axes(8.6, 5.2)
    rows = table.sort_values("published")
    y = np.arange(len(rows))
    for k, (column, label) in enumerate(
        [("needs r (d = 3.8%)", "discounted at 3.8% a year"), ("needs r (d = 10%)", "discounted at 10% a year")]
    ):
        axes.plot(100 * rows[column], y, MARKS[k], color=COLOURS[k], label=label, linestyle="none")
    for at, value in zip(y.tolist(), rows["needs r (d = 10%)"], strict=True):
        if not np.isfinite(value):
            axes.text(95.3, at, "none at 10%", va="center", fontsize=8, color=COLOURS[1])
    axes.set_yticks(y, [f"{name}: {gain:.0f}%" for name, gain in zip(rows["industry"], rows["published"], strict=True)])
    axes.set(
        xlim=(75, 99),
        xlabel="yearly retention before that the published figure needs, %",
    )
    axes.set_title("What retention must have been (constant margin, winning costs nothing)", fontsize=11)
    axes.legend(frameon=False, loc="lower right")
    return axes


def _heat(table: pd.DataFrame, rows: str) -> Axes:
    axes = _axes(10.5, 4.0)
    bounds = [0.0, 15.0, LOW, 50.0, HIGH, 400.0]
    wide = table.set_index([rows, "retention"])["gain"].unstack().sort_index(ascending=False)  # noqa: PD010
    import seaborn as sns
    from matplotlib.colors import BoundaryNorm, ListedColormap

    colours = ListedColormap(list(INSIDE))
    sns.heatmap(
        wide,
        ax=axes,
        cmap=colours,
        norm=BoundaryNorm(bounds, len(bounds) - 1),
        annot=True,
        fmt=".0f",
        annot_kws={"fontsize": 7},
        linewidths=0.5,
        cbar_kws={"label": "gain, % (blue: 25–85)", "ticks": bounds[:-1]},
    )
    axes.set_xticklabels([f"{100 * x:.0f}" for x in wide.columns], rotation=0)
    axes.set_xlabel("yearly retention before, %")
    return axes


def map_discount(table: pd.DataFrame, acquisition: float) -> Axes:
    """Gain in value per customer over retention and discount rate, at one cost of winning a customer."""
    axes = _heat(table[table["acquisition"] == acquisition], "discount")
    axes.set_yticklabels([f"{100 * float(t.get_text()):g}" for t in axes.get_yticklabels()], rotation=0)
    axes.set_ylabel("discount rate, % a year")
    cost = "nothing" if acquisition == 0 else f"{acquisition:g} years of margin"
    axes.set_title(f"Five free points: gain in value per customer, %, when winning one costs {cost}")
    return axes


def map_acquisition(table: pd.DataFrame, discount: float) -> Axes:
    """Gain in value per customer over retention and cost of winning a customer, at one discount rate."""
    axes = _heat(table[table["discount"] == discount], "acquisition")
    axes.set_yticklabels(axes.get_yticklabels(), rotation=0)
    axes.set_ylabel("cost of winning one,\nyears of margin")
    axes.set_title(
        f"Five free points: gain in value per customer, %, discounted at {discount:.0%} (blank: worth nothing before)"
    )
    return axes


def map_yearly(table: pd.DataFrame) -> Axes:
    """Gain in yearly steady-state profit over retention and what is spent whatever the base."""
    axes = _heat(table, "spent")
    axes.set_yticklabels([f"{100 * float(t.get_text()):.0f}" for t in axes.get_yticklabels()], rotation=0)
    axes.set_ylabel("spent on winning and fixed,\n% of gross margin before")
    axes.set_title("Five free points: gain in steady-state yearly profit, %")
    return axes


def map_cost(trials: pd.DataFrame, levers: Sequence[str]) -> Axes:
    """What five points may cost and what they did cost: percent of margin, for every customer, all the time."""
    axes = _axes()
    r = np.linspace(0.0, 0.945, 200)
    for k, d in enumerate((0.0, 0.05, 0.10, 0.15)):
        exact = [100 * break_even_cost(x, d) for x in r]
        axes.plot(100 * r, exact, color=str(0.1 + 0.22 * k), linewidth=1.3, label=f"may cost, discounted at {d:.0%}")
    rest = trials[trials["rivals"] == ANSWERS[0]] if len(trials) else trials
    for k, lever in enumerate(levers):
        rows = rest[rest["lever"] == lever] if len(rest) else rest
        if len(rows):
            error = [rows["cost"] - rows["cost_low"], rows["cost_high"] - rows["cost"]]
            axes.errorbar(
                100 * rows["baseline_retention"], rows["cost"], yerr=error, fmt=MARKS[k], color=COLOURS[k], capsize=3,
                markersize=6, label=f"did cost: {lever}", linestyle="none",
            )  # fmt: skip
    axes.set(xlim=(0, 96), ylim=(0, 60), xlabel="yearly retention before, %", ylabel="cost of five points, % of margin")
    axes.set_title("What five points may cost before they stop paying, and did cost", fontsize=11)
    axes.legend(frameon=False, fontsize=8, loc="upper left", bbox_to_anchor=(0.1, 1.0))
    return axes


def response(table: pd.DataFrame, market: str, levers: Sequence[str]) -> Axes:
    """Five years' discounted profit against retention gained, along the doses of every lever, rivals at rest."""
    axes = _axes()
    rows = table[table["market"] == market]
    for k, lever in enumerate(levers):
        own = rows[rows["lever"] == lever]
        if len(own):
            x = np.concatenate([[0.0], own["retention"]])
            y = np.concatenate([[0.0], own["npv"]])
            axes.plot(x, y, marker=MARKS[k], color=COLOURS[k], markersize=4, label=lever)
    _band(axes)
    axes.axvline(5, color="0.4", linewidth=0.8, linestyle=":")
    axes.axhline(0, color="0.4", linewidth=0.8)
    axes.set(
        ylim=(max(rows["npv"].min() * 1.05, -100), max(95, rows["npv"].max() * 1.05)),
        xlabel="points of yearly retention gained",
        ylabel="profit of five years, discounted: change, %",
    )
    axes.set_title(f"{market}: profit against points bought, dose by dose, rivals at rest", fontsize=11)
    axes.legend(frameon=False, fontsize=8)
    return axes


def bought(trials: pd.DataFrame, measure: str, label: str) -> Axes:
    """What bought points did to profit, by market, lever and what rivals did, with 95% intervals."""
    cases = trials[["market", "lever"]].drop_duplicates().reset_index(drop=True)
    axes = _axes(8.5, 1.4 + 0.42 * max(len(cases), 3))
    for k, answer in enumerate(ANSWERS):
        rows = cases.merge(trials[trials["rivals"] == answer], on=["market", "lever"], how="left")
        y = np.arange(len(cases))[::-1] + 0.22 * (1 - k)
        error = [rows[measure] - rows[f"{measure}_low"], rows[f"{measure}_high"] - rows[measure]]
        axes.errorbar(
            rows[measure],
            y,
            xerr=error,
            fmt=MARKS[k],
            color=COLOURS[k],
            capsize=2,
            markersize=5,
            label=f"rivals {answer}",
        )
    axes.axvline(0, color="0.4", linewidth=0.8)
    axes.set_yticks(np.arange(len(cases))[::-1], [f"{c.market}: {c.lever}" for c in cases.itertuples()])
    low = float(trials[f"{measure}_low"].min())
    axes.set(
        xlim=(min(-15.0, 1.05 * low), max(90.0, 1.05 * float(trials[f"{measure}_high"].max()))),
        xlabel=f"{label}: change, %",
        ylim=(-0.7, len(cases) - 0.1),
    )
    axes.set_title("Five points bought: what profit did (95% intervals)", fontsize=11)
    _band(axes, across=True)
    axes.legend(frameon=False, fontsize=8, loc="lower right")
    return axes


def transition(table: pd.DataFrame) -> Axes:
    """Gain in yearly profit, year by year after five free points begin: simulated marks on closed-form lines."""
    axes = _axes()
    for k, (r, rows) in enumerate(table.groupby("retention")):
        axes.plot(rows["year"], rows["exact"], color=COLOURS[k], label=f"retention {100 * float(str(r)):.0f}% before")
        error = [rows["simulated"] - rows["low"], rows["high"] - rows["simulated"]]
        axes.errorbar(
            rows["year"], rows["simulated"], yerr=error, fmt=MARKS[k], color=COLOURS[k], markersize=4, capsize=2
        )
    _band(axes)
    axes.set(
        xlabel="year after the change",
        ylabel="gain in the year's profit, %",
        xticks=[1, *range(5, int(table["year"].max()) + 1, 5)],
    )
    axes.set_title("Five free points show late in yearly profit: lines closed form, marks simulated", fontsize=11)
    axes.legend(frameon=False, loc="lower right")
    return axes


LABELS: Final = {
    "value": "profit and equity, discounted",
    "npv": "profit of five years, discounted",
    "year five": "profit of the fifth year",
    "lifetime value": "lifetime value per customer",
}


def free(lived: Mapping[str, pd.DataFrame]) -> dict[str, Callable[[], Axes]]:
    """Figures of free points by title, from the tables of what was lived; the maps need nothing lived."""
    by_customer = maps.per_customer()
    return {
        "what five free points are worth": partial(arithmetic_curves, lived["table A1.3, lived"]),
        "what retention must have been": partial(industries, lived["industries"]),
        "how long yearly profit takes": partial(transition, lived["year by year after the change"]),
        "map: retention and discount, winning is free": partial(map_discount, by_customer, 0.0),
        "map: retention and discount, winning costs two years": partial(map_discount, by_customer, 2.0),
        "map: retention and winning cost": partial(map_acquisition, by_customer, DISCOUNT),
        "map: steady-state yearly profit": partial(map_yearly, maps.per_year()),
    }


def paid(contest: Bought) -> dict[str, Callable[[], Axes]]:
    """Figures of points that were bought, by title."""
    found, trials, levers = contest.response, contest.trials, list(contest.contest.levers)
    charts: dict[str, Callable[[], Axes]] = {"what five points may cost, and did": partial(map_cost, trials, levers)}
    for name in found["market"].unique() if len(found) else ():
        charts[f"bought, dose by dose: {name}"] = partial(response, found, name, levers)
    for measure, label in LABELS.items() if len(trials) else ():
        charts[f"five points bought: {measure}"] = partial(bought, trials, measure, label)
    return charts
