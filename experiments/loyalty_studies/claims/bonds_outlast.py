"""Claim 16: Social and structural bonds outlast financial ones. Given for a year for the same money, and then withdrawn."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.court.case import REST, Ask, Case, Effort, Factor, Found, Times
from sim.lab.court.market import MarketCase
from sim.lab.court.story import CaseStory
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.scenario import Scenario

FINANCIAL, SOCIAL, STRUCTURAL = "financial bond", "social bond", "structural bond"
BONDS: Final = (FINANCIAL, SOCIAL, STRUCTURAL)
YEAR: Final = 12


def two_years(market: Market) -> Outcome:
    """The firm's story, with who was with it when the bonds ended, and who was with it all the months that followed."""
    firm = list(market.spec.firms).index(market.spec.focal_firm)
    market.run(YEAR)
    then = market.customers.people["home"] == firm
    since = then.copy()
    while market.month < market.spec.market.months:
        market.step()
        since &= market.customers.people["home"] == firm
    found = CaseStory().closed(market)
    return Outcome(found.measures, {**found.tables, "people": {**found.tables["people"], "then": then, "since": since}})


def others_too(found: Found) -> NDArray[np.bool_]:
    """Customers on the first day who were with the firm a year later, as the market is and under each of the bonds."""
    ours = np.asarray(found[REST].tables["people"]["was_with_it"])
    for arm in (REST, *BONDS):
        ours = ours & found[arm].tables["people"]["then"]
    return ours


def left_behind(found: Found, arm: str) -> float:
    """Of a hundred of those, how many more stay all the second year, for the bond of the first; 0 where there are none."""
    who = others_too(found)
    old, new = found[REST].tables["people"]["since"], found[arm].tables["people"]["since"]
    return 100 * float((new[who].astype(float) - old[who]).mean()) if who.any() else 0.0


def held(found: Found, arm: str, when: str = "then") -> float:
    """Of a hundred customers on the first day, how many more were with the firm when the bonds ended (or at the end)."""
    old, new = found[REST].tables["people"], found[arm].tables["people"]
    ours = old["was_with_it"]
    return 100 * float((new[when][ours].astype(float) - old[when][ours]).mean()) if ours.any() else 0.0


def beyond(numbers: Mapping[str, float]) -> Mapping[str, float]:
    """The same with what social and structural bonds leave beyond what the financial one leaves."""
    own = {f"{name} beyond": numbers[name] - numbers[FINANCIAL] for name in (SOCIAL, STRUCTURAL)}
    return {**numbers, **own}


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """What each bond leaves of itself in the second year, and what it held in the first."""
    left = {name: left_behind(found, name) for name in BONDS}
    return {**beyond(left), **{f"{name}, first year": held(found, name) for name in BONDS}}


def everybody(found: Found, base: Scenario) -> Mapping[str, float]:
    """Whoever is with the firm at the end of the second year counts, of all who were customers on the first day."""
    return beyond({name: held(found, name, "is_with_it") for name in BONDS})


BOTH: Final[Mapping[str, Any]] = {
    "behaviour.choice.switching_cost": 0.0,
    "market.review_rate": 0.5,
    "behaviour.choice.review_search": 0.0,
    "firms.*.contract.months": 0.0,
}
"""Nothing else binds, and everybody often reconsiders."""

CASE: Final = Case(
    number=16,
    name="bonds-outlast",
    claim="Social and structural bonds outlast financial ones.",
    figure="Without a number",
    definitions={
        "financial, social, structural": "Part of what is paid comes back; people who know the customer by name; systems, training"
        " and financing that would have to be built again elsewhere.",
        "the same money": "Each costs 0.6% of two years' revenue, spent in the first year; then all three are withdrawn.",
        "outlast": "They leave more of themselves in the second year: of the same people, who are with the firm when the bonds end"
        " whatever they were given, more stay all the second year than of those who were paid back money.",
        "trivially true": "Whoever was held until the last day of a bond is still there on the next. That is left of any bond, and"
        " says nothing of what still holds people.",
    },
    research="Berry and Parasuraman 1991 (Marketing Services): three levels of bonds, money the easiest to copy; an argument, not a"
    " measurement. Gustafsson, Johnson and Roos 2005 (Journal of Marketing 69:210-218) and Verhoef 2003 (Journal of Marketing"
    " 67:30-45): attachment and calculation hold people apart from each other. How long each outlasts its cause was not measured.",
    mind="A firm that gives one of the three, drawn by lot, to its customers for a year, and follows them for another.",
    unknown="How long each bond truly lasts: half-lives of attachment, of advantages and of systems in use are assumed, and the"
    " claim rests on them. Whether a bond that a rival copies still holds. Whether people resent that a friendly voice is gone.",
    markets=(
        MarketCase("mobile telecom", "telecom"),
        MarketCase("bank deposits", "bank-deposits"),
        MarketCase("restaurants", "restaurant-chain"),
    ),
    policies={
        FINANCIAL: {"use": "set-levers", "bonds.financial": 0.10, "end": YEAR},
        SOCIAL: {"use": "set-levers", "bonds.social": 1.0, "end": YEAR},
        STRUCTURAL: {"use": "set-levers", "bonds.structural": 1.0, "end": YEAR},
    },
    budget=0.006,
    take=two_years,
    read=read,
    asks=(
        Ask(
            "social bond beyond",
            "The social bond leaves more in the second year than the financial one.",
            "staying the second year, social less financial",
            low=0,
            unit="points",
        ),
        Ask(
            "structural bond beyond",
            "The structural bond leaves more in the second year than the financial one.",
            "staying the second year, structural less financial",
            low=0,
            unit="points",
        ),
    ),
    rows=(5, 7, 13, 17),
    flips={
        "whoever is with the firm at the end counts": everybody,
        "advantages are remembered six times as long": {"behaviour.loyalty.transactional_half_life": Times(6.0)},
        "all three fade equally fast, by half in six months": {
            "behaviour.loyalty.emotional_half_life": 6.0,
            "behaviour.loyalty.transactional_half_life": 6.0,
            "behaviour.loyalty.structural_months": 6.0 / math.log(2),
        },
    },
    where={
        "behaviour.loyalty.social_gain": Factor("how fast people grow attached under a social bond", (0.01, 0.05)),
        "behaviour.loyalty.structural": Factor("what a full structural bond weighs, in utility", (0.5, 1.5, 3.0)),
    },
    # True by design: both bonds hold strongly and for long, money is forgotten at once.
    true_world={
        **BOTH,
        "behaviour.loyalty.social_gain": 0.3,
        "behaviour.loyalty.emotional_half_life": 240.0,
        "behaviour.choice.emotional": 6.0,
        "behaviour.loyalty.structural": 10.0,
        "behaviour.loyalty.structural_months": 24.0,
        "behaviour.loyalty.transactional_half_life": 0.1,
    },
    # False by design: only money is felt, and is long remembered.
    false_world={
        **BOTH,
        "behaviour.loyalty.social_gain": 0.0,
        "behaviour.loyalty.structural": 0.0,
        "behaviour.loyalty.transactional_gain": 10.0,
        "behaviour.loyalty.transactional_half_life": 60.0,
        "behaviour.choice.transactional": 10.0,
        "behaviour.fairness.own_price": 0.0,
        "behaviour.price.loss": 0.0,
    },
    effort=Effort(customers=600, replications=24, fewest=8, months=2 * YEAR),
)

STUDY: Final = study(CASE)
