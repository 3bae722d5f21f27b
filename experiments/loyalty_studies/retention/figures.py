"""Figures of what retention is worth, free and bought: a function each, tidy table in, Axes out, in the look of all figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from loyalty_studies.retention import maps
from loyalty_studies.retention.forms import BAND, DISCOUNT, break_even_cost, constant_gain
from sim.lab.court.contest import ANSWERS, Bought
from sim.plots import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LOW, HIGH = 100 * BAND[0], 100 * BAND[1]
PUBLISHED: Final = f"published: {LOW:.0f}–{HIGH:.0f}%"

STEPS: Final = (
    (-np.inf, "#F4F4F4", "below 15%"),
    (15.0, "#D4D4D4", "15–25%"),
    (LOW, "#9ECAE1", "25–50%"),
    (50.0, "#4292C6", "50–85%"),
    (HIGH, "#8A4A00", "above 85%"),
)
"""From which gain on a cell has which colour: grey below the published band, blue inside, brown above; darker is more, in
grey print too.
"""

EVERY: Final = 2
"""Columns of a map of which one is drawn, so that the numbers in the cells can be read."""


def _band(axes: Axes, across: bool = False) -> Any:
    """The published band; what the legend shows of it."""
    span = axes.axvspan if across else axes.axhspan
    return span(LOW, HIGH, facecolor="#E2E2E2", edgecolor="#8A8A8A", hatch="..", linewidth=0, zorder=0, label=PUBLISHED)


def _error(rows: pd.DataFrame, of: str, low: str = "low", high: str = "high") -> list[pd.Series]:
    return [rows[of] - rows[low], rows[high] - rows[of]]


def _look(k: int) -> dict[str, Any]:
    return {"color": style.COLOURS[k % len(style.COLOURS)], "fmt": style.MARKERS[k], "ms": 5.5, "capsize": 2.5}


def _line(axes: Axes, x: Any, y: Any, k: int, **more: Any) -> None:
    """A line that has a dash of its own beside its colour."""
    (line,) = axes.plot(x, y, color=style.COLOURS[k % len(style.COLOURS)], lw=1.8, **more)
    dashes: Any = style.DASHES[k % len(style.DASHES)]
    if dashes:
        line.set_dashes(dashes)


def arithmetic_curves(grid: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Gain from five free points against retention, closed form as lines, simulated cohorts as points with intervals.

    Args:
        grid: ``retention``, ``discount``, ``simulated``, ``low``, ``high``, in percent; first margin after one renewal.
        ax: where to draw.
    """
    with style.canvas(ax, height=4.6) as ax:
        style.head(
            ax,
            "Five free points are worth more, the better customers are kept already",
            "yearly retention before, % (lines: closed form; marks: simulated, 95% interval)",
            "gain in customer lifetime value, %",
        )
        r = np.linspace(0.5, 0.945, 200)
        _band(ax)
        for k, d in enumerate(sorted(grid["discount"].unique())):
            _line(
                ax, 100 * r, [100 * constant_gain(x, d, "after-renewal") for x in r], k, label=f"discounted at {d:.0%}"
            )
            rows = grid[grid["discount"] == d]
            ax.errorbar(
                100 * rows["retention"] + 0.4 * (k - 1), rows["simulated"], yerr=_error(rows, "simulated"), **_look(k)
            )
        ax.set_ylim(0, 150)
        ax.grid(axis="y", alpha=0.3)
        style.legend(ax)
    return ax


