"""Figures of a sweep: how a measure responds to what was varied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from sim.plots import style
from sim.plots.style import plain
from sim.scenario.plainly import factor_named, factors_called, option_name
from sim.words import amount, called, change_in, number, say

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_CELLS: Final = 12
"""Rows or columns of a map up to which its cells bear their numbers."""

FAINT: Final = 0.35
"""How much of its colour a cell keeps whose change is within luck."""

POLES: Final = ("#B35806", "#F7F7F7", "#2166AC")
"""Colours of a map: below nothing, nothing, above."""


def response(
    table: pd.DataFrame,
    ax: Axes | None = None,
    *,
    factors: Sequence[str] = (),
    difference: bool = False,
    currency: str = "money",
    level: float = 0.95,
    scattered: bool = False,
) -> Axes:
    """How one measure responds: bars without a factor, curves over one, a map over two.

    Args:
        table: a row an arm: ``policy``, the factors, ``measure``, ``unit``, ``value``, ``half_width``.
        ax: where to draw.
        factors: what is drawn against: none, one or two columns.
        difference: whether the values are differences from the baseline.
        currency: of money.
        level: of the intervals.
        scattered: whether points do not stand on a grid, so that a curve through them would say nothing.
    """
    factor, unit = change_in(str(table["unit"].iloc[0]) if len(table) else "", currency)
    of_money = bool(len(table)) and str(table["unit"].iloc[0]) == "money"
    table = table.assign(value=table["value"] * factor, half_width=table["half_width"] * factor)
    if len(factors) == 2:
        return _map(table, ax, factors, unit, of_money, difference, currency)
    return _curves(table, ax, list(factors), unit, of_money, difference, currency, level, scattered)


def _label(table: pd.DataFrame, unit: str, difference: bool) -> str:
    measure = called(str(table["measure"].iloc[0])) if len(table) else ""
    return say("plots-response-change" if difference else "plots-response-level", measure=measure, unit=unit)


def _title(table: pd.DataFrame, unit: str, difference: bool) -> str:
    """What is seen: where it is best, and whether it is ever more than luck."""
    if table.empty:
        return say("plots-response-none")
    measure = called(str(table["measure"].iloc[0]))
    policies = list(dict.fromkeys(table["policy"]))
    sure = table[(table["value"].abs() > table["half_width"]) | (not difference)]
    told: dict[str, Any] = {"measure": measure, "points": len(table), "policy": policies[0], "one": len(policies) == 1}
    if difference and sure.empty:
        return say("plots-response-luck", **told)
    most, least = (amount(float(end), unit, sign=difference) for end in (table["value"].max(), table["value"].min()))
    if difference:
        gains = int((sure["value"] > 0).sum())
        return say("plots-response-gains", most=most, least=least, gains=gains, losses=len(sure) - gains, **told)
    return say("plots-response-range", most=most, least=least, **told)


def _curves(
    table: pd.DataFrame,
    ax: Axes | None,
    factors: list[str],
    unit: str,
    of_money: bool,
    difference: bool,
    currency: str,
    level: float,
    scattered: bool,
) -> Axes:
    names = list(dict.fromkeys(table["policy"]))
    height = 3.8 if factors else 1.8 + style.tall(names, 0.5)
    with style.canvas(ax, height=height) as ax:
        values = np.concatenate([table["value"].to_numpy(dtype=float), [0.0]])
        axis = style.money(ax, "y" if factors else "x", values, currency) if of_money else unit
        label = _label(table, axis, difference)
        title = _title(table, unit, difference)
        note = say("plots-response-level-note", level=level)
        if not factors:
            style.head(ax, title, say("plots-response-x", name=label, notes=[note]), "")
            spots = style.bars(ax, [option_name(str(name)) for name in table["policy"]])
            ax.errorbar(
                table["value"], spots, xerr=table["half_width"].fillna(0), fmt="o", color=style.BLUE, capsize=4, lw=1.6
            )
            if difference:
                ax.axvline(0, color="black", lw=1)
            ax.margins(x=0.12)
            return ax
        (name,) = factors
        style.head(ax, title, say("plots-response-x", name=factor_named(name), notes=[note]), label)
        numbers = pd.to_numeric(table[name], errors="coerce")
        if numbers.isna().any():
            words = list(dict.fromkeys(table[name].astype(str)))
            table = table.assign(**{name: table[name].astype(str).map(words.index)})
            ax.set_xticks(range(len(words)), [plain(word) for word in words])
        for policy, own in style.looks_of(names).items():
            rows, said = table[table["policy"] == policy].sort_values(name), option_name(str(policy))
            if scattered:
                ax.scatter(
                    rows[name],
                    rows["value"],
                    s=14,
                    color=own["color"],
                    marker=own["marker"],
                    alpha=0.7,
                    label=said,
                )
                continue
            (line,) = ax.plot(
                rows[name],
                rows["value"],
                color=own["color"],
                marker=own["marker"],
                ms=5.5,
                lw=2,
                label=said,
            )
            line.set(markeredgecolor="white")
            if own["dashes"]:
                line.set_dashes(own["dashes"])
            half = rows["half_width"].fillna(0)
            ax.fill_between(
                rows[name], rows["value"] - half, rows["value"] + half, color=own["color"], alpha=0.18, lw=0
            )
        if difference:
            ax.axhline(0, color="black", lw=1)
        ax.grid(axis="y", alpha=0.3)
        if len(names) > 1:
            style.legend(ax)
    return ax


def _map(
    table: pd.DataFrame,
    ax: Axes | None,
    factors: Sequence[str],
    unit: str,
    of_money: bool,
    difference: bool,
    currency: str,
) -> Axes:
    from matplotlib.colors import LinearSegmentedColormap, TwoSlopeNorm

    x, y = factors
    laid = table.pivot_table(index=y, columns=x, values="value", sort=True)
    half = table.pivot_table(index=y, columns=x, values="half_width", sort=True, dropna=False).reindex_like(laid)
    with style.canvas(ax, height=2.2 + 0.42 * min(len(laid), MOST_CELLS)) as ax:
        values = laid.to_numpy(dtype=float)
        size, axis = 1.0, unit
        if of_money:
            from sim.words import currency as named_currency
            from sim.words import scale, with_unit

            size, word = scale(values.ravel())
            axis = with_unit(word, named_currency(currency))
        most = float(np.nanmax(np.abs(values))) or 1.0
        norm = TwoSlopeNorm(0.0, -most, most) if difference else None
        colours = LinearSegmentedColormap.from_list("poles", POLES if difference else POLES[1:])
        spread = half.to_numpy(dtype=float)
        unsure = (np.abs(values) <= spread) & (spread > 0) if difference else np.zeros(values.shape, bool)
        told = np.where(unsure, FAINT * values, values) if difference else values
        shown = ax.pcolormesh(told, cmap=colours, norm=norm, edgecolor="white", lw=0.8)
        ax.set_xticks(np.arange(laid.shape[1]) + 0.5, [plain(_tick(v)) for v in laid.columns])
        ax.set_yticks(np.arange(laid.shape[0]) + 0.5, [plain(_tick(v)) for v in laid.index])
        ax.tick_params(length=0)
        few = max(laid.shape) <= MOST_CELLS
        low, high = np.nanmin(values), np.nanmax(values)
        for row, column in np.ndindex(*values.shape):
            value = values[row, column]
            if not np.isfinite(value):
                continue
            depth = abs(told[row, column]) / most if difference else (value - low) / (high - low or 1.0)
            if few:
                text = number(float(value) / size) + ("?" if unsure[row, column] else "")
                ax.text(
                    column + 0.5,
                    row + 0.5,
                    plain(text),
                    ha="center",
                    va="center",
                    color="white" if depth > 0.6 else "black",
                    fontsize=9,
                )
            elif unsure[row, column]:
                ax.scatter(column + 0.5, row + 0.5, marker="x", color="black", s=12, lw=0.8)
        doubtful = bool(unsure.any())
        across, up = factors_called((x, y))
        style.head(ax, _title(table, unit, difference), "", up)
        if few:
            label = _label(table, axis, difference)
            ax.set_xlabel(plain(say("plots-response-map", name=across, label=label, doubtful=doubtful)))
        else:
            bar = ax.figure.colorbar(shown, ax=ax, pad=0.02)
            bar.set_label(plain(_label(table, axis, difference)))
            unsaid = [say("plots-response-unsure")]
            ax.set_xlabel(plain(say("plots-response-x", name=across, notes=unsaid) if doubtful else across))
    return ax


def _tick(value: Any) -> str:
    return number(float(value)) if isinstance(value, int | float | np.number) else str(value)
