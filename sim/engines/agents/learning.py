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
    for bond in visited:
        gain = kalman_gain(bond.variance, p.expectation_signal_variance, bond.month.visits)
        gain = min(gain * customer.learning_gain, 1.0)
        bond.will = will_updated(bond.will, bond.month.experience, gain)
        bond.variance = variance_learned(bond.variance, gain)
    for bond in customer.bonds:
        bond.variance = variance_drifted(bond.variance, p.expectation_drift_variance)
    for bond in visited:
        rival = max((b.will for b in customer.bonds if b is not bond and b.episodes > 0), default=-1.0)
        bond.should = should_updated(
            bond.should, bond.month.experience, max(rival, -1.0),
            p.expectation_should_gain, p.expectation_should_rival,
        )  # fmt: skip
    if visited:
        visits = sum(bond.month.visits for bond in visited)
        experience = sum(bond.month.visits * bond.month.experience for bond in visited) / visits
        before = customer.norm
        customer.norm = norm_updated(before, experience, p.expectation_norm_gain)
        for bond in customer.bonds:  # what is expected of firms not tried yet moves with the norm
            if bond.episodes == 0 and bond not in visited:
                bond.will += p.expectation_norm_untried * (customer.norm - before)
    for bond in visited:
        bond.episodes = min(bond.episodes + bond.month.visits, MOST_EPISODES)
