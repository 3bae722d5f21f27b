"""Serve: the visits of the month, touchpoint by touchpoint, and what is recalled of them."""

import numpy as np

from sim.engines.columns.kernel import kernel, part
from sim.engines.columns.luck import fill_block, to_normal
from sim.mechanisms.expectation import promised_expectation
from sim.mechanisms.experience import blamed_severity, experienced, felt_severity, haloed, recalled
from sim.mechanisms.personalisation import fit_gain
from sim.mechanisms.recovery import goodwill
from sim.numerics import streams
from sim.numerics.quantiles import severity_quantile
from sim.state.person import FIRST_PROCESS_NEED
from sim.state.relationship import SLIGHTED

D_VISIT = streams.DECISIONS["visit"]
D_SEVERITY = streams.DECISIONS["severity"]


@kernel
def _draw_visits(w, key, month):  # type: ignore[no-untyped-def]
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
            subs[at] = (int(offers[0, m.firm].stream) << 8) | min(visit, 255)
            at += 1
    items = w.journey.size + 1
    luck = np.empty((items + 3, total))
    for block in range((items + 3) // 4):
        fill_block(key, D_VISIT, month, rows, subs, total, block, luck[4 * block : 4 * block + 4])
    if w.p[0].experience_noise > 0.0:
        for k in range(1, items):
            to_normal(luck[k], total)
    return luck


@part
def _lift(c, b, f, p, j, month):  # type: ignore[no-untyped-def]
    """What this customer is given above what everyone gets: by tier, as a newcomer, by being known; on the quality scale."""
    lift = f.tier_lift[b.tier]
    if c.home == j:
        if month - c.joined < f.welcome_months:
            lift += f.welcome_lift
        if f.personal > 0.0:
            lift += fit_gain(f.personal, c.personal_contacts, p.personalisation_fit, p.personalisation_learning)
    return lift


@part
def _recall(m, p, f, quality, lift, journey, severity, where, luck, at, shares):  # type: ignore[no-untyped-def]
    """Recall of the visit in column ``at``; ``severity`` is the felt severity of a failure at touchpoint ``where`` (-1: none).

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
        x = experienced(quality[k] + lift, noise, luck[k + 1, at], severity if k == where else 0.0)
        mean += shares[k] * x
        if asking and shares[k] * (expected - x) > m.shortfall:
            m.shortfall = shares[k] * (expected - x)
            m.named = journey[k].need
        if abs(x - expected) > farthest:
            farthest = abs(x - expected)
            peak = x
    recall = recalled(peak, x, mean, p.experience_peak_weight, p.experience_end_weight)
    return haloed(recall, f.brand, p.experience_halo)


@part
def _share_out(c, journey, shares):  # type: ignore[no-untyped-def]
    """Weight of each touchpoint in the mean, for a person with these need weights; they sum to 1."""
    total = 0.0
    for k in range(shares.size):
        shares[k] = journey[k].weight * c.needs[journey[k].need]
        total += shares[k]
    for k in range(shares.size):
        shares[k] = shares[k] / total if total > 0.0 else 1.0 / shares.size


@kernel
def serve(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Each visit of each customer: may fail, is lived touchpoint by touchpoint, and is recalled by peak, end and mean."""
    people, relationships, offers, encounters = w.people, w.relationships, w.offers, w.encounters
    journey, delivery = w.journey, w.delivery
    p = w.p[0]
    touches = journey.size
    shares = np.empty(touches)
    luck = _draw_visits(w, key, month)
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
        lift = _lift(c, b, f, p, j, month)
        quality = delivery[c.arm, j]
        m.expected = promised_expectation(b.will, f.promised_quality, p.expectation_promise_weight, b.trust)
        remembered = float(b.failures)
        recall = 0.0
        for visit in range(m.visits):
            severity = 0.0
            where = -1
            if luck[0, at] < f.failure_rate:
                sub = (int(f.stream) << 8) | min(visit, 255)
                where = int(streams.uniform(key, D_SEVERITY, month, i, sub, 1) * touches)
                severity = p.experience_failure_scale * severity_quantile(
                    streams.uniform(key, D_SEVERITY, month, i, sub, 0)
                )
                buffer = p.recovery_goodwill
                if f.unfair_share > 0.0 and streams.uniform(key, D_SEVERITY, month, i, sub, 2) < f.unfair_share:
                    m.betrayed = 1
                    buffer = -p.recovery_betrayal
                severity = felt_severity(severity, remembered, p.recovery_repeat_loss, goodwill(b.goodwill), buffer)
                if (b.marks & SLIGHTED) != 0:
                    severity = blamed_severity(severity, p.recovery_blame)
                remembered += 1.0
                m.failures += 1
                if severity > m.severity:
                    m.severity = severity
                    m.process = 1 if journey[where].need >= FIRST_PROCESS_NEED else 0
            recall += _recall(m, p, f, quality, lift, journey, severity, where, luck, at, shares)
            at += 1
        m.experience = recall / m.visits
