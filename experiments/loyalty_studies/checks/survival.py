"""C3 number 2: customers who differ in nothing but their churn, and retention that grows although nobody changes."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from scipy import special

from loyalty_studies.checks.bench import Bench, Check, Row, quiet, within_errors
from sim.scenario import Scenario

FITS: Final = {"Regular": (0.704, 1.182), "High End": (0.668, 3.806)}
"""Shapes of the churn probability, as published (Fader & Hardie 2007)."""

YEARS: Final = 12
CUSTOMERS: Final = 100_000


def survival(a: float, b: float, t: int) -> float:
    """Share still there after t renewals, S(t) = B(a, b + t) / B(a, b)."""
    return math.exp(special.betaln(a, b + t) - special.betaln(a, b))


def retention(a: float, b: float, t: int) -> float:
    """Share of those there after t - 1 renewals who renew the t-th time, (b + t - 1) / (a + b + t - 1)."""
    return (b + t - 1) / (a + b + t - 1)


def scenario(a: float, b: float, customers: int) -> Scenario:
    """One firm; the taste for it is the log-odds of staying, so each customer stays with probability 1 - theta_i."""
    return quiet(
        "survival",
        "subscription",
        {"firm": {"start_share": 1.0}},
        size=customers,
        months=YEARS + 1,
        changes={"population.traits.taste": {"logit_beta": {"a": a, "b": b}}},
    )


def _rows(bench: Bench) -> Iterator[Row]:
    heads = bench.heads(CUSTOMERS)
    for segment, (a, b) in FITS.items():
        table = bench.market(scenario(a, b, heads)).run().tables()["firms"]
        customers = table["customers"].to_numpy()
        for t in range(1, YEARS + 1):
            s = survival(a, b, t)
            error = math.sqrt(s * (1 - s) / heads)
            yield within_errors(f"{segment}: S({t})", customers[t] / heads, s, error)
        for t in range(1, YEARS + 1):
            r = retention(a, b, t)
            at_risk = heads * survival(a, b, t - 1)
            error = math.sqrt(r * (1 - r) / at_risk)
            yield within_errors(f"{segment}: r_{t}", table["retention"][t], r, error)


CHECK = Check(
    2,
    "survival",
    "Churn that differs between people: the shifted-beta-geometric",
    "When each customer leaves with a probability theta of their own at every renewal, theta ~ Beta(a, b), the"
    " share still there after t renewals is S(t) = B(a, b + t) / B(a, b), and the retention rate (b + t - 1) /"
    " (a + b + t - 1) rises although nobody changes. Represented by one firm against an outside option of"
    " utility 0, and a taste for the firm of -logit(theta); a month stands for a year. Shapes: Regular (0.704,"
    " 1.182), High End (0.668, 3.806).",
    "LITERATURE C3 number 2, A3; Fader & Hardie 2007, J. Interactive Marketing 21(1):76-90",
    _rows,
)
