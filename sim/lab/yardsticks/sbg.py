"""Shifted-beta-geometric: everyone leaves with a chance of their own at every renewal, Beta over people.

    S(t) = B(a, b + t) / B(a, b),    r(t) = (b + t - 1) / (a + b + t - 1)

t whole renewals. Fader & Hardie 2007, J. Interactive Marketing 21(1):76-90. It stops being true where one person's chance
moves with time: retention then rises or falls for other reasons than that the weakly attached go first.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import optimize, special

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class ShiftedBetaGeometric:
    """A fitted one.

    Attributes:
        alpha, beta: shapes of the chance to leave; both above 0.
        log_likelihood: at these, of customers counted (multinomial, without its constant).
    """

    alpha: float
    beta: float
    log_likelihood: float = math.nan

    def survival(self, t: ArrayLike) -> Floats:
        """S(t), share still there after t renewals."""
        t = np.asarray(t, float)
        return np.asarray(np.exp(special.betaln(self.alpha, self.beta + t) - special.betaln(self.alpha, self.beta)))

    def retention(self, t: ArrayLike) -> Floats:
        """r(t), share of those there after t - 1 renewals who renew the t-th time."""
        t = np.asarray(t, float)
        return np.asarray((self.beta + t - 1) / (self.alpha + self.beta + t - 1))

    @property
    def mean_churn(self) -> float:
        """Mean chance to leave, of those who begin."""
        return self.alpha / (self.alpha + self.beta)

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {"alpha": self.alpha, "beta": self.beta, "log_likelihood": self.log_likelihood}


def fit(survivors: ArrayLike, n: ArrayLike = 1000.0) -> ShiftedBetaGeometric:
    """By maximum likelihood.

    Args:
        survivors: shares still there after 0, 1, 2, ... renewals, the first 1; shape (periods + 1,) or (cohorts, periods + 1),
            NaN after a cohort was last seen.
        n: customers who began, one number or one a cohort.

    Raises:
        ValueError: for shares that rise, leave 0 to 1 or do not begin with 1.
    """
    shares = np.atleast_2d(np.asarray(survivors, float))
    sizes = np.broadcast_to(np.asarray(n, float), (len(shares),))
    seen = np.isfinite(shares)
    if shares.shape[1] < 2 or not np.allclose(shares[:, 0], 1.0):
        raise ValueError("survivors are shares after 0, 1, 2, ... renewals: the first is 1")
    steps = np.diff(shares, axis=1)
    if (steps[np.isfinite(steps)] > 1e-12).any() or (shares[seen] < 0).any():
        raise ValueError("shares still there fall from 1, and stay at or above 0")
    left = np.where(np.isfinite(steps), -steps, 0.0) * sizes[:, None]
    last = seen.sum(axis=1) - 1
    stay = shares[np.arange(len(shares)), last] * sizes
    leaving, staying = left.sum(axis=0), np.bincount(last, stay, shares.shape[1])
    t = np.arange(shares.shape[1], dtype=float)

    def lost(logs: Floats) -> float:
        a, b = np.exp(logs)
        whole = special.betaln(a, b)
        gone = special.betaln(a + 1, b + t[:-1]) - whole  # P(T = t) = B(a + 1, b + t - 1) / B(a, b)
        there = special.betaln(a, b + t) - whole
        return -float(leaving @ gone + staying @ there)

    found = optimize.minimize(
        lost, np.zeros(2), method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-10, "maxiter": 4000}
    )
    a, b = np.exp(found.x)
    return ShiftedBetaGeometric(float(a), float(b), -float(found.fun))
