"""Morris screening: which of many factors matter at all.

A trajectory moves one factor at a time. An elementary effect is what the value changes by, over the step as a share of the
factor's range: so it is in the value's own unit, for a move from one end of the range to the other.

    mu*   = mean |effect|      how much a factor moves
    mu    = mean effect        and whether always in one direction
    sigma = sd of effects      whether it depends on the others, or bends

Source: Morris 1991, Technometrics 33(2):161-174; mu* of Campolongo, Cariboni and Saltelli 2007, Environmental Modelling &
Software 22:1509-1518.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from scipy import special

from sim.lab.factors import Factor
from sim.lab.paired import ROUNDING
from sim.lab.sensitivity.noise import luck_variance, standard_errors
from sim.lab.sensitivity.space import Floats, as_values, names_of, unit


def effects(factors: Sequence[Factor], points: Floats, values: Any, grain: float | None = None) -> Floats:
    """Elementary effects of every trajectory, factor and replication: shape (trajectories, factors, replications).

    Args:
        factors, points, values: as ``screening`` takes them.
        grain: up to here a change of the value is rounding, and no effect; ``ROUNDING`` of the largest value unless given.

    Raises:
        ValueError: when the points are no trajectories.
    """
    values = as_values(values, points)
    d, steps = len(factors), len(factors) + 1
    if len(points) % steps:
        raise ValueError(f"{len(points)} points are no trajectories of {steps} points each")
    moved = np.diff(unit(factors, points).reshape(-1, steps, d), axis=1)
    which = np.abs(moved).argmax(axis=2)
    still = np.sort(np.abs(moved), axis=2)[..., :-1].max(initial=0.0)
    if still > 1e-9 or any(len(set(row)) < d for row in which.tolist()):
        raise ValueError("these points move several factors at once, or one twice: they are no Morris trajectories")
    size = np.take_along_axis(moved, which[..., None], axis=2)
    change = np.diff(values.reshape(-1, steps, values.shape[1]), axis=1)
    found = np.where(np.abs(change) <= _grain(values, grain), 0.0, change) / size
    place = np.argsort(which, axis=1)
    return np.asarray(np.take_along_axis(found, place[..., None], axis=1))


def _grain(values: Floats, grain: float | None) -> float:
    return ROUNDING * float(np.abs(values).max(initial=0.0)) if grain is None else grain


def screening(
    factors: Sequence[Factor],
    points: Floats,
    values: Any,
    *,
    level: float = 0.95,
    seed: int = 1,
    grain: float | None = None,
) -> pd.DataFrame:
    """A row a factor, those that move most first.

    Intervals bootstrap whole trajectories and add the jackknife over replications (``sim.lab.sensitivity.noise``).

    Args:
        factors: what was varied.
        points: trajectories, shape (n, factors).
        values: shape (n,) or (n, replications), replications on the same luck at every point.
        level: of the intervals.
        seed: of the bootstrap.
        grain: up to here a change of the value is rounding, and no effect: differences of large sums are coarser than they
            look. ``ROUNDING`` of the largest value unless given.

    Returns:
        ``factor``; ``mu_star`` with ``low`` and ``high``; ``mu`` with ``mu_low`` and ``mu_high``; ``sigma``, luck taken out;
        ``luck``: the mu* that luck alone would show for a factor without effect (NaN with one replication); ``status``:
        ``at rest`` (not one value changed), ``within luck`` (the interval reaches what luck alone would show), ``moves``.
    """
    each = effects(factors, points, values, grain)
    count, d, r = each.shape
    mean = each.mean(axis=2)
    mu, mu_star = mean.mean(axis=0), np.abs(mean).mean(axis=0)

    def both(blocks: Floats) -> Floats:
        middle = blocks.mean(axis=2)
        return np.stack([np.abs(middle).mean(axis=0), middle.mean(axis=0)])

    errors = standard_errors(both, each, 2, seed) if count > 1 else np.full((2, d), math.nan)
    half = special.ndtri(0.5 + level / 2) * errors
    shaken = np.array([luck_variance(each[:, k]) for k in range(d)])
    scatter = mean.var(axis=0, ddof=1) if count > 1 else np.full(d, math.nan)
    own = scatter - np.nan_to_num(shaken)
    sigma = np.sqrt(np.where(own <= ROUNDING * scatter, 0.0, own))
    # effects that are the same but for rounding do not scatter, and such that cancel out have no direction
    dust = len(factors) * _grain(np.asarray(values, dtype=float), grain)
    sigma = np.where(sigma <= np.maximum(dust, ROUNDING * mu_star), 0.0, sigma)
    mu = np.where(np.abs(mu) <= np.maximum(dust, ROUNDING * mu_star), 0.0, mu)
    luck = (
        math.sqrt(2 / math.pi) * np.sqrt(each.var(axis=2, ddof=1) / r).mean(axis=0) if r > 1 else np.full(d, math.nan)
    )
    rest = ~each.any(axis=(0, 2))
    lost = np.where(np.isnan(luck), 0.0, luck)
    status = np.where(rest, "at rest", np.where(mu_star - half[0] <= lost, "within luck", "moves"))
    table = pd.DataFrame(
        {
            "factor": names_of(factors),
            "mu_star": mu_star,
            "low": np.maximum(mu_star - half[0], 0.0),
            "high": mu_star + half[0],
            "mu": mu,
            "mu_low": mu - half[1],
            "mu_high": mu + half[1],
            "sigma": sigma,
            "luck": luck,
            "status": status,
        }
    )
    return table.sort_values("mu_star", ascending=False, kind="stable").reset_index(drop=True)
