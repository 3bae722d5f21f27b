"""Columns of field experiments with the truth beside them."""

from __future__ import annotations

from typing import Final

from sim.lab.columns.shared import MEASURE, UNIT, Columns, number, spread
from sim.state.field import Field

ARMS: Final = (
    number("treated", "in the arm that is treated", "customers"),
    number("untreated", "in the other", "customers"),
)

TRIAL: Final[Columns] = {
    "trials": (
        MEASURE,
        Field("whose", "", "", "of which customers, as of the month before the trial"),
        UNIT,
        *spread("truth", "mean effect of treating everybody rather than nobody"),
        *spread("estimate", "what trials say"),
        *spread("expected", "what a trial would say but for the luck of who is drawn"),
        *spread("gap", "estimate less truth"),
        *spread("interference", "its part that is no luck: what is missed less what leaks"),
        *spread("missed", "what the treated miss because others are not treated"),
        *spread("leaked", "what the untreated get because others are treated"),
        *spread("draw", "the rest of the gap: the luck of who is drawn"),
        number(
            "hidden", "of the truth, hidden by interference; none where the truth cannot be told from zero", "share"
        ),
        number("one_trial_half_width", "half the width of the interval that one trial reports"),
        number("covered", "of trials whose own interval holds the truth", "share"),
        number("told", "of trials whose own interval leaves out zero", "share"),
        number("wrong_sign", "of trials that tell the wrong sign", "share"),
        *ARMS,
        number("trials", "lived", "trials"),
    ),
    "each": (
        number("trial", "its number, from 0"),
        MEASURE,
        UNIT,
        number("estimate", "difference of the arms' means"),
        number("half_width", "half the width of the interval that the trial reports"),
        number("truth", "mean effect of treating everybody rather than nobody"),
        number("missed", "what the treated miss because others are not treated"),
        number("leaked", "what the untreated get because others are treated"),
        *ARMS,
        number("draw", "the luck of who was drawn"),
        Field("covered", "?", "", "whether the trial's interval holds the truth"),
    ),
}
