"""Claim 12: Treating everyone alike can beat treating the best better. Equal service against tiers, for the same money."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sim.lab.court.case import ANSWERED, REST, Ask, Case, Effort, Factor, Found, Times
from sim.lab.court.market import MarketCase
from sim.lab.court.story import of_revenue, percent
from sim.lab.court.trial import study
from sim.scenario import Scenario

ALIKE, TIERS = "everyone alike", "tiers"


def ahead(found: Found, behind: str = "") -> float:
    """By how much everyone alike is ahead of tiers in discounted profit, in percent of the firm's revenue as the market is."""
    alike, tiers = (of_revenue(found[REST], found[arm + behind]) for arm in (ALIKE, TIERS))
    return alike - tiers


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """By how much everyone alike is ahead of tiers, and of doing nothing."""
    alike = of_revenue(found[REST], found[ALIKE])
    return {"ahead": ahead(found), "ahead, answered": ahead(found, ANSWERED), "alike": alike}


def at_all(found: Found, base: Scenario) -> Mapping[str, float]:
    """To beat tiers it must also be worth its own money: to lose less is not enough."""
    numbers = read(found, base)
    return {**numbers, "ahead": min(numbers["ahead"], numbers["alike"])}


def revenue(found: Found, base: Scenario) -> Mapping[str, float]:
    """Revenue instead of profit."""
    more = {name: percent(found[REST], one, "revenue") for name, one in found.items()}
    answered = more[ALIKE + ANSWERED] - more[TIERS + ANSWERED]
    return {"ahead": more[ALIKE] - more[TIERS], "ahead, answered": answered}


FREE: Final[Mapping[str, Any]] = {
    "firms.*.contract.months": 0.0,
    "market.review_rate": 0.4,
    "behaviour.choice.review_search": 0.0,
    "behaviour.choice.switching_cost": 0.0,
}
"""Nothing binds, and everybody often reconsiders."""

CASE: Final = Case(
    number=12,
    name="equal-treatment",
    claim="Treating everyone alike can beat treating the best better.",
    figure="An airline that treats everyone alike: 29 profitable years, satisfaction 74 where others have 66",
    definitions={
        "everyone alike": "The same better service at every visit for every customer.",
        "treating the best better": "Tiers by spend: platinum, gold and silver for the first 3, next 12 and next 25% of customers,"
        " with better service the higher one is, and a card that says so; three in ten of the others see it.",
        "the same money": "Both cost the firm 1% of its revenue.",
        "beat": "Profit over three years, discounted, is higher: while rivals rest, and when every rival does the same. It is"
        " told in percent of the firm's revenue.",
        "can": "In a market as it is, not in one made for it; and where it does, is told.",
        "trivially true": "In some market that one could make up it does: where service costs next to nothing, or envy has no"
        " limit. And whatever is overdone loses against anything: hence the same money for both.",
    },
    research="Homburg, Droll and Totzek 2008 (Journal of Marketing 72:110-130): in 310 firms prioritising goes with higher profit"
    " per customer and leaves relations with the bottom tier as they were. Dreze and Nunes 2009 (Journal of Consumer Research"
    " 35:890-905): a larger top tier dilutes status. Feinberg, Krishna and Zhang 2002: what others get matters. None compares tiers"
    " with equal service for the same money.",
    mind="A chain that gives some towns, drawn by lot, tiers, and others the same money in better service, for three years.",
    unknown="What tiers do to the people who must tell them apart at the counter. Whether the best would ask for more each year."
    " Discounts and upgrades that cost the firm nothing because the seat is empty.",
    markets=(
        MarketCase("mobile telecom", "telecom"),
        MarketCase("airlines", "airline"),
        MarketCase("car dealer", "car-dealer"),
    ),
    policies={
        ALIKE: {"use": "equal-treatment", "lift": 0.10},
        TIERS: {"use": "spend-tiers", "lift": 0.15, "recognition": 0.6, "visibility": 0.3},
    },
    budget=0.01,
    read=read,
    asks=(
        Ask(
            "ahead", "Everyone alike earns more while rivals rest.", "alike less tiers, rivals at rest", low=0, unit="%"
        ),
        Ask(
            "ahead, answered",
            "Everyone alike earns more when rivals do the same.",
            "alike less tiers, rivals answering",
            low=0,
            unit="%",
        ),
    ),
    rows=(5, 7, 15, 16, 17),
    flips={
        "it must also earn more than doing nothing": at_all,
        "revenue is looked at instead of profit": revenue,
        "nobody is envious": {"behaviour.fairness.envy": 0.0},
        "envy weighs three times as much": {"behaviour.fairness.envy": Times(3.0)},
    },
    where={
        "behaviour.fairness.envy": Factor("envy", (0.0, 0.15, 0.5)),
        "policy.visibility": Factor("share of customers who see what tiers are given", (0.0, 0.9)),
    },
    # True by design: what others get is seen and not forgiven, people can go, or do without, and a card is worth nothing.
    true_world={
        **FREE,
        "market.outside": 0.0,
        "behaviour.fairness.envy": 2.0,
        "behaviour.choice.fairness": 10.0,
        "behaviour.choice.status": 0.0,
        "behaviour.fairness.promotion": 0.0,
    },
    # False by design: nobody is envious, service hardly moves people, and a card is worth a great deal.
    false_world={
        **FREE,
        "behaviour.fairness.envy": 0.0,
        "behaviour.choice.quality": Times(0.3),
        "behaviour.choice.status": 4.0,
        "behaviour.fairness.demotion": 0.0,
    },
    somewhere=True,
    because="The claim is that it can be. So one market that clearly says yes, at 95% shared among the markets, is"
    " enough; it fails when every market says no.",
    effort=Effort(customers=600, replications=24, fewest=8, months=36),
)

STUDY: Final = study(CASE)
