"""Fade: what is between a customer and each firm a month later."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.engines.agents.occasions import last_of
from sim.rules.relationship import fade as fades
from sim.rules.relationship import fade_outside
from sim.rules.talk import forget, slips_mind
from sim.state.coefficients import REPERTOIRE
from sim.state.person import ENOUGH


def fade(customer: Customer) -> None:
    """Let fade what was heard, suffered and envied; where there was no contact, loyalties and spend too, and a firm as a
    whole; and some have had enough of the category.
    """
    if not customer.present:
        return
    p, met = customer.setting.coefficients, customer.met
    fade_outside.plain(customer, p)
    for relationship in customer.relationships:
        alone = relationship.aware and relationship not in met
        chance = slips_mind.plain(relationship, p, relationship is customer.home) if alone else 0.0
        if chance > 0 and customer.luck("out_of_mind", relationship.provider.stream) < chance:
            forget.plain(relationship)
        fades.plain(customer, relationship, p, relationship in met)
    if p.kind == REPERTOIRE and p.dropout > 0 and customer.visited:
        purchases = sum(relationship.encounter.visits for relationship in customer.visited)
        if purchases >= last_of(customer):
            customer.prompted = ENOUGH
