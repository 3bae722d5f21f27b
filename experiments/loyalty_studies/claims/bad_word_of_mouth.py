"""Claim 11: Bad word of mouth outruns good. Who tells, and what all good talk and all bad talk of a firm do to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

import numpy as np

from sim.lab.court.case import REST, Ask, Beside, Case, Effort, Factor, Found, Published, Read, Times
from sim.lab.court.market import MarketCase
from sim.lab.court.story import CaseStory, percent
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.rules.talk import unpacked
from sim.scenario import Scenario
from sim.state.books import BANDS

NO_GOOD, NO_BAD = "no good word", "no bad word"
DISPLEASED: Final = [BANDS.index("outraged"), BANDS.index("unhappy")]
PLEASED: Final = [BANDS.index("pleased"), BANDS.index("dazzled")]


def tales(market: Market) -> Outcome:
    """A firm's story; and how many months at the firm pleased and displeased, by surprise and by level, and were told of so."""
    market.warm_up()
    firm = list(market.spec.firms).index(market.spec.focal_firm)
    pivot = float(market.spec.field("behaviour.word_of_mouth.pivot").value)
    counts: Counter[str] = Counter()
    market.engine.watch()
    for _ in range(market.spec.market.months):
        market.step()
        seen = market.engine.encounters()
        seen = seen[(seen["firm"] == firm) & (seen["visits"] > 0)]
        about, good, _ = unpacked.plain(market.engine.messages[seen["row"]].astype(np.int64))
        surprise = np.isin(seen["band"], PLEASED), np.isin(seen["band"], DISPLEASED)
        level = seen["encounter_satisfaction"] >= pivot, seen["encounter_satisfaction"] < pivot
        for way, (pleased, displeased) in (("surprise", surprise), ("level", level)):
            for mood, who, say in (("pleased", pleased, good), ("displeased", displeased, ~good)):
                counts[f"{way}, {mood}"] += int(who.sum())
                counts[f"{way}, {mood}, told"] += int((who & (about == firm) & say).sum())
    found = CaseStory().closed(market)
    return Outcome(found.measures, {**found.tables, "tales": {name: np.array([n]) for name, n in counts.items()}})


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """Who tells, of a hundred displeased and of a hundred pleased; what talk does to profit, all of it and message by message."""
    count = {name: float(n[0]) for name, n in found[REST].tables["tales"].items()}
    tell = {name: 100 * count[f"{name}, told"] / max(count[name], 1) for name in count if not name.endswith("told")}
    told = {name: max(float(found[REST].measures[name]), 1) for name in ("told_good", "told_bad")}
    cost, worth = percent(found[REST], found[NO_BAD]), -percent(found[REST], found[NO_GOOD])
    heads = percent(found[REST], found[NO_BAD], "customers"), -percent(found[REST], found[NO_GOOD], "customers")
    return {
        "displeased tell": tell["surprise, displeased"],
        "pleased tell": tell["surprise, pleased"],
        "tells": tell["surprise, displeased"] - tell["surprise, pleased"],
        "tells by level": tell["level, displeased"] - tell["level, pleased"],
        "good to bad": told["told_good"] / told["told_bad"],
        "cost of bad": cost,
        "worth of good": worth,
        "outweighs": cost - worth,
        "each": float(found[REST].measures["customers"]) * (cost / told["told_bad"] - worth / told["told_good"]),
        "heads": heads[0] - heads[1],
    }


def instead(asked: str, number: str) -> Read:
    """Another number in place of one that is asked about."""
    return lambda found, base: {**read(found, base), asked: read(found, base)[number]}


def arms(base: Scenario) -> Mapping[str, Scenario]:
    """The same market in which no good word of the firm gets through to anybody; and in which no bad one does."""
    path = f"firms.{base.focal_firm}.talked_about"
    return {name: base.evolve(base.name, {path: left}) for name, left in ((NO_GOOD, "bad"), (NO_BAD, "good"))}


