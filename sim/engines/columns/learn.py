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
    first = 0  # of this customer's encounters
    for d in range(w.met[0]):
        m = encounters[d]
        if m.visits > 0:
            learn_will(people[m.row], relationships[m.row, m.firm], m, p)
            seen += m.visits * m.experience
            visits += m.visits
            tried |= 1 << m.firm
        if d + 1 < w.met[0] and encounters[d + 1].row == m.row:
            continue
        if visits > 0:
            carried = learn_norm(people[m.row], p, seen / visits)
            for k in range(firms):  # what is expected of firms not tried yet moves with the norm
                b = relationships[m.row, k]
                b.will = b.will + carried if b.episodes == 0 and (tried >> k) & 1 == 0 else b.will
            for e in range(first, d + 1):  # after all wills have moved, so that the order of firms does not matter
                if encounters[e].visits > 0:
                    rival = -1.0
                    for k in range(firms):
                        b = relationships[m.row, k]
                        rival = max(rival, b.will if k != encounters[e].firm and b.episodes > 0 else -1.0)
                    learn_should(relationships[m.row, encounters[e].firm], encounters[e], p, rival)
        for e in range(first, d + 1):
            count_episodes(relationships[m.row, encounters[e].firm], encounters[e])
        seen, visits, tried, first = 0.0, 0, 0, d + 1
