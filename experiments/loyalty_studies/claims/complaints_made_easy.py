"""Claim 9: Making complaints easy pays, and a well-handled complaint leaves a customer more loyal than no failure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.court.case import ANSWERED, REST, Ask, Case, Effort, Factor, Found, Published, Read, Times
from sim.lab.court.market import MarketCase
from sim.lab.court.story import CaseStory, percent
from sim.lab.court.trial import study
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.scenario import Scenario
from sim.state.person import PRESENT

EASY, RIGHTED, SPARED = "make complaining easy", "failures made good", "nothing goes wrong"
YEAR: Final = 12
WORK: Final = ("complaint_minutes", "apology_minutes", "speed_minutes")

BEST: Final[Mapping[str, Any]] = {
    "recovery.ease": 1.0,
    "recovery.delay_days": 0.0,
    "recovery.apology": 1.0,
    "recovery.compensation": 0.8,
    "recovery.by_severity": 1.0,
    "recovery.resolve": 1.0,
}
"""A complaint handled as well as can be: at once, with a full apology and four fifths of the price."""


def window(base: Scenario) -> int:
    """Months in which a first failure is waited for: a quarter; a year where people come a few times a year."""
    return YEAR if base.market.kind == "durable" else 3


def fates(market: Market) -> Outcome:
    """A firm's story; and of everybody: their first failure in the window, if it was put right after a complaint; how visits felt;
    and whether they were with the firm a year after the window, and how attached.
    """
    market.warm_up()
    firm, months = list(market.spec.firms).index(market.spec.focal_firm), window(market.spec)
    people = market.customers.people
    ours = (people["stage"] == PRESENT) & (people["home"] == firm)
    failed, righted = np.full(people.size, -1, np.int16), np.zeros(people.size, bool)
    felt = np.full((months, people.size), np.nan, np.float32)
    stays, attached = np.zeros(people.size, bool), np.zeros(people.size, np.float32)
    for month in range(market.spec.market.months):
        market.engine.watch(month < months)
        market.step()
        if month < months:
            seen = market.engine.encounters()
            seen = seen[(seen["firm"] == firm) & (seen["visits"] > 0)]
            felt[month, seen["row"]] = seen["encounter_satisfaction"]
            first = seen[(seen["failures"] > 0) & (failed[seen["row"]] < 0)]
            failed[first["row"]] = month
            righted[first["row"]] = (first["complained"] == 1) & (first["resolved"] == 1)
        if month == months - 1 + YEAR:
            people, relationships = market.customers
            stays, attached = people["home"] == firm, relationships["emotional"][:, firm].copy()
    found = CaseStory().closed(market)
    fate = {"ours": ours, "failed": failed, "righted": righted, "stays": stays, "attached": attached}
    return Outcome(found.measures, {**found.tables, "fates": fate, "felt": {"felt": felt.ravel()}})


def mean(values: NDArray[Any]) -> float:
    """In hundredths; no difference where there is nobody."""
    return 100 * float(np.mean(values)) if values.size else 0.0


def read(found: Found, base: Scenario) -> Mapping[str, float]:
    """What the policy brings; and who was put right, beside the same people to whom nothing happened (nobody: no difference)."""
    righted, spared = (found[arm].tables["fates"] for arm in (RIGHTED, SPARED))
    who = np.flatnonzero(righted["ours"] & righted["righted"])
    when = (righted["failed"][who], who)
    then, anyway = (
        found[arm].tables["felt"]["felt"].reshape(window(base), -1)[when].astype(float) for arm in (RIGHTED, SPARED)
    )
    both = np.isfinite(then) & np.isfinite(anyway)
    return {
        "gain": percent(found[REST], found[EASY]),
        "answered": percent(found[REST], found[EASY + ANSWERED]),
        "stays": mean(righted["stays"][who].astype(float) - spared["stays"][who]),
        "pleased": mean((then - anyway)[both]),
        "attached": mean(righted["attached"][who].astype(float) - spared["attached"][who]),
    }


def loyal_as(number: str) -> Read:
    """The paradox of another number: satisfaction with the visit at once, emotional loyalty a year later."""
    return lambda found, base: {**read(found, base), "stays": read(found, base)[number]}


def arms(base: Scenario) -> Mapping[str, Scenario]:
    """Within the window every complaint is handled as well as can be; beside it the same, and nothing goes wrong."""
    path, block = f"firms.{base.focal_firm}.strategy", {"use": "set-levers", "end": window(base), **BEST}
    return {
        RIGHTED: base.evolve(base.name, {path: block}),
        SPARED: base.evolve(base.name, {path: {**block, "service.fewer_failures": 1.0}}),
    }


CASE: Final = Case(
    number=9,
    name="complaints-made-easy",
    claim="Making complaints easy pays, and a well-handled complaint leaves a customer more loyal than no failure.",
    figure="The recovery paradox: no figure is given",
    definitions={
        "making complaints easy": "Complaining is made as good as effortless, answers come within the day, apologies are careful,"
        " nine complaints in ten are put right, and an average failure is compensated with 15% of the price: no bribes.",
        "pays": "Profit over three years, discounted, is higher than in the same market, with the same people and luck, in which"
        " complaints are handled as before; while rivals rest, and when every rival does the same from the first month.",
        "well handled": "At once, effortlessly, with a full apology and four fifths of the price, more where more went wrong: what"
        " research found to make customers whole.",
        "more loyal than no failure": "Of those whose first failure within a quarter (a year, at a car dealer) was handled like"
        " that after they complained: the share with the firm a year later, less the share of the same people in the same market"
        " in which nothing went wrong at the firm in that time.",
        "trivially true": "Whoever complained and was put right is more loyal than whoever complained in vain, or than those who"
        " were silent. Nobody doubts it, and complainers are not drawn by lot.",
    },
    research="de Matos, Henrique and Rossi 2007 (Journal of Service Research 10:60-77): over 21 studies recovery lifts satisfaction"
    " above that of no failure; repurchase, word of mouth and image not. Knox and van Oest 2014 (Journal of Marketing 78:42-57):"
    " actual purchases of 20,000 new customers; recovery hardly ever makes up for what a complaint does. Halstead and Page 1992:"
    " complainers do not intend to buy again more often.",
    mind="A firm that draws by lot which failures it makes good at once and follows everybody for a year, beside customers whose"
    " visits happened to go well.",
    unknown="Whether invited complaints teach the firm to fail less: here it learns nothing from them. Whether people complain for"
    " the money once it is easy. Failures after the first count in both worlds, save those of the same quarter.",
    markets=(
        MarketCase("restaurants", "restaurant-chain"),
        MarketCase("mobile telecom", "telecom"),
        MarketCase("car dealer", "car-dealer"),
    ),
    policies={EASY: {"use": "complaint-recovery", "compensation": 0.15}},
    take=fates,
    arms=arms,
    read=read,
    asks=(
        Ask("gain", "Profit rises while rivals rest.", "profit gained, rivals at rest", low=0, unit="%"),
        Ask("answered", "Profit rises when rivals answer in kind.", "profit gained, rivals answering", low=0, unit="%"),
        Ask(
            "stays",
            "More stay after a failure handled well than without one.",
            "staying a year, handled well less no failure",
            low=0,
            unit="points",
        ),
    ),
    published=(
        Published("stays", -100, 0, "Knox and van Oest 2014: recovery hardly ever makes up for it: 0 or less"),
        Published("pleased", 0, 100, "de Matos, Henrique and Rossi 2007: more satisfied than without a failure"),
    ),
    rows=(10, 11, 12, 22),
    flips={
        "satisfaction with the visit counts as loyalty": loyal_as("pleased"),
        "attachment a year later counts as loyalty": loyal_as("attached"),
        "putting right takes grievances away entirely": {"behaviour.recovery.carry_over": 1.0},
        "handling complaints takes half the work": {f"firms.*.costs.{work}": Times(0.5) for work in WORK},
    },
    where={
        "policy.compensation": Factor("compensation of an average failure, share of the price", (0.05, 0.15, 0.5)),
        "behaviour.recovery.gain": Factor("satisfaction per unit of justice beyond what was expected", (0.35, 1.0)),
    },
    # True by design: to be heard delights beyond measure and costs nothing, warmth alone holds people, and many would stay at home.
    true_world={
        "behaviour.choice.quality": 0.0,
        "behaviour.choice.emotional": 15.0,
        "behaviour.choice.inertia": 0.0,
        "behaviour.loyalty.emotional_gain": 1.0,
        "behaviour.loyalty.emotional_start": 0.0,
        "behaviour.loyalty.emotional_half_life": 1000.0,
        "behaviour.loyalty.emotional_threshold": 0.95,
        "behaviour.satisfaction.memory_floor": 0.5,
        "behaviour.complaint.base": 3.0,
        "behaviour.recovery.carry_over": 1.0,
        "behaviour.recovery.gain": 2.0,
        "behaviour.satisfaction.gain": 0.0,
        **{f"population.traits.{trait}": 0.0 for trait in ("standards", "taste")},
        **{f"behaviour.recovery.expected_{by}": 0.0 for by in ("gain", "loyalty")},
        "market.outside": 0.5,
        **{f"firms.*.costs.{part}": 0.0 for part in (*WORK, "complaint", "apology", "speed", "ease", "resolve")},
    },
    # False by design: putting right changes nothing that people feel, and every complaint costs a visit's price.
    false_world={
        "behaviour.complaint.base": 1.0,
        "behaviour.recovery.gain": 0.0,
        "behaviour.recovery.carry_over": 0.0,
        "behaviour.choice.grievance": Times(2.0),
        "firms.*.costs.complaint": 1.0,
    },
    effort=Effort(customers=800, replications=24, fewest=8, months=36),
)

STUDY: Final = study(CASE)
