"""Claim 14: Spend on peak and end, not evenly. The same money at two touchpoints, and at all of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sim.lab.court.case import ANSWERED, REST, Ask, Case, Effort, Factor, Found, Times
from sim.lab.court.market import MarketCase
from sim.lab.court.story import percent, points
from sim.lab.court.trial import study
from sim.scenario import Scenario

PEAK, EVEN = "peak and end", "evenly"

OPEN: Final[Mapping[str, Any]] = {
    "behaviour.choice.quality": Times(2.0),
    "behaviour.word_of_mouth.talk_rate": 0.0,
    "market.outside": 6.0,
    "firms.*.costs.overhead": 0.0,
}
"""What was lived decides, and most stay at home unless it draws them: rivals that answer leave something to win."""


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """Profit with each, and by how much peak and end is ahead of the same money spent evenly; and what is felt."""
    gain = {arm: percent(found[REST], found[arm]) for arm in found if arm != REST}
    pleased = [points(found[REST], found[arm], "encounter_satisfaction") for arm in (PEAK, EVEN)]
    return {
        "peak and end": gain[PEAK],
        "evenly": gain[EVEN],
        "ahead": gain[PEAK] - gain[EVEN],
        "ahead, answered": gain[PEAK + ANSWERED] - gain[EVEN + ANSWERED],
        "more pleased": pleased[0] - pleased[1],
    }


def must_pay(found: Found, base: Scenario) -> Mapping[str, float]:
    """To be right to spend on, it must also bring more than it costs."""
    numbers = read(found, base)
    return {**numbers, "ahead": min(numbers["ahead"], numbers["peak and end"])}


def by_satisfaction(found: Found, base: Scenario) -> Mapping[str, float]:
    """Satisfaction with visits instead of profit: what a survey at the exit would say."""
    numbers = read(found, base)
    return {**numbers, "ahead": numbers["more pleased"], "ahead, answered": numbers["more pleased"]}


CASE: Final = Case(
    number=14,
    name="peak-and-end",
    claim="Spend on peak and end, not evenly.",
    figure="No figure is given; the example is an ice cream for one yuan at the exit of a furniture store",
    definitions={
        "peak and end": "Quality is lifted at the high point of the journey and, twice as much, at the farewell, and nowhere else.",
        "evenly": "Quality is lifted at every touchpoint alike, for the same money: 1% of the firm's yearly revenue, or what"
        " peak and end can take up where that is less. A lift costs more the higher it is: two of a tenth cost less than one of"
        " two tenths.",
        "better": "Profit over three years, discounted, is higher with the one than with the other: while rivals rest, and when"
        " every rival spends the same way from the first month.",
        "trivially true": "Peak and end are what people remember of a visit. If memory is all one looks at, lifting what is"
        " remembered lifts more of it; that does not say what it costs, or what else brings people back.",
    },
    research="Kahneman and others 1993 (Psychological Science 4:401-405): 69% chose to repeat the longer trial, whose end was less"
    " painful. Alaybek and others 2022 (Organizational Behavior and Human Decision Processes 170:104149): over 174 effects what is"
    " recalled goes with peak and end at r = .58, about as closely as with the plain average; duration hardly counts. No published"
    " effect on profit is known to us.",
    mind="A chain that spends one budget on the farewell in half of its branches and on all stations alike in the other half, drawn"
    " by lot, and follows returns and profit for two years.",
    unknown="Whether the ice cream is still a high point the tenth time: here a lift does not wear off, though people come to"
    " expect it. Whether an end costs as little as another touchpoint does. What a bad peak does, which is remembered as well.",
    markets=(
        MarketCase("furniture store", "furniture-store"),
        MarketCase("mobile telecom", "telecom"),
        MarketCase("car dealer", "car-dealer"),
    ),
    policies={
        PEAK: {"use": "peak-and-end", "peak": 0.10, "end": 0.20},
        EVEN: {"use": "even-spend", "peak": 0.10, "end": 0.20},
    },
    budget=0.01,
    read=read,
    asks=(
        Ask(
            "ahead",
            "Peak and end bring more profit while rivals rest.",
            "profit ahead, rivals at rest",
            low=0,
            unit="%",
        ),
        Ask(
            "ahead, answered",
            "Peak and end bring more profit when rivals spend the same way.",
            "profit ahead, rivals answering",
            low=0,
            unit="%",
        ),
    ),
    rows=(9, 15, 16, 17),
    flips={
        "it must also pay": must_pay,
        "satisfaction is looked at instead of profit": by_satisfaction,
        "every touchpoint is remembered alike": {
            "behaviour.experience.peak_weight": 0.0,
            "behaviour.experience.end_weight": 0.0,
        },
        "touchpoints vary half as much": {"behaviour.experience.noise": Times(0.5)},
    },
    where={
        "behaviour.experience.peak_weight": Factor("weight of the peak in memory", (0.0, 0.33, 0.5)),
        "behaviour.experience.end_weight": Factor("weight of the end in memory", (0.0, 0.15, 0.33)),
    },
    # True by design: nothing but peak and end is remembered, and what is remembered decides.
    true_world={**OPEN, "behaviour.experience.peak_weight": 0.5, "behaviour.experience.end_weight": 0.5},
    # False by design: peak and end count as all else does.
    false_world={**OPEN, "behaviour.experience.peak_weight": 0.0, "behaviour.experience.end_weight": 0.0},
    effort=Effort(customers=600, replications=24, fewest=8, months=36),
)

STUDY: Final = study(CASE)
