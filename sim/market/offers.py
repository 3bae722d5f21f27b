"""From a firm's levers to what it announces: pure arithmetic; both engines read it."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.market.rehearsal import honest_estimate
from sim.mechanisms.costs import extras_lift, lift_cost, prevention_cost, speed_cost
from sim.mechanisms.survey import response_rate
from sim.mechanisms.word_of_mouth import advert_reach
from sim.scenario import NEEDS, Levers, Scenario
from sim.scenario.once import once
from sim.state.offer import OFFER


class Announcement(NamedTuple):
    """A firm's month, as customers meet it.

    Attributes:
        offer: shape (), dtype ``OFFER``.
        delivery: quality at each touchpoint, shape (touchpoints,).
        concessions: discount by segment, shape (segments,).
    """

    offer: NDArray[Any]
    delivery: NDArray[np.float64]
    concessions: NDArray[np.float64]


REMEMBERED = 8
"""Announcements of a firm that are kept while worlds share its scenario: a policy's, that at rest, and some more."""


def announced(scenario: Scenario, name: str, levers: Levers, month: int = 0) -> Announcement:
    """What firm ``name`` announces with its levers at ``levers``; arrays are shared and cannot be written to.

    Worlds of one scenario differ in luck, and announcements know of none: the last few are kept.
    """
    known = _known(scenario, name)
    for then, when, made in known:
        if when == month and (then is levers or then == levers):
            return made
    made = _announced(scenario, name, levers, month)
    for array in made:
        array.setflags(write=False)
    known.append((levers, month, made))
    del known[:-REMEMBERED]
    return made


@once
def _known(scenario: Scenario, name: str) -> list[tuple[Levers, int, Announcement]]:
    return []


def _announced(scenario: Scenario, name: str, levers: Levers, month: int) -> Announcement:
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
