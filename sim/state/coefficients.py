"""The scenario's coefficients as one flat record, which is what both engines read."""

from __future__ import annotations

import math
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.mechanisms.costs import monthly_rate
from sim.mechanisms.expectation import promise_variance
from sim.mechanisms.loyalty import monthly_decay
from sim.mechanisms.recovery import grievance_half_life
from sim.scenario import Scenario
from sim.scenario.behaviour import Behaviour
from sim.scenario.flat import numbers_of, unit_of
from sim.scenario.once import once
from sim.state.field import Field, dtype_of

SUBSCRIPTION, REPERTOIRE, DURABLE = range(3)
KINDS: Final = {"subscription": SUBSCRIPTION, "repertoire": REPERTOIRE, "durable": DURABLE}

_NUMBERS: Final = tuple(numbers_of(Behaviour))
"""The numbers of the scenario's ``behaviour``."""

_DERIVED: Final = (
    Field("kind", "f8", "", "subscription, repertoire or durable, as in ``KINDS``"),
    Field("start", "f8", "months", "the first month of the warm-up"),
    Field("outside", "f8", "utility", "of choosing no firm"),
    Field("outside_service", "f8", "utility", "durable: of service elsewhere"),
    Field("category_price", "f8", "money", "what one unit costs in this category"),
    Field("service_reference", "f8", "money", "durable: mean list price of a service visit"),
    Field("rate_drift", "f8", "", "standard deviation of the log of a person's rate over the years"),
    Field("rate_epoch", "f8", "months", "from one draw of it to the next"),
    Field("season", "f8", "share", "by which the category is needed more at its peak"),
    Field("season_peak", "f8", "month", "of the year, in which it is needed most"),
    Field("review_rate", "f8", "per month", "chance that a customer reconsiders"),
    Field("seek_rate", "f8", "per month", "chance that one without a firm looks for one"),
    Field("term", "f8", "months", "paid at once"),
    Field("ceases", "f8", "per month", "chance that the need ceases"),
    Field("dropout", "f8", "", "chance that with a purchase one has had enough, mean over people"),
    Field("dropout_spread", "f8", "", "how unequal that is, 1 / (a + b + 1) of a Beta"),
    Field("dropout_log_beta", "f8", "", "ln B(a, b) of that Beta"),
    Field("moves", "f8", "per month", "chance that life makes one choose anew"),
    Field("out_of_reach", "f8", "", "chance that the firm one was with is then out of reach"),
    Field("contacts", "f8", "", "people met by chance in a month"),
    Field("contact_strength", "f8", "", "what news from one of them counts, against that over a lasting tie"),
    Field("contact_rows", "f8", "customers", "who may meet one another"),
    Field("emotional_decay", "f8", "per month", "share of emotional loyalty that fades without contact"),
    Field("transactional_decay", "f8", "per month", "share of transactional loyalty that fades without contact"),
    Field("failure_decay", "f8", "per month", "share of remembered failures that fades"),
    Field("grievance_decay", "f8", "per month", "share of a grievance that fades"),
    Field("word_of_mouth_decay", "f8", "per month", "share of what was heard that fades"),
    Field("unfairness_decay", "f8", "per month", "share of unfairness felt that fades"),
    Field("structural_growth", "f8", "per month", "share of what is left to grow by which a structural bond grows"),
    Field("habit_decay", "f8", "per month", "share of a habit that fades, where habits are counted by calendar"),
    Field("should_drift", "f8", "quality per month", "growth of the should expectation over the life cycle"),
    Field("satisfaction_loss", "f8", "", "slope of satisfaction below expectation"),
    Field("promise_variance", "f8", "quality^2", "variance of a promise as a signal, sigma_p^2"),
    Field("spend_memory", "f8", "per month", "share of the trailing year's spend and profit that is kept"),
)

FIELDS: Final = (*(Field(n.name, "f8", unit_of(n.field), str(n.field.description)) for n in _NUMBERS), *_DERIVED)

COEFFICIENT: Final = dtype_of(FIELDS)
"""One field a coefficient, ``<mechanism>_<name>`` as in the scenario's ``behaviour``, then what is derived from them."""


