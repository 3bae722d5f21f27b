"""Count: heads and feelings."""

from sim.books import DAZZLED, PLEASED
from sim.customers import PRESENT
from sim.engines.columns.kernel import kernel


@kernel
def count(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Counts and sums over the block's customers, per firm and per segment."""
    people, bonds, dealings, books, segments = w.people, w.bonds, w.dealings, w.book, w.segment
    for d in range(w.dealt[0]):
        m = dealings[d]
        if m.visits == 0:
            continue
        book = books[m.firm]
        book.buyers += 1.0
        book.visits += m.visits
        book.failed += m.failures
        book.complaints += m.complained
        book.resolved += m.resolved
        book.satisfaction += m.satisfaction
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
        if month >= 0 and c.left >= 0 and c.stage == PRESENT:  # by choice: those whose need ceased are gone
            segments[c.segment, c.left].left += 1.0
        if c.home >= 0:
            book = books[c.home]
            b = bonds[i, c.home]
            book.customers += 1.0
            book.cumulative += b.satisfaction
            book.emotional += b.emotional
            book.transactional += b.transactional
            book.trust += b.trust
            book.will += b.will
            s = segments[c.segment, c.home]
            s.customers += 1.0
            s.emotional += b.emotional
            s.cumulative += b.satisfaction
