"""Once a year each firm ranks its customers: tiers, the unprofitable, and who is let go."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def layers(score: NDArray[Any], judged: NDArray[np.bool_], wanted: tuple[float, float, float]) -> NDArray[np.uint8]:
    """Tier of each customer of a firm: 3 for the share ``wanted[2]`` with the highest score, 2 for the next ``wanted[1]``,
    1 for the next ``wanted[0]``, 0 for the rest and for whoever has no score.

    Args:
        score: shape (customers,).
        judged: those who set the thresholds, same shape.
        wanted: shares of the middle, the top and the summit.
    """
    tier = np.zeros(score.size, np.uint8)
    upto = 0.0
    for number in (3, 2, 1):
        if wanted[number - 1] > 0:
            upto = min(upto + wanted[number - 1], 1.0)
            cut = np.quantile(score[judged], 1 - upto, method="higher")
            tier[(score >= cut) & (score > 0) & (tier == 0)] = number
    return tier


def placed(score: NDArray[Any], spend: NDArray[Any]) -> NDArray[np.int64]:
    """Place of each customer by score, the larger spend first among equals (subscribers all come equally often): 1 for the
    lowest; 0 for whoever has no score. Shapes (customers,).
    """
    place = np.zeros(score.size, np.int64)
    place[np.lexsort((spend, score))] = np.arange(1, score.size + 1)
    place[score <= 0] = 0
    return place
