"""C3 number 11, in the limit of tastes that are all alike: negative binomial purchase counts, thinned by choice."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

import numpy as np
from scipy import special

from loyalty_studies.checks.bench import CERTAIN, Bench, Check, Row, quiet, within_errors
from sim.scenario import Scenario

MEAN: Final = 10.0
SHAPE: Final = 1.5
"""Category purchases a year, M, and how evenly they are spread over people, K."""
SHARES: Final = (0.25, 0.20, 0.15, 0.12, 0.10, 0.08, 0.06, 0.04)
CUSTOMERS: Final = 40_000
MONTHS: Final = 12


def count_probability(n: int, mean: float) -> float:
    """P(n) of the NBD: Gamma(K + n) / (Gamma(K) n!) (K / (K + M))^K (M / (K + M))^n."""
    log = special.gammaln(SHAPE + n) - special.gammaln(SHAPE) - special.gammaln(n + 1)
    return math.exp(log + SHAPE * math.log(SHAPE / (SHAPE + mean)) + n * math.log(mean / (SHAPE + mean)))


def penetration(share: float) -> float:
    """b_j = 1 - (K / (K + M p_j))^K: buying j is an NBD of mean M p_j and the same shape."""
    return 1 - count_probability(0, MEAN * share)


def scenario(customers: int) -> Scenario:
    """Purchase rates Gamma over people, purchases Poisson in time, each from firm j with chance p_j."""
    firms = {f"firm{j}": {"appeal": math.log(share)} for j, share in enumerate(SHARES)}
    return quiet(
        "purchase-counts",
        "repertoire",
        firms,
        size=customers,
        months=MONTHS,
        market={"outside": -CERTAIN},
        changes={"population.traits.rate": {"gamma": {"mean": MEAN / MONTHS, "shape": SHAPE}}},
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
        mean = MEAN * share
        rate = mean / exact
        # of a count that is not 0: E[X^2] / b - (E[X] / b)^2, E[X^2] = mean + mean^2 (1 + 1/K)
        variance = (mean + mean**2 * (1 + 1 / SHAPE)) / exact - rate**2
        error = math.sqrt(variance / (heads * exact))
        yield within_errors(f"firm of share {share:.0%}: purchases per buyer", buyers.mean(), rate, error)


CHECK = Check(
    11,
    "purchase-counts",
    "Who buys how often, and from whom: the negative binomial, thinned",
    "With purchases Poisson in time and rates Gamma over people (mean M, shape K) counts are negative binomial;"
    " if each goes to firm j with chance p_j, the firm's penetration is b_j = 1 - (K / (K + M p_j))^K and its"
    " purchases per buyer M p_j / b_j: small firms lose twice. This is the NBD-Dirichlet in the limit of people"
    " who all like the firms alike (S to infinity); at a finite S tastes would have to be logarithms of Gamma"
    " variates of a shape of each firm's own, which scenarios do not offer. Represented by kind repertoire, a"
    " Gamma rate trait and appeals of log p_j. M = 10, K = 1.5, eight firms.",
    "LITERATURE C3 number 11; Ehrenberg 1959; Goodhardt, Ehrenberg & Chatfield 1984",
    _rows,
)
