"""Columns of a sweep over factors."""

from __future__ import annotations

from typing import Final

from sim.lab.columns.shared import (
    BASELINE,
    DIFFERENCE,
    FAILED,
    LUCK,
    MEASURE,
    MEASURED,
    REPLICATIONS,
    SWEPT,
    UNIT,
    Columns,
    number,
)
from sim.results.columns import RUN
from sim.state.field import Field

SWEEP: Final[Columns] = {
    "worlds": (
        RUN,
        *SWEPT,
        *LUCK,
        *MEASURED,
        Field("bits", "", "", "digest of the books and exits: equal where not one bit differs"),
    ),
    "responses": (*SWEPT, MEASURE, UNIT, number("mean", "mean over replications"), *DIFFERENCE[1:], REPLICATIONS),
    "differences": (
        *SWEPT,
        MEASURE,
        UNIT,
        BASELINE,
        number("value", "mean of the worlds laid beside them"),
        *DIFFERENCE,
        REPLICATIONS,
    ),
    "failed": FAILED,
}
"""Beside these, a column for each factor under its path, and for each parameter of a policy (``policy.PARAMETER``)."""
