"""Reach: advertising makes firms known; prospects and lost customers are called."""

from typing import Any

import numpy as np

from sim.engines.columns.kernel import inlined, phase
from sim.numerics import streams
from sim.rules.bill import post_call
from sim.rules.recovery import forgive
from sim.rules.talk import told_by_seller
from sim.state.coefficients import SUBSCRIPTION
from sim.state.person import BY_ADVERTISING, BY_CALL, BY_MOVE, PRESENT
from sim.state.relationship import LOST, NEVER, SAW_ADVERT, SHUT, TARGETED

D_ADVERT = streams.DECISIONS["advert"]
D_ADVERT_PROMPT = streams.DECISIONS["advert_prompt"]
D_CALL = streams.DECISIONS["call"]
D_WIN_BACK = streams.DECISIONS["win_back"]


@inlined
def _called(c: Any, b: Any, book: Any, segment: Any, f: Any, month: int) -> Any:
    """A call is booked, makes the firm known, and makes one reconsider."""
    b.aware = 1
    b.marks |= TARGETED
    c.prompted = c.prompted if c.prompted == BY_MOVE else BY_CALL
    post_call(b, book, segment, f, month >= 0)


@phase
def reach(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Whoever does not know a firm yet is reached with the chance its advertising bought; it persuades whoever knows it, and may
    make another firm's subscriber reconsider. Whoever is not its customer may be called: prospects to buy, lost customers to come
    back.
    """
    people, relationships, offers, books, segments = w.people, w.relationships, w.offers, w.book, w.segment
    p = w.p[0]
    watched = w.active[0].watched == 1
    advert, stir = np.empty(high - low), np.empty(high - low)
    call, win_back = np.empty(high - low), np.empty(high - low)
    for j in range(offers.shape[1]):
        reached, persuades, stirs, called, wooed = False, False, False, False, False
        for arm in range(offers.shape[0]):
            f = offers[arm, j]
            reached = reached or f.advertising_reach > 0.0
            persuades = persuades or f.advertising_felt > 0.0
            stirs = stirs or (f.advertising_prompts > 0.0 and p.kind == SUBSCRIPTION)
            called = called or f.advertising_calls > 0.0
            wooed = wooed or f.win_back_rate > 0.0
        if not (reached or persuades or stirs or called or wooed):
            continue
        stream = int(offers[0, j].stream)
        if reached:
            streams.fill_rows(key, D_ADVERT, month, low, stream, advert)
        if stirs:
            streams.fill_rows(key, D_ADVERT_PROMPT, month, low, stream, stir)
        if called:
            streams.fill_rows(key, D_CALL, month, low, stream, call)
        if wooed:
            streams.fill_rows(key, D_WIN_BACK, month, low, stream, win_back)
        for i in range(low, high):
            c = people[i]
            if c.stage != PRESENT:
                continue
            b = relationships[i, j]
            f = offers[c.arm, j]
            n = i - low
            if f.advertising_reach > 0.0 and b.aware == 0 and advert[n] < f.advertising_reach:
                b.aware = 1
                b.marks |= SAW_ADVERT
            if b.aware == 1:
                b.word_of_mouth += f.advertising_felt
                if stirs and c.home >= 0 and j != c.home and stir[n] < f.advertising_prompts:
                    c.prompted = BY_ADVERTISING
            if j == c.home or (b.marks & SHUT) != 0:
                continue
            if f.advertising_calls > 0.0 and b.past == NEVER and call[n] < f.advertising_calls:
                _called(c, b, books[j], segments[c.arm, c.segment, j], f, month)
                told_by_seller(b, p)
                if watched:
                    w.customer_months[i].sold |= 1 << j
            if (
                f.win_back_rate > 0.0
                and b.past == LOST
                and b.spend >= f.win_back_spend
                and win_back[n] < f.win_back_rate
            ):
                _called(c, b, books[j], segments[c.arm, c.segment, j], f, month)
                forgive(b, f)
                if watched:
                    w.customer_months[i].wooed |= 1 << j
