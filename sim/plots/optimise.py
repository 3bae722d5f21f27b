"""Figures of a search for the best policy: the tries, what of the winners stood on fresh luck, and the front of two objectives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from sim.plots import style
from sim.scenario.plainly import policy_words
from sim.words import amount, called, change_in, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Taken = tuple[pd.DataFrame, dict[str, Any]]


def search(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    objective: str = "profit",
    unit: str = "money",
    currency: str = "money",
    level: float = 0.95,
    winners: pd.DataFrame | None = None,
) -> Axes:
    """Every try's gain in the order they were tried, the best so far, and what the first winner gains on fresh luck.

    Args:
        table: rows of ``Optimum.trials`` of one objective.
        ax: where to draw.
        objective, unit, currency: what is to be raised.
        level: of the interval.
        winners: rows of ``Optimum.winners`` of the objective.
    """
    factor, said_unit = change_in(unit, currency)
    gain = factor * table["gain"].to_numpy(dtype=float)
    number = table["try"].to_numpy(dtype=float) + 1
    within = table["within"].to_numpy(dtype=bool)
    first = None if winners is None or winners.empty else winners.iloc[0]
    with style.canvas(ax, height=4.1) as ax:
        told = list(gain) if first is None else [*gain, factor * float(first["low"]), factor * float(first["high"])]
        axis = style.money(ax, "y", told, currency) if unit == "money" else said_unit
        title = _title(first, factor, said_unit, objective)
        label = say("optimise-plot-search-y", objective=called(objective), unit=axis)
        style.head(ax, title, say("optimise-plot-search-x"), label)
        if not len(table):
            style.nothing(ax, say("optimise-plot-nothing"))
            return ax
        ax.axhline(0, color="black", lw=1)
        handles: list[Any] = []
        labels: list[str] = []

        def named(handle: Any, message: str) -> None:
            handles.append(handle)
            labels.append(message)

        if within.any():
            dots = ax.plot(number[within], gain[within], "o", color=style.SKY, mec="#333333", mew=0.6, ms=5.5)[0]
            named(dots, _tries(within))
            best = np.maximum.accumulate(np.where(within, gain, -np.inf))
            known = np.isfinite(best)
            line = ax.step(number[known], best[known], where="post", color=style.BLUE, lw=1.6)[0]
            named(line, say("optimise-plot-best"))
        if (~within).any():
            dear = ax.plot(number[~within], gain[~within], "x", color=style.GREY, ms=5.5)[0]
            named(dear, say("optimise-plot-dear"))
        if first is not None:
            low, mean, high = (factor * float(first[name]) for name in ("low", "fresh", "high"))
            place = float(number.max()) * 1.05 + 0.5
            ax.axhline(mean, color=style.GREEN, lw=1.2, ls=(0, (4, 2)))
            bar = ax.errorbar(
                place,
                mean,
                yerr=[[mean - low], [high - mean]],
                fmt="D",
                color=style.GREEN,
                mec="black",
                ms=6.5,
                capsize=3,
            )
            named(bar, say("optimise-plot-fresh", level=level))
            at = float(first["try"]) + 1
            ring = ax.plot(at, factor * float(first["in_search"]), "o", mfc="none", mec=style.RED, mew=1.8, ms=11)[0]
            named(ring, say("optimise-plot-winner"))
        ax.grid(axis="y", alpha=0.3)
        style.legend(ax, handles, labels, columns=2)
    return ax


def _tries(within: np.ndarray[Any, np.dtype[np.bool_]]) -> str:
    return say("optimise-plot-try") if within.all() else say("optimise-plot-within")


def _title(first: Any, factor: float, unit: str, objective: str) -> str:
    if first is None:
        return say("optimise-plot-search-none", objective=called(objective))
    return say(
        "optimise-plot-search-title",
        found=amount(factor * float(first["in_search"]), unit, sign=True),
        fresh=amount(factor * float(first["fresh"]), unit, sign=True),
        objective=called(objective),
    )


def validated(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    objective: str = "profit",
    unit: str = "money",
    currency: str = "money",
    level: float = 0.95,
) -> Axes:
    """What every winner gained in the search, and what it gains on fresh luck.

    Args:
        table: rows of ``Optimum.winners`` of one objective.
        ax: where to draw.
        objective, unit, currency: what is to be raised.
        level: of the intervals.
    """
    factor, said_unit = change_in(unit, currency)
    names = [policy_words(str(typed)) for typed in table["policy"]]
    seen, fresh, low, high = (
        factor * table[name].to_numpy(dtype=float) for name in ("in_search", "fresh", "low", "high")
    )
    with style.canvas(ax, height=2.2 + style.tall(names, 0.4)) as ax:
        axis = style.money(ax, "x", [*seen, *low, *high], currency) if unit == "money" else said_unit
        lost = int((fresh < seen).sum())
        title = say("optimise-plot-validated-title", lost=lost, of=len(names))
        label = say("optimise-plot-validated-x", objective=called(objective), unit=axis, level=level)
        style.head(ax, title, label, "")
        if not names:
            style.nothing(ax, say("optimise-plot-nothing"))
            return ax
        ax.axvline(0, color="black", lw=1)
        spots = np.array(style.bars(ax, names))
        for spot, a, b in zip(spots, seen, fresh, strict=True):
            ax.plot([a, b], [spot, spot], color=style.GREY, lw=2.4, alpha=0.6, zorder=1)
        there = ax.plot(seen, spots, "o", mfc="white", mec=style.RED, mew=1.6, ms=7)[0]
        half = np.array([fresh - low, high - fresh])
        here = ax.errorbar(fresh, spots, xerr=half, fmt="D", color=style.GREEN, mec="black", mew=0.6, ms=6, capsize=3)
        ax.margins(x=0.08)
        ax.grid(axis="x", alpha=0.3)
        style.legend(
            ax, [there, here], [say("optimise-plot-in-search"), say("optimise-plot-fresh", level=level)], columns=1
        )
    return ax


def front(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    objectives: tuple[str, str] = ("profit", "retention"),
    units: tuple[str, str] = ("money", "share"),
    currency: str = "money",
    level: float = 0.95,
    winners: pd.DataFrame | None = None,
) -> Axes:
    """Every try by two objectives, the front that no other beats in both, and where its policies stand on fresh luck.

    Args:
        table: ``Optimum.trials``.
        ax: where to draw.
        objectives, units, currency: what is to be raised.
        level: of the intervals.
        winners: ``Optimum.winners``.
    """
    first, second = objectives
    scaled = [change_in(unit, currency) for unit in units]
    wide = table.pivot_table(index="try", columns="objective", values="gain", sort=False)
    within = table.drop_duplicates("try").set_index("try")["within"].reindex(wide.index).to_numpy(dtype=bool)
    x, y = (f * wide[name].to_numpy(dtype=float) for name, (f, _) in zip(objectives, scaled, strict=True))
    won = pd.DataFrame() if winners is None else winners
    points = [_front_of(won, name, f) for name, (f, _) in zip(objectives, scaled, strict=True)]
    with style.canvas(ax, height=4.6) as ax:
        axes = []
        for axis, unit, (_, said), values, own in zip("xy", units, scaled, (x, y), points, strict=True):
            axes.append(style.money(ax, axis, [*values, *own.ravel()], currency) if unit == "money" else said)
        title = say("optimise-plot-front-title", n=points[0].shape[1], first=called(first), second=called(second))
        labels = [
            say("optimise-plot-gain", objective=called(name), unit=unit)
            for name, unit in zip(objectives, axes, strict=True)
        ]
        style.head(ax, title, *labels)
        ax.axhline(0, color="black", lw=1)
        ax.axvline(0, color="black", lw=1)
        handles: list[Any] = [ax.plot(x[within], y[within], "o", color=style.SKY, mec="#333333", mew=0.5, ms=4.5)[0]]
        names = [_tries(within)]
        if (~within).any():
            handles.append(ax.plot(x[~within], y[~within], "x", color=style.GREY, ms=5)[0])
            names.append(say("optimise-plot-dear"))
        if points[0].shape[1]:
            (sx, fx, lx, hx), (sy, fy, ly, hy) = points
            for a, b, c, d in zip(sx, fx, sy, fy, strict=True):
                ax.plot([a, b], [c, d], color=style.GREY, lw=1.4, zorder=1)
            handles.append(ax.plot(sx, sy, "o", mfc="white", mec=style.RED, mew=1.6, ms=8)[0])
            names.append(say("optimise-plot-in-search"))
            bars = ax.errorbar(
                fx, fy, xerr=np.array([fx - lx, hx - fx]), yerr=np.array([fy - ly, hy - fy]), fmt="D", color=style.GREEN,
                mec="black", mew=0.6, ms=6, elinewidth=1.2, capsize=2.5,
            )  # fmt: skip
            handles.append(bars)
            names.append(say("optimise-plot-fresh", level=level))
            for place, a, b in zip(dict.fromkeys(won["place"]), fx, fy, strict=True):
                ax.annotate(str(place), (a, b), xytext=(6, 6), textcoords="offset points", fontsize=9)
        ax.margins(0.08)
        ax.grid(alpha=0.3)
        style.legend(ax, handles, names, columns=2)
    return ax


def _front_of(winners: pd.DataFrame, objective: str, factor: float) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Of one objective, the winners in the search, on fresh luck, and both ends of the interval: shape (4, winners)."""
    if winners.empty:
        return np.empty((4, 0))
    own = winners[winners["objective"] == objective]
    return factor * own[["in_search", "fresh", "low", "high"]].to_numpy(dtype=float).T


def take_search(found: Any, objective: str) -> Taken:
    """The tries and winners of one objective."""
    own = found.winners[found.winners["objective"] == objective]
    told = {"objective": objective, "unit": found.unit(objective), "winners": own, "level": found.level}
    tried = found.trials[found.trials["objective"] == objective].reset_index(drop=True)
    return tried, told | {"currency": found.base.market.currency}


def take_validated(found: Any, objective: str) -> Taken:
    """The winners of one objective."""
    told = {"objective": objective, "unit": found.unit(objective), "level": found.level}
    own = found.winners[found.winners["objective"] == objective].reset_index(drop=True)
    return own, told | {"currency": found.base.market.currency}


def take_front(found: Any, objectives: tuple[str, str]) -> Taken:
    """All of two objectives."""
    told = {"objectives": objectives, "units": tuple(found.unit(name) for name in objectives), "level": found.level}
    return found.trials, told | {"winners": found.winners, "currency": found.base.market.currency}
