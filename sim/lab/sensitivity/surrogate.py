"""A surrogate: a function learned from a few hundred worlds, asked where worlds are dear.

Two kinds are tried, a Gaussian process with a length of its own for every factor (smooth, sure with few points) and gradient
boosting (kinks and steps, many points), each judged by cross-validation on points it was not shown:

    Q2 = 1 - sum (y - predicted)^2 / sum (y - mean)^2

The better is kept. What it misses, 1 - Q2, it cannot share out: indices from a surrogate speak of the rest.

Source: Marrel et al. 2009, Reliability Engineering & System Safety 94:742-751; the learners are scikit-learn's.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from sim.extras import needed
from sim.lab.factors import Factor
from sim.lab.sampling import sample
from sim.lab.sensitivity.sobol import Indices, indices
from sim.lab.sensitivity.space import Floats, as_values, names_of, unit

FOLDS = 5
KINDS = ("gaussian process", "gradient boosting")
LARGE = 1500
"""Points beyond which a Gaussian process, whose cost grows with their cube, is not tried."""

ROWS = 1024
"""Rows of Saltelli's scheme that a surrogate is asked at."""


@dataclass(frozen=True)
class Surrogate:
    """What was learned.

    Attributes:
        factors: of what.
        kind: which learner is kept.
        q2: its cross-validated share of variance explained; 1 is perfect, 0 no better than the mean.
        error: its cross-validated root mean squared error, in the value's unit.
        scores: Q2 of every learner tried.
        model: the learner, fitted to all points of the unit cube.
    """

    factors: tuple[Factor, ...]
    kind: str
    q2: float
    error: float
    scores: dict[str, float]
    model: Any

    def __call__(self, points: Floats) -> Floats:
        """What it says at points: shape (n,)."""
        return np.asarray(self.model.predict(unit(self.factors, points)), dtype=float)

    def indices(self, *, pairs: bool = False, level: float = 0.95, seed: int = 1, rows: int = ROWS) -> Indices:
        """Sobol' indices of the surrogate; what it misses is in none of them."""
        points = sample(self.factors, "saltelli", rows, seed=seed, second_order=pairs).x
        return indices(self.factors, points, self(points), pairs=pairs, level=level, seed=seed, resamples=200)


def learn(factors: Sequence[Factor], points: Floats, values: Any, *, seed: int = 1) -> Surrogate:
    """Learn the mean over replications from points.

    Args:
        factors: what was varied.
        points: any sample, shape (n, factors); one that fills the space is best.
        values: shape (n,) or (n, replications).
        seed: of the folds and the learners.

    Raises:
        ValueError: with fewer than four points a fold, or a value that is the same everywhere.
    """
    mean = as_values(values, points).mean(axis=1)
    if len(points) < 4 * FOLDS:
        raise ValueError(f"{len(points)} points are too few to learn from; at least {4 * FOLDS} are needed")
    if not np.ptp(mean) > 0:
        raise ValueError("the value is the same at every point: there is nothing to learn")
    d, cube = len(names_of(factors)), unit(factors, points)
    with needed("A surrogate"):
        from sklearn.exceptions import ConvergenceWarning
        from sklearn.model_selection import KFold, cross_val_predict
        from threadpoolctl import threadpool_limits
    folds = KFold(FOLDS, shuffle=True, random_state=seed % 2**32)
    tried = KINDS if len(points) <= LARGE else KINDS[1:]
    errors: dict[str, float] = {}
    with warnings.catch_warnings(), threadpool_limits(1):  # matrices this small are slower in several threads
        warnings.simplefilter("ignore", ConvergenceWarning)  # a length at its bound is a factor that does nothing
        for kind in tried:
            predicted = cross_val_predict(_learner(kind, d, seed), cube, mean, cv=folds)
            errors[kind] = float(np.mean((mean - predicted) ** 2))
        best = min(errors, key=lambda kind: errors[kind])
        model = _learner(best, d, seed).fit(cube, mean)
    spread = float(mean.var())
    scores = {kind: 1 - error / spread for kind, error in errors.items()}
    return Surrogate(tuple(factors), best, scores[best], float(np.sqrt(errors[best])), scores, model)


def _learner(kind: str, d: int, seed: int) -> Any:
    if kind == "gradient boosting":
        from sklearn.ensemble import GradientBoostingRegressor

        return GradientBoostingRegressor(
            n_estimators=400, learning_rate=0.05, max_depth=3, subsample=0.7, random_state=seed % 2**32
        )
    from sklearn.gaussian_process import GaussianProcessRegressor
    from sklearn.gaussian_process.kernels import RBF, ConstantKernel, WhiteKernel

    kernel = ConstantKernel(1.0, (1e-3, 1e4)) * RBF(np.full(d, 0.5), (0.05, 50.0)) + WhiteKernel(1e-2, (1e-8, 1.0))
    return GaussianProcessRegressor(kernel, normalize_y=True, random_state=seed % 2**32)
