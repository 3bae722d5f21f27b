"""A customer who left a firm in a month."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.state.field import Field, dtype_of

FIELDS: Final = (
    Field("row", "i4", "", "the customer", stands_for="customer"),
    Field("firm", "i1", "", "the firm left", stands_for="firm"),
    Field("to", "i1", "", "the firm one left for; -1 none", stands_for="firm", start=-1),
    Field("cause", "u2", "", "one bit a cause"),
)

LEAVER: Final = dtype_of(FIELDS, align=True)
"""One customer leaving one firm."""


def leavers_of(people: NDArray[Any], rows: NDArray[np.int64]) -> NDArray[Any]:
    """Who has just left, dtype ``LEAVER``: these rows of ``people``."""
    leavers = np.zeros(rows.size, LEAVER)
    leavers["row"] = rows
    for column, field in (("firm", "left"), ("to", "home"), ("cause", "cause")):
        leavers[column] = people[field][rows]
    return leavers
