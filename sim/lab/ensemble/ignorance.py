"""What may be said of options over markets that could all be the one there is: intervals, regret, the value of knowing.

A value x[m, r, o] is what option o brings beyond doing nothing in market m on luck r. It is read as

    x[m, r, o] = theta[m, o] + common[r, o] + own[m, r, o]

with theta what the option brings in market m on average over luck, and luck that all markets share or one has alone. What is
wanted is where theta lies in a market drawn from those that are plausible. Means over luck scatter more than theta does: by
own / sqrt(R). So the means are drawn together about their centre by the linear map that turns their covariance S into
T = S - E / R, E the covariance of ``own`` (the optimal transport between two normal laws, Gelbrich 1990):

    A = S^(-1/2) (S^(1/2) T S^(1/2))^(1/2) S^(-1/2)

Where luck is small A is the identity; where markets do not differ it is nought. Regret, chances and the value of knowing are taken
of what is drawn together (``believed``): of raw means they would be too large, as the best of several is partly the luckiest.

The interval of ignorance and luck joins the quantiles of ``believed`` with the interval of luck of the centre, each side by itself:

    low = c - sqrt((c - q)^2 + h^2)

Quantiles stand at k / (n + 1) (Weibull's plotting position: the share of markets below the k-th of n is k / (n + 1) on average),
n the effective number of markets, 1 / sum(weights^2). ``tests/lab/ensemble/test_ignorance.py`` holds that the interval
covers as often
as it says: normal and skew theta, much luck, little, and none.

What it does not know: markets that are not among those drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.paired import half_width

Floats = NDArray[np.float64]

FLAT: Final = 1e-12
"""Share of the largest spread below which a direction has none."""


@dataclass(frozen=True)
class Reach:
    """An effect with two intervals.

    Attributes:
        mean: over the markets, by their weights.
        luck: half the interval of luck alone: how far the mean would move if the same markets were lived on other luck.
        low, high: where the effect lies in a market drawn from these, luck included.
    """

    mean: float
    luck: float
    low: float
    high: float

    @property
    def told(self) -> bool:
        """Whether its sign is the same all over the interval of ignorance and luck."""
        return self.low > 0 or self.high < 0

    @property
    def by_luck(self) -> bool:
        """Whether the mean is beyond luck on one side of nothing."""
        return abs(self.mean) > self.luck


@dataclass(frozen=True, eq=False)
class Markets:
    """What options bring in each of several markets.

    Attributes:
        values: beyond doing nothing: shape (markets, replications, options).
        weights: of markets, summing to 1.
        level: of intervals.
    """

    values: Floats
    weights: Floats
    level: float = 0.9

    @cached_property
    def means(self) -> Floats:
        """Over luck: shape (markets, options)."""
        return np.asarray(self.values.mean(axis=1))

    @cached_property
    def centre(self) -> Floats:
        """Over markets: shape (options,)."""
        return np.asarray(self.weights @ self.means)

    @property
    def count(self) -> float:
        """Effective number of markets."""
        return float(1 / (self.weights**2).sum())

    @property
    def widest(self) -> float:
        """The highest level of an interval that so few markets bear: (n - 1) / (n + 1)."""
        return (self.count - 1) / (self.count + 1)

    @cached_property
    def noise(self) -> Floats:
        """Covariance of luck that one market has alone, of a mean over replications: shape (options, options)."""
        x = self.values
        markets, replications, options = x.shape
        if replications < 2:
            return np.zeros((options, options))
        own = x - x.mean(axis=1, keepdims=True)
        freedom = markets * (replications - 1)
        if markets > 1:
            own = own - own.mean(axis=0, keepdims=True)
            freedom = (markets - 1) * (replications - 1)
        flat = own.reshape(-1, options)
        return np.asarray(flat.T @ flat / freedom / replications)

    @cached_property
    def believed(self) -> Floats:
        """What each option brings in each market, luck's share of the spread taken out: shape (markets, options)."""
        if len(self.weights) < 2:
            return self.means.copy()
        apart = self.means - self.centre
        spread = (apart * self.weights[:, None]).T @ apart / (1 - (self.weights**2).sum())
        return np.asarray(self.centre + apart @ drawn_together(spread, spread - self.noise).T)

    def reach(self, contrast: Floats) -> Reach:
        """A combination of options, such as one less another, with its intervals.

        Args:
            contrast: what each option counts: shape (options,).
        """
        one = replace(self, values=(self.values @ np.asarray(contrast, dtype=float))[:, :, None])
        mean = float(one.centre[0])
        luck = half_width(self.weights @ one.values[:, :, 0], self.level)
        known = 0.0 if np.isnan(luck) else luck
        low, high = quantiles(one.believed[:, 0], self.weights, ((1 - self.level) / 2, (1 + self.level) / 2))
        return Reach(
            mean,
            luck,
            mean - float(np.hypot(max(mean - low, 0.0), known)),
            mean + float(np.hypot(max(high - mean, 0.0), known)),
        )

    def effect(self, option: int) -> Reach:
        """One option against doing nothing."""
        return self.reach(np.eye(self.means.shape[1])[option])

    def ahead(self, option: int, other: int) -> Reach:
        """One option less another."""
        whole = np.eye(self.means.shape[1])
        return self.reach(whole[option] - whole[other])

    @cached_property
    def regrets(self) -> Floats:
        """What the best option brings more than each, in each market: shape (markets, options)."""
        return np.asarray(self.believed.max(axis=1, keepdims=True) - self.believed)

    @property
    def best_on_average(self) -> int:
        """The option that brings most on average; the first of equals."""
        return int(np.argmax(self.weights @ self.believed))

    @property
    def least_regret(self) -> int:
        """The option whose largest regret is smallest (Savage 1951); the first of equals."""
        return int(np.argmin(self.regrets.max(axis=0)))

    @property
    def best_in(self) -> Floats:
        """Share of markets, by weight, in which each option is the best; equals share: shape (options,)."""
        first = self.regrets <= 0
        return np.asarray(self.weights @ (first / first.sum(axis=1, keepdims=True)))

    @property
    def worth_knowing(self) -> float:
        """What it would be worth to know which of the markets it is, before choosing (EVPI): the mean regret of the best."""
        return float(self.weights @ self.regrets[:, self.best_on_average])

    def verdicts(self) -> NDArray[np.int64]:
        """In each market, by its own luck: 1 where the option pays, -1 where it loses, 0 where it cannot be told.

        Shape (markets, options).
        """
        markets, replications, options = self.values.shape
        if replications < 2:
            return np.zeros((markets, options), dtype=np.int64)
        half = np.array(
            [[half_width(self.values[m, :, o], self.level) for o in range(options)] for m in range(markets)]
        )
        return np.asarray(np.sign(self.means) * (np.abs(self.means) > half), dtype=np.int64)


