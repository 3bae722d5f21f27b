"""Enter: births, needs that cease, and customers let go."""

from typing import Any

import numpy as np

from sim.engines.columns.cohorts import note_leaver
from sim.engines.columns.kernel import NEAR, fetch_row, phase, rows_of
from sim.numerics import streams
from sim.state.causes import CEASED, MOVED, RELEASED
from sim.state.customer_month import CUSTOMER_MONTH
from sim.state.person import ABSENT, BY_MOVE, ENOUGH, GONE, PRESENT
from sim.state.relationship import BARRED, LOST, OUT_OF_REACH
from sim.state.world import BLOCK

D_MOVE = streams.DECISIONS["move"]
D_REACH = streams.DECISIONS["reach"]
D_CEASES = streams.DECISIONS["need_ceases"]


@phase
def enter(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Rows enter the category in their month; others' need ceases for good; whom a firm has let go has no firm, nor
    has whom life makes choose anew.
    """
    people, relationships, books, cohorts = w.people, w.relationships, w.book, w.cohort
    p = w.p[0]
    watched = w.active[0].watched == 1
    quiet = np.zeros(1, CUSTOMER_MONTH)  # nothing befell anyone yet
    quiet[0].firm = -1
    quiet[0].pick = -1
    quiet[0].home = -1
    quiet[0].inviter = -1
    luck = np.empty(high - low)
    if p.ceases > 0.0:
        streams.fill_rows(key, D_CEASES, month, low, 0, luck)
    moving = np.ones(high - low)
    if p.moves > 0.0:
        streams.fill_rows(key, D_MOVE, month, low, 0, moving)
    first = low % BLOCK == 0  # strips after a block's first were asked for while the one before chose
    rows = rows_of(w)
    for i in range(low, high):
        if first and i + NEAR < high:
            fetch_row(rows, i + NEAR)
        c = people[i]
        c.left = -1
        c.cause = 0
        if watched:
            w.customer_months[i] = quiet[0]
        if c.stage == ABSENT and c.entry <= month:
            c.stage = PRESENT
        if month == 0:
            c.first = c.home
        if c.stage != PRESENT:
            continue
        if c.prompted == ENOUGH or (p.ceases > 0.0 and luck[i - low] < p.ceases):
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
        elif c.home >= 0 and moving[i - low] < p.moves:
            b = relationships[i, c.home]
            if streams.uniform(key, D_REACH, month, i, 0, 0) < p.out_of_reach:
                b.marks |= OUT_OF_REACH
            b.past = LOST
            b.habit = 0.0
            c.left = c.home
            c.cause = MOVED
            books[c.home].moved += 1.0
            note_leaver(cohorts, c.home, c.joined, month)
            c.home = -1
            c.last = -1
            c.until = month
            c.prompted = BY_MOVE
