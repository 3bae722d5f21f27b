"""Bonding: what contact with each firm leaves, and what fades without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.customers import ENROLLED, REFERRAL
from sim.engines.agents.bond import Bond
from sim.mechanisms.bonds import advised, social_bonded, structural_grown
from sim.mechanisms.choice import reference_updated
from sim.mechanisms.expectation import trust_updated
from sim.mechanisms.loyalty import emotional_updated, transactional_updated
from sim.mechanisms.satisfaction import cumulative_satisfaction

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def bond(customer: Customer) -> None:
    """Let contact with each firm leave its trace; without contact, let it fade."""
    if not customer.present:
        return
    p = customer.setting.coefficients
    for bond in customer.bonds:
        drive, incentive = p.loyalty_emotional_threshold, 0.0
        if bond.month.visits > 0:
            _take_in(customer, bond)
            drive = bond.satisfaction
        if bond.month.units > 0:
            incentive = _incentive(customer, bond)
            bond.reference = reference_updated(bond.reference, bond.month.price / p.category_price, p.price_memory)
        referred = bond is customer.home and bond.month.joined and customer.channel == REFERRAL
        if referred and bond.provider.list_price > 0:
            incentive += bond.provider.referral / bond.provider.list_price
        emotional = emotional_updated(
            bond.emotional, drive, p.emotional_decay, p.loyalty_emotional_gain * customer.relational,
            p.loyalty_emotional_threshold,
        )  # fmt: skip
        if bond is customer.home:
            emotional = _be_cared_for(customer, bond, emotional)
        bond.emotional = emotional
        bond.transactional = transactional_updated(
            bond.transactional, incentive, p.transactional_decay, p.loyalty_transactional_gain
        )
        bond.grievance *= 1.0 - p.grievance_decay
        bond.failures *= 1.0 - p.failure_decay
        bond.heard *= 1.0 - p.heard_decay
        bond.unfair *= 1.0 - p.unfair_decay


def _incentive(customer: Customer, bond: Bond) -> float:
    """Net incentive of a month's purchases, as a share of the price."""
    firm = bond.provider
    incentive = max(1.0 - bond.month.price / firm.list_price, 0.0) if firm.list_price > 0 else 0.0
    if bond.has(ENROLLED):
        incentive += firm.earn
    return float(incentive + firm.financial if bond is customer.home else incentive)


def _be_cared_for(customer: Customer, bond: Bond, emotional: float) -> float:
    """What bonds, calls and the years do to a customer of the firm; emotional loyalty after it."""
    p, firm = customer.setting.coefficients, bond.provider
    if firm.social > 0:
        emotional = social_bonded(emotional, firm.social, p.loyalty_social_gain, customer.relational)
    if firm.structural > 0 or customer.bound > 0:
        customer.bound = structural_grown(customer.bound, firm.structural, p.structural_growth)
    if firm.personal > 0:
        customer.known += bond.month.visits
    if bond.month.called:
        bond.trust = advised(bond.trust, firm.outreach_advice)
    bond.should += p.drift
    return emotional


def _take_in(customer: Customer, bond: Bond) -> None:
    """Cumulative satisfaction, trust and goodwill after a month's visits."""
    p, month = customer.setting.coefficients, bond.month
    bond.satisfaction = cumulative_satisfaction(
        bond.satisfaction, month.satisfaction, p.satisfaction_hardening * bond.episodes, month.visits,
        p.satisfaction_memory_floor, p.satisfaction_bad_news,
    )  # fmt: skip
    bond.trust = trust_updated(
        bond.trust, bond.provider.claim, month.experience, p.loyalty_trust_gain, p.loyalty_trust_loss
    )
    bond.goodwill += max(month.visits - month.failures, 0)
