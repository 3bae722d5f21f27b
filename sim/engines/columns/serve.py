"""Serve: the visits of the month, touchpoint by touchpoint, and what is recalled of them."""

from typing import Any

import numpy as np

from sim.engines.columns.draws import draw_drift, fill_block, lucky, to_normal
from sim.engines.columns.kernel import inlined, phase
from sim.mechanisms.drift import drifting_level
from sim.mechanisms.experience import experienced
from sim.mechanisms.match import match_gain
from sim.numerics import streams
from sim.rules.delivery import (
    given_by,
    lift_for,
    note_failure,
    note_shortfall,
    remembered_as,
    severity_for,
    touch_weight,
)
from sim.rules.utility import expectation

D_VISIT = streams.DECISIONS["visit"]
D_SEVERITY = streams.DECISIONS["severity"]
D_MATCH = streams.DECISIONS["match"]
D_MATCH_START = streams.DECISIONS["match_start"]


@phase
def _draw_visits(w: Any, key: np.uint64, month: int) -> Any:
    """Luck of every visit, shape (items, visits): row 0 a uniform that says whether it fails, the others touchpoints' normals."""
    offers, encounters = w.offers, w.encounters
    met = w.met[0]
    total = 0
    for d in range(met):
        total += encounters[d].visits
    rows = np.empty(total, np.uint32)
    subs = np.empty(total, np.uint32)
    at = 0
    for d in range(met):
        m = encounters[d]
        for visit in range(m.visits):
            rows[at] = m.row
            subs[at] = streams.visit_sub(int(offers[0, m.firm].stream), visit)
            at += 1
    items = w.journey.size + 1
    if w.p[0].experience_visit_noise > 0.0:
        items = streams.visit_item(w.journey.size) + 1
    luck = np.empty((items + 3, total))
    for block in range((items + 3) // 4):
        fill_block(key, D_VISIT, month, rows, subs, total, block, luck[4 * block : 4 * block + 4])
    if w.p[0].experience_noise > 0.0:
        for k in range(1, w.journey.size + 1):
            to_normal(luck[k], total)
    if w.p[0].experience_visit_noise > 0.0:
        to_normal(luck[streams.visit_item(w.journey.size)], total)
    return luck


@lucky("void(f8[::1], f8[:, ::1], i8, f8, f8[::1])")
def _gained(quality: Any, drawn: Any, count: Any, spread: Any, out: Any) -> Any:
    """What matches add in many encounters (``delivery.matched``), by vector instructions; ``drawn`` as ``draw_drift`` has it."""
    for n in range(count):
        out[n] = match_gain(quality[n], drifting_level(spread, drawn[0, n], drawn[1, n], drawn[2, n]))


@phase
def _match(w: Any, key: np.uint64, month: int, lifts: Any) -> Any:
    """What the match adds to what is given in each encounter, ``lifts`` included: quality, shape (encounters,)."""
    people, offers, encounters = w.people, w.offers, w.encounters
    p = w.p[0]
    met = w.met[0]
    rows, subs = np.empty(met, np.uint32), np.empty(met, np.uint32)
    quality, gains = np.empty(met), np.empty(met)
    mean = _mean_quality(w.delivery)
    for d in range(met):
        m = encounters[d]
        rows[d], subs[d] = m.row, np.uint32(offers[0, m.firm].stream)
        quality[d] = mean[people[m.row].arm, m.firm] + lifts[d]
    drawn = draw_drift(key, D_MATCH, D_MATCH_START, month, rows, subs, p.experience_match_epoch)
    _gained(quality, drawn, met, p.experience_match, gains)
    return gains


@inlined
def _mean_quality(delivery: Any) -> Any:
    """Plain mean over the touchpoints of what each firm delivers, shape (arms, firms)."""
    arms, firms, touches = delivery.shape
    mean = np.empty((arms, firms))
    for arm in range(arms):
        for j in range(firms):
            total = 0.0
            for k in range(touches):
                total += delivery[arm, j, k]
            mean[arm, j] = total / touches
    return mean


@inlined
def _lifts(w: Any, month: int) -> Any:
    """What each encounter's customer is given above what everyone gets, quality."""
    people, relationships, offers, encounters = w.people, w.relationships, w.offers, w.encounters
    lifts = np.empty(w.met[0])
    for d in range(lifts.size):
        m = encounters[d]
        c = people[m.row]
        lifts[d] = lift_for(
            c, relationships[m.row, m.firm], offers[c.arm, m.firm], w.p[0], c.home == m.firm, month - c.joined
        )
    return lifts


@inlined
def _recall(
    c: Any,
    m: Any,
    p: Any,
    f: Any,
    quality: Any,
    j: Any,
    given: Any,
    journey: Any,
    severity: Any,
    where: Any,
    luck: Any,
    at: Any,
    shares: Any,
) -> Any:
    """Recall of the visit in column ``at`` to firm j, which delivers ``quality``, shape (arms, firms, touchpoints); ``severity``
    is the felt severity of a failure at touchpoint ``where`` (-1: none), ``given`` what this visit gives above that to all.

    Where the firm asks, what fell shortest of expectation is noted, weighted by how much it counts.
    """
    asking = f.survey_rate > 0.0
    expected = m.expected
    noise = p.experience_noise
    mean = 0.0
    peak = 0.0
    farthest = -1.0
    x = 0.0
    for k in range(shares.size):
        struck = severity if k == where else 0.0
        x = experienced(quality[c.arm, j, k] + given, noise, luck[streams.touch_item(k), at], struck)
        mean += shares[k] * x
        if asking:
            note_shortfall(m, shares[k], x, journey[k].need)
        if abs(x - expected) > farthest:
            farthest = abs(x - expected)
            peak = x
    return remembered_as(f, p, peak, x, mean)


@inlined
def _share_out(c: Any, journey: Any, shares: Any) -> Any:
    """Weight of each touchpoint in the mean, for a person with these need weights; they sum to 1."""
    total = 0.0
    for k in range(shares.size):
        shares[k] = touch_weight(journey[k].weight, c.needs[journey[k].need])
        total += shares[k]
    for k in range(shares.size):
        shares[k] = shares[k] / total if total > 0.0 else 1.0 / shares.size


@phase
def serve(w: Any, key: np.uint64, month: int, low: int, high: int) -> None:
    """Each visit of each customer: may fail, is lived touchpoint by touchpoint, and is recalled by peak, end and mean."""
    people, relationships, offers, encounters = w.people, w.relationships, w.offers, w.encounters
    journey, delivery = w.journey, w.delivery
    p = w.p[0]
    touches = journey.size
    shares = np.empty(touches)
    luck = _draw_visits(w, key, month)
    varying = p.experience_visit_noise > 0.0
    lifts = _lifts(w, month)
    gains = _match(w, key, month, lifts) if p.experience_match > 0.0 else np.zeros(lifts.size)
    at = 0
    for d in range(w.met[0]):
        m = encounters[d]
        if m.visits == 0:
            continue
        i, j = m.row, m.firm
        b = relationships[i, j]
        c = people[i]
        f = offers[c.arm, j]
        _share_out(c, journey, shares)
        m.expected = expectation(b, f, p)
        remembered = float(b.failures)
        recall = 0.0
        for visit in range(m.visits):
            severity = 0.0
            where = -1
            if luck[0, at] < f.failure_rate:
                sub = streams.visit_sub(int(f.stream), visit)
                u, place, meant, _ = streams.uniforms4(key, D_SEVERITY, month, i, sub, 0)  # items 0, 1, 2
                where = int(place * touches)
                betrayed = f.unfair_share > 0.0 and meant < f.unfair_share
                severity = severity_for(b, p, u, remembered, betrayed)
                remembered += 1.0
                note_failure(m, severity, journey[where].need, betrayed)
            given = given_by(p, lifts[d], gains[d], luck[streams.visit_item(touches), at] if varying else 0.0)
            recall += _recall(c, m, p, f, delivery, j, given, journey, severity, where, luck, at, shares)
            at += 1
        m.experience = recall / m.visits
