"""Talk: who says what about whom."""

from typing import Any

import numpy as np

from sim.engines.columns.cohorts import cohort_of
from sim.engines.columns.draws import fill_list
from sim.engines.columns.kernel import inlined, phase
from sim.numerics import streams
from sim.rules.talk import felt_of, has_whom_to_invite, invitation_chance, is_good, moved_by, packed, talk_chance

D_TALK = streams.DECISIONS["talk"]
D_REFER = streams.DECISIONS["refer"]


@inlined
def _draw_invitations(w: Any, key: Any, month: int) -> Any:
    """Luck of everyone who is pleased with the home firm, in the order of rows: whether its paid invitation is passed on."""
    people, relationships, offers, encounters = w.people, w.relationships, w.offers, w.encounters
    p = w.p[0]
    met = w.met[0] if w.active[0].referring == 1 else 0
    rows, subs = np.empty(met, np.uint32), np.empty(met, np.uint32)
    number = 0
    for d in range(met):
        m = encounters[d]
        c = people[m.row]
        if m.visits > 0 and m.firm == c.home and is_good(felt_of(relationships[m.row, m.firm], m, p), p):
            rows[number], subs[number] = m.row, np.uint32(offers[c.arm, m.firm].stream)
            number += 1
    luck = np.empty(number)
    fill_list(key, D_REFER, month, rows, subs, number, luck)
    return luck


@phase
def talk(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Each customer may say one thing a month, good or bad, about the firm that moved them most; an invitation that is paid for
    goes before what would have been said.
    """
    people, relationships, offers, encounters, books = w.people, w.relationships, w.offers, w.encounters, w.book
    cohorts, messages, starts = w.cohort, w.messages, w.starts
    referring = w.active[0].referring == 1
    p = w.p[0]
    messages[low:high] = 0
    if p.word_of_mouth_talk_rate <= 0.0:
        return
    luck = np.empty(high - low)
    streams.fill_rows(key, D_TALK, month, low, 0, luck)
    years = cohorts.shape[1]
    invited = _draw_invitations(w, key, month)
    at = 0
    about = -1
    moved = -1.0
    felt = 0.0
    pleased = -1
    for d in range(w.met[0]):
        m = encounters[d]
        i = m.row
        c = people[i]
        if m.visits > 0:
            now = felt_of(relationships[i, m.firm], m, p)
            if moved_by(now, p) > moved:
                moved = moved_by(now, p)
                felt = now
                about = m.firm
            if referring and m.firm == c.home and is_good(now, p):
                pleased = m.firm
        if d + 1 < w.met[0] and encounters[d + 1].row == i:
            continue
        invites = False
        if pleased >= 0:
            f = offers[c.arm, pleased]
            invites = invited[at] < invitation_chance(f, p) and has_whom_to_invite(starts[i + 1] - starts[i], p)
            at += 1
        if invites:
            messages[i] = packed(pleased, True, True)
            c.inviting = 1
            books[pleased].invitations += 1.0
        elif about >= 0 and luck[i - low] < talk_chance(c, p, felt, about == c.home and c.until > month):
            good = is_good(felt, p)
            messages[i] = packed(about, good, False)
            if good:
                books[about].told_good += 1.0
                if month >= 0 and c.home == about:
                    tenure = min((month - c.joined) // 12, years - 1)
                    cohorts[about, cohort_of(c.joined, years), tenure].told_good += 1.0
            else:
                books[about].told_bad += 1.0
        about = -1
        moved = -1.0
        pleased = -1
