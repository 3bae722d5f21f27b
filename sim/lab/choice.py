"""Choosing among policies when luck leaves open which is best: what the choice can be regretted by.

Of each option the mean over n replications is known, with its luck. What the true means may be is the multivariate t around
them, from the options' differences in every replication (a flat prior on means and spreads, Box & Tiao 1973):

    mu = m + D' z / sqrt(n w),   z ~ N(0, I_n),   w ~ chi-square with n - 1 degrees of freedom

with D the differences less their means. The expected regret of an option is the mean of ``max_j mu_j - mu_k``, the expected
opportunity loss (Raiffa & Schlaifer 1961): what perfect knowledge of the model would be worth to who chooses it.

What it does not know: whether the model is right. It prices luck alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import special

from sim.lab import resample
from sim.lab.paired import is_rounding

Floats = NDArray[np.float64]

DRAWS: Final = 20_000
"""Means that are drawn, each with its mirror image: an expected regret is then known to about one per cent."""


@dataclass(frozen=True, eq=False)
class Choice:
    """Options laid side by side.

    Attributes:
        names: the options.
        means: of each.
        regrets: expected regret of choosing each; NaN with fewer than two replications.
        chances: that each is the best; NaN likewise.
    """

    names: tuple[str, ...]
    means: Floats
    regrets: Floats
    chances: Floats

    @property
    def best(self) -> int:
        """The option to choose: the largest mean, which is the smallest expected regret; the first of equals."""
        return int(np.argmax(self.means))


def choice(names: tuple[str, ...], values: Floats, seed: int = 1) -> Choice:
    """What each option is worth and by how much it may be regretted.

    Args:
        names: the options.
        values: of each in every replication, on the same luck: shape (replications, options).
        seed: of the draws.
    """
    values = np.asarray(values, dtype=float)
    count, options = values.shape
    means = values.mean(axis=0)
    if count < 2:
        unknown = np.full(options, np.nan)
        return Choice(names, means, unknown, unknown)
    apart = values - means
    for k in range(options):
        if is_rounding(values[:, k], values[:, k]):
            apart[:, k] = 0.0
    uniform = resample.uniforms(seed, DRAWS, count + 1, 4)
    normal, chi = special.ndtri(uniform[:, :count]), special.chdtri(count - 1, uniform[:, count])
    moved = normal @ apart / np.sqrt(count * chi)[:, None]
    drawn = np.concatenate([means + moved, means - moved])
    best = drawn.max(axis=1, keepdims=True)
    ties = drawn == best
    return Choice(names, means, (best - drawn).mean(axis=0), (ties / ties.sum(axis=1, keepdims=True)).mean(axis=0))
