"""What each firm is worth to a customer this month, part by part, and what is remembered of it on joining."""

from __future__ import annotations

from typing import NamedTuple

from sim.engines.agents.customer import Customer
from sim.engines.agents.relationship import Relationship
from sim.mechanisms.choice import coded, firm_utility
from sim.rules.price import price_for, see_price
from sim.rules.utility import forfeited, goal_felt, parts_of, points_earned
from sim.state.person import PARTS, UNFIT
from sim.state.relationship import SHUT


class Parts(NamedTuple):
    """The components of a firm's utility that change with time."""

    quality: float
    price: float
    emotional: float
    transactional: float
    word_of_mouth: float
    trust: float
    grievance: float
    novelty: float
    effort: float
    status: float
    fairness: float
    barriers: float


assert Parts._fields == PARTS


class Appraisal(NamedTuple):
    """What a firm one knows is worth this month, before inertia, switching cost and shock."""

    relationship: Relationship
    parts: Parts
    worth: float


def _appraise(customer: Customer, relationship: Relationship) -> Appraisal:
    """Weigh one firm."""
    p, firm = customer.setting.coefficients, relationship.provider
    home = relationship is customer.home
    free = not home or customer.until <= customer.setting.month
    price, goal = price_at(customer, relationship), goal_at(customer, relationship)
    worth = 0.0
    if relationship.account is not None and firm.programme_earn > 0:
        worth = points_earned.plain(relationship, firm, p, price, goal)
    barriers = forfeited.plain(customer, firm, p, goal, worth, home, free)
    parts = Parts(*parts_of.plain(customer, relationship, firm, p, price, home, customer.tenure, barriers))
    return Appraisal(relationship, parts, firm_utility(*parts, relationship.taste + firm.appeal))


def price_at(customer: Customer, relationship: Relationship) -> float:
    """What the firm asks of one for a unit, money."""
    firm, home = relationship.provider, relationship is customer.home
    return price_for.plain(customer, relationship, firm, firm.concessions[customer.segment], home, customer.tenure)


def goal_at(customer: Customer, relationship: Relationship) -> float:
    """How strongly the points one holds with a firm draw; 0 where it keeps none."""
    if relationship.account is None or relationship.provider.programme_earn <= 0:
        return 0.0
    setting = customer.setting
    return goal_felt.plain(
        relationship, relationship.account, relationship.provider, setting.coefficients, setting.month
    )


def appraise_all(customer: Customer) -> list[Appraisal]:
    """Weigh every firm one knows and may choose."""
    return [_appraise(customer, relationship) for relationship in customer.relationships if is_option(relationship)]


def is_option(relationship: Relationship) -> bool:
    """Whether one knows the firm and may choose it."""
    return bool(relationship.aware) and not relationship.has(SHUT)


def see_prices(customer: Customer, appraisals: list[Appraisal]) -> None:
    """See what a unit costs at every firm one has just weighed."""
    p = customer.setting.coefficients
    if p.price_seen <= 0 or not appraisals:
        return
    prices = [(appraisal.relationship, price_at(customer, appraisal.relationship)) for appraisal in appraisals]
    lowest = min(price for _, price in prices)
    for relationship, price in prices:
        see_price.plain(relationship, p, price, lowest)


def settle_in(customer: Customer, appraisals: list[Appraisal]) -> None:
    """Remember, on joining, what the home firm promised, what its parts and every firm's utility were."""
    for relationship in customer.relationships:
        relationship.rival = UNFIT
    for appraisal in appraisals:
        appraisal.relationship.rival = int(coded(appraisal.worth))
        if appraisal.relationship is customer.home:
            customer.parts = tuple(int(coded(part)) for part in appraisal.parts)
            customer.promised = customer.home.provider.promised_quality
