"""Learn: will and should expectations, and the category norm."""

from typing import Any

import numpy as np

from sim.engines.columns.kernel import phase
from sim.rules.relationship import count_episodes, learn_norm, learn_should, learn_will


@phase
def learn(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Expectations move with experience; the best rival seen raises what is due; the category norm follows, and carries what is
    expected of firms not tried yet.
    """
    people, relationships, encounters = w.people, w.relationships, w.encounters
    p = w.p[0]
    firms = relationships.shape[1]
    seen = 0.0
    visits = 0
    tried = 0
    for d in range(w.met[0]):
        m = encounters[d]
        if m.visits > 0:
            learn_will(people[m.row], relationships[m.row, m.firm], m, p)
            seen += m.visits * m.experience
            visits += m.visits
            tried |= 1 << m.firm
        if visits > 0 and (d + 1 == w.met[0] or encounters[d + 1].row != m.row):
            carried = learn_norm(people[m.row], p, seen / visits)
            for k in range(firms):  # what is expected of firms not tried yet moves with the norm
                b = relationships[m.row, k]
                b.will = b.will + carried if b.episodes == 0 and (tried >> k) & 1 == 0 else b.will
            seen = 0.0
            visits = 0
            tried = 0
    for d in range(w.met[0]):  # after all wills have moved, so that the order of firms does not matter
        m = encounters[d]
        if m.visits > 0:
            rival = -1.0
            for k in range(firms):
                b = relationships[m.row, k]
                rival = max(rival, b.will if k != m.firm and b.episodes > 0 else -1.0)
            learn_should(relationships[m.row, m.firm], m, p, rival)
    for d in range(w.met[0]):
        m = encounters[d]
        count_episodes(relationships[m.row, m.firm], m)
