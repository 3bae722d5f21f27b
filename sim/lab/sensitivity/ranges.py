"""How far a coefficient may plausibly lie from its value: what a screening tries unless told otherwise.

What the reference declares is what is *allowed*, so that nobody is kept from trying: a half-life of a billion months, a
complaint's intercept of -100. A screening over that says what absurd worlds do. So the range of a coefficient is, in this
order, what the project's literature notes give as its prior for sensitivity analysis (B1 to B20), and else half to double of
the market's value, within what is allowed; a coefficient at zero goes up to a tenth of the most that is allowed.
"""

from __future__ import annotations

from typing import Final, Literal

from sim.lab.factors import DesignError, Factor, declared
from sim.scenario import Scenario
from sim.words import message

Ranges = Literal["plausible", "declared"]

PRIORS: Final[dict[str, tuple[float, float]]] = {
    "experience.noise": (0.05, 0.2),
    "experience.peak_weight": (0.2, 0.5),
    "experience.end_weight": (0.2, 0.5),
    "expectation.drift_variance": (0.00005, 0.0053),  # a steady gain of .05 to .4
    "expectation.promise_weight": (0.1, 0.7),
    "expectation.should_gain": (0.05, 0.4),
    "expectation.should_rival": (0.0, 0.2),
    "perception.will": (0.1, 0.4),
    "perception.should": (-0.25, 0.0),
    "perception.delivered": (0.6, 0.95),
    "satisfaction.quality": (0.0, 1.0),
    "satisfaction.loss_ratio": (1.0, 3.0),
    "satisfaction.gain_power": (0.6, 1.0),
    "satisfaction.loss_power": (0.6, 1.0),
    "satisfaction.will_share": (0.5, 1.0),
    "satisfaction.tolerance": (0.0, 0.05),
    "satisfaction.memory_floor": (0.05, 0.25),
    "satisfaction.bad_news": (0.0, 1.0),
    "loyalty.emotional_half_life": (12.0, 48.0),
    "loyalty.emotional_gain": (0.02, 0.15),
    "loyalty.transactional_half_life": (1.0, 4.0),
    "loyalty.trust_loss": (0.0, 5.0),
    "recovery.distributive": (0.35, 0.5),
    "recovery.interactional": (0.25, 0.4),
    "recovery.procedural": (0.1, 0.25),
    "recovery.repeat_loss": (0.2, 1.0),
    "recovery.failure_half_life": (3.0, 6.0),
    "recovery.goodwill": (0.1, 0.5),
    "recovery.carry_over": (0.3, 0.9),
    "word_of_mouth.impact": (0.2, 1.2),
    "word_of_mouth.half_life": (1.0, 6.0),
    "word_of_mouth.referral_impact": (1.2, 3.0),
    "word_of_mouth.referral_discount": (0.0, 0.3),
    "choice.inertia": (0.2, 1.5),
    "choice.dissimilarity": (0.5, 1.0),
    "price.memory": (0.6, 0.9),
    "cost_to_serve.learning": (0.0, 0.1),
    "fairness.envy": (0.0, 0.5),
    "fairness.betrayal": (0.1, 0.6),
    "programme.goal": (0.1, 0.4),
    "programme.goal_power": (1.0, 3.0),
    "programme.rewarded": (0.0, 0.1),
    "personalisation.fit": (0.02, 0.1),
    "experience.match": (0.0, 0.2),
    "experience.match_epoch": (12.0, 96.0),
    "experience.visit_noise": (0.0, 0.12),
    "expectation.signal_variance": (0.005, 0.03),
    "expectation.promise_fades": (0.0, 1.0),
    "expectation.should_belief": (0.0, 1.0),
    "satisfaction.surprise_sd": (0.0, 1.0),
    "loyalty.emotional_threshold": (0.65, 0.8),
    "loyalty.trust_beyond": (0.0, 1.0),
    "recovery.grievance_occasions": (0.0, 4.0),
    "recovery.delay_worth": (0.0, 0.05),
    "recovery.apology_trust": (0.0, 1.0),
    "choice.grievance": (2.0, 5.0),
    "choice.review_grievance": (0.1, 0.5),
    "choice.review_search": (0.0, 8.0),
    "choice.habit_months": (6.0, 24.0),
    "word_of_mouth.talk_memory": (0.0, 0.5),
    "word_of_mouth.topic_memory": (0.0, 1.0),
    "word_of_mouth.leaving_told": (0.0, 0.3),
    "word_of_mouth.familiarity_most": (0.5, 1.0),
    "word_of_mouth.familiarity_fades": (0.0, 1.0),
    "word_of_mouth.assimilation": (0.0, 1.0),
    "word_of_mouth.forgotten": (0.0, 0.05),
    "word_of_mouth.tie_spread": (0.0, 1.0),
    "word_of_mouth.invitation_friends": (1, 3),
    "word_of_mouth.invitation_prompts": (0.0, 1.0),
    "word_of_mouth.bad_word_prompts": (0.0, 0.1),
    "word_of_mouth.departure_prompts": (0.0, 0.2),
    "price.seen": (0.0, 1.0),
    "price.lowest": (0.0, 1.0),
    "price.regret": (0.0, 0.6),
    "price.forward": (0.0, 3.0),
    "fairness.own_price": (0.0, 0.6),
    "fairness.promise": (0.0, 3.0),
    "programme.needed": (0.0, 1.0),
    "programme.ceiling": (0.0, 0.5),
    "programme.satiation": (0.0, 0.3),
    "programme.breakage": (0.1, 0.3),
    "contact.wakes": (0.0, 0.4),
    "contact.lasts": (0.0, 1.0),
    "advertising.effect": (0.01, 0.15),
    "survey.error": (0.05, 0.12),
}
"""Priors of the literature notes, by path below ``behaviour``."""

