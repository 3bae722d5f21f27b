"""Bootstrap: which rows are drawn again, and dummies that mean nothing. No world's luck is made of it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def resamples(rows: int, count: int, seed: int) -> NDArray[np.intp]:
    """Rows drawn with replacement, as many as there are: shape (count, rows). The same seed gives the same rows."""
    return np.random.default_rng(seed).integers(0, rows, (count, rows), dtype=np.intp)


def dummies(rows: int, count: int, seed: int) -> NDArray[np.float64]:
    """Columns of uniform numbers that have to do with nothing: shape (rows, count)."""
    rng = np.random.default_rng([seed, 1])
    return rng.uniform(size=(rows, count))
