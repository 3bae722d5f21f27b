"""What finite replications do to an estimate, and how that is taken out.

A value is a mean over replications: what the factors make of it, and luck. A square of such a mean is too large by the luck's
variance over their number, so every variance, and every share of one, is too large too: a factor that does nothing would
show an effect. Products of two means are therefore taken over pairs of different replications alone,

    P Q  ->  sum over k != l of P_k Q_l / (r (r - 1)) = (sum P_k sum Q_l - sum P_k Q_k) / (r (r - 1)),

whose expectation is that of the product without luck, because replications are independent (a U-statistic; Hoeffding 1948).
Worlds of one replication share their luck, so differences P_k between points lose most of it before they are squared. With
one replication nothing can be taken out, and products are as they are.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from sim.lab.resampling import resamples as drawn_again
from sim.lab.sensitivity.space import Floats

RESAMPLES = 500
"""Bootstrap samples an interval."""


def product(p: Floats, q: Floats) -> Floats:
    """The product of two means over replications (the last axis), luck taken out."""
    r = p.shape[-1]
    if r < 2:
        taken: Floats = (p * q)[..., 0]
        return taken
    return (p.sum(-1) * q.sum(-1) - (p * q).sum(-1)) / (r * (r - 1))


def centred(values: Floats) -> Floats:
    """Values less the mean of their replication over all points (the first axis): what all points share is no effect."""
    return values - values.mean(axis=0, keepdims=True)


def luck_variance(values: Floats) -> float:
    """Variance of the means over replications that is luck: what is left of values (points, replications) when the mean of each
    point and of each replication is taken away, over the number of replications. NaN with one.
    """
    n, r = values.shape
    if r < 2 or n < 2:
        return float("nan")
    left = values - values.mean(1, keepdims=True) - values.mean(0, keepdims=True) + values.mean()
    return float((left**2).sum() / ((n - 1) * (r - 1)) / r)


def standard_errors(
    estimate: Callable[[Floats], Floats], blocks: Floats, least: int, seed: int, resamples: int = RESAMPLES
) -> Floats:
    """Standard errors of an estimate: bootstrap over blocks of points, and jackknife over replications.

    The two are added as variances: the first says what another sample of points would give, the second what other luck would.
    With fewer than ``least`` replications the second is not known, and left out.

    Args:
        estimate: from blocks (blocks, ..., replications) to estimates of any shape.
        blocks: the values, a block of points that belong together (a trajectory, a row of Saltelli's scheme) at a time.
        least: replications from which on one can be left out.
        seed: of the bootstrap.
        resamples: bootstrap samples.
    """
    n, r = blocks.shape[0], blocks.shape[-1]
    drawn = np.stack([estimate(blocks[rows]) for rows in drawn_again(n, resamples, seed)])
    variance = drawn.var(axis=0, ddof=1)
    if r >= least:
        without = np.stack([estimate(np.delete(blocks, k, axis=-1)) for k in range(r)])
        variance = variance + (r - 1) / r * ((without - without.mean(axis=0)) ** 2).sum(axis=0)
    return np.asarray(np.sqrt(variance))
