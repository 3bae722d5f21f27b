"""Where a market's process begins: what lives worlds is read there alone, so that a classroom opens at once."""

from __future__ import annotations

from typing import Any


def begun(*arguments: Any) -> Any:
    """A live market (``world.Live``)."""
    from sim.classroom.live.world import Live

    return Live(*arguments)
