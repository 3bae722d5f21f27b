"""Sobol' indices: whose share of the variance it is.

    S_i  = V(E(Y | X_i)) / V(Y)         what factor i does by itself (first order)
    T_i  = E(V(Y | X_others)) / V(Y)    what it does in all, together with others too (total order)
    S_ij                                what two do together, beyond each by itself

Estimators, with A and B two samples, AB_i the first with column i of the second, BA_i the other way round:

    S_i  = mean(B (AB_i - A)) / V               Saltelli et al. 2010, Computer Physics Communications 181:259-270
    T_i  = mean((A - AB_i)^2) / (2 V)           Jansen 1999
    S_ij = mean(BA_i AB_j - A B) / V - S_i - S_j  Saltelli 2002

each product taken over pairs of different replications, so that luck does not count as an effect (``noise.product``). With one
replication they are SALib's, number for number. An index is an estimate: it may lie a little below 0 or above 1.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from scipy import special

from sim.lab.factors import Factor
from sim.lab.sensitivity.noise import RESAMPLES, centred, luck_variance, product, standard_errors
from sim.lab.sensitivity.space import Floats, as_values, names_of


@dataclass(frozen=True)
class Indices:
    """Sobol' indices.

    Attributes:
        table: a row a factor, largest total first: ``first`` and ``total`` with ``first_low``, ``first_high``, ``total_low``,
            ``total_high``, and ``interaction``, the total less the first.
        pairs: a row a pair of factors: ``second`` with ``low`` and ``high``; empty where BA was not lived.
        variance: of the value over the factors' ranges, luck taken out.
        luck: share of the variance of the means over replications that is luck; NaN with one replication.
    """

    table: pd.DataFrame
    pairs: pd.DataFrame
    variance: float
    luck: float


def indices(
    factors: Sequence[Factor],
    points: Floats,
    values: Any,
    *,
    pairs: bool = False,
    level: float = 0.95,
    seed: int = 1,
    resamples: int = RESAMPLES,
) -> Indices:
    """First and total order of every factor, with intervals: bootstrap over rows, jackknife over replications.

    Where no variance is left when luck is taken out, indices are NaN: there is nothing to share out. The jackknife needs three
    replications; with fewer, intervals say what another sample of points would give, not other luck.

    Args:
        factors: what was varied.
        points: Saltelli's scheme (``sim.lab.sampling``).
        values: shape (n,) or (n, replications), replications on the same luck at every point.
        pairs: whether the scheme has BA, and indices of pairs are wanted.
        level: of the intervals.
        seed, resamples: of the bootstrap.

    Raises:
        ValueError: when the points are not of that scheme.
    """
    values = as_values(values, points)
    names = names_of(factors)
    d = len(names)
    step = 2 * d + 2 if pairs else d + 2
    if len(points) % step:
        raise ValueError(f"{len(points)} points are no scheme of {step} points a row; Sobol' indices need all of them")
    blocks = centred(values).reshape(-1, step, values.shape[1])
    found = _estimate(blocks, d, pairs)
    half = special.ndtri(0.5 + level / 2) * standard_errors(
        lambda b: _estimate(b, d, pairs), blocks, 3, seed, resamples
    )
    first, total = found[:d], found[d : 2 * d]
    table = pd.DataFrame(
        {
            "factor": names,
            "first": first,
            "first_low": first - half[:d],
            "first_high": first + half[:d],
            "total": total,
            "total_low": total - half[d : 2 * d],
            "total_high": total + half[d : 2 * d],
            "interaction": total - first,
        }
    ).sort_values("total", ascending=False, kind="stable", ignore_index=True)
    both = [
        {
            "factor": names[i],
            "other": names[j],
            "second": float(found[2 * d + k]),
            "low": float(found[2 * d + k] - half[2 * d + k]),
            "high": float(found[2 * d + k] + half[2 * d + k]),
        }
        for k, (i, j) in enumerate(_pairs(d) if pairs else [])
    ]
    two = pd.DataFrame(both, columns=["factor", "other", "second", "low", "high"])
    ends = values.reshape(-1, step, values.shape[1])[:, [0, -1]].reshape(-1, values.shape[1])
    shaken = luck_variance(ends)
    whole = float(np.var(ends.mean(axis=1), ddof=1))
    luck = min(shaken / whole, 1.0) if whole > 0 and not math.isnan(shaken) else math.nan
    return Indices(
        table, two.sort_values("second", ascending=False, kind="stable", ignore_index=True), float(found[-1]), luck
    )


def _pairs(d: int) -> list[tuple[int, int]]:
    return [(i, j) for i in range(d) for j in range(i + 1, d)]


def _estimate(blocks: Floats, d: int, pairs: bool) -> Floats:
    """First orders, total orders, pairs if wanted, and the variance, in one row."""
    a, ab, b = blocks[:, 0], blocks[:, 1 : d + 1], blocks[:, -1]
    ends = centred(np.concatenate([a, b]))
    variance = float(product(ends, ends).mean())
    if variance <= 0:
        return np.array([*np.full(2 * d + (d * (d - 1) // 2 if pairs else 0), math.nan), variance])
    gap = ab - a[:, None]
    first = product(np.broadcast_to(b[:, None], gap.shape), gap).mean(axis=0) / variance
    total = product(gap, gap).mean(axis=0) / (2 * variance)
    two: list[float] = []
    if pairs:
        ba = blocks[:, d + 1 : 2 * d + 1]
        plain = product(a, b)
        for i, j in _pairs(d):
            both = float((product(ba[:, i], ab[:, j]) - plain).mean()) / variance
            two.append(both - first[i] - first[j])
    return np.array([*first, *total, *two, variance])
