"""Claim 19: Win-back beats cold acquisition. The same money for calls to lost customers, calls to strangers, and advertising."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sim.lab.court.case import ANSWERED, REST, Ask, Case, Effort, Factor, Found
from sim.lab.court.market import MarketCase
from sim.lab.court.story import of_revenue
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.scenario import Scenario

BACK, STRANGERS, ADVERTS = "call lost customers", "call strangers", "advertise"


def custom(one: Outcome) -> float:
    """Customers of the firm, mean over all months: whoever is won counts for as long as they stay."""
    return float(one.tables["months"]["customers"].mean())


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """Profit of calling back ahead of both kinds of cold acquisition, in percent of revenue at rest; and whether it pays."""
    back, strangers, adverts = (of_revenue(found[REST], found[arm]) for arm in (BACK, STRANGERS, ADVERTS))
    return {"over strangers": back - strangers, "over adverts": back - adverts, "pays": back}


def answering(found: Found, base: Scenario) -> Mapping[str, float]:
    """The same when every rival does what the firm does."""
    back, strangers, adverts = (of_revenue(found[REST], found[arm + ANSWERED]) for arm in (BACK, STRANGERS, ADVERTS))
    return {"over strangers": back - strangers, "over adverts": back - adverts, "pays": back}


def heads(found: Found, base: Scenario) -> Mapping[str, float]:
    """Customers instead of profit, in percent of those at rest."""
    rest, back, strangers, adverts = (custom(found[arm]) for arm in (REST, BACK, STRANGERS, ADVERTS))
    scale = 100 / max(rest, 1.0)
    return {
        "over strangers": scale * (back - strangers),
        "over adverts": scale * (back - adverts),
        "pays": scale * (back - rest),
    }


CASE: Final = Case(
    number=19,
    name="win-back-first",
    claim="Win-back beats cold acquisition.",
    figure="Choose whom to win back, and how; no number given",
    definitions={
        "win-back": "Lost customers who used to spend at least half of what a customer spends on average are called, of a hundred"
        " fifteen a month, with an apology that takes away half of a grievance, and no discount.",
        "cold acquisition": "The same money goes into calls to people who never were customers, at the same cost a call; or into"
        " advertising to everybody.",
        "beats": "Profit over two and a half years, discounted, is higher than with the same money spent on either kind of cold"
        " acquisition, with the same people and luck; told in percent of the firm's revenue.",
        "trivially true": "Of a hundred lost customers called, more come back than of a hundred strangers come. Many of them would"
        " have come back uncalled; a rate counts them, twin worlds do not.",
    },
    research="Griffin and Lowenstein 2001 (Customer Winback): selling to lost customers succeeds in 20-40% of cases, to prospects"
    " in 5-20%; no data are shown. Stauss and Friege 1999 (Journal of Service Research 1:347-361), one case: a return of 214% on"
    " customers regained against 23% on new ones. Thomas, Blattberg and Fox 2004 (Journal of Marketing Research 41:31-45), a"
    " newspaper: a low price to come back, and a higher one afterwards. We know of no study that follows who was not called.",
    mind="Lost customers and strangers drawn by lot for the same call, those not drawn followed too, for two years.",
    unknown="Discounts on top of the call: a stranger cannot be given one here that other newcomers do not see. How many of the"
    " lost can still be reached. What customers who stay think when they hear that who leaves is called.",
    markets=(
        MarketCase("mobile telecom", "telecom"),
        MarketCase("hotel", "hotel"),
        MarketCase("car dealer", "car-dealer"),
    ),
    policies={
        BACK: {"use": "win-back", "rate": 0.15, "offer": 0.0, "apology": 0.5, "floor": 0.5},
        STRANGERS: {"use": "sales-calls", "rate": 0.15, "shift": 0.0},
        ADVERTS: {"use": "advertise", "spend": 0.03},
    },
    budget=BACK,
    read=read,
    asks=(
        Ask(
            "over strangers",
            "The same money brings more profit spent on calls to lost customers than on calls to strangers.",
            "profit over calls to strangers, of revenue",
            low=0,
            unit="%",
        ),
        Ask(
            "over adverts",
            "The same money brings more profit spent on calls to lost customers than on advertising.",
            "profit over advertising, of revenue",
            low=0,
            unit="%",
        ),
    ),
    rows=(5, 10, 13, 18, 19),
    flips={
        "customers count instead of profit": heads,
        "rivals answer in kind": answering,
        "grievances are never forgotten": {"behaviour.recovery.grievance_half_life": 1200.0},
    },
    where={
        "firms.focal.awareness": Factor("share of people who know the firm at the start", (0.3, 1.0)),
        "policy.floor": Factor("least spending of who is called, in averages", (0.0, 0.5, 1.5)),
    },
    # True by design: people left over a grievance that a call takes away, and strangers like their own firm alone.
    true_world={
        "population.traits.taste": {"normal": {"mean": 0, "sd": 4}},
        "behaviour.choice.grievance": 12.0,
        "behaviour.recovery.grievance_half_life": 60.0,
        "firms.*.failure_rate": 0.3,
        "firms.*.awareness": 1.0,
    },
    # False by design: who left has learned that the firm does not suit, and strangers would come if they knew it.
    false_world={
        "behaviour.experience.match": 0.3,
        "behaviour.choice.quality": 20.0,
        "behaviour.choice.grievance": 0.0,
        "behaviour.choice.inertia": 0.0,
        "behaviour.word_of_mouth.talk_rate": 0.0,
        "market.review_rate": 0.3,
        "firms.focal.awareness": 0.5,
        "firms.focal.reputation": 0.95,
    },
    effort=Effort(customers=500, replications=24, fewest=8, months=30),
)

STUDY: Final = study(CASE)
