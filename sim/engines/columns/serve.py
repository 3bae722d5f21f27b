"""Serve: the visits of the month, touchpoint by touchpoint, and what is recalled of them."""

import numpy as np

from sim import streams
from sim.customers import PRESENT
from sim.engines.columns.kernel import kernel
from sim.mechanisms.expectation import promised_expectation
from sim.mechanisms.experience import experienced, felt_severity, recalled
from sim.mechanisms.quantiles import normal_quantile, severity_quantile
from sim.mechanisms.recovery import goodwill

D_FAILURE = streams.DECISIONS["failure"]
D_SEVERITY = streams.DECISIONS["severity"]
D_TOUCH = streams.DECISIONS["touch"]


@kernel
def _visit(w, key, month, i, j, visit, expected, severity, where, weights, total):  # type: ignore[no-untyped-def]
    """Recall of one visit; ``severity`` is the felt severity of a failure at touchpoint ``where`` (-1: none)."""
    p = w.p[0]
    f = w.terms[j]
    lift = f.lift + (f.lift_top if w.bonds[i, j].tier == 1 else f.lift_rest)
    touches = w.journey.size
    last = touches - 1
    sub = (int(f.stream) << 8) | min(visit, 255)
    noise = p.experience_noise
    mean = 0.0
    peak = 0.0
    farthest = -1.0
    x = 0.0
    u0 = u1 = u2 = u3 = 0.5
    for k in range(touches):
        z = 0.0
        if noise > 0.0:
            lane = k & 3
            if lane == 0:
                u0, u1, u2, u3 = streams.uniforms4(key, D_TOUCH, month, i, sub, k >> 2)
            z = normal_quantile(u0 if lane == 0 else u1 if lane == 1 else u2 if lane == 2 else u3)
        quality = w.delivery[j, k] + lift + (f.extras_lift if k == last else 0.0)
        x = experienced(quality, noise, z, severity if k == where else 0.0)
        mean += weights[k] / total * x
        if abs(x - expected) > farthest:
            farthest = abs(x - expected)
            peak = x
    return recalled(peak, x, mean, p.experience_peak_weight, p.experience_end_weight)


@kernel
def serve(w, key, month, low, high):  # type: ignore[no-untyped-def]
    """Each visit of each customer: may fail, is lived touchpoint by touchpoint, and is recalled by peak, end and mean."""
    p = w.p[0]
    touches = w.journey.size
    weights = np.empty(touches)
    for i in range(low, high):
        c = w.people[i]
        if c.stage != PRESENT:
            continue
        total = 0.0
        for j in range(w.terms.size):
            m = w.moments[i - low, j]
            if m.visits == 0:
                continue
            b = w.bonds[i, j]
            f = w.terms[j]
            if total == 0.0:
                for k in range(touches):
                    weights[k] = w.journey[k].weight * c.needs[w.journey[k].need]
                    total += weights[k]
                if total <= 0.0:
                    weights[:] = 1.0
                    total = float(touches)
            stream = int(f.stream)
            m.expected = promised_expectation(b.will, f.claim, p.expectation_promise_weight, b.trust)
            remembered = float(b.failures)
            recall = 0.0
            for visit in range(m.visits):
                severity = 0.0
                where = -1
                if f.failure_rate > 0.0 and streams.uniform(key, D_FAILURE, month, i, stream, visit) < f.failure_rate:
                    u = streams.uniform(key, D_SEVERITY, month, i, stream, 2 * visit)
                    where = int(streams.uniform(key, D_SEVERITY, month, i, stream, 2 * visit + 1) * touches)
                    severity = p.experience_failure_scale * severity_quantile(u)
                    severity = felt_severity(severity, remembered, p.recovery_repeat_loss, goodwill(b.goodwill), p.recovery_goodwill)
                    remembered += 1.0
                    m.failures += 1
                    m.severity = max(m.severity, severity)
                recall += _visit(w, key, month, i, j, visit, m.expected, severity, where, weights, total)
            m.experience = recall / m.visits
