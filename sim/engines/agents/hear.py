"""Hear: what neighbours and people met by chance said, and thanks for friends brought."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.rules.programme import give_for_friend, thank
from sim.rules.talk import (
    bad_word_stirs,
    departure_stirs,
    gets_through,
    known_chance,
    listen,
    stirred,
    stirs,
    trusted,
)
from sim.state.person import BY_BAD_WORD, BY_DEPARTURE, BY_INVITATION
from sim.state.relationship import CUSTOMER, WAS_TOLD, WON_BACK


def hear(customer: Customer) -> None:
    """Hear one's neighbours and whoever one meets by chance; news of an unknown firm may make it known."""
    p = customer.setting.coefficients
    if not customer.present or p.word_of_mouth_talk_rate <= 0:
        return
    if customer.setting.active.referring and customer.inviting:
        _be_thanked(customer)
    counts = [0] * len(customer.relationships)
    for friend, strength in zip(customer.neighbours, customer.strengths, strict=True):
        if friend.says is not None:
            position, good, invites = friend.says
            if invites and customer not in friend.addressees:
                continue
            if not _listens(customer, position, good, trusted.plain(p, invites) * strength):
                continue
            counts[position] += 1
            relationship = customer.relationships[position]
            if invites and relationship.past not in (CUSTOMER, WON_BACK) and relationship is not customer.home:
                customer.invited, customer.inviter = relationship, friend.row
                if _is_prompted(customer, p.word_of_mouth_invitation_prompts, BY_INVITATION, friend):
                    customer.prompted = BY_INVITATION
    for other in _met_by_chance(customer):
        if other.says is not None:
            position, good, invites = other.says  # among strangers an invitation is no more than good news
            if invites and p.word_of_mouth_invitation_friends > 0:
                continue  # not meant for them
            counts[position] += _listens(customer, position, good, p.contact_strength)
    if stirs.plain(p):
        _be_stirred(customer)
    for relationship, messages in zip(customer.relationships, counts, strict=True):
        if messages == 0 or relationship.aware:
            continue
        if customer.luck("hear", relationship.provider.stream) < known_chance.plain(float(messages), p):
            relationship.aware = 1
            relationship.mark(WAS_TOLD)
            relationship.provider.book.informed += 1


def _listens(customer: Customer, position: int, good: bool, strength: float) -> bool:
    """Take in one message about the firm at a position; whether it got through."""
    relationship = customer.relationships[position]
    if not gets_through.plain(relationship.provider, good):
        return False
    listen.plain(relationship, relationship.provider.book, customer.setting.coefficients, good, strength)
    return True


def _is_prompted(customer: Customer, chance: float, why: int, friend: Customer) -> bool:
    """Whether news from a friend makes one reconsider, by its chance."""
    return chance >= 1 or customer.luck("prompt", why, friend.row) < chance


def _be_stirred(customer: Customer) -> None:
    """What one heard before makes one reconsider no more, perhaps; a bad word of one's provider, or somebody's departure, may."""
    p, home = customer.setting.coefficients, customer.home
    if stirred.plain(customer) and customer.luck("forget") < p.word_of_mouth_decay:
        customer.prompted = 0
    if home is None or customer.prompted:
        return
    position = home.provider.position
    heeds = p.word_of_mouth_bad_word_prompts > 0 and gets_through.plain(home.provider, False)
    sees = p.word_of_mouth_departure_prompts > 0
    for friend, strength in zip(customer.neighbours, customer.strengths, strict=True):
        if heeds and friend.says == (position, False, False):
            chance = bad_word_stirs.plain(p, strength)
            if customer.luck("prompt", BY_BAD_WORD, friend.row) < chance:
                customer.prompted = BY_BAD_WORD
                return
        if sees and friend.departed == position:
            chance = departure_stirs.plain(p, strength)
            if customer.luck("prompt", BY_DEPARTURE, friend.row) < chance:
                customer.prompted = BY_DEPARTURE
                return


def _be_thanked(customer: Customer) -> None:
    """Be rewarded for every friend one brought this month."""
    for friend in customer.neighbours:
        if friend.thanks != customer.row or friend.home is None:
            continue
        firm = friend.home.provider
        relationship = customer.relationships[firm.position]
        thank.plain(relationship, firm, customer.setting.coefficients)
        if relationship.account is not None and firm.programme_earn > 0:
            give_for_friend.plain(relationship.account, firm, firm.book)


def _met_by_chance(customer: Customer) -> list[Customer]:
    """This month's chance partners; isolated customers meet nobody, and nobody meets oneself."""
    everyone = customer.setting.strangers
    if customer.row >= len(everyone):
        return []
    partners = range(int(customer.setting.coefficients.contacts))
    met = [everyone[int(customer.luck("meeting", 0, n) * len(everyone))] for n in partners]
    return [other for other in met if other is not customer]
