"""Figures of how something is spread: among customers, and among pairs of worlds. Drawn by seaborn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from sim.plots import style
from sim.words import called, change_in, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

FELT: Final = {"cumulative_satisfaction": "open", "emotional": "closed", "transactional": "none", "trust": "closed"}
"""Columns of ``customers`` whose spread is drawn, and their scales: from 0 to 1, not cut off at its ends or never left; or none."""

FEW: Final = 20
"""Fewer customers than these make no shape."""


def felt(customers: pd.DataFrame, measure: str) -> pd.DataFrame:
    """What each customer of a firm feels on the last day: ``firm``, ``value``; those who have dealt with it at least once."""
    present = customers[
        (customers["stage"] == "present") & (customers["home"] != "nobody") & (customers["episodes"] > 0)
    ]
    table = pd.DataFrame({"firm": present["home"].astype(str), "value": present[measure].astype(float)})
    return table.sort_values("firm", kind="stable", ignore_index=True)


def spread(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    firm: str = "",
    firms: tuple[str, ...] = (),
    measure: str = "cumulative_satisfaction",
    line: float | None = None,
) -> Axes:
    """How one thing that customers feel is spread, a shape a firm, with its quartiles (``felt``).

    A mean hides whether all are middling or half are angry. The shape is a Gaussian kernel density, cut at the ends of what
    there is; a firm with few customers is drawn as dots.

    Args:
        table: from ``felt``.
        ax: where to draw.
        firm: of whom the title speaks.
        firms: rows, in order; those of the table unless given.
        measure: what is felt.
        line: the value below which customers speak ill, where the measure has one.
    """
    names = [f for f in (firms or dict.fromkeys(table["firm"])) if (table["firm"] == f).any()]
    mine = table.loc[table["firm"] == firm, "value"].to_numpy(dtype=float)
    with style.canvas(ax, height=1.7 + style.tall(names, 0.62)) as ax:
        x = say("plots-spread-x", measure=called(measure), scale=FELT.get(measure, "none"))
        if not mine.size:
            style.head(ax, say("plots-spread-none", firm=firm), x, "")
        else:
            low, high = (float(q) for q in np.quantile(mine, [0.25, 0.75]))
            of: dict[str, Any] = {"firm": firm, "measure": called(measure), "low": low, "high": high}
            if line is None:
                style.head(ax, say("plots-spread-title", **of), x, "")
            else:
                below = float((mine < line).mean())
                style.head(ax, say("plots-spread-title-line", below=below, line=line, **of), x, "")
        if not names:
            style.nothing(ax, say("plots-nobody-observed"))
            return ax
        import seaborn as sns

        title, label = ax.get_title(loc="left"), ax.get_xlabel()
        size = table.groupby("firm")["value"].transform(lambda v: v.size if v.std() > 0 else 0)
        shapes, dots = table[size >= FEW], table[size < FEW]
        if len(shapes):
            look = {"color": style.SKY, "linecolor": "#333333", "linewidth": 0.9}
            sns.violinplot(
                shapes, x="value", y="firm", order=names, inner="quart", cut=0, density_norm="width", ax=ax, **look
            )
        spots = style.bars(ax, names)
        for spot, name in zip(spots, names, strict=True):
            few = dots.loc[dots["firm"] == name, "value"]
            ax.plot(few, [spot] * len(few), "o", color=style.INK, ms=4, mec="white", mew=0.5)
        if line is not None:
            ax.axvline(line, color=style.GREY, lw=1, ls=":")
        ax.set_title(title, loc="left")
        ax.set(xlabel=label, ylabel="")
        ax.grid(axis="x", alpha=0.3)
    return ax


def replications(table: pd.DataFrame, ax: Axes | None = None, *, currency: str = "money", level: float = 0.95) -> Axes:
    """What each policy changes in every pair of worlds, a dot a pair, with the mean and its interval.

    Dots of one policy are moved apart up and down so that they do not hide one another; that says nothing.

    Args:
        table: ``policy``, ``difference`` (a row a pair), ``mean``, ``half_width``, ``measure``, ``unit``.
        ax: where to draw.
        currency: what money is counted in.
        level: of the interval.
    """
    policies = list(dict.fromkeys(table["policy"]))
    measure = str(table["measure"].iloc[0]) if len(table) else "profit"
    of_money = len(table) > 0 and str(table["unit"].iloc[0]) == "money"
    factor, unit = change_in(str(table["unit"].iloc[0]) if len(table) else "", currency)
    rows = table.assign(**{c: factor * table[c] for c in ("difference", "mean", "half_width")})
    with style.canvas(ax, height=1.9 + style.tall(policies, 0.62)) as ax:
        axis = style.money(ax, "x", rows["difference"], currency) if of_money else unit
        label = say("plots-replications-x", measure=called(measure), unit=axis)
        style.head(ax, _title(rows, measure), label, "")
        if not policies:
            style.nothing(ax, say("plots-no-policies"))
            return ax
        import seaborn.objects as so

        title, x = ax.get_title(loc="left"), ax.get_xlabel()
        formatter = ax.xaxis.get_major_formatter()
        spots = style.bars(ax, policies)
        rows["at"] = rows["policy"].map(dict(zip(policies, spots, strict=True)))
        apart: dict[str, Any] = {"color": style.SKY, "edgecolor": style.BLUE, "pointsize": 5, "alpha": 0.9}
        so.Plot(rows, x="difference", y="at").add(so.Dot(**apart), so.Jitter(y=0.36, seed=1)).on(ax).plot()
        each = rows.drop_duplicates("policy")
        bar = ax.errorbar(
            each["mean"],
            spots,
            xerr=each["half_width"],
            fmt="|",
            color="black",
            ms=15,
            mew=2.2,
            capsize=5,
            lw=1.6,
            zorder=5,
        )
        style.bars(ax, policies)
        ax.xaxis.set_major_formatter(formatter)
        ax.axvline(0, color="black", lw=1)
        ax.set_title(title, loc="left")
        ax.set(xlabel=x, ylabel="")
        ax.grid(axis="x", alpha=0.3)
        style.legend(ax, [bar], [say("plots-replications-interval", level=level)])
    return ax


def _title(rows: pd.DataFrame, measure: str) -> str:
    if rows.empty:
        return say("plots-about-replications")
    first = rows[rows["policy"] == rows["policy"].iloc[0]]
    of: dict[str, Any] = {
        "policy": str(first["policy"].iloc[0]),
        "n": len(first),
        "up": int((first["difference"] > 0).sum()),
    }
    return say("plots-replications-title", measure=called(measure), **of)
