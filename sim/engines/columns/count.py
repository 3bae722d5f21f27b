"""Count: heads and feelings."""

from typing import Any

import numpy as np

from sim.engines.columns.kernel import phase
from sim.state.person import PRESENT
from sim.state.relationship import ENROLLED


@phase
def count(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Counts and sums over the block's customers, per firm and per segment; where everyone stands is put on view."""
    people, relationships, encounters, books, segments = w.people, w.relationships, w.encounters, w.book, w.segment
    public_status = w.public_status
    for d in range(w.met[0]):
        m = encounters[d]
        if m.visits == 0:
            continue
        book = books[m.firm]
        book.buyers += 1.0
        book.visits += m.visits
        book.failed += m.failures
        book.complaints += m.complained
        book.noticed += m.noticed
        book.resolved += m.complained * m.resolved
        book.betrayals += m.betrayed
        book.encounter_satisfaction += m.encounter_satisfaction
        book.perceived += m.perceived
        book.delta += m.experience - m.expected
        if m.band == 0:
            book.outraged += 1.0
        elif m.band == 1:
            book.unhappy += 1.0
        elif m.band == 2:
            book.satisfied += 1.0
        elif m.band == 3:
            book.pleased += 1.0
        else:
            book.dazzled += 1.0
    for i in range(low, high):
        c = people[i]
        public_status[i] = 0
        if month >= 0 and c.left >= 0 and c.stage == PRESENT:  # by choice or let go: those whose need ceased are gone
            segments[c.arm, c.segment, c.left].left += 1.0
        if c.home >= 0:
            book = books[c.home]
            b = relationships[i, c.home]
            public_status[i] = 1 + 4 * c.home + b.tier
            book.customers += 1.0
            book.cumulative_satisfaction += b.cumulative_satisfaction
            book.emotional += b.emotional
            book.transactional += b.transactional
            book.trust += b.trust
            book.will += b.will
            book.unfairness += b.unfairness
            spent = 0.0
            for j in range(relationships.shape[1]):
                spent += relationships[i, j].spend
            if spent > 0.0:
                book.wallet += b.spend / spent
            if (b.marks & ENROLLED) != 0:
                book.enrolled += 1.0
            if c.until > month:
                book.under_contract += 1.0
            s = segments[c.arm, c.segment, c.home]
            s.customers += 1.0
            s.emotional += b.emotional
            s.cumulative_satisfaction += b.cumulative_satisfaction
