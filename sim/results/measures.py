"""Every number that worlds are judged by, defined once: of a firm, of a firm month by month, of a customer, of a market."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

import numpy as np
import pandas as pd

from sim.results.value import customer_equity, customer_lifetime_value, per_month
from sim.scenario import Scenario
from sim.state.books import COSTS, REVENUES, lost_of
from sim.state.causes import UNCHOSEN
from sim.state.field import SATISFACTION

Of = Literal["firm", "firm and month", "customer", "market"]
"""Of what a measure is one number in a world."""


class Measure(NamedTuple):
    """A number that worlds are judged by.

    Attributes:
        unit: money, share, 0-1 (never left), 0 worst and 1 best (not cut off), ...
        meaning: what it is.
        of: of what.
        whose: of which customers, where it is one of a customer.
    """

    unit: str
    meaning: str
    of: Of
    whose: str = ""


def _each(of: Of, known: dict[str, tuple[str, ...]]) -> dict[str, Measure]:
    return {name: Measure(unit, meaning, of, *whose) for name, (unit, meaning, *whose) in known.items()}


MEASURES: Final = _each(
    "firm",
    {
        "retention": (
            "per year",
            "Customers who stay, by choice or not, month by month over all months, compounded to a year",
        ),
        "encounter_satisfaction": (
            SATISFACTION,
            "Mean satisfaction with episodes; of single ones below 0 after bad failures, above 1 with delight",
        ),
        "emotional": ("0-1", "Mean emotional loyalty of customers in the last twelve months"),
        "customers": ("customers", "Customers at the end"),
        "share": ("share", "Share of customers at the end"),
        "complaints": ("complaints", "Complaints over all months"),
        "told_good": ("messages", "Good word of mouth told over all months"),
        "told_bad": ("messages", "Bad word of mouth told over all months"),
        "revenue": ("money", "Revenue over all months"),
        "profit": ("money", "Profit over all months"),
        "npv": ("money", "Profit over all months, discounted to the start"),
        "margin": (
            "money",
            "Contribution per customer and month: profit before acquisition, advertising and fixed cost",
        ),
        "lifetime_value": (
            "money",
            "Customer lifetime value by the closed form, at that margin and retention, first margin certain; subscriptions alone",
        ),
        "equity": (
            "money",
            "Customer equity at the end by the closed form: lifetime value times customers; subscriptions alone",
        ),
    },
)
"""What a policy is judged by: of a firm, over all months."""

CLOSED_FORMS: Final = ("lifetime_value", "equity")
"""Measures that hold where leaving a firm is an end: in subscription markets. In a repertoire or durable market a change of main
firm is none, most come back, and these are not a number; ``sim.customer_value`` tells there what customers are worth."""

GOOD_TO_BAD: Final = Measure("messages per message", "Good word of mouth told per bad one, over all months", "firm")

MONTHLY: Final = _each(
    "firm and month",
    {
        "customers": ("customers", "Customers at the end of the month"),
        "retention": ("per month", "Customers who stay, by choice or not"),
        "encounter_satisfaction": (SATISFACTION, "Mean satisfaction with the month's episodes"),
        "emotional": ("0-1", "Mean emotional loyalty of customers"),
        "profit": ("money", "Profit of the month"),
        "share": ("share", "Share of customers"),
        "told_good": ("messages", "Good word of mouth told"),
        "told_bad": ("messages", "Bad word of mouth told"),
        "complaints": ("complaints", "Complaints"),
    },
)
"""What is kept of a firm month by month, of every world that is compared."""

OUTCOMES: Final = _each(
    "customer",
    {
        "kept": ("share", "with the firm at the end", "of its customers"),
        "cumulative_satisfaction": (
            SATISFACTION,
            "cumulative satisfaction with the firm, whether they stayed or left",
            "of its customers",
        ),
        "contribution": (
            "money",
            "what they brought the firm over all months, less what they cost",
            "of its customers",
        ),
        "customer": ("share", "with the firm at the end", "of all in the market"),
        "market_contribution": ("money", "what they brought the firm, less what they cost", "of all in the market"),
    },
)
"""What a field experiment is judged by; whose as of the month before it began."""


def measures_of(scenario: Scenario, firms: pd.DataFrame, firm: str) -> dict[str, float]:
    """The measures of one firm over a run's ``firms`` table."""
    t = firms[firms["firm"] == firm].sort_values("month")
    return measures_from(
        {c: t[c].to_numpy(dtype=float) for c in t.columns if c != "firm"},
        scenario.market.discount_rate,
        scenario.market.kind,
    )


