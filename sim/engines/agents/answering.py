"""Answering a firm's survey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sim.mechanisms.survey import intends_to_return
from sim.state.books import NEEDS_NAMED

if TYPE_CHECKING:
    from sim.engines.agents.customer import Customer


def ask(customer: Customer) -> None:
    """Perhaps answer the survey of a firm visited."""
    for relationship in customer.visited:
        firm, encounter = relationship.provider, relationship.encounter
        if firm.survey_rate <= 0 or customer.luck("survey", firm.stream) >= firm.survey_rate:
            continue
        encounter.answered = 1
        firm.book.surveyed += 1
        firm.book.answered += encounter.encounter_satisfaction
        firm.book.bill += encounter.experience - firm.promised_quality
        p = customer.setting.coefficients
        remembered = (encounter.failures + 0.5) * (
            1.0 - p.failure_decay
        )  # this month's, as faded, and half of one more
        if encounter.failures > 0 and relationship.failures > remembered:
            firm.book.same_fault += 1
        firm.book.would_return += intends_to_return(
            encounter.encounter_satisfaction, relationship.emotional, p.word_of_mouth_pivot
        )
        if encounter.named >= 0:
            named = NEEDS_NAMED[encounter.named]
            setattr(firm.book, named, getattr(firm.book, named) + 1)
