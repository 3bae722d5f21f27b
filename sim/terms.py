"""What a firm's levers come to in a month: what customers meet, and what each thing costs.

Pure arithmetic from the scenario's firm and its levers to one ``Announcement``; both engines read it.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import special

from sim.mechanisms.costs import extras_lift, lift_cost, prevention_cost, speed_cost
from sim.mechanisms.experience import haloed, recalled
from sim.mechanisms.survey import response_rate
from sim.mechanisms.word_of_mouth import advert_reach
from sim.numerics import streams
from sim.scenario import NEEDS, Levers, Scenario

TIERS: Final = 4
"""Rest, middle, top, summit."""

OFFER: Final = np.dtype(
    [
        (name, "f8")
        for name in (
            "stream",  # number under which the firm's luck is drawn
            "club",  # its column in the club records; -1 none
            "price",  # of one unit, money, after price lever and season
            "list_price",
            "visit_price",  # list price of a visit (durable: of a service visit)
            "service_price",
            "newcomer",  # discount, as a share
            "newcomer_months",  # months after joining that count as new for the price
            "loyal",  # discount after a year, as a share
            "price_visibility",  # share of customers who know what newcomers pay
            "bundle_discount",  # as a share
            "bundle_volume",  # what the bundle adds, as a share
            "bundle_tie",  # utility it adds to staying
            "charge",  # fee per unit for unprofitable customers, money
            "appeal",
            "good_news",  # 1, or 0 where a study lets none through
            "bad_news",  # the same for bad news
            "by_frequency",  # of the tiers' ranking
            "by_profit",  # the same for profit
            "effort",  # time, mental and physical cost, category prices
            "promised_quality",  # promised quality
            "brand",  # quality a halo adds
            "failure_rate",  # after prevention
            "unfair_share",  # of failures
            "welcome_lift",  # of quality, for newcomers
            "welcome_months",  # months that count as new for the welcome
            "personal",  # intensity of personalisation
            "visibility",  # of tiers
            "recognition",  # of tiers
            "reach",  # chance that advertising reaches someone, per month
            "calls",  # chance of a sales call, per month
            "win_rate",  # chance that a lost customer is called, per month
            "win_offer",  # discount for the first months back
            "win_apology",  # share of a grievance a win-back call takes
            "win_floor",  # trailing spend below which a lost customer is not called, money per month
            "outreach_rate",  # chance that a customer is called, per month
            "outreach_advice",  # how far a call moves trust
            "outreach_saving",  # share of the price a call saves
            "outreach_top",  # share of calls kept for the top tiers
            "ease",
            "resolve",
            "notice",  # share of silent failures noticed
            "compensation_share",  # of the price
            "compensation",  # money per complaint put right and unit of spend
            "apology",
            "delay_days",
            "earn",  # worth of points per money paid
            "threshold",  # points a reward takes, money
            "endowed",  # points given on enrolling and with every reward, money
            "redemption",  # chance that a reward within reach is taken
            "expiry",  # months; 0 never
            "enrolment",  # chance to enrol at a purchase
            "reward",  # worth of a reward, money
            "partner_points",  # collected at partners, money per month
            "contract_months",  # months signed for; 0 none
            "penalty",  # share of the fees due that leaving early costs
            "referral",  # reward, money, to each
            "referral_points",  # share of it in points
            "financial",  # rebate, as a share of the price
            "social",  # social bond, 0-1
            "structural",  # structural bond, 0-1
            "survey_rate",  # chance that a visiting customer answers
            "unit_cost",  # money per unit
            "service_unit_cost",  # money per service visit: goods
            "serve_cost",  # money per visit
            "failure_cost",  # money per failure
            "complaint_cost",  # money per complaint: contact, speed, apology
            "resolve_cost",  # money per complaint put right, compensation not counted
            "ease_cost",  # money per customer and month
            "quality_cost",  # money per visit: lifts and prevention
            "extras_cost",  # money per visit
            "welcome_cost",  # money per visit of a newcomer
            "acquisition_cost",  # money per new customer
            "gift",  # money per contract signed
            "point_cost",  # per worth of points taken
            "member_cost",  # money per member and month
            "bond_cost",  # money per customer and month: social and structural bonds
            "personal_cost",  # money per customer and month
            "outreach_cost",  # money per call
            "recognition_cost",  # money per customer above the rest, and month
            "survey_cost",  # money per answer
            "commission",  # money per unit, on average over what partners sell
        )
    ]
    + [
        ("tier_lift", "f8", (TIERS,)),  # of quality, by tier
        ("tier_cost", "f8", (TIERS,)),  # money per visit, by tier
        ("tier_share", "f8", (TIERS,)),  # share of the firm's customers, by tier, as last reviewed
    ],
    align=True,
)
"""What a firm's levers come to this month: what customers meet, and what each thing costs."""


