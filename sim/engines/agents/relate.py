"""Relate: what contact with each firm leaves."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.rules.price import look_back
from sim.rules.relationship import touch


def relate(customer: Customer) -> None:
    """Let contact with each firm leave its trace."""
    p = customer.setting.coefficients
    for relationship in customer.met:
        home = relationship is customer.home
        touch.plain(customer, relationship, relationship.encounter, relationship.provider, p, home)
        if home and p.price_regret > 0:
            look_back.plain(customer, relationship, relationship.encounter, p, customer.setting.month)
