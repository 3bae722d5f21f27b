"""NBD-Dirichlet: how often people buy the category, and how they share it among brands.

Category purchases in the period are NBD, mean M and shape K; each person's chances of the brands are Dirichlet, S times the
market shares p_j. Of n category purchases the number of brand j is beta-binomial (S p_j, S (1 - p_j)).

    P0_j = sum_n NBD(n; M, K) B(S p_j, S (1 - p_j) + n) / B(S p_j, S (1 - p_j))
    penetration b_j = 1 - P0_j,    purchases a buyer w_j = M p_j / b_j
    sole buyers of j, of its buyers: sum_{n > 0} NBD(n; M, K) B(S p_j + n, S (1 - p_j)) / B(S p_j, S (1 - p_j)) / b_j

Goodhardt, Ehrenberg & Chatfield 1984, J. Royal Statistical Society A 147(5):621-655. It stops being true where brands are not
one market: some people would never buy some of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import optimize, special

Floats = NDArray[np.float64]

BEYOND: Final = 1e-9
"""Of the category's counts, the chance that is left out above the largest that is summed."""


@dataclass(frozen=True)
class Dirichlet:
    """A fitted one.

    Attributes:
        mean, shape: of category purchases in the period, M and K.
        spread: S; small where everyone has a brand of their own, large where all are alike.
        shares: p_j, market shares, summing to 1.
    """

    mean: float
    shape: float
    spread: float
    shares: tuple[float, ...]

    def category(self) -> Floats:
        """P(n category purchases), n from 0, shape (most + 1,)."""
        return nbd(self.mean, self.shape)

    def penetration(self) -> Floats:
        """b_j, share of people who buy j in the period, shape (brands,)."""
        return 1 - _none(np.asarray(self.shares), self.spread, self.category())

    def frequency(self) -> Floats:
        """w_j, purchases of j by each of its buyers, shape (brands,)."""
        return self.mean * np.asarray(self.shares) / self.penetration()

    def sole(self) -> Floats:
        """Share of the buyers of j who buy no other brand in the period, shape (brands,)."""
        shares = np.asarray(self.shares)
        others = _none(1 - shares, self.spread, self.category()) - self.category()[0]  # bought, and none of them others
        return np.asarray(others / self.penetration())

    def of_category(self) -> tuple[float, float]:
        """Share of people who buy the category, and purchases by each of them."""
        bought = 1 - float(self.category()[0])
        return bought, self.mean / bought

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {"mean": self.mean, "shape": self.shape, "spread": self.spread, "shares": list(self.shares)}


def nbd(mean: float, shape: float) -> Floats:
    """P(n), n = 0, 1, ... of the negative binomial, as far as ``BEYOND`` asks."""
    p = shape / (shape + mean)
    most = 16
    while special.betainc(most + 1, shape, 1 - p) > BEYOND and most < 20_000:  # the chance of more than ``most``
        most *= 2
    n = np.arange(most + 1)
    log = special.gammaln(shape + n) - special.gammaln(shape) - special.gammaln(n + 1)
    return np.asarray(np.exp(log + shape * np.log(p) + n * np.log1p(-p)))


def _none(shares: Floats, spread: float, category: Floats) -> Floats:
    """P0_j, shape (brands,)."""
    n = np.arange(category.size)
    own, others = spread * shares[:, None], spread * (1 - shares)[:, None]
    return np.asarray(np.exp(special.betaln(own, others + n) - special.betaln(own, others)) @ category)


def fit(shares: ArrayLike, penetration: ArrayLike, category: float, mean: float) -> Dirichlet:
    """By the equations of its authors: K from the category's penetration, S from each brand's, weighted by share.

    Args:
        shares: of purchases, shape (brands,); they are made to sum to 1.
        penetration: b_j, shape (brands,).
        category: share of people who buy the category in the period.
        mean: category purchases a person, M.

    Raises:
        ValueError: for shares or penetrations outside 0 to 1, or a category bought less often than its buyers say.
    """
    p = np.asarray(shares, float)
    b = np.asarray(penetration, float)
    if p.shape != b.shape or p.ndim != 1 or p.size < 2:
        raise ValueError("shares and penetrations are of the same brands, two at least")
    if (p <= 0).any() or (b <= 0).any() or (b >= 1).any() or not 0 < category < 1:
        raise ValueError("shares and penetrations lie between 0 and 1, ends left out")
    if mean <= -np.log1p(-category):
        raise ValueError(
            f"{mean:g} purchases a person and {category:g} of people buying: even chance would spread them over fewer"
        )
    p = p / p.sum()

    def unbought(log: float) -> float:
        return float(np.exp(log) * np.log(np.exp(log) / (np.exp(log) + mean)) - np.log1p(-category))

    shape = float(np.exp(optimize.brentq(unbought, -12.0, 12.0)))
    counts = nbd(mean, shape)

    def missed(log: float, j: int) -> float:
        return float(_none(p[[j]], float(np.exp(log)), counts)[0] - (1 - b[j]))

    found = []
    for j in range(p.size):  # no S fits a brand bought by more, or by fewer, than any S gives: its nearest end is taken
        ends = missed(-6.0, j), missed(8.0, j)
        if ends[0] * ends[1] < 0:
            found.append(optimize.brentq(missed, -6.0, 8.0, args=(j,)))
        else:
            found.append(-6.0 if abs(ends[0]) < abs(ends[1]) else 8.0)
    return Dirichlet(mean, shape, float(np.exp(p @ np.asarray(found))), tuple(float(one) for one in p))
