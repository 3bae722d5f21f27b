"""Learn: expectations move with experience."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.numerics.sums import in_order
from sim.rules.relationship import count_episodes, learn_norm, learn_should, learn_will


def learn(customer: Customer) -> None:
    """Let expectations move with experience: will, then should, which rivals raise too, then the category norm."""
    p, visited = customer.setting.coefficients, customer.visited
    for relationship in visited:
        learn_will.plain(customer, relationship, relationship.encounter, p)
    for relationship in visited:
        tried = (r.will for r in customer.relationships if r is not relationship and r.episodes > 0)
        learn_should.plain(relationship, relationship.encounter, p, max((-1.0, *tried)))
    if visited:
        visits = sum(relationship.encounter.visits for relationship in visited)
        lived = in_order(relationship.encounter.visits * relationship.encounter.experience for relationship in visited)
        carried = learn_norm.plain(customer, p, lived / visits)
        for relationship in customer.relationships:  # what is expected of firms not tried yet moves with the norm
            if relationship.episodes == 0 and relationship not in visited:
                relationship.will += carried
    for relationship in visited:
        count_episodes.plain(relationship, relationship.encounter)
