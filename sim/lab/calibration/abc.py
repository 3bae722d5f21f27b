"""Approximate Bayesian computation by regression: from simulated moments to a posterior.

All worlds share their luck, so moments are a smooth function of the parameters, and what is uncertain is the observed ones. With an
error of the observed moments as the kernel, acceptance is not approximate (Wilkinson 2013, Statistical Applications in Genetics and
Molecular Biology 12(2):129-141):

    p(u | m) ~ p(u) N(m; mu(u), C + R),    mu(u) regressed on the nearest worlds, R what the regression leaves over

1. moments are whitened by C, what the observed ones may be off by: their own error and the luck of the worlds;
2. among the worlds nearest to the observed moments these are regressed on the parameters (local, quadratic, weights falling with
   distance: Beaumont, Zhang & Balding 2002, Genetics 162:2025-2035; here in the direction that has no error in it);
3. the posterior of that is drawn by an ensemble of walkers (Goodman & Weare 2010, Comm. App. Math. Comp. Sci. 5(1):65-80).

Where the regression is poor its left-over widens the posterior. Parameters that no moment moves keep their prior.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import special

from sim.lab.resampling import Generator, generator
from sim.words import message

Floats = NDArray[np.float64]

KEPT: Final = 0.35
"""Of all worlds, the share that is nearest and regressed on, at least."""
WITHIN: Final = 5.0
"""Standard errors beyond the nearest world's distance within which every world is regressed on."""
EACH: Final = 3
"""Worlds regressed on at least, for each coefficient."""
EDGE: Final = 1e-6
"""How near the ends of the unit cube a point may lie."""
ALIKE: Final = 1e-6
"""Of the largest variance of the errors (as correlations), below which a direction says nothing of its own."""
WALKERS: Final = 128
STEPS: Final = 400
"""Of the ensemble; the first half is let go by, then every tenth is kept."""
STRETCH: Final = 2.0
BEYOND: Final = 1.15
"""How much farther out than the worlds regressed on, in their own spread, a walker may go: the regression knows nothing there."""


@dataclass(frozen=True)
class Posterior:
    """Points drawn from a posterior.

    Attributes:
        points: on the unit cube, shape (points, parameters); all weigh the same.
        effective: worlds that carry it: 1 over the sum of squares of their weights in the regression.
        left_over: root mean square of what the regression leaves over, in standard errors of the moments.
    """

    points: Floats
    effective: float
    left_over: float

    def quantile(self, q: float | Sequence[float]) -> Floats:
        """Of each parameter, shape (quantiles, parameters)."""
        return np.asarray(np.quantile(self.points, np.atleast_1d(np.asarray(q, float)), axis=0))

    def drawn(self, n: int, rng: Generator) -> Floats:
        """So many of the points, none twice while there are others."""
        return np.asarray(self.points[rng.choice(len(self.points), n, replace=n > len(self.points))])


def whitening(covariance: Floats) -> Floats:
    """A matrix W with W C W' = 1 in the directions in which moments vary on their own, shape (directions, moments)."""
    scale = np.sqrt(np.maximum(np.diag(covariance), 1e-300))
    values, vectors = np.linalg.eigh(covariance / np.outer(scale, scale))
    own = values > ALIKE * values.max()
    return np.asarray((vectors[:, own] / np.sqrt(values[own])).T / scale)


def logits(points: Floats) -> Floats:
    """From the unit cube to the whole line."""
    return np.asarray(special.logit(np.clip(points, EDGE, 1 - EDGE)))


