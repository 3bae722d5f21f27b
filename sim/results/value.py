"""Customer lifetime value, customer equity, and what a year of tenure brings: arithmetic on tables."""

from __future__ import annotations

from typing import Final, Literal

import pandas as pd

Timing = Literal["immediate", "after-renewal"]


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
