"""Small fits in closed form or by Newton steps: durations, odds, correlations, what a pair's history varies by.

Pure: arrays in, numbers out; NaN where there is nothing to tell.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

FEW: Final = 30
"""Observations below which nothing is told."""


class Fit(NamedTuple):
    """A proportional-hazards fit with one covariate: log hazard ratio per unit, and generalised R^2."""

    slope: float
    explained: float


def proportional_hazards(months: NDArray[np.int64], ended: NDArray[np.bool_], x: Floats) -> Fit:
    """Cox's partial likelihood with Breslow's ties, by Newton steps; R^2 = 1 - exp(-2 (l - l_0) / n) (Cox & Snell).

    Args:
        months: how long each relationship was followed.
        ended: whether it ended then (else it was still going on, or the need ceased).
        x: the covariate.
    """
    if not months.size:
        return Fit(math.nan, math.nan)
    order = np.argsort(-months, kind="stable")
    months, ended, x = months[order], ended[order], x[order] - float(x.mean())
    last = np.searchsorted(-months, -np.unique(months)[::-1], side="right") - 1  # end of each risk set
    block = np.concatenate([[-1], last])
    deaths = np.array([ended[a + 1 : b + 1].sum() for a, b in zip(block, last, strict=False)], dtype=float)
    total = float(x[ended].sum())

    def likelihood(beta: float) -> tuple[float, float, float]:
        w = np.exp(beta * x)
        s0, s1, s2 = (np.cumsum(w * x**k)[last] for k in range(3))
        mean = s1 / s0
        value = beta * total - float(deaths @ np.log(s0))
        return value, total - float(deaths @ mean), float(deaths @ (s2 / s0 - mean**2))

    beta = 0.0
    for _ in range(50):
        _, score, information = likelihood(beta)
        if not information > 0:
            return Fit(math.nan, math.nan)
        step = score / information
        beta += max(min(step, 1.0), -1.0)
        if abs(step) < 1e-9:
            break
    gain = likelihood(beta)[0] - likelihood(0.0)[0]
    return Fit(beta, 1 - math.exp(-2 * gain / months.size))


def correlation(x: ArrayLike, y: ArrayLike) -> float:
    """Pearson's; NaN with fewer than ``FEW`` pairs, or where one side is constant."""
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    if x.size < FEW or np.ptp(x) == 0 or np.ptp(y) == 0:
        return math.nan
    return float(np.corrcoef(x, y)[0, 1])


def across(values: Floats) -> float:
    """Share of the variance that is the row's whatever the column: correlation of a row's entries, columns' means taken off.

    All pairs of columns of a row count alike: sum of products over the square root of the sums of squares, as a correlation of
    pairs is. Shape (rows, columns), NaN where a row has no entry; NaN with fewer than ``FEW`` pairs.
    """
    if not values.size:
        return math.nan
    known = np.isfinite(values)
    count = known.sum(axis=0)
    means = np.where(known, values, 0.0).sum(axis=0) / np.maximum(count, 1)
    apart = np.where(known, values - means, 0.0)
    pairs = int((known.sum(axis=1) * (known.sum(axis=1) - 1)).sum())
    if pairs < 2 * FEW:
        return math.nan
    products = float((apart.sum(axis=1) ** 2 - (apart**2).sum(axis=1)).sum())
    others = known.sum(axis=1, keepdims=True) - 1
    squares = float(((apart**2) * np.maximum(others, 0)).sum())
    return products / squares if squares > 0 else math.nan


def odds_ratio(one: float, other: float) -> float:
    """Odds of probability ``one`` over those of ``other``; NaN when either is 0 or 1."""
    if not (0 < one < 1 and 0 < other < 1):
        return math.nan
    return one / (1 - one) / (other / (1 - other))


