"""PRIM, the patient rule induction method: a box is made by peeling a little off one side at a time.

From the whole space, each step takes away the share ``peel`` of the points inside at the low or the high end of one factor,
whichever leaves the points where it holds densest for what it costs; until few points are left. Then sides are pasted back
where that does not thin it out. The way down is kept: it trades coverage for density, and which of its boxes is best is
decided on other points (``choose``). Limits that luck alone may have set are taken away again (``prune``).

Source: Friedman and Fisher 1999, Statistics and Computing 9:123-143; for scenarios Bryant and Lempert 2010, Technological
Forecasting & Social Change 77:34-49, whose quasi-p-value prunes; the step's criterion is that of Kwakkel and Jaxa-Rozen 2016,
Environmental Modelling & Software 79:311-321.
"""

from __future__ import annotations

import math

import numpy as np
from scipy.stats import binom

from sim.lab.discovery.rules import Bools, Box
from sim.lab.sensitivity.space import Floats

PEEL = 0.05
PASTE = 0.05
LEAST = 0.05
"""A box holds at least this share of all points."""

SURE = 0.05
"""A limit is kept when luck alone would set it with less than this probability."""


def peel(points: Floats, holds: Bools, *, share: float = PEEL, least: float = LEAST) -> list[Box]:
    """The way from the whole space down to a small dense box: every box on it, the largest first.

    Args:
        points: shape (n, factors).
        holds: where it holds, shape (n,).
        share: of the points inside that a step takes away, patient when small.
        least: share of all points at which it ends.
    """
    n, d = points.shape
    low, high = np.full(d, -math.inf), np.full(d, math.inf)
    inside = np.ones(n, dtype=bool)
    way = [_box(low, high)]
    floor = max(math.ceil(least * n), 2)
    while inside.sum() > floor and not holds[inside].all() and holds[inside].any():
        step = _best_peel(points, holds, inside, share, floor)
        if step is None:
            break
        place, upper, end, inside = step
        if upper:
            high[place] = end
        else:
            low[place] = end
        way.append(_box(low, high))
    return way


def _best_peel(
    points: Floats, holds: Bools, inside: Bools, share: float, floor: int
) -> tuple[int, bool, float, Bools] | None:
    """The step whose gain in density for the points it gives up is largest: factor, side, new end, who is left."""
    now, count = float(holds[inside].mean()), int(inside.sum())
    best: tuple[int, bool, float, Bools] | None = None
    top = 0.0
    for place in range(points.shape[1]):
        column = points[:, place]
        ordered = np.sort(column[inside])
        for upper in (False, True):
            cut = max(int(share * count), 1)
            end = float(ordered[count - 1 - cut] if upper else ordered[cut])
            left = inside & (column <= end if upper else column >= end)
            kept = int(left.sum())
            if kept >= count or kept < floor:
                continue
            gain = (float(holds[left].mean()) - now) / (count - kept)
            if gain > top + 1e-12:
                best, top = (place, upper, end, left), gain
    return best


def paste(box: Box, points: Floats, holds: Bools, *, share: float = PASTE) -> Box:
    """Widen a box again, side by side, as long as it gets no thinner."""
    while True:
        inside = box.inside(points)
        now, count = float(holds[inside].mean()), int(inside.sum())
        wider = [
            (gain, other)
            for other in _wider(box, points, max(int(share * count), 1))
            if (gain := _added(other, points, holds, now))
        ]
        if not wider:
            return box
        box = max(wider, key=lambda one: one[0])[1]


def _added(box: Box, points: Floats, holds: Bools, now: float) -> int:
    """Points gained by a wider box that is as dense as before; 0 when it is thinner."""
    inside = box.inside(points)
    return int(inside.sum()) if float(holds[inside].mean()) >= now else 0


def _wider(box: Box, points: Floats, more: int) -> list[Box]:
    """The box with one of its sides moved out by so many points, or taken away when there are no more."""
    found = []
    for place, low, high in box.limits:
        column = points[box.without(place).inside(points), place]
        if math.isfinite(low):
            below = np.sort(column[column < low])[::-1]
            if len(below):
                found.append(_with(box, place, float(below[more - 1]) if more < len(below) else -math.inf, high))
        if math.isfinite(high):
            above = np.sort(column[column > high])
            if len(above):
                found.append(_with(box, place, low, float(above[more - 1]) if more < len(above) else math.inf))
    return found


def _with(box: Box, place: int, low: float, high: float) -> Box:
    kept = [limit for limit in box.limits if limit[0] != place]
    if math.isfinite(low) or math.isfinite(high):
        kept.append((place, low, high))
    return Box(tuple(sorted(kept)))


def chance(box: Box, place: int, points: Floats, holds: Bools) -> float:
    """The probability that luck alone makes the box as dense as its limits on one factor do (Bryant and Lempert's quasi-p).

    Binomial: of the points inside, so many or more hold when each does as in the box without these limits.
    """
    wide, inside = box.without(place).inside(points), box.inside(points)
    if not inside.any():
        return 1.0
    return float(binom.sf(int(holds[inside].sum()) - 1, int(inside.sum()), float(holds[wide].mean())))


def prune(box: Box, points: Floats, holds: Bools, *, sure: float = SURE) -> Box:
    """Take away limits, the likeliest to be luck first, until each that is left is sure."""
    while box.limits:
        likely = max((chance(box, place, points, holds), place) for place, _, _ in box.limits)
        if likely[0] < sure:
            break
        box = box.without(likely[1])
    return box


def _box(low: Floats, high: Floats) -> Box:
    return Box(
        tuple(
            (k, float(low[k]), float(high[k]))
            for k in range(len(low))
            if math.isfinite(low[k]) or math.isfinite(high[k])
        )
    )
