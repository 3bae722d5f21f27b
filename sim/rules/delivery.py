"""Delivery: what a customer is given, how a visit fails, and what of it is noted."""

from __future__ import annotations

from typing import Any

from sim.mechanisms.drift import drifting_level
from sim.mechanisms.experience import (
    blamed_severity,
    failure_severity,
    felt_severity,
    haloed,
    recalled,
    visit_lift,
)
from sim.mechanisms.match import match_gain
from sim.mechanisms.personalisation import fit_gain
from sim.mechanisms.recovery import goodwill
from sim.rules.rule import rule
from sim.state.person import FIRST_PROCESS_NEED
from sim.state.relationship import SLIGHTED


@rule
def lift_for(c: Any, b: Any, f: Any, p: Any, home: bool, tenure: int) -> float:
    """What this customer is given above what everyone gets, quality: by tier, as a newcomer, by being known (``fit_gain``)."""
    lift = f.tiers_lift[b.tier]
    if home:
        if tenure < f.welcome_months:
            lift += f.welcome_lift
        if f.personalisation_intensity > 0.0:
            lift += fit_gain(
                f.personalisation_intensity, c.personal_contacts, p.personalisation_fit, p.personalisation_learning
            )
    return lift


@rule
def matched(p: Any, quality: float, before: float, after: float, passed: float) -> float:
    """What this customer's match with the firm adds to the quality it delivers, lifts included (``match_gain``).

    Args: quality, plain mean over the touchpoints; the normals of the epoch and the next, and how much of it has passed
    (``drifting_level``).
    """
    return match_gain(quality, drifting_level(p.experience_match, before, after, passed))


@rule
def given_by(p: Any, lift: float, gain: float, z: float) -> float:
    """What a visit gives this customer above what everyone gets: lifts, their match with the firm, the luck of the day."""
    return visit_lift(lift, gain, p.experience_visit_noise, z)


@rule
def touch_weight(weight: float, need: float) -> float:
    """How much a touchpoint counts in the mean, before weights are made to sum to 1: its own weight times that of its need."""
    return weight * need


@rule
def severity_for(b: Any, p: Any, u: float, remembered: float, betrayed: bool) -> float:
    """How hard a failure hits this customer, quality.

    Args: u, the uniform of its severity; remembered, failures remembered before it; betrayed, whether it looks meant. Goodwill
    softens a failure and sharpens a betrayal; whoever was snubbed before feels it more.
    """
    buffer = -p.recovery_betrayal if betrayed else p.recovery_goodwill
    severity = felt_severity(
        failure_severity(u, p.experience_failure_scale),
        remembered,
        p.recovery_repeat_loss,
        goodwill(b.goodwill),
        buffer,
    )
    if (b.marks & SLIGHTED) != 0:
        severity = blamed_severity(severity, p.recovery_blame)
    return severity


@rule
def note_failure(m: Any, severity: float, need: int, betrayed: bool) -> None:
    """Count a failure; the worst of the month gives its severity, and is one of process when its need is met by treatment."""
    m.failures += 1
    if betrayed:
        m.betrayed = 1
    if severity > m.severity:
        m.severity = severity
        m.process = 1 if need >= FIRST_PROCESS_NEED else 0


@rule
def note_shortfall(m: Any, share: float, lived: float, need: int) -> None:
    """Where the firm asks, the need that fell shortest of what was expected is named: share x (expected - lived), the largest."""
    short = share * (m.expected - lived)
    if short > m.shortfall:
        m.shortfall = short
        m.named = need


@rule
def remembered_as(f: Any, p: Any, peak: float, end: float, mean: float) -> float:
    """What is recalled of a visit, by peak, end and mean, in the light of the brand, quality."""
    recall = recalled(peak, end, mean, p.experience_peak_weight, p.experience_end_weight)
    return haloed(recall, f.brand, p.experience_halo)