def top_over_next(answers: Floats, again: NDArray[np.bool_], top: float = 1 / 3, following: float = 0.4) -> float:
    """Odds of coming again among the most satisfied, over those of the next: boxes by share of answers, as surveys have them.

    Args:
        answers: satisfaction as answered.
        again: who came again.
        top, following: shares of customers in the two boxes.
    """
    if answers.size < 3 * FEW:
        return math.nan
    high, low = np.quantile(answers, [1 - top, 1 - top - following])
    first, second = answers >= high, (answers < high) & (answers >= low)
    return odds_ratio(float(again[first].mean()), float(again[second].mean()))


def matched_ratio(
    outcomes: Sequence[NDArray[np.bool_]],
    strata: Sequence[NDArray[np.int64]],
    against: tuple[NDArray[np.bool_], NDArray[np.int64]],
) -> Floats:
    """How much more often something happens in each group than it would at the rate of another, stratum by stratum.

    Ratio = happened / sum over strata of (size of the group x rate of the others there): a standardised ratio. Members of a
    stratum in which there are no others are left out.

    Args:
        outcomes: of each group, whether it happened.
        strata: of each group, which stratum each member is in, 0, 1, ...
        against: the same of those who are compared with.

    Returns:
        A ratio a group; NaN with fewer than ``FEW`` members, or where it never happens to the others.
    """
    happened, others = against
    bins = 1 + int(max((s.max(initial=0) for s in (*strata, others)), default=0))
    size = np.bincount(others, minlength=bins)
    rate = np.bincount(others, weights=happened, minlength=bins) / np.maximum(size, 1)
    found = np.full(len(outcomes), math.nan)
    for k, (outcome, stratum) in enumerate(zip(outcomes, strata, strict=True)):
        kept = size[stratum] > 0
        expected = float(rate[stratum[kept]].sum())
        if np.count_nonzero(kept) >= FEW and expected > 0:
            found[k] = float(outcome[kept].sum()) / expected
    return found


# -- shares of wallet -------------------------------------------------------------------------------------------------


def ranks(values: Floats) -> Floats:
    """Rank of each firm in its row, 1 the best; ties share the mean rank; NaN where a row has no value."""
    better = (values[:, :, None] < values[:, None, :]).sum(axis=2)
    same = (values[:, :, None] == values[:, None, :]).sum(axis=2)
    return np.where(np.isfinite(values), 1 + better + (same - 1) / 2, np.nan)


def allocation(rank: Floats, brands: Floats) -> Floats:
    """Wallet Allocation Rule: share of a brand of that rank among so many used, (1 - rank/(n+1)) 2/n."""
    return np.asarray((1 - rank / (brands + 1)) * 2 / brands)


def explained(y: ArrayLike, *columns: ArrayLike) -> float:
    """R^2 of a least-squares regression of ``y`` on columns and a constant; NaN where there is nothing to explain."""
    target = np.asarray(y, dtype=float)
    if not target.size:
        return math.nan
    design = np.column_stack([np.ones(target.size), *(np.asarray(c, dtype=float) for c in columns)])
    fitted = design @ np.linalg.lstsq(design, target, rcond=None)[0]
    total = float(((target - target.mean()) ** 2).sum())
    return 1 - float(((target - fitted) ** 2).sum()) / total if total > 0 else math.nan


def partial(y: ArrayLike, added: ArrayLike, given: ArrayLike) -> float:
    """Partial R^2 of ``added`` when ``given`` is known: share of what is left unexplained that it explains."""
    without = explained(y, given)
    return (explained(y, given, added) - without) / (1 - without) if without < 1 else math.nan


class Wallets(NamedTuple):
    """What customers' shares of wallet among the brands they use are explained by, a pair of customer and brand each."""

    share: Floats
    even: Floats
    rule: Floats
    level: Floats