@once
def coefficients(scenario: Scenario) -> NDArray[Any]:
    """The coefficients of a scenario, shape (1,), dtype ``COEFFICIENT``; not to be written to."""
    out = np.zeros(1, COEFFICIENT)
    p = out[0]
    behaviour, market = scenario.behaviour, scenario.market
    for number in _NUMBERS:
        p[number.name] = number.of(behaviour)

    form = behaviour.satisfaction.form
    p["satisfaction_loss"] = behaviour.satisfaction.gain * behaviour.satisfaction.loss_ratio
    if form == "delta_only":
        _set(
            p,
            satisfaction_quality=0,
            satisfaction_loss=behaviour.satisfaction.gain,
            satisfaction_gain_power=1,
            satisfaction_loss_power=1,
        )
        _set(p, perception_will=0, perception_should=0, perception_delivered=1, satisfaction_will_share=1)
    elif form == "quality_only":
        _set(p, satisfaction_gain=0, satisfaction_loss=0)

    prices = [f.service_price for f in scenario.firms.values() if f.service_price > 0]
    _set(
        p,
        kind=KINDS[market.kind],
        start=-market.warm_up,
        outside=market.outside,
        outside_service=market.outside_service,
        category_price=market.category_price,
        service_reference=float(np.mean(prices)) if prices else 1.0,
        rate_drift=market.rate_drift,
        rate_epoch=market.rate_epoch,
        season=market.season,
        season_peak=market.season_peak,
        review_rate=market.review_rate,
        seek_rate=market.seek_rate,
        term=market.term,
        moves=monthly_rate(scenario.population.moves),
        out_of_reach=scenario.population.out_of_reach,
        ceases=monthly_rate(scenario.population.need_ceases),
        dropout=scenario.population.dropout,
        dropout_spread=scenario.population.dropout_spread,
        dropout_log_beta=_log_beta(scenario.population.dropout, scenario.population.dropout_spread),
        contacts=scenario.network.degree if scenario.network.kind == "mixing" else scenario.network.weak,
        contact_strength=1.0 if scenario.network.kind == "mixing" else behaviour.word_of_mouth.weak_strength,
        contact_rows=scenario.rows - scenario.population.isolated,
        emotional_decay=monthly_decay(behaviour.loyalty.emotional_half_life),
        transactional_decay=monthly_decay(behaviour.loyalty.transactional_half_life),
        failure_decay=monthly_decay(behaviour.recovery.failure_half_life),
        grievance_decay=monthly_decay(_grievance_half_life(behaviour.recovery, market.kind)),
        word_of_mouth_decay=monthly_decay(behaviour.word_of_mouth.half_life),
        unfairness_decay=monthly_decay(behaviour.fairness.half_life),
        structural_growth=1.0 - math.exp(-1.0 / behaviour.loyalty.structural_months),
        habit_decay=1.0 / behaviour.choice.habit_months if behaviour.choice.habit_months else 0.0,
        should_drift=behaviour.expectation.life_cycle / 12.0,
        promise_variance=_promise_variance(behaviour.expectation),
        spend_memory=11.0 / 12.0,
    )
    out.setflags(write=False)
    return out


def _grievance_half_life(recovery: Any, kind: str) -> float:
    """A subscriber visits once a month; of others, each has a half-life of one's own (``rules.relationship``)."""
    if kind == "subscription":
        return grievance_half_life(recovery.grievance_half_life, recovery.grievance_occasions, 1.0)
    return float(recovery.grievance_half_life)


def _log_beta(mean: float, spread: float) -> float:
    """ln B(a, b) of a Beta with this mean and this 1 / (a + b + 1); 0 where all are alike."""
    if not (0 < mean < 1 and spread > 0):
        return 0.0
    size = 1 / spread - 1
    a, b = mean * size, (1 - mean) * size
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


def _promise_variance(expectation: Any) -> float:
    if expectation.promise_weight == 0.0:
        return math.inf  # a promise that nobody believes
    return promise_variance(expectation.prior_variance, expectation.promise_weight)


def _set(record: Any, **values: float) -> None:
    for name, value in values.items():
        record[name] = value
