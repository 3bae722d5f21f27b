"""Money: the lines of a firm's books, cohorts, customer lifetime value and customer equity.

The engines add up ``BOOK`` and ``COHORT`` records; everything else here is arithmetic on tables.
"""

from __future__ import annotations

from typing import Final, Literal

import numpy as np
import pandas as pd

from sim.scenario import NEEDS

REVENUES: Final = (
    "sales",  # units sold
    "aftersales",  # durable: service visits
    "fees",  # penalties for leaving a contract early
    "partner_income",  # points sold to partners
)
"""Money in, one line a source."""

COSTS: Final = (
    "goods",  # what the units cost
    "service",  # cost to serve visits
    "failures",  # failures put right on the spot
    "recovery",  # complaints: contact, ease, speed, apology, repair, compensation
    "quality",  # lever service: lift and prevention
    "tiers",  # lever tiers: what each tier gets
    "extras",  # lever promise: small free extras
    "welcome",  # lever welcome
    "programme",  # lever programme: rewards given and running costs
    "bonds",  # lever bonds: rebates, people, systems
    "personalisation",  # fitting service to the person
    "outreach",  # sales calls, win-back calls, calls to customers
    "gifts",  # levers contract and referral: gifts for signing, rewards for bringing a friend
    "survey",  # answers
    "partners",  # lever partner: commissions
    "advertising",  # to the whole market, whoever is reached
    "acquisition",  # taking on new customers
    "fixed",  # what no customer causes
)
"""Money out, one line a purpose."""

LINES: Final = REVENUES + COSTS
"""The lines of the books; profit is the revenues less the costs."""

BANDS: Final = (
    "outraged",  # buyers whose experience was far below expectation
    "unhappy",  # below it
    "satisfied",  # as expected, or nearly
    "pleased",  # above it
    "dazzled",  # far above it
)
"""The five felt bands of experience less expectation, from worst to best (DOMAIN section 1)."""

PLEASED, DAZZLED = 0.05, 0.15
"""Experience above expectation, on the quality scale, that is felt as pleasing and as dazzling; the same below."""

NEEDS_NAMED: Final = tuple(f"named_{need}" for need in NEEDS)
"""Counts of answers that name a need as the one to do better in, in the order of ``NEEDS``."""

COUNTS: Final = (
    "customers",  # with the firm at the end of the month
    "buyers",  # who visited this month
    "units",  # bought
    "visits",  # lived
    "failed",  # visits that went wrong
    "complaints",  # failures brought to the firm, at most one a customer and month
    "resolved",  # complaints put right
    "joined",  # who made the firm theirs
    "left",  # by choice
    "ceased",  # need ceased
    "told_good",  # good messages sent
    "told_bad",  # bad ones
    "heard_good",  # good messages taken in, once a listener
    "heard_bad",  # bad ones
    "informed",  # learned of the firm by word of mouth
    "noticed",  # failures nobody complained about that the firm handled
    "betrayals",  # failures felt as betrayal
    "invitations",  # paid ones, sent
    "returned",  # joined, having been customers before
    "referred",  # joined, brought by a friend who is paid
    "released",  # let go
    "called",  # calls to prospects, to lost customers, to customers
    "enrolled",  # customers in the programme
    "rewards",  # taken
    "under_contract",  # customers bound by one
    "promoted",  # customers put in a higher tier
    "demoted",  # customers put in a lower tier
    "surveyed",  # answers received
    "named_product",  # answers that name the product as what to do better
    "named_price",  # answers that name the price as what to do better
    "named_convenience",  # answers that name convenience as what to do better
    "named_service",  # answers that name service as what to do better
    "named_relationship",  # answers that name the relationship as what to do better
    "named_image",  # answers that name the image as what to do better
    "same_fault",  # answers that it came back for the same fault
    "would_return",  # answers that intend to return
    *BANDS,
)
"""Whole numbers counted per firm and month."""

SUMS: Final = (
    "encounter_satisfaction",  # of episodes, over buyers
    "delta",  # experience less expectation, over buyers
    "perceived",  # perceived quality, over buyers
    "cumulative_satisfaction",  # cumulative satisfaction, over customers
    "emotional",  # emotional loyalty, over customers
    "transactional",  # transactional loyalty, over customers
    "trust",  # over customers
    "will",  # will expectation, over customers
    "unfairness",  # unfairness felt, over customers
    "wallet",  # share of wallet over the trailing year, over customers; 0 for who spent nothing
    "answered",  # satisfaction answered, over answers
    "bill",  # answered: experience of the price against the promise, over answers
)
"""Sums over buyers, customers or answers; tables show means."""

