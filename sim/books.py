"""Money: the lines of a firm's books, cohorts, customer lifetime value and customer equity.

The engines add up ``BOOK`` and ``COHORT`` records; everything else here is arithmetic on tables.
"""

from __future__ import annotations

from typing import Final, Literal

import numpy as np

REVENUES: Final = ("sales", "aftersales")
"""Money in: units sold, and (durable markets) service visits."""

COSTS: Final = (
    "goods",  # what the units cost
    "service",  # cost to serve visits
    "failures",  # failures put right on the spot
    "recovery",  # complaints: contact, ease, speed, apology, repair, compensation
    "quality",  # lever service: lift and prevention
    "tiers",  # lever tiers: what each tier gets
    "extras",  # lever promise: small free extras
    "advertising",
    "acquisition",
    "fixed",
)
"""Money out, one line a purpose."""

LINES: Final = REVENUES + COSTS
"""The lines of the books; profit is the revenues less the costs."""

BANDS: Final = ("outraged", "unhappy", "satisfied", "pleased", "dazzled")
"""The five felt bands of experience less expectation, from worst to best (DOMAIN section 1)."""

COUNTS: Final = (
    "customers",  # with the firm at the end of the month
    "buyers",  # who visited this month
    "units",  # bought
    "visits",
    "failed",  # visits that went wrong
    "complaints",
    "resolved",
    "joined",
    "left",  # by choice
    "ceased",  # need ceased
    "told_good",
    "told_bad",
    "heard_good",
    "heard_bad",
    "informed",  # learned of the firm by word of mouth
    *BANDS,
)
"""Whole numbers counted per firm and month."""

SUMS: Final = (
    "satisfaction",  # of episodes, over buyers
    "delta",  # experience less expectation, over buyers
    "perceived",  # perceived quality, over buyers
    "cumulative",  # cumulative satisfaction, over customers
    "emotional",
    "transactional",
    "trust",
    "will",
)
"""Sums over buyers or customers; tables show means."""

BOOK: Final = np.dtype([(name, "f8") for name in LINES + COUNTS + SUMS])
"""One firm, one month."""

COHORT: Final = np.dtype(
    [(name, "f8") for name in ("customer_months", "left", "units", "revenue", "cost", "acquisition", "full_price", "told_good")]
)
"""One firm, one year of joining, one year of tenure; ``full_price`` is what the units would have brought at list price."""

Timing = Literal["immediate", "after-renewal"]


def profit(book: np.ndarray) -> np.ndarray:
    """Revenues less costs of BOOK records, any shape."""
    total = np.zeros(book.shape)
    for line in REVENUES:
        total = total + book[line]
    for line in COSTS:
        total = total - book[line]
    return total


def customer_lifetime_value(margin: float, retention: float, discount: float, timing: Timing = "immediate") -> float:
    """Present value of a customer with constant margin and retention.

    ``immediate``: the first margin is certain and comes now, m (1 + d) / (1 + d - r). ``after-renewal``: the first
    margin comes after the first renewal, m r / (1 + d - r). Source: LITERATURE C3 number 1; Gupta, Lehmann & Stuart 2004.

    Args:
        margin: contribution per period, money.
        retention: chance to stay from one period to the next, 0-1.
        discount: discount rate per period, 0 or more.
        timing: which of the two conventions.

    Raises:
        ValueError: when retention is outside 0-1, discount negative, or retention = 1 with discount = 0 (no finite value).
    """
    if not 0 <= retention <= 1 or discount < 0:
        raise ValueError(f"retention {retention} must be in 0-1 and discount {discount} at least 0")
    if retention == 1 and discount == 0:
        raise ValueError("a customer who never leaves has no finite value without discounting")
    first = 1 + discount if timing == "immediate" else retention
    return margin * first / (1 + discount - retention)


def per_month(yearly: float) -> float:
    """Monthly discount rate that compounds to a yearly one, (1 + d)^(1/12) - 1."""
    return float((1 + yearly) ** (1 / 12) - 1)


def customer_equity(value_per_customer: float, customers: float) -> float:
    """Customer equity: value per customer times customers (DOMAIN claim 18)."""
    return value_per_customer * customers
