"""Where the next generation of points is tried: where the last one says the answer lies, and a little everywhere.

A proposal is a mixture of the prior and a normal on the log-odds scale, twice as wide as the posterior it comes from. Moments are
regressed on points, so it does not matter to the posterior how these were proposed: worlds of all generations are used.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import special

from sim.lab.calibration.abc import Posterior, logits
from sim.lab.resampling import generator

Floats = NDArray[np.float64]

WIDER: Final = 2.0
"""How much wider a proposal's variance is than the posterior's."""
INNER: Final = 0.01
"""How near an end of its prior a point may lie before its log-odds count as farther out."""
EVERYWHERE: Final = 0.15
"""Share of points that still come from the prior."""


@dataclass(frozen=True)
class Proposal:
    """Where points are drawn.

    Attributes:
        centre, covariance: of the normal on the log-odds scale; none for the prior alone.
    """

    centre: Floats | None = None
    covariance: Floats | None = None

    @classmethod
    def about(cls, found: Posterior) -> Proposal:
        """About a posterior."""
        eta = logits(np.clip(found.points, INNER, 1 - INNER))
        spread = np.cov(eta, rowvar=False).reshape(eta.shape[1], -1)
        return cls(eta.mean(axis=0), WIDER * spread + 1e-4 * np.eye(eta.shape[1]))

    def drawn(self, n: int, d: int, seed: int) -> Floats:
        """So many points of the unit cube in d dimensions, evenly laid (scrambled Sobol'), shape (n, d)."""
        from scipy.stats import qmc

        engine = qmc.Sobol(d, seed=seed)
        unit = np.asarray(engine.random_base2(int(np.ceil(np.log2(max(n, 2))))))[:n]
        if self.centre is None or self.covariance is None:
            return np.clip(unit, 1e-4, 1 - 1e-4)
        normal = special.ndtri(np.clip(unit, 1e-5, 1 - 1e-5))
        root = np.linalg.cholesky(self.covariance)
        near = special.expit(self.centre + normal @ root.T)
        prior = generator(seed).uniform(size=n) < EVERYWHERE
        return np.clip(np.where(prior[:, None], unit, near), 1e-4, 1 - 1e-4)
