"""Serve: a visit may fail, is lived touchpoint by touchpoint, and is recalled by peak, end and mean."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.engines.agents.drift import drift_of
from sim.engines.agents.relationship import Relationship
from sim.mechanisms.experience import experienced
from sim.numerics.quantiles import normal_quantile
from sim.numerics.streams import touch_item, visit_item, visit_sub
from sim.numerics.sums import in_order
from sim.rules.delivery import (
    given_by,
    lift_for,
    matched,
    note_failure,
    note_shortfall,
    remembered_as,
    severity_for,
    touch_weight,
)
from sim.rules.utility import expectation


def serve(customer: Customer) -> None:
    """Live each visit touchpoint by touchpoint, and recall it by peak, end and mean."""
    p = customer.setting.coefficients
    weights = _touch_weights(customer)
    for relationship in customer.visited:
        encounter = relationship.encounter
        encounter.expected = expectation.plain(relationship, relationship.provider, p)
        home = relationship is customer.home
        lift = lift_for.plain(customer, relationship, relationship.provider, p, home, customer.tenure)
        gain = _match(customer, relationship, lift) if p.experience_match > 0 else 0.0
        recall = in_order(
            _visit(customer, relationship, number, weights, lift, gain) for number in range(encounter.visits)
        )
        encounter.experience = recall / encounter.visits


def _match(customer: Customer, relationship: Relationship, lift: float) -> float:
    """What one's match with a firm adds this month to the quality it delivers."""
    p, firm = customer.setting.coefficients, relationship.provider
    drawn = drift_of(customer, "match", firm.stream, p.experience_match_epoch)
    return matched.plain(p, in_order(firm.delivered) / len(firm.delivered) + lift, *drawn)


def _visit(
    customer: Customer, relationship: Relationship, number: int, weights: list[float], lift: float, gain: float
) -> float:
    """Live one of the month's visits to a firm, and return what is recalled of it.

    Args: lift, what one is given above others; gain, what one's match with the firm adds.
    """
    p, firm, encounter = customer.setting.coefficients, relationship.provider, relationship.encounter
    severity, where = _failure(customer, relationship, number)
    day = 0.0
    if p.experience_visit_noise > 0:
        day = normal_quantile(_luck(customer, relationship, number, visit_item(len(weights))))
    given, total = given_by.plain(p, lift, gain, day), in_order(weights)
    mean = peak = x = 0.0
    farthest = -1.0
    for touch, weight in enumerate(weights):
        noisy = p.experience_noise > 0
        z = normal_quantile(_luck(customer, relationship, number, touch_item(touch))) if noisy else 0.0
        x = experienced(firm.delivered[touch] + given, p.experience_noise, z, severity if touch == where else 0.0)
        mean += weight / total * x
        if firm.survey_rate > 0:
            note_shortfall.plain(encounter, weight / total, x, customer.setting.journey[touch].need)
        if abs(x - encounter.expected) > farthest:
            farthest, peak = abs(x - encounter.expected), x
    return remembered_as.plain(firm, p, peak, x, mean)


def _touch_weights(customer: Customer) -> list[float]:
    """How much each touchpoint counts for a customer; all alike where none counts."""
    weights = [touch_weight.plain(touch.weight, customer.needs[touch.need]) for touch in customer.setting.journey]
    return weights if sum(weights) > 0 else [1.0] * len(weights)


def _failure(customer: Customer, relationship: Relationship, number: int) -> tuple[float, int]:
    """How hard a visit's failure hits, and at which touchpoint; (0, -1) when all goes well."""
    p, encounter, journey = customer.setting.coefficients, relationship.encounter, customer.setting.journey
    if _luck(customer, relationship, number, 0) >= relationship.provider.failure_rate:
        return 0.0, -1
    where = int(_luck(customer, relationship, number, 1, "severity") * len(journey))
    remembered = relationship.failures + encounter.failures
    unfair = relationship.provider.unfair_share
    betrayed = unfair > 0 and _luck(customer, relationship, number, 2, "severity") < unfair
    u = _luck(customer, relationship, number, 0, "severity")
    severity = severity_for.plain(relationship, p, u, remembered, betrayed)
    note_failure.plain(encounter, severity, journey[where].need, betrayed)
    return severity, where


def _luck(customer: Customer, relationship: Relationship, number: int, item: int, decision: str = "visit") -> float:
    """The luck of one visit: item 0 says whether it fails, the others are the touchpoints'."""
    return customer.luck(decision, visit_sub(relationship.provider.stream, number), item)
