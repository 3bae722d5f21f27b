"""Compare: envy of better tiers, betrayal by newcomers' prices, jealousy of a rival's loyal customers."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.engines.agents.relationship import Relationship
from sim.rules.fairness import best_lift, betrayed_by, envied, feel_unfair, jealous_of
from sim.rules.price import membership


def compare(customer: Customer) -> None:
    """Compare how one's firm treats one with how others are treated.

    In a field experiment everyone compares with what the treated are given: it is there to be seen.
    """
    home = customer.home
    if not customer.setting.active.comparing or not customer.present or home is None:
        return
    p, shown = customer.setting.coefficients, customer.setting.providers
    firm = shown[home.provider.position]
    own = membership.plain(customer, home, home.provider, True, customer.tenure)
    felt = betrayed_by.plain(firm, p, own)
    if firm.tiers_visibility > 0:
        felt += _envy(customer, home)
    rivals = [shown[other.provider.position] for other in customer.relationships if other is not home and other.aware]
    feel_unfair.plain(home, felt + max((jealous_of.plain(rival, p, own) for rival in rivals), default=0.0))


def _envy(customer: Customer, home: Relationship) -> float:
    """Envy of better tiers, as far as they can be seen."""
    p, firm = customer.setting.coefficients, customer.setting.providers[home.provider.position]
    own = home.provider.tiers_lift[home.tier]
    gap = best_lift.plain(firm, own) - own
    if gap <= 0:
        return 0.0
    better = 0
    for other in customer.neighbours:
        theirs = other.home
        if theirs is not None and theirs.provider.position == firm.position:
            better += theirs.provider.tiers_lift[theirs.tier] > own
    return envied.plain(customer, firm, p, gap, float(better))
