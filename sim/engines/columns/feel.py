"""Feel: perceived quality, disconfirmation, satisfaction with the month's episodes."""

from typing import Any

import numpy as np

from sim.engines.columns.kernel import phase
from sim.rules.relationship import judge


@phase
def feel(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Satisfaction with each firm visited, from what was delivered, expected (will) and due (should)."""
    people, relationships, encounters = w.people, w.relationships, w.encounters
    p = w.p[0]
    for d in range(w.met[0]):
        m = encounters[d]
        if m.visits > 0:
            judge(people[m.row], relationships[m.row, m.firm], m, p)
