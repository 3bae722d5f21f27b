"""Recovery: whether a failure is voiced, what putting it right is worth, and the grievance that stays."""

from __future__ import annotations

from typing import Any

from sim.mechanisms.choice import incident_prompts
from sim.mechanisms.complaint import complaint_probability
from sim.mechanisms.fairness import unfairness_updated
from sim.mechanisms.recovery import (
    apology_part,
    betrayal_felt,
    compensation_scaled,
    fair_compensation,
    goodwill_left,
    grievance_added,
    grievance_eased,
    grievance_forgiven,
    justice,
    matched_weight,
    recovery_expected,
    recovery_gain,
    recovery_learned,
    trust_mended,
)
from sim.rules.rule import rule
from sim.state.relationship import SLIGHTED


@rule
def voice_chance(c: Any, b: Any, m: Any, f: Any, p: Any) -> float:
    """Chance that this month's failure is voiced (``complaint_probability``): the firm's record of putting things right and its
    ease of complaining count.
    """
    return complaint_probability(
        c.complaint_propensity, m.severity, c.spend, b.emotional, f.recovery_resolve, 1.0 - f.recovery_ease,
        p.complaint_base, p.complaint_severity, p.complaint_stakes, p.complaint_loyalty,
        p.complaint_success, p.complaint_effort,
    )  # fmt: skip


@rule
def compensation_share(m: Any, f: Any) -> float:
    """What this month's failure is compensated with, relative to what the firm gives on average (``compensation_scaled``)."""
    return compensation_scaled(min(m.severity, 1.0), f.recovery_by_severity)


@rule
def justice_of(m: Any, f: Any, p: Any) -> float:
    """Justice of putting this month's failure right, with the remedy matched to its type and severity or not (``justice``)."""
    fair = fair_compensation(p.recovery_fair_compensation, min(m.severity, 1.0), p.recovery_magnitude_match)
    return justice(
        f.recovery_compensation * compensation_share(m, f), f.recovery_apology, f.recovery_ease, f.recovery_delay_days, fair,
        matched_weight(p.recovery_distributive, p.recovery_type_match, 1.0 - m.process),
        matched_weight(p.recovery_interactional, p.recovery_type_match, float(m.process)),
        matched_weight(p.recovery_procedural, p.recovery_type_match, 1.0 - m.process),
        p.recovery_delay_decay, p.recovery_delay_worth,
    )  # fmt: skip


@rule
def be_heard(b: Any, m: Any, f: Any, p: Any) -> tuple[float, float]:
    """A complaint or a failure noticed is put right (``m.resolved``) or not: satisfaction moves by justice against what was
    expected, and expectations of recovery learn.

    Returns what is eased of the grievance, a share, and what a snub adds to it.
    """
    fairness = 0.0
    eased = 0.0
    snub = 0.0
    if m.resolved == 1:
        fairness = justice_of(m, f, p)
        eased = grievance_eased(p.recovery_carry_over, fairness)
        b.marks &= 255 ^ SLIGHTED
    else:
        snub = p.recovery_snub
        b.marks |= SLIGHTED
    part = apology_part(
        p.recovery_gain, matched_weight(p.recovery_interactional, p.recovery_type_match, float(m.process)),
        f.recovery_apology * m.resolved, p.recovery_apology_trust,
    )  # fmt: skip
    expected = recovery_expected(b.recovery, b.emotional, p.recovery_expected_loyalty)
    m.encounter_satisfaction += recovery_gain(fairness, expected, p.recovery_gain) - part
    b.trust = trust_mended(b.trust, part)
    b.recovery = recovery_learned(b.recovery, fairness, p.recovery_expected_gain)
    return eased, snub


@rule
def aggrieve(b: Any, m: Any, p: Any, eased: float, snub: float) -> float:
    """What a month's failures leave: loyalty lost to betrayal, a grievance, failures to remember, goodwill spent.

    Returns the chance that they make a subscriber of the firm reconsider (``incident_prompts``).
    """
    if m.betrayed == 1:
        b.emotional = betrayal_felt(b.emotional, p.loyalty_betrayal_loss)
        b.unfairness = unfairness_updated(b.unfairness, m.severity)
    added = grievance_added(m.severity, p.recovery_grievance, eased, snub)
    b.grievance += added
    b.failures += m.failures
    b.goodwill = goodwill_left(b.goodwill, p.recovery_goodwill_left)
    return incident_prompts(added, p.choice_review_grievance)


@rule
def forgive(b: Any, f: Any) -> None:
    """A call to win one back apologises for what was (``grievance_forgiven``)."""
    b.grievance = grievance_forgiven(b.grievance, f.win_back_apology)
