"""C3 numbers 7 and 8: inertia alone makes a market a Markov chain."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from loyalty_studies.checks.bench import CERTAIN, Bench, Check, Row, quiet, within_errors
from sim.scenario import Scenario

TWO: Final = {"alpha": 0.3, "beta": 0.0}
THREE: Final = {"alpha": 0.6, "beta": 0.0, "gamma": -0.5}
INERTIA: Final = 1.0
CUSTOMERS: Final = 20_000
MONTHS: Final = 60
SETTLED: Final = 30
"""Months after which the memory of the start is gone: 0.43**30 = 1e-11."""


def switching(utilities: Mapping[str, float], inertia: float) -> NDArray[np.float64]:
    """Chance to be with firm k next month for someone with firm j, shape (firms, firms): a logit with a pull."""
    utility = np.array(list(utilities.values()))
    weight = np.exp(utility[None, :] + inertia * np.eye(utility.size))
    return np.asarray(weight / weight.sum(axis=1, keepdims=True))


def stationary(matrix: NDArray[np.float64]) -> NDArray[np.float64]:
    """Left eigenvector of the switching matrix for eigenvalue 1, summing to 1."""
    values, vectors = np.linalg.eig(matrix.T)
    vector = np.real(vectors[:, np.argmax(np.real(values))])
    return np.asarray(vector / vector.sum())


def error_of_mean(matrix: NDArray[np.float64], firm: int, months: int, customers: int) -> float:
    """Standard error of a firm's mean share over months of the settled chain, serial correlation counted in."""
    share = stationary(matrix)
    variance = share[firm] * (1 - share[firm])
    total, step = variance, np.eye(share.size)
    for lag in range(1, months):
        step = step @ matrix
        total += 2 * (1 - lag / months) * (share[firm] * step[firm, firm] - share[firm] ** 2)
    return math.sqrt(max(total, 0.0) / (months * customers))


def scenario(utilities: Mapping[str, float], customers: int) -> Scenario:
    """Firms of fixed appeal, a pull towards the one chosen last, no way out; all start with the last firm."""
    last = list(utilities)[-1]
    return quiet(
        "inertia",
        "subscription",
        {name: {"appeal": u, "start_share": float(name == last)} for name, u in utilities.items()},
        size=customers,
        months=MONTHS,
        market={"outside": -CERTAIN},
        changes={"behaviour.choice.inertia": INERTIA},
    )


def _shares(bench: Bench, utilities: Mapping[str, float], customers: int) -> NDArray[np.float64]:
    """Shares by month and firm, over all customers."""
    table = bench.market(scenario(utilities, customers)).run().tables()["firms"]
    return np.asarray(table["customers"].to_numpy().reshape(MONTHS, len(utilities)) / customers)


def _two_rows(bench: Bench) -> Iterator[Row]:
    heads = bench.heads(CUSTOMERS)
    matrix = switching(TWO, INERTIA)
    leave_a, leave_b = matrix[0, 1], matrix[1, 0]
    share = _shares(bench, TWO, heads)[:, 0]
    exact = leave_b / (leave_a + leave_b)
    error = error_of_mean(matrix, 0, MONTHS - SETTLED, heads)
    yield within_errors("alpha's share, settled", share[SETTLED:].mean(), exact, error)

    # s(t+1) - pi = rate (s(t) - pi) + noise of known variance: least squares through the origin.
    gap, after = share[:-1] - exact, share[1:] - exact
    noise = (share[:-1] * leave_a * (1 - leave_a) + (1 - share[:-1]) * leave_b * (1 - leave_b)) / heads
    rate = float(gap @ after / (gap @ gap))
    error = math.sqrt(float(gap**2 @ noise)) / float(gap @ gap)
    yield within_errors("share of the gap that is left a month later", rate, 1 - leave_a - leave_b, error)

    path = exact * (1 - (1 - leave_a - leave_b) ** np.arange(7))
    for month in (1, 3, 6):
        error = math.sqrt(path[month] * (1 - path[month]) / heads)
        yield within_errors(f"alpha's share after {month} renewals", share[month], path[month], error)


def _many_rows(bench: Bench) -> Iterator[Row]:
    heads = bench.heads(CUSTOMERS)
    matrix = switching(THREE, INERTIA)
    shares = _shares(bench, THREE, heads)
    for firm, (name, exact) in enumerate(zip(THREE, stationary(matrix), strict=True)):
        error = error_of_mean(matrix, firm, MONTHS - SETTLED, heads)
        yield within_errors(f"{name}'s share, settled", shares[SETTLED:, firm].mean(), exact, error)


TWO_FIRMS = Check(
    7,
    "two-firm-inertia",
    "Two firms and inertia: where shares settle, and how fast",
    "If a customer of A goes to B with probability p_AB and one of B to A with p_BA, A's share settles at p_BA"
    " / (p_AB + p_BA), and the gap shrinks by the factor 1 - p_AB - p_BA a month. Represented by two firms of"
    " appeal 0.3 and 0 and an inertia of 1: p_AB = 1 / (1 + e^1.3), p_BA = e^0.3 / (e^0.3 + e^1); everybody"
    " starts with B.",
    "LITERATURE C3 number 7",
    _two_rows,
)

MANY_FIRMS = Check(
    8,
    "switching-matrix",
    "Three firms and inertia: the left eigenvector of the switching matrix",
    "Shares settle at the left eigenvector of the matrix of switching probabilities, p_jk proportional to"
    " e^(U_k + inertia [k = j]). Represented as number 7, with three firms of appeal 0.6, 0 and -0.5.",
    "LITERATURE C3 number 8",
    _many_rows,
)
