"""Talk: who says what about whom."""

import numpy as np

from sim.engines.columns.cohorts import cohort_of
from sim.engines.columns.kernel import kernel
from sim.mechanisms.word_of_mouth import referral_probability, talk_probability
from sim.numerics import streams
from sim.state.world import INVITATION

D_TALK = streams.DECISIONS["talk"]
D_REFER = streams.DECISIONS["refer"]


@kernel
def talk(w, key, month, low, high):  # type: ignore[no-untyped-def]
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
        if m.visits > 0 and abs(m.encounter_satisfaction - p.word_of_mouth_pivot) > moved:
            moved = abs(m.encounter_satisfaction - p.word_of_mouth_pivot)
            felt = m.encounter_satisfaction
            about = m.firm
        if (
            referring
            and m.visits > 0
            and m.firm == people[i].home
            and m.encounter_satisfaction >= p.word_of_mouth_pivot
        ):
            pleased = m.firm
        if d + 1 < w.met[0] and encounters[d + 1].row == i:
            continue
        c = people[i]
        invites = False
        if pleased >= 0:
            f = offers[c.arm, pleased]
            reward = f.referral / f.list_price if f.list_price > 0.0 else 0.0
            chance = referral_probability(reward, p.word_of_mouth_referral_rate)
            invites = streams.uniform(key, D_REFER, month, i, int(f.stream), 0) < chance
        if invites:
            messages[i] = INVITATION + pleased + 1
            c.inviting = 1
            books[pleased].invitations += 1.0
        elif about >= 0:
            chance = talk_probability(
                felt, c.talk_propensity, p.word_of_mouth_talk_rate, p.word_of_mouth_talk_base,
                p.word_of_mouth_talk_pleased, p.word_of_mouth_talk_displeased, p.word_of_mouth_pivot,
            )  # fmt: skip
            if felt < p.word_of_mouth_pivot and about == c.home and c.until > month:
                chance = min(chance * (1.0 + p.word_of_mouth_hostage), 1.0)
            if luck[i - low] < chance:
                if felt >= p.word_of_mouth_pivot:
                    messages[i] = about + 1
                    books[about].told_good += 1.0
                    if month >= 0 and c.home == about:
                        tenure = min((month - c.joined) // 12, years - 1)
                        cohorts[about, cohort_of(c.joined, years), tenure].told_good += 1.0
                else:
                    messages[i] = -(about + 1)
                    books[about].told_bad += 1.0
        about = -1
        moved = -1.0
        pleased = -1
