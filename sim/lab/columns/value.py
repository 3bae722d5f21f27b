"""Columns of what customers are worth."""

from __future__ import annotations

from typing import Final

from sim.lab.columns.shared import BASELINE, DIFFERENCE, LUCK, POLICY, UNIT, WITH_POLICY, Columns, number
from sim.results.value import VALUES
from sim.state.field import Field

VALUE: Final = Field("value", "", "", "what the customers are worth, by its key (``sim.results.value.VALUES``)")

WAY: Final = Field("world", "", "", "how the world goes on: open, closed to newcomers, today's customers lost")

CUSTOMER_VALUE: Final[Columns] = {
    "values": (
        POLICY,
        VALUE,
        UNIT,
        number("mean", "mean over replications"),
        *DIFFERENCE[1:],
        number("per_customer", "mean over today's customers", "money"),
        number("in_last_years", "mean over the contribution of the year before today", "years"),
        number("beyond", "what would come after the years lived, each bringing as much less as the last did", "money"),
    ),
    "yearly": (
        POLICY,
        WAY,
        Field("who", "", "", "cohort: today's customers; newcomers: everyone else, advertising paid"),
        number("year", "after today", "years"),
        number("contribution", "as booked, mean over replications", "money"),
        number("discounted", "discounted to today, mean over replications", "money"),
        *DIFFERENCE[1:],
    ),
    "dealing": (
        POLICY,
        WAY,
        number("year", "after today", "years"),
        number("share", "today's customers who dealt with the firm that year", "share"),
        *DIFFERENCE[1:],
    ),
    "differences": (POLICY, VALUE, UNIT, BASELINE, WITH_POLICY, *DIFFERENCE),
    "replications": (
        POLICY,
        *LUCK,
        *(Field(name, "f8", one.unit, one.meaning) for name, one in VALUES.items()),
    ),
}
"""Tables of what customers are worth."""
