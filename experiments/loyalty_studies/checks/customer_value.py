"""C3 number 1: the value of a customer with constant retention, margin and discounting, in both timing conventions."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

import numpy as np

from loyalty_studies.checks.bench import Bench, Check, Row, log_odds, quiet, within_errors, within_share
from sim.results.value import customer_lifetime_value
from sim.scenario import Scenario

RETENTION: Final = 0.8
MARGIN: Final = 3.0
DISCOUNT: Final = 0.1
CUSTOMERS: Final = 60_000
PERIODS: Final = 64
"""A month stands for a period; what comes after 64 is worth (0.8/1.1)**64 = 1e-9 of the whole."""


def immediate(margin: float, retention: float, discount: float) -> float:
    """The first margin is certain and comes now: m (1 + d) / (1 + d - r)."""
    return margin * (1 + discount) / (1 + discount - retention)


def after_renewal(margin: float, retention: float, discount: float) -> float:
    """The first margin comes a period from now, after the first renewal: m r / (1 + d - r)."""
    return margin * retention / (1 + discount - retention)


def spread(margin: float, retention: float, discount: float) -> float:
    """Standard deviation of one customer's present value.

    Of a life of L periods, P(L = k) = (1 - r) r^(k-1), the margins are worth m (1 - v^L) / (1 - v), v = 1 / (1 + d).
    The other convention drops the first margin, which is certain, so its spread is the same.
    """
    v = 1 / (1 + discount)
    first = (1 - retention) * v / (1 - retention * v)
    second = (1 - retention) * v * v / (1 - retention * v * v)
    return margin * math.sqrt(second - first**2) / (1 - v)


def scenario(customers: int, tenure: int) -> Scenario:
    """One firm whose customers renew with probability r every month.

    ``tenure`` months already lived: 0 pays at once and renews first a month later, 1 faces a renewal before paying.
    """
    return quiet(
        "customer-value",
        "subscription",
        {"firm": {"list_price": MARGIN, "start_share": 1.0, "appeal": log_odds(RETENTION)}},
        size=customers,
        months=PERIODS,
        changes={"population.tenure": tenure},
    )


def _rows(bench: Bench) -> Iterator[Row]:
    heads = bench.heads(CUSTOMERS)
    error = spread(MARGIN, RETENTION, DISCOUNT) / math.sqrt(heads)
    for timing, tenure, closed_form in (("immediate", 0, immediate), ("after-renewal", 1, after_renewal)):
        profit = bench.market(scenario(heads, tenure)).run().tables()["firms"]["profit"].to_numpy()
        # A renewal comes at the start of the month after the one before: whoever renews first pays a month from now.
        value = float(profit @ (1 + DISCOUNT) ** -(np.arange(PERIODS) + tenure)) / heads
        exact = closed_form(MARGIN, RETENTION, DISCOUNT)
        books = customer_lifetime_value(MARGIN, RETENTION, DISCOUNT, timing)  # type: ignore[arg-type]
        yield within_errors(f"value of a customer, {timing}", value, exact, error)
        yield within_share(f"sim.results.value.customer_lifetime_value, {timing}", books, exact, 1e-12)


CHECK = Check(
    1,
    "customer-value",
    "What a customer with constant retention is worth",
    "Renewing with probability r, paying m a period and discounted at d, a customer is worth m (1 + d) / (1 + d"
    " - r) when the first margin comes now (immediate), and m r / (1 + d - r) when it comes a period later,"
    " after the first renewal (after-renewal). Represented by one firm of appeal log(r / (1 - r)) against an"
    " outside option of utility 0; a month is a period; those who renew before they first pay start with one"
    " month of tenure. r = 0.8, m = 3, d = 0.1.",
    "LITERATURE C3 number 1, A1.3; Gupta, Lehmann & Stuart 2004",
    _rows,
)
