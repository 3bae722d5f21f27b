"""A month's sums by segment and firm."""

from __future__ import annotations

from typing import Final

from sim.state.field import SATISFACTION, Field, dtype_of

FIELDS: Final = (
    Field("customers", "f8", "customers", "with the firm at the end of the month"),
    Field("emotional", "f8", "0-1", "emotional loyalty, over customers"),
    Field("cumulative_satisfaction", "f8", SATISFACTION, "cumulative satisfaction, over customers"),
    Field("left", "f8", "customers", "by choice"),
    Field("paid", "f8", "money", "by the segment to the firm"),
    Field("cost", "f8", "money", "of the segment to the firm"),
)

SEGMENT: Final = dtype_of(FIELDS)
"""One segment and firm, one month."""
