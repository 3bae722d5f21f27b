"""Visiting: a visit may fail, is lived touchpoint by touchpoint, and is recalled by peak, end and mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.engines.agents.bond import Bond
from sim.mechanisms.experience import experienced, felt_severity, recalled
from sim.mechanisms.quantiles import normal_quantile, severity_quantile
from sim.mechanisms.recovery import goodwill

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def visit(customer: Customer, bond: Bond, number: int, weights: list[float]) -> float:
    """Live one of the month's visits to a firm, and return what is recalled of it."""
    p, firm = customer.setting.coefficients, bond.provider
    severity, where = _failure(customer, bond, number)
    lift = firm.lift + (firm.lift_top if bond.tier == 1 else firm.lift_rest)
    total, last = sum(weights), len(weights) - 1
    mean = peak = x = 0.0
    farthest = -1.0
    for touch, weight in enumerate(weights):
        z = normal_quantile(_luck(customer, bond, number, touch + 1)) if p.experience_noise > 0 else 0.0
        quality = firm.delivered[touch] + lift + (firm.extras_lift if touch == last else 0.0)
        x = experienced(quality, p.experience_noise, z, severity if touch == where else 0.0)
        mean += weight / total * x
        if abs(x - bond.month.expected) > farthest:
            farthest, peak = abs(x - bond.month.expected), x
    return float(recalled(peak, x, mean, p.experience_peak_weight, p.experience_end_weight))


def touch_weights(customer: Customer) -> list[float]:
    """How much each touchpoint counts for a customer; all alike where none counts."""
    weights = [touch.weight * customer.needs[touch.need] for touch in customer.setting.journey]
    return weights if sum(weights) > 0 else [1.0] * len(weights)


def _failure(customer: Customer, bond: Bond, number: int) -> tuple[float, int]:
    """How hard a visit's failure hits, and at which touchpoint; (0, -1) when all goes well."""
    p, month = customer.setting.coefficients, bond.month
    if _luck(customer, bond, number, 0) >= bond.provider.failure_rate:
        return 0.0, -1
    where = int(_luck(customer, bond, number, 1, "severity") * len(customer.setting.journey))
    severity = p.experience_failure_scale * severity_quantile(_luck(customer, bond, number, 0, "severity"))
    remembered = bond.failures + month.failures
    severity = felt_severity(severity, remembered, p.recovery_repeat_loss, goodwill(bond.goodwill), p.recovery_goodwill)
    month.failures += 1
    month.severity = max(month.severity, severity)
    return severity, where


def _luck(customer: Customer, bond: Bond, number: int, item: int, decision: str = "visit") -> float:
    """The luck of one visit: item 0 says whether it fails, items 1, 2, ... are the touchpoints'."""
    return customer.luck(decision, bond.provider.stream << 8 | min(number, 255), item)
