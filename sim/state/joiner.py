"""A customer who became a firm's in a month, as the engines tell it."""

from __future__ import annotations

from typing import Final

from sim.state.field import Field, dtype_of
from sim.state.person import CHANNELS

FIELDS: Final = (
    Field("row", "i4", "", "the customer", stands_for="customer"),
    Field("referrer", "i4", "", "who brought the customer; -1 nobody", stands_for="customer", start=-1),
    Field("firm", "i1", "", "the firm", stands_for="firm"),
    Field("channel", "i1", "", "how the customer came", words=CHANNELS),
)

JOINER: Final = dtype_of(FIELDS, align=True)
"""One customer joining one firm."""

MOST: Final = 2
"""Firms that a customer joins in a month at most: one may come from none, and leave again."""
