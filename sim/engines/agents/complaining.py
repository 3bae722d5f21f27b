"""Complaining: failures voiced or noticed, put right or not; the rest becomes grievance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.customers import SLIGHTED
from sim.engines.agents.bond import Bond
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

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def complain(customer: Customer) -> None:
    """Voice failures or not, see them put right or not; the rest becomes grievance."""
    p = customer.setting.coefficients
    for bond in customer.visited:
        if bond.month.failures == 0:
            continue
        firm, month = bond.provider, bond.month
        eased = snub = 0.0
        month.complained = int(customer.luck("complain", firm.stream) < _chance_to_complain(customer, bond))
        if not month.complained and firm.notice > 0:
            month.noticed = int(customer.luck("notice", firm.stream) < firm.notice)
        if month.complained or month.noticed:
            eased, snub = _be_heard(customer, bond)
        if month.betrayed:
            bond.emotional = betrayal_felt(bond.emotional, p.loyalty_betrayal_loss)
            bond.unfair = unfairness_updated(bond.unfair, month.severity)
        bond.grievance += grievance_added(bond.month.severity, p.recovery_grievance, eased, snub)
        bond.failures += bond.month.failures
        bond.goodwill *= p.recovery_goodwill_left


def _chance_to_complain(customer: Customer, bond: Bond) -> float:
    p, firm = customer.setting.coefficients, bond.provider
    chance: float = complaint_probability(
        customer.complaint_propensity, bond.month.severity, customer.spend, bond.emotional, firm.resolve, 1.0 - firm.ease,
        p.complaint_base, p.complaint_severity, p.complaint_stakes, p.complaint_loyalty,
        p.complaint_success, p.complaint_effort,
    )  # fmt: skip
    return chance


def _be_heard(customer: Customer, bond: Bond) -> tuple[float, float]:
    """Complain, or be noticed: what is eased of the grievance, and what a snub adds to it."""
    p, firm, month = customer.setting.coefficients, bond.provider, bond.month
    month.resolved = int(bool(month.noticed) or customer.luck("resolve", firm.stream) < firm.resolve)
    bond.mark(SLIGHTED, not month.resolved)
    fairness = _justice(customer, bond) if month.resolved else 0.0
    expected = recovery_expected(bond.recovery, bond.emotional, p.recovery_expected_loyalty)
    month.satisfaction += recovery_gain(fairness, expected, p.recovery_gain)
    bond.recovery = recovery_learned(bond.recovery, fairness, p.recovery_expected_gain)
    return (p.recovery_carry_over * fairness, 0.0) if month.resolved else (0.0, p.recovery_snub)


def _justice(customer: Customer, bond: Bond) -> float:
    """Justice of putting the month's failure right, with the remedy matched to its type and severity or not."""
    p, firm, month = customer.setting.coefficients, bond.provider, bond.month
    fair = fair_compensation(p.recovery_fair_compensation, min(month.severity, 1.0), p.recovery_magnitude_match)
    return float(
        justice(
            firm.compensation_share, firm.apology, firm.ease, firm.delay_days, fair,
            matched_weight(p.recovery_distributive, p.recovery_type_match, 1.0 - month.process),
            matched_weight(p.recovery_interactional, p.recovery_type_match, float(month.process)),
            matched_weight(p.recovery_procedural, p.recovery_type_match, 1.0 - month.process),
            p.recovery_delay_decay,
        )
    )  # fmt: skip
