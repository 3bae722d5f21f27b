"""How often a property is tried."""

from __future__ import annotations

from hypothesis import settings

FULL = 100
"""Examples where the profile says nothing else."""


def tries(count: int) -> settings:
    """Settings for a property that takes another number of examples than most: fewer by as much where a profile tries fewer.

    Args:
        count: examples where most properties have ``FULL``.
    """
    return settings(max_examples=max(1, count * settings.default.max_examples // FULL))
