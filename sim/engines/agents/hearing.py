"""Hearing: what neighbours and people met by chance said, and thanks for friends brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.customers import CUSTOMER, WAS_TOLD, WON_BACK
from sim.engines.agents.bond import Bond
from sim.mechanisms.word_of_mouth import hearsay_updated, informed_probability, message_impact

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def hear(customer: Customer) -> None:
    """Hear one's neighbours and whoever one meets by chance; news of an unknown firm may make it known."""
    p = customer.setting.coefficients
    if not customer.present or p.word_of_mouth_talk_rate <= 0:
        return
    if customer.setting.active.referring and customer.inviting:
        _be_thanked(customer)
    counts = [0] * len(customer.bonds)
    for friend in customer.neighbours:
        if friend.says is not None:
            position, valence, invites = friend.says
            if not _gets_through(customer.bonds[position], valence):
                continue
            trusted = p.word_of_mouth_referral_impact * (1.0 - p.word_of_mouth_referral_discount)
            _listen(customer, customer.bonds[position], valence, trusted if invites else 1.0)
            counts[position] += 1
            bond = customer.bonds[position]
            if invites and bond.past not in (CUSTOMER, WON_BACK) and bond is not customer.home:
                customer.invited, customer.inviter, customer.prompted = bond, friend.row, 1
    for other in _met_by_chance(customer):
        if other.says is not None:
            position, valence, _ = other.says
            if not _gets_through(customer.bonds[position], valence):
                continue
            _listen(customer, customer.bonds[position], valence, p.weak)
            counts[position] += 1
    for bond, messages in zip(customer.bonds, counts, strict=True):
        if messages == 0 or bond.aware:
            continue
        chance = informed_probability(float(messages), p.word_of_mouth_informs)
        if customer.luck("hear", bond.provider.stream) < chance:
            bond.aware = 1
            bond.mark(WAS_TOLD)
            bond.provider.book.informed += 1


def _listen(customer: Customer, bond: Bond, valence: int, strength: float) -> None:
    """Take in one message: it moves what was heard and what is expected, the less the better the firm is known."""
    p, firm = customer.setting.coefficients, bond.provider
    if valence > 0:
        firm.book.heard_good += 1
        weight = strength * p.word_of_mouth_good
    else:
        firm.book.heard_bad += 1
        weight = -strength * p.word_of_mouth_bad
    bond.heard += message_impact(weight, bond.episodes, p.word_of_mouth_impact, p.word_of_mouth_familiarity)
    bond.will = hearsay_updated(bond.will, weight, bond.episodes, p.expectation_hearsay)


def _be_thanked(customer: Customer) -> None:
    """Be rewarded for every friend one brought this month."""
    for friend in customer.neighbours:
        if friend.thanks != customer.row or friend.home is None:
            continue
        firm = friend.home.provider
        bond = customer.bonds[firm.position]
        if firm.list_price > 0:
            bond.transactional += (
                customer.setting.coefficients.loyalty_transactional_gain * firm.referral / firm.list_price
            )
        if bond.account is not None and firm.earn > 0:
            bond.account.points += firm.referral * firm.referral_points
            firm.book.issued += firm.referral * firm.referral_points


def _met_by_chance(customer: Customer) -> list[Customer]:
    """This month's chance partners; isolated customers meet nobody, and nobody meets oneself."""
    everyone = customer.setting.mixing
    if customer.row >= len(everyone):
        return []
    partners = range(int(customer.setting.coefficients.mixing))
    met = [everyone[int(customer.luck("contact", 0, n) * len(everyone))] for n in partners]
    return [other for other in met if other is not customer]


def _gets_through(bond: Bond, valence: int) -> bool:
    """Whether news about this firm reaches anyone: studies may knock out one kind."""
    return bool((bond.provider.good_news if valence > 0 else bond.provider.bad_news) > 0)