def measures_from(column: dict[str, np.ndarray], discount_rate: float, kind: str) -> dict[str, float]:
    """The measures from a firm's monthly columns.

    Args:
        column: of the ``firms`` table, by name.
        discount_rate: a year.
        kind: of the market; but for a subscription, ``CLOSED_FORMS`` are not a number.
    """
    lost = lost_of(column)
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
    holds = kind == "subscription" and (stays < 1 or rate > 0)
    value = customer_lifetime_value(margin, stays, rate) if holds else float("nan")
    buyers = column["buyers"].sum()
    return {
        "retention": float(stays**12),
        "encounter_satisfaction": float((column["encounter_satisfaction"] * column["buyers"]).sum() / max(buyers, 1.0)),
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


SETTLED: Final = 12
"""Visits after which a customer's cumulative satisfaction says more about the firm than about the luck of a few visits."""

PROFILES: Final = _each(
    "market",
    {
        "retention": (
            "per year",
            "Customers of any firm who stay, month by month, compounded to a year; every change of main firm counts as leaving",
        ),
        "stayed": (
            "share",
            "Of those with a firm when observation began and still in the category on the last day, who is with the same one",
        ),
        "cumulative_satisfaction": (
            SATISFACTION,
            "Mean over customers of cumulative satisfaction with their firm, on the last day; of single ones it can leave 0 to 1",
        ),
        "spread": (SATISFACTION, "Its standard deviation between customers"),
        "skewness": (
            "1",
            "Its skewness, among customers with at least twelve visits; below 0: most are above the mean",
        ),
        "satisfied": (
            "share",
            "Customers whose cumulative satisfaction is above the pivot, where talk turns from bad to good",
        ),
        "extremes": ("share", "Customer-months that were felt as dazzling or as an outrage"),
        "failed": ("share", "Visits that went wrong"),
        "silent": ("share", "Failures that nobody complained about"),
        "good_to_bad": ("ratio", "Good word of mouth told, per bad one"),
        "chance": ("share", "Exits by choice that no single cause explains"),
    },
)
"""What a market is judged by, all firms together."""


def profile(firms: pd.DataFrame, customers: pd.DataFrame, exits: pd.DataFrame, pivot: float) -> dict[str, float]:
    """What a market looks like at rest, all firms together: the values by which its face is judged plausible or not.

    A value with nothing to count is not a number. Several visits to one firm in a month are one occasion to complain, so
    ``silent`` is a little high where people come often. The ranges that research reports stand in ``docs/reference/markets.md``.

    Args:
        firms, customers, exits: a run's tables.
        pivot: the satisfaction at which talk turns from bad to good.
    """
    total = firms.sum(numeric_only=True)
    lost = float(lost_of(total))
    monthly = 1 - _share(lost, float(total["customers"] + lost - total["joined"]))
    present = customers[customers["stage"] == "present"]
    began = present[present["first"] != "nobody"]
    theirs = present[(present["home"] != "nobody") & (present["episodes"] > 0)]
    felt = theirs["cumulative_satisfaction"].to_numpy(dtype=float)
    settled = felt[theirs["episodes"].to_numpy() >= SETTLED]
    chosen = exits[~exits[[f"cause_{cause}" for cause in UNCHOSEN]].any(axis=1)]
    return {
        "retention": float(max(monthly, 0.0) ** 12),
        "stayed": _share((began["first"] == began["home"]).sum(), len(began)),
        "cumulative_satisfaction": float(felt.mean()) if felt.size else float("nan"),
        "spread": float(felt.std()) if felt.size else float("nan"),
        "skewness": _skewness(settled),
        "satisfied": _share((felt >= pivot).sum(), felt.size),
        "extremes": _share(total["dazzled"] + total["outraged"], total["buyers"]),
        "failed": _share(total["failed"], total["visits"]),
        "silent": 1 - _share(total["complaints"], total["failed"]),
        "good_to_bad": _share(total["told_good"], total["told_bad"]),
        "chance": _share(chosen["chance"].sum(), len(chosen)),
    }


def _share(part: float, whole: float) -> float:
    return float(part / whole) if whole > 0 else float("nan")


def _skewness(values: np.ndarray) -> float:
    """Third central moment over the cube of the standard deviation."""
    apart = values - values.mean() if values.size else values
    spread = float((apart**2).mean()) if values.size else 0.0
    return float((apart**3).mean() / spread**1.5) if spread > 0 else float("nan")
