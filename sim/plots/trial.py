"""Figures of a field experiment: what trials say, and what is true."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.words import level_of, signed, unit_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

CALLED = {
    "kept": "customers kept",
    "cumulative_satisfaction": "satisfaction",
    "contribution": "contribution per customer",
    "customer": "share of the market won",
    "market_contribution": "contribution per head of the market",
}
"""Outcomes in words."""


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
    factor, unit = unit_of(str(table["unit"].iloc[0]) if len(table) else "", currency)
    with style.canvas(ax, height=2.3 + 0.17 * max(len(rows), 6)) as ax:
        hits = int(rows["covered"].sum()) if len(rows) else 0
        title = f"{hits} of {len(rows)} trials of {policy} have the true effect on {CALLED[measure]} in their interval"
        values = factor * rows["estimate"].to_numpy(dtype=float)
        half = factor * rows["half_width"].to_numpy(dtype=float)
        truth = factor * rows["truth"].to_numpy(dtype=float)
        word = style.money(ax, "x", [*values, *half]) if unit == currency else ""
        whose = f" for {firm}" if firm else ""
        label = f"effect on {CALLED[measure]}{whose} ({word}{unit}; line: {level_of(level)} interval of the trial)"
        style.head(ax, title, label, "")
        if rows.empty:
            style.nothing(ax, "no trials")
            return ax
        spots = np.arange(len(rows), dtype=float)
        handles: list[Any] = []
        labels = []
        for covered, mark, colour, said in (
            (True, "o", style.BLUE, "a trial that covers the truth"),
            (False, "s", style.RED, "a trial that does not"),
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
        labels.append("true effect in the same world")
        ax.axvline(0, color="black", lw=1)
        ax.set_yticks([])
        ax.set_ylim(len(rows) - 0.3, -0.7)
        ax.set_ylabel(f"trials, {share:.0%} treated")
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
    factor, unit = unit_of(str(row["unit"]), currency)

    def of(part: str) -> tuple[float, float]:
        return factor * float(row[part]), factor * float(np.nan_to_num(row[f"{part}_half_width"]))

    said, truth = of("estimate"), of("truth")
    leaked, missed, draw = of("leaked"), of("missed"), of("draw")
    steps = [
        ("trials say", 0.0, *said),
        ("leaked to the untreated", said[0], *leaked),
        ("missed by the treated", said[0] + leaked[0], -missed[0], missed[1]),
        ("luck of the draw", said[0] + leaked[0] - missed[0], -draw[0], draw[1]),
        ("true effect", 0.0, *truth),
    ]
    with style.canvas(ax, height=3.9) as ax:
        title = interference_title(row.to_dict(), policy)
        word = style.money(ax, "x", [x for step in steps for x in step[1:3]]) if unit == currency else ""
        label = f"effect on {CALLED[measure]}{f' for {firm}' if firm else ''} ({word}{unit}; "
        style.head(ax, title, label + f"line: {level_of(level)} interval over trials)", "")
        spots = style.bars(ax, [step[0] for step in steps])
        for spot, (name, start, size, half) in zip(spots, steps, strict=True):
            whole = name in ("trials say", "true effect")
            colour, hatch = (style.BLUE, "") if whole else (style.SKY, "") if size >= 0 else (style.ORANGE, "///")
            ax.barh(spot, size, 0.6, left=start, color=colour, hatch=hatch, edgecolor="#333333", lw=0.7)
            ax.errorbar(start + size, spot, xerr=half, fmt="none", ecolor="black", capsize=3, lw=1.2, zorder=4)
            right = max(start, start + size + half)
            ax.annotate(
                signed(float(f"{size:.2g}")),
                (right, spot),
                (6, 0),
                textcoords="offset points",
                va="center",
                fontsize=10,
            )
        ax.axvline(0, color="black", lw=1)
        ax.margins(x=0.16)
        ax.grid(axis="x", alpha=0.3)
    return ax


def interference_title(row: Mapping[Any, Any], policy: str) -> str:
    """What trials come to in words, from a row of ``FieldExperiment.table()``."""
    said = CALLED[str(row["measure"])]
    names = ("interference", "truth", "expected")
    (bias, truth, expected), halves = ([float(row[n + end]) for n in names] for end in ("", "_half_width"))
    wide, unsure, loose = halves
    if math.isnan(wide):
        return f"One trial of {policy} cannot tell how far trials mislead about {said}"
    if bias == wide == 0:
        return f"Nothing leaks: trials of {policy} tell the truth about {said}, luck apart"
    if abs(bias) <= wide:
        return f"Trials of {policy} do not mislead about {said} beyond doubt, luck apart"
    if abs(truth) <= unsure:
        return f"Trials of {policy} {'over' if bias > 0 else 'under'}state its effect on {said}, which is about nothing"
    if truth * expected < 0 and abs(expected) > loose:
        return f"Trials of {policy} give its effect on {said} the wrong sign"
    part = abs(bias / truth)
    share = "all" if part >= 0.95 else "less than 1%" if part < 0.01 else f"{part:.0%}"
    if truth * bias < 0:
        return f"Trials of {policy} hide {share} of its effect on {said}"
    return f"Trials of {policy} overstate its effect on {said} by {share if part < 0.01 else f'{part:.0%}'}"
