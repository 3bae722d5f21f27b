"""Talk: one thing said, good or bad, or an invitation passed on."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.engines.agents.relationship import Relationship
from sim.rules.talk import (
    felt_of,
    has_whom_to_invite,
    invitation_chance,
    is_addressed,
    is_good,
    moved_by,
    talk_chance,
)


def talk(customer: Customer) -> None:
    """Perhaps say one thing, good or bad, about the firm that moved one most; a paid invitation goes before it."""
    customer.says = None
    if customer.setting.coefficients.word_of_mouth_talk_rate <= 0:
        return
    if customer.visited and not (customer.setting.active.referring and _invites(customer)):
        _say_what_moved(customer)


def _say_what_moved(customer: Customer) -> None:
    p = customer.setting.coefficients
    about = max(customer.visited, key=lambda relationship: moved_by.plain(_felt(customer, relationship), p))
    felt, firm = _felt(customer, about), about.provider
    held = about is customer.home and customer.under_contract
    if customer.luck("talk") >= talk_chance.plain(customer, p, felt, held):
        return
    good = is_good.plain(felt, p)
    customer.says = firm.position, good, False
    if not good:
        firm.book.told_bad += 1
        return
    firm.book.told_good += 1
    if customer.setting.observed and about is customer.home:
        customer.setting.cohort(firm, customer.joined).told_good += 1


def _felt(customer: Customer, relationship: Relationship) -> float:
    """What one feels of a firm visited this month."""
    return felt_of.plain(relationship, relationship.encounter, customer.setting.coefficients)


def _invites(customer: Customer) -> bool:
    """Being pleased with one's firm, perhaps pass on its paid invitation; whether one does."""
    p, home = customer.setting.coefficients, customer.home
    if home is None or home.encounter.visits == 0 or not is_good.plain(_felt(customer, home), p):
        return False
    firm = home.provider
    passed_on = customer.luck("refer", firm.stream) < invitation_chance.plain(firm, p)
    if passed_on and has_whom_to_invite.plain(len(customer.neighbours), p):
        customer.addressees = _addressees(customer)
        customer.says = firm.position, True, True
        customer.inviting = 1
        firm.book.invitations += 1
        return True
    return False


def _addressees(customer: Customer) -> list[Customer]:
    """The friends one's invitation is meant for: some of them by lot, or everyone who hears one."""
    friends, neighbours = customer.setting.coefficients.word_of_mouth_invitation_friends, customer.neighbours
    if friends <= 0:
        return neighbours
    luck = customer.luck("addressee")
    return [
        friend for place, friend in enumerate(neighbours) if is_addressed.plain(luck, len(neighbours), place, friends)
    ]
