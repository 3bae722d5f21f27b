"""Columns of a search for the best policy; gains are in the unit of the objective."""

from __future__ import annotations

from typing import Final

from sim.lab.columns.shared import Columns, number
from sim.state.field import Field

TRY: Final = number("try", "its number, from 0")

TRIED: Final = (
    Field("strategy", "", "", "what was tried"),
    Field("policy", "", "", "the strategy with its doses, as it is typed"),
)

OBJECTIVE: Final = Field("objective", "", "", "the measure that is to be raised")

OPTIMUM: Final[Columns] = {
    "winners": (
        number("place", "by its gain in the search, 1 the best"),
        TRY,
        *TRIED,
        OBJECTIVE,
        number("in_search", "its gain beside doing nothing on the luck of the search"),
        number("fresh", "its gain on luck that the search never saw"),
        number("low", "lower end of the interval of the gain on fresh luck"),
        number("high", "upper end of the interval of the gain on fresh luck"),
        number("half_width", "half the width of the interval of the gain on fresh luck"),
        number("curse", "winner's curse: its gain in the search less that on fresh luck"),
        number("curse_low", "lower end of the interval of the winner's curse"),
        number("curse_high", "upper end of the interval of the winner's curse"),
        number("a_year", "what it spends beyond the baseline on fresh luck", "money per year"),
        Field("within", "?", "", "whether that is within the budget"),
    ),
    "trials": (
        TRY,
        *TRIED,
        number("a_year", "what it spends beyond the baseline", "money per year"),
        Field("within", "?", "", "whether that is within the budget"),
        Field("winner", "?", "", "whether it was lived again on fresh luck"),
        OBJECTIVE,
        number("gain", "beside doing nothing, on the same luck"),
        number("low", "lower end of its interval"),
        number("high", "upper end of its interval"),
        number("half_width", "half the width of its interval"),
    ),
    "doses": (
        TRY,
        Field("strategy", "", "", "what was tried"),
        Field("dose", "", "", "what was varied: its strength, a parameter, or a lever"),
        number("value", "in the unit of the parameter or lever; none for words"),
    ),
    "failed": (TRY, *TRIED, Field("error", "", "", "why it could not be lived")),
}
"""Tables of a search for the best policy; gains are in the unit of the objective."""
