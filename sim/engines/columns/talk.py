"""Talk: who says what about whom."""

import numpy as np

from sim import streams
from sim.customers import PRESENT
from sim.engines.columns.cohorts import cohort_of
from sim.engines.columns.kernel import kernel
from sim.mechanisms.word_of_mouth import talk_probability

D_TALK = streams.DECISIONS["talk"]


@kernel
def talk(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Each customer may say one thing a month, good or bad, about the firm that moved them most."""
    people, terms, moments, books, cohorts, messages = w.people, w.terms, w.moments, w.book, w.cohort, w.messages
    p = w.p[0]
    luck = np.empty(high - low)
    if p.word_of_mouth_talk_rate > 0.0:
        streams.fill_rows(key, D_TALK, month, low, luck)
    years = cohorts.shape[1]
    for i in range(low, high):
        c = people[i]
        messages[i] = 0
        if c.stage != PRESENT or p.word_of_mouth_talk_rate <= 0.0:
            continue
        about = -1
        moved = -1.0
        for j in range(terms.size):
            m = moments[i - low, j]
            if m.visits > 0 and abs(m.satisfaction - p.word_of_mouth_pivot) > moved:
                moved = abs(m.satisfaction - p.word_of_mouth_pivot)
                about = j
        if about < 0:
            continue
        felt = moments[i - low, about].satisfaction
        chance = talk_probability(
            felt, c.talk_propensity, p.word_of_mouth_talk_rate, p.word_of_mouth_talk_base,
            p.word_of_mouth_talk_pleased, p.word_of_mouth_talk_displeased, p.word_of_mouth_pivot,
        )  # fmt: skip
        if luck[i - low] < chance:
            if felt >= p.word_of_mouth_pivot:
                messages[i] = about + 1
                books[about].told_good += 1.0
                if month >= 0 and c.home == about:
                    tenure = min((month - c.joined) // 12, years - 1)
                    cohorts[about, cohort_of(c.joined, years), tenure].told_good += 1.0
            else:
                messages[i] = -(about + 1)
                books[about].told_bad += 1.0
