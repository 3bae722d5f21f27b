"""Bonding: what contact with each firm leaves, and what fades without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.engines.agents.relationship import Relationship
from sim.mechanisms.bonds import advised, social_bonded, structural_grown
from sim.mechanisms.choice import reference_updated
from sim.mechanisms.expectation import trust_updated
from sim.mechanisms.loyalty import emotional_updated, transactional_updated
from sim.mechanisms.satisfaction import cumulative_satisfaction
from sim.state.person import REFERRAL
from sim.state.relationship import ENROLLED

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def relate(customer: Customer) -> None:
    """Let contact with each firm leave its trace; without contact, let it fade."""
    if not customer.present:
        return
    p = customer.setting.coefficients
    for relationship in customer.relationships:
        drive, incentive = p.loyalty_emotional_threshold, 0.0
        if relationship.encounter.visits > 0:
            _take_in(customer, relationship)
            drive = relationship.cumulative_satisfaction
        if relationship.encounter.units > 0:
            incentive = _incentive(customer, relationship)
            relationship.reference = reference_updated(
                relationship.reference, relationship.encounter.price / p.category_price, p.price_memory
            )
        referred = relationship is customer.home and relationship.encounter.joined and customer.channel == REFERRAL
        if referred and relationship.provider.list_price > 0:
            incentive += relationship.provider.referral / relationship.provider.list_price
        emotional = emotional_updated(
            relationship.emotional, drive, p.emotional_decay, p.loyalty_emotional_gain * customer.relational,
            p.loyalty_emotional_threshold,
        )  # fmt: skip
        if relationship is customer.home:
            emotional = _be_cared_for(customer, relationship, emotional)
        relationship.emotional = emotional
        relationship.transactional = transactional_updated(
            relationship.transactional, incentive, p.transactional_decay, p.loyalty_transactional_gain
        )
        relationship.grievance *= 1.0 - p.grievance_decay
        relationship.failures *= 1.0 - p.failure_decay
        relationship.word_of_mouth *= 1.0 - p.word_of_mouth_decay
        relationship.unfairness *= 1.0 - p.unfairness_decay


def _incentive(customer: Customer, relationship: Relationship) -> float:
    """Net incentive of a month's purchases, as a share of the price."""
    firm = relationship.provider
    incentive = max(1.0 - relationship.encounter.price / firm.list_price, 0.0) if firm.list_price > 0 else 0.0
    if relationship.has(ENROLLED):
        incentive += firm.earn
    return float(incentive + firm.financial if relationship is customer.home else incentive)


def _be_cared_for(customer: Customer, relationship: Relationship, emotional: float) -> float:
    """What bonds, calls and the years do to a customer of the firm; emotional loyalty after it."""
    p, firm = customer.setting.coefficients, relationship.provider
    if firm.social > 0:
        emotional = social_bonded(emotional, firm.social, p.loyalty_social_gain, customer.relational)
    if firm.structural > 0 or customer.structural_bond > 0:
        customer.structural_bond = structural_grown(customer.structural_bond, firm.structural, p.structural_growth)
    if firm.personal > 0:
        customer.personal_contacts += relationship.encounter.visits
    if relationship.encounter.called:
        relationship.trust = advised(relationship.trust, firm.outreach_advice)
    relationship.should += p.should_drift
    return emotional


def _take_in(customer: Customer, relationship: Relationship) -> None:
    """Cumulative satisfaction, trust and goodwill after a month's visits."""
    p, encounter = customer.setting.coefficients, relationship.encounter
    relationship.cumulative_satisfaction = cumulative_satisfaction(
        relationship.cumulative_satisfaction, encounter.encounter_satisfaction,
        p.satisfaction_hardening * relationship.episodes, encounter.visits,
        p.satisfaction_memory_floor, p.satisfaction_bad_news,
    )  # fmt: skip
    relationship.trust = trust_updated(
        relationship.trust,
        relationship.provider.promised_quality,
        encounter.experience,
        p.loyalty_trust_gain,
        p.loyalty_trust_loss,
    )
    relationship.goodwill += max(encounter.visits - encounter.failures, 0)
