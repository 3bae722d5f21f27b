"""The scenario's coefficients as one flat record, which is what both engines read."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sim.mechanisms.costs import monthly_rate
from sim.mechanisms.loyalty import monthly_decay
from sim.scenario import Scenario
from sim.scenario.behaviour import Behaviour
from sim.scenario.flat import numbers_of

KINDS = {"subscription": 0, "repertoire": 1, "durable": 2}

_DERIVED = (
    "kind",
    "start",
    "outside",
    "outside_service",
    "category_price",
    "service_reference",
    "review_rate",
    "seek_rate",
    "term",
    "ceases",
    "contacts",
    "contact_strength",
    "contact_rows",
    "emotional_decay",
    "transactional_decay",
    "failure_decay",
    "grievance_decay",
    "word_of_mouth_decay",
    "unfairness_decay",
    "structural_growth",
    "should_drift",
    "satisfaction_loss",
    "spend_memory",
)


_NUMBERS = tuple(numbers_of(Behaviour))

COEFFICIENT = np.dtype([(name, "f8") for name in [*(number.name for number in _NUMBERS), *_DERIVED]])
"""One field a coefficient, ``<mechanism>_<name>`` as in the scenario's ``behaviour``, then what is derived from them."""


def coefficients(scenario: Scenario) -> NDArray[Any]:
    """The coefficients of a scenario, shape (1,), dtype ``COEFFICIENT``."""
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
        review_rate=market.review_rate,
        seek_rate=market.seek_rate,
        term=market.term,
        ceases=monthly_rate(scenario.population.need_ceases),
        contacts=scenario.network.degree if scenario.network.kind == "mixing" else scenario.network.weak,
        contact_strength=1.0 if scenario.network.kind == "mixing" else behaviour.word_of_mouth.weak_strength,
        contact_rows=scenario.rows - scenario.population.isolated,
        emotional_decay=monthly_decay(behaviour.loyalty.emotional_half_life),
        transactional_decay=monthly_decay(behaviour.loyalty.transactional_half_life),
        failure_decay=monthly_decay(behaviour.recovery.failure_half_life),
        grievance_decay=monthly_decay(behaviour.recovery.grievance_half_life),
        word_of_mouth_decay=monthly_decay(behaviour.word_of_mouth.half_life),
        unfairness_decay=monthly_decay(behaviour.fairness.half_life),
        structural_growth=1.0 - math.exp(-1.0 / behaviour.loyalty.structural_months),
        should_drift=behaviour.expectation.life_cycle / 12.0,
        spend_memory=11.0 / 12.0,
    )
    return out


def _set(record: Any, **values: float) -> None:
    for name, value in values.items():
        record[name] = value
