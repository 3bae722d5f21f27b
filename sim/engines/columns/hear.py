"""Hear: messages gathered by the listener from neighbours, and from people met by chance; rewards for bringing a friend."""

from typing import Any

import numpy as np

from sim.engines.columns.kernel import NEAR, fetch_row, outlined, phase
from sim.numerics import streams
from sim.numerics.fetch import fetch
from sim.rules.programme import give_for_friend, thank
from sim.rules.talk import (
    INVITATION,
    bad_word_stirs,
    departure_stirs,
    gets_through,
    is_addressed,
    known_chance,
    listen,
    packed,
    stirred,
    stirs,
    trusted,
    unpacked,
)
from sim.state.person import BY_BAD_WORD, BY_DEPARTURE, BY_INVITATION, PRESENT
from sim.state.relationship import CUSTOMER, WAS_TOLD, WON_BACK
from sim.state.ties import strength_of

D_MEETING = streams.DECISIONS["meeting"]
D_HEAR = streams.DECISIONS["hear"]
D_ADDRESSEE = streams.DECISIONS["addressee"]
D_PROMPT = streams.DECISIONS["prompt"]
D_FORGET = streams.DECISIONS["forget"]


@outlined
def _is_meant(starts: Any, neighbours: Any, key: Any, month: int, sender: int, i: int, friends: float) -> bool:
    """Whether the invitation that a neighbour passed on this month is meant for row i."""
    first, beyond = starts[sender], starts[sender + 1]
    place = np.searchsorted(neighbours[first:beyond], i)
    return is_addressed(streams.uniform(key, D_ADDRESSEE, month, sender, 0, 0), beyond - first, place, friends)


@outlined
def _be_stirred(
    c: Any,
    p: Any,
    offers: Any,
    starts: Any,
    neighbours: Any,
    messages: Any,
    departed: Any,
    key: Any,
    month: int,
    i: int,
) -> None:
    """What one heard before makes one reconsider no more, perhaps; a bad word of one's provider, or somebody's departure, may."""
    if stirred(c) and streams.uniform(key, D_FORGET, month, i, 0, 0) < p.word_of_mouth_decay:
        c.prompted = 0
    if c.home < 0 or c.prompted > 0:
        return
    heeds = p.word_of_mouth_bad_word_prompts > 0.0 and gets_through(offers[c.arm, c.home], False)
    sees = p.word_of_mouth_departure_prompts > 0.0
    bad = packed(c.home, False, False)
    for n in range(starts[i], starts[i + 1]):
        other = neighbours[n]
        said_bad = heeds and messages[other] == bad
        left = sees and departed[other] == c.home + 1
        if said_bad or left:
            strength = strength_of(key, i, other, p.word_of_mouth_tie_spread)
            if said_bad and streams.uniform(key, D_PROMPT, month, i, BY_BAD_WORD, other) < bad_word_stirs(p, strength):
                c.prompted = BY_BAD_WORD
                return
            if left and streams.uniform(key, D_PROMPT, month, i, BY_DEPARTURE, other) < departure_stirs(p, strength):
                c.prompted = BY_DEPARTURE
                return


@phase
def hear(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Everyone takes in what those they know said this month; who hears of an unknown firm may come to know it."""
    people, relationships, offers, books = w.people, w.relationships, w.offers, w.book
    starts, neighbours, messages, thanks, club = w.starts, w.neighbours, w.messages, w.thanks, w.club
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
    stirring = stirs(p)
    said = np.empty(most, np.int8)
    who = np.empty(most, np.int32)
    friends = p.word_of_mouth_invitation_friends
    spread = p.word_of_mouth_tie_spread
    prompts = p.word_of_mouth_invitation_prompts
    for i in range(low, high):
        if i + 2 * NEAR < high:
            fetch_row(people, relationships, i + 2 * NEAR)
        if i + NEAR < high:
            asks = referring and people[i + NEAR].inviting == 1
            for n in range(starts[i + NEAR], starts[i + NEAR + 1]):
                fetch(messages, neighbours[n], 1)
                if asks:
                    fetch(thanks, 4 * neighbours[n], 4)
        c = people[i]
        if c.stage != PRESENT:
            continue
        if referring and c.inviting == 1:
            for n in range(starts[i], starts[i + 1]):  # rewards for every friend one brought this month
                friend = neighbours[n]
                if thanks[friend] == i:
                    j = people[friend].home
                    f = offers[people[friend].arm, j]
                    thank(relationships[i, j], f, p)
                    if f.club >= 0.0 and f.programme_earn > 0.0:
                        give_for_friend(club[i, int(f.club)], f, books[j])
        number = 0
        for n in range(starts[i], starts[i + 1]):  # silence is dropped without a branch
            who[number] = neighbours[n]
            said[number] = messages[who[number]]
            number += 1 if said[number] != 0 else 0
        if referring and friends > 0.0:
            kept = 0
            for n in range(number):  # what is meant for others is not heard
                who[kept], said[kept] = who[n], said[n]
                others = said[n] > INVITATION and not _is_meant(starts, neighbours, key, month, who[n], i, friends)
                kept += 0 if others else 1
            number = kept
        heard = number > 0
        if heard:
            counts[:] = 0
        invited = False
        for n in range(number):
            j, good, invites = unpacked(said[n])
            invited = invited or invites
            if gets_through(offers[c.arm, j], good):
                counts[j] += 1
                strength = trusted(p, invites)
                if spread > 0.0:
                    strength = strength * strength_of(key, i, who[n], spread)
                listen(relationships[i, j], books[j], p, good, strength)
        if invited:
            for n in range(number):
                j, _, invites = unpacked(said[n])
                if invites:
                    past = relationships[i, j].past
                    if past != CUSTOMER and past != WON_BACK and c.home != j and gets_through(offers[c.arm, j], True):
                        c.invited = j
                        c.inviter = who[n]
                        if prompts >= 1.0 or streams.uniform(key, D_PROMPT, month, i, BY_INVITATION, who[n]) < prompts:
                            c.prompted = BY_INVITATION
        if partners > 0 and i < rows:
            for n in range(partners):
                other = int(streams.uniform(key, D_MEETING, month, i, 0, n) * rows)
                if messages[other] != 0 and other != i and (friends <= 0.0 or messages[other] <= INVITATION):
                    if not heard:
                        counts[:] = 0
                        heard = True
                    j, good, _ = unpacked(messages[other])  # among strangers an invitation is no more than good news
                    if gets_through(offers[c.arm, j], good):
                        counts[j] += 1
                        listen(relationships[i, j], books[j], p, good, p.contact_strength)
        if stirring:
            _be_stirred(c, p, offers, starts, neighbours, messages, w.departed, key, month, i)
        if not heard:
            continue
        for j in range(firms):
            if counts[j] > 0 and relationships[i, j].aware == 0:
                chance = known_chance(float(counts[j]), p)
                if streams.uniform(key, D_HEAR, month, i, int(offers[0, j].stream), 0) < chance:
                    relationships[i, j].aware = 1
                    relationships[i, j].marks |= WAS_TOLD
                    books[j].informed += 1.0
