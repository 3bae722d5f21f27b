"""Answers to the survey as they reach the firm: a box from 1 to 10, with a slip, and not from everybody who was asked."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import expit, logit, ndtri

from sim.lab.export.difficulty import Difficulty
from sim.lab.export.features import standard
from sim.numerics import streams

ASSIGNED, SLIPPED, SILENT = range(3)
"""What the luck of a benchmark decides: its ``sub``."""

BOXES: Final = 10


def answers(
    table: pd.DataFrame, visits: pd.DataFrame, key: np.uint64, rows: int, difficulty: Difficulty
) -> pd.DataFrame:
    """Answers given in one world: ``month``, ``customer``, ``need``, ``would_return``, ``felt``, ``score``, ``missing``.

    ``score = round(1 + 9 (stated + slip))``, from 1 to 10. Who is silent is drawn by log-odds that rise with how dissatisfied
    the customer is against everyone who was asked; the luck of a customer and month is the same in every world.

    Args:
        table: the event table ``surveys``.
        visits: the event table ``visits``.
        key: of the luck.
        rows: customers in all.
        difficulty: slip and silence.
    """
    felt = table[["month", "customer"]].merge(visits[["month", "customer", "encounter_satisfaction"]], how="left")
    satisfaction = felt["encounter_satisfaction"].to_numpy(float)
    slip = difficulty.slip * ndtri(_drawn(table, key, rows, SLIPPED)) if difficulty.slip else 0.0
    boxes = np.rint(1 + (BOXES - 1) * (table["stated"].to_numpy(float) + slip))
    silent = np.zeros(len(table), bool)
    if difficulty.silent:
        odds = logit(difficulty.silent) - difficulty.mood * standard(satisfaction)
        silent = _drawn(table, key, rows, SILENT) < expit(odds)
    return pd.DataFrame(
        {
            "month": table["month"].to_numpy(),
            "customer": table["customer"].to_numpy(),
            "need": table["need"].to_numpy(),
            "would_return": table["would_return"].to_numpy(),
            "felt": satisfaction,
            "score": np.clip(boxes, 1, BOXES).astype(int),
            "missing": silent,
        }
    )


def _drawn(table: pd.DataFrame, key: np.uint64, rows: int, what: int) -> NDArray[np.float64]:
    """The uniform of each row's customer and month: shape (rows of the table,)."""
    found = np.empty(len(table))
    customer, month = table["customer"].to_numpy(), table["month"].to_numpy()
    for one in np.unique(month):
        now = month == one
        found[now] = streams.column(key, "benchmark", rows, month=int(one), sub=what)[customer[now]]
    return found
