"""Counting: a customer in the books of the firms visited, and of home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.customers import ENROLLED
from sim.engines.agents.paying import felt_band

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def count(customer: Customer) -> None:
    """Be counted: as a visitor of the firms visited, as a customer of one's home."""
    for bond in customer.bonds:
        bond.provider.book.called += bond.month.called
        bond.provider.book.rewards += bond.month.rewards
    for bond in customer.visited:
        month, book = bond.month, bond.provider.book
        book.buyers += 1
        book.visits += month.visits
        book.failed += month.failures
        book.complaints += month.complained
        book.noticed += month.noticed
        book.resolved += month.complained * month.resolved
        book.betrayals += month.betrayed
        book.satisfaction += month.satisfaction
        book.perceived += month.perceived
        delta = month.experience - month.expected
        book.delta += delta
        band = felt_band(delta)
        setattr(book, band, getattr(book, band) + 1)
    if customer.home is None:
        return
    book, segment = customer.home.provider.book, customer.home.provider.segments[customer.segment]
    book.customers += 1
    segment.customers += 1
    segment.emotional += customer.home.emotional
    segment.cumulative += customer.home.satisfaction
    book.cumulative += customer.home.satisfaction
    for name in ("emotional", "transactional", "trust", "will", "unfair"):
        setattr(book, name, getattr(book, name) + getattr(customer.home, name))
    spent = sum(bond.spend for bond in customer.bonds)
    book.wallet += customer.home.spend / spent if spent > 0 else 0.0
    book.enrolled += customer.home.has(ENROLLED)
    book.under_contract += customer.under_contract