def industries(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Published gain against the retention that constant-margin arithmetic needs for it, at two discount rates."""
    rows = table.sort_values("published", ascending=False)
    labels = [f"{name}: {gain:.0f}%" for name, gain in zip(rows["industry"], rows["published"], strict=True)]
    low, high = "needs r (d = 3.8%)", "needs r (d = 10%)"
    with style.canvas(ax, height=1.9 + style.tall(labels, 0.34)) as ax:
        least = 100 * float(np.nanmin(rows[[low, high]].to_numpy(dtype=float)))
        style.head(
            ax,
            f"Published gains need customers who stay already: {least:.0f}% a year or more",
            "yearly retention that the published gain needs, % (constant margin, winning costs nothing)",
            "",
        )
        spots = np.array(style.bars(ax, labels))
        for k, (column, label) in enumerate([(low, "discounted at 3.8% a year"), (high, "discounted at 10% a year")]):
            look: dict[str, Any] = {
                "color": style.COLOURS[k],
                "marker": style.MARKERS[k],
                "mfc": style.COLOURS[k] if k == 0 else "white",
            }
            ax.plot(100 * rows[column], spots, ls="none", ms=7, mew=1.6, label=label, **look)
        for spot in spots[~np.isfinite(rows[high].to_numpy(dtype=float))]:
            said: dict[str, Any] = {
                "transform": ax.get_yaxis_transform(),
                "ha": "right",
                "va": "center",
                "fontsize": 10,
            }
            ax.text(0.995, spot, "none at 10%", color=style.INK, **said)
        ax.set_xlim(min(75.0, least - 2), 101)
        ax.grid(axis="x", alpha=0.3)
        style.legend(ax)
    return ax


def _heat(table: pd.DataFrame, rows: str, ax: Axes | None, title: str, label: str, named: str) -> Axes:
    """Gain over retention and something else: a colour a step, the number in the cell."""
    wide = table.set_index([rows, "retention"])["gain"].unstack().sort_index(ascending=False)  # noqa: PD010
    wide = wide.iloc[:, ::EVERY]
    with style.canvas(ax, height=1.9 + 0.34 * len(wide)) as ax:
        import seaborn as sns
        from matplotlib.colors import BoundaryNorm, ListedColormap
        from matplotlib.patches import Patch

        style.head(ax, title, "yearly retention before, %", label)
        bounds = [0.0, *(least for least, *_ in STEPS[1:]), 1e4]
        sns.heatmap(
            wide.clip(lower=0.0),
            ax=ax,
            cmap=ListedColormap([colour for _, colour, _ in STEPS]),
            norm=BoundaryNorm(bounds, len(bounds) - 1),
            annot=wide,
            fmt=".0f",
            annot_kws={"fontsize": 9.5},
            linewidths=0.5,
            cbar=False,
        )
        ax.set_xticks(np.arange(len(wide.columns)) + 0.5, [f"{100 * x:.0f}" for x in wide.columns], rotation=0)
        ax.set_yticks(np.arange(len(wide)) + 0.5, [named.format(x) for x in wide.index], rotation=0)
        ax.tick_params(length=0)
        style.head(ax, title, "yearly retention before, %", label)
        handles = [Patch(facecolor=colour, edgecolor="#8A8A8A") for _, colour, _ in STEPS]
        style.legend(ax, handles, [said for *_, said in STEPS], columns=3)
    return ax


def map_discount(table: pd.DataFrame, acquisition: float, ax: Axes | None = None) -> Axes:
    """Gain in value per customer over retention and discount rate, at one cost of winning a customer."""
    cost = "nothing" if acquisition == 0 else f"{acquisition:g} years of margin"
    title = f"By how many percent five free points raise a customer's value when winning one costs {cost}"
    rows = table[table["acquisition"] == acquisition]
    return _heat(rows, "discount", ax, title, "discount rate a year", "{:.1%}")


def map_acquisition(table: pd.DataFrame, discount: float, ax: Axes | None = None) -> Axes:
    """Gain in value per customer over retention and cost of winning a customer, at one discount rate."""
    given = f"discounted at {discount:.0%} (blank: worth nothing before)"
    title = f"By how many percent five free points raise a customer's value, {given}"
    rows = table[table["discount"] == discount]
    return _heat(rows, "acquisition", ax, title, "cost of winning one, years of margin", "{:g}")


def map_yearly(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Gain in yearly steady-state profit over retention and what is spent whatever the base."""
    title = "By how many percent five free points raise a year's profit in the long run"
    return _heat(table, "spent", ax, title, "margin spent on winning and fixed cost", "{:.0%}")


def map_cost(trials: pd.DataFrame, levers: Sequence[str], ax: Axes | None = None) -> Axes:
    """What five points may cost and what they did cost: percent of margin, for every customer, all the time."""
    with style.canvas(ax, height=5.0) as ax:
        style.head(
            ax,
            "What five points may cost before they stop paying, and what they did cost",
            "yearly retention before, % (marks: 95% interval)",
            "cost of five points, % of margin",
        )
        r = np.linspace(0.0, 0.945, 200)
        for k, d in enumerate((0.0, 0.05, 0.10, 0.15)):
            exact = [100 * break_even_cost(x, d) for x in r]
            (line,) = ax.plot(100 * r, exact, color="#555555", lw=1.6, label=f"may cost, discounted at {d:.0%}")
            dashes: Any = style.DASHES[k]
            if dashes:
                line.set_dashes(dashes)
        rest = trials[trials["rivals"] == ANSWERS[0]] if len(trials) else trials
        for k, lever in enumerate(levers):
            rows = rest[rest["lever"] == lever] if len(rest) else rest
            if len(rows):
                error = _error(rows, "cost", "cost_low", "cost_high")
                x = 100 * rows["baseline_retention"] + 0.9 * (k - 2)
                ax.errorbar(x, rows["cost"], yerr=error, label=f"did cost: {lever}", **_look(k))
        ax.set_xlim(0, 96)
        ax.set_ylim(0, 60)
        ax.grid(axis="y", alpha=0.3)
        style.legend(ax, columns=1)
    return ax


def response(table: pd.DataFrame, market: str, levers: Sequence[str], ax: Axes | None = None) -> Axes:
    """Five years' discounted profit against retention gained, along the doses of every lever, rivals at rest."""
    rows = table[table["market"] == market]
    with style.canvas(ax, height=4.6) as ax:
        style.head(
            ax,
            f"{market}: what retention costs or earns, dose by dose, rivals at rest",
            "points of yearly retention gained",
            "profit of five years, discounted: change, %",
        )
        _band(ax)
        for k, lever in enumerate(levers):
            own = rows[rows["lever"] == lever]
            if len(own):
                x, y = np.concatenate([[0.0], own["retention"]]), np.concatenate([[0.0], own["npv"]])
                _line(ax, x, y, k, marker=style.MARKERS[k], ms=5, label=lever)
        ax.axvline(5, color="black", lw=1, ls=":", label="five points")
        ax.axhline(0, color="black", lw=1)
        ax.set_ylim(max(rows["npv"].min() * 1.05, -100), max(95, rows["npv"].max() * 1.05))
        ax.grid(axis="y", alpha=0.3)
        style.legend(ax)
    return ax


def bought(trials: pd.DataFrame, measure: str, label: str, ax: Axes | None = None) -> Axes:
    """What bought points did to profit, by market, lever and what rivals did, with 95% intervals."""
    cases = trials[["market", "lever"]].drop_duplicates().reset_index(drop=True)
    names = [f"{c.market}: {c.lever}" for c in cases.itertuples()]
    paying = int(((trials["rivals"] == ANSWERS[0]) & (trials[f"{measure}_low"] > 0)).sum())
    with style.canvas(ax, height=2.0 + style.tall(names, 0.5)) as ax:
        title = f"Five points bought, {label}: {paying} of {len(cases)} surely pay with rivals at rest"
        style.head(ax, title, f"{label}: change, % (line: 95% interval)", "")
        spots = np.array(style.bars(ax, names))
        _band(ax, across=True)
        for k, answer in enumerate(ANSWERS):
            rows = cases.merge(trials[trials["rivals"] == answer], on=["market", "lever"], how="left")
            error = _error(rows, measure, f"{measure}_low", f"{measure}_high")
            fill = style.COLOURS[k] if k != 1 else "white"
            ax.errorbar(
                rows[measure], spots + 0.22 * (k - 1), xerr=error, mfc=fill, label=f"rivals {answer}", **_look(k)
            )
        ax.axvline(0, color="black", lw=1)
        low, high = (float(trials[f"{measure}_{end}"].agg(how)) for end, how in (("low", "min"), ("high", "max")))
        ax.set_xlim(min(-15.0, 1.05 * low), max(90.0, 1.05 * high))
        ax.grid(axis="x", alpha=0.3)
        style.legend(ax)
    return ax


def transition(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Gain in yearly profit, year by year after five free points begin: simulated marks on closed-form lines."""
    with style.canvas(ax, height=4.4) as ax:
        style.head(
            ax,
            "Five free points show late in yearly profit",
            "year after the change (lines: closed form; marks: simulated, 95% interval)",
            "gain in the year's profit, %",
        )
        _band(ax)
        for k, (r, rows) in enumerate(table.groupby("retention")):
            _line(ax, rows["year"], rows["exact"], k, label=f"retention {100 * float(str(r)):.0f}% before")
            ax.errorbar(rows["year"], rows["simulated"], yerr=_error(rows, "simulated"), **_look(k))
        ax.set_xticks([1, *range(5, int(table["year"].max()) + 1, 5)])
        ax.grid(axis="y", alpha=0.3)
        style.legend(ax)
    return ax


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
