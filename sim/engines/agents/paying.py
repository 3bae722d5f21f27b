"""Paying: what one customer and one firm owe each other for a month, and what band a visit was felt in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.books import DAZZLED, PLEASED
from sim.engines.agents.bond import Bond
from sim.mechanisms.costs import cost_to_serve

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def pay(customer: Customer, bond: Bond) -> None:
    """Book a month with one firm: in its books, in the cohort, and in what the customer has paid."""
    setting, firm, month, book = customer.setting, bond.provider, bond.month, bond.provider.book
    p, growth = setting.coefficients, setting.growth
    at_home = bond is customer.home
    years = (setting.month - customer.joined) // 12 if at_home else 0
    volume = customer.spend * growth[min(years, len(growth) - 1)]

    sales = month.units * firm.price * volume
    aftersales = month.services * firm.service_price * customer.spend
    goods = month.units * firm.unit_cost * volume + month.services * firm.service_unit_cost * customer.spend
    service = month.visits * cost_to_serve(firm.serve_cost, bond.episodes - month.visits, p.cost_to_serve_learning)
    failures = month.failures * firm.failure_cost
    recovery = month.complained * firm.complaint_cost + month.resolved * (
        firm.resolve_cost + firm.compensation * customer.spend
    )
    if at_home:
        recovery += firm.ease_cost
    quality = month.visits * firm.quality_cost
    tiers = month.visits * (firm.top_cost if bond.tier == 1 else firm.rest_cost)
    extras = month.visits * firm.extras_cost
    acquisition = month.joined * firm.acquisition_cost
    revenue = sales + aftersales
    cost = goods + service + failures + recovery + quality + tiers + extras

    book.sales += sales
    book.aftersales += aftersales
    book.goods += goods
    book.service += service
    book.failures += failures
    book.recovery += recovery
    book.quality += quality
    book.tiers += tiers
    book.extras += extras
    book.acquisition += acquisition
    book.units += month.units
    bond.spend = p.spend_memory * bond.spend + (1.0 - p.spend_memory) * revenue
    if not setting.observed:
        return
    customer.paid += revenue
    bond.contribution += revenue - cost - acquisition
    firm.segments[customer.segment].paid += revenue
    if at_home:
        cohort = setting.cohort(firm, customer.joined)
        cohort.customer_months += 1
        cohort.units += month.units + month.services
        cohort.revenue += revenue
        cohort.cost += cost
        cohort.acquisition += acquisition
        cohort.full_price += month.units * firm.list_price * volume + aftersales


def felt_band(delta: float) -> str:
    """The felt band (``books.BANDS``) of experience less expectation."""
    if delta < -DAZZLED:
        return "outraged"
    if delta < -PLEASED:
        return "unhappy"
    if delta <= PLEASED:
        return "satisfied"
    return "pleased" if delta <= DAZZLED else "dazzled"
