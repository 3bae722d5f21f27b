"""Ask: the firm's survey, answered while paying."""

from sim.engines.columns.kernel import kernel
from sim.mechanisms.survey import intends_to_return
from sim.numerics import streams

D_SURVEY = streams.DECISIONS["survey"]


@kernel
def ask(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Some of those who visited answer: how satisfied they are, whether the bill kept the promise, what should be better,
    whether it was the same fault again, whether they mean to come back.
    """
    people, relationships, offers, encounters, books = w.people, w.relationships, w.offers, w.encounters, w.book
    p = w.p[0]
    for d in range(w.met[0]):
        m = encounters[d]
        c = people[m.row]
        f = offers[c.arm, m.firm]
        if m.visits == 0 or f.survey_rate <= 0.0:
            continue
        if streams.uniform(key, D_SURVEY, month, m.row, int(f.stream), 0) >= f.survey_rate:
            continue
        b = relationships[m.row, m.firm]
        book = books[m.firm]
        m.answered = 1
        book.surveyed += 1.0
        book.answered += m.encounter_satisfaction
        book.bill += m.experience - f.promised_quality
        # This month's failures, as the month has faded them, and half of one more.
        remembered = (m.failures + 0.5) * (1.0 - p.failure_decay)
        if m.failures > 0 and b.failures > remembered:
            book.same_fault += 1.0
        book.would_return += intends_to_return(m.encounter_satisfaction, b.emotional, p.word_of_mouth_pivot)
        if m.named == 0:
            book.named_product += 1.0
        elif m.named == 1:
            book.named_price += 1.0
        elif m.named == 2:
            book.named_convenience += 1.0
        elif m.named == 3:
            book.named_service += 1.0
        elif m.named == 4:
            book.named_relationship += 1.0
        elif m.named == 5:
            book.named_image += 1.0
