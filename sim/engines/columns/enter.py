"""Enter: births, and needs that cease."""

from sim import streams
from sim.customers import ABSENT, GONE, PRESENT
from sim.engines.causes import CEASED
from sim.engines.columns.cohorts import note_leaver
from sim.engines.columns.kernel import kernel

D_CEASES = streams.DECISIONS["need_ceases"]


@kernel
def enter(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Rows enter the category in their month; others' need ceases for good."""
    p = w.p[0]
    for i in range(low, high):
        c = w.people[i]
        c.left = -1
        c.cause = 0
        if c.stage == ABSENT and c.entry <= month:
            c.stage = PRESENT
        if month == 0:
            c.first = c.home
        if c.stage != PRESENT or p.ceases <= 0.0:
            continue
        if streams.uniform(key, D_CEASES, month, i, 0, 0) < p.ceases:
            c.stage = GONE
            if c.home >= 0:
                c.left = c.home
                c.cause = CEASED
                w.book[c.home].ceased += 1.0
                note_leaver(w.cohort, c.home, c.joined, month)
                c.home = -1
