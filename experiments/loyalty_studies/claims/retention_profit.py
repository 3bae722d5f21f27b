"""Claim 1: Five more points of retention lift profit by 85%. As arithmetic, and bought with levers, rivals free to answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from loyalty_studies.retention import docked, forms
from loyalty_studies.retention.bought import effects
from sim.lab.court.aim import SEARCHED, Aim
from sim.lab.court.case import ANSWERED, REST, Ask, Beside, Case, Effort, Factor, Found, Published, Times
from sim.lab.court.market import MarketCase
from sim.lab.court.trial import study
from sim.scenario import Scenario

YEARS: Final = 5
LEAST: Final = 100 * forms.BAND[0]

MEASURED: Final = {
    "profit is that of the fifth year": "last year",
    "profit is that of five years": "all years",
    "profit is that of five years, discounted": "npv",
    "profit is lifetime value per customer": "lifetime value",
}
"""What else profit may mean than value."""

POLICIES: Final = {
    "better service": {"use": "better-service", "lift": 0.3, "fewer_failures": 0.75},
    "complaints put right": {
        "use": "complaint-recovery",
        "ease": 1.0,
        "delay_days": 0.0,
        "apology": 1.0,
        "compensation": 0.8,
        "resolve": 1.0,
    },
    "the best served better": {"use": "tiered-service", "top_share": 0.5, "lift": 0.3},
    "price cut": {"use": "price-cut", "depth": 0.4},
    "promise less": {"use": "under-promise", "cushion": 0.1, "extras": 0.05},
}
"""Mixes within a lever were chosen by hand after a few were tried; none is claimed to be the cheapest."""

CARE: Final = ("lift", "prevention", "complaint", "resolve", "speed", "apology")
"""What serving better and putting right cost, as lines of a firm's costs."""


AIM: Final = Aim(effects, "retention", 100 * forms.POINTS)


def gains(found: Found, base: Scenario, name: str = "value") -> dict[str, tuple[float, float]]:
    """By lever, what five points bought with it do to a measure: rivals at rest, at five points exactly; and answering.

    NaN of a lever that cannot bring five points at any dose.
    """
    told = {}
    for lever in POLICIES:
        alone, both = (effects(found[REST], found[lever + how], base) for how in ("", ANSWERED))
        if SEARCHED not in found:
            told[lever] = alone[name], both[name]
        elif np.isnan(found[SEARCHED].measures[lever]):
            told[lever] = float("nan"), float("nan")
        else:
            told[lever] = AIM.exactly(alone, name, lever, found[SEARCHED]), both[name]
    return told


def reading(name: str = "value", more: float = 0.0) -> Callable[[Found, Scenario], Mapping[str, float]]:
    """The middle lever's gain by a measure, with ``more`` percent forgiven; what every lever gains and moves stands beside it.

    One that cannot bring five points brings nothing of what was promised: in the middle it counts as 0.
    """

    def read(found: Found, base: Scenario) -> Mapping[str, float]:
        told, life = gains(found, base, name), gains(found, base, "lifetime value")
        each = {f"{lever}{how}": one[k] for lever, one in told.items() for k, how in enumerate(("", ANSWERED))}
        moved = {
            f"{lever}{how}, points": effects(found[REST], found[lever + how], base)["retention"]
            for lever in POLICIES
            for how in ("", ANSWERED)
        }
        alone, both = (float(np.median(np.nan_to_num([one[k] for one in told.values()]))) for k in (0, 1))
        per_head = float(np.median(np.nan_to_num([one[0] for one in life.values()])))
        return {"gain": alone + more, "answered": both + more, "per customer": per_head, **each, **moved}

    return read


