"""Answering a firm's survey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.books import NEEDS_NAMED
from sim.mechanisms.survey import intends_to_return

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def ask(customer: Customer) -> None:
    """Perhaps answer the survey of a firm visited."""
    for bond in customer.visited:
        firm, month = bond.provider, bond.month
        if firm.survey_rate <= 0 or customer.luck("survey", firm.stream) >= firm.survey_rate:
            continue
        month.answered = 1
        firm.book.surveyed += 1
        firm.book.answered += month.satisfaction
        firm.book.bill += month.experience - firm.claim
        p = customer.setting.coefficients
        remembered = (month.failures + 0.5) * (1.0 - p.failure_decay)  # this month's, as faded, and half of one more
        if month.failures > 0 and bond.failures > remembered:
            firm.book.same_fault += 1
        firm.book.would_return += intends_to_return(month.satisfaction, bond.emotional, p.word_of_mouth_pivot)
        if month.named >= 0:
            named = NEEDS_NAMED[month.named]
            setattr(firm.book, named, getattr(firm.book, named) + 1)
