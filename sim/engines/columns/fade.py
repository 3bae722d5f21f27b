"""Fade: what is between a customer and each firm a month later."""

from typing import Any

import numpy as np

from sim.engines.columns.kernel import phase
from sim.engines.columns.occasions import last_of
from sim.numerics import streams
from sim.rules.relationship import fade as fades
from sim.rules.relationship import fade_outside
from sim.rules.talk import forget, slips_mind
from sim.state.coefficients import REPERTOIRE
from sim.state.person import ENOUGH, PRESENT

D_OUT_OF_MIND = streams.DECISIONS["out_of_mind"]


@phase
def fade(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """What was heard, suffered and envied fades, and uncertainty grows; where there was no contact, loyalties and spend fade
    too, and a firm may be forgotten; some have had enough of the category.

    Encounters stand in the order of rows, then firms, so that one walk along them tells who met whom.
    """
    people, relationships, encounters = w.people, w.relationships, w.encounters
    p = w.p[0]
    number = w.met[0]
    d = 0
    firms = relationships.shape[1]
    drops = p.dropout > 0.0 and p.kind == REPERTOIRE
    forgets = p.word_of_mouth_forgotten > 0.0
    luck = np.empty((firms if forgets else 0, high - low))
    for j in range(luck.shape[0]):
        streams.fill_rows(key, D_OUT_OF_MIND, month, low, int(w.offers[0, j].stream), luck[j])
    for i in range(low, high):
        if people[i].stage == PRESENT:
            fade_outside(people[i], p)
            purchases = 0
            for j in range(firms):
                b = relationships[i, j]
                met = d < number and encounters[d].row == i and encounters[d].firm == j
                if met:
                    purchases += encounters[d].visits
                    d += 1
                unlucky = (
                    forgets and luck[j, i - low] < p.word_of_mouth_forgotten
                )  # the chance before any visit is highest
                if unlucky and not met and b.aware == 1 and luck[j, i - low] < slips_mind(b, p, people[i].home == j):
                    forget(b)
                fades(people[i], b, p, met)
            if drops and purchases > 0 and purchases >= last_of(p, key, month, i):
                people[i].prompted = ENOUGH
