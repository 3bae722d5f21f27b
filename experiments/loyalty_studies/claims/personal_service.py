"""Claim 23: Personalisation deepens loyalty until it is overdone. None, half-way and all the way, and who stays under each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sim.lab.court.case import ANSWERED, REST, Ask, Case, Effort, Factor, Found, Times
from sim.lab.court.market import MarketCase
from sim.lab.court.story import of_revenue, points
from sim.lab.court.trial import study
from sim.scenario import Scenario

HALF, WHOLE = "half-way", "all the way"


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """Points of yearly retention: half-way over none, and over all the way."""
    return {
        "deepens": points(found[REST], found[HALF]),
        "overdone": points(found[WHOLE], found[HALF]),
        "profit, half-way": of_revenue(found[REST], found[HALF]),
        "profit, all the way": of_revenue(found[REST], found[WHOLE]),
    }


def attached(found: Found, base: Scenario) -> Mapping[str, float]:
    """Attachment, in points of its scale from none to full, instead of staying."""
    return {
        "deepens": points(found[REST], found[HALF], "emotional"),
        "overdone": points(found[WHOLE], found[HALF], "emotional"),
    }


def earned(found: Found, base: Scenario) -> Mapping[str, float]:
    """Profit, in percent of revenue at rest, instead of staying."""
    half, whole = (of_revenue(found[REST], found[arm]) for arm in (HALF, WHOLE))
    return {"deepens": half, "overdone": half - whole}


def answering(found: Found, base: Scenario) -> Mapping[str, float]:
    """The same when every rival goes as far."""
    half, whole = (found[arm + ANSWERED] for arm in (HALF, WHOLE))
    return {"deepens": points(found[REST], half), "overdone": points(whole, half)}


CASE: Final = Case(
    number=23,
    name="personal-service",
    claim="Personalisation deepens loyalty until it is overdone.",
    figure="Each contact teaches the firm; do not overdo it. No number given",
    definitions={
        "personalisation": "Service is fitted to the single customer by what each contact has taught; all the way means that all"
        " that is known is used, and shown, and half-way half as much.",
        "loyalty": "Customers who stay with the firm from month to month, as a share that stays a year.",
        "until it is overdone": "More stay with half-way than with none, and more than with all the way, with the same people and"
        " luck.",
        "trivially true": "There is a point from which a customer feels watched. It is put into the model, at half the way; that"
        " does not say whether a firm loses more by it than the better fit brings.",
    },
    research="White, Zahay, Thorbjornsen and Shavitt 2008 (Marketing Letters 19:39-50): very personal letters meet resistance"
    " where nothing justifies them. Goldfarb and Tucker 2011 (Marketing Science 30:389-404): targeting helps, obtrusiveness"
    " helps, both together do not. Aguirre and others 2015 (Journal of Retailing 91:34-49): fewer respond when data were taken"
    " covertly. All are about messages and days; no effect on staying is known to us.",
    mind="Customers drawn by lot for three depths of personal service, and followed for two years.",
    unknown="Where the point lies from which one feels watched: no source gives it. Whether people get used to it. What happens"
    " when data are lost, and what the law allows.",
    markets=(
        MarketCase("mobile telecom", "telecom"),
        MarketCase("hotel", "hotel"),
        MarketCase("car dealer", "car-dealer"),
    ),
    policies={
        HALF: {"use": "personalisation", "intensity": 0.5},
        WHOLE: {"use": "personalisation", "intensity": 1.0},
    },
    read=read,
    asks=(
        Ask(
            "deepens",
            "More customers stay with half-way than with none.",
            "staying, half-way over none",
            low=0,
            unit="points",
        ),
        Ask(
            "overdone",
            "More customers stay with half-way than with all the way.",
            "staying, half-way over all the way",
            low=0,
            unit="points",
        ),
    ),
    rows=(5, 15, 16, 17),
    flips={
        "attachment is looked at instead of staying": attached,
        "profit is looked at instead of staying": earned,
        "rivals go as far": answering,
        "being watched hurts a fifth as much": {"behaviour.personalisation.privacy": Times(0.2)},
    },
    where={
        "behaviour.personalisation.threshold": Factor(
            "how far one may go before it is felt as watching", (0.2, 0.5, 0.8)
        ),
        "behaviour.personalisation.fit": Factor("quality gained when fully known", (0.02, 0.10)),
    },
    # True by design: a good fit is felt and soon found, and to be watched is unbearable.
    true_world={
        "market.review_rate": 0.2,
        "behaviour.personalisation.fit": 0.3,
        "behaviour.personalisation.learning": 1.0,
        "behaviour.personalisation.privacy": 20.0,
    },
    # False by design: the same, and nobody minds.
    false_world={
        "market.review_rate": 0.2,
        "behaviour.personalisation.fit": 0.3,
        "behaviour.personalisation.learning": 1.0,
        "behaviour.personalisation.privacy": 0.0,
    },
    effort=Effort(customers=600, replications=24, fewest=8, months=36),
)

STUDY: Final = study(CASE)
