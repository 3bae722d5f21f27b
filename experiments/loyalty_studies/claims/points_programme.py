"""Claim 15: Points buy transactions, not hearts. A points programme, and the same money spent on service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from sim.lab.court.case import ANSWERED, REST, Ask, Case, Effort, Factor, Found, Selection, Times
from sim.lab.court.market import MarketCase
from sim.lab.court.story import CaseStory, percent
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.scenario import Scenario
from sim.state.relationship import ENROLLED

POINTS, SERVICE = "points programme", "better service"


@dataclass(frozen=True)
class Hearts(CaseStory):
    """A firm's story, with everybody's attachment to the firm and whether they collect its points."""

    def closed(self, market: Market, seen: None = None) -> Outcome:
        """Take down a market that was lived to its end."""
        found = super().closed(market)
        own = market.customers.relationships[:, list(market.spec.firms).index(market.spec.focal_firm)]
        kept = {"attached": own["emotional"].astype(float), "member": (own["marks"] & ENROLLED) != 0}
        return Outcome(found.measures, {**found.tables, "people": {**found.tables["people"], **kept}})


def spread(found: Found) -> float:
    """Standard deviation of attachment among those who were customers on the first day, as the market is."""
    people = found[REST].tables["people"]
    return max(float(people["attached"][people["was_with_it"]].std()), 1e-9) if people["was_with_it"].any() else 1.0


def warmed(found: Found, arm: str) -> float:
    """Change in attachment of those who were customers on the first day, wherever they are now, in standard deviations."""
    old, new = found[REST].tables["people"], found[arm].tables["people"]
    ours = old["was_with_it"]
    return float((new["attached"] - old["attached"])[ours].sum()) / max(int(ours.sum()), 1) / spread(found)


def ahead(found: Found) -> float:
    """By how much the members among the firm's customers are more attached than the others; 0 where all or none are members."""
    people = found[POINTS].tables["people"]
    ours, member = people["is_with_it"], people["member"]
    if not (ours & member).any() or not (ours & ~member).any():
        return 0.0
    apart = people["attached"][ours & member].mean() - people["attached"][ours & ~member].mean()
    return float(np.asarray(apart)) / spread(found)


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """What points do to purchases and to hearts, and what the same money does in service."""
    return {
        "purchases": percent(found[REST], found[POINTS], "units"),
        "hearts": warmed(found, POINTS),
        "purchases, answered": percent(found[REST], found[POINTS + ANSWERED], "units"),
        "purchases, service": percent(found[REST], found[SERVICE], "units"),
        "hearts, service": warmed(found, SERVICE),
        "members ahead": ahead(found),
    }


def against_service(found: Found, base: Scenario) -> Mapping[str, float]:
    """Points must also win fewer hearts than the same money wins in service, by the same tenth."""
    numbers = read(found, base)
    return {**numbers, "hearts": numbers["hearts"] - numbers["hearts, service"] + 0.2}


def answered(found: Found, base: Scenario) -> Mapping[str, float]:
    """Purchases must rise when every rival gives points, too."""
    numbers = read(found, base)
    return {**numbers, "purchases": numbers["purchases, answered"]}


CASE: Final = Case(
    number=15,
    name="points-and-hearts",
    claim="Points buy transactions, not hearts.",
    figure="Without a number",
    definitions={
        "points programme": "A programme whose points are worth 5% of what is paid, with a reward at half the price of a"
        " purchase and a tenth of the way given on joining.",
        "transactions": "Purchases from the firm over two years, beyond those in the same market, with the same people and luck,"
        " without points.",
        "hearts": "Emotional loyalty to the firm, at the end, of those who were its customers on the first day, wherever they are"
        " by then. Not won: it rises by less than a tenth of its standard deviation between customers.",
        "the same money": "Better service for everyone and fewer failures, at the strength at which they cost what the programme"
        " costs.",
        "trivially true": "Points are a price in another coin, and whoever is given a price is given no feeling. Hearts won"
        " by coming more often, and being served well, count here.",
    },
    research="Kivetz, Urminsky and Zheng 2006 (Journal of Marketing Research 43:39-58): purchases quicken towards a reward. Liu"
    " 2007 (Journal of Marketing 71:19-35): light buyers buy more in a programme, heavy buyers do not. Umashankar and others 2017:"
    " who is loyal in behaviour can be more price-minded, unless attitudes follow. No published effect of points on attachment in"
    " standard deviations is known to us.",
    mind="A chain that brings in a programme in some towns drawn by lot, and asks its former customers in all towns, members or"
    " not, how attached they are two years later.",
    unknown="Whether people grow fond of a programme itself, or of its names and cards: points here have neither. What becomes of"
    " purchases when a programme ends.",
    markets=(
        MarketCase("airlines", "airline"),
        MarketCase("coffee shops", "coffee-shop"),
        MarketCase("credit card", "credit-card"),
    ),
    policies={
        POINTS: {"use": "points-programme", "earn": 0.05, "threshold": 0.5, "endowed": 0.1},
        SERVICE: {"use": "better-service", "lift": 0.10, "fewer_failures": 0.3},
    },
    budget=POINTS,
    take=Hearts(),
    read=read,
    asks=(
        Ask("purchases", "Points bring more purchases.", "purchases beyond those without", low=0, unit="%"),
        Ask("hearts", "Hearts gain less than a tenth of their spread.", "attachment, in standard deviations", high=0.1),
    ),
    selection=Selection("members ahead", "hearts", "How much more attached members are, in standard deviations"),
    rows=(7, 13, 20),
    flips={
        "the same money must win more hearts in service, by a tenth": against_service,
        "purchases must rise when rivals give points, too": answered,
        "points count as a discount, which is grown used to": {"behaviour.programme.incentive": 1.0},
        "attachment grows twice as fast": {"behaviour.loyalty.emotional_gain": Times(2.0)},
    },
    where={
        "policy.earn": Factor("what points are worth, of what is paid", (0.02, 0.05, 0.10)),
        "behaviour.programme.goal": Factor("the pull of a reward within reach", (0.0, 0.25, 1.0)),
    },
    # True by design: a reward within reach pulls strongly, and good visits leave no feeling.
    true_world={
        "behaviour.programme.goal": 2.0,
        "behaviour.programme.goal_power": 0.3,
        "behaviour.programme.needed": 0.0,
        "behaviour.programme.ceiling": 2.0,
        "behaviour.loyalty.emotional_gain": 0.0,
    },
    # False by design: the same, and every visit warms the heart, which soon forgets without visits.
    false_world={
        "behaviour.programme.goal": 2.0,
        "behaviour.programme.goal_power": 0.3,
        "behaviour.programme.needed": 0.0,
        "behaviour.programme.satiation": 0.0,
        "behaviour.programme.ceiling": 2.0,
        "behaviour.loyalty.emotional_start": 0.0,
        "behaviour.loyalty.emotional_gain": 0.3,
        "behaviour.loyalty.emotional_threshold": 0.0,
        "behaviour.loyalty.emotional_half_life": 3.0,
    },
    effort=Effort(customers=500, replications=24, fewest=8, months=24),
)

STUDY: Final = study(CASE)