def posterior(
    points: Floats, moments: Floats, observed: Floats, covariance: Floats, *, seed: int = 1, kept: float = KEPT
) -> Posterior:
    """What the observed moments leave of the prior.

    Args:
        points: on the unit cube, where the prior is uniform, however they were proposed; shape (worlds, parameters).
        moments: of each world, shape (worlds, moments).
        observed: shape (moments,).
        covariance: of what the observed moments may be off by, shape (moments, moments).
        seed: of the walkers.
        kept: share of worlds regressed on.

    Raises:
        ValueError: for too few worlds to regress on, saying how many are needed.
    """
    n, d = points.shape
    if n < EACH * (d + 1):
        raise ValueError(message("asked-worlds-for", n=str(n), parameters=str(d), least=str(EACH * (d + 1))))
    z = (moments - observed) @ whitening(covariance).T
    features = _features(n, d, kept)
    distance = np.sqrt((z**2).sum(axis=1))
    needed = max(round(kept * n), EACH * features(points[:1]).shape[1])
    many = min(max(needed, int((distance < distance.min() + WITHIN).sum())), n)
    near = np.argsort(distance, kind="stable")[:many]
    reach = max(float(distance[near[-1]]), 1e-12)
    weight = np.maximum((1 - (distance[near] / reach) ** 3) ** 3, 1e-2)
    centre, spread = points[near].mean(axis=0), np.maximum(points[near].std(axis=0), 1e-6)
    x = (points[near] - centre) / spread

    design = features(x)
    root = np.sqrt(weight)[:, None]
    slopes, *_ = np.linalg.lstsq(root * design, root * z[near], rcond=1e-9)
    left = z[near] - design @ slopes
    carried = float(weight.sum() ** 2 / (weight**2).sum())
    free = max(1 - design.shape[1] / max(carried, design.shape[1] + 1), 0.1)
    spare = (left.T @ (weight[:, None] * left)) / (weight.sum() * free)
    error = np.linalg.inv(np.eye(z.shape[1]) + spare)

    inside = np.linalg.inv(np.cov(x, rowvar=False).reshape(d, d) + 1e-6 * np.eye(d))
    farthest = BEYOND**2 * float(((x @ inside) * x).sum(axis=1).max())

    def log(x_: Floats) -> Floats:
        """Log posterior at standardised points; the prior is even on the cube."""
        whole = centre + spread * x_
        m = features(x_) @ slopes
        out = (((x_ @ inside) * x_).sum(axis=1) > farthest) | (whole < 0).any(axis=1) | (whole > 1).any(axis=1)
        return np.asarray(np.where(out, -np.inf, -0.5 * ((m @ error) * m).sum(axis=1)))

    drawn = _walked(log, x, generator(seed, n))
    found = np.clip(centre + spread * drawn, 0.0, 1.0)
    return Posterior(np.asarray(found), carried, float(np.sqrt(np.trace(spare) / len(spare))))


def _features(n: int, d: int, kept: float) -> Callable[[Floats], Floats]:
    """What moments are regressed on: squares and products while there are worlds enough for them, squares, or the line alone."""
    pairs = [(i, j) for i in range(d) for j in range(i, d)]
    wanted = max(kept * n, n / 2) / EACH
    if 1 + d + len(pairs) > wanted:
        pairs = [(i, i) for i in range(d)] if 1 + 2 * d <= wanted else []
    first, second = [i for i, _ in pairs], [j for _, j in pairs]

    def made(x: Floats) -> Floats:
        return np.concatenate([np.ones((len(x), 1)), x, x[:, first] * x[:, second]], axis=1)

    return made


def _walked(log: Callable[[Floats], Floats], starts: Floats, rng: Generator) -> Floats:
    """Points of a density on the whole line, by stretch moves; half of the walkers are moved along lines through the others."""
    values = log(starts)
    best = np.argsort(-values, kind="stable")[: max(len(values) // 4, 1)]
    d = starts.shape[1]
    at = starts[rng.choice(best, WALKERS)] + 0.05 * rng.standard_normal((WALKERS, d))
    here = log(at)
    lost = ~np.isfinite(here)
    at[lost] = starts[best[0]]
    here = log(at)
    half = WALKERS // 2
    kept = []
    for step in range(STEPS):
        for mine, others in ((slice(0, half), slice(half, None)), (slice(half, None), slice(0, half))):
            partners = at[others][rng.integers(half, size=half)]
            scale = ((STRETCH - 1) * rng.uniform(size=half) + 1) ** 2 / STRETCH
            tried = partners + scale[:, None] * (at[mine] - partners)
            there = log(tried)
            with np.errstate(invalid="ignore"):
                taken = np.log(rng.uniform(size=half)) < (d - 1) * np.log(scale) + there - here[mine]
            at[mine] = np.where(taken[:, None], tried, at[mine])
            here[mine] = np.where(taken, there, here[mine])
        if step >= STEPS // 2 and step % 10 == 0:
            kept.append(at.copy())
    return np.concatenate(kept)