def drawn_together(spread: Floats, wanted: Floats) -> Floats:
    """The symmetric map that turns one covariance into another; what of the other is below nought counts as nought.

    Args:
        spread: of what is mapped: shape (k, k).
        wanted: of what comes of it.
    """
    root, inverse = _roots(spread)
    return np.asarray(inverse @ _roots(root @ _roots(wanted)[0] @ _roots(wanted)[0] @ root)[0] @ inverse)


def _roots(matrix: Floats) -> tuple[Floats, Floats]:
    """Square root of a symmetric matrix, and its inverse, on the directions that have any spread."""
    values, vectors = np.linalg.eigh((matrix + matrix.T) / 2)
    there = values > FLAT * max(float(np.abs(values).max()), 1e-300)
    root = np.where(there, np.sqrt(np.where(there, values, 1.0)), 0.0)
    inverse = np.where(there, 1 / np.where(there, root, 1.0), 0.0)
    return (vectors * root) @ vectors.T, (vectors * inverse) @ vectors.T


def quantiles(values: Floats, weights: Floats, at: tuple[float, ...]) -> tuple[float, ...]:
    """Weighted quantiles at Weibull's plotting positions; beyond the outermost value there is none but that value.

    Args:
        values: one a market.
        weights: summing to 1.
        at: which, between 0 and 1.
    """
    order = np.argsort(values, kind="stable")
    count = 1 / (weights**2).sum()
    middle = np.cumsum(weights[order]) - weights[order] / 2
    places = (middle * count + 0.5) / (count + 1)
    return tuple(float(np.interp(p, places, values[order])) for p in at)
