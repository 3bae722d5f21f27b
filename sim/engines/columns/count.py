"""Count: heads and feelings."""

from sim.customers import PRESENT
from sim.engines.columns.kernel import kernel

PLEASED, DAZZLED = 0.05, 0.15
"""Experience above expectation, on the quality scale, that is felt as pleasing and as dazzling; the same below."""


@kernel
def count(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Counts and sums over the block's customers, per firm and per segment."""
    for i in range(low, high):
        c = w.people[i]
        if c.stage != PRESENT:
            continue
        for j in range(w.terms.size):
            m = w.moments[i - low, j]
            if m.visits == 0:
                continue
            book = w.book[j]
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
        if c.home >= 0:
            book = w.book[c.home]
            b = w.bonds[i, c.home]
            book.customers += 1.0
            book.cumulative += b.satisfaction
            book.emotional += b.emotional
            book.transactional += b.transactional
            book.trust += b.trust
            book.will += b.will
            s = w.segment[c.segment, c.home]
            s.customers += 1.0
            s.emotional += b.emotional
            s.cumulative += b.satisfaction
