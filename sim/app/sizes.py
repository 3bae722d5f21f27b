"""Times and sizes as people say them."""

from __future__ import annotations

import math


def duration(seconds: float) -> str:
    """A time for people: ``40 s``, ``12 min``, ``3 h 20 min``, ``2 days``."""
    from sim.words import say as worded

    minutes = max(1, math.ceil(seconds / 60))
    if seconds < 90:
        return worded("app-time-seconds", seconds=max(1, math.ceil(seconds)))
    if minutes < 90:
        return worded("app-time-minutes", minutes=minutes)
    if minutes < 48 * 60:
        return worded("app-time-hours", hours=minutes // 60, minutes=minutes % 60)
    return worded("app-time-days", days=round(minutes / 1440))


def size(count: float) -> str:
    """Bytes for people: ``40 MB``."""
    for unit, power in (("GB", 1e9), ("MB", 1e6)):
        if count >= power:
            return f"{count / power:,.3g} {unit}"
    return f"{max(count, 1000) / 1e3:,.3g} kB"
