"""Figures of a field experiment: what trials say, and what is true."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.intervals import Step, waterfall
from sim.plots.style import plain
from sim.words import called, change_in, say, signed

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def trials(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    policy: str = "",
    share: float = 0.5,
    firm: str = "",
    currency: str = "money",
    level: float = 0.95,
) -> Axes:
    """What each trial says with its own interval, sorted, against the true effect in the same worlds.

    Args:
        table: rows of ``FieldExperiment.each()`` for one outcome.
        ax: where to draw.
        policy, firm, currency: names.
        share: of the customers treated.
        level: of a trial's interval.
    """
    rows = table.sort_values("estimate", kind="stable")
    measure = str(table["measure"].iloc[0]) if len(table) else "kept"
    of_money = len(table) > 0 and str(table["unit"].iloc[0]) == "money"
    factor, unit = change_in(str(table["unit"].iloc[0]) if len(table) else "", currency)
    with style.canvas(ax, height=2.3 + 0.17 * max(len(rows), 6)) as ax:
        hits = int(rows["covered"].sum()) if len(rows) else 0
        title = say("plots-trials-title", hits=hits, n=len(rows), policy=policy, measure=called(measure))
        values = factor * rows["estimate"].to_numpy(dtype=float)
        half = factor * rows["half_width"].to_numpy(dtype=float)
        truth = factor * rows["truth"].to_numpy(dtype=float)
        axis = style.money(ax, "x", [*values, *half], currency) if of_money else unit
        style.head(ax, title, say("plots-trials-x", measure=called(measure), firm=firm, unit=axis, level=level), "")
        if rows.empty:
            style.nothing(ax, say("plots-trials-nothing"))
            return ax
        spots = np.arange(len(rows), dtype=float)
        handles: list[Any] = []
        labels = []
        for covered, mark, colour, said in (
            (True, "o", style.BLUE, say("plots-trials-covers")),
            (False, "s", style.RED, say("plots-trials-misses")),
        ):
            own = rows["covered"].to_numpy(dtype=bool) == covered
            if own.any():
                fill = colour if covered else "white"
                handles.append(
                    ax.errorbar(
                        values[own],
                        spots[own],
                        xerr=half[own],
                        fmt=mark,
                        color=colour,
                        mfc=fill,
                        mec=colour,
                        ms=5,
                        elinewidth=1.6 if covered else 2.4,
                        capsize=2.5,
                    )
                )
                labels.append(said)
        handles.append(ax.scatter(truth, spots, marker="|", s=120, color="black", linewidths=2.2, zorder=4))
        labels.append(say("plots-trials-truth"))
        ax.axvline(0, color="black", lw=1)
        ax.set_yticks([])
        ax.set_ylim(len(rows) - 0.3, -0.7)
        ax.set_ylabel(plain(say("plots-trials-y", share=share)))
        ax.margins(x=0.06)
        ax.grid(axis="x", alpha=0.3)
        style.legend(ax, handles, labels)
    return ax


def interference(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    policy: str = "",
    firm: str = "",
    currency: str = "money",
    level: float = 0.95,
) -> Axes:
    """From what trials say on average to the true effect: what leaked to the untreated, what the treated missed, luck.

    Args:
        table: the row of ``FieldExperiment.table()`` of one outcome.
        ax: where to draw.
        policy, firm, currency: names.
        level: of the intervals.
    """
    row = table.iloc[0]
    measure = str(row["measure"])
    of_money = str(row["unit"]) == "money"
    factor, unit = change_in(str(row["unit"]), currency)

    def step(name: str, part: str, sign: int = 1, *, whole: bool = False) -> Step:
        size, half = (factor * float(np.nan_to_num(row[column])) for column in (part, f"{part}_half_width"))
        size *= sign
        return Step(name, size, size - half, size + half, signed(size, 2), whole)

    steps = [
        step(say("plots-interference-said"), "estimate", whole=True),
        step(say("plots-interference-leaked"), "leaked"),
        step(say("plots-interference-missed"), "missed", -1),
        step(say("plots-interference-draw"), "draw", -1),
        step(say("plots-interference-truth"), "truth", whole=True),
    ]
    with style.canvas(ax, height=3.9) as ax:
        title = interference_title(row.to_dict(), policy)
        axis = (
            style.money(ax, "x", [size for one in steps for size in (one.size, one.high)], currency)
            if of_money
            else unit
        )
        label = say("plots-interference-x", measure=called(measure), firm=firm, unit=axis, level=level)
        style.head(ax, title, label, "")
        waterfall(ax, steps)
    return ax


def interference_title(row: Mapping[Any, Any], policy: str) -> str:
    """What trials come to in words, from a row of ``FieldExperiment.table()``."""
    of = {"policy": policy, "measure": called(str(row["measure"]))}
    names = ("interference", "truth", "expected")
    (bias, truth, expected), halves = ([float(row[n + end]) for n in names] for end in ("", "_half_width"))
    wide, unsure, loose = halves
    if math.isnan(wide):
        return say("plots-interference-unknown", **of)
    if bias == wide == 0:
        return say("plots-interference-none", **of)
    if abs(bias) <= wide:
        return say("plots-interference-unclear", **of)
    if abs(truth) <= unsure:
        return say("plots-interference-nothing", over=bias > 0, **of)
    if truth * expected < 0 and abs(expected) > loose:
        return say("plots-interference-sign", **of)
    part = abs(bias / truth)
    if truth * bias < 0:
        how = "all" if part >= 0.95 else "little" if part < 0.01 else "part"
        return say("plots-interference-hide", how=how, part=part, **of)
    return say("plots-interference-overstate", how="little" if part < 0.01 else "part", part=part, **of)
