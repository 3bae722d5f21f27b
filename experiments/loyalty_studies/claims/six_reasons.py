"""Claim 22: Customers leave for six reasons. Reasons as they are written down, and exits in markets without each of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from sim.knockouts import knock_out
from sim.lab.court.case import REST, Ask, Case, Changes, Effort, Factor, Found, Published, Selection, Times, laid
from sim.lab.court.market import MarketCase
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.scenario import Scenario
from sim.state.causes import CAUSES, REASONS

WITHOUT: Final[Mapping[str, tuple[tuple[str, ...], Changes]]] = {
    "novelty seeking": (("novelty",), {}),
    "dissatisfaction": (("frozen:will", "frozen:emotional", "effort"), {}),
    "rival's relative advantage": (
        ("reference-price", "frozen:transactional", "unawareness", "forgetting", "hearsay"),
        {"firms.*.price.newcomer": 0.0},
    ),
    "conflict": (("grievance", "fairness"), {}),
    "loss of trust": (("trust",), {"behaviour.choice.word_of_mouth": 0.0}),
    "need ceased": (("need-ceases",), {}),
}
"""By reason, what is switched off, as knock-outs and as changes: what makes up the reason stays as it is on joining a firm, or
counts for nothing."""


def exits(market: Market) -> Outcome:
    """How many left a firm, of those how many for one of the six reasons and for one alone; and how many for each."""
    cause = market.run().record.exits["cause"].astype(np.int64)
    each = np.array([(cause & sum(CAUSES[one] for one in bits)) > 0 for bits in REASONS.values()])
    count = each.sum(axis=0)
    numbers = {
        "exits": float(cause.size),
        "for a reason": float((count > 0).sum()),
        "for one alone": float((count == 1).sum()),
    }
    return Outcome(numbers, {"reasons": {"exits": each.sum(axis=1).astype(float)}})


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """What the record says of exits, and which exits there are without each reason; all in percent of exits.

    A market that nobody leaves has no exits to explain: nothing is covered, and nothing saved.
    """
    rest = found[REST].measures
    left = max(float(rest["exits"]), 1.0)
    recorded = 100 * found[REST].tables["reasons"]["exits"] / left
    saved = np.array([100 * (1 - float(found[name].measures["exits"]) / left) for name in WITHOUT])
    top = int(recorded.argmax())
    told = float(rest["for a reason"])
    return {
        "covered": 100 * told / left,
        "alone": 100 * float(rest["for one alone"]) / max(told, 1.0),
        "several": 100 * (told - float(rest["for one alone"])) / max(told, 1.0),
        "saves most": float(saved[top] - np.delete(saved, top).max()),
        "recorded": float(recorded[top]),
        "removed": float(saved[top]),
    }


def by_choice(found: Found, base: Scenario) -> Mapping[str, float]:
    """Of the reasons of those who choose to leave alone: whose need ceased chose nothing."""
    recorded = found[REST].tables["reasons"]["exits"].copy()
    recorded[-1] = 0.0
    kept = {name: one for name, one in found.items() if name != "need ceased"}
    rest = found[REST]
    return read({**kept, "need ceased": rest, REST: Outcome(rest.measures, {"reasons": {"exits": recorded}})}, base)


def nearly(found: Found, base: Scenario) -> Mapping[str, float]:
    """It is enough that six reasons cover three quarters, and that no other removal saves five in a hundred more."""
    numbers = read(found, base)
    return {**numbers, "covered": numbers["covered"] + 15.0, "saves most": numbers["saves most"] + 5.0}


def arms(base: Scenario) -> Mapping[str, Scenario]:
    """The same market without each reason, from before the first day."""
    return {reason: laid(knock_out(base, *names), changes, base.name) for reason, (names, changes) in WITHOUT.items()}


CASE: Final = Case(
    number=22,
    name="six-reasons",
    claim="Customers leave for six reasons.",
    figure="Six shares that add up to all exits: novelty seeking, dissatisfaction, a rival's advantage, conflict, loss of trust,"
    " need ceased",
    definitions={
        "leave": "Of the customers of every firm in the market: who goes to another main firm, or to none, within two years.",
        "for a reason": "The customer, with the same luck on the same day, would have stayed, had this one thing been as it was"
        " when the firm was joined; or the need ceased. Several may be so; where none is, it was chance.",
        "six reasons": "At least nine of ten exits have one of the six, and most of those have one alone: else shares do"
        " not add up.",
        "without a reason": "The same market, people and luck, in which what makes up the reason never was: nothing wears off;"
        " expectations and warmth stand still; prices, offers and what is known of rivals do; grievances and unfairness count for"
        " nothing; trust and hearsay do; nobody's need ceases.",
        "saves most": "Where the reason written down most often never was, fewer leave than where any other of the six never was.",
        "trivially true": "Every exit can be put under one of six headings that are wide enough. That says how headings were cut,"
        " not what would have kept anyone.",
    },
    research="Keaveney 1995 (Journal of Marketing 59:71-82): eight kinds of incident, core service failures first; 55% of those who"
    " switched named more than one. Others found the same kinds at other frequencies. The shares that circulate (68% leave because"
    " of indifference) have no source that we could find.",
    mind="Exits in branches drawn by lot, in which one thing that drives people away was mended, laid beside what leavers say.",
    unknown="What leavers would say: here reasons are computed, not asked. Whether reasons that were never in a market would have"
    " left the others as they are. Which of several reasons counts most.",
    markets=(
        MarketCase("mobile telecom", "telecom"),
        MarketCase("bank deposits", "bank-deposits"),
        MarketCase("restaurants", "restaurant-chain"),
    ),
    take=exits,
    arms=arms,
    read=read,
    asks=(
        Ask(
            "covered",
            "Nine of ten exits have one of the six reasons.",
            "exits with one of six reasons",
            low=90,
            unit="%",
        ),
        Ask("alone", "Most of these have one reason alone.", "exits with one reason alone", low=50, unit="%"),
        Ask(
            "saves most",
            "Without the reason written down most often, fewer leave than without any other.",
            "exits saved, first reason less the best other",
            low=0,
            unit="%",
        ),
    ),
    selection=Selection("recorded", "removed", "Exits owed to the reason written down most often", "%"),
    published=(Published("several", 40.0, 70.0, "Keaveney 1995: 55% named more than one incident"),),
    rows=(5, 10, 11, 12),
    flips={
        "three quarters are enough, and five in a hundred do not count": nearly,
        "those whose need ceased are left out of the order": by_choice,
        "grievances weigh twice as much": {"behaviour.choice.grievance": Times(2.0)},
        "failures are half as frequent": {"firms.*.failure_rate": Times(0.5)},
    },
    where={
        "behaviour.choice.switching_cost": Factor("what leaving costs, in utility", (0.0, 3.0)),
        "firms.*.failure_rate": Factor("how often something goes wrong", (0.02, 0.3)),
    },
    # True by design: nobody has another firm to like better, and needs cease. False by design: everybody is thrown about by luck.
    true_world={
        "behaviour.choice.switching_cost": 40.0,
        "behaviour.choice.review_grievance": 0.0,
        "market.review_rate": 0.001,
        "population.need_ceases": 0.6,
    },
    false_world={
        "behaviour.choice.inertia": 0.0,
        "behaviour.choice.quality": 0.0,
        "behaviour.choice.switching_cost": 0.0,
        "population.traits.taste": 0.0,
        "market.review_rate": 1.0,
    },
    effort=Effort(customers=500, replications=24, fewest=8, months=24),
)

STUDY: Final = study(CASE)
