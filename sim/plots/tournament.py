"""Figures of a tournament: who gains most, who gains what against whom, and which strategies a population keeps."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from sim.plots import style
from sim.scenario.plainly import policy_words
from sim.words import amount, called, change_in, join, say, scale, with_unit
from sim.words import currency as named_currency

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_ROWS: Final = 25
"""Strategies drawn; how many more there are is said."""

MOST_CELLS: Final = 20
"""Strategies of a heat map."""

LIVES = 0.01
"""Share of a population above which a strategy is said to be kept."""

FIRST = 4
"""Strategies kept that a title names."""

WRITTEN: Final = 9
"""Strategies up to which gains are written into their cells."""


def ranking(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    measure: str = "profit",
    unit: str = "money",
    currency: str = "money",
    level: float = 0.95,
) -> Axes:
    """What each strategy gains on average over its rivals, the best on top, with intervals that hold together.

    Args:
        table: rows of ``Tournament.ranking()`` of one market.
        ax: where to draw.
        measure, unit, currency: what is played for.
        level: of all intervals together.
    """
    shown = table.head(MOST_ROWS)
    names = [policy_words(str(name)) for name in shown["strategy"]]
    factor, said_unit = change_in(unit, currency)
    gain, half = (factor * shown[c].to_numpy(dtype=float) for c in ("gain", "half_width"))
    with style.canvas(ax, height=1.7 + style.tall(names, 0.3)) as ax:
        axis = style.money(ax, "x", [*gain, *(gain + np.nan_to_num(half))], currency) if unit == "money" else said_unit
        title = _ranking_title(table, factor, said_unit, measure)
        label = say(
            "tournament-plot-ranking-x", measure=called(measure), unit=axis, level=level, more=len(table) - len(shown)
        )
        style.head(ax, title, label, "")
        spots = np.array(style.bars(ax, names))
        ax.axvline(0, color="black", lw=1)
        for spot, mean, wide in zip(spots, gain, np.nan_to_num(half), strict=True):
            colour = style.BLUE if mean - wide > 0 else style.RED if mean + wide < 0 else style.GREY
            mark = "o" if mean - wide > 0 else "s" if mean + wide < 0 else "D"
            ax.errorbar(
                mean, spot, xerr=wide, fmt=mark, ms=5.5, color=colour, mec="black", mew=0.6, elinewidth=1.6, capsize=2.5
            )
        ax.margins(x=0.06)
        ax.grid(axis="x", alpha=0.3)
    return ax


def _ranking_title(table: pd.DataFrame, factor: float, unit: str, measure: str) -> str:
    first = table.iloc[0]
    ties = table[table["best_place"] == 1]
    by = amount(factor * float(first["gain"]), unit, sign=True)
    told: dict[str, Any] = {"strategy": policy_words(str(first["strategy"])), "by": by, "measure": called(measure)}
    if len(ties) == 1:
        return say("tournament-plot-ranking-best", gains=float(first["gain"]) > 0, **told)
    return say("tournament-plot-ranking-open", many=len(ties), of=len(table), **told)


def payoffs(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    measure: str = "profit",
    unit: str = "money",
    currency: str = "money",
    order: tuple[str, ...] = (),
    marked: tuple[tuple[str, str], ...] = (),
) -> Axes:
    """What each strategy gains against each rival, as a heat map; framed cells are equilibria in pure strategies.

    Args:
        table: rows of ``Tournament.meetings()`` of one market.
        ax: where to draw.
        measure, unit, currency: what is played for.
        order: the strategies, the best first.
        marked: equilibria, as pairs of strategies.
    """
    from matplotlib.patches import Rectangle
    from matplotlib.ticker import FuncFormatter

    names = list(order or dict.fromkeys(table["strategy"]))
    shown = names[:MOST_CELLS]
    factor, said_unit = change_in(unit, currency)
    pays = factor * table.pivot_table(index="strategy", columns="rival", values="gain").loc[shown, shown].to_numpy(
        dtype=float
    )
    size, word = scale(pays.ravel()) if unit == "money" else (1.0, "")
    pays = pays / size
    count = len(shown)
    with style.canvas(ax, height=2.9 + 0.24 * count) as ax:
        figure: Any = ax.figure
        losing = float((pays < 0).mean())
        title = say("tournament-plot-payoffs-title", losing=losing, measure=called(measure))
        style.head(
            ax, title, say("tournament-plot-payoffs-x", more=len(names) - count), say("tournament-plot-payoffs-y")
        )
        most = float(np.abs(pays).max()) or 1.0
        image = ax.imshow(pays, cmap="RdBu", vmin=-most, vmax=most, aspect="auto")
        ax.set_xticks(range(count), [style.plain(policy_words(str(name))) for name in shown], rotation=90)
        ax.set_yticks(range(count), [style.plain(policy_words(str(name))) for name in shown])
        ax.tick_params(length=0, labelsize=8 if count > 10 else 9.5)
        if count <= WRITTEN:
            written = "{:.0f}" if most >= 100 else "{:.1f}" if most >= 10 else "{:.2f}"
            for i in range(count):
                for j in range(count):
                    ink = "white" if abs(pays[i, j]) > 0.62 * most else "black"
                    ax.text(
                        j,
                        i,
                        written.format(pays[i, j]).replace("-", "−"),
                        ha="center",
                        va="center",
                        fontsize=8.5,
                        color=ink,
                    )
        for one, other in marked:
            for own, rival in {(one, other), (other, one)}:
                if own in shown and rival in shown:
                    corner = (shown.index(rival) - 0.46, shown.index(own) - 0.46)
                    ax.add_patch(Rectangle(corner, 0.92, 0.92, fill=False, edgecolor=style.INK, lw=2.4))
        bar = figure.colorbar(image, ax=ax, shrink=0.8, pad=0.02)
        bar.formatter = FuncFormatter(lambda x, _: f"{x:.10g}".replace("-", "−"))
        bar.update_ticks()
        kind = with_unit(word, named_currency(currency)) if unit == "money" else said_unit
        bar.set_label(style.plain(say("tournament-plot-payoffs-bar", measure=called(measure), unit=kind)))
        bar.outline.set_visible(False)
    return ax


def replicators(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Shares of a population that goes where it pays, from equal shares on.

    Args:
        table: rows of ``Tournament.dynamics()`` of one market.
        ax: where to draw.
    """
    last = table[table["time"] == table["time"].max()].sort_values("share", ascending=False)
    kept = [str(name) for name in last[last["share"] > LIVES]["strategy"]]
    shown = table[table["strategy"].isin(last.head(len(style.COLOURS))["strategy"])]
    shown = shown.assign(strategy=[policy_words(str(name)) for name in shown["strategy"]])
    with style.canvas(ax, height=3.9) as ax:
        named = join(map(policy_words, kept[:FIRST]))
        title = say("tournament-plot-replicators-title", many=len(kept), kept=named, all=len(kept) <= FIRST)
        style.head(ax, title, say("tournament-plot-replicators-x"), say("tournament-plot-replicators-y"))
        style.lines(ax, shown, "time", "share", "strategy")
        style.percent(ax, "y")
        ax.set_ylim(-0.02, 1.02)
        ax.set_xlim(0, float(table["time"].max()))
        ax.grid(axis="y", alpha=0.3)
    return ax


