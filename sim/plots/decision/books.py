"""From doing nothing to a policy's profit, line by line of the books."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from sim.plots import style
from sim.plots.bridge import ends_of, line_moved, money_step
from sim.plots.decision.taken import Taken, counted_in, in_words
from sim.plots.intervals import waterfall
from sim.words import amount, called, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

VISIBLE: Final = 0.02
"""A line whose effect is a smaller part of the largest one's is drawn with the others of its kind."""


def steps(
    table: pd.DataFrame, ax: Axes | None = None, *, total: dict[str, float], currency: str = "money", level: float = 0.9
) -> Axes:
    """From doing nothing to a policy's profit, line by line of the books; a line through a bar's end is its own interval.

    Args:
        table: ``Decision.bridge``.
        ax: where to draw.
        total: the difference in profit: ``mean``, ``luck``, ``low``, ``high``.
        currency: what money is counted in.
        level: of the intervals.
    """
    policy = str(table["policy"].iloc[0])
    mean, low, high = total["mean"], total["low"], total["high"]
    moved = table[table["effect"] != 0]
    largest = float(moved["effect"].abs().max()) if len(moved) else 0.0
    seen = moved[moved["effect"].abs() >= VISIBLE * largest].sort_values("effect", ascending=False, kind="stable")
    small = len(moved) - len(seen)
    bars = [
        money_step(line_moved(row), float(row["effect"]), float(row["low"]), float(row["high"]))
        for row in seen.to_dict("records")
    ]
    if small:
        rest = mean - float(seen["effect"].sum())
        bars.append(money_step(say("decision-plot-steps-rest", n=small), rest))
    with style.canvas(ax, height=1.7 + 0.42 * max(len(bars) + 1, 2)) as ax:
        sign = "up" if low > 0 else "down" if high < 0 else "open"
        title = say("decision-plot-steps", policy=policy, sign=sign, by=amount(abs(mean), currency))
        unit = style.money(ax, "x", [*ends_of(bars), low, high], currency)
        style.head(ax, title, say("decision-plot-steps-x", unit=unit, level=level), "")
        if not len(seen):
            style.nothing(ax, say("decision-plot-steps-none"))
            return ax
        waterfall(ax, [*bars, money_step(called("profit"), mean, low, high, whole=True)])
    return ax


def take_steps(found: Any) -> Taken:
    """The leading policy's lines of the books."""
    reach = found.advice.reach
    total = {"mean": reach.mean, "luck": reach.luck, "low": reach.low, "high": reach.high}
    return in_words(found.bridge), counted_in(found) | {"total": total, "level": found.level}
