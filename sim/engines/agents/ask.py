"""Ask: a firm's survey, answered while paying."""

from __future__ import annotations

from sim.engines.agents.customer import Customer
from sim.mechanisms.survey import intends_to_return
from sim.numerics.quantiles import normal_quantile
from sim.rules.felt import answer_of, same_fault
from sim.state.books import NEEDS_NAMED


def ask(customer: Customer) -> None:
    """Perhaps answer the survey of a firm visited."""
    p = customer.setting.coefficients
    for relationship in customer.visited:
        firm, encounter = relationship.provider, relationship.encounter
        if firm.survey_rate <= 0 or customer.luck("survey", firm.stream) >= firm.survey_rate:
            continue
        encounter.answered = 1
        firm.book.surveyed += 1
        error = normal_quantile(customer.luck("answer", firm.stream)) if p.survey_error > 0 else 0.0
        encounter.stated = answer_of.plain(encounter, p, error)
        firm.book.answered += encounter.stated
        firm.book.bill += encounter.experience - firm.promised_quality
        firm.book.same_fault += same_fault.plain(encounter.failures, relationship.failures, p.failure_decay)
        firm.book.would_return += intends_to_return(encounter.stated, relationship.emotional, p.word_of_mouth_pivot)
        if encounter.named >= 0:
            named = NEEDS_NAMED[encounter.named]
            setattr(firm.book, named, getattr(firm.book, named) + 1)