class Announcement(NamedTuple):
    """A firm's month, as customers meet it.

    Attributes:
        terms: shape (), dtype ``OFFER``.
        delivery: quality at each touchpoint, shape (touchpoints,).
        concessions: discount by segment, shape (segments,).
    """

    offer: NDArray[Any]
    delivery: NDArray[np.float64]
    concessions: NDArray[np.float64]


def announced(scenario: Scenario, name: str, levers: Levers, month: int = 0) -> Announcement:
    """What firm ``name`` announces with its levers at ``levers``.

    Costs given as shares are shares of the price of a visit (durable: of a service visit), list prices throughout, so
    that a price cut does not make service cheaper to give. Only subscriptions are signed for, and only a firm with a
    programme pays in points. Club column, tier shares and the floor of win-back calls are
    the market's to fill in.
    """
    firm, market = scenario.firms[name], scenario.market
    costs, recovery, programme = firm.costs, levers.recovery, levers.programme
    durable = market.kind == "durable" and firm.service_price > 0
    renewing = market.kind == "subscription"
    visit = firm.service_price if durable else firm.list_price
    monthly = firm.list_price if market.kind != "durable" else visit
    failure_rate = firm.failure_rate * (1 - levers.service.fewer_failures)
    delivery, lift_costs = delivered(scenario, name, levers)
    brand = firm.quality.image if firm.brand is None else firm.brand
    estimate = honest_estimate(scenario, delivery, failure_rate, brand)
    extras = extras_lift(levers.promise.extras)
    delivery[-1] += extras
    price = firm.list_price * (1 + levers.price.change)
    price *= 1 + levers.price.season * math.sin(2 * math.pi * month / 12)
    tiers = levers.tiers
    lifts = (tiers.lift_rest, tiers.lift_middle, tiers.lift_top, tiers.lift_summit)
    out = np.zeros((), OFFER)
    values = {
        "stream": scenario.streams()[list(scenario.firms).index(name)],
        "club": -1,
        "price": price,
        "list_price": firm.list_price,
        "visit_price": visit,
        "service_price": firm.service_price,
        "newcomer": levers.price.newcomer,
        "newcomer_months": levers.price.newcomer_months,
        "loyal": levers.price.loyalty,
        "price_visibility": levers.price.visibility,
        "bundle_discount": levers.bundle.discount,
        "bundle_volume": levers.bundle.volume,
        "bundle_tie": levers.bundle.tie,
        "charge": levers.release.fee * firm.list_price,
        "appeal": firm.appeal,
        "good_news": float(firm.talked_about in ("all", "good")),
        "bad_news": float(firm.talked_about in ("all", "bad")),
        "by_frequency": tiers.by_frequency,
        "by_profit": tiers.by_profit,
        "effort": firm.effort.time + firm.effort.mental + firm.effort.physical,
        "promised_quality": estimate - levers.promise.cushion,
        "brand": brand,
        "failure_rate": failure_rate,
        "unfair_share": firm.unfair_share,
        "welcome_lift": levers.welcome.lift,
        "welcome_months": levers.welcome.months,
        "personal": levers.personalisation.intensity,
        "visibility": tiers.visibility,
        "recognition": tiers.recognition,
        "reach": advert_reach(levers.advertising.spend, firm.advert_response),
        "calls": levers.advertising.calls,
        "win_rate": levers.win_back.rate,
        "win_offer": levers.win_back.offer,
        "win_apology": levers.win_back.apology,
        "outreach_rate": levers.contact.rate,
        "outreach_advice": levers.contact.advice,
        "outreach_saving": levers.contact.saving,
        "outreach_top": levers.contact.top_only,
        "ease": recovery.ease,
        "resolve": recovery.resolve,
        "notice": recovery.notice,
        "compensation_share": recovery.compensation,
        "compensation": recovery.compensation * visit,
        "apology": recovery.apology,
        "delay_days": recovery.delay_days,
        "earn": programme.earn,
        "threshold": programme.threshold * market.category_price * (1 + programme.endowed),
        "endowed": programme.threshold * market.category_price * programme.endowed,
        "redemption": programme.redemption,
        "expiry": round(programme.expiry_months),
        "enrolment": programme.enrolment,
        "reward": programme.threshold * market.category_price,
        "partner_points": programme.partners * market.category_price,
        "contract_months": math.ceil(round(levers.contract.months) / market.term) * market.term if renewing else 0.0,
        "penalty": levers.contract.penalty,
        "referral": levers.referral.reward * firm.list_price,
        "referral_points": levers.referral.in_points if programme.earn > 0 else 0.0,
        "financial": levers.bonds.financial,
        "social": levers.bonds.social,
        "structural": levers.bonds.structural,
        "survey_rate": levers.survey.asked
        * response_rate(levers.survey.questions, scenario.behaviour.survey.response, scenario.behaviour.survey.fatigue),
        "unit_cost": costs.unit * firm.list_price,
        "service_unit_cost": costs.unit_service * firm.service_price,
        "serve_cost": costs.serve * visit * (1 - levers.partner.share * costs.partner_saving),
        "failure_cost": costs.failure * visit,
        "complaint_cost": (
            costs.contact + speed_cost(recovery.delay_days, costs.speed) + costs.apology * recovery.apology
        )
        * visit,
        "resolve_cost": costs.resolve * visit,
        "ease_cost": costs.ease * recovery.ease * visit,
        "quality_cost": (lift_costs + prevention_cost(levers.service.fewer_failures, costs.prevention)) * visit,
        "extras_cost": levers.promise.extras * visit,
        "welcome_cost": lift_cost(levers.welcome.lift, costs.lift) * visit,
        "acquisition_cost": costs.acquisition * firm.list_price,
        "gift": levers.contract.gift * firm.list_price if renewing else 0.0,
        "point_cost": costs.point,
        "member_cost": costs.member * monthly if programme.earn > 0 else 0.0,
        "bond_cost": (costs.social * levers.bonds.social + costs.structural * levers.bonds.structural) * monthly,
        "personal_cost": costs.personal * levers.personalisation.intensity * monthly,
        "outreach_cost": costs.outreach * monthly,
        "recognition_cost": costs.recognition * tiers.recognition * monthly,
        "survey_cost": costs.survey * levers.survey.questions * visit,
        "commission": levers.partner.share * levers.partner.commission * (1 + 0.25 * levers.partner.aligned) * price,
    }
    for field, value in values.items():
        out[field] = value
    out["tier_lift"] = lifts
    out["tier_cost"] = [lift_cost(lift, costs.lift) * visit for lift in lifts]
    segments = list(scenario.population.segments)
    concessions = np.array([levers.price.segments.get(segment, 0.0) for segment in segments])
    return Announcement(out, delivery, concessions)


