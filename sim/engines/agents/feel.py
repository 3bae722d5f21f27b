"""Feel: perceived quality, disconfirmation, satisfaction with the month's episodes."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.rules.felt import note_band
from sim.rules.relationship import judge


def feel(customer: Customer) -> None:
    """Compare what was perceived with what was expected and what was due."""
    p = customer.setting.coefficients
    for relationship in customer.visited:
        note_band.plain(relationship, relationship.encounter, p)
        judge.plain(customer, relationship, relationship.encounter, p)
