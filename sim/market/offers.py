"""From a firm's levers to what it announces: pure arithmetic; both engines read it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sim.market.rehearsal import honest_estimate
from sim.mechanisms.costs import extras_lift, lift_cost, prevention_cost, speed_cost, work_cost
from sim.mechanisms.survey import response_rate
from sim.mechanisms.word_of_mouth import advert_felt, advert_prompts, advert_reach, exposures, seen_chance
from sim.scenario import NEEDS, Levers, Scenario
from sim.scenario.booked import Booked
from sim.scenario.levers import Costs
from sim.scenario.levers.delivery import RecoveryLever
from sim.scenario.once import once
from sim.state.offer import LEVERS, OFFER, OWN, PRICES, TIERS


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
    base = {
        "unit": firm.list_price,
        "service visit": firm.service_price,
        "visit": visit,
        "month": monthly,
        "worth": 1.0,
    }
    values: dict[str, Any] = {
        **{name: getattr(firm, name) for name in OWN},
        **{number.name: number.of(levers) for number in LEVERS},
        **{name: priced(costs, key, said, levers, base) for name, (key, said) in PRICES.items()},
        "stream": scenario.streams()[list(scenario.firms).index(name)],
        "club": -1,
        "price": price,
        "service_list_price": firm.service_price,
        "visit_price": visit,
        "good_news": float(firm.talked_about in ("all", "good")),
        "bad_news": float(firm.talked_about in ("all", "bad")),
        "effort": firm.effort.time + firm.effort.mental + firm.effort.physical,
        "promised_quality": estimate - levers.promise.cushion * spoken_of(scenario),
        "brand": brand,
        "failure_rate": failure_rate,
        "release_fee_paid": levers.release.fee * firm.list_price,
        **_advertised(scenario, name, levers),
        "win_back_spend": 0.0,
        "recovery_compensation_paid": recovery.compensation * visit,
        "programme_price": programme.threshold * market.category_price * (1 + programme.endowed),
        "programme_reward": programme.threshold * market.category_price,
        "programme_head_start": programme.threshold * market.category_price * programme.endowed,
        "programme_life": round(programme.expiry_months),
        "programme_partner_points": programme.partners * market.category_price,
        "contract_term": math.ceil(round(levers.contract.months) / market.term) * market.term if renewing else 0.0,
        "contract_gift_paid": levers.contract.gift * firm.list_price if renewing else 0.0,
        "referral_reward_paid": levers.referral.reward * firm.list_price,
        "referral_points": levers.referral.in_points if programme.earn > 0 else 0.0,
        "survey_rate": levers.survey.asked
        * response_rate(levers.survey.questions, scenario.behaviour.survey.response, scenario.behaviour.survey.fatigue),
        "cost_serve": costs.serve * visit * (1 - levers.partner.share * costs.partner_saving),
        "cost_complaint": work_cost(
            _complaint(recovery, costs.complaint, costs.speed, costs.apology),
            visit,
            _complaint(recovery, costs.complaint_minutes, costs.speed_minutes, costs.apology_minutes),
            costs.wage,
        ),
        "cost_service": (lift_costs + prevention_cost(levers.service.fewer_failures, costs.prevention)) * visit,
        "cost_promise": levers.promise.extras * visit,
        "cost_welcome": lift_cost(levers.welcome.lift, costs.lift) * visit,
        "cost_member": costs.member * monthly if programme.earn > 0 else 0.0,
        "cost_bonds": (costs.social * levers.bonds.social + costs.structural * levers.bonds.structural) * monthly,
        "cost_partner": levers.partner.share * levers.partner.commission * (1 + 0.25 * levers.partner.aligned) * price,
        "tiers_lift": lifts,
        "cost_tiers": [lift_cost(lift, costs.lift) * visit for lift in lifts],
        "tiers_share": (0.0,) * TIERS,
    }
    out = np.array(tuple(values[field] for field in OFFER.names or ()), OFFER)
    segments = list(scenario.population.segments)
    concessions = np.array([levers.price.segments.get(segment, 0.0) for segment in segments])
    return Announcement(out, delivery, concessions)


def _advertised(scenario: Scenario, name: str, levers: Levers) -> dict[str, float]:
    """What a firm's advertising does in a month: who comes to know it, and what it moves in those who see it."""
    firm, said = scenario.firms[name], scenario.behaviour.advertising
    price = firm.costs.exposure
    seen = exposures(levers.advertising.spend, scenario.market.category_price, price)
    response = advert_reach(levers.advertising.spend, firm.advert_response)
    return {
        "advertising_reach": seen_chance(seen, said.informs) if price > 0 else response,
        "advertising_felt": advert_felt(said.effect, seen),
        "advertising_prompts": advert_prompts(said.prompts, seen),
    }


def _complaint(recovery: RecoveryLever, handling: float, speed: float, apology: float) -> float:
    """What goes into a complaint, in the unit of what is given: handling it, being quick, an apology."""
    return handling + speed_cost(recovery.delay_days, speed) + apology * recovery.apology


def priced(costs: Costs, key: str, said: Booked, levers: Levers, base: Mapping[str, float]) -> float:
    """What a cost comes to in money, as it was declared: a share of a list price, or work, times a lever's number.

    Args:
        costs: the firm's.
        key: the cost in question.
        said: what was declared of it.
        levers: the firm's.
        base: the list prices, by what they are of.
    """
    assert said.of is not None
    share = getattr(costs, key)
    minutes = getattr(costs, said.work) if said.work else 0.0
    if said.times:
        block, _, name = said.times.partition(".")
        times = getattr(getattr(levers, block), name)
        share, minutes = share * times, minutes * times
    return work_cost(share, base[said.of], minutes, costs.wage if said.work else 0.0)


def spoken_of(scenario: Scenario) -> float:
    """How much of a visit promises speak of: 1 where they speak of every touchpoint."""
    touches = scenario.journey
    whole = sum(touch.weight for touch in touches)
    return sum(touch.weight * touch.promised for touch in touches) / whole if whole > 0 else 1.0


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
