"""From nothing to a policy's difference in profit, line by line of the books."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.intervals import Step, waterfall
from sim.words import amount, called, line, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def line_moved(row: dict[Any, Any]) -> str:
    """A line of the books, and whether there is more or less of it."""
    more = (float(row["effect"]) > 0) == (row["side"] == "revenue")
    return say("plots-bridge-line", more=more, side=str(row["side"]), line=line(str(row["line"])))


def money_step(name: str, size: float, low: float = math.nan, high: float = math.nan, *, whole: bool = False) -> Step:
    """A bar of money, with its amount beside it."""
    return Step(name, size, low, high, amount(size, "", sign=True), whole)


def ends_of(steps: list[Step]) -> list[float]:
    """Where the bars of a waterfall end that begins at nothing."""
    return [float(end) for end in np.cumsum([step.size for step in steps])]


def bridge(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    currency: str = "money",
    level: float = 0.95,
    half_width: float = math.nan,
) -> Axes:
    """From nothing to a policy's difference in profit, line by line of the books.

    Bars hang where the ones above leave off; the line through a bar's end is the interval of that bar alone. Lines of the
    books too small to be seen are drawn together as one.

    Args:
        table: rows of ``Twins.bridge()`` of one policy.
        ax: where to draw.
        currency: what money is counted in.
        level: of the intervals.
        half_width: of the interval of the difference in profit.
    """
    policy = str(table["policy"].iloc[0]) if len(table) else ""
    total = float(table["effect"].sum()) if len(table) else 0.0
    moved, small = _worth_a_bar(table[(table["effect"] != 0) | (table["half_width"] > 0)])
    steps = [_step(line_moved(row), float(row["effect"]), float(row["half_width"])) for row in moved.to_dict("records")]
    if small:
        steps.append(money_step(say("plots-bridge-rest", n=small), total - float(moved["effect"].sum())))
    with style.canvas(ax, height=1.7 + 0.42 * max(len(steps) + 1, 2)) as ax:
        if steps:
            title = say(
                "plots-bridge-title", policy=policy, earns=_verdict(total, half_width), by=amount(abs(total), currency)
            )
        else:
            title = say("plots-bridge-none", policy=policy)
        unit = style.money(ax, "x", [*ends_of(steps), total], currency)
        style.head(ax, title, say("plots-bridge-x", unit=unit, level=level), "")
        if not steps:
            style.nothing(ax, say("plots-bridge-nothing"))
            return ax
        waterfall(ax, [*steps, _step(called("profit"), total, half_width, whole=True)])
    return ax


def _verdict(total: float, half: float) -> str:
    """Whether the difference in profit is told from nothing; by its sign alone where no interval is known."""
    if abs(total) <= half:
        return "more" if total >= 0 else "less"
    return "yes" if total >= 0 else "no"


def _step(name: str, size: float, half: float, *, whole: bool = False) -> Step:
    return money_step(name, size, size - half, size + half, whole=whole)


def _worth_a_bar(moved: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """The lines that can be seen as bars, and how many are left; one alone keeps its name."""
    if moved.empty:
        return moved, 0
    largest = float(moved["effect"].abs().max())
    seen = (moved["effect"].abs() >= 0.004 * largest) | (moved["half_width"].fillna(0) >= 0.01 * largest)
    return (moved, 0) if (~seen).sum() < 2 or not seen.any() else (moved[seen], int((~seen).sum()))
