"""What other customers of the same kind might have shown: facts of resampled customers, and luck of that size for worlds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.resampling import Generator, generator

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

RESAMPLES: Final = 400


def resampled(facts: Callable[[Ints], Floats], customers: int, seed: int) -> Floats:
    """Facts of customers drawn with replacement, shape (resamples, facts).

    Args:
        facts: of customers, by their places from 0.
        customers: how many there are.
        seed: of the draws.
    """
    rng = generator(seed, customers)
    return np.array([facts(rng.integers(customers, size=customers)) for _ in range(RESAMPLES)])


@dataclass(frozen=True)
class Resampled:
    """Facts that data of this size might have shown: normal, with the covariance of resampled customers.

    Attributes:
        covariance: of facts, as rows.
    """

    covariance: tuple[tuple[float, ...], ...]

    def __call__(self, facts: Floats, rng: Generator) -> Floats:
        """With an error added."""
        return np.asarray(facts + rng.multivariate_normal(np.zeros(len(facts)), np.asarray(self.covariance)))
