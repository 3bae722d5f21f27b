"""Ask: the firm's survey, answered while paying."""

from typing import Any

import numpy as np

from sim.engines.columns.draws import fill_list
from sim.engines.columns.kernel import phase
from sim.mechanisms.survey import intends_to_return
from sim.numerics import streams
from sim.numerics.quantiles import normal_quantile
from sim.rules.felt import answer_of, same_fault

D_SURVEY = streams.DECISIONS["survey"]
D_ANSWER = streams.DECISIONS["answer"]


@phase
def ask(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Some of those who visited answer: how satisfied they are, whether the bill kept the promise, what should be better,
    whether it was the same fault again, whether they mean to come back.
    """
    people, relationships, offers, encounters, books = w.people, w.relationships, w.offers, w.encounters, w.book
    p = w.p[0]
    asked = np.empty(w.met[0], np.int64)
    rows, subs = np.empty(asked.size, np.uint32), np.empty(asked.size, np.uint32)
    number = 0
    for d in range(w.met[0]):
        m = encounters[d]
        f = offers[people[m.row].arm, m.firm]
        if m.visits > 0 and f.survey_rate > 0.0:
            asked[number], rows[number], subs[number] = d, m.row, np.uint32(f.stream)
            number += 1
    luck = np.empty(number)
    fill_list(key, D_SURVEY, month, rows, subs, number, luck)
    for n in range(number):
        m = encounters[asked[n]]
        f = offers[people[m.row].arm, m.firm]
        if luck[n] >= f.survey_rate:
            continue
        b = relationships[m.row, m.firm]
        book = books[m.firm]
        m.answered = 1
        book.surveyed += 1.0
        error = 0.0
        if p.survey_error > 0.0:
            error = normal_quantile(streams.uniform(key, D_ANSWER, month, m.row, int(f.stream), 0))
        m.stated = answer_of(m, p, error)
        book.answered += m.stated
        book.bill += m.experience - f.promised_quality
        if same_fault(m.failures, b.failures, p.failure_decay):
            book.same_fault += 1.0
        book.would_return += intends_to_return(m.stated, b.emotional, p.word_of_mouth_pivot)
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
