"""Talk: one thing said, good or bad, or an invitation passed on."""

from __future__ import annotations

from typing import NamedTuple

from sim.engines.agents.customer import Customer
from sim.engines.agents.records import Coefficients
from sim.engines.agents.relationship import Relationship
from sim.rules.talk import (
    felt_afterwards,
    felt_of,
    has_whom_to_invite,
    invitation_chance,
    is_addressed,
    is_good,
    moved_by,
    presence,
    recalls,
    talk_chance,
    tells_of_leaving,
)


def talk(customer: Customer) -> None:
    """Perhaps say one thing, good or bad, about the firm that moved one most; a paid invitation goes before it."""
    customer.says = None
    if customer.setting.coefficients.word_of_mouth_talk_rate <= 0:
        return
    topics = _topics(customer)
    if topics and not (customer.setting.active.referring and _invites(customer)):
        _say_what_moved(customer, topics)


class Topic(NamedTuple):
    """A firm one might talk about: what one feels of it, and how present it is, against one visited this month."""

    relationship: Relationship
    felt: float
    presence: float = 1.0

    def pressing(self, p: Coefficients) -> float:
        """How much one wants to talk of it."""
        return self.presence * moved_by.plain(self.felt, p)


def _topics(customer: Customer) -> list[Topic]:
    """The firms visited this month, then those one remembers, if anyone talks of them."""
    p = customer.setting.coefficients
    topics = [Topic(relationship, _felt(customer, relationship)) for relationship in customer.visited]
    if customer.present and recalls.plain(p):
        spent = sum(relationship.spend for relationship in customer.relationships)
        for relationship in customer.relationships:
            if relationship.encounter.visits == 0:
                left = tells_of_leaving.plain(customer, relationship, p)
                near = presence.plain(relationship, p, spent, left)
                topic = Topic(relationship, felt_afterwards.plain(relationship, p, left), near)
                if topic.pressing(p) > 0:
                    topics.append(topic)
    return topics


def _say_what_moved(customer: Customer, topics: list[Topic]) -> None:
    p = customer.setting.coefficients
    about, felt, near = max(topics, key=lambda topic: topic.pressing(p))
    firm, held = about.provider, about is customer.home and customer.under_contract
    if customer.luck("talk") >= near * talk_chance.plain(customer, p, felt, held):
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
