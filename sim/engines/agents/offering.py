"""Offering: what one customer is asked to pay, and what is carried over from before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.engines.agents.relationship import Relationship
from sim.mechanisms.pricing import exit_penalty, offered_price
from sim.state.person import CONVENIENCE, WIN_BACK
from sim.state.relationship import CHARGED, LOST, TARGETED

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def bundled(customer: Customer, relationship: Relationship) -> bool:
    """Whether this customer would take the firm's bundle."""
    firm = relationship.provider
    offered = firm.bundle_discount + firm.bundle_volume + firm.bundle_tie > 0
    return bool(offered and 6 * customer.needs[CONVENIENCE] > 65535)


def membership(customer: Customer, relationship: Relationship) -> float:
    """Discount for what one is to the firm: a newcomer (or about to be), one won back, a loyal customer."""
    firm = relationship.provider
    tenure = customer.setting.month - customer.joined
    if relationship is customer.home and tenure >= firm.newcomer_months:
        return float(firm.loyal) if tenure >= 12 else 0.0
    called_back = relationship.past == LOST and relationship.has(TARGETED)
    won_back = relationship is customer.home and customer.channel == WIN_BACK
    return float(max(firm.newcomer, firm.win_offer) if called_back or won_back else firm.newcomer)


def price_for(customer: Customer, relationship: Relationship) -> float:
    """Price of one unit for this customer, money."""
    firm = relationship.provider
    bundle = firm.bundle_discount if relationship is customer.home and bundled(customer, relationship) else 0.0
    charge = firm.charge if relationship.has(CHARGED) else 0.0
    concession = firm.concessions[customer.segment]
    return float(offered_price(firm.price, membership(customer, relationship), concession, bundle, charge))


def penalty_due(customer: Customer, fee: float) -> float:
    """What leaving home before the contract ends would cost, in the unit of the monthly fee."""
    assert customer.home is not None
    return float(exit_penalty(fee, customer.until - customer.setting.month, customer.home.provider.penalty))


def pay_off(customer: Customer) -> float:
    """Leave a contract before its end: pay, and have it booked; the money."""
    home, setting = customer.home, customer.setting
    assert home is not None
    if customer.until <= setting.month:
        return 0.0
    amount = penalty_due(customer, price_for(customer, home) * customer.spend)
    home.provider.book.fees += amount
    if setting.observed:
        customer.paid += amount
        home.contribution += amount
        home.provider.segments[customer.segment].paid += amount
        setting.cohort(home.provider, customer.joined).revenue += amount
    return amount
