"""Columns of a sensitivity, in the unit of the measure."""

from __future__ import annotations

from typing import Final

from sim.lab.columns.shared import FACTOR, FAILED, MEASURE, OF_FACTOR, Columns, number
from sim.lab.columns.sweep import SWEEP
from sim.state.field import Field

SENSITIVITY: Final[Columns] = {
    "sensitivity": (
        FACTOR,
        number("mu_star", "Morris: mean size of what a move over the whole range changes"),
        number("mu", "Morris: mean of what it changes, with its sign"),
        number("mu_low", "lower end of the interval of mu"),
        number("mu_high", "upper end of the interval of mu"),
        number("sigma", "Morris: spread of what it changes, from point to point"),
        number("luck", "what luck alone would give as its size"),
        number("first", "Sobol': of the variance, what the factor explains by itself", "share"),
        number("first_low", "lower end of its interval", "share"),
        number("first_high", "upper end of its interval", "share"),
        number("total", "Sobol': of the variance, what it explains with others", "share"),
        number("total_low", "lower end of its interval", "share"),
        number("total_high", "upper end of its interval", "share"),
        number("interaction", "Sobol': the total less the first", "share"),
        number("distance", "PAWN: how far the distribution moves when the factor is known"),
        number("dummy", "PAWN: how far it seems to move for a factor that does nothing"),
        number("low", "lower end of the interval of what ranks: mu_star, or the distance"),
        number("high", "upper end of it"),
        Field("status", "", "", "moves, within luck, or at rest"),
    ),
    "overall": (
        MEASURE,
        number("points", "of the sample", "points"),
        number("replications", "worlds a point and arm", "worlds"),
        number("mean", "over all points"),
        number("sd", "standard deviation over points"),
        number("least", "at any point"),
        number("most", "at any point"),
        number("share_above_zero", "of points at which it lies above zero", "share"),
    ),
    "response": (
        FACTOR,
        number("place", "in the factor's range: 0 at the low end, 1 at the high one"),
        number("value", "of the factor"),
        number("mean", "of the measure over the points of that part"),
        number("low", "lower end of the interval of the mean"),
        number("high", "upper end of the interval of the mean"),
        number("half_width", "half the width of its interval"),
    ),
    "pairs": (
        FACTOR,
        Field("other", "", "", "the other factor"),
        number("second", "of the variance, what both explain together beyond each alone", "share"),
        number("low", "lower end of its interval", "share"),
        number("high", "upper end of its interval", "share"),
    ),
    "ranges": (
        FACTOR,
        number("low", "low end of its range"),
        number("high", "high end of its range"),
        *OF_FACTOR,
        Field("source", "", "", "where the range or the law comes from"),
    ),
    "worlds": SWEEP["worlds"],
    "failed": FAILED,
}
"""Tables of a sensitivity, in the unit of the measure; those of ``sensitivity`` are those of the method."""
