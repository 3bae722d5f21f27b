"""What was lived at each touchpoint of the month's visits, firm by firm: the emotion curve of the journey.

An engine keeps what is recalled of a visit, not its touchpoints. They are lived once more here, from the same addresses of
luck, by the same laws and rules: ``recalled`` gives the engine's own recall back, which the tests hold against it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sim.engines.columns.draws import draw_drift, fill_block, to_normal
from sim.mechanisms.experience import experienced
from sim.numerics import streams
from sim.numerics.jit import njit
from sim.rules.delivery import given_by, lift_for, matched, remembered_as, severity_for, touch_weight
from sim.state.coefficients import coefficients
from sim.state.world import journey_of
from sim.windows import MonthView

D_VISIT = streams.DECISIONS["visit"]
D_SEVERITY = streams.DECISIONS["severity"]
D_MATCH = streams.DECISIONS["match"]
D_MATCH_START = streams.DECISIONS["match_start"]


@dataclass(frozen=True)
class Journey:
    """A month's visits to each firm.

    Attributes:
        points: mean quality lived at each touchpoint, shape (firms, touchpoints); NaN where nobody came.
        expected: mean quality expected of the visits, shape (firms,).
        peaks: share of visits of which the touchpoint was the peak, shape (firms, touchpoints).
        visits: how many, shape (firms,).
        recalled: of each encounter, what was recalled of its visits; the engine's ``experience``.
    """

    points: NDArray[np.float64]
    expected: NDArray[np.float64]
    peaks: NDArray[np.float64]
    visits: NDArray[np.float64]
    recalled: NDArray[np.float64]


def lived(view: MonthView, delivery: NDArray[np.float64], before: NDArray[Any], contacts: NDArray[Any]) -> Journey:
    """The journey of a month.

    Args:
        view: the month.
        delivery: quality announced, shape (arms, firms, touchpoints).
        before: relationships as they were when the month began.
        contacts: personalised contacts of each row then.
    """
    spec, met = view.world.spec, view.encounters
    met = np.ascontiguousarray(met[met["visits"] > 0])
    people = view.people.copy()
    fresh = people["joined"] == view.month
    people["personal_contacts"] = np.where(fresh, 0.0, contacts)
    p = coefficients(spec)
    journey = journey_of(spec)
    firms, touches = len(spec.firms), journey.size
    luck = _visits_luck(view, met, touches)
    match = np.zeros((3, met.size))
    if p["experience_match"][0] > 0 and met.size:
        subs = view.offers["stream"][0, met["firm"]].astype(np.uint32)
        epoch = float(p["experience_match_epoch"][0])
        match = draw_drift(
            view.world.key, D_MATCH, D_MATCH_START, view.month, met["row"].astype(np.uint32), subs, epoch
        )
    sums, peaks = np.zeros((firms, touches)), np.zeros((firms, touches))
    visits, expected, recalled = np.zeros(firms), np.zeros(firms), np.zeros(met.size)
    _relive(
        view.world.key,
        view.month,
        people,
        before,
        view.offers,
        met,
        p,
        journey,
        delivery,
        luck,
        match,
        sums,
        peaks,
        visits,
        expected,
        recalled,
    )
    with np.errstate(invalid="ignore", divide="ignore"):
        each = visits[:, None]
        return Journey(sums / each, expected / visits, peaks / each, visits, recalled)


def _visits_luck(view: MonthView, met: NDArray[Any], touches: int) -> NDArray[np.float64]:
    """Luck of every visit as ``sim.engines.columns.serve`` draws it, shape (items, visits)."""
    times = met["visits"].astype(np.int64)
    rows = np.repeat(met["row"], times).astype(np.uint32)
    streams_of = np.repeat(view.offers["stream"][0, met["firm"]].astype(np.int64), times)
    number = np.arange(rows.size) - np.repeat(np.cumsum(times) - times, times)
    subs = ((streams_of << 8) | np.minimum(number, streams.VISITS_APART)).astype(np.uint32)
    items = streams.visit_item(touches) + 1
    luck = np.empty((4 * ((items + 3) // 4), rows.size))
    for block in range(luck.shape[0] // 4):
        fill_block(view.world.key, D_VISIT, view.month, rows, subs, rows.size, block, luck[4 * block : 4 * block + 4])
    for item in range(1, items):
        to_normal(luck[item], rows.size)
    return luck


@njit(cache=True, nogil=True, error_model="numpy")
def _relive(
    key: Any,
    month: Any,
    people: Any,
    before: Any,
    offers: Any,
    met: Any,
    coefficient: Any,
    journey: Any,
    delivery: Any,
    luck: Any,
    match: Any,
    sums: Any,
    peaks: Any,
    visits: Any,
    expected: Any,
    recalled: Any,
) -> None:
    """Every visit once more, touchpoint by touchpoint; adds to the last five."""
    p = coefficient[0]
    touches = journey.size
    shares, x = np.empty(touches), np.empty(touches)
    at = 0
    for d in range(met.size):
        m = met[d]
        i, j = m.row, m.firm
        b, c = before[i, j], people[i]
        f = offers[c.arm, j]
        total = 0.0
        for k in range(touches):
            shares[k] = touch_weight(journey[k].weight, c.needs[journey[k].need])
            total += shares[k]
        for k in range(touches):
            shares[k] = shares[k] / total if total > 0.0 else 1.0 / touches
        quality = delivery[c.arm, j]
        lift = lift_for(c, b, f, p, c.home == j, month - c.joined)
        gain = 0.0
        if p.experience_match > 0.0:
            mean = 0.0
            for k in range(touches):
                mean += quality[k]
            gain = matched(p, mean / touches + lift, match[0, d], match[1, d], match[2, d])
        remembered = float(b.failures)
        for visit in range(m.visits):
            severity, where = 0.0, -1
            if luck[0, at] < f.failure_rate:
                sub = streams.visit_sub(int(f.stream), visit)
                u, place, meant, _ = streams.uniforms4(key, D_SEVERITY, month, i, sub, 0)
                where = int(place * touches)
                betrayed = f.unfair_share > 0.0 and meant < f.unfair_share
                severity = severity_for(b, p, u, remembered, betrayed)
                remembered += 1.0
            varies = p.experience_visit_noise > 0.0
            given = given_by(p, lift, gain, luck[streams.visit_item(touches), at] if varies else 0.0)
            farthest, peak, mean = -1.0, 0, 0.0
            for k in range(touches):
                struck = severity if k == where else 0.0
                x[k] = experienced(quality[k] + given, p.experience_noise, luck[streams.touch_item(k), at], struck)
                mean += shares[k] * x[k]
                if abs(x[k] - m.expected) > farthest:
                    farthest, peak = abs(x[k] - m.expected), k
                sums[j, k] += x[k]
            peaks[j, peak] += 1.0
            visits[j] += 1.0
            expected[j] += m.expected
            recalled[d] += remembered_as(f, p, x[peak], x[touches - 1], mean) / m.visits
            at += 1
