"""Reaching: adverts and calls that a customer meets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.engines.agents.relationship import Relationship
from sim.mechanisms.word_of_mouth import message_impact
from sim.state.relationship import BARRED, LOST, NEVER, SAW_ADVERT, TARGETED

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def reach(customer: Customer) -> None:
    """Be reached by the advertising of firms not known yet, and by calls of firms one is no customer of."""
    if not customer.present:
        return
    for relationship in customer.relationships:
        firm = relationship.provider
        if not relationship.aware and firm.reach > 0 and customer.luck("advert", firm.stream) < firm.reach:
            relationship.aware = 1
            relationship.mark(SAW_ADVERT)
        if relationship is customer.home or relationship.has(BARRED):
            continue
        if relationship.past == NEVER and firm.calls > 0 and customer.luck("call", firm.stream) < firm.calls:
            _be_called(customer, relationship)
            customer.this_month.sold |= 1 << firm.position
            p = customer.setting.coefficients
            relationship.word_of_mouth += message_impact(
                relationship.trust, relationship.episodes, p.word_of_mouth_impact, p.word_of_mouth_familiarity
            )
        worth = relationship.past == LOST and relationship.spend >= firm.win_floor
        if worth and firm.win_rate > 0 and customer.luck("win_back", firm.stream) < firm.win_rate:
            _be_called(customer, relationship)
            customer.this_month.wooed |= 1 << firm.position
            relationship.grievance *= 1.0 - firm.win_apology


def _be_called(customer: Customer, relationship: Relationship) -> None:
    relationship.aware, customer.prompted = 1, 1
    relationship.mark(TARGETED)
    cost = relationship.provider.outreach_cost
    relationship.provider.book.called += 1
    relationship.provider.book.outreach += cost
    if customer.setting.observed:
        relationship.contribution -= cost
        relationship.provider.segments[customer.segment].cost += cost
