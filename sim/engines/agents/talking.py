"""Talking: one thing said, good or bad, or an invitation passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.mechanisms.word_of_mouth import referral_probability, talk_probability

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def talk(customer: Customer) -> None:
    """Perhaps say one thing, good or bad, about the firm that moved one most; a paid invitation goes before it."""
    customer.says = None
    if customer.setting.coefficients.word_of_mouth_talk_rate <= 0:
        return
    if customer.visited and not (customer.setting.active.referring and _invites(customer)):
        _say_what_moved(customer)


def _say_what_moved(customer: Customer) -> None:
    p = customer.setting.coefficients
    about = max(
        customer.visited,
        key=lambda relationship: abs(relationship.encounter.encounter_satisfaction - p.word_of_mouth_pivot),
    )
    felt, firm = about.encounter.encounter_satisfaction, about.provider
    chance = talk_probability(
        felt, customer.talk_propensity, p.word_of_mouth_talk_rate, p.word_of_mouth_talk_base,
        p.word_of_mouth_talk_pleased, p.word_of_mouth_talk_displeased, p.word_of_mouth_pivot,
    )  # fmt: skip
    if felt < p.word_of_mouth_pivot and about is customer.home and customer.under_contract:
        chance = min(chance * (1.0 + p.word_of_mouth_hostage), 1.0)
    if customer.luck("talk") >= chance:
        return
    if felt < p.word_of_mouth_pivot:
        customer.says = firm.position, -1, False
        firm.book.told_bad += 1
    else:
        customer.says = firm.position, +1, False
        firm.book.told_good += 1
        if customer.setting.observed and about is customer.home:
            customer.setting.cohort(firm, customer.joined).told_good += 1


def _invites(customer: Customer) -> bool:
    """Being pleased with one's firm, perhaps pass on its paid invitation; whether one does."""
    p, home = customer.setting.coefficients, customer.home
    if home is None or home.encounter.visits == 0 or home.encounter.encounter_satisfaction < p.word_of_mouth_pivot:
        return False
    firm = home.provider
    reward = firm.referral / firm.list_price if firm.list_price > 0 else 0.0
    if customer.luck("refer", firm.stream) < referral_probability(reward, p.word_of_mouth_referral_rate):
        customer.says = firm.position, +1, True
        customer.inviting = 1
        firm.book.invitations += 1
        return True
    return False
