"""What a policy is judged by: one number a world and firm, each defined once."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from sim.books import COSTS, REVENUES, customer_equity, customer_lifetime_value, per_month
from sim.scenario import Scenario

MEASURES: Final[dict[str, tuple[str, str]]] = {
    "retention": (
        "per year",
        "Customers who stay, by choice or not, month by month over all months, compounded to a year",
    ),
    "satisfaction": ("0-1", "Mean satisfaction with episodes"),
    "emotional": ("0-1", "Mean emotional loyalty of customers in the last twelve months"),
    "customers": ("customers", "Customers at the end"),
    "share": ("share", "Share of customers at the end"),
    "complaints": ("complaints", "Complaints over all months"),
    "told_good": ("messages", "Good word of mouth told over all months"),
    "told_bad": ("messages", "Bad word of mouth told over all months"),
    "revenue": ("money", "Revenue over all months"),
    "profit": ("money", "Profit over all months"),
    "npv": ("money", "Profit over all months, discounted to the start"),
    "margin": ("money", "Contribution per customer and month: profit before acquisition, advertising and fixed cost"),
    "lifetime_value": ("money", "Customer lifetime value at that margin and retention, first margin certain"),
    "equity": ("money", "Customer equity at the end: lifetime value times customers"),
}
"""Unit and definition of each measure."""


def measures_of(scenario: Scenario, firms: pd.DataFrame, firm: str) -> dict[str, float]:
    """The measures of one firm over a run's ``firms`` table."""
    t = firms[firms["firm"] == firm].sort_values("month")
    return measures_from(
        {c: t[c].to_numpy(dtype=float) for c in t.columns if c != "firm"}, scenario.market.discount_rate
    )


def measures_from(column: dict[str, np.ndarray], discount_rate: float) -> dict[str, float]:
    """The measures from a firm's monthly columns."""
    lost = column["left"] + column["ceased"] + column["released"]
    before = column["customers"] + lost - column["joined"]
    monthly = 1 - lost.sum() / max(before.sum(), 1.0)
    rate = per_month(discount_rate)
    revenue = sum((column[line] for line in REVENUES), np.zeros_like(lost))
    cost = sum((column[line] for line in COSTS), np.zeros_like(lost))
    profit = revenue - cost
    months = column["month"]
    contribution = profit + column["acquisition"] + column["advertising"] + column["fixed"]
    margin = contribution.sum() / max(column["customers"].sum(), 1.0)
    stays = min(max(monthly, 0.0), 1.0)
    value = customer_lifetime_value(margin, stays, rate) if (stays < 1 or rate > 0) else float("nan")
    buyers = column["buyers"].sum()
    return {
        "retention": float(stays**12),
        "satisfaction": float((column["satisfaction"] * column["buyers"]).sum() / max(buyers, 1.0)),
        "emotional": float(column["emotional"][-12:].mean()),
        "customers": float(column["customers"][-1]),
        "share": float(column["share"][-1]),
        "complaints": float(column["complaints"].sum()),
        "told_good": float(column["told_good"].sum()),
        "told_bad": float(column["told_bad"].sum()),
        "revenue": float(revenue.sum()),
        "profit": float(profit.sum()),
        "npv": float((profit / (1 + rate) ** (months + 1)).sum()),
        "margin": float(margin),
        "lifetime_value": float(value),
        "equity": float(customer_equity(value, column["customers"][-1])),
    }
