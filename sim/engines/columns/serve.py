"""Serve: the visits of the month, touchpoint by touchpoint, and what is recalled of them."""

import numpy as np

from sim import streams
from sim.customers import PRESENT
from sim.engines.columns.kernel import kernel, part
from sim.mechanisms.expectation import promised_expectation
from sim.mechanisms.experience import experienced, felt_severity, recalled
from sim.mechanisms.quantiles import normal_quantile, severity_quantile
from sim.mechanisms.recovery import goodwill

D_VISIT = streams.DECISIONS["visit"]
D_SEVERITY = streams.DECISIONS["severity"]


@part
def _draw(key, month, i, sub, luck):  # type: ignore[no-untyped-def]
    """The uniforms of one visit: item 0 says whether it fails, items 1, 2, ... are the touchpoints'."""
    for block in range((luck.size + 3) // 4):
        u = streams.uniforms4(key, D_VISIT, month, i, sub, block)
        for lane in range(min(4, luck.size - 4 * block)):
            luck[4 * block + lane] = u[lane]


@part
def _recall(b, f, p, delivery, j, expected, severity, where, luck, weights, total):  # type: ignore[no-untyped-def]
    """Recall of one visit; ``severity`` is the felt severity of a failure at touchpoint ``where`` (-1: none)."""
    lift = f.lift + (f.lift_top if b.tier == 1 else f.lift_rest)
    last = weights.size - 1
    noise = p.experience_noise
    mean = 0.0
    peak = 0.0
    farthest = -1.0
    x = 0.0
    for k in range(weights.size):
        z = normal_quantile(luck[k + 1]) if noise > 0.0 else 0.0
        quality = delivery[j, k] + lift + (f.extras_lift if k == last else 0.0)
        x = experienced(quality, noise, z, severity if k == where else 0.0)
        mean += weights[k] / total * x
        if abs(x - expected) > farthest:
            farthest = abs(x - expected)
            peak = x
    return recalled(peak, x, mean, p.experience_peak_weight, p.experience_end_weight)


@kernel
def serve(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Each visit of each customer: may fail, is lived touchpoint by touchpoint, and is recalled by peak, end and mean."""
    people, bonds, terms, moments = w.people, w.bonds, w.terms, w.moments
    journey, delivery = w.journey, w.delivery
    p = w.p[0]
    touches = journey.size
    weights = np.empty(touches)
    luck = np.empty(touches + 1)
    for i in range(low, high):
        c = people[i]
        if c.stage != PRESENT:
            continue
        total = 0.0
        for j in range(terms.size):
            m = moments[i - low, j]
            if m.visits == 0:
                continue
            b = bonds[i, j]
            f = terms[j]
            if total == 0.0:
                for k in range(touches):
                    weights[k] = journey[k].weight * c.needs[journey[k].need]
                    total += weights[k]
                if total <= 0.0:
                    weights[:] = 1.0
                    total = float(touches)
            m.expected = promised_expectation(b.will, f.claim, p.expectation_promise_weight, b.trust)
            remembered = float(b.failures)
            recall = 0.0
            for visit in range(m.visits):
                sub = (int(f.stream) << 8) | min(visit, 255)
                _draw(key, month, i, sub, luck)
                severity = 0.0
                where = -1
                if luck[0] < f.failure_rate:
                    where = int(streams.uniform(key, D_SEVERITY, month, i, sub, 1) * touches)
                    severity = p.experience_failure_scale * severity_quantile(
                        streams.uniform(key, D_SEVERITY, month, i, sub, 0)
                    )
                    severity = felt_severity(
                        severity, remembered, p.recovery_repeat_loss, goodwill(b.goodwill), p.recovery_goodwill
                    )
                    remembered += 1.0
                    m.failures += 1
                    m.severity = max(m.severity, severity)
                recall += _recall(b, f, p, delivery, j, m.expected, severity, where, luck, weights, total)
            m.experience = recall / m.visits
