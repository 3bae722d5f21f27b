"""Hear: messages gathered by the listener from neighbours, and from people met by chance; rewards for bringing a friend."""

from typing import Any

import numpy as np

from sim.engines.columns.kernel import (
    NEAR,
    PERSON_BYTES,
    PERSON_NOW,
    RELATIONSHIP_BYTES,
    inlined,
    outlined,
    phase,
)
from sim.numerics import streams
from sim.numerics.fetch import fetch, fetch_line, place_of
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
from sim.state.ties import fill_strengths, strength_of, strongest_of

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


@inlined
def _gather(w: Any, key: Any, month: int, low: int, high: int, said: Any, who: Any, ends: Any, left: Any) -> None:
    """What is said to rows low .. high-1 over lasting ties, and by whom: ``said`` and ``who``, row after row, those of the nth row
    from ends[n] on and before ends[n + 1]. ``left`` says of each row whether a neighbour left its provider this month.
    """
    people, starts, neighbours, messages, departed = w.people, w.starts, w.neighbours, w.messages, w.departed
    p = w.p[0]
    friends = p.word_of_mouth_invitation_friends if w.active[0].referring == 1 else 0.0
    departing = stirs(p) and p.word_of_mouth_departure_prompts > 0.0
    places = place_of(people), place_of(messages), place_of(departed)
    number = np.uint64(0)
    ends[0] = 0
    for i in range(low, high):
        if i + 2 * NEAR < high:
            fetch(places[0], (i + 2 * NEAR) * PERSON_BYTES + PERSON_NOW, PERSON_BYTES - PERSON_NOW)
        if i + NEAR < high:
            for n in range(np.uint64(starts[i + NEAR]), np.uint64(starts[i + NEAR + 1])):
                fetch_line(places[1], neighbours[n])
                if departing:
                    fetch_line(places[2], neighbours[n])
        c = people[i]
        if c.stage == PRESENT:
            first = number
            provider = c.home + 1 if c.home >= 0 else -1
            gone, invites = False, False
            for n in range(np.uint64(starts[i]), np.uint64(starts[i + 1])):  # silence is dropped without a branch
                other = np.uint32(neighbours[n])  # unsigned: nothing is counted from the end
                message = messages[other]
                who[number], said[number] = other, message
                number += np.uint64(message != 0)
                invites |= message > INVITATION
                gone |= departed[other] == provider
            left[i - low] = gone
            if invites and friends > 0.0:
                kept = first
                for n in range(first, number):  # what is meant for others is not heard
                    who[kept], said[kept] = who[n], said[n]
                    others = said[n] > INVITATION and not _is_meant(starts, neighbours, key, month, who[n], i, friends)
                    kept += np.uint64(0) if others else np.uint64(1)
                number = kept
        ends[i - low + 1] = number


@inlined
def _weigh(w: Any, key: Any, low: int, high: int, said: Any, who: Any, ends: Any) -> Any:
    """How strong the ties are over which the messages of ``_gather`` came; what is between row and firm is fetched meanwhile."""
    relationships = w.relationships
    firms, records = relationships.shape[1], place_of(relationships)
    number = ends[high - low]
    spread = w.p[0].word_of_mouth_tie_spread
    lower, higher, strengths = np.empty(number, np.uint32), np.empty(number, np.uint32), np.ones(number)
    for i in range(low, high):
        for n in range(ends[i - low], ends[i - low + 1]):
            j, _, _ = unpacked(said[n])
            at = (i * firms + j) * RELATIONSHIP_BYTES
            fetch_line(records, at)
            fetch_line(records, at + RELATIONSHIP_BYTES - 1)
            lower[n], higher[n] = np.uint32(min(i, who[n])), np.uint32(max(i, who[n]))
    if spread > 0.0:
        fill_strengths(key, lower, higher, number, spread, strengths)
    return strengths


