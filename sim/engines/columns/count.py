"""Count: heads and feelings."""

from sim.engines.columns.kernel import kernel
from sim.state.books import DAZZLED, PLEASED
from sim.state.person import PRESENT
from sim.state.relationship import ENROLLED


@kernel
def count(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Counts and sums over the block's customers, per firm and per segment; where everyone stands is put on view."""
    people, relationships, encounters, books, segments = w.people, w.relationships, w.encounters, w.book, w.segment
    public_status = w.public_status
    for d in range(w.met[0]):
        m = encounters[d]
        book = books[m.firm]
        book.called += m.called
        book.rewards += m.rewards
        if m.visits == 0:
            continue
        book.buyers += 1.0
        book.visits += m.visits
        book.failed += m.failures
        book.complaints += m.complained
        book.noticed += m.noticed
        book.resolved += m.complained * m.resolved
        book.betrayals += m.betrayed
        book.encounter_satisfaction += m.encounter_satisfaction
        book.perceived += m.perceived
        delta = m.experience - m.expected
        book.delta += delta
        if delta < -DAZZLED:
            book.outraged += 1.0
        elif delta < -PLEASED:
            book.unhappy += 1.0
        elif delta <= PLEASED:
            book.satisfied += 1.0
        elif delta <= DAZZLED:
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
