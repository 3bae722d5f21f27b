"""Relate: cumulative satisfaction, the two loyalties, trust, reference price, goodwill, bonds."""

from typing import Any

import numpy as np

from sim.engines.columns.kernel import phase
from sim.rules.price import look_back
from sim.rules.relationship import touch


@phase
def relate(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """What a month of contact leaves behind between a customer and a firm."""
    people, relationships, offers, encounters = w.people, w.relationships, w.offers, w.encounters
    p = w.p[0]
    regrets = p.price_regret > 0.0
    for d in range(w.met[0]):
        m = encounters[d]
        c = people[m.row]
        touch(c, relationships[m.row, m.firm], m, offers[c.arm, m.firm], p, c.home == m.firm)
        if regrets and c.home == m.firm:
            look_back(c, relationships[m.row, m.firm], m, p, month)