@outlined
def _stir(w: Any, key: Any, month: int, rows: Any, count: int) -> None:
    """What was heard before makes one reconsider no more, perhaps; a bad word of one's provider, or somebody's departure, may.

    Args: rows, the first ``count`` of them, for whom there is any such news.
    """
    people, offers, starts, neighbours, messages, departed = (
        w.people, w.offers, w.starts, w.neighbours, w.messages, w.departed,
    )  # fmt: skip
    p = w.p[0]
    spread = p.word_of_mouth_tie_spread
    strongest = strongest_of(spread)  # most luck is beyond what the closest tie could bring
    sees = p.word_of_mouth_departure_prompts > 0.0
    for k in range(count):
        i = rows[k]
        c = people[i]
        if stirred(c) and streams.uniform(key, D_FORGET, month, i, 0, 0) < p.word_of_mouth_decay:
            c.prompted = 0
        if c.home < 0 or c.prompted > 0:
            continue
        heeds = p.word_of_mouth_bad_word_prompts > 0.0 and gets_through(offers[c.arm, c.home], False)
        bad = packed(c.home, False, False)
        for n in range(starts[i], starts[i + 1]):
            other = neighbours[n]
            said_bad = heeds and messages[other] == bad
            left = sees and departed[other] == c.home + 1
            if said_bad:
                luck = streams.uniform(key, D_PROMPT, month, i, BY_BAD_WORD, other)
                if luck < bad_word_stirs(p, strongest) and luck < bad_word_stirs(p, strength_of(key, i, other, spread)):
                    c.prompted = BY_BAD_WORD
                    break
            if left:
                luck = streams.uniform(key, D_PROMPT, month, i, BY_DEPARTURE, other)
                if luck < departure_stirs(p, strongest) and luck < departure_stirs(
                    p, strength_of(key, i, other, spread)
                ):
                    c.prompted = BY_DEPARTURE
                    break


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
    people_met = int(p.contact_rows)
    if p.word_of_mouth_talk_rate <= 0.0:
        return
    most = starts[high] - starts[low] + 1
    said, who = np.empty(most, np.int8), np.empty(most, np.uint32)
    ends, left = np.empty(high - low + 1, np.int64), np.zeros(high - low, np.bool_)
    _gather(w, key, month, low, high, said, who, ends, left)
    strengths = _weigh(w, key, low, high, said, who, ends)
    stirring = stirs(p)
    stirs_them, number = np.empty(high - low, np.int64), 0
    friends = p.word_of_mouth_invitation_friends
    prompts = p.word_of_mouth_invitation_prompts
    thanked = place_of(thanks)
    for i in range(low, high):
        if referring and i + NEAR < high and people[i + NEAR].inviting == 1:
            for n in range(starts[i + NEAR], starts[i + NEAR + 1]):
                fetch_line(thanked, 4 * neighbours[n])
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
        first, beyond = ends[i - low], ends[i - low + 1]
        heard = beyond > first
        if heard:
            counts[:] = 0
        invited, worse, unknown = False, False, False
        for n in range(first, beyond):
            j, good, invites = unpacked(said[n])
            invited = invited or invites
            worse = worse or (not good and j == c.home)
            if gets_through(offers[c.arm, j], good):
                b = relationships[i, j]
                counts[j] += 1
                unknown = unknown or b.aware == 0
                listen(b, books[j], p, good, trusted(p, invites) * strengths[n])
        if invited:
            for n in range(first, beyond):
                j, _, invites = unpacked(said[n])
                if invites:
                    past = relationships[i, j].past
                    if past != CUSTOMER and past != WON_BACK and c.home != j and gets_through(offers[c.arm, j], True):
                        c.invited = j
                        c.inviter = who[n]
                        if prompts >= 1.0 or streams.uniform(key, D_PROMPT, month, i, BY_INVITATION, who[n]) < prompts:
                            c.prompted = BY_INVITATION
        if partners > 0 and i < people_met:
            for n in range(partners):
                other = int(streams.uniform(key, D_MEETING, month, i, 0, n) * people_met)
                if messages[other] != 0 and other != i and (friends <= 0.0 or messages[other] <= INVITATION):
                    if not heard:
                        counts[:] = 0
                        heard = True
                    j, good, _ = unpacked(messages[other])  # among strangers an invitation is no more than good news
                    if gets_through(offers[c.arm, j], good):
                        b = relationships[i, j]
                        counts[j] += 1
                        unknown = unknown or b.aware == 0
                        listen(b, books[j], p, good, p.contact_strength)
        if stirring and (worse or left[i - low] or stirred(c)):
            stirs_them[number] = i
            number += 1
        if not unknown:
            continue
        for j in range(firms):
            if counts[j] > 0 and relationships[i, j].aware == 0:
                chance = known_chance(float(counts[j]), p)
                if streams.uniform(key, D_HEAR, month, i, int(offers[0, j].stream), 0) < chance:
                    relationships[i, j].aware = 1
                    relationships[i, j].marks |= WAS_TOLD
                    books[j].informed += 1.0
    if number > 0:
        _stir(w, key, month, stirs_them, number)
