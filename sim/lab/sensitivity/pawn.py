"""PAWN: how far fixing a factor moves the whole distribution of the value. For inputs that depend on one another, and tails.

The factor's sample is cut into slices; the distance of Kolmogorov and Smirnov between the values of one slice and all values is
taken, and its median over slices. Any sample will do, from a design or from data, and inputs may depend on one another: then
a factor counts for what it stands for as well. Variances of a factor's own are not told apart from another's it moves with.

Source: Pianosi and Wagener 2018, Environmental Modelling & Software 108:197-207; the estimator is SALib's. With so many points
a factor that does nothing shows a distance too: a dummy, drawn anew at random, says how much (Zadeh et al. 2017).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from scipy import special

from sim.extras import needed
from sim.lab.factors import Factor
from sim.lab.resampling import dummies, resamples
from sim.lab.sensitivity.space import Floats, as_values, names_of

DUMMIES = 20
"""Dummy factors; what they show on the whole is what nothing shows."""

DRAWS = 40
"""Bootstrap samples."""


def distances(
    factors: Sequence[Factor], points: Floats, values: Any, *, slices: int = 10, level: float = 0.95, seed: int = 1
) -> pd.DataFrame:
    """PAWN index of every factor, largest first.

    Args:
        factors: what was varied.
        points: any sample, shape (n, factors); columns may depend on one another.
        values: shape (n,) or (n, replications); their means over replications are looked at.
        slices: of every factor's sample; at least ten points should fall into each.
        level: of the intervals, bootstrapped over points, and of what a dummy shows.
        seed: of the bootstrap and the dummies.

    Returns:
        ``factor``; ``distance`` (0 to 1) with ``low`` and ``high``; ``dummy``: what a factor without effect shows, at its upper
        quantile; ``status``: ``moves`` when the distance is above that, else ``within luck``.

    Raises:
        ValueError: when there are too few points for the slices.
    """
    names = names_of(factors)
    mean = as_values(values, points).mean(axis=1)
    if len(points) < 5 * slices:
        raise ValueError(f"{len(points)} points in {slices} slices are too few; at least {5 * slices} are needed")
    found = _medians(points, mean, slices)
    drawn = np.array([_medians(points[k], mean[k], slices) for k in resamples(len(mean), DRAWS, seed)])
    nothing = float(np.quantile(_medians(dummies(len(points), DUMMIES, seed), mean, slices), level))
    spread = special.ndtri(0.5 + level / 2) * drawn.std(axis=0, ddof=1)
    table = pd.DataFrame(
        {
            "factor": names,
            "distance": found,
            "low": np.maximum(found - spread, 0.0),
            "high": np.minimum(found + spread, 1.0),
            "dummy": nothing,
            "status": np.where(found > nothing, "moves", "within luck"),
        }
    )
    return table.sort_values("distance", ascending=False, kind="stable").reset_index(drop=True)


def _medians(points: Floats, values: Floats, slices: int) -> Floats:
    with needed("PAWN"):
        from SALib.analyze import pawn
    d = points.shape[1]
    problem = {"num_vars": d, "names": [str(k) for k in range(d)], "bounds": [[0.0, 1.0]] * d}
    return np.asarray(pawn.analyze(problem, points, values, S=slices)["median"], dtype=float)
