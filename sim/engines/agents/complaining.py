"""Complaining: failures voiced or noticed, put right or not; the rest becomes grievance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.engines.agents.relationship import Relationship
from sim.mechanisms.complaint import complaint_probability
from sim.mechanisms.fairness import unfairness_updated
from sim.mechanisms.recovery import (
    betrayal_felt,
    fair_compensation,
    grievance_added,
    justice,
    matched_weight,
    recovery_expected,
    recovery_gain,
    recovery_learned,
)
from sim.state.relationship import SLIGHTED

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def complain(customer: Customer) -> None:
    """Voice failures or not, see them put right or not; the rest becomes grievance."""
    p = customer.setting.coefficients
    for relationship in customer.visited:
        if relationship.encounter.failures == 0:
            continue
        firm, encounter = relationship.provider, relationship.encounter
        eased = snub = 0.0
        encounter.complained = int(customer.luck("complain", firm.stream) < _chance_to_complain(customer, relationship))
        if not encounter.complained and firm.notice > 0:
            encounter.noticed = int(customer.luck("notice", firm.stream) < firm.notice)
        if encounter.complained or encounter.noticed:
            eased, snub = _be_heard(customer, relationship)
        if encounter.betrayed:
            relationship.emotional = betrayal_felt(relationship.emotional, p.loyalty_betrayal_loss)
            relationship.unfairness = unfairness_updated(relationship.unfairness, encounter.severity)
        relationship.grievance += grievance_added(relationship.encounter.severity, p.recovery_grievance, eased, snub)
        relationship.failures += relationship.encounter.failures
        relationship.goodwill *= p.recovery_goodwill_left


def _chance_to_complain(customer: Customer, relationship: Relationship) -> float:
    p, firm = customer.setting.coefficients, relationship.provider
    chance: float = complaint_probability(
        customer.complaint_propensity, relationship.encounter.severity, customer.spend, relationship.emotional,
        firm.resolve, 1.0 - firm.ease,
        p.complaint_base, p.complaint_severity, p.complaint_stakes, p.complaint_loyalty,
        p.complaint_success, p.complaint_effort,
    )  # fmt: skip
    return chance


def _be_heard(customer: Customer, relationship: Relationship) -> tuple[float, float]:
    """Complain, or be noticed: what is eased of the grievance, and what a snub adds to it."""
    p, firm, encounter = customer.setting.coefficients, relationship.provider, relationship.encounter
    encounter.resolved = int(bool(encounter.noticed) or customer.luck("resolve", firm.stream) < firm.resolve)
    relationship.mark(SLIGHTED, not encounter.resolved)
    fairness = _justice(customer, relationship) if encounter.resolved else 0.0
    expected = recovery_expected(relationship.recovery, relationship.emotional, p.recovery_expected_loyalty)
    encounter.encounter_satisfaction += recovery_gain(fairness, expected, p.recovery_gain)
    relationship.recovery = recovery_learned(relationship.recovery, fairness, p.recovery_expected_gain)
    return (p.recovery_carry_over * fairness, 0.0) if encounter.resolved else (0.0, p.recovery_snub)


def _justice(customer: Customer, relationship: Relationship) -> float:
    """Justice of putting the month's failure right, with the remedy matched to its type and severity or not."""
    p, firm, encounter = customer.setting.coefficients, relationship.provider, relationship.encounter
    fair = fair_compensation(p.recovery_fair_compensation, min(encounter.severity, 1.0), p.recovery_magnitude_match)
    return float(
        justice(
            firm.compensation_share, firm.apology, firm.ease, firm.delay_days, fair,
            matched_weight(p.recovery_distributive, p.recovery_type_match, 1.0 - encounter.process),
            matched_weight(p.recovery_interactional, p.recovery_type_match, float(encounter.process)),
            matched_weight(p.recovery_procedural, p.recovery_type_match, 1.0 - encounter.process),
            p.recovery_delay_decay,
        )
    )  # fmt: skip
