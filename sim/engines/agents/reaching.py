"""Reaching: adverts and calls that a customer meets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.customers import BARRED, LOST, NEVER, SAW_ADVERT, TARGETED
from sim.engines.agents.bond import Bond
from sim.mechanisms.word_of_mouth import message_impact

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def reach(customer: Customer) -> None:
    """Be reached by the advertising of firms not known yet, and by calls of firms one is no customer of."""
    if not customer.present:
        return
    for bond in customer.bonds:
        firm = bond.provider
        if not bond.aware and firm.reach > 0 and customer.luck("advert", firm.stream) < firm.reach:
            bond.aware = 1
            bond.mark(SAW_ADVERT)
        if bond is customer.home or bond.has(BARRED):
            continue
        if bond.past == NEVER and firm.calls > 0 and customer.luck("call", firm.stream) < firm.calls:
            _be_called(customer, bond)
            customer.turn.sold |= 1 << firm.position
            p = customer.setting.coefficients
            bond.heard += message_impact(bond.trust, bond.episodes, p.word_of_mouth_impact, p.word_of_mouth_familiarity)
        worth = bond.past == LOST and bond.spend >= firm.win_floor
        if worth and firm.win_rate > 0 and customer.luck("win_back", firm.stream) < firm.win_rate:
            _be_called(customer, bond)
            customer.turn.wooed |= 1 << firm.position
            bond.grievance *= 1.0 - firm.win_apology


def _be_called(customer: Customer, bond: Bond) -> None:
    bond.aware, customer.prompted = 1, 1
    bond.mark(TARGETED)
    cost = bond.provider.outreach_cost
    bond.provider.book.called += 1
    bond.provider.book.outreach += cost
    if customer.setting.observed:
        bond.contribution -= cost
        bond.provider.segments[customer.segment].cost += cost
