"""Selection and treatment told apart: the estimate a consultant would make from tables beside the one of twin worlds.

    share of the naive estimate that is selection = 1 - causal / naive

both means over replications. Its interval is the jackknife's: a ratio of means is biased in small samples and its spread is no
single replication's, so each replication is left out in turn and Student's t is taken of the pseudo-values (Quenouille 1956,
Tukey 1958). Where the naive estimate cannot be told from nothing there is nothing to divide by, and the share is not a number.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from sim.lab.paired import interval

Floats = NDArray[np.float64]


def laid_beside(naive: Floats, causal: Floats) -> dict[str, Any]:
    """Both estimates and the share that is selection, each with its interval, from a value a replication."""
    row: dict[str, Any] = {}
    for name, values in (("naive", naive), ("causal", causal), ("selection", pseudo_values(naive, causal))):
        found = interval(values)
        row |= {name: found.mean, f"{name}_low": found.low, f"{name}_high": found.high}
    if not abs(row["naive"]) > interval(naive).half_width:
        row |= dict.fromkeys(("selection", "selection_low", "selection_high"), float("nan"))
    return row


def pseudo_values(naive: Floats, causal: Floats) -> Floats:
    """Jackknife pseudo-values of 1 - mean(causal) / mean(naive)."""
    n = len(naive)
    whole = 1 - causal.mean() / naive.mean() if naive.mean() else float("nan")
    if n < 2:
        return np.array([whole])
    without = 1 - (causal.sum() - causal) / np.where(naive.sum() == naive, np.nan, naive.sum() - naive)
    return np.asarray(n * whole - (n - 1) * without)