CASE: Final = Case(
    number=11,
    name="bad-word-of-mouth",
    claim="Bad word of mouth outruns good.",
    figure="Nobody says how much; often repeated: the displeased tell nine or ten people, the appeased four or five",
    definitions={
        "the displeased, the pleased": "Customers whose month with the firm fell clearly short of what they expected, and those"
        " whose month clearly surpassed it.",
        "outruns, person by person": "Of a hundred displeased more tell something bad of the firm in that month than of a hundred"
        " pleased tell something good. All reach the same number of friends.",
        "outruns, in the market": "What all bad talk of the firm costs it in profit over three years is more than what all good"
        " talk of it brings: in the same market, with the same people and luck, one and then the other reaches nobody,"
        " from long before the first month observed.",
        "message by message": "The same, for one message of each kind a customer.",
        "trivially true": "Bad news travels faster from those who were let down. That they talk more is put into the model; what"
        " all that talk does in a market is not.",
    },
    research="Anderson 1998 (Journal of Service Research 1:5-17): both ends of satisfaction talk more; the dissatisfied more, but"
    " the difference is exaggerated. East, Hammond and Wright 2007: in 15 of 15 studies good talk is more than bad, 3 to 1 on"
    " average. East, Hammond and Lomax 2008: good talk moves the chance to buy by about .20, bad by about -.11, for most brands"
    " are more likely not to be bought. That nine or ten are told has no source that we could find.",
    mind="A panel that records who said what to whom about a service, and what the listeners then bought, by what they thought"
    " of it before.",
    unknown="Whether bad news is passed on by those who only heard it: here people tell what they lived themselves. What is"
    " written in public and read by strangers for years. How often one story can be told.",
    markets=(
        MarketCase("restaurants", "restaurant-chain"),
        MarketCase("mobile telecom", "telecom"),
        MarketCase("car dealer", "car-dealer"),
    ),
    take=tales,
    arms=arms,
    read=read,
    asks=(
        Ask(
            "tells",
            "The displeased tell of it more often than the pleased.",
            "telling, displeased less pleased",
            low=0,
            unit="points",
        ),
        Ask(
            "outweighs",
            "Bad talk costs the firm more than good talk brings.",
            "profit, cost of bad less worth of good talk",
            low=0,
            unit="%",
        ),
    ),
    beside=(
        Beside("displeased tell", "of the displeased, tell something bad", "%"),
        Beside("pleased tell", "of the pleased, tell something good", "%"),
        Beside("cost of bad", "profit that bad talk costs", "%"),
        Beside("worth of good", "profit that good talk brings", "%"),
    ),
    published=(
        Published("good to bad", 2, 5, "East, Hammond and Wright 2007: about three good messages to a bad one"),
        Published("each", -100, 0, "East, Hammond and Lomax 2008: a good message moves more than a bad one"),
    ),
    rows=(5, 10, 19, 21),
    flips={
        "pleased is who is satisfied, surprised or not": instead("tells", "tells by level"),
        "one message is laid against one message": instead("outweighs", "each"),
        "customers are looked at instead of profit": instead("outweighs", "heads"),
        "bad news counts twice with who hears it": {"behaviour.word_of_mouth.bad": 2.0},
        "the displeased talk twice as much": {"behaviour.word_of_mouth.talk_displeased": Times(2.0)},
    },
    where={
        "firms.focal.failure_rate": Factor("share of visits that go wrong", (0.05, 0.15, 0.30)),
        "behaviour.word_of_mouth.bad": Factor("what bad news counts, good being 1", (1.0, 2.0, 4.0)),
    },
    # True by design: the displeased cannot stop talking and are believed; good news is hardly told, and hardly counts.
    true_world={
        "behaviour.word_of_mouth.talk_displeased": 10.0,
        "behaviour.word_of_mouth.talk_base": 0.1,
        "behaviour.word_of_mouth.talk_pleased": 0.1,
        "behaviour.word_of_mouth.bad": 3.0,
        "behaviour.word_of_mouth.good": 0.3,
        "behaviour.word_of_mouth.talk_memory": 0.0,
    },
    # False by design: the other way round.
    false_world={
        "behaviour.word_of_mouth.talk_displeased": 0.0,
        "behaviour.word_of_mouth.talk_pleased": 3.0,
        "behaviour.word_of_mouth.bad": 0.3,
        "behaviour.word_of_mouth.good": 2.0,
    },
    effort=Effort(customers=700, replications=24, fewest=8, months=36),
)

STUDY: Final = study(CASE)
