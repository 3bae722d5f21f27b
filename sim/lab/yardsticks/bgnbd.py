"""BG/NBD: customers buy at a rate of their own until, after one of their purchases, they stop for good.

Rates are Gamma(r, alpha) over people, purchases Poisson in time, the chance to stop after a purchase Beta(a, b) over people.
Of a customer x repeat purchases, the last at t_x, in an age of T (all in one unit of time) are what counts.

    L = G(r + x) alpha^r / G(r) { B(a, b + x) / B(a, b) (alpha + T)^-(r + x)
        + [x > 0] B(a + 1, b + x - 1) / B(a, b) (alpha + t_x)^-(r + x) }
    E[X(t)] = (a + b - 1) / (a - 1) { 1 - (alpha / (alpha + t))^r 2F1(r, b; a + b - 1; t / (alpha + t)) }

Fader, Hardie & Lee 2005, Marketing Science 24(2):275-284. It stops being true where buying has a season, or people come back.
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
class BgNbd:
    """A fitted one.

    Attributes:
        r, alpha: of the rate; alpha in the unit of time.
        a, b: of the chance to stop after a purchase.
        log_likelihood: at these.
    """

    r: float
    alpha: float
    a: float
    b: float
    log_likelihood: float = math.nan

    def expected(self, t: ArrayLike) -> Floats:
        """Repeat purchases by age t, E[X(t)]; 0 before."""
        ages: Floats = np.maximum(np.asarray(t, float), 0.0)
        r, alpha, a, b = self._near()
        more = special.hyp2f1(r, b, a + b - 1, ages / (alpha + ages))
        return np.asarray((a + b - 1) / (a - 1) * (1 - (alpha / (alpha + ages)) ** r * more))

    def cumulative(self, born: ArrayLike, t: ArrayLike) -> Floats:
        """Repeat purchases of all customers up to times t.

        Args:
            born: when each customer first bought, shape (customers,).
            t: times, shape (times,).
        """
        when, many = np.unique(np.asarray(born, float), return_counts=True)
        ages = np.asarray(t, float)[:, None] - when[None, :]
        return np.asarray(self.expected(ages) @ many)

    def zero(self, age: ArrayLike) -> Floats:
        """P(X(t) = 0), the chance of no repeat purchase by an age: nobody stops before the second, so it is the NBD's."""
        t = np.asarray(age, float)
        return np.asarray((self.alpha / (self.alpha + t)) ** self.r)

    def chance(self, x: int, age: ArrayLike) -> Floats:
        """P(X(t) = x), of x repeat purchases by an age."""
        t = np.asarray(age, float)
        r, alpha, a, b = self.r, self.alpha, self.a, self.b
        whole, share = special.betaln(a, b), t / (alpha + t)

        def counted(n: ArrayLike) -> Any:
            n = np.asarray(n, float)
            log = special.gammaln(r + n) - special.gammaln(r) - special.gammaln(n + 1) + r * np.log(alpha / (alpha + t))
            return np.exp(log) * share**n

        there = np.exp(special.betaln(a, b + x) - whole) * counted(x)
        if x == 0:
            return np.asarray(there)
        fewer = sum(counted(n) for n in range(x))
        return np.asarray(there + np.exp(special.betaln(a + 1, b + x - 1) - whole) * (1 - fewer))

    def alive(self, x: ArrayLike, recency: ArrayLike, age: ArrayLike) -> Floats:
        """P(still buying | x, t_x, T); 1 for whoever never bought again."""
        x, recency, age = (np.asarray(one, float) for one in (x, recency, age))
        odds = self.a / (self.b + np.maximum(x, 1) - 1) * ((self.alpha + age) / (self.alpha + recency)) ** (self.r + x)
        return np.asarray(np.where(x > 0, 1 / (1 + odds), 1.0))

    def conditional(self, t: ArrayLike, x: ArrayLike, recency: ArrayLike, age: ArrayLike) -> Floats:
        """E[purchases in the next t | x, t_x, T]."""
        t, x, recency, age = (np.asarray(one, float) for one in (t, x, recency, age))
        r, alpha, a, b = self._near()
        series = special.hyp2f1(r + x, b + x, a + b + x - 1, t / (alpha + age + t))
        ahead = (a + b + x - 1) / (a - 1) * (1 - ((alpha + age) / (alpha + age + t)) ** (r + x) * series)
        return np.asarray(ahead * self.alive(x, recency, age))

    def _near(self) -> tuple[float, float, float, float]:
        """The four, a moved off 1, where the formula divides by nothing though its limit exists."""
        a = self.a if abs(self.a - 1) > 1e-5 else 1 + 1e-5
        return self.r, self.alpha, a, self.b

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return {
            "r": self.r,
            "alpha": self.alpha,
            "a": self.a,
            "b": self.b,
            "log_likelihood": self.log_likelihood,
        }