def delivered(scenario: Scenario, name: str, levers: Levers) -> tuple[NDArray[np.float64], float]:
    """Quality at each touchpoint under a firm's levers, small extras apart, and what the lifts cost per visit.

    A lift for one need, or for the peak or the end, costs its share of the touchpoints it is felt at. Partners close
    ``aligned`` of their gap.

    Returns:
        Quality, shape (touchpoints,), and the cost as a share of the price of a visit.
    """
    firm, service, partner = scenario.firms[name], levers.service, levers.partner
    touches = scenario.journey
    by_need = dict(zip(NEEDS, firm.quality.values(), strict=True))
    quality = np.array([by_need[touch.need] + touch.emotion + service.lift for touch in touches])
    price = firm.costs.lift
    cost = lift_cost(service.lift, price)
    for need in NEEDS:
        lift = getattr(service, need)
        at = [k for k, touch in enumerate(touches) if touch.need == need]
        quality[at] += lift
        cost += lift_cost(lift, price) * len(at) / len(touches)
    high_point = int(np.argmax([by_need[touch.need] + touch.emotion for touch in touches]))
    for at_touch, lift in ((high_point, service.peak), (len(touches) - 1, service.end)):
        quality[at_touch] += lift
        cost += lift_cost(lift, price) / len(touches)
    quality += partner.share * partner.gap * (1 - partner.aligned)
    return quality, float(cost)


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


def honest_estimate(scenario: Scenario, delivery: NDArray[np.float64], failure_rate: float, brand: float) -> float:
    """What the average customer will recall of an average visit: the honest thing to promise, quality scale.

    Failures, the peak-end bias of recall and the brand's halo count in, so an honest firm keeps its promises on average.
    It is rehearsed with luck of its own, the same under every seed.

    Args:
        scenario: the market.
        delivery: quality at each touchpoint, shape (touchpoints,).
        failure_rate: chance that a visit goes wrong.
        brand: quality that a halo adds.
    """
    e = scenario.behaviour.experience
    segments = scenario.population.segments.values()
    needs = np.sum([np.array(s.needs.values()) / max(sum(s.needs.values()), 1e-9) * s.share for s in segments], axis=0)
    weights = [t.weight * needs[NEEDS.index(t.need)] for t in scenario.journey]
    if sum(weights) <= 0:
        weights = [1.0] * len(weights)
    lived = _rehearsed(
        tuple(delivery.tolist()),
        tuple(float(x) for x in weights),
        e.noise,
        e.failure_scale,
        e.peak_weight,
        e.end_weight,
        failure_rate,
    )
    return float(haloed(lived, brand, e.halo))
