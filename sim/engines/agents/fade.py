"""Fade: what is between a customer and each firm a month later."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.rules.relationship import fade as fades
from sim.rules.relationship import fade_outside


def fade(customer: Customer) -> None:
    """Let fade what was heard, suffered and envied; where there was no contact, loyalties and spend too."""
    if not customer.present:
        return
    met = customer.met
    fade_outside.plain(customer, customer.setting.coefficients)
    for relationship in customer.relationships:
        fades.plain(customer, relationship, customer.setting.coefficients, relationship in met)
