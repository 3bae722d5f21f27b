"""Learning: expectations move with experience."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sim.mechanisms.expectation import (
    kalman_gain,
    norm_updated,
    should_updated,
    variance_drifted,
    variance_learned,
    will_updated,
)

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer

MOST_EPISODES: Final = 60_000
"""Where the count of episodes stops."""


def learn(customer: Customer) -> None:
    """Let expectations move with experience: will, then should, which rivals raise too, then the category norm."""
    if not customer.present:
        return
    p, visited = customer.setting.coefficients, customer.visited
    for relationship in visited:
        gain = kalman_gain(relationship.variance, p.expectation_signal_variance, relationship.encounter.visits)
        gain = min(gain * customer.learning_gain, 1.0)
        relationship.will = will_updated(relationship.will, relationship.encounter.experience, gain)
        relationship.variance = variance_learned(relationship.variance, gain)
    for relationship in customer.relationships:
        relationship.variance = variance_drifted(relationship.variance, p.expectation_drift_variance)
    for relationship in visited:
        rival = max((b.will for b in customer.relationships if b is not relationship and b.episodes > 0), default=-1.0)
        relationship.should = should_updated(
            relationship.should, relationship.encounter.experience, max(rival, -1.0),
            p.expectation_should_gain, p.expectation_should_rival,
        )  # fmt: skip
    if visited:
        visits = sum(relationship.encounter.visits for relationship in visited)
        experience = (
            sum(relationship.encounter.visits * relationship.encounter.experience for relationship in visited) / visits
        )
        before = customer.norm
        customer.norm = norm_updated(before, experience, p.expectation_norm_gain)
        for relationship in customer.relationships:  # what is expected of firms not tried yet moves with the norm
            if relationship.episodes == 0 and relationship not in visited:
                relationship.will += p.expectation_norm_untried * (customer.norm - before)
    for relationship in visited:
        relationship.episodes = min(relationship.episodes + relationship.encounter.visits, MOST_EPISODES)