def simplex(table: pd.DataFrame, ax: Axes | None = None, *, path: pd.DataFrame | None = None) -> Axes:
    """Where populations of three strategies go: an arrow a mixture, and the path from equal shares.

    Args:
        table: a row a mixture: shares ``a``, ``b``, ``c`` of the three ``names``, and how they change: ``da``, ``db``, ``dc``.
        ax: where to draw.
        path: shares over time, columns as the three names.
    """
    names = [str(name) for name in table["names"].iloc[0].split("\n")]
    corners = np.array([[0.0, 0.0], [1.0, 0.0], [0.5, math.sqrt(3) / 2]])
    at = table[["a", "b", "c"]].to_numpy() @ corners
    go = table[["da", "db", "dc"]].to_numpy() @ corners
    speed = np.hypot(*go.T)
    arrows = np.divide(go, speed[:, None], out=np.zeros_like(go), where=speed[:, None] > 1e-12) * 0.045
    with style.canvas(ax, height=5.2) as ax:
        last = [] if path is None else [(float(path[name].iloc[-1]), policy_words(name)) for name in names]
        ends = [name for share, name in sorted(last, reverse=True) if share > LIVES]
        title = say("tournament-plot-simplex-title", end=join(ends), n=len(ends))
        style.head(ax, title, say("tournament-plot-simplex-x"), "")
        ax.fill(*corners.T, facecolor="#F7F7F7", edgecolor="#555555", lw=1.2)
        ax.quiver(
            *at.T, *arrows.T, speed, angles="xy", scale_units="xy", scale=1, cmap="Blues", clim=(-speed.max() / 2, speed.max()),
            width=0.006, pivot="middle",
        )  # fmt: skip
        if path is not None:
            line = path[names].to_numpy() @ corners
            ax.plot(*line.T, color=style.RED, lw=2.2)
            ax.plot(*line[0], "o", color=style.RED, ms=6)
            ax.plot(*line[-1], "s", color=style.RED, mec="black", ms=8)
        for corner, name, (dx, dy) in zip(corners, names, ((-4, -14), (4, -14), (0, 8)), strict=True):
            ax.annotate(
                style.plain(policy_words(name)), corner, (dx, dy), textcoords="offset points", ha="center", fontsize=10
            )
        ax.set_xlim(-0.16, 1.16)
        ax.set_ylim(-0.12, 0.98)
        ax.set_xticks([])
        ax.set_yticks([])
        ax.set_aspect("equal")
        for spine in ax.spines.values():
            spine.set_linewidth(0)
    return ax


# -- what each takes of a tournament ----------------------------------------------------------------------------------

Taken = tuple[pd.DataFrame, dict[str, Any]]


def _paid(found: Any, market: str | None) -> dict[str, Any]:
    currency = found.field_of(market).market.market.currency
    return {"measure": found.measure, "unit": found.unit, "currency": currency}


def take_ranking(found: Any, *, market: str | None = None) -> Taken:
    """The ranking of one market."""
    return found.ranking(market), _paid(found, market) | {"level": found.level}


def take_payoffs(found: Any, *, market: str | None = None) -> Taken:
    """The meetings of one market, with its pure equilibria."""
    pure = tuple((one.support[0][0], one.support[1][0]) for one in found.solved("lot", market).found if one.pure)
    order = tuple(found.ranking(market)["strategy"])
    return found.meetings(market), _paid(found, market) | {"order": order, "marked": pure}


def take_replicators(found: Any, *, market: str | None = None) -> Taken:
    """The dynamics of one market."""
    return found.dynamics(market), {}


def take_simplex(found: Any, *, market: str | None = None) -> Taken:
    """The game of the three strategies that a population holds longest, as a field of directions."""
    return found.directions(market)
