"""What was luck: the same decisions in other worlds.

Y is firms' profit by world, each world's mean taken off, so that what moves all firms alike counts for nobody. With F firms and
S worlds, a firm's mean over worlds is its decisions (firms begin alike), and what is left of each world is luck:

    decisions = sum_f mean_f^2 / (F - 1),    luck = sum residual^2 / ((F - 1)(S - 1)),

the first less luck / S, which is what luck alone would make of it. The share of luck is luck / (decisions + luck): of the
spread of profits between firms in one world. Its 95% interval turns round the noncentral F distribution of the ratio of the
two; it takes luck to be normal and alike for all firms. Source: two-way analysis of variance without replication.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import brentq
from scipy.stats import ncf


class Luck(NamedTuple):
    """How much of the spread between firms was luck.

    Attributes:
        share: of the variance between firms' profits in one world; none where firms do not differ at all.
        low, high: its 95% interval.
    """

    share: float
    low: float
    high: float


def luck_of(profits: Sequence[Sequence[float]]) -> Luck | None:
    """The share of luck.

    Args:
        profits: by world, of each firm.

    Returns:
        None with fewer than two firms or worlds, or where nothing differs.
    """
    y = np.asarray(profits, float)
    if y.ndim != 2 or min(y.shape) < 2:
        return None
    worlds, firms = y.shape
    y = y - y.mean(axis=1, keepdims=True)
    means = y.mean(axis=0)
    luck = float(((y - means) ** 2).sum()) / ((firms - 1) * (worlds - 1))
    between = float((means**2).sum()) / (firms - 1)
    if luck + between <= 0:
        return None
    if luck <= 1e-12 * between:
        return Luck(0.0, 0.0, 0.0)
    decisions = max(between - luck / worlds, 0.0)
    free, left = firms - 1, (firms - 1) * (worlds - 1)
    ratio = worlds * between / luck

    def share(tail: float) -> float:
        """The share of luck at the noncentrality of which the ratio is exceeded with this chance."""

        def off(weight: float) -> float:
            return float(ncf.sf(ratio, free, left, weight)) - tail

        if off(1e-9) >= 0:
            return 1.0
        most = 10.0 * free * (ratio + 10)
        weight = brentq(off, 1e-9, most) if off(most) > 0 else most
        return float(1 / (1 + weight / (worlds * free)))

    return Luck(luck / (luck + decisions), share(0.975), share(0.025))


def ranks(profits: Sequence[Sequence[float]]) -> list[list[int]]:
    """By world, each firm's place: 1 for the highest profit; equal ones share the better place."""
    return [[1 + sum(other > mine for other in world) for mine in world] for world in profits]
