"""Bars and intervals: how every figure draws them.

A bar has a colour and a hatch of its own kind, so that grey print keeps the sign; an interval is a thin black line through the
bar's end, with caps. An end that is not known (NaN) is not drawn, and no interval ends on the wrong side of its mean.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import ArrayLike

from sim.plots import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.patches import Patch

EDGE: Final[dict[str, Any]] = {"edgecolor": "#333333", "lw": 0.7}
"""Around every bar."""
MORE: Final[dict[str, Any]] = {"color": style.SKY, "hatch": "", **EDGE}
"""A bar that adds."""
LESS: Final[dict[str, Any]] = {"color": style.ORANGE, "hatch": "///", **EDGE}
"""A bar that takes away."""
FIRST: Final[dict[str, Any]] = {"color": style.BLUE, "hatch": "", **EDGE}
"""The first of two kinds of bars that stand side by side; the second is ``LESS``."""


def swatch(look: dict[str, Any]) -> Patch:
    """A bar's look, for a legend."""
    from matplotlib.patches import Patch

    return Patch(facecolor=look["color"], hatch=look["hatch"], **EDGE)


def whiskers(
    ax: Axes, spots: ArrayLike, mean: ArrayLike, low: ArrayLike, high: ArrayLike, *, upright: bool = False
) -> None:
    """Intervals of numbers along the axis of numbers.

    Args:
        ax: where to draw.
        spots: rows; columns where ``upright``.
        mean, low, high: numbers and the ends of their intervals.
        upright: whether numbers run upwards.
    """
    middle = np.asarray(mean, float)
    ends = np.clip(np.stack([middle - np.asarray(low), np.asarray(high) - middle]), 0.0, None)
    look: dict[str, Any] = {"fmt": "none", "ecolor": "black", "capsize": 3, "lw": 1.2, "zorder": 4}
    if upright:
        ax.errorbar(spots, middle, yerr=ends, **look)
    else:
        ax.errorbar(middle, spots, xerr=ends, **look)


def beside(ax: Axes, spot: float, end: float, said: str, side: int = 1) -> None:
    """Words beside the end of a bar or its interval, to the right (1) or to the left (-1)."""
    ax.annotate(
        style.plain(said), (end, spot), (5 * side, 0), textcoords="offset points", va="center",
        ha="left" if side > 0 else "right", fontsize=10,
    )  # fmt: skip


@dataclass(frozen=True)
class Step:
    """A bar of a waterfall.

    Attributes:
        name: in words.
        size: what it adds to the bars above; of a whole, what they come to.
        low, high: the interval of the size; NaN where it is not known.
        said: the size in words.
        whole: whether it begins at nothing and what follows hangs from it.
    """

    name: str
    size: float
    low: float
    high: float
    said: str
    whole: bool = False


def waterfall(ax: Axes, steps: Sequence[Step]) -> None:
    """Bars that hang where the ones above leave off, each with the interval of that bar alone."""
    spots = style.bars(ax, [step.name for step in steps])
    level = 0.0
    for spot, step in zip(spots, steps, strict=True):
        start = 0.0 if step.whole else level
        level = start + step.size
        look = MORE if step.size >= 0 else LESS
        if step.whole:
            look = {**FIRST, "color": style.BLUE if step.size >= 0 else style.RED}
        ax.barh(spot, step.size, 0.62, left=start, **look)
        whiskers(ax, [spot], [level], [start + step.low], [start + step.high])
        if spot != spots[-1]:
            ax.plot([level] * 2, [spot + 0.31, spot + 0.69], color="#555555", lw=0.8)
        beside(ax, spot, max(start, level, level if math.isnan(step.high) else start + step.high), step.said)
    _room(ax, 0.16)


@dataclass(frozen=True)
class Side:
    """What stands on one side of nothing, a number a row.

    Attributes:
        label: what it is, in words.
        count: none below 0.
        low, high: their intervals.
        said: the counts in words.
    """

    label: str
    count: np.ndarray
    low: np.ndarray
    high: np.ndarray
    said: Sequence[str]


def two_sides(ax: Axes, spots: Sequence[float], right: Side, left: Side) -> None:
    """What is good to the right of nothing and what is bad to the left, both counted upwards, with a legend."""
    for sign, side, look in ((1, right, FIRST), (-1, left, LESS)):
        ax.barh(spots, sign * side.count, 0.5, label=side.label, **look)
        shown = (side.count > 0) | (side.high > side.count)
        low, high = (side.low, side.high) if sign > 0 else (-side.high, -side.low)
        whiskers(ax, np.array(spots)[shown], (sign * side.count)[shown], low[shown], high[shown])
        for spot, count, end, said in zip(spots, side.count, side.high, side.said, strict=True):
            beside(ax, spot, sign * (count if np.isnan(end) else float(end)), said, sign)
    ax.xaxis.set_major_formatter(lambda x, _: f"{abs(x):,.10g}")
    _room(ax, 0.2)
    style.legend(ax)


def _room(ax: Axes, margin: float) -> None:
    """A line at nothing, and room for the words beside bars, where a bar begins at the end of the axis too."""
    ax.use_sticky_edges = False
    ax.axvline(0, color="black", lw=1)
    ax.margins(x=margin)
    ax.grid(axis="x", alpha=0.3)
