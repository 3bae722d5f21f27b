"""What a firm's levers come to in a month: what customers meet, and what each thing costs.

Pure arithmetic from the scenario's firm and its levers to one ``TERMS`` record; both engines read it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy import special

from sim import streams
from sim.mechanisms.costs import extras_lift, lift_cost, prevention_cost, speed_cost
from sim.mechanisms.experience import recalled
from sim.mechanisms.recovery import justice
from sim.mechanisms.word_of_mouth import advert_reach
from sim.scenario import NEEDS, Levers, Scenario

TERMS: Final = np.dtype(
    [
        (name, "f8")
        for name in (
            "stream",  # number under which the firm's luck is drawn
            "price",  # of one unit, money, after the price lever
            "list_price",
            "service_price",
            "appeal",
            "claim",  # promised quality
            "failure_rate",  # after prevention
            "lift",  # of quality, for all
            "lift_top",
            "lift_rest",
            "extras_lift",  # of quality, at the last touchpoint
            "reach",  # chance that advertising reaches someone, per month
            "ease",
            "resolve",
            "justice",  # J of a complaint put right
            "compensation",  # money per complaint put right and unit of spend
            "discount",  # below list price, as a share
            "unit_cost",  # money per unit
            "service_unit_cost",  # money per service visit: goods
            "serve_cost",  # money per visit
            "failure_cost",  # money per failure
            "complaint_cost",  # money per complaint: contact, speed, apology
            "resolve_cost",  # money per complaint put right, compensation not counted
            "ease_cost",  # money per customer and month
            "quality_cost",  # money per visit: lift and prevention
            "top_cost",  # money per visit of a top-tier customer
            "rest_cost",  # money per visit of any other customer
            "extras_cost",  # money per visit
            "acquisition_cost",  # money per new customer
        )
    ]
)
"""What a firm's levers come to this month: what customers meet, and what each thing costs."""


def terms_of(scenario: Scenario, name: str, levers: Levers) -> NDArray[Any]:
    """The terms of firm ``name`` with its levers at ``levers``: shape (), dtype ``TERMS``.

    Costs given as shares are shares of the price of a visit (durable: of a service visit), list prices throughout, so
    that a price cut does not make service cheaper to give.
    """
    firm, market, behaviour = scenario.firms[name], scenario.market, scenario.behaviour
    costs, recovery, r = firm.costs, levers.recovery, behaviour.recovery
    durable = market.kind == "durable" and firm.service_price > 0
    visit = firm.service_price if durable else firm.list_price
    failure_rate = firm.failure_rate * (1 - levers.service.fewer_failures)
    estimate = honest_estimate(scenario, list(scenario.firms).index(name), failure_rate)
    out = np.zeros((), TERMS)
    values = {
        "stream": scenario.streams()[list(scenario.firms).index(name)],
        "price": firm.list_price * (1 + levers.price.change),
        "list_price": firm.list_price,
        "service_price": firm.service_price,
        "appeal": firm.appeal,
        "claim": estimate + levers.service.lift - levers.promise.cushion,
        "failure_rate": failure_rate,
        "lift": levers.service.lift,
        "lift_top": levers.tiers.lift_top,
        "lift_rest": levers.tiers.lift_rest,
        "extras_lift": extras_lift(levers.promise.extras),
        "reach": advert_reach(levers.advertising.spend, firm.advert_response),
        "ease": recovery.ease,
        "resolve": recovery.resolve,
        "justice": justice(
            recovery.compensation,
            recovery.apology,
            recovery.ease,
            recovery.delay_days,
            r.fair_compensation,
            r.distributive,
            r.interactional,
            r.procedural,
            r.delay_decay,
        ),
        "compensation": recovery.compensation * visit,
        "discount": max(-levers.price.change, 0.0),
        "unit_cost": costs.unit * firm.list_price,
        "service_unit_cost": costs.unit_service * firm.service_price,
        "serve_cost": costs.serve * visit,
        "failure_cost": costs.failure * visit,
        "complaint_cost": (
            costs.contact + speed_cost(recovery.delay_days, costs.speed) + costs.apology * recovery.apology
        )
        * visit,
        "resolve_cost": costs.resolve * visit,
        "ease_cost": costs.ease * recovery.ease * visit,
        "quality_cost": (
            lift_cost(levers.service.lift, costs.lift)
            + prevention_cost(levers.service.fewer_failures, costs.prevention)
        )
        * visit,
        "top_cost": lift_cost(levers.tiers.lift_top, costs.lift) * visit,
        "rest_cost": lift_cost(levers.tiers.lift_rest, costs.lift) * visit,
        "extras_cost": levers.promise.extras * visit,
        "acquisition_cost": costs.acquisition * firm.list_price,
    }
    for field, value in values.items():
        out[field] = value
    return out


VISITS: Final = 4096
"""Visits rehearsed for the honest estimate; its standard error is about 0.002 on the quality scale."""


@lru_cache(maxsize=256)
def _rehearsed(
    quality: tuple[float, ...],
    weights: tuple[float, ...],
    noise: float,
    scale: float,
    peak: float,
    end: float,
    failure_rate: float,
) -> float:
    key = streams.make_key(0)
    touches = len(quality)
    x = np.empty((VISITS, touches))
    for k in range(touches):
        x[:, k] = quality[k] + noise * special.ndtri(streams.column(key, "estimate", VISITS, item=k))
    fails = streams.column(key, "estimate", VISITS, sub=1) < failure_rate
    where = (streams.column(key, "estimate", VISITS, sub=2) * touches).astype(int)
    severity = scale * special.betaincinv(2, 4, streams.column(key, "estimate", VISITS, sub=3))
    x[np.arange(VISITS)[fails], where[fails]] -= severity[fails]
    share = np.array(weights) / sum(weights)
    mean = x @ share
    peaks = x[np.arange(VISITS), np.abs(x - mean.mean()).argmax(axis=1)]
    return float(np.mean([recalled(a, b, c, peak, end) for a, b, c in zip(peaks, x[:, -1], mean, strict=True)]))


def honest_estimate(scenario: Scenario, firm: int, failure_rate: float) -> float:
    """What the firm's average customer will recall of an average visit: the honest thing to promise, quality scale.

    Failures and the peak-end bias of recall count in, so an honest firm keeps its promises on average. It is rehearsed
    with luck of its own, the same under every seed.
    """
    e = scenario.behaviour.experience
    segments = scenario.population.segments.values()
    needs = np.sum([np.array(s.needs.values()) / max(sum(s.needs.values()), 1e-9) * s.share for s in segments], axis=0)
    qualities = list(scenario.firms.values())[firm].quality.values()
    weights = [t.weight * needs[NEEDS.index(t.need)] for t in scenario.journey]
    if sum(weights) <= 0:
        weights = [1.0] * len(weights)
    quality = [qualities[NEEDS.index(t.need)] + t.emotion for t in scenario.journey]
    return _rehearsed(
        tuple(quality),
        tuple(float(x) for x in weights),
        e.noise,
        e.failure_scale,
        e.peak_weight,
        e.end_weight,
        failure_rate,
    )
