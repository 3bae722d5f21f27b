"""Figures of the customer pyramid: who brings the profit, how unequal it is, and who moves between layers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.style import plain
from sim.results.pyramid import OUTSIDE
from sim.words import amount, fill, number, percent, say
from sim.words.names import named

if TYPE_CHECKING:
    from matplotlib.axes import Axes

UPPER: Final = 0.25
"""Share of customers up to which the layers, from the top, make up the best in a title."""


def pyramid(table: pd.DataFrame, ax: Axes | None = None, *, firm: str = "", currency: str = "money") -> Axes:
    """Share of customers and of profit, layer by layer: one firm and month of a ``pyramid`` table.

    No interval: everyone is counted. The last row is who dealt with the firm in the year and is not its customer. Where
    customers bring no profit together, bars of profit are shares of all that was gained and lost.
    """
    with style.canvas(ax, height=3.9) as ax:
        layers = table[table["layer"] != OUTSIDE]
        total = float(table["profit"].sum())
        if len(layers) and total > 0:
            upper = int((layers["customer_share"].cumsum() <= UPPER).sum())
            best = layers.iloc[: max(upper, 1)]
            title = say(
                "plots-pyramid-title",
                firm=firm,
                best=float(best["customer_share"].sum()),
                profit=float(best["profit_share"].sum()),
                total=total,
                currency=currency,
            )
        elif len(layers):
            title = say("plots-pyramid-loss", firm=firm, cost=-total, currency=currency)
        else:
            title = say("plots-pyramid-none", firm=firm)
        style.head(ax, title, say("plots-pyramid-x" if total > 0 else "plots-pyramid-x-loss"), "")
        if layers.empty:
            style.nothing(ax, say("plots-pyramid-nothing"))
            return ax
        rows = table if (table["customers"] > 0).iloc[-1] else layers
        spots = np.array(style.bars(ax, [layer(name) for name in rows["layer"]]))
        heads = rows["customer_share"].fillna(0)
        profit = rows["profit_share"].fillna(0) if total > 0 else rows["profit"] / max(rows["profit"].abs().sum(), 1e-9)
        looks = (("customers", heads, "#FFFFFF", "///", -0.19), ("profit", profit, style.BLUE, "", 0.19))
        for name, share, colour, hatch, shift in looks:
            said = say("plots-pyramid-customers" if name == "customers" else "plots-pyramid-profit")
            ax.barh(
                spots + shift, share, height=0.36, color=colour, hatch=hatch, edgecolor="#333333", lw=0.8, label=said
            )
            for spot, value, row in zip(spots, share, rows.to_dict("records"), strict=True):
                if name == "profit":
                    said = percent(value) if total > 0 else amount(row["profit"], currency)
                else:
                    said = percent(value) if value > 0 else say("plots-pyramid-people", n=int(row["customers"]))
                ax.text(max(value, 0), spot + shift, plain(f" {said}"), va="center", fontsize=9.5)
        low, high = min(float(profit.min()), 0.0), max(float(profit.max()), float(heads.max()))
        ax.set_xlim(low * 1.1, high * (1.15 if total > 0 else 1.6))
        if low < 0:
            ax.axvline(0, color="black", lw=0.9)
        style.percent(ax, "x")
        ax.grid(axis="x", alpha=0.3)
        style.legend(ax)
    return ax


def whale(table: pd.DataFrame, ax: Axes | None = None, *, firm: str = "", currency: str = "money") -> Axes:
    """The whale curve (``sim.results.pyramid.whale``) of one firm's year, with its peak and what the best fifth bring.

    No interval: everyone is counted. Where customers bring no profit together there is nothing to take shares of, and the
    curve is in money.
    """
    with style.canvas(ax, height=4.0) as ax:
        total = float(table["profit"].iloc[-1]) if len(table) else 0.0
        shares = total > 0
        y = table["profit_share"] if shares else table["profit"]
        x_label = say("plots-whale-x")
        if len(table) < 2:
            style.head(ax, say("plots-whale-none", firm=firm), x_label, say("plots-whale-y"))
            style.nothing(ax, say("plots-whale-nothing"))
            return ax
        fifth = float(np.interp(0.2, table["customer_share"], y))
        peak = int(np.argmax(y.to_numpy()))
        at, high = float(table["customer_share"].iloc[peak]), float(y.iloc[peak])
        if shares:
            title, y_label = say("plots-whale-title", firm=firm, fifth=fifth), say("plots-whale-y-share")
        else:
            title = say("plots-whale-loss", firm=firm, fifth=fifth, total=total, currency=currency)
            y_label = say("plots-whale-y-money", unit=style.money(ax, "y", y, currency))
        style.head(ax, title, x_label, y_label)
        ax.plot(table["customer_share"], y, color=style.BLUE, lw=2.2)
        ax.plot([0, 1], [0, 1 if shares else total], color=style.GREY, lw=1.2, ls="--")
        even = (0.62, 0.62 * (1 if shares else total))
        look: dict[str, Any] = {"textcoords": "offset points", "color": "#555555", "fontsize": 9.5}
        side, shift = ("left", (8, -14)) if total > 0 else ("right", (-6, -14))
        ax.annotate(plain(say("plots-whale-even")), even, shift, ha=side, **look)
        ax.plot([0.2, 0.2, 0], [0, fifth, fifth], color=style.INK, lw=1, ls=":")
        ax.plot([0.2], [fifth], marker="s", color=style.INK, ms=6)
        ax.plot([at], [high], marker="o", color=style.RED, ms=8, mec="white")
        bring = percent(high) if shares else amount(high, currency)
        top = plain(say("plots-whale-peak", best=at, bring=bring))
        right = at > 0.55
        side = "right" if right else "left"
        ax.annotate(top, (at, high), (-8 if right else 8, 10), textcoords="offset points", ha=side, fontsize=10.5)
        ax.set_xlim(0, 1.015)
        low = min(float(y.min()), 0.0)
        ax.set_ylim(low * 1.1, high + 0.22 * max(high - low, 1e-9))
        style.percent(ax, "x")
        if shares:
            style.percent(ax, "y")
            ax.axhline(1, color="black", lw=0.8)
        else:
            ax.axhline(0, color="black", lw=0.8)
        ax.grid(alpha=0.3)
    return ax


def migration(table: pd.DataFrame, ax: Axes | None = None, *, firm: str = "", span: str = "year") -> Axes:
    """The migration matrix (``sim.results.pyramid.matrix``): of those in each layer, where they are a month or a year later.

    No interval: everyone is counted. Each cell is a share of its row, whose size stands beside its name; nobody outside
    before and after is counted, so the last row says where newcomers land.
    """
    counts = table.to_numpy(dtype=float)
    sizes = counts.sum(axis=1)
    shares = counts / np.where(sizes > 0, sizes, np.nan)[:, None]
    inside = slice(0, len(table) - 1)
    stay = float(np.trace(counts[inside, inside])) / max(sizes[inside].sum(), 1.0)
    with style.canvas(ax, height=4.6) as ax:
        known = float(sizes[inside].sum()) > 0
        by_year = span == "year"
        title = say("plots-migration-title", firm=firm, by_year=by_year, stay=stay) if known else ""
        style.head(ax, title or say("plots-migration-none", firm=firm), say("plots-migration-x", by_year=by_year), "")
        if not known:
            style.nothing(ax, say("plots-migration-nothing", by_year=by_year))
            return ax
        ax.imshow(
            np.nan_to_num(shares), cmap="Blues", vmin=0, vmax=max(float(np.nanmax(shares)), 0.01) * 1.1, aspect="auto"
        )
        names = [plain(layer(str(name))) for name in table.columns]
        spots = np.arange(len(names))
        ax.set_xticks(spots, [fill(name, 9) for name in names])
        ax.set_yticks(spots, [f"{fill(n, 10)}\n({number(s, 4)})" for n, s in zip(names, sizes, strict=True)])
        deepest = float(np.nanmax(shares))
        for i in range(len(names)):
            for j in range(len(names)):
                if sizes[i] > 0 and not (i == len(names) - 1 and j == i):
                    dark = shares[i, j] > 0.55 * deepest
                    ax.text(
                        j,
                        i,
                        _cell(shares[i, j]),
                        ha="center",
                        va="center",
                        color="white" if dark else "black",
                        fontsize=10.5,
                    )
        ax.set_xticks(spots[:-1] + 0.5, minor=True)
        ax.set_yticks(spots[:-1] + 0.5, minor=True)
        ax.grid(which="minor", color="white", lw=1.5)
        ax.tick_params(which="both", length=0)
    return ax


def _cell(share: float) -> str:
    return "·" if share == 0 else "<1%" if share < 0.005 else percent(share)


def layer(name: str) -> str:
    """What a layer is called; the last row is who is not a customer."""
    return say("plots-pyramid-outside") if name == OUTSIDE else named("layer", name)
