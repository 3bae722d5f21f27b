"""Scores of a model against the truth: only a benchmark knows what it would take to know them."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy.stats import rankdata, spearmanr

Floats = NDArray[np.float64]


def aligned(predicted: pd.Series[float] | ArrayLike, truth: pd.DataFrame) -> Floats:
    """Predictions in the order of a table of the truth.

    Args:
        predicted: a number a customer: a series by customer number, or an array in the order of the table.
        truth: with ``customer_id``.

    Raises:
        ValueError: for numbers that are missing, not finite, or of the wrong count.
    """
    ids = truth["customer_id"].to_numpy()
    if isinstance(predicted, pd.Series) and not predicted.index.equals(pd.RangeIndex(len(predicted))):
        lacking = np.setdiff1d(ids, predicted.index.to_numpy())
        if lacking.size:
            raise ValueError(f"{lacking.size} of {ids.size} customers have no prediction, {lacking[0]} among them")
        predicted = predicted.loc[ids]
    values = np.asarray(predicted, float)
    if values.shape != ids.shape:
        raise ValueError(f"predictions have shape {values.shape}; {ids.size} are needed, a customer each")
    if not np.isfinite(values).all():
        raise ValueError(f"{int((~np.isfinite(values)).sum())} predictions are no finite numbers")
    return values


def gain(order_by: Floats, effect: Floats) -> Floats:
    """True gain of treating the first k of an order, k = 0 .. n, as a mean over all n: shape (n + 1,).

    ``order_by`` is sorted from the largest down; ties are treated together, each with their mean effect.
    """
    order = np.argsort(-order_by, kind="stable")
    values, starts, counts = np.unique(-order_by[order], return_index=True, return_counts=True)
    tied = np.repeat(np.add.reduceat(effect[order], starts) / counts, counts) if values.size else effect
    return np.concatenate([[0.0], np.cumsum(tied)]) / max(effect.size, 1)


def qini(predicted: Floats, effect: Floats) -> float:
    """How well an order finds those for whom treatment works: 1 for the best order there is, 0 for chance, below 0 for worse.

    The area between the curve of true gains and the straight line of chance, as a share of the same area for the true order
    (the normed Qini coefficient, Radcliffe 2007, with true effects in place of estimated ones). NaN where all effects are equal.
    """
    straight = np.linspace(0.0, 1.0, effect.size + 1) * effect.mean()
    best = float(np.sum(gain(effect, effect) - straight))
    return float(np.sum(gain(predicted, effect) - straight)) / best if best > 1e-12 * effect.size else float("nan")


def auc(predicted: Floats, happened: NDArray[np.bool_]) -> float:
    """Chance that a customer to whom it happened is ranked above one to whom it did not; a tie counts half. NaN without both."""
    with_it, without = int(happened.sum()), int((~happened).sum())
    if not with_it or not without:
        return float("nan")
    ranks = rankdata(predicted)
    return float((ranks[happened].sum() - with_it * (with_it + 1) / 2) / (with_it * without))


def rank_correlation(predicted: Floats, true: Floats) -> float:
    """Spearman's rank correlation over customers for whom the truth is a number; NaN where either is the same for all."""
    there = np.isfinite(true)
    p, t = predicted[there], true[there]
    if p.size < 2 or np.ptp(p) == 0 or np.ptp(t) == 0:
        return float("nan")
    return float(spearmanr(p, t).statistic)


def rmse(predicted: Floats, true: Floats) -> float:
    """Root mean squared error; of individual effects it is called PEHE."""
    return float(np.sqrt(np.mean((predicted - true) ** 2)))
