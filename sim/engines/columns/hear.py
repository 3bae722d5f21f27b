"""Hear: messages gathered by the listener from neighbours, or from partners met by chance."""

import numpy as np

from sim import streams
from sim.customers import PRESENT
from sim.engines.columns.kernel import kernel, part
from sim.mechanisms.word_of_mouth import informed_probability, message_impact

D_CONTACT = streams.DECISIONS["contact"]
D_HEAR = streams.DECISIONS["hear"]


@part
def _listen(bonds, books, p, i, message, counts):  # type: ignore[no-untyped-def]
    """Take in one message: it moves what was heard about its firm, the less the better the firm is known."""
    j = abs(int(message)) - 1
    b = bonds[i, j]
    counts[j] += 1
    if message > 0:
        books[j].heard_good += 1.0
        b.heard += message_impact(1.0, b.episodes, p.word_of_mouth_impact, p.word_of_mouth_familiarity)
    else:
        books[j].heard_bad += 1.0
        b.heard += message_impact(-1.0, b.episodes, p.word_of_mouth_impact, p.word_of_mouth_familiarity)


@kernel
def hear(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Everyone takes in what those they know said this month; who hears of an unknown firm may come to know it."""
    people, bonds, terms, books = w.people, w.bonds, w.terms, w.book
    starts, neighbours, messages = w.starts, w.neighbours, w.messages
    p = w.p[0]
    firms = terms.size
    counts = np.zeros(firms, np.int64)
    partners = int(p.mixing)
    rows = int(p.contact_rows)
    if p.word_of_mouth_talk_rate <= 0.0:
        return
    most = 1
    for i in range(low, high):
        most = max(most, starts[i + 1] - starts[i])
    said = np.empty(most, np.int8)
    for i in range(low, high):
        if people[i].stage != PRESENT:
            continue
        number = 0
        for n in range(starts[i], starts[i + 1]):  # silence is dropped without a branch
            said[number] = messages[neighbours[n]]
            number += 1 if said[number] != 0 else 0
        heard = number > 0
        if heard:
            counts[:] = 0
        for n in range(number):
            _listen(bonds, books, p, i, said[n], counts)
        if partners > 0 and i < rows:
            for n in range(partners):
                other = int(streams.uniform(key, D_CONTACT, month, i, 0, n) * rows)
                message = messages[other]
                if message != 0 and other != i:
                    if not heard:
                        counts[:] = 0
                        heard = True
                    _listen(bonds, books, p, i, message, counts)
        if not heard:
            continue
        for j in range(firms):
            if counts[j] > 0 and bonds[i, j].aware == 0:
                chance = informed_probability(float(counts[j]), p.word_of_mouth_informs)
                if streams.uniform(key, D_HEAR, month, i, int(terms[j].stream), 0) < chance:
                    bonds[i, j].aware = 1
                    books[j].informed += 1.0
