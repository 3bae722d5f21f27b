"""Figures of the rival sub-models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from loyalty_studies.rivalry.models import FORMS
from loyalty_studies.rivalry.patterns import PATTERNS
from sim.plots import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LOOKS: Final[dict[str, dict[str, Any]]] = {
    "full": {"color": style.INK, "marker": "o", "mfc": style.INK},
    "delta_only": {"color": style.RED, "marker": "s", "mfc": "white"},
    "quality_only": {"color": style.BLUE, "marker": "^", "mfc": style.BLUE},
}
"""Told apart by marker and filling too, for grey print."""

NAMES: Final = {"full": "the full model", "delta_only": "disconfirmation alone", "quality_only": "quality alone"}
"""What a reader calls the sub-models."""


def slopes(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """What a point of quality does to satisfaction, at once and after three years, by market and sub-model."""
    left = {form: _mean(table, "slope_later", form) / _mean(table, "slope_now", form) for form in FORMS}
    parts = ", ".join(f"{left[form]:.0%} under {NAMES[form]}" for form in FORMS)
    title = f"What is left after three years of what quality does to satisfaction: {parts}"
    keys = {"slope_now": "at once", "slope_later": "after three years"}
    return _paired(table, ax, keys, title, "satisfaction per unit of quality (line: 95% interval)")


def promise(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """What promising less does to satisfaction, at once and after three years, by market and sub-model."""
    parts = ", ".join(f"{_mean(table, 'promise_later', form):+.3f} under {NAMES[form]}" for form in FORMS)
    title = f"Promising less moves satisfaction, after three years and on average of markets, by {parts}".replace(
        "-", "−"
    )
    keys = {"promise_now": "at once", "promise_later": "after three years"}
    return _paired(table, ax, keys, title, "change of satisfaction, 0–1 (line: 95% interval)")


def _mean(table: pd.DataFrame, key: str, form: str) -> float:
    """Mean over markets of one measurement."""
    name = next(pattern.name for pattern in PATTERNS if pattern.key == key)
    return float(table[(table["pattern"] == name) & (table["model"] == form)]["mean"].mean())


def _paired(table: pd.DataFrame, ax: Axes | None, keys: dict[str, str], title: str, label: str) -> Axes:
    names = {pattern.key: pattern.name for pattern in PATTERNS}
    markets = list(dict.fromkeys(table["market"]))
    rows = [f"{market}, {when}" for market in markets for when in keys.values()]
    with style.canvas(ax, height=1.8 + style.tall(rows, 0.46)) as ax:
        from matplotlib.ticker import MaxNLocator

        style.head(ax, title, label, "")
        spots = np.array(style.bars(ax, rows))
        for k, form in enumerate(FORMS):
            own = table[table["model"] == form].set_index(["market", "pattern"])
            cells = [own.loc[(market, names[key])] for market in markets for key in keys]
            look = LOOKS[form]
            ax.errorbar(
                [float(c["mean"]) for c in cells],
                spots + 0.2 * (k - 1),
                xerr=np.nan_to_num([float(c["half_width"]) for c in cells]),
                fmt=look["marker"],
                color=look["color"],
                mfc=look["mfc"],
                mec=look["color"],
                ms=6,
                capsize=2.5,
                elinewidth=1.5,
                label=NAMES[form],
            )
        for spot in spots[len(keys) - 1 : -1 : len(keys)]:
            ax.axhline(spot + 0.5, color="#CCCCCC", lw=0.8)
        ax.axvline(0, color="black", lw=1)
        ax.xaxis.set_major_locator(MaxNLocator(6, steps=[1, 2, 2.5, 5, 10]))
        ax.margins(x=0.06)
        ax.grid(axis="x", alpha=0.3)
        style.legend(ax)
    return ax


def reproduced(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """In how many markets each sub-model reproduces each judged pattern."""
    judged = [pattern for pattern in PATTERNS if pattern.judged]
    markets = table["market"].nunique()
    totals = {form: int(((table["model"] == form) & (table["reproduced"] == "yes")).sum()) for form in FORMS}
    most = max(totals, key=lambda form: totals[form])
    with style.canvas(ax, height=1.9 + style.tall([p.name for p in judged], 0.52)) as ax:
        of = f"{totals[most]} of {markets * len(judged)}"
        style.head(
            ax,
            f"{NAMES[most].capitalize()} reproduces most: {of} pairs of pattern and market",
            "markets in which it is reproduced",
            "",
        )
        spots = np.array(style.bars(ax, [p.name for p in judged]))
        hatches = {"full": "", "delta_only": "///", "quality_only": "..."}
        for k, form in enumerate(FORMS):
            own = table[(table["model"] == form) & (table["reproduced"] == "yes")]
            count = [int((own["pattern"] == p.name).sum()) for p in judged]
            colour = {"full": "#BBBBBB", "delta_only": style.ORANGE, "quality_only": style.SKY}[form]
            ax.barh(
                spots + 0.26 * (k - 1),
                count,
                0.24,
                color=colour,
                hatch=hatches[form],
                edgecolor="#333333",
                lw=0.7,
                label=NAMES[form],
            )
        ax.set_xticks(range(markets + 1))
        ax.set_xlim(0, markets + 0.15)
        ax.grid(axis="x", alpha=0.3)
        style.legend(ax)
    return ax
