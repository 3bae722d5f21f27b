"""Talk: who says what about whom."""

from typing import Any

import numpy as np

from sim.engines.columns.cohorts import cohort_of
from sim.engines.columns.draws import fill_list
from sim.engines.columns.kernel import inlined, phase
from sim.numerics import streams
from sim.rules.talk import (
    felt_afterwards,
    felt_of,
    has_whom_to_invite,
    invitation_chance,
    is_good,
    moved_by,
    packed,
    pays_for_friends,
    presence,
    recalls,
    talk_chance,
    tells_of_leaving,
)
from sim.state.causes import CEASED, RELEASED
from sim.state.person import PRESENT

D_TALK = streams.DECISIONS["talk"]
D_REFER = streams.DECISIONS["refer"]


@inlined
def _draw_invitations(w: Any, key: Any, month: int) -> Any:
    """Luck of everyone who is pleased with a home firm that pays for friends, in the order of rows: whether they invite one."""
    people, relationships, offers, encounters = w.people, w.relationships, w.offers, w.encounters
    p = w.p[0]
    met = w.met[0] if w.active[0].referring == 1 else 0
    rows, subs = np.empty(met, np.uint32), np.empty(met, np.uint32)
    number = 0
    for d in range(met):
        m = encounters[d]
        c = people[m.row]
        f = offers[c.arm, m.firm]
        if not pays_for_friends(f):
            continue
        if m.visits > 0 and m.firm == c.home and is_good(felt_of(relationships[m.row, m.firm], m, p), p):
            rows[number], subs[number] = m.row, np.uint32(f.stream)
            number += 1
    luck = np.empty(number)
    fill_list(key, D_REFER, month, rows, subs, number, luck)
    return luck


@inlined
def _in_mind(c: Any, relationships: Any, p: Any, i: int, visited: int) -> int:
    """Firms that row i has been to, or has just left, and has not ``visited`` this month: a bit each."""
    known: Any = 0
    for j in range(relationships.shape[1]):
        known |= np.int64(relationships[i, j].episodes > 0) << j
    if c.left >= 0 and tells_of_leaving(c, c.left, p):
        known |= 1 << c.left
    return known & ~visited


@inlined
def _recall(c: Any, relationships: Any, p: Any, i: int, mind: int) -> Any:
    """Of the firms in ``mind`` the one that moves row i most, how much, what is felt of it, and how present it is."""
    spent = 0.0
    for j in range(relationships.shape[1]):
        spent += relationships[i, j].spend
    about, moved, felt, present = -1, 0.0, 0.0, 1.0
    for j in range(relationships.shape[1]):
        if (mind >> j) & 1 == 0:
            continue
        b = relationships[i, j]
        left = tells_of_leaving(c, j, p)
        near = presence(b, p, spent, left)
        then = felt_afterwards(b, p, left)
        if near * moved_by(then, p) > moved:
            about, moved, felt, present = j, near * moved_by(then, p), then, near
    return about, moved, felt, present


@phase
def talk(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Each customer may say one thing a month, good or bad, about the firm that moved them most; an invitation that is paid for
    goes before what would have been said.
    """
    people, relationships, offers, encounters, books = w.people, w.relationships, w.offers, w.encounters, w.book
    cohorts, messages, departed, starts = w.cohort, w.messages, w.departed, w.starts
    referring = w.active[0].referring == 1
    p = w.p[0]
    messages[low:high] = 0
    if p.word_of_mouth_talk_rate <= 0.0:
        return
    recalling = recalls(p)
    departing = p.word_of_mouth_departure_prompts > 0.0
    luck = np.empty(high - low)
    streams.fill_rows(key, D_TALK, month, low, 0, luck)
    years = cohorts.shape[1]
    invited = _draw_invitations(w, key, month)
    at = 0
    d = 0
    for i in range(low, high):
        visited = 0
        about, moved, felt, present, pleased = -1, -1.0, 0.0, 1.0, -1
        while d < w.met[0] and encounters[d].row == i:
            m = encounters[d]
            if m.visits > 0:
                visited |= 1 << m.firm
                now = felt_of(relationships[i, m.firm], m, p)
                if moved_by(now, p) > moved:
                    moved = moved_by(now, p)
                    felt = now
                    about = m.firm
                if referring and m.firm == people[i].home and is_good(now, p):
                    pleased = m.firm if pays_for_friends(offers[people[i].arm, m.firm]) else -1
            d += 1
        if departing:
            c = people[i]
            chosen = c.left >= 0 and (c.cause & (CEASED | RELEASED)) == 0
            departed[i] = c.left + 1 if chosen else 0
        if recalling and people[i].stage == PRESENT:
            mind = _in_mind(people[i], relationships, p, i, visited)
            if mind != 0:
                firm, most, then, near = _recall(people[i], relationships, p, i, mind)
                if firm >= 0 and most > moved:
                    about, felt, present = firm, then, near
        if about < 0:
            continue
        c = people[i]
        invites = False
        if pleased >= 0:
            f = offers[c.arm, pleased]
            invites = invited[at] < invitation_chance(f, p) and has_whom_to_invite(starts[i + 1] - starts[i], p)
            at += 1
        if invites:
            messages[i] = packed(pleased, True, True)
            c.inviting = 1
            books[pleased].invitations += 1.0
        elif luck[i - low] < present * talk_chance(c, p, felt, about == c.home and c.until > month):
            good = is_good(felt, p)
            messages[i] = packed(about, good, False)
            if good:
                books[about].told_good += 1.0
                if month >= 0 and c.home == about:
                    tenure = min((month - c.joined) // 12, years - 1)
                    cohorts[about, cohort_of(c.joined, years), tenure].told_good += 1.0
            else:
                books[about].told_bad += 1.0
