"""Paying: what one customer and one firm owe each other for a month, and what band a visit was felt in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.engines.agents.offering import bundled
from sim.engines.agents.relationship import Account, Relationship
from sim.mechanisms.costs import cost_to_serve
from sim.mechanisms.tiers import ranking_score
from sim.state.books import DAZZLED, PLEASED
from sim.state.person import REFERRAL
from sim.state.relationship import ENROLLED

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def pay(customer: Customer, relationship: Relationship) -> None:
    """Book a month with one firm: in its books, in the cohort, and in what the customer has paid."""
    setting, firm, encounter, book = (
        customer.setting,
        relationship.provider,
        relationship.encounter,
        relationship.provider.book,
    )
    p, growth = setting.coefficients, setting.growth
    at_home = relationship is customer.home
    years = (setting.month - customer.joined) // 12 if at_home else 0
    volume = customer.spend * growth[min(years, len(growth) - 1)]
    if at_home and bundled(customer, relationship):
        volume *= 1.0 + firm.bundle_volume
    referred = bool(encounter.joined and at_home and customer.channel == REFERRAL)

    sales = encounter.units * encounter.price * volume
    aftersales = encounter.services * firm.service_price * customer.spend
    goods = encounter.units * firm.unit_cost * volume + encounter.services * firm.service_unit_cost * customer.spend
    service = encounter.visits * cost_to_serve(
        firm.serve_cost, relationship.episodes - encounter.visits, p.cost_to_serve_learning
    )
    failures = encounter.failures * firm.failure_cost
    recovery = (encounter.complained + encounter.noticed) * firm.complaint_cost + encounter.resolved * (
        firm.resolve_cost + firm.compensation * customer.spend
    )
    bonds = personal = welcome = 0.0
    if at_home:
        recovery += firm.ease_cost
        bonds = firm.bond_cost + firm.financial * sales
        personal = firm.personal_cost
        if setting.month - customer.joined < firm.welcome_months:
            welcome = encounter.visits * firm.welcome_cost
    quality = encounter.visits * firm.quality_cost
    tiers = encounter.visits * firm.tier_cost[relationship.tier] + (
        firm.recognition_cost if relationship.tier > 0 else 0.0
    )
    extras = encounter.visits * firm.extras_cost
    outreach = encounter.called * firm.outreach_cost
    gifts = encounter.signed * firm.gift
    if referred:
        gifts += 2.0 * firm.referral * (1.0 - firm.referral_points)
    survey = encounter.answered * firm.survey_cost
    partners = encounter.units * firm.commission * volume
    acquisition = encounter.joined * firm.acquisition_cost
    revenue = sales + aftersales
    cost = goods + service + failures + recovery + quality + tiers + extras
    cost += bonds + personal + welcome + outreach + gifts + survey + partners
    income = 0.0
    account = relationship.account
    if account is not None:
        if firm.earn > 0:
            programme, income = _collect(customer, relationship, account, revenue, at_home)
            if referred:
                account.points += firm.referral * firm.referral_points
                encounter.issued += firm.referral * firm.referral_points
                book.issued += firm.referral * firm.referral_points
            book.programme += programme
            book.partner_income += income
            cost += programme - income
        fresh, worth = 1.0 - p.spend_memory, encounter.visits * firm.visit_price
        account.score += fresh * ranking_score(revenue, worth, revenue - cost, firm.by_frequency, firm.by_profit)
        account.profit += fresh * (revenue - cost)

    encounter.paid, encounter.income, encounter.cost = revenue, income, cost + income + acquisition
    book.sales += sales
    book.aftersales += aftersales
    book.goods += goods
    book.service += service
    book.failures += failures
    book.recovery += recovery
    book.quality += quality
    book.tiers += tiers
    book.extras += extras
    book.welcome += welcome
    book.bonds += bonds
    book.personalisation += personal
    book.outreach += outreach
    book.gifts += gifts
    book.survey += survey
    book.partners += partners
    book.acquisition += acquisition
    book.units += encounter.units
    relationship.spend = p.spend_memory * relationship.spend + (1.0 - p.spend_memory) * revenue
    if not setting.observed:
        return
    customer.paid += revenue
    relationship.contribution += revenue - cost - acquisition
    firm.segments[customer.segment].paid += revenue
    firm.segments[customer.segment].cost += cost + acquisition
    if at_home:
        cohort = setting.cohort(firm, customer.joined)
        cohort.customer_months += 1
        cohort.units += encounter.units + encounter.services
        cohort.revenue += revenue
        cohort.cost += cost
        cohort.acquisition += acquisition
        cohort.full_price += encounter.units * firm.list_price * volume + aftersales


def keep_accounts(customer: Customer) -> None:
    """A month passes over what firms keep of a customer: scores fade, points die when their time has come."""
    setting = customer.setting
    memory = setting.coefficients.spend_memory
    for relationship in customer.relationships:
        account, expiry = relationship.account, relationship.provider.expiry
        if account is None:
            continue
        account.score *= memory
        account.profit *= memory
        if expiry > 0 and setting.observed and setting.month % expiry == 0:
            relationship.provider.book.expired += account.old
            account.old, account.points = account.points, 0.0


def _collect(
    customer: Customer, relationship: Relationship, account: Account, revenue: float, at_home: bool
) -> tuple[float, float]:
    """Enrol, earn points, take a reward; what it cost, money, and what partners paid."""
    firm, encounter, book = relationship.provider, relationship.encounter, relationship.provider.book
    if not relationship.has(ENROLLED) and encounter.units > 0 and customer.luck("enrol", firm.stream) < firm.enrolment:
        relationship.mark(ENROLLED)
        account.points += firm.endowed
        book.issued += firm.endowed
        encounter.issued += firm.endowed
    if not relationship.has(ENROLLED):
        return 0.0, 0.0
    cost, income, earned = firm.member_cost, 0.0, firm.earn * revenue
    if at_home and firm.partner_points > 0:
        income = firm.partner_points
        earned += income
    account.points += earned
    book.issued += earned
    encounter.issued += earned
    enough = encounter.units > 0 and account.points + account.old >= firm.threshold
    if enough and customer.luck("redeem", firm.stream) < firm.redemption:
        encounter.rewards = 1
        old = min(account.old, firm.threshold)
        account.old -= old
        account.points -= firm.threshold - old
        account.points += firm.endowed
        book.issued += firm.endowed
        encounter.issued += firm.endowed
        book.redeemed += firm.threshold
        cost += firm.reward * firm.point_cost
        relationship.transactional += customer.setting.coefficients.programme_rewarded
    return cost, income


def felt_band(delta: float) -> str:
    """The felt band (``books.BANDS``) of experience less expectation."""
    if delta < -DAZZLED:
        return "outraged"
    if delta < -PLEASED:
        return "unhappy"
    if delta <= PLEASED:
        return "satisfied"
    return "pleased" if delta <= DAZZLED else "dazzled"
