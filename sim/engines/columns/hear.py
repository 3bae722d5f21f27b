"""Hear: messages gathered by the listener from neighbours, or from partners met by chance."""

import numpy as np

from sim import streams
from sim.customers import PRESENT
from sim.engines.columns.kernel import kernel
from sim.mechanisms.word_of_mouth import informed_probability, message_impact

D_CONTACT = streams.DECISIONS["contact"]
D_HEAR = streams.DECISIONS["hear"]


@kernel
def _listen(w, i, message, counts):  # type: ignore[no-untyped-def]
    """Take in one message: it moves what was heard about its firm, the less the better the firm is known."""
    p = w.p[0]
    j = abs(int(message)) - 1
    b = w.bonds[i, j]
    counts[j] += 1
    if message > 0:
        w.book[j].heard_good += 1.0
        b.heard += message_impact(1.0, b.episodes, p.word_of_mouth_impact, p.word_of_mouth_familiarity)
    else:
        w.book[j].heard_bad += 1.0
        b.heard += message_impact(-1.0, b.episodes, p.word_of_mouth_impact, p.word_of_mouth_familiarity)


@kernel
def hear(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Everyone takes in what those they know said this month; who hears of an unknown firm may come to know it."""
    p = w.p[0]
    firms = w.terms.size
    counts = np.zeros(firms, np.int64)
    partners = int(p.mixing)
    rows = int(p.contact_rows)
    if p.word_of_mouth_talk_rate <= 0.0:
        return
    for i in range(low, high):
        c = w.people[i]
        if c.stage != PRESENT:
            continue
        heard = False
        for n in range(w.starts[i], w.starts[i + 1]):
            message = w.messages[w.neighbours[n]]
            if message != 0:
                if not heard:
                    counts[:] = 0
                    heard = True
                _listen(w, i, message, counts)
        if partners > 0 and i < rows:
            for n in range(partners):
                other = int(streams.uniform(key, D_CONTACT, month, i, 0, n) * rows)
                message = w.messages[other]
                if message != 0 and other != i:
                    if not heard:
                        counts[:] = 0
                        heard = True
                    _listen(w, i, message, counts)
        if not heard:
            continue
        for j in range(firms):
            if counts[j] > 0 and w.bonds[i, j].aware == 0:
                chance = informed_probability(float(counts[j]), p.word_of_mouth_informs)
                if streams.uniform(key, D_HEAR, month, i, int(w.terms[j].stream), 0) < chance:
                    w.bonds[i, j].aware = 1
                    w.book[j].informed += 1.0
