"""Comparing: envy of better tiers, betrayal by newcomers' prices, jealousy of a rival's loyal customers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.engines.agents.offering import membership
from sim.engines.agents.relationship import Relationship
from sim.mechanisms.fairness import envy, price_unfairness, visible_share

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def felt_unfair(customer: Customer, home: Relationship) -> float:
    """Unfairness felt this month.

    In a field experiment everyone compares with what the treated are given: it is there to be seen.
    """
    p, shown = customer.setting.coefficients, customer.setting.providers
    firm = shown[home.provider.position]
    own = membership(customer, home)
    felt = price_unfairness(firm.price_visibility, firm.newcomer - own, p.fairness_betrayal)
    if firm.visibility > 0:
        felt += _envied(customer, home)
    rivals = [
        shown[relationship.provider.position]
        for relationship in customer.relationships
        if relationship is not home and relationship.aware
    ]
    jealous = [price_unfairness(r.price_visibility, r.loyal - own, p.fairness_jealousy) for r in rivals]
    return float(felt + max(jealous, default=0.0))


def _envied(customer: Customer, home: Relationship) -> float:
    """Envy of better tiers, as far as they can be seen."""
    p, firm = customer.setting.coefficients, customer.setting.providers[home.provider.position]
    own = home.provider.tier_lift[home.tier]
    held = [lift for lift, share in zip(firm.tier_lift, firm.tier_share, strict=True) if share > 0]
    gap = p.choice_quality * (max([own, *held]) - own)
    if gap <= 0:
        return 0.0
    better = 0
    for other in customer.neighbours:
        theirs = other.home
        if (
            theirs is not None
            and theirs.provider.position == firm.position
            and theirs.provider.tier_lift[theirs.tier] > own
        ):
            better += 1
    seen = visible_share(firm.visibility, customer.cross_influence, float(better))
    return float(envy(seen, gap, p.fairness_envy))
