"""Enter: births, needs that cease, and customers let go."""

import numpy as np

from sim.engines.columns.cohorts import note_leaver
from sim.engines.columns.kernel import kernel, part
from sim.numerics import streams
from sim.state.causes import CEASED, RELEASED
from sim.state.person import ABSENT, GONE, PRESENT
from sim.state.relationship import BARRED, LOST

D_CEASES = streams.DECISIONS["need_ceases"]


@part
def _blank(this_month):  # type: ignore[no-untyped-def]
    """Nothing befell this row yet."""
    this_month.sold = 0
    this_month.wooed = 0
    this_month.occasions = 0
    this_month.firm = -1
    this_month.pick = -1
    this_month.inviter = -1
    this_month.chance = 0.0
    this_month.stay = 0.0
    this_month.fee = 0.0


@kernel
def enter(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Rows enter the category in their month; others' need ceases for good; whom a firm has let go has no firm."""
    people, relationships, books, cohorts = w.people, w.relationships, w.book, w.cohort
    p = w.p[0]
    watched = w.active[0].watched == 1
    luck = np.empty(high - low)
    if p.ceases > 0.0:
        streams.fill_rows(key, D_CEASES, month, low, luck)
    for i in range(low, high):
        c = people[i]
        c.left = -1
        c.cause = 0
        if watched:
            _blank(w.customer_months[i])
        if c.stage == ABSENT and c.entry <= month:
            c.stage = PRESENT
        if month == 0:
            c.first = c.home
        if c.stage != PRESENT:
            continue
        if p.ceases > 0.0 and luck[i - low] < p.ceases:
            c.stage = GONE
            if c.home >= 0:
                c.left = c.home
                c.cause = CEASED
                books[c.home].ceased += 1.0
                note_leaver(cohorts, c.home, c.joined, month)
                c.home = -1
        elif c.home >= 0 and (relationships[i, c.home].marks & BARRED) != 0:
            relationships[i, c.home].past = LOST
            relationships[i, c.home].habit = 0.0
            c.left = c.home
            c.cause = RELEASED
            books[c.home].released += 1.0
            note_leaver(cohorts, c.home, c.joined, month)
            c.home = -1
            c.until = month
