"""Settle: what one customer and each firm owe each other for a month, and the points that moved."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.engines.agents.records import Account
from sim.engines.agents.relationship import Relationship
from sim.rules.bill import bill_of, is_referred, post, post_cohort, volume_of
from sim.rules.programme import (
    collect,
    enrol,
    expire,
    give_for_friend,
    may_enrol,
    may_redeem,
    month_passes,
    rank,
    redeem,
)
from sim.rules.relationship import spend_remembered
from sim.state.relationship import ENROLLED


def settle(customer: Customer) -> None:
    """Pay, and have every cost booked, once."""
    _keep_accounts(customer)
    for relationship in customer.met:
        _pay(customer, relationship)
    if customer.present and customer.setting.observed and customer.left is not None:
        customer.left.provider.segments[customer.segment].left += 1


def _pay(customer: Customer, relationship: Relationship) -> None:
    """Book a month with one firm: in its books, in the cohort, and in what the customer has paid."""
    setting, firm, encounter = customer.setting, relationship.provider, relationship.encounter
    p, growth, account = setting.coefficients, setting.growth, relationship.account
    home = relationship is customer.home
    year = customer.tenure // 12 if home else 0
    volume = volume_of.plain(customer, firm, growth[min(year, len(growth) - 1)], home)
    bill = bill_of.plain(customer, relationship, encounter, firm, p, volume, home, customer.tenure)
    cost, income = bill.cost, 0.0
    if account is not None:
        if firm.programme_earn > 0:
            programme, income = _collect(customer, relationship, account, bill.revenue)
            if is_referred.plain(encounter, home):
                encounter.issued += give_for_friend.plain(account, firm, firm.book)
            firm.book.programme += programme
            firm.book.partner_income += income
            cost += programme - income
        rank.plain(account, encounter, firm, p, bill.revenue, bill.revenue - cost)
    encounter.paid, encounter.income, encounter.cost = bill.revenue, income, cost + income + bill.acquisition
    post.plain(firm.book, bill, encounter)
    spend_remembered.plain(relationship, p, bill.revenue)
    if not setting.observed:
        return
    customer.paid += bill.revenue
    relationship.contribution += bill.revenue - cost - bill.acquisition
    firm.segments[customer.segment].paid += bill.revenue
    firm.segments[customer.segment].cost += cost + bill.acquisition
    if home:
        post_cohort.plain(setting.cohort(firm, customer.joined), encounter, bill, cost)


def _keep_accounts(customer: Customer) -> None:
    """A month passes over what firms keep of a customer: scores fade, points die when their time has come."""
    setting = customer.setting
    for relationship in customer.relationships:
        account, expiry = relationship.account, relationship.provider.programme_life
        if account is None:
            continue
        month_passes.plain(account, setting.coefficients)
        if expiry > 0 and setting.observed and setting.month % expiry == 0:
            expire.plain(account, relationship.provider.book)


def _collect(customer: Customer, relationship: Relationship, account: Account, revenue: float) -> tuple[float, float]:
    """Enrol, earn points, take a reward; what it cost, money, and what partners paid."""
    p, firm, encounter = customer.setting.coefficients, relationship.provider, relationship.encounter
    asked = may_enrol.plain(relationship, encounter)
    if asked and customer.luck("enrol", firm.stream) < firm.programme_enrolment:
        enrol.plain(relationship, account, encounter, firm, firm.book)
    home = relationship is customer.home
    income = collect.plain(relationship, account, encounter, firm, firm.book, revenue, home)
    cost = firm.cost_member if relationship.has(ENROLLED) else 0.0
    enough = may_redeem.plain(relationship, account, encounter, firm)
    if enough and customer.luck("redeem", firm.stream) < firm.programme_redemption:
        cost += redeem.plain(relationship, account, encounter, firm, p, firm.book)
    return cost, income
