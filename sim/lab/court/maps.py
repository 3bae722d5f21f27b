"""Where a claim holds: a number over a grid of assumptions, its edges, and which assumption flips the verdict."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Mapping, Sequence

import pandas as pd

from sim.lab.court.claim import Ruling


def grid(number: Callable[..., float], value: str, **axes: Sequence[float]) -> pd.DataFrame:
    """A number over every combination of assumptions: a row each, the first axis varying slowest.

    Args:
        number: a function of the axes by name; NaN where it means nothing.
        value: what the number is called.
        axes: the values of each assumption.
    """
    rows = [(*point, number(**dict(zip(axes, point, strict=True)))) for point in itertools.product(*axes.values())]
    return pd.DataFrame(rows, columns=[*axes, value])


def cut(
    table: pd.DataFrame, value: str, across: str, columns: Mapping[float, str], rows: Mapping[str, Sequence[float]]
) -> pd.DataFrame:
    """A map cut down to what fits a page: some values of one axis as columns, some of the others as rows.

    Args:
        table: from ``grid``.
        value: what the number is called.
        across: the axis that goes across.
        columns: its values that are kept, and what each column is called.
        rows: values that are kept of the others, by axis; an axis not named is kept whole.
    """
    kept = table[table[across].isin(list(columns))]
    for axis, wanted in rows.items():
        kept = kept[kept[axis].isin(list(wanted))]
    down = [name for name in table.columns if name not in (across, value)]
    wide = kept.set_index([*down, across])[value].unstack()  # noqa: PD010
    return wide.rename(columns=dict(columns)).rename_axis(columns=None).reset_index()


def inside(table: pd.DataFrame, value: str, low: float, high: float) -> float:
    """Share of a map whose number lies in a band, ends included; places where it means nothing left out."""
    known = table[value].dropna()
    return float(known.between(low, high).mean()) if len(known) else math.nan


def robustness(stated: Ruling, otherwise: Mapping[str, Ruling]) -> pd.DataFrame:
    """Which assumption flips a verdict: a row an assumption, the ruling under it, and whether that is another.

    A ruling that cannot be told flips nothing: it says neither.
    """
    rows = [
        {"assumption": name, "verdict": found, "flips": "yes" if _differ(stated, found) else "no"}
        for name, found in otherwise.items()
    ]
    return pd.DataFrame(rows, columns=["assumption", "verdict", "flips"])


def _differ(one: Ruling, other: Ruling) -> bool:
    return one != other and not any(ruling.startswith("cannot be told") for ruling in (one, other))
