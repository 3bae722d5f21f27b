"""Whom a policy moves: customers kept and customers annoyed into leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.decision.taken import Taken, in_words
from sim.plots.intervals import Side, two_sides
from sim.words import number, say, segment_name

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def fates(table: pd.DataFrame, ax: Axes | None = None, *, level: float = 0.9) -> Axes:
    """Customers kept (right) and annoyed into leaving (left) by a policy, a row a segment, with intervals.

    Args:
        table: ``Decision.fates``.
        ax: where to draw.
        level: of the intervals.
    """
    policy = str(table["policy"].iloc[0])
    cell = table.set_index(["segment", "fate"])
    segments = [name for name in dict.fromkeys(table["segment"]) if name]
    rows = segments if len(segments) > 1 else [""]
    names = [segment_name(name) if name else say("decision-everybody") for name in rows]
    net: Any = cell.loc[("", "net")]
    with style.canvas(ax, height=1.9 + style.tall(names, 0.55)) as ax:
        sign = "more" if net["low"] > 0 else "fewer" if net["high"] < 0 else "open"
        same = bool((table[table["fate"] != "net"]["customers"] == 0).all())
        title = say(
            "decision-plot-fates", policy=policy, sign="none" if same else sign, net=abs(float(net["customers"]))
        )
        style.head(ax, title, say("decision-plot-fates-x", level=level), "")
        spots = style.bars(ax, names)
        sides = (say("decision-plot-kept"), "saved"), (say("decision-plot-annoyed"), "driven away")
        right, left = (_side(label, [cell.loc[(name, fate)] for name in rows]) for label, fate in sides)
        two_sides(ax, spots, right, left)
    return ax


def _side(label: str, rows: list[Any]) -> Side:
    count, low, high = (np.array([float(row[column]) for row in rows]) for column in ("customers", "low", "high"))
    return Side(label, count, np.maximum(low, 0), high, [number(n, 2) for n in count])


def take_fates(found: Any) -> Taken:
    """Whom the leading policy moves."""
    return in_words(found.fates), {"level": found.level}
