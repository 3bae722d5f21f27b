"""Claim 7: Promising less than one delivers pays. Tried with a tenth of cushion, rivals at rest and answering in kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sim.lab.court.case import ANSWERED, REST, Ask, Case, Effort, Factor, Found, Times
from sim.lab.court.market import MarketCase
from sim.lab.court.story import percent
from sim.lab.court.trial import study
from sim.scenario import Scenario

LESS, BETTER = "promise less", "serve better"


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """What promising less does to discounted profit, in percent; beside what the same money does in better service."""
    gain, answered, service = (percent(found[REST], found[arm]) for arm in (LESS, LESS + ANSWERED, BETTER))
    return {"gain": gain, "answered": answered, "beyond service": gain - service}


def against_service(found: Found, base: Scenario) -> Mapping[str, float]:
    """To pay, it must also bring more than the same money brings in better service."""
    numbers = read(found, base)
    return {**numbers, "gain": min(numbers["gain"], numbers["beyond service"])}


def revenue(found: Found, base: Scenario) -> Mapping[str, float]:
    """Revenue instead of profit: what a sales department would look at."""
    gain, answered = (percent(found[REST], found[arm], "revenue") for arm in (LESS, LESS + ANSWERED))
    return {"gain": gain, "answered": answered}


CASE: Final = Case(
    number=7,
    name="under-promise",
    claim="Promising less than one delivers pays.",
    figure="A cushion of about 10%",
    definitions={
        "promising less": "The firm promises a tenth of the quality scale less than its honest estimate, and gives small extras"
        " worth 1% of every bill, in every month observed.",
        "pays": "Profit over three years, discounted, is higher than in the same market, with the same people and luck, in which"
        " the firm promises what it delivers; while rivals rest, and when every rival does the same from the first month.",
        "the same money": "Better service for everyone, an honest promise kept, at the strength at which it costs what the extras"
        " cost.",
        "trivially true": "Customers who expect less are more satisfied with the same service. That is how satisfaction is"
        " defined, not a finding: it says nothing of those who never came.",
    },
    research="Kopalle and Lehmann 2006 (Marketing Science 25:8-24): lower promises raise satisfaction and lower trial; understating"
    " is right in some markets and overstating in others. Boulding and others 1993: who expects less also perceives less."
    " Rust and others 1999: exceeding expectations is not needed to be preferred. No published effect on profit is known to us.",
    mind="A field trial in which some of a firm's prospects hear the honest promise and others the smaller one, and profit is"
    " followed for three years in both, those who never came among them.",
    unknown="Whether rivals would answer in kind. What a promise costs that is smaller in words and not believed. Whether the"
    " extras could be given without the smaller promise. Years beyond the third.",
    markets=(
        MarketCase("mobile telecom", "telecom"),
        MarketCase("car dealer", "car-dealer"),
        MarketCase("hotel", "hotel"),
    ),
    policies={
        LESS: {"use": "under-promise", "cushion": 0.10, "extras": 0.01},
        BETTER: {"use": "better-service", "lift": 0.10, "fewer_failures": 0.3},
    },
    budget=LESS,
    read=read,
    asks=(
        Ask("gain", "Profit rises while rivals rest.", "profit gained, rivals at rest", low=0, unit="%"),
        Ask("answered", "Profit rises when rivals answer in kind.", "profit gained, rivals answering", low=0, unit="%"),
    ),
    rows=(5, 7, 13, 15, 16, 17),
    flips={
        "it must also beat the same money spent on service": against_service,
        "revenue is looked at instead of profit": revenue,
        "promises are believed half as much": {"behaviour.expectation.promise_weight": Times(0.5)},
        "promises are believed twice as much": {"behaviour.expectation.promise_weight": Times(2.0)},
    },
    where={
        "behaviour.choice.quality": Factor("what expected quality weighs in choosing", (2.0, 6.0, 12.0)),
        "policy.cushion": Factor("the cushion", (0.03, 0.10, 0.20)),
    },
    # True by design: promises are believed and frighten nobody away, and to be pleased is to stay.
    true_world={
        "behaviour.choice.quality": 0.0,
        "behaviour.expectation.promise_fades": 0.0,
        "behaviour.expectation.promise_weight": 1.0,
        "behaviour.satisfaction.gain": 2.0,
        "behaviour.loyalty.emotional_gain": 0.6,
        "behaviour.loyalty.emotional_threshold": 0.9,
        "behaviour.choice.emotional": 10.0,
        "market.review_rate": 0.5,
        "market.outside": 0.0,
    },
    # False by design: promises are believed, people go where more is promised, and a pleasant surprise is not felt.
    false_world={
        "behaviour.choice.quality": Times(3.0),
        "behaviour.expectation.promise_fades": 0.0,
        "behaviour.expectation.promise_weight": 1.0,
        "behaviour.satisfaction.gain": 0.0,
        "market.review_rate": 0.2,
    },
    effort=Effort(customers=800, replications=24, fewest=12, months=36),
)

STUDY: Final = study(CASE)
