"""C3 number 13: the credit-card customer of Reichheld & Sasser, as a cohort that is lived."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from loyalty_studies.checks.bench import CERTAIN, Bench, Check, Row, log_odds, quiet, within_share
from sim.scenario import Scenario

ACQUISITION: Final = 51.0
PROFITS: Final = (30.0, 42.0, 44.0, 49.0, 55.0)
"""Profit from one customer in years 1 to 5; the last stays."""
DISCOUNT: Final = 0.038
LIVED: Final = {0.20: 18, 0.10: 30, 0.05: 40}
"""Years lived, by yearly defection. Those still there then are counted at what the closed form says they are still
worth: 1.6%, 1.8% and 3.4% of the whole."""
CUSTOMERS: Final = {0.20: 160_000, 0.10: 90_000, 0.05: 36_000}
"""So many that 1% is nearly three standard errors."""


def value(defection: float) -> float:
    """-51 + sum over t of p_t (1 - q)^(t - 1) / (1 + d)^t, p_t = 55 from year 5 on."""
    keep, last = (1 - defection) / (1 + DISCOUNT), len(PROFITS)
    first = sum(profit * keep**t for t, profit in enumerate(PROFITS)) / (1 + DISCOUNT)
    return -ACQUISITION + first + keep ** (last - 1) / (1 + DISCOUNT) * remaining(defection)


def remaining(defection: float) -> float:
    """What someone who has just paid for year 5 or later is still worth: 55 k / (1 - k), k = (1 - q) / (1 + d)."""
    keep = (1 - defection) / (1 + DISCOUNT)
    return PROFITS[-1] * keep / (1 - keep)


def scenario(defection: float, customers: int) -> Scenario:
    """Yearly terms, billed at the end of each. All come from a former card that nobody wants any longer.

    At the first renewal each takes the new card, which costs 51 to win them, or does without, as likely as at any later
    renewal; who does without never comes back.
    """
    return quiet(
        "credit-card",
        "subscription",
        {
            "card": {
                "list_price": PROFITS[0] / 12,
                "appeal": log_odds(1 - defection),
                "costs": {"acquisition": ACQUISITION / (PROFITS[0] / 12)},
            },
            "former": {"start_share": 1.0, "appeal": -CERTAIN},
        },
        size=customers,
        months=12 * LIVED[defection],
        market={"term": 12, "growth": [profit / PROFITS[0] for profit in PROFITS]},
        changes={"population.tenure": 12},
    )


def _rows(bench: Bench) -> Iterator[Row]:
    for defection, lived in LIVED.items():
        heads = bench.heads(CUSTOMERS[defection])
        table = bench.market(scenario(defection, heads)).run().tables()["firms"]
        card = table[table["firm"] == "card"]
        won = float(card["joined"].sum())
        # What month 0 costs is paid at once; a year's bill is paid when the year is over.
        years = np.concatenate([[0], np.repeat(np.arange(1, lived + 1), 12)])
        flow = np.concatenate([[-card["acquisition"].sum()], card["profit"] + card["acquisition"]])
        simulated = float(flow @ (1 + DISCOUNT) ** -years.astype(float)) / won
        simulated += card["customers"].iloc[-1] / won * remaining(defection) * (1 + DISCOUNT) ** -lived
        label = f"value of a customer at {defection:.0%} defection a year, $"
        yield within_share(label, simulated, value(defection), 0.01, bench.scale)


CHECK = Check(
    13,
    "credit-card",
    "The credit-card customer: -51, then 30, 42, 44, 49, 55 a year",
    "With a share q leaving a year and d = 3.8%, a customer is worth -51 + sum of p_t (1 - q)^(t-1) / (1 +"
    " d)^t, p_t = 55 from year 5 on: $137, $301, $525 at q = 20, 10, 5% (published: 134, 300, 525). Represented"
    " by yearly terms (market.term: 12, billed when the year is over), market.growth in proportion to the"
    " profits, a price of 30 a year, no costs but 51 to acquire, and a cohort that takes the card in month 0,"
    " coming from a card nobody wants any longer. It is lived for 18, 30 and 40 years; those still there then"
    " are counted at the closed form (1.6, 1.8 and 3.4% of the value).",
    "LITERATURE C3 number 13, A1.2; Reichheld & Sasser 1990, HBR 68(5):105-111",
    _rows,
)