def log_likelihood(r: float, alpha: float, a: float, b: float, x: Floats, recency: Floats, age: Floats) -> Floats:
    """Of each customer, shape (customers,)."""
    common = special.gammaln(r + x) - special.gammaln(r) + r * math.log(alpha) - special.betaln(a, b)
    there = special.betaln(a, b + x) - (r + x) * np.log(alpha + age)
    some = np.maximum(x, 1)
    stopped = np.where(x > 0, special.betaln(a + 1, b + some - 1) - (r + x) * np.log(alpha + recency), -np.inf)
    return np.asarray(common + np.logaddexp(there, stopped))


def scores(model: BgNbd, x: Floats, recency: Floats, age: Floats) -> Floats:
    """Slopes of each customer's log-likelihood in the logarithms of r, alpha, a and b: shape (customers, 4).

    Their mean is 0 over the customers that a model was fitted to, and over those it makes. With w the weight of who is there in L,
    they are those of log-gamma functions: digammas.
    """
    r, alpha, a, b = model.r, model.alpha, model.a, model.b
    psi, some = special.psi, np.maximum(x, 1)
    there = special.betaln(a, b + x) - (r + x) * np.log(alpha + age)
    stopped = special.betaln(a + 1, b + some - 1) - (r + x) * np.log(alpha + recency)
    w = np.where(x > 0, special.expit(there - stopped), 1.0)
    of_r = psi(r + x) - psi(r) + math.log(alpha) - w * np.log(alpha + age) - (1 - w) * np.log(alpha + recency)
    of_alpha = r / alpha - (r + x) * (w / (alpha + age) + (1 - w) / (alpha + recency))
    whole = psi(a + b) - w * psi(a + b + x) - (1 - w) * psi(a + b + some)
    of_a = whole - psi(a) + w * psi(a) + (1 - w) * psi(a + 1)
    of_b = whole - psi(b) + w * psi(b + x) + (1 - w) * psi(b + some - 1)
    return np.stack([r * of_r, alpha * of_alpha, a * of_a, b * of_b], axis=1)


def fit(frequency: ArrayLike, recency: ArrayLike, age: ArrayLike) -> BgNbd:
    """By maximum likelihood.

    Args:
        frequency: repeat purchases x, shape (customers,).
        recency: from the first purchase to the last, t_x; 0 without a repeat.
        age: from the first purchase to the end, T; the same unit.

    Raises:
        ValueError: for lengths that differ, or a recency beyond the age.
    """
    x, last, whole = (np.asarray(one, float) for one in (frequency, recency, age))
    if not x.shape == last.shape == whole.shape or x.ndim != 1 or not x.size:
        raise ValueError("frequency, recency and age are of the same customers: one number each")
    if (x < 0).any() or (last < 0).any() or (last > whole + 1e-9).any():
        raise ValueError("0 <= recency <= age and frequency >= 0 are needed of every customer")
    rows, many = np.unique(np.stack([x, last, whole], axis=1), axis=0, return_counts=True)
    scale = max(float(whole.mean()), 1e-9)
    ux, ul, ut = rows[:, 0], rows[:, 1] / scale, rows[:, 2] / scale  # so that one start suits days and weeks

    def lost(logs: Floats) -> float:
        if (np.abs(logs) > 12).any():
            return math.inf
        r, alpha, a, b = np.exp(logs)
        value = -float(many @ log_likelihood(r, alpha, a, b, ux, ul, ut))
        return value if math.isfinite(value) else math.inf

    options = {"xatol": 1e-8, "fatol": 1e-8, "maxiter": 8000, "maxfev": 8000}
    start = np.log([0.3, 0.15, 0.8, 2.5])
    first = optimize.minimize(lost, start, method="Nelder-Mead", options=options)
    found = optimize.minimize(lost, first.x, method="Nelder-Mead", options=options)
    r, alpha, a, b = (float(one) for one in np.exp(found.x))
    own = log_likelihood(r, alpha * scale, a, b, x, last, whole)
    return BgNbd(r, alpha * scale, a, b, float(own.sum()))
