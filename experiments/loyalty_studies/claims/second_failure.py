"""Claim 10: The second failure is not forgiven. A second failure beside the same one alone, and a failure twice done wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.court.case import REST, Ask, Beside, Case, Effort, Factor, Found, Read, Times
from sim.lab.court.market import MarketCase
from sim.lab.court.story import CaseStory, percent
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.scenario import Scenario
from sim.state.person import PRESENT

RECOVER, PREVENT = "put right at all costs", "prevent failures"
FIRST, SECOND, NEITHER = "the first alone", "the second alone", "neither"
SNUBBED, RIGHTED = "complaints in vain", "complaints put right"
BEST: Final = {"ease": 1.0, "delay_days": 0.0, "apology": 1.0, "compensation": 0.8, "resolve": 1.0}
YEAR: Final = 12


def window(base: Scenario) -> int:
    """Months in each of two spells of failures: a quarter; nine months where people come a few times a year."""
    return 9 if base.market.kind == "durable" else 3


def spells(market: Market) -> Outcome:
    """A firm's story; and of everybody whether visits failed in the first spell and in the second, whether a first complaint was
    in vain, and whether they were with the firm a year after each spell.
    """
    market.warm_up()
    firm, months = list(market.spec.firms).index(market.spec.focal_firm), window(market.spec)
    people = market.customers.people
    found = {"ours": (people["stage"] == PRESENT) & (people["home"] == firm)}
    found |= {name: np.zeros(people.size, bool) for name in ("failed 1", "failed 2", "in vain", "stays 1", "stays 2")}
    for month in range(market.spec.market.months):
        market.engine.watch(month < 2 * months)
        market.step()
        if month < 2 * months:
            seen = market.engine.encounters()
            bad = seen[(seen["firm"] == firm) & (seen["failures"] > 0)]
            spell = "failed 1" if month < months else "failed 2"
            if month < months:
                new = bad[~found[spell][bad["row"]]]
                found["in vain"][new["row"]] = (new["complained"] == 1) & (new["resolved"] == 0)
            found[spell][bad["row"]] = True
        for number in (1, 2):
            if month == number * months - 1 + YEAR:
                found[f"stays {number}"] = market.customers.people["home"] == firm
    story = CaseStory().closed(market)
    return Outcome(story.measures, {**story.tables, "spells": found})


def lost(found: Found, arm: str, who: NDArray[np.bool_], spell: int) -> float:
    """Percent of some who are gone a year after a spell; nobody of nobody."""
    stays = found[arm].tables["spells"][f"stays {spell}"][who]
    return 100 * float(1 - stays.mean()) if stays.size else 0.0


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """What a second failure does beyond what it does alone; and a failure twice done wrong beyond two that were put right."""
    rest, snubbed = (found[arm].tables["spells"] for arm in (REST, SNUBBED))
    twice = rest["ours"] & rest["failed 1"] & rest["failed 2"]
    alone = lost(found, SECOND, twice, 2) - lost(found, NEITHER, twice, 2)
    after = lost(found, REST, twice, 2) - lost(found, FIRST, twice, 2)
    vain = snubbed["ours"] & snubbed["in vain"]
    wronged, righted = (lost(found, arm, vain, 1) - lost(found, SECOND, vain, 1) for arm in (SNUBBED, RIGHTED))
    return {
        "alone": alone,
        "after": after,
        "beyond": after - alone,
        "wronged": wronged,
        "righted": righted,
        "doubled": wronged - 2 * righted,
        "in vain": wronged - righted,
        "prevention": percent(found[REST], found[PREVENT]) - percent(found[REST], found[RECOVER]),
    }


def instead(asked: str, number: str) -> Read:
    """Another number in place of one that is asked about."""
    return lambda found, base: {**read(found, base), asked: read(found, base)[number]}


def arms(base: Scenario) -> Mapping[str, Scenario]:
    """Nothing goes wrong in a spell, or in both; or complaints in the first spell are all in vain, or all put right well."""
    spell = window(base)
    well = {"delay_days": 1.0, "apology": 0.9, "compensation": 0.15, "by_severity": 1.0, "resolve": 1.0}
    blocks: Mapping[str, Mapping[str, Any]] = {
        FIRST: {"service.fewer_failures": 1.0, "start": spell, "end": 2 * spell},
        SECOND: {"service.fewer_failures": 1.0, "end": spell},
        NEITHER: {"service.fewer_failures": 1.0, "end": 2 * spell},
        SNUBBED: {"recovery.resolve": 0.0, "end": spell},
        RIGHTED: {**{f"recovery.{lever}": value for lever, value in well.items()}, "end": spell},
    }
    path = f"firms.{base.focal_firm}.strategy"
    return {name: base.evolve(base.name, {path: {"use": "set-levers", **block}}) for name, block in blocks.items()}


CASE: Final = Case(
    number=10,
    name="second-failure",
    claim="The second failure is not forgiven.",
    figure="Double deviation: no figure is given; a good record buys forgiveness once, not twice",
    definitions={
        "the second failure": "Of customers whom the firm failed in one quarter and again in the next (at a car dealer, in nine"
        " months and again in the next nine): what the second failure does, given the first,"
        " less what the same failure does to the same people when there was no first.",
        "not forgiven": "It drives away more of them within a year than it would alone: together the two cost more than their sum.",
        "double deviation": "A failure about which people complain in vain. It drives away more than twice as many, within a year,"
        " as the same failure of the same people put right well: within the day, with a careful apology and 15% of the price.",
        "at all costs": "Every lever of recovery at its best and four fifths of the price; beside it preventing failures, at the"
        " strength at which that costs the same.",
        "trivially true": "Who was failed twice leaves more often than who was failed once. Two are more than one; and those who"
        " are failed often also come often, or go to the worse firm.",
    },
    research="Maxham and Netemeyer 2002 (Journal of Marketing 66:57-71): two failures in 20 months; a good recovery may lift"
    " customers after the first, not after the second; two bad recoveries are the worst. Knox and van Oest 2014 (Journal of"
    " Marketing 78:42-57): earlier complaints aggravate a complaint, for a short time; earlier purchases buffer it.",
    mind="Two years of a firm's records of failures that come by chance (weather, network faults), with who left, by how long ago"
    " the failure before was.",
    unknown="Who stayed after a first failure had something that holds; nobody left over the first can be lost over the second."
    " What the twice failed tell others. Failures more than a spell apart.",
    markets=(
        MarketCase("mobile telecom", "telecom"),
        MarketCase("restaurants", "restaurant-chain"),
        MarketCase("car dealer", "car-dealer"),
    ),
    policies={
        RECOVER: {"use": "complaint-recovery", **BEST},
        PREVENT: {"use": "reliability", "fewer_failures": 0.95},
    },
    budget=RECOVER,
    take=spells,
    arms=arms,
    read=read,
    asks=(
        Ask(
            "beyond",
            "A second failure drives away more than the same failure alone.",
            "driven away by the second, after a first less alone",
            low=0,
            unit="points",
        ),
        Ask(
            "doubled",
            "A complaint in vain drives away more than twice as many as one put right.",
            "driven away in vain, less twice those put right",
            low=0,
            unit="points",
        ),
    ),
    beside=(
        Beside("alone", "driven away by the second, had there been no first", "points"),
        Beside("wronged", "driven away when complaints are in vain", "points"),
        Beside("righted", "driven away when complaints are put right", "points"),
    ),
    rows=(10, 11, 12, 22),
    flips={
        "what counts is that preventing beats putting right for the same money": instead("beyond", "prevention"),
        "in vain need not be twice as bad as put right": instead("doubled", "in vain"),
        "failures are remembered for three years": {"behaviour.recovery.failure_half_life": 36.0},
        "grievances weigh half as much": {"behaviour.choice.grievance": Times(0.5)},
    },
    where={
        "behaviour.recovery.repeat_loss": Factor("growth of the loss with each failure remembered", (0.2, 1.0)),
        "behaviour.recovery.carry_over": Factor("share of justice done that eases a grievance", (0.3, 0.9)),
    },
    # True by design: one failure moves hardly anyone, each one remembered makes the next far worse, and a snub is past bearing.
    true_world={
        "behaviour.recovery.repeat_loss": 2.0,
        "behaviour.recovery.snub": 3.0,
        "behaviour.recovery.carry_over": 1.0,
        "behaviour.recovery.grievance_half_life": 24.0,
        "behaviour.choice.switching_cost": 4.0,
        "market.review_rate": 0.3,
    },
    # False by design: failures are not remembered, and to be put right is to be failed all the same.
    false_world={
        "behaviour.recovery.repeat_loss": 0.0,
        "behaviour.recovery.blame": 0.0,
        "behaviour.recovery.snub": 0.0,
        "behaviour.recovery.carry_over": 0.0,
        "behaviour.recovery.gain": 0.0,
        "behaviour.choice.grievance": Times(4.0),
        "market.review_rate": 0.3,
    },
    effort=Effort(customers=600, replications=24, fewest=8, months=30),
)

STUDY: Final = study(CASE)
