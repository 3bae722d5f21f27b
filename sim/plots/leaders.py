"""Who may be called the best in a title: only the one whose lead is more than luck would give.

A table of one run holds one number a month and firm. Months are not independent, so their spread alone says too little:
the difference between two firms is averaged over a few long stretches, and those are compared (batch means, Law 2015,
Simulation Modeling and Analysis, 9.5.3). Where the interval of the difference holds nothing, nobody is named.

This module knows one run: what another seed would have given it does not know.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

BATCHES: Final = 8
"""Stretches at most; each holds at least three months."""

VISIBLE: Final = 0.005
"""A lead smaller than this part of the leader's value is none: it would not be seen in the numbers of the title."""


def leader(table: pd.DataFrame, column: str, weights: str = "", level: float = 0.95) -> str:
    """The firm whose mean is above every other's by more than luck; empty when there is none, or one firm alone.

    Args:
        table: ``month``, ``firm`` and the columns named.
        column: what is compared.
        weights: by what months are weighted, nothing for equally.
        level: of the interval of the difference.
    """
    if table.empty:
        return ""
    values = table.pivot_table(index="month", columns="firm", values=column, aggfunc="mean")
    weight = (
        table.pivot_table(index="month", columns="firm", values=weights) if weights else values.notna().astype(float)
    )
    both = values.notna() & (weight > 0)
    total = (values * weight).where(both).sum() / weight.where(both).sum()
    if total.notna().sum() < 2:
        return ""
    best = str(total.idxmax())
    for rival in total.index.drop(best):
        seen = both[best] & both[rival]
        gap = (values[best] - values[rival])[seen].to_numpy(dtype=float)
        if not _above(gap, level) or total[best] - total[rival] < VISIBLE * abs(total[best]):
            return ""
    return best


def _above(gap: NDArray[np.float64], level: float) -> bool:
    """Whether the mean of a series is above 0 by more than its interval from batch means."""
    from scipy.special import stdtrit

    batches = min(BATCHES, gap.size // 3)
    if batches < 2:
        return False
    means = np.array([part.mean() for part in np.array_split(gap, batches)])
    half = float(stdtrit(batches - 1, 0.5 + level / 2)) * means.std(ddof=1) / math.sqrt(batches)
    return bool(means.mean() > half)
