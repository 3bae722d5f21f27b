"""Bootstrap: which rows are drawn again, and dummies that mean nothing. No world's luck is made of it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Generator = np.random.Generator
"""What estimates are drawn with: never a world's luck."""


def generator(*seed: int) -> Generator:
    """A generator of an estimate's own draws: resampled rows, a posterior, noise of data; the same seeds draw the same."""
    return np.random.default_rng(list(seed))


def resamples(rows: int, count: int, seed: int) -> NDArray[np.intp]:
    """Rows drawn with replacement, as many as there are: shape (count, rows). The same seed gives the same rows."""
    return np.random.default_rng(seed).integers(0, rows, (count, rows), dtype=np.intp)


def dummies(rows: int, count: int, seed: int) -> NDArray[np.float64]:
    """Columns of uniform numbers that have to do with nothing: shape (rows, count)."""
    rng = np.random.default_rng([seed, 1])
    return rng.uniform(size=(rows, count))
