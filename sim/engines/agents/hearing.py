"""Hearing: what neighbours and people met by chance said, and thanks for friends brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.engines.agents.relationship import Relationship
from sim.mechanisms.word_of_mouth import hearsay_updated, informed_probability, message_impact
from sim.state.relationship import CUSTOMER, WAS_TOLD, WON_BACK

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def hear(customer: Customer) -> None:
    """Hear one's neighbours and whoever one meets by chance; news of an unknown firm may make it known."""
    p = customer.setting.coefficients
    if not customer.present or p.word_of_mouth_talk_rate <= 0:
        return
    if customer.setting.active.referring and customer.inviting:
        _be_thanked(customer)
    counts = [0] * len(customer.relationships)
    for friend in customer.neighbours:
        if friend.says is not None:
            position, valence, invites = friend.says
            if not _gets_through(customer.relationships[position], valence):
                continue
            trusted = p.word_of_mouth_referral_impact * (1.0 - p.word_of_mouth_referral_discount)
            _listen(customer, customer.relationships[position], valence, trusted if invites else 1.0)
            counts[position] += 1
            relationship = customer.relationships[position]
            if invites and relationship.past not in (CUSTOMER, WON_BACK) and relationship is not customer.home:
                customer.invited, customer.inviter, customer.prompted = relationship, friend.row, 1
    for other in _met_by_chance(customer):
        if other.says is not None:
            position, valence, _ = other.says
            if not _gets_through(customer.relationships[position], valence):
                continue
            _listen(customer, customer.relationships[position], valence, p.contact_strength)
            counts[position] += 1
    for relationship, messages in zip(customer.relationships, counts, strict=True):
        if messages == 0 or relationship.aware:
            continue
        chance = informed_probability(float(messages), p.word_of_mouth_informs)
        if customer.luck("hear", relationship.provider.stream) < chance:
            relationship.aware = 1
            relationship.mark(WAS_TOLD)
            relationship.provider.book.informed += 1


def _listen(customer: Customer, relationship: Relationship, valence: int, strength: float) -> None:
    """Take in one message: it moves what was heard and what is expected, the less the better the firm is known."""
    p, firm = customer.setting.coefficients, relationship.provider
    if valence > 0:
        firm.book.heard_good += 1
        weight = strength * p.word_of_mouth_good
    else:
        firm.book.heard_bad += 1
        weight = -strength * p.word_of_mouth_bad
    relationship.word_of_mouth += message_impact(
        weight, relationship.episodes, p.word_of_mouth_impact, p.word_of_mouth_familiarity
    )
    relationship.will = hearsay_updated(relationship.will, weight, relationship.episodes, p.expectation_hearsay)


def _be_thanked(customer: Customer) -> None:
    """Be rewarded for every friend one brought this month."""
    for friend in customer.neighbours:
        if friend.thanks != customer.row or friend.home is None:
            continue
        firm = friend.home.provider
        relationship = customer.relationships[firm.position]
        if firm.list_price > 0:
            relationship.transactional += (
                customer.setting.coefficients.loyalty_transactional_gain * firm.referral / firm.list_price
            )
        if relationship.account is not None and firm.earn > 0:
            relationship.account.points += firm.referral * firm.referral_points
            firm.book.issued += firm.referral * firm.referral_points


def _met_by_chance(customer: Customer) -> list[Customer]:
    """This month's chance partners; isolated customers meet nobody, and nobody meets oneself."""
    everyone = customer.setting.strangers
    if customer.row >= len(everyone):
        return []
    partners = range(int(customer.setting.coefficients.contacts))
    met = [everyone[int(customer.luck("contact", 0, n) * len(everyone))] for n in partners]
    return [other for other in met if other is not customer]


def _gets_through(relationship: Relationship, valence: int) -> bool:
    """Whether news about this firm reaches anyone: studies may knock out one kind."""
    return bool((relationship.provider.good_news if valence > 0 else relationship.provider.bad_news) > 0)
