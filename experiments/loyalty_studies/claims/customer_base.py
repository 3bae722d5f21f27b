"""Claim 18: A firm is worth its customer base. Value per customer times customers, beside what the firm goes on to earn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

import numpy as np

from loyalty_studies.checks import run_checks
from sim.lab.court.case import REST, Ask, Case, Effort, Factor, Found, Line, Times
from sim.lab.court.market import MarketCase
from sim.lab.court.trial import study
from sim.lab.living_on import OPEN, LivingOn
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.results.value import closed_form, customer_lifetime_value, per_month
from sim.scenario import Scenario

YEAR, YEARS = 12, 5
NEAR: Final = 20.0
"""How far the count may be from what is earned, in percent of it."""

RETENTION, DISCOUNT, AFTER = 0.8, 0.10, 400


def lived_on(market: Market) -> Outcome:
    """What today's customers and everyone else bring in the five years after a first one, and that first year."""
    return LivingOn(market.spec.focal_firm, YEAR, OPEN)(market)


def worths(found: Found, base: Scenario) -> dict[str, float]:
    """The base as it is counted, what today's customers bring, what everyone brings less advertising, and fixed costs."""
    rest = found[REST]
    monthly = per_month(base.market.discount_rate)
    months = len(rest.tables["months"]["cohort"])
    weights = (1 + monthly) ** -np.arange(1.0, months + 1)
    each = {
        name: float(rest.tables["months"][name] @ weights) for name in ("cohort", "everyone", "advertising", "fixed")
    }
    known = rest.measures
    one = closed_form(float(known["margin"]), float(known["stays"]), monthly, float(months))
    return {**each, "base": one * float(known["main"]), "firm": each["everyone"] - each["advertising"]}


def of(part: float, whole: float) -> float:
    """In percent; nothing where there is no whole."""
    return 100 * part / whole if whole > 0 else 0.0


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """The base as counted, and what today's customers really bring, in percent of what the firm earns; 0 where it earns nothing."""
    worth = worths(found, base)
    return {"counted": of(worth["base"], worth["firm"]), "theirs": of(worth["cohort"], worth["firm"])}


def after_fixed(found: Found, base: Scenario) -> Mapping[str, float]:
    """What the firm earns is what is left when fixed costs are paid."""
    worth = worths(found, base)
    left = worth["firm"] - worth["fixed"]
    return {"counted": of(worth["base"], left), "theirs": of(worth["cohort"], left)}


def by_themselves(found: Found, base: Scenario) -> Mapping[str, float]:
    """The count is laid beside what the counted customers themselves bring."""
    worth = worths(found, base)
    return {"counted": of(worth["base"], worth["cohort"]), "theirs": 100.0}


def elasticity(retention: float, discount: float) -> float:
    """By how many percent the value of a customer rises with one percent more retention."""
    step = 1e-6
    low, high = (customer_lifetime_value(1, retention + s, discount, "after-renewal") for s in (-step, step))
    return retention * (high - low) / (2 * step) / customer_lifetime_value(1, retention, discount, "after-renewal")


def part_of_replaced() -> float:
    """Share of all that a firm earns which its first customers bring, where every loss is made good by a newcomer, %."""
    years = np.arange(1, AFTER)
    worth = (1 + DISCOUNT) ** -years.astype(float)
    return float(100 * (RETENTION**years * worth).sum() / worth.sum())


@cache
def form() -> Sequence[Line]:
    """What value per customer does when retention moves, what a base is of a firm, and a base lived by the engine."""
    lines = [
        Line("value gained by 1% more retention, at 70% and a discount of 12%, %", 2.67, elasticity(0.70, 0.12), 0.005),
        Line("the same at 90%, %", 5.09, elasticity(0.90, 0.12), 0.005),
        Line("the same, as published for five firms (about 5), %", 5.0, elasticity(0.90, 0.12), 0.25),
        Line(
            "of all that a firm will earn that replaces whom it loses, its base, at 80% and 10%, %",
            100 * DISCOUNT * RETENTION / (1 + DISCOUNT - RETENTION),
            part_of_replaced(),
            0.005,
        ),
    ]
    rows = [row for row in run_checks(["customer-value"], scale=0.1) if row.quantity.startswith("value of a customer")]
    names = ("lived: value of a customer who pays now", "lived: value of a customer who pays after renewing")
    return [
        *lines,
        *(Line(said, row.exact, row.simulated, row.tolerance) for said, row in zip(names, rows, strict=True)),
    ]


