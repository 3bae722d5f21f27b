"""Hear: messages gathered by the listener from neighbours, and from people met by chance; rewards for bringing a friend."""

import numpy as np

from sim.engines.columns.kernel import kernel, part
from sim.mechanisms.word_of_mouth import hearsay_updated, informed_probability, message_impact
from sim.numerics import streams
from sim.state.person import PRESENT
from sim.state.relationship import CUSTOMER, WAS_TOLD, WON_BACK
from sim.state.world import INVITATION

D_CONTACT = streams.DECISIONS["contact"]
D_HEAR = streams.DECISIONS["hear"]


@part
def _gets_through(f, good):  # type: ignore[no-untyped-def]
    """Whether news about this firm reaches anyone: studies may knock out one kind."""
    return (f.good_news if good else f.bad_news) > 0.0


@part
def _listen(b, book, p, good, strength):  # type: ignore[no-untyped-def]
    """Take in one message: it moves what was heard and what is expected, the less the better the firm is known."""
    if good:
        book.heard_good += 1.0
        valence = strength * p.word_of_mouth_good
    else:
        book.heard_bad += 1.0
        valence = -strength * p.word_of_mouth_bad
    b.word_of_mouth += message_impact(valence, b.episodes, p.word_of_mouth_impact, p.word_of_mouth_familiarity)
    b.will = hearsay_updated(b.will, valence, b.episodes, p.expectation_hearsay)


@part
def _be_thanked(w, i):  # type: ignore[no-untyped-def]
    """Be rewarded for every friend one brought this month."""
    people, relationships, offers, books, club = w.people, w.relationships, w.offers, w.book, w.club
    starts, neighbours, thanks = w.starts, w.neighbours, w.thanks
    p = w.p[0]
    for n in range(starts[i], starts[i + 1]):
        friend = neighbours[n]
        if thanks[friend] == i:
            j = people[friend].home
            b = relationships[i, j]
            f = offers[people[friend].arm, j]
            if f.list_price > 0.0:
                b.transactional += p.loyalty_transactional_gain * f.referral / f.list_price
            if f.club >= 0.0 and f.earn > 0.0:
                club[i, int(f.club)].points += f.referral * f.referral_points
                books[j].issued += f.referral * f.referral_points


@kernel
def hear(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Everyone takes in what those they know said this month; who hears of an unknown firm may come to know it."""
    people, relationships, offers, books = w.people, w.relationships, w.offers, w.book
    starts, neighbours, messages = w.starts, w.neighbours, w.messages
    p = w.p[0]
    referring = w.active[0].referring == 1
    firms = offers.shape[1]
    counts = np.zeros(firms, np.int64)
    partners = int(p.contacts)
    rows = int(p.contact_rows)
    if p.word_of_mouth_talk_rate <= 0.0:
        return
    most = 1
    for i in range(low, high):
        most = max(most, starts[i + 1] - starts[i])
    said = np.empty(most, np.int8)
    for i in range(low, high):
        c = people[i]
        if c.stage != PRESENT:
            continue
        if referring and c.inviting == 1:
            _be_thanked(w, i)
        number = 0
        for n in range(starts[i], starts[i + 1]):  # silence is dropped without a branch
            said[number] = messages[neighbours[n]]
            number += 1 if said[number] != 0 else 0
        heard = number > 0
        if heard:
            counts[:] = 0
        invited = False
        for n in range(number):
            message = said[n]
            strength = 1.0
            if message > INVITATION:
                invited = True
                message -= INVITATION
                strength = p.word_of_mouth_referral_impact * (1.0 - p.word_of_mouth_referral_discount)
            j = abs(int(message)) - 1
            if _gets_through(offers[c.arm, j], message > 0):
                counts[j] += 1
                _listen(relationships[i, j], books[j], p, message > 0, strength)
        if invited:
            for n in range(starts[i], starts[i + 1]):
                message = messages[neighbours[n]]
                if message > INVITATION:
                    j = message - INVITATION - 1
                    past = relationships[i, j].past
                    if past != CUSTOMER and past != WON_BACK and c.home != j and _gets_through(offers[c.arm, j], True):
                        c.invited = j
                        c.inviter = neighbours[n]
                        c.prompted = 1
        if partners > 0 and i < rows:
            for n in range(partners):
                other = int(streams.uniform(key, D_CONTACT, month, i, 0, n) * rows)
                message = messages[other]
                if message != 0 and other != i:
                    if not heard:
                        counts[:] = 0
                        heard = True
                    if message > INVITATION:  # among strangers an invitation is no more than good news
                        message -= INVITATION
                    j = abs(int(message)) - 1
                    if _gets_through(offers[c.arm, j], message > 0):
                        counts[j] += 1
                        _listen(relationships[i, j], books[j], p, message > 0, p.contact_strength)
        if not heard:
            continue
        for j in range(firms):
            if counts[j] > 0 and relationships[i, j].aware == 0:
                chance = informed_probability(float(counts[j]), p.word_of_mouth_informs)
                if streams.uniform(key, D_HEAR, month, i, int(offers[0, j].stream), 0) < chance:
                    relationships[i, j].aware = 1
                    relationships[i, j].marks |= WAS_TOLD
                    books[j].informed += 1.0
