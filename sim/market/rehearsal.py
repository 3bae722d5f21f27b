"""The honest estimate: an average visit, rehearsed by an average customer with luck of its own."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import special

from sim.mechanisms.experience import haloed, recalled
from sim.mechanisms.match import match_gain
from sim.numerics import streams
from sim.scenario import NEEDS, Scenario

VISITS: Final = 4096
"""Visits rehearsed for the honest estimate; its standard error is about 0.002 on the quality scale."""


@lru_cache(maxsize=256)
def _rehearsed(
    quality: tuple[float, ...],
    weights: tuple[float, ...],
    noise: float,
    scale: float,
    peak: float,
    end: float,
    failure_rate: float,
    visit_noise: float,
    match: float,
) -> float:
    key = streams.make_key(0)
    touches = len(quality)
    x = np.empty((VISITS, touches))
    for k in range(touches):
        x[:, k] = quality[k] + noise * special.ndtri(streams.column(key, "estimate", VISITS, item=k))
    if visit_noise > 0:
        x += visit_noise * special.ndtri(streams.column(key, "estimate", VISITS, sub=4))[:, None]
    if match > 0:  # visits by as many customers, each with a match of their own
        spread = match * special.ndtri(streams.column(key, "estimate", VISITS, sub=5))
        average = float(np.mean(quality))
        x += np.array([match_gain(average, m) for m in spread.tolist()])[:, None]
    fails = streams.column(key, "estimate", VISITS, sub=1) < failure_rate
    where = (streams.column(key, "estimate", VISITS, sub=2) * touches).astype(int)
    severity = scale * special.betaincinv(2, 4, streams.column(key, "estimate", VISITS, sub=3))
    x[np.arange(VISITS)[fails], where[fails]] -= severity[fails]
    share = np.array(weights) / sum(weights)
    mean = x @ share
    peaks = x[np.arange(VISITS), np.abs(x - mean.mean()).argmax(axis=1)]
    return float(np.mean([recalled(a, b, c, peak, end) for a, b, c in zip(peaks, x[:, -1], mean, strict=True)]))


def honest_estimate(scenario: Scenario, delivery: NDArray[np.float64], failure_rate: float, brand: float) -> float:
    """What the average customer will recall of an average visit: the honest thing to promise, quality scale.

    Failures, the peak-end bias of recall, how customers and days differ, and the brand's halo count in, so an honest firm keeps
    its promises on average. It is rehearsed with luck of its own, the same under every seed.

    Args:
        scenario: the market.
        delivery: quality at each touchpoint, shape (touchpoints,).
        failure_rate: chance that a visit goes wrong.
        brand: quality that a halo adds.
    """
    e = scenario.behaviour.experience
    segments = scenario.population.segments.values()
    needs = np.sum([np.array(s.needs.values()) / max(sum(s.needs.values()), 1e-9) * s.share for s in segments], axis=0)
    weights = [t.weight * needs[NEEDS.index(t.need)] for t in scenario.journey]
    if sum(weights) <= 0:
        weights = [1.0] * len(weights)
    lived = _rehearsed(
        tuple(delivery.tolist()),
        tuple(float(x) for x in weights),
        e.noise,
        e.failure_scale,
        e.peak_weight,
        e.end_weight,
        failure_rate,
        e.visit_noise,
        e.match,
    )
    return float(haloed(lived, brand, e.halo))