CASE: Final = Case(
    number=18,
    name="customer-base",
    claim="A firm is worth its customer base.",
    figure="Value per customer times number of customers",
    definitions={
        "value per customer": "Last year's contribution per customer and month, and last year's share who stayed, both"
        " taken to stay as they are: margin times retention over one plus discount less retention, for five years. Where"
        " people share their purchases, staying is keeping the same main firm.",
        "the customer base": "That value times the number of customers after the first year.",
        "what a firm is worth": "Contribution of everybody over the next five years, less advertising, discounted. Fixed"
        " costs are not taken off.",
        "is worth": "The count comes within a fifth of what the firm is worth, and those who are customers today bring at"
        " least four fifths of it.",
        "trivially true": "All that a firm earns comes from customers, today's and tomorrow's. A base that includes"
        " everyone who will ever come is the firm by definition.",
    },
    research="Gupta, Lehmann and Stuart 2004 (Journal of Marketing Research 41(1):7-18): 1% more retention, margin, or less"
    " acquisition cost raises firm value by 5, 1 and 0.1%; their firm value counts future customers. Fader and Hardie 2010: one"
    " retention rate for all undervalues a base, for those who stay are those who would. The elasticities are arithmetic.",
    mind="A firm that keeps its customers' accounts apart by the year in which they came, followed for five years.",
    unknown="What comes after five years. What a buyer would pay, who also counts plants, patents and people. Retention"
    " and margin by person instead of one of each for all.",
    markets=(
        MarketCase("bank deposits", "bank-deposits"),
        MarketCase("credit card", "credit-card"),
        MarketCase("mobile telecom", "telecom"),
        MarketCase("coffee shops", "coffee-shop"),
    ),
    take=lived_on,
    read=read,
    form=form,
    asks=(
        Ask(
            "counted",
            "The count comes within a fifth of what the firm earns in five years.",
            "customer base as counted, of what the firm earns",
            low=100 - NEAR,
            high=100 + NEAR,
            unit="%",
        ),
        Ask(
            "theirs",
            "Today's customers bring at least four fifths of it.",
            "brought by today's customers, of what the firm earns",
            low=100 - NEAR,
            unit="%",
        ),
    ),
    rows=(5, 17),
    flips={
        "fixed costs are paid first": after_fixed,
        "the count is laid beside what these customers bring": by_themselves,
        "twice as many enter the market": {"population.entry_rate": Times(2.0)},
        "people have no lasting taste for a firm": {"population.traits.taste": 0.0},
    },
    where={
        "population.entry_rate": Factor("share new to the market each year", (0.0, 0.05, 0.15)),
        "behaviour.choice.switching_cost": Factor("what leaving costs, in utility", (0.0, 1.5, 4.0)),
    },
    # True by design: nobody comes, nobody changes firms, and needs cease at the same rate for all.
    true_world={
        "population.entry_rate": 0.0,
        "population.need_ceases": 0.1,
        "population.moves": 0.0,
        "market.review_rate": 0.0,
        "behaviour.choice.review_grievance": 0.0,
        "behaviour.word_of_mouth.bad_word_prompts": 0.0,
        "behaviour.word_of_mouth.departure_prompts": 0.0,
    },
    # False by design: people come and go within a few years, and others take their place.
    false_world={"population.entry_rate": 0.5, "population.need_ceases": 0.4},
    effort=Effort(customers=600, replications=24, fewest=8, months=YEAR * (YEARS + 1)),
)

STUDY: Final = study(CASE)
