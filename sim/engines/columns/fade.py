"""Fade: what is between a customer and each firm a month later."""

from typing import Any

import numpy as np

from sim.engines.columns.kernel import phase
from sim.rules.relationship import fade as fades
from sim.rules.relationship import fade_outside
from sim.state.person import PRESENT


@phase
def fade(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """What was heard, suffered and envied fades, and uncertainty grows; where there was no contact, loyalties and spend fade too.

    Encounters stand in the order of rows, then firms, so that one walk along them tells who met whom.
    """
    people, relationships, encounters = w.people, w.relationships, w.encounters
    p = w.p[0]
    number = w.met[0]
    d = 0
    for i in range(low, high):
        if people[i].stage == PRESENT:
            fade_outside(people[i], p)
            for j in range(relationships.shape[1]):
                met = d < number and encounters[d].row == i and encounters[d].firm == j
                if met:
                    d += 1
                fades(people[i], relationships[i, j], p, met)
