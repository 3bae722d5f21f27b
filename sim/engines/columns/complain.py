"""Complain, recover: voice, justice, and the grievance that stays."""

from typing import Any

import numpy as np

from sim.engines.columns.draws import fill_list
from sim.engines.columns.kernel import inlined, phase
from sim.numerics import streams
from sim.rules.recovery import aggrieve, be_heard, voice_chance
from sim.state.coefficients import SUBSCRIPTION
from sim.state.person import BY_FAILURE

D_COMPLAIN = streams.DECISIONS["complain"]
D_RESOLVE = streams.DECISIONS["resolve"]
D_NOTICE = streams.DECISIONS["notice"]
D_INCIDENT = streams.DECISIONS["incident"]


@inlined
def _failed(w: Any) -> Any:
    """Encounters in which something failed: their places, rows, and the streams of their firms."""
    people, offers, encounters = w.people, w.offers, w.encounters
    met = w.met[0]
    where, rows, subs = np.empty(met, np.int64), np.empty(met, np.uint32), np.empty(met, np.uint32)
    number = 0
    for d in range(met):
        m = encounters[d]
        if m.failures > 0:
            where[number], rows[number] = d, m.row
            subs[number] = np.uint32(offers[people[m.row].arm, m.firm].stream)
            number += 1
    return where[:number], rows[:number], subs[:number]


@phase
def complain(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Who met a failure may voice it, or the firm may notice; it may put it right; what is not put right becomes a grievance, over
    which a subscriber may reconsider when renewal is next due.
    """
    people, relationships, offers, encounters = w.people, w.relationships, w.offers, w.encounters
    p = w.p[0]
    where, rows, subs = _failed(w)
    voice, answer, stir = np.empty(where.size), np.empty(where.size), np.empty(where.size)
    fill_list(key, D_COMPLAIN, month, rows, subs, where.size, voice)
    fill_list(key, D_RESOLVE, month, rows, subs, where.size, answer)
    fill_list(key, D_INCIDENT, month, rows, subs, where.size, stir)
    for n in range(where.size):
        m = encounters[where[n]]
        i, j = m.row, m.firm
        c = people[i]
        b = relationships[i, j]
        f = offers[c.arm, j]
        eased = 0.0
        snub = 0.0
        if voice[n] < voice_chance(c, b, m, f, p):
            m.complained = 1
        elif f.recovery_notice > 0.0 and streams.uniform(key, D_NOTICE, month, i, int(f.stream), 0) < f.recovery_notice:
            m.noticed = 1
        if m.complained == 1 or m.noticed == 1:
            if m.noticed == 1 or answer[n] < f.recovery_resolve:
                m.resolved = 1
            eased, snub = be_heard(b, m, f, p)
        chance = aggrieve(b, m, p, eased, snub)
        if c.home == j and p.kind == SUBSCRIPTION and stir[n] < chance:
            c.prompted = BY_FAILURE
