"""Figures of where something holds: a map of two factors, and what rules trade."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from sim.plots import style
from sim.results.measures import MEASURES
from sim.scenario.plainly import factor_named, policy_words
from sim.words import amount, change_in, number, percent, say
from sim.words.names import condition

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def asked_words(one: Any, money: str, *, change: bool) -> str:
    """What is asked of a measure: ``profit > 0``, ``retention > 2 percentage points``.

    Args:
        one: ``measure``, ``sign`` and ``limit``.
        money: what is counted in.
        change: whether it is asked of what a policy changes.
    """
    factor, unit = change_in(MEASURES[one.measure].unit, money)
    if not change and factor != 1:
        factor, unit = 1.0, ""
    limit = number(factor * one.limit, 3)
    said = limit if one.limit == 0 or not unit else amount(factor * one.limit, unit)
    return condition(one.measure, one.sign, said)


def chart(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    x: str = "",
    y: str = "",
    units: tuple[str, str] = ("", ""),
    boxes: pd.DataFrame | None = None,
    density: float = float("nan"),
    base: float = float("nan"),
    conditions: str = "",
    policy: str = "",
) -> Axes:
    """Every point that was lived, by two factors: where it holds and where not, and the rule's boxes.

    Args:
        table: ``Discovery.points()``.
        ax: where to draw.
        x, y: the factors.
        units: of the two.
        boxes: ``Discovery.boxes()``.
        density, base: share where it holds inside the boxes, and of all.
        conditions, policy: what is asked.
    """
    found = pd.DataFrame() if boxes is None else boxes
    with style.canvas(ax, height=4.6) as ax:
        tried = policy_words(policy) if policy else ""
        title = say(
            "sense-plot-map-title", density=percent(density), base=percent(base), conditions=conditions, policy=tried
        )
        if found.empty:
            title = say("sense-plot-map-plain", base=percent(base), conditions=conditions, policy=tried)
        labels = [
            say("plots-in", what=factor_named(name), unit=unit) if unit else factor_named(name)
            for name, unit in zip((x, y), units, strict=True)
        ]
        style.head(ax, title, *labels)
        handles: list[Any] = []
        said = []
        for holds, colour, mark in ((True, style.BLUE, "o"), (False, style.RED, "x")):
            own = table[table["holds"] == holds]
            if len(own):
                face = colour if holds else None
                handles.append(
                    ax.scatter(own[x], own[y], s=26, marker=mark, color=face or colour, alpha=0.75, linewidths=1.3)
                )
                said.append(say("sense-plot-holds") if holds else say("sense-plot-holds-not"))
        from matplotlib.patches import Rectangle

        for number in dict.fromkeys(found["box"]) if len(found) else ():
            limits = found[found["box"] == number].set_index("factor")
            if not {x, y} & set(limits.index):
                continue
            (left, right), (low, high) = (
                (float(limits.loc[name, "low"]), float(limits.loc[name, "high"]))
                if name in limits.index
                else (float(table[name].min()), float(table[name].max()))
                for name in (x, y)
            )
            box = Rectangle((left, low), right - left, high - low, fill=False, ec="black", lw=2.2, zorder=5)
            patch = ax.add_patch(box)
            others = len(set(limits.index) - {x, y})
            words = say("sense-plot-box", others=others)
            if words not in said:
                handles.append(patch)
                said.append(words)
        ax.margins(0.03)
        ax.grid(alpha=0.25)
        style.legend(ax, handles, said)
    return ax


def trade(table: pd.DataFrame, ax: Axes | None = None, *, base: float = float("nan")) -> Axes:
    """What every rule trades: coverage against density, on the fresh worlds it was chosen by.

    Args:
        table: ``Discovery.judged()``.
        ax: where to draw.
        base: share where it holds of all points.
    """
    with style.canvas(ax, height=4.0) as ax:
        kept = table[table["kept"]]
        told = (
            {"coverage": percent(float(kept["coverage"].iloc[0])), "density": percent(float(kept["density"].iloc[0]))}
            if len(kept)
            else {"coverage": "", "density": ""}
        )
        style.head(
            ax,
            say("sense-plot-trade-title", n=len(table), **told),
            say("sense-plot-coverage"),
            say("sense-plot-density"),
        )
        if table.empty:
            style.nothing(ax, say("sense-plot-no-rule"))
            return ax
        handles: list[Any] = []
        said: list[str] = []
        for method, colour, mark in (("prim", style.BLUE, "o"), ("tree", style.GREEN, "^")):
            own = table[table["method"] == method]
            if len(own):
                handles.append(ax.scatter(own["coverage"], own["density"], s=34, color=colour, marker=mark, alpha=0.8))
                said.append(say(f"sense-method-{method}"))
        handles.append(ax.scatter(kept["coverage"], kept["density"], s=150, fc="none", ec="black", lw=2))
        said.append(say("sense-plot-kept"))
        handles.append(ax.axhline(base, color=style.GREY, lw=1.4, ls=(0, (4, 2))))
        said.append(say("sense-plot-base"))
        style.percent(ax, "x")
        style.percent(ax, "y")
        ax.set_xlim(0, 1.04)
        ax.set_ylim(min(0.95 * base, float(table["density"].min())) if base == base else 0, 1.04)
        ax.grid(alpha=0.3)
        style.legend(ax, handles, said)
    return ax
