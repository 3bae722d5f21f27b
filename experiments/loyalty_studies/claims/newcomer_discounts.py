"""Claim 13: Newcomer discounts erode the loyalty of those who stay. What becomes of those who were customers before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.court.case import ANSWERED, REST, Ask, Case, Effort, Factor, Found, Times
from sim.lab.court.market import MarketCase
from sim.lab.court.story import CaseStory, percent
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.scenario import Scenario

NEWCOMERS: Final = "newcomer discount"


@dataclass(frozen=True)
class Holds(CaseStory):
    """A firm's story, with what holds everybody to the firm besides its offer, and how much a price weighs with them."""

    def closed(self, market: Market, seen: None = None) -> Outcome:
        """Take down a market that was lived to its end; ``hold`` and ``warmth`` are in utility."""
        found = super().closed(market)
        firm = list(market.spec.firms).index(market.spec.focal_firm)
        people, relationships = market.customers
        own, law = relationships[:, firm], market.spec.behaviour.choice
        warmth = law.emotional * own["emotional"].astype(float)
        hold = warmth + law.transactional * own["transactional"] + law.trust * own["trust"]
        hold = hold - law.fairness * people["fairness"] * own["unfairness"]
        kept = {"hold": hold, "warmth": warmth, "price": people["price_sensitivity"].astype(float)}
        kept["never_left"] = found.tables["people"]["was_with_it"] & (people["home"] == firm) & (people["joined"] < 0)
        return Outcome(found.measures, {**found.tables, "people": {**found.tables["people"], **kept}})


def stayed(found: Found, arm: str) -> NDArray[np.bool_]:
    """Who was a customer on the first day, and is one at the end with and without the policy."""
    old, new = found[REST].tables["people"], found[arm].tables["people"]
    return np.asarray(old["was_with_it"] & old["is_with_it"] & new["is_with_it"])


def eroded(found: Found, arm: str, what: str = "hold") -> float:
    """By how much more the same people are held, in percent of the price; 0 where nobody stayed."""
    old, new = found[REST].tables["people"], found[arm].tables["people"]
    who = stayed(found, arm)
    return 100 * float((new[what] - old[what])[who].sum() / old["price"][who].sum()) if who.any() else 0.0


def kept(found: Found, arm: str, what: str = "is_with_it") -> float:
    """Of a hundred who were customers on the first day, how many more are with the firm at the end; 0 where there were none."""
    old, new = found[REST].tables["people"], found[arm].tables["people"]
    ours = old["was_with_it"]
    return 100 * float((new[what].astype(float) - old[what])[ours].sum() / max(int(ours.sum()), 1))


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """What the discount does to those who were there before it: how firmly those are held who stay, and how many stay."""
    return {
        "hold": eroded(found, NEWCOMERS),
        "kept": kept(found, NEWCOMERS),
        "hold, answered": eroded(found, NEWCOMERS + ANSWERED),
        "kept, answered": kept(found, NEWCOMERS + ANSWERED),
        "profit": percent(found[REST], found[NEWCOMERS]),
    }


def warmth(found: Found, base: Scenario) -> Mapping[str, float]:
    """Loyalty is attachment alone."""
    return {**read(found, base), "hold": eroded(found, NEWCOMERS, "warmth")}


def noticed(found: Found, base: Scenario) -> Mapping[str, float]:
    """Only what a firm would notice: one in a hundred gone."""
    numbers = read(found, base)
    return {**numbers, "kept": numbers["kept"] + 1.0}


def returned(found: Found, base: Scenario) -> Mapping[str, float]:
    """Who left and came back, as new, counts as lost. Written after the first look."""
    return {**read(found, base), "kept": kept(found, NEWCOMERS, "never_left")}


MIND: Final[Mapping[str, Any]] = {"behaviour.choice.switching_cost": 0.0, "market.review_rate": 0.5}
"""Whoever minds goes: leaving costs nothing, and people often reconsider."""

CASE: Final = Case(
    number=13,
    name="newcomer-discounts",
    claim="Newcomer discounts erode the loyalty of those who stay.",
    figure="Clever customers learn to look new every time",
    definitions={
        "newcomer discount": "30% off (durables: of the margin) for whoever is not a customer yet, and for six months after"
        " joining; three in ten of the firm's customers know of it.",
        "those who stay": "Customers on the first day, before any discount, who are with the firm at the end both with and without"
        " it: the same people in both worlds.",
        "loyalty": "What holds people besides the offer: attachment, trust, the habit of its advantages, less the feeling of being"
        " treated unfairly. In percent of the price: how much dearer the firm could be for it.",
        "erode": "They are held less firmly, and fewer of all who were customers on the first day are with the firm at the end.",
        "trivially true": "The average customer becomes less loyal. Newcomers have had no time to become attached, so any success"
        " in winning them lowers the average, though nobody's loyalty changes.",
    },
    research="Feinberg, Krishna and Zhang 2002 (Journal of Marketing Research 39:277-291): people turn from a firm that favours"
    " others, so the gain from discounts to switchers is overstated. Anderson and Simester 2010 (Quarterly Journal of Economics"
    " 125:729-765): customers who see for less what they have bought buy less. Lewis 2006 (Journal of Marketing Research"
    " 43:195-203): who was won by a deep discount is worth half. None gives the effect on existing customers' retention.",
    mind="A firm that offers the discount in some regions drawn by lot, and follows those who were its customers before.",
    unknown="Whether people learn over many years to go and come back. What newcomers are worth who would not have come otherwise"
    " and then stay. How far the known share grows when a discount is advertised.",
    markets=(
        MarketCase("mobile telecom", "telecom"),
        MarketCase("hotel", "hotel"),
        MarketCase("car dealer", "car-dealer"),
    ),
    policies={NEWCOMERS: {"use": "newcomer-discount", "depth": 0.30, "months": 6.0, "visibility": 0.3}},
    take=Holds(),
    read=read,
    asks=(
        Ask("hold", "Those who stay are held less firmly.", "hold on those who stay, of the price", high=0, unit="%"),
        Ask(
            "kept",
            "Fewer of the old customers are with the firm at the end.",
            "old customers kept",
            high=0,
            unit="points",
        ),
    ),
    rows=(5, 13, 14, 17),
    flips={
        "loyalty is attachment alone": warmth,
        "at least one in a hundred must be lost by it": noticed,
        "who left and came back, as new, counts as lost": returned,
        "nobody minds what others pay": {"behaviour.fairness.betrayal": 0.0},
        "people mind twice as much what others pay": {"behaviour.fairness.betrayal": Times(2.0)},
    },
    where={
        "policy.depth": Factor("the discount", (0.1, 0.3, 0.5)),
        "policy.visibility": Factor("share of customers who know of it", (0.0, 0.3, 0.9)),
    },
    # True by design: people mind a great deal what others pay, and nothing keeps them.
    true_world={**MIND, "behaviour.fairness.betrayal": 2.0, "behaviour.choice.fairness": 6.0},
    # False by design: nobody minds; who has left comes back for the discount, and takes every advantage to heart.
    false_world={
        **MIND,
        "behaviour.fairness.betrayal": 0.0,
        "behaviour.price.regret": 0.0,
        "behaviour.fairness.own_price": 0.0,
        "firms.*.contract.months": 0.0,
        "behaviour.loyalty.transactional_half_life": 24.0,
    },
    effort=Effort(customers=800, replications=24, fewest=8, months=24),
)

STUDY: Final = study(CASE)