CASE: Final = Case(
    number=1,
    name="retention-profit",
    claim="Five more points of retention lift profit by 85%.",
    figure="85%; 25 to 85% by industry",
    definitions={
        "five points": "Yearly retention r becomes r + 0.05: five percentage points, not 5% of r and not 5% fewer defections.",
        "retention": "Share of a firm's customers who are still with it a year later: month by month over five years, exits by"
        " choice and needs that cease alike, compounded to a year; where people share purchases among firms, of the main one.",
        "bought": "A lever of the firm moves retention, at the dose that brings five points while rivals rest, looked for on luck"
        " that is not used again; its cost is in the books, and so are newcomers it attracts. What the dose misses is taken back.",
        "lift profit": "Five years' profit and what the customers there at their end are worth, all discounted, are at least 25%"
        " higher than in the same market, with the same people and luck, without the lever: the low end of the published range.",
        "the middle lever": "Of five levers the third by gain, so that most must do it; one that cannot bring five points at any"
        " dose counts as 0. While rivals rest, and when every rival pulls the same lever at the same dose from the first month.",
        "as arithmetic": "Retention is shifted from outside and nothing else changes; nothing is paid for it. Where only a"
        " percentage was published, winning a customer costs what that percentage needs.",
        "trivially true": "Present value of an average customer at r + 0.05 against r: it can be had at any percentage by choosing"
        " r, the discount rate and what winning a customer costs.",
    },
    research="Reichheld and Sasser 1990 (Harvard Business Review 68(5):105-111): 25 to 85% by industry, from consulting cases,"
    " without sampling or error; Reichheld 1996 adds industries up to 95%. Both are present values of an average customer, not a"
    " firm's profit. Gupta, Lehmann and Stuart 2004: 1% better retention is worth 5% of a firm, by the same arithmetic.",
    mind="Firms, or branches, drawn by lot to spend on retention until it is five points higher, with profit of the whole followed"
    " for five years and rivals free to answer.",
    unknown="Whether the published industries had the retention, discount rate and winning costs that their figures need. What a"
    " point of retention costs a real firm. Whether a better mix of levers is cheaper: mixes were chosen by hand. What rivals would"
    " do instead of copying. Whether profit per customer rises with tenure because customers grow or because others leave first.",
    markets=(
        MarketCase("textbook", "textbook"),
        MarketCase("mobile telecom", "telecom"),
        MarketCase("mobile telecom with plans seldom reconsidered", "telecom", {"market.review_rate": 0.03}),
        MarketCase("car dealer", "car-dealer"),
        MarketCase("coffee shops", "coffee-shop", {"population.size": 1500}),
    ),
    policies=POLICIES,
    budget=AIM,
    read=reading(),
    beside=tuple(
        Beside(lever + how, f"{lever}: value gained, rivals {said}", "%")
        for how, said in (("", "at rest"), (ANSWERED, "answering"))
        for lever in POLICIES
    ),
    form=docked.lines,
    asks=(
        Ask(
            "gain",
            "The middle lever gains 25% or more while rivals rest.",
            "value gained, rivals at rest",
            low=LEAST,
            unit="%",
        ),
        Ask("answered", "It does when rivals answer in kind.", "value gained, rivals answering", low=LEAST, unit="%"),
    ),
    published=(Published("per customer", 25.0, 85.0, "Reichheld and Sasser 1990: value of an average customer"),),
    rows=(5, 13, 15, 17, 22),
    flips={
        **{said: reading(name) for said, name in MEASURED.items()},
        "a gain of 10% is enough": reading(more=15.0),
        "no loss is enough": reading(more=LEAST),
        "better service and putting right cost half": {f"firms.*.costs.{line}": Times(0.5) for line in CARE},
    },
    where={
        "behaviour.choice.quality": Factor("what expected quality weighs in choosing", (2.0, 6.0)),
        "market.review_rate": Factor("how often people reconsider, a month", (0.03, 0.3)),
    },
    # True by design: care is free, to be pleased is to stay, who leaves is gone for good, and much of cost is fixed.
    true_world={
        **{
            f"firms.*.costs.{line}": 0.0
            for line in (*CARE, "unit", "serve", "ease", "speed_minutes", "complaint_minutes")
        },
        "firms.*.costs.fixed": 800.0,
        "firms.*.awareness": 0.0,
        "firms.*.failure_rate": 0.05,
        "population.traits.taste": 0.0,
        "population.entry_rate": 0.0,
        "population.need_ceases": 0.0,
        "market.discount_rate": 0.0,
        "market.outside": -0.5,
        "market.review_rate": 0.04,
        "market.seek_rate": 0.0,
        "behaviour.choice.emotional": 10.0,
        "behaviour.choice.quality": 0.0,
        "behaviour.choice.review_grievance": 0.0,
        "behaviour.choice.review_search": 0.0,
        "behaviour.choice.switching_cost": 0.0,
        "behaviour.expectation.promise_fades": 0.0,
        "behaviour.expectation.promise_weight": 1.0,
        "behaviour.loyalty.emotional_gain": 0.6,
        "behaviour.loyalty.emotional_threshold": 0.9,
        "behaviour.satisfaction.gain": 2.0,
        "behaviour.word_of_mouth.informs": 0.0,
    },
    # False by design: nobody minds how one is served.
    false_world={
        f"behaviour.choice.{weight}": 0.0
        for weight in (
            "quality",
            "emotional",
            "trust",
            "grievance",
            "review_grievance",
            "review_search",
            "word_of_mouth",
        )
    },
    effort=Effort(customers=400, replications=10, fewest=6, months=12 * YEARS),
)

STUDY: Final = study(CASE)
