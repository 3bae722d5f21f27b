"""Reach: adverts and calls that a customer meets."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.engines.agents.relationship import Relationship
from sim.rules.bill import post_call
from sim.rules.recovery import forgive
from sim.rules.talk import told_by_seller
from sim.state.person import BY_ADVERTISING, BY_CALL, BY_MOVE
from sim.state.relationship import LOST, NEVER, SAW_ADVERT, SHUT, TARGETED


def reach(customer: Customer) -> None:
    """Be reached by advertising, which makes known, persuades and prompts, and by calls of firms one is no customer of."""
    if not customer.present:
        return
    for relationship in customer.relationships:
        firm = relationship.provider
        if (
            not relationship.aware
            and firm.advertising_reach > 0
            and customer.luck("advert", firm.stream) < firm.advertising_reach
        ):
            relationship.aware = 1
            relationship.mark(SAW_ADVERT)
        _persuade(customer, relationship)
        if relationship is customer.home or relationship.has(SHUT):
            continue
        if (
            relationship.past == NEVER
            and firm.advertising_calls > 0
            and customer.luck("call", firm.stream) < firm.advertising_calls
        ):
            _be_called(customer, relationship)
            customer.this_month.sold |= 1 << firm.position
            told_by_seller.plain(relationship, customer.setting.coefficients)
        worth = relationship.past == LOST and relationship.spend >= firm.win_back_spend
        if worth and firm.win_back_rate > 0 and customer.luck("win_back", firm.stream) < firm.win_back_rate:
            _be_called(customer, relationship)
            customer.this_month.wooed |= 1 << firm.position
            forgive.plain(relationship, firm)


def _persuade(customer: Customer, relationship: Relationship) -> None:
    """See the advertising of a firm one knows: it adds to what was heard, and may make another firm's subscriber reconsider."""
    firm = relationship.provider
    if not relationship.aware:
        return
    relationship.word_of_mouth += firm.advertising_felt
    if (
        firm.advertising_prompts > 0
        and customer.home is not None
        and relationship is not customer.home
        and customer.setting.kind == "subscription"
        and customer.luck("advert_prompt", firm.stream) < firm.advertising_prompts
    ):
        customer.prompted = BY_ADVERTISING


def _be_called(customer: Customer, relationship: Relationship) -> None:
    relationship.aware = 1
    customer.prompted = customer.prompted if customer.prompted == BY_MOVE else BY_CALL
    relationship.mark(TARGETED)
    firm, setting = relationship.provider, customer.setting
    post_call.plain(relationship, firm.book, firm.segments[customer.segment], firm, setting.observed)
