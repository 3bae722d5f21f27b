"""Visiting: a visit may fail, is lived touchpoint by touchpoint, and is recalled by peak, end and mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.engines.agents.relationship import Relationship
from sim.mechanisms.experience import blamed_severity, experienced, felt_severity, haloed, recalled
from sim.mechanisms.personalisation import fit_gain
from sim.mechanisms.recovery import goodwill
from sim.numerics.quantiles import normal_quantile, severity_quantile
from sim.state.person import FIRST_PROCESS_NEED
from sim.state.relationship import SLIGHTED

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def visit(customer: Customer, relationship: Relationship, number: int, weights: list[float]) -> float:
    """Live one of the month's visits to a firm, and return what is recalled of it."""
    p, firm = customer.setting.coefficients, relationship.provider
    severity, where = _failure(customer, relationship, number)
    lift, total = _lift(customer, relationship), sum(weights)
    mean = peak = x = 0.0
    farthest = -1.0
    for touch, weight in enumerate(weights):
        z = normal_quantile(_luck(customer, relationship, number, touch + 1)) if p.experience_noise > 0 else 0.0
        quality = firm.delivered[touch] + lift
        x = experienced(quality, p.experience_noise, z, severity if touch == where else 0.0)
        mean += weight / total * x
        short = weight / total * (relationship.encounter.expected - x)
        if firm.survey_rate > 0 and short > relationship.encounter.shortfall:
            relationship.encounter.shortfall, relationship.encounter.named = short, customer.setting.journey[touch].need
        if abs(x - relationship.encounter.expected) > farthest:
            farthest, peak = abs(x - relationship.encounter.expected), x
    recall = recalled(peak, x, mean, p.experience_peak_weight, p.experience_end_weight)
    return float(haloed(recall, firm.brand, p.experience_halo))


def _lift(customer: Customer, relationship: Relationship) -> float:
    """What this customer is given above what everyone gets: by tier, as a newcomer, by being known."""
    p, firm = customer.setting.coefficients, relationship.provider
    lift = firm.tier_lift[relationship.tier]
    if relationship is customer.home:
        if customer.setting.month - customer.joined < firm.welcome_months:
            lift += firm.welcome_lift
        if firm.personal > 0:
            lift += fit_gain(
                firm.personal, customer.personal_contacts, p.personalisation_fit, p.personalisation_learning
            )
    return float(lift)


def touch_weights(customer: Customer) -> list[float]:
    """How much each touchpoint counts for a customer; all alike where none counts."""
    weights = [touch.weight * customer.needs[touch.need] for touch in customer.setting.journey]
    return weights if sum(weights) > 0 else [1.0] * len(weights)


def _failure(customer: Customer, relationship: Relationship, number: int) -> tuple[float, int]:
    """How hard a visit's failure hits, and at which touchpoint; (0, -1) when all goes well."""
    p, encounter = customer.setting.coefficients, relationship.encounter
    if _luck(customer, relationship, number, 0) >= relationship.provider.failure_rate:
        return 0.0, -1
    where = int(_luck(customer, relationship, number, 1, "severity") * len(customer.setting.journey))
    severity = p.experience_failure_scale * severity_quantile(_luck(customer, relationship, number, 0, "severity"))
    remembered = relationship.failures + encounter.failures
    buffer = p.recovery_goodwill
    unfair = relationship.provider.unfair_share
    if unfair > 0 and _luck(customer, relationship, number, 2, "severity") < unfair:
        encounter.betrayed, buffer = 1, -p.recovery_betrayal
    severity = felt_severity(severity, remembered, p.recovery_repeat_loss, goodwill(relationship.goodwill), buffer)
    if relationship.has(SLIGHTED):
        severity = blamed_severity(severity, p.recovery_blame)
    encounter.failures += 1
    if severity > encounter.severity:
        encounter.severity = severity
        encounter.process = int(customer.setting.journey[where].need >= FIRST_PROCESS_NEED)
    return severity, where


def _luck(customer: Customer, relationship: Relationship, number: int, item: int, decision: str = "visit") -> float:
    """The luck of one visit: item 0 says whether it fails, items 1, 2, ... are the touchpoints'."""
    return customer.luck(decision, relationship.provider.stream << 8 | min(number, 255), item)
