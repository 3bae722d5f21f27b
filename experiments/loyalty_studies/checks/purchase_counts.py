"""C3 number 11: negative binomial purchase counts, and choices among firms that are Dirichlet, or all alike in the limit."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

import numpy as np
from scipy import special

from loyalty_studies.checks.bench import CERTAIN, Bench, Check, Row, quiet, within_errors
from sim.lab.yardsticks.dirichlet import Dirichlet
from sim.scenario import Scenario

MEAN: Final = 10.0
SHAPE: Final = 1.5
"""Category purchases a year, M, and how evenly they are spread over people, K."""
SHARES: Final = (0.25, 0.20, 0.15, 0.12, 0.10, 0.08, 0.06, 0.04)
SPREAD: Final = 1.2
"""S of the Dirichlet."""
NBD_DIRICHLET: Final = Dirichlet(MEAN, SHAPE, SPREAD, SHARES)
CUSTOMERS: Final = 40_000
MONTHS: Final = 12


def count_probability(n: int, mean: float) -> float:
    """P(n) of the NBD: Gamma(K + n) / (Gamma(K) n!) (K / (K + M))^K (M / (K + M))^n."""
    log = special.gammaln(SHAPE + n) - special.gammaln(SHAPE) - special.gammaln(n + 1)
    return math.exp(log + SHAPE * math.log(SHAPE / (SHAPE + mean)) + n * math.log(mean / (SHAPE + mean)))


def penetration(share: float) -> float:
    """b_j = 1 - (K / (K + M p_j))^K: buying j is an NBD of mean M p_j and the same shape."""
    return 1 - count_probability(0, MEAN * share)


def per_buyer(share: float, bought: float, spread: float = math.inf) -> tuple[float, float]:
    """Mean and standard deviation of purchases of a firm by those who buy it, X given X > 0.

    E[X^2] = M E[theta (1 - theta)] + E[n^2] E[theta^2], E[n^2] = M + M^2 (1 + 1/K), E[theta^2] = p^2 + p (1 - p) / (S + 1).

    Args:
        share: p.
        bought: the firm's penetration.
        spread: S.
    """
    mean = MEAN * share / bought
    square = share**2 + share * (1 - share) / (spread + 1)
    second = MEAN * (share - square) + (MEAN + MEAN**2 * (1 + 1 / SHAPE)) * square
    return mean, math.sqrt(second / bought - mean**2)


def duplication(j: int, k: int) -> float:
    """Share of the buyers of firm k who buy firm j too, (b_j + b_k - b_jk) / b_k: two firms together are one Dirichlet firm."""
    together = SHARES[j] + SHARES[k]
    either = float(Dirichlet(MEAN, SHAPE, SPREAD, (together, 1 - together)).penetration()[0])
    b = NBD_DIRICHLET.penetration()
    return float((b[j] + b[k] - either) / b[k])


def scenario(customers: int, spread: float | None = None) -> Scenario:
    """Purchase rates Gamma over people, purchases Poisson in time, each from firm j with chance p_j on average.

    Args:
        customers: how many.
        spread: S of the Dirichlet that each person's chances are drawn from; none makes all alike.
    """
    firms = {f"firm{j}": {"appeal": math.log(share), "taste_share": share} for j, share in enumerate(SHARES)}
    tastes = {} if spread is None else {"population.traits.taste": {"dirichlet": {"spread": spread}}}
    return quiet(
        "purchase-counts",
        "repertoire",
        firms,
        size=customers,
        months=MONTHS,
        market={"outside": -CERTAIN},
        changes={"population.traits.rate": {"gamma": {"mean": MEAN / MONTHS, "shape": SHAPE}}, **tastes},
    )


def _rows(bench: Bench) -> Iterator[Row]:
    heads = bench.heads(CUSTOMERS)
    bought = bench.market(scenario(heads)).run().customers.relationships["episodes"].astype(np.int64)
    category = bought.sum(axis=1)
    for n in (0, 1, 2, 5, 10, 20):
        exact = count_probability(n, MEAN)
        yield within_errors(
            f"bought {n} times a year", np.mean(category == n), exact, math.sqrt(exact * (1 - exact) / heads)
        )
    for j, share in enumerate(SHARES):
        exact = penetration(share)
        error = math.sqrt(exact * (1 - exact) / heads)
        yield within_errors(f"firm of share {share:.0%}: penetration", np.mean(bought[:, j] > 0), exact, error)
        buyers = bought[bought[:, j] > 0, j]
        mean, sd = per_buyer(share, exact)
        error = sd / math.sqrt(heads * exact)
        yield within_errors(f"firm of share {share:.0%}: purchases per buyer", buyers.mean(), mean, error)
    yield from _differing(bench, heads)


def _differing(bench: Bench, heads: int) -> Iterator[Row]:
    """Of a market in which people like different firms."""
    bought = bench.market(scenario(heads, SPREAD)).run().customers.relationships["episodes"].astype(np.int64)
    buys = bought > 0
    only = buys & (buys.sum(axis=1) == 1)[:, None]
    reach, sole = NBD_DIRICHLET.penetration(), NBD_DIRICHLET.sole()
    for j, share in enumerate(SHARES):
        firm, b = f"S = {SPREAD}, firm of share {share:.0%}", float(reach[j])
        yield within_errors(f"{firm}: penetration", buys[:, j].mean(), b, math.sqrt(b * (1 - b) / heads))
        mean, sd = per_buyer(share, b, SPREAD)
        error = sd / math.sqrt(heads * b)
        yield within_errors(f"{firm}: purchases per buyer", bought[buys[:, j], j].mean(), mean, error)
        s = float(sole[j])
        error = math.sqrt(s * (1 - s) / (heads * b))
        yield within_errors(f"{firm}: sole buyers", only[:, j].sum() / buys[:, j].sum(), s, error)
    for j in range(1, len(SHARES)):
        exact = duplication(0, j)
        error = math.sqrt(exact * (1 - exact) / (heads * float(reach[j])))
        said = f"S = {SPREAD}, buyers of the firm of share {SHARES[j]:.0%} who buy the largest"
        yield within_errors(said, buys[buys[:, j], 0].mean(), exact, error)


CHECK = Check(
    11,
    "purchase-counts",
    "Who buys how often, and from whom: the NBD-Dirichlet",
    "With purchases Poisson in time and rates Gamma over people (mean M, shape K) counts are negative binomial;"
    " if each goes to firm j with chance p_j, the firm's penetration is b_j = 1 - (K / (K + M p_j))^K and its"
    " purchases per buyer M p_j / b_j: small firms lose twice. If chances differ between people as a Dirichlet"
    " (S p_1, S p_2, ...), b_j = 1 - sum_n P(n) B(S p_j, S (1 - p_j) + n) / B(S p_j, S (1 - p_j)); the first is"
    " its limit, S to infinity. Represented by kind repertoire, a Gamma rate trait, appeals of log p_j and, for"
    " the second, tastes that are dirichlet. M = 10, K = 1.5, S = 1.2, eight firms.",
    "LITERATURE C3 number 11; Ehrenberg 1959; Goodhardt, Ehrenberg & Chatfield 1984",
    _rows,
)
