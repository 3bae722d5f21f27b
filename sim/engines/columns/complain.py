"""Complain, recover: voice, justice, and the grievance that stays."""

from typing import Any

import numpy as np

from sim.engines.columns.kernel import phase
from sim.numerics import streams
from sim.rules.recovery import aggrieve, be_heard, voice_chance
from sim.state.coefficients import SUBSCRIPTION
from sim.state.person import BY_FAILURE

D_COMPLAIN = streams.DECISIONS["complain"]
D_RESOLVE = streams.DECISIONS["resolve"]
D_NOTICE = streams.DECISIONS["notice"]
D_INCIDENT = streams.DECISIONS["incident"]


@phase
def complain(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Who met a failure may voice it, or the firm may notice; it may put it right; what is not put right becomes a grievance, over
    which a subscriber may reconsider when renewal is next due.
    """
    people, relationships, offers, encounters = w.people, w.relationships, w.offers, w.encounters
    p = w.p[0]
    for d in range(w.met[0]):
        m = encounters[d]
        if m.failures == 0:
            continue
        i, j = m.row, m.firm
        c = people[i]
        b = relationships[i, j]
        f = offers[c.arm, j]
        stream = int(f.stream)
        eased = 0.0
        snub = 0.0
        if streams.uniform(key, D_COMPLAIN, month, i, stream, 0) < voice_chance(c, b, m, f, p):
            m.complained = 1
        elif f.recovery_notice > 0.0 and streams.uniform(key, D_NOTICE, month, i, stream, 0) < f.recovery_notice:
            m.noticed = 1
        if m.complained == 1 or m.noticed == 1:
            if m.noticed == 1 or streams.uniform(key, D_RESOLVE, month, i, stream, 0) < f.recovery_resolve:
                m.resolved = 1
            eased, snub = be_heard(b, m, f, p)
        chance = aggrieve(b, m, p, eased, snub)
        if (
            chance > 0.0
            and c.home == j
            and p.kind == SUBSCRIPTION
            and streams.uniform(key, D_INCIDENT, month, i, stream, 0) < chance
        ):
            c.prompted = BY_FAILURE