def wallets_of(satisfaction: Floats, visits: NDArray[np.int64]) -> Wallets:
    """Pairs of those who know at least two brands and bought from one of them.

    Args:
        satisfaction: with each brand, shape (customers, brands); NaN for a brand not used.
        visits: to each brand in the year that follows.
    """
    used = np.isfinite(satisfaction)
    visits = np.where(used, visits, 0)
    several = (used.sum(axis=1) >= 2) & (visits.sum(axis=1) > 0)
    satisfaction, visits, used = satisfaction[several], visits[several], used[several]
    brands = np.broadcast_to(used.sum(axis=1, keepdims=True), used.shape).astype(float)
    share = (visits / np.maximum(visits.sum(axis=1, keepdims=True), 1))[used]
    return Wallets(share, 1 / brands[used], allocation(ranks(satisfaction), brands)[used], satisfaction[used])


def rank_over_level(satisfaction: Floats, visits: NDArray[np.int64]) -> float:
    """How much more of the share of wallet rank explains beyond level than level beyond rank (partial R^2 of the share above an
    even split, so that the number of brands used explains nothing by itself). Level counts as explaining what luck alone does, 1/n,
    at least: without that the ratio is any number where level explains nothing.

    Source: Keiningham et al. 2011, 2015 (A19). Arguments as ``wallets_of`` has them.
    """
    share, even, rule, level = wallets_of(satisfaction, visits)
    if share.size < 2 * FEW:
        return math.nan
    return partial(share - even, rule - even, level) / max(partial(share - even, level, rule - even), 1 / share.size)


# -- what a pair's visits vary by -------------------------------------------------------------------------------------


class Varies(NamedTuple):
    """What is lived, taken apart: between pairs of customer and firm, from visit to visit, and by drift a month."""

    between: float
    within: float
    drift: float


def varies(recall: Floats, visits: NDArray[np.int64], lags: int = 12) -> Varies:
    """Take the variance of what is recalled apart.

    Model: x_t = m_t + e_t, e of variance sigma^2 / visits, m a slow process that gains omega a month. Then half the squared
    difference of a pair's months s < t has the mean sigma^2 (1/n_s + 1/n_t)/2 + omega (t - s)/2; least squares over all pairs
    of months up to ``lags`` apart gives sigma^2 and omega, neither below zero; the variance between is the covariance of the same
    months, with what drift took from it. Limit: who leaves is no matter of luck, so late months are of pairs with fewer failures.

    Args:
        recall: shape (months, pairs), mean recall of the month's visits; NaN without one.
        visits: how many.
        lags: most months apart. Longer lags tell drift better, where it is as slow as a random walk.
    """
    known = np.isfinite(recall)
    x = np.where(known, recall, 0.0)
    weight = np.where(known, 1.0 / np.maximum(visits, 1), 0.0)
    a11 = a12 = a22 = b1 = b2 = 0.0
    count, level, product, apart = 0, 0.0, 0.0, 0.0
    for lag in range(1, min(lags, len(x) - 1) + 1):
        both = known[lag:] & known[:-lag]
        later, before = x[lag:][both], x[:-lag][both]
        half, noise, slow = 0.5 * (later - before) ** 2, 0.5 * (weight[lag:][both] + weight[:-lag][both]), 0.5 * lag
        a11 += float((noise**2).sum())
        a12 += slow * float(noise.sum())
        a22 += slow**2 * later.size
        b1 += float((noise * half).sum())
        b2 += slow * float(half.sum())
        count += later.size
        level += 0.5 * float((later + before).sum())
        product += float((later * before).sum())
        apart += slow * later.size
    determinant = a11 * a22 - a12**2
    if count < FEW or not determinant > 1e-12 * a11 * a22:
        return Varies(math.nan, math.nan, math.nan)
    within = (b1 * a22 - b2 * a12) / determinant
    drift = (b2 * a11 - b1 * a12) / determinant
    if drift < 0:
        within, drift = b1 / a11, 0.0
    elif within < 0:
        within, drift = 0.0, b2 / a22
    between = product / count - (level / count) ** 2 + drift * apart / count
    return Varies(max(between, 0.0), float(within), float(drift))