TOGETHER: Final = {"experience.peak_weight": 0.5, "experience.end_weight": 0.5}
"""The most that two may have which must not exceed 1 together."""

SMALL: Final = 0.1
"""Of the most that is allowed: how far a coefficient goes up that is at zero."""


def coefficients(base: Scenario, ranges: Ranges = "plausible", under: str = "behaviour") -> tuple[Factor, ...]:
    """Every numeric coefficient of behaviour with the range it is tried over.

    Args:
        base: the market, whose values the ranges lie about.
        ranges: ``plausible``, or ``declared``: all that the reference allows.
        under: the part of the scenario.

    Raises:
        DesignError: for ranges that there are not, or a part without numbers.
    """
    if ranges not in ("plausible", "declared"):
        raise DesignError(message("design-ranges", given=repr(ranges)))
    found = []
    for one in declared(base, under):
        short = one.name.removeprefix("behaviour.")
        low, high = (one.low, one.high) if ranges == "declared" else plausible(one, float(base.field(one.name).value))
        high = min(high, TOGETHER.get(short, high))
        found.append(Factor(one.name, low, high, (), one.whole, one.unit, one.meaning, one.source))
    return tuple(found)


def stated(base: Scenario) -> tuple[Factor, ...]:
    """Every coefficient of behaviour to which the literature notes give a range of its own (``PRIORS``), with that range."""
    return tuple(one for one in coefficients(base) if one.name.removeprefix("behaviour.") in PRIORS)


def plausible(one: Factor, value: float) -> tuple[float, float]:
    """The range a number is tried over, given what it is and what is allowed (``one``'s ends)."""
    prior = PRIORS.get(one.name.removeprefix("behaviour.")) if one.name.startswith("behaviour.") else None
    if prior is not None:
        return max(prior[0], one.low), min(prior[1], one.high)
    if value == 0:
        return (max(SMALL * one.low, one.low), 0.0) if one.high <= 0 else (0.0, SMALL * one.high)
    ends = sorted((value / 2, value * 2))
    return max(ends[0], one.low), min(ends[1], one.high)
