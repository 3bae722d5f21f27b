"""Feel: perceived quality, disconfirmation, satisfaction with the month's episodes."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.rules.relationship import judge


def feel(customer: Customer) -> None:
    """Compare what was perceived with what was expected and what was due."""
    for relationship in customer.visited:
        judge.plain(customer, relationship, relationship.encounter, customer.setting.coefficients)
