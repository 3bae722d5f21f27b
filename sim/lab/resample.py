"""Draws that an analysis needs after its worlds were lived: which replications are taken again, who sits where.

They belong to no world: their months lie beyond any that a market can have, so no address meets one of a world's. The same
question has the same draws.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from sim.numerics import streams

BEYOND: Final = 1_000_000
"""Months from here on are nobody's: a market has 1,200 at most."""


def uniforms(seed: int, rows: int, columns: int, purpose: int) -> NDArray[np.float64]:
    """Uniforms strictly inside (0, 1): shape (rows, columns).

    Args:
        seed: of what is analysed.
        rows, columns: how many.
        purpose: a number that tells one use from another.
    """
    key = streams.make_key(seed)
    drawn = [streams.column(key, "assign", rows, month=BEYOND + purpose, item=column) for column in range(columns)]
    return np.stack(drawn, axis=1)


def again(seed: int, times: int, replications: int) -> NDArray[np.int64]:
    """Bootstrap: which replications are drawn, with replacement: shape (times, replications)."""
    return (uniforms(seed, times, replications, 1) * replications).astype(np.int64)


def order(seed: int, times: int, length: int) -> NDArray[np.int64]:
    """Random orders of 0 .. length - 1, each as likely: shape (times, length)."""
    return np.argsort(uniforms(seed, times, length, 2), axis=1, kind="stable")
