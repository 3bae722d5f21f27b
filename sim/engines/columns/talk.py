"""Talk: who says what about whom."""

from typing import Any

import numpy as np

from sim.engines.columns.cohorts import cohort_of
from sim.engines.columns.kernel import phase
from sim.numerics import streams
from sim.rules.talk import invitation_chance, is_good, moved_by, packed, talk_chance

D_TALK = streams.DECISIONS["talk"]
D_REFER = streams.DECISIONS["refer"]


@phase
def talk(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Each customer may say one thing a month, good or bad, about the firm that moved them most; an invitation that is paid for
    goes before what would have been said.
    """
    people, offers, encounters, books = w.people, w.offers, w.encounters, w.book
    cohorts, messages = w.cohort, w.messages
    referring = w.active[0].referring == 1
    p = w.p[0]
    messages[low:high] = 0
    if p.word_of_mouth_talk_rate <= 0.0:
        return
    luck = np.empty(high - low)
    streams.fill_rows(key, D_TALK, month, low, luck)
    years = cohorts.shape[1]
    about = -1
    moved = -1.0
    felt = 0.0
    pleased = -1
    for d in range(w.met[0]):
        m = encounters[d]
        i = m.row
        c = people[i]
        if m.visits > 0:
            if moved_by(m, p) > moved:
                moved = moved_by(m, p)
                felt = m.encounter_satisfaction
                about = m.firm
            if referring and m.firm == c.home and is_good(m.encounter_satisfaction, p):
                pleased = m.firm
        if d + 1 < w.met[0] and encounters[d + 1].row == i:
            continue
        invites = False
        if pleased >= 0:
            f = offers[c.arm, pleased]
            invites = streams.uniform(key, D_REFER, month, i, int(f.stream), 0) < invitation_chance(f, p)
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
