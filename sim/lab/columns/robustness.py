"""Columns of a choice under other assumptions."""

from __future__ import annotations

from typing import Final

from sim.lab.columns.shared import DIFFERENCE, PAID, POLICY, Columns, number
from sim.state.field import Field

ASSUMED: Final = (
    Field("assumption", "", "", "what was assumed"),
    Field("kind", "", "", "as it is, rivals, coefficient or cost"),
    Field("what", "", "", "the assumption it is a case of"),
    number("value", "of the coefficient, or what the cost is multiplied by"),
)

USUAL: Final = number("usual", "what is assumed otherwise, in the same unit")

ROBUSTNESS: Final[Columns] = {
    "assumptions": (
        *ASSUMED,
        POLICY,
        *DIFFERENCE,
        number("regret", "what the best option there earns more"),
        Field("best", "?", "", "whether it is the best there"),
    ),
    "regrets": (
        POLICY,
        number("as_it_is", "difference from doing nothing, nothing assumed otherwise"),
        number("largest_regret", "over all assumptions"),
        Field("under", "", "", "the assumption under which it is regretted most"),
        number("best_in", "assumptions under which it is the best", "assumptions"),
        number("of", "assumptions in all", "assumptions"),
    ),
    "advantages": (
        *ASSUMED,
        USUAL,
        Field("second", "", "", "the next best option there"),
        number("advantage", "of the option that is best as it is over the next best there"),
        number("low", "lower end of its interval"),
        number("high", "upper end of its interval"),
        number("half_width", "half the width of its interval"),
    ),
    "break_even": (
        *ASSUMED[:1],
        ASSUMED[2],
        ASSUMED[1],
        USUAL,
        number("tried", "the value under which another option is the best"),
        number("break_even", "the value at which the two are level"),
        number("of_the_way", "how far from what is assumed to what was tried that lies", "share"),
        number("times", "break-even value over what is assumed"),
        Field("overtaken_by", "", "", "the option that is the best beyond it"),
        Field("clear", "?", "", "whether it is better beyond luck at the value tried"),
    ),
    "replications": (*PAID, Field("assumption", "", "", "what was assumed")),
    "left_out": (ASSUMED[0], Field("why", "", "", "why no world could be lived under it")),
}
"""Tables of a choice under other assumptions, in the unit of the measure."""
