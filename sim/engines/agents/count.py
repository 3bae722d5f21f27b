"""Count: a customer in the books of the firms visited, and of home."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.state.books import BANDS
from sim.state.relationship import ENROLLED


def count(customer: Customer) -> None:
    """Be counted: as a visitor of the firms visited, as a customer of one's home."""
    for relationship in customer.visited:
        encounter, book = relationship.encounter, relationship.provider.book
        book.buyers += 1
        book.visits += encounter.visits
        book.failed += encounter.failures
        book.complaints += encounter.complained
        book.noticed += encounter.noticed
        book.resolved += encounter.complained * encounter.resolved
        book.betrayals += encounter.betrayed
        book.encounter_satisfaction += encounter.encounter_satisfaction
        book.perceived += encounter.perceived
        book.delta += encounter.experience - encounter.expected
        felt = BANDS[encounter.band]
        setattr(book, felt, getattr(book, felt) + 1)
    if customer.home is None:
        return
    book, segment = customer.home.provider.book, customer.home.provider.segments[customer.segment]
    book.customers += 1
    segment.customers += 1
    segment.emotional += customer.home.emotional
    segment.cumulative_satisfaction += customer.home.cumulative_satisfaction
    book.cumulative_satisfaction += customer.home.cumulative_satisfaction
    for name in ("emotional", "transactional", "trust", "will", "unfairness"):
        setattr(book, name, getattr(book, name) + getattr(customer.home, name))
    spent = sum(relationship.spend for relationship in customer.relationships)
    book.wallet += customer.home.spend / spent if spent > 0 else 0.0
    book.enrolled += customer.home.has(ENROLLED)
    book.under_contract += customer.under_contract
