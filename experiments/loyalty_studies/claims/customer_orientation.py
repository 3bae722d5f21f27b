"""Claim 4: Customer-oriented firms earn more. Firms laid beside each other, and one firm beside itself with more care."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from sim.lab.court.case import ANSWERED, REST, Ask, Case, Effort, Factor, Found, Selection, Times
from sim.lab.court.market import MarketCase
from sim.lab.court.story import CaseStory, percent
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.results.measures import measures_from
from sim.scenario import Scenario

CARE: Final = "care more"
COSTS_OF_CARE: Final = (
    *("lift", "prevention", "ease", "complaint", "complaint_minutes", "apology", "apology_minutes"),
    *("resolve", "speed", "speed_minutes"),
)


class EveryFirm(CaseStory):
    """The focal firm's story, and in ``firms`` what a consultant's survey has of every firm."""

    def closed(self, market: Market, seen: None = None) -> Outcome:
        """Take down a market that was lived to its end."""
        found = super().closed(market)
        rate, kind = market.spec.market.discount_rate, market.spec.market.kind
        each = [measures_from(market.record.months_of(firm), rate, kind) for firm in market.spec.firms]
        firms = {
            "satisfaction": np.array([one["encounter_satisfaction"] for one in each]),
            "profit": np.array([one["npv"] for one in each]),
            "customers": np.array(market.record.starters, dtype=float),
        }
        return Outcome(found.measures, {**found.tables, "firms": firms})


def compared(rest: Outcome) -> float:
    """What firms whose customers are more satisfied than the mean firm's earn beyond the others, by customer they began with,
    in percent of what the market's firms earn; 0 where all are alike.
    """
    firms = rest.tables["firms"]
    head = firms["profit"] / np.maximum(firms["customers"], 1.0)
    better = firms["satisfaction"] > firms["satisfaction"].mean()
    if better.all() or not better.any():
        return 0.0
    size = abs(float(firms["profit"].sum())) / max(float(firms["customers"].sum()), 1.0)
    return 100 * float(head[better].mean() - head[~better].mean()) / max(size, 1e-9)


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """What more care does to the same firm's discounted profit, in percent; beside what laying firms side by side suggests."""
    gain, answered = (percent(found[REST], found[arm]) for arm in (CARE, CARE + ANSWERED))
    old, new = (float(found[arm].measures["encounter_satisfaction"]) for arm in (REST, CARE))
    return {"gain": gain, "answered": answered, "compared": compared(found[REST]), "satisfaction": 100 * (new - old)}


def half_the_figure(found: Found, base: Scenario) -> Mapping[str, float]:
    """To earn more is to earn half of the figure more, 30%."""
    numbers = read(found, base)
    return {**numbers, "gain": numbers["gain"] - 30.0, "answered": numbers["answered"] - 30.0}


def revenue(found: Found, base: Scenario) -> Mapping[str, float]:
    """Revenue instead of profit."""
    gain, answered = (percent(found[REST], found[arm], "revenue") for arm in (CARE, CARE + ANSWERED))
    return {**read(found, base), "gain": gain, "answered": answered}


CASE: Final = Case(
    number=4,
    name="customer-orientation",
    claim="Customer-oriented firms earn more.",
    figure="60% more",
    definitions={
        "customer-oriented": "Better service at every visit, by a twentieth of the quality scale; three in ten failures prevented;"
        " complaints made easy, answered within a day with an apology, nine in ten put right and 15% of the price given back. The"
        " firm does so from the first month observed, for three years.",
        "earn more": "The same firm's profit over three years, discounted, is higher than in the same market, with the same people"
        " and luck, in which it does not: while rivals rest, and when every rival does the same from the first month.",
        "as firms are compared": "In the market as it is, firms whose customers are more satisfied than the mean firm's, beside the"
        " others: discounted profit for every customer they began with, in percent of what the market's firms earn for one.",
        "the size asked": "Direction alone is asked: the figure comes from firms that said of themselves how"
        " customer-oriented they are, and no size was published with its error. Half of it, 30%, is tried as another assumption.",
        "trivially true": "Firms that earn much can afford care, and firms that fail are no longer asked. Then the better served"
        " are found with the richer firms, whichever made the other.",
    },
    research="Quoted at second hand from Deloitte and Touche, as 60% more profitable than firms that are not; no primary source was"
    " found. Anderson, Fornell and Lehmann 1994 (Journal of Marketing 58:53-66): a point of satisfaction a year goes with a higher"
    " return; satisfaction and market share may move in opposite directions. Both are of firms observed, not of firms changed.",
    mind="Branches of one firm drawn by lot to care more, at the cost that care has, with profit followed for three years and what"
    " rivals do written down.",
    unknown="Whether care costs a real firm what it costs here. Whether people who care run better firms in other ways. Years"
    " beyond the third. Firms that closed: here none does.",
    markets=(
        MarketCase("mobile telecom", "telecom"),
        MarketCase("hotel", "hotel"),
        MarketCase("car dealer", "car-dealer"),
    ),
    policies={
        CARE: {
            "use": "set-levers",
            "service.lift": 0.05,
            "service.fewer_failures": 0.3,
            "recovery.ease": 0.9,
            "recovery.delay_days": 1.0,
            "recovery.apology": 0.9,
            "recovery.compensation": 0.15,
            "recovery.resolve": 0.9,
        },
    },
    take=EveryFirm(),
    read=read,
    asks=(
        Ask("gain", "Profit rises while rivals rest.", "profit gained, rivals at rest", low=0, unit="%"),
        Ask("answered", "Profit rises when rivals answer in kind.", "profit gained, rivals answering", low=0, unit="%"),
    ),
    selection=Selection("compared", "gain", "What customer orientation earns", "%"),
    rows=(5, 15, 16, 17, 22),
    flips={
        "half of the figure, 30%, is asked": half_the_figure,
        "revenue is looked at instead of profit": revenue,
        "better service costs a quarter of it": {"firms.*.costs.lift": Times(0.25)},
        "people feel quality half as much in choosing": {"behaviour.choice.quality": Times(0.5)},
    },
    where={
        "behaviour.choice.quality": Factor("what expected quality weighs in choosing", (2.0, 6.0, 12.0)),
        "firms.*.costs.lift": Factor("what better service costs, in multiples of the price", (0.3, 1.2, 2.4)),
    },
    # True by design: people choose anew each month by how they are served, or buy nothing, and care costs no work.
    true_world={
        "behaviour.choice.quality": Times(3.0),
        "behaviour.choice.switching_cost": 0.0,
        "population.traits.taste": 0.0,
        "market.review_rate": 1.0,
        "market.seek_rate": 1.0,
        "market.outside": 12.0,
        "firms.*.failure_rate": 0.15,
        **{f"firms.*.costs.{line}": 0.0 for line in COSTS_OF_CARE},
    },
    # False by design: nobody minds how well one is served, and care costs what it costs.
    false_world={
        "behaviour.choice.quality": 0.0,
        "behaviour.choice.emotional": 0.0,
        "behaviour.choice.trust": 0.0,
        "behaviour.choice.grievance": 0.0,
        "behaviour.choice.review_grievance": 0.0,
        "behaviour.choice.review_search": 0.0,
        "behaviour.choice.word_of_mouth": 0.0,
    },
    effort=Effort(customers=600, replications=24, fewest=8, months=36),
)

STUDY: Final = study(CASE)
