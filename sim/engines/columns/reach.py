"""Reach: advertising makes firms known; prospects and lost customers are called."""

from sim.engines.columns.kernel import kernel, part
from sim.mechanisms.word_of_mouth import message_impact
from sim.numerics import streams
from sim.state.person import PRESENT
from sim.state.relationship import BARRED, LOST, NEVER, SAW_ADVERT, TARGETED

D_ADVERT = streams.DECISIONS["advert"]
D_CALL = streams.DECISIONS["call"]
D_WIN_BACK = streams.DECISIONS["win_back"]


@part
def _called(c, b, book, segment, f, month):  # type: ignore[no-untyped-def]
    """A call is booked, makes the firm known, and makes one reconsider."""
    b.aware = 1
    b.marks |= TARGETED
    c.prompted = 1
    book.called += 1.0
    book.outreach += f.outreach_cost
    if month >= 0:
        b.contribution -= f.outreach_cost
        segment.cost += f.outreach_cost


@kernel
def reach(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Whoever does not know a firm yet is reached with the chance its advertising bought; whoever is not its customer may
    be called: prospects to buy, lost customers to come back.
    """
    people, relationships, offers, books, segments = w.people, w.relationships, w.offers, w.book, w.segment
    p = w.p[0]
    watched = w.active[0].watched == 1
    for j in range(offers.shape[1]):
        reaching = False
        for arm in range(offers.shape[0]):
            f = offers[arm, j]
            reaching = reaching or f.reach > 0.0 or f.calls > 0.0 or f.win_rate > 0.0
        if not reaching:
            continue
        for i in range(low, high):
            c = people[i]
            if c.stage != PRESENT:
                continue
            b = relationships[i, j]
            f = offers[c.arm, j]
            stream = int(f.stream)
            if f.reach > 0.0 and b.aware == 0 and streams.uniform(key, D_ADVERT, month, i, stream, 0) < f.reach:
                b.aware = 1
                b.marks |= SAW_ADVERT
            if j == c.home or (b.marks & BARRED) != 0:
                continue
            if f.calls > 0.0 and b.past == NEVER and streams.uniform(key, D_CALL, month, i, stream, 0) < f.calls:
                _called(c, b, books[j], segments[c.arm, c.segment, j], f, month)
                b.word_of_mouth += message_impact(
                    b.trust, b.episodes, p.word_of_mouth_impact, p.word_of_mouth_familiarity
                )
                if watched:
                    w.customer_months[i].sold |= 1 << j
            if (
                f.win_rate > 0.0
                and b.past == LOST
                and b.spend >= f.win_floor
                and streams.uniform(key, D_WIN_BACK, month, i, stream, 0) < f.win_rate
            ):
                _called(c, b, books[j], segments[c.arm, c.segment, j], f, month)
                b.grievance *= 1.0 - f.win_apology
                if watched:
                    w.customer_months[i].wooed |= 1 << j
