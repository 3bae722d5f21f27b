"""Who is treated: by lot, by what the records show, or by that and something that no record shows."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import expit, logit

from sim.lab.export.answers import ASSIGNED
from sim.lab.export.difficulty import Difficulty
from sim.lab.export.features import risk, standard
from sim.numerics import streams

HIDDEN: Final = "price_sensitivity"
"""The trait that stands in no record."""


def chances(known: pd.DataFrame, hidden: NDArray[np.float64], difficulty: Difficulty) -> NDArray[np.float64]:
    """How likely each customer of the firm is to be treated: shape (customers,).

    ``p = expit(logit(share) + strength * risk + hidden * trait)``, kept within ``overlap`` of 0 and 1; both scores have mean 0 and
    standard deviation 1 over these customers.

    Args:
        known: their records (``sim.lab.export.features``).
        hidden: their hidden trait, in any unit.
        difficulty: how much either counts.
    """
    odds = np.full(len(known), float(logit(difficulty.share)))
    if difficulty.strength:
        odds += difficulty.strength * risk(known)
    if difficulty.hidden:
        odds += difficulty.hidden * standard(hidden)
    return np.asarray(np.clip(expit(odds), difficulty.overlap, 1 - difficulty.overlap))


def drawn(p: NDArray[np.float64], customers: NDArray[np.int64], rows: int, seed: int) -> NDArray[np.bool_]:
    """Who is treated of everybody in the market, shape (rows,): those outside ``customers`` never.

    Args:
        p: chances of the firm's customers.
        customers: their numbers.
        rows: customers in all.
        seed: whose luck.
    """
    chosen = np.zeros(rows, bool)
    luck = streams.column(streams.make_key(seed), "benchmark", rows, sub=ASSIGNED)
    chosen[customers] = luck[customers] < p
    return chosen
