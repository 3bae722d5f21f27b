"""Complain: failures voiced or noticed, put right or not; the rest becomes grievance, over which one may reconsider."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.rules.recovery import aggrieve, be_heard, voice_chance
from sim.state.coefficients import SUBSCRIPTION
from sim.state.person import BY_FAILURE


def complain(customer: Customer) -> None:
    """Voice failures or not, see them put right or not; the rest becomes grievance."""
    p = customer.setting.coefficients
    for relationship in customer.visited:
        firm, encounter = relationship.provider, relationship.encounter
        if encounter.failures == 0:
            continue
        eased = snub = 0.0
        chance = voice_chance.plain(customer, relationship, encounter, firm, p)
        encounter.complained = int(customer.luck("complain", firm.stream) < chance)
        if not encounter.complained and firm.recovery_notice > 0:
            encounter.noticed = int(customer.luck("notice", firm.stream) < firm.recovery_notice)
        if encounter.complained or encounter.noticed:
            right = encounter.noticed == 1 or customer.luck("resolve", firm.stream) < firm.recovery_resolve
            encounter.resolved = int(right)
            eased, snub = be_heard.plain(relationship, encounter, firm, p)
        chance = aggrieve.plain(relationship, encounter, p, eased, snub)
        if (
            chance > 0
            and relationship is customer.home
            and p.kind == SUBSCRIPTION
            and customer.luck("incident", firm.stream) < chance
        ):
            customer.prompted = BY_FAILURE