POINTS: Final = (
    "issued",  # earned, given on enrolling or as a reward
    "redeemed",  # spent on rewards
    "expired",  # died
)
"""Worth of points that moved this month, money."""

SEEN: Final = (
    "month",
    "price",
    *LINES,
    "profit",
    *(
        name
        for name in COUNTS
        if name not in ("told_good", "told_bad", "heard_good", "heard_bad", "informed", "betrayals", *BANDS)
    ),
    "retention",
    "share",
    "answered",
    "bill",
)
"""Columns of the ``firms`` table that a firm sees of its own months: money, heads, what was said to its face. What its
customers feel or tell each other it learns from its survey or not at all."""

BOOK: Final = np.dtype([(name, "f8") for name in LINES + COUNTS + SUMS + POINTS], align=True)
"""One firm, one month."""

COHORT: Final = np.dtype(
    [
        (name, "f8")
        for name in ("customer_months", "left", "units", "revenue", "cost", "acquisition", "full_price", "told_good")
    ]
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


COMPONENTS: Final = ("acquisition", "base", "growth", "operating cost", "referrals", "price premium")
"""What profit per customer is made of, by year of tenure, in Reichheld's order."""


def tenure_components(cohorts: pd.DataFrame, *, saved: float = 0.0) -> pd.DataFrame:
    """Profit per customer and month by year of tenure, split into Reichheld's components.

    Per customer-month of tenure year y let R be revenue, C cost (acquisition apart), A acquisition, q volume (what was
    sold, at list prices). Year 1 is the first year of tenure observed, p = R/q and k = C/q its price and cost per unit
    of volume (0 when nothing was sold). Then::

        acquisition    = -A_y
        base           = R_1 - C_1                        the same in every year
        growth         = (q_y - q_1) (p_1 - k_1)
        operating cost = -(C_y - k_1 q_y)                 cheaper to serve than year 1 is positive
        price premium  = R_y - p_1 q_y                    fewer discounts than year 1 is positive
        contribution   = R_y - C_y - A_y = the sum of these five
        referrals      = saved * told_good_y / told_good / customer_months_y
        total          = contribution + referrals

    The five add up to the contribution in the books exactly. Referrals are imputed on top: what newcomers who came by
    word of mouth would have cost otherwise is money nobody spent, so it stands in no books; it is credited to the years
    of tenure in proportion to the good word told in them. Source: Reichheld 1996; LITERATURE A2.

    The table pools whoever is still there: when those who buy little leave first, growth rises though no customer grew
    (selection, LITERATURE A16). Volume is measured in list prices, so a larger purchase is growth and not a premium.

    Args:
        cohorts: rows of ``cohorts`` tables, of one firm or several pooled.
        saved: money that word of mouth saved on newcomers, over all rows.

    Returns:
        A row a year of tenure: ``tenure_year`` (from 0), ``customer_months``, the ``COMPONENTS``, ``contribution`` and
        ``total``, in money per customer and month.
    """
    sums = ["customer_months", "revenue", "cost", "acquisition", "full_price", "told_good"]
    year = cohorts.groupby("tenure_year")[sums].sum()
    year = year[year["customer_months"] > 0]
    months = year["customer_months"]
    each = year[["revenue", "cost", "acquisition", "full_price"]].div(months, axis=0)
    revenue, cost, volume = each["revenue"], each["cost"], each["full_price"]
    first = each.iloc[0] if len(each) else pd.Series(0.0, index=each.columns)
    sold = float(first["full_price"])
    price, unit_cost = (float(first["revenue"]) / sold, float(first["cost"]) / sold) if sold > 0 else (0.0, 0.0)
    told = float(year["told_good"].sum())
    table = pd.DataFrame(
        {
            "customer_months": months,
            "acquisition": -each["acquisition"],
            "base": float(first["revenue"] - first["cost"]),
            "growth": (volume - sold) * (price - unit_cost),
            "operating cost": unit_cost * volume - cost,
            "referrals": (year["told_good"] / told if told > 0 else 0.0) * saved / months,
            "price premium": revenue - price * volume,
        }
    )
    if sold == 0:  # no volume to compare with: what came later is growth, what was paid is cost
        table["operating cost"] += float(first["cost"])
        table["price premium"] -= float(first["revenue"])
    table["contribution"] = revenue - cost - each["acquisition"]
    table["total"] = table["contribution"] + table["referrals"]
    return table.reset_index()
