"""Claim 24: Loyal customers grow more profitable with tenure. The table of those who are left, and the same customers over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from loyalty_studies.checks import run_checks
from loyalty_studies.checks.credit_card import PROFITS, value
from sim.lab.court.case import REST, Ask, Beside, Case, Effort, Factor, Found, Line, Published, Selection
from sim.lab.court.market import MarketCase
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.scenario import Scenario

YEAR, YEARS = 12, 4
LEAST: Final = 2.0
"""Percent a year that counts as growing."""

ALPHA, BETA = 0.704, 1.182
PUBLISHED: Final = {0.20: 134.0, 0.10: 300.0, 0.05: 525.0}


def years_with(market: Market) -> Outcome:
    """What everybody bought, paid and cost in each of four years, how long with the firm, and whether all the last, or all four."""
    market.warm_up()
    firm = list(market.spec.firms).index(market.spec.focal_firm)
    rows, year = len(market.customers.people), market.spec.market.months // YEARS
    bought, paid, cost = (np.zeros((YEARS, rows)) for _ in range(3))
    last, always = np.ones(rows, bool), np.ones(rows, bool)
    market.engine.watch()
    for month in range(year * YEARS):
        always &= market.customers.people["home"] == firm
        if month >= year * (YEARS - 1):
            last &= market.customers.people["home"] == firm
        if month == year * (YEARS - 1):
            tenure = month - market.customers.people["joined"].astype(float)
        market.step()
        seen = market.engine.encounters()
        seen = seen[seen["firm"] == firm]
        at = seen["row"], month // year
        for whole, part in ((paid, seen["paid"] + seen["income"]), (cost, seen["cost"])):
            np.add.at(whole[at[1]], at[0], part)
        np.add.at(bought[at[1]], at[0], seen["paid"] / np.where(seen["price"] > 0, seen["price"], np.inf))
    market.engine.watch(False)
    with_it = market.customers.people["home"] == firm
    last, always = last & with_it, always & with_it
    table = {"tenure": tenure[last] / YEAR, "profit": (paid - cost)[-1, last]}
    kept = {name: whole[:, always].sum(axis=1) for name, whole in (("bought", bought), ("paid", paid), ("cost", cost))}
    return Outcome({}, {"table": table, "kept": kept})


def slope(tenure: NDArray[Any], profit: NDArray[Any]) -> tuple[float, float]:
    """Rise of profit per year of tenure, in percent of the mean; and their correlation. Nothing where there is no spread."""
    if len(profit) < 3 or tenure.std() == 0 or profit.std() == 0 or profit.mean() <= 0:
        return 0.0, 0.0
    related = float(np.corrcoef(tenure, profit)[0, 1])
    return 100 * related * float(profit.std() / tenure.std() / profit.mean()), related


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """Growth a year by the table of who is left, and in the same customers; the latter by purchases, price and cost.

    With volume v, price p and cost c a unit, first and last year: v1 p1 - v1 c1 becomes v2 p2 - v2 c2, and the rise is
    (v2 - v1)(p1 - c1) from purchases, v2 (p2 - p1) from price and v2 (c1 - c2) from cost.
    """
    rest = found[REST].tables
    naive, related = slope(rest["table"]["tenure"], rest["table"]["profit"])
    (v1, *_, v2), (paid1, *_, paid2), (cost1, *_, cost2) = (rest["kept"][name] for name in ("bought", "paid", "cost"))
    numbers = {"naive": naive, "correlation": related, "purchases": 0.0, "price": 0.0, "cost": 0.0}
    profit = paid1 - cost1
    if profit > 0 and v1 > 0 and v2 > 0:
        unit = 100 / (profit * (YEARS - 1))
        numbers["purchases"] = unit * (v2 - v1) * profit / v1
        numbers["price"] = unit * v2 * (paid2 / v2 - paid1 / v1)
        numbers["cost"] = unit * v2 * (cost1 / v1 - cost2 / v2)
    return {**numbers, "causal": numbers["purchases"] + numbers["price"] + numbers["cost"]}


def by_table(found: Found, base: Scenario) -> Mapping[str, float]:
    """The table of those who are left counts."""
    numbers = read(found, base)
    return {**numbers, "causal": numbers["naive"]}


def at_all(found: Found, base: Scenario) -> Mapping[str, float]:
    """Any growth is enough."""
    numbers = read(found, base)
    return {**numbers, "causal": numbers["causal"] + LEAST}


@cache
def form() -> Sequence[Line]:
    """The published stream of profits as a value, lived too; and a table that rises though nobody changes."""
    lines = [
        Line(
            f"value of a card customer at {q:.0%} defection, as published, $",
            PUBLISHED[q],
            value(q),
            0.03 * PUBLISHED[q],
        )
        for q in PUBLISHED
    ]
    lived = [
        Line(f"lived: the same at {q:.0%} defection, $", row.exact, row.simulated, row.tolerance)
        for q, row in zip(PUBLISHED, run_checks(["credit-card"], scale=0.1), strict=True)
    ]
    stays = [(BETA + t - 1) / (ALPHA + BETA + t - 1) for t in (2, 7)]
    known = ("2", 46.8 / 63.1, stays[0]), ("7", 24.1 / 26.2, stays[1])
    table = [
        Line(
            f"mean readiness to stay in year {year} of those left, when nobody changes, %", 100 * seen, 100 * said, 2.0
        )
        for year, seen, said in known
    ]
    return [*lines, *lived, *table]


CASE: Final = Case(
    number=24,
    name="profit-by-tenure",
    claim="Loyal customers grow more profitable with tenure.",
    figure="A card customer: 51 dollars lost on winning, then 30, 42, 44, 49 and 55 dollars a year",
    definitions={
        "loyal": "With the firm in each of four years; where people share their purchases, as their main firm.",
        "profit": "What a customer pays in a year, less all costs that the customer causes; advertising and fixed costs are"
        " nobody's.",
        "grow": "The same customers bring at least 2% more with every year, from the first of the four to the last. What"
        " winning them cost lies before.",
        "five components": "Base profit; more bought, a higher price and lower costs are told apart. Whom they bring by word of"
        " mouth is not counted.",
        "in a table": "Profit of the last year by years with the firm, over all who were with it throughout that year.",
        "trivially true": "Profit rises after the year in which winning the customer was paid for. Any customer who stays"
        " a second year does that.",
    },
    research="Reichheld and Sasser 1990 (Harvard Business Review 68(5):105-111): the stream of the figure. Reinartz and"
    " Kumar 2000 (Journal of Marketing 64(4):17-35): profits of catalogue customers do not rise with tenure. Reinartz and"
    " Kumar 2002: correlations of 0.2 to 0.45 in four firms, and long-standing customers neither cheaper nor"
    " dearer-paying.",
    mind="One firm's accounts by customer over five years or more, with those who came in the same month followed together and"
    " those who left kept in.",
    unknown="Whether who stays is who was going to buy more: those who stayed are compared with themselves, and stayed."
    " What old customers bring by word of mouth. Products that one firm adds over the years.",
    markets=(
        MarketCase("credit card", "credit-card"),
        MarketCase("mobile telecom", "telecom"),
        MarketCase("coffee shops", "coffee-shop"),
        MarketCase("hotel", "hotel"),
    ),
    take=years_with,
    read=read,
    form=form,
    asks=(
        Ask(
            "causal",
            "The same customers bring at least 2% more with every year.",
            "yearly growth of profit in the same customers",
            low=LEAST,
            unit="%",
        ),
    ),
    selection=Selection("naive", "causal", "Growth of profit with a year of tenure", "%"),
    published=(Published("correlation", 0.20, 0.45, "Reinartz and Kumar 2002: correlations in four firms"),),
    beside=(
        Beside("purchases", "of the yearly growth: more bought", "%"),
        Beside("price", "of the yearly growth: a higher price", "%"),
        Beside("cost", "of the yearly growth: lower costs", "%"),
        Beside("correlation", "correlation of tenure and profit in the table"),
    ),
    rows=(4, 5),
    flips={
        "the table of those who are left counts": by_table,
        "any growth is enough": at_all,
        "customers buy more with the years, as in the published stream": {
            "market.growth": [profit / PROFITS[0] for profit in PROFITS]
        },
        "who has come often is cheaper to serve": {"behaviour.cost_to_serve.learning": 0.1},
    },
    where={
        "behaviour.cost_to_serve.learning": Factor("how fast serving gets cheaper with practice", (0.0, 0.1, 0.3)),
        "behaviour.choice.switching_cost": Factor("what leaving costs, in utility", (0.0, 1.5, 4.0)),
    },
    # True by design: who stays buys a seventh more with every year. False by design: who stays buys less.
    true_world={"market.growth": [1.0, 1.15, 1.3, 1.45, 1.6, 1.75, 1.9, 2.05]},
    false_world={"market.growth": [1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65]},
    effort=Effort(customers=800, replications=24, fewest=8, months=YEAR * YEARS),
)

STUDY: Final = study(CASE)
