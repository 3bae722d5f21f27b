"""Where a response that can only be tried meets a target: one number, monotone, every try on the same luck."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

MOST: Final = 14
"""Tries."""
WIDER: Final = 1.8
"""What a step is multiplied by while the target is not between two tries."""


@dataclass(frozen=True)
class Root:
    """What was found.

    Attributes:
        x: where.
        y: the response there.
        reached: whether it meets the target.
        lowest, highest: responses that were seen.
    """

    x: float
    y: float
    reached: bool
    lowest: float
    highest: float


def root(
    response: Callable[[float], float],
    target: float,
    start: float,
    *,
    low: float,
    high: float,
    step: float,
    within: float,
    most: int = MOST,
) -> Root:
    """Find x with response(x) within ``within`` of the target, from ``start``, inside ``low`` to ``high``.

    The slope's sign is taken from a first step; steps widen until two tries have the target between them; then false position
    (Illinois: the end that stays counts half) closes in. A response of common luck is smooth enough for that, and where it jumps,
    the best try is given.

    Args:
        response: what is tried; a response that is no number ends the search.
        target: what is wanted of it.
        start: where to begin.
        low, high: of x.
        step: the first step.
        within: how near is near enough.
        most: tries.
    """
    tried: dict[float, float] = {}

    def at(x: float) -> float:
        if x not in tried:
            tried[x] = response(x) - target
        return tried[x]

    def done() -> bool:
        latest = next(reversed(tried.values()))
        return not math.isfinite(latest) or abs(latest) <= within or len(tried) >= most

    a = min(max(start, low), high)
    fa = at(a)
    b = a + step if a + step <= high else a - step
    turns = 0
    while not done():
        b = min(max(b, low), high)
        fb = at(b)
        if done() or b == a:
            break
        turns += 1
        if turns > most:
            break
        if fa * fb < 0:
            _closed_in(at, tried.__contains__, done, a, b)
            break
        towards = 1.0 if (abs(fb) < abs(fa)) == (b > a) else -1.0
        if abs(fb) < abs(fa):
            a, fa = b, fb
        step *= WIDER
        if a in (low, high) and (towards > 0) == (a == high):
            break  # at the end, and still not there
        b = a + towards * step
    known = {x: y for x, y in tried.items() if math.isfinite(y)}
    if not known:
        return Root(a, math.nan, False, math.nan, math.nan)
    x = min(known, key=lambda one: abs(known[one]))
    seen = [y + target for y in known.values()]
    return Root(x, known[x] + target, abs(known[x]) <= within, min(seen), max(seen))


def _closed_in(
    at: Callable[[float], float], tried: Callable[[float], bool], done: Callable[[], bool], a: float, b: float
) -> None:
    """False position between two points with the target between them, until done."""
    fa, fb = at(a), at(b)
    while not done():
        x = (a * fb - b * fa) / (fb - fa)
        if tried(x):
            return  # no nearer than this
        fx = at(x)
        if fx * fb < 0:
            a, fa = b, fb
        else:
            fa /= 2
        b, fb = x, fx
