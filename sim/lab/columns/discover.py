"""Columns of a discovery: where something holds."""

from __future__ import annotations

from typing import Final

from sim.lab.columns.shared import FACTOR, FAILED, OF_FACTOR, Columns, number
from sim.state.field import Field

DISCOVERY: Final[Columns] = {
    "boxes": (
        number("box", "its number, from 1"),
        FACTOR,
        number("low", "lower limit; the end of the range where there is none"),
        number("high", "upper limit; the end of the range where there is none"),
        Field("low_open", "?", "", "whether there is no lower limit"),
        Field("high_open", "?", "", "whether there is no upper limit"),
        number("range_low", "low end of the range tried"),
        number("range_high", "high end of the range tried"),
        *OF_FACTOR,
        number("chance", "probability that luck alone would set these limits"),
        number("density_without", "of fresh points inside without these limits at which it holds", "share"),
    ),
    "worth": (
        Field(
            "share",
            "",
            "",
            "coverage, density, outside (where it holds outside the rule), or base (where it holds at all)",
        ),
        number("value", "of that", "share"),
        number("low", "lower end of its interval", "share"),
        number("high", "upper end of its interval", "share"),
        number("of", "points it is a share of", "points"),
    ),
    "judged": (
        Field("method", "", "", "how the rule was made: prim or tree"),
        number("boxes", "of the rule", "boxes"),
        number("limits", "of the rule", "limits"),
        number("coverage", "of points at which it holds, those inside", "share"),
        number("density", "of points inside, those at which it holds", "share"),
        number("f", "harmonic mean of coverage and density"),
        Field("kept", "?", "", "whether it is the rule that was chosen"),
    ),
    "points": (
        Field("holds", "?", "", "whether it holds there"),
        Field("unsure", "?", "", "whether luck leaves that open"),
        Field("inside", "?", "", "whether it lies inside the rule"),
        Field("sample", "", "", "made: rules were made of it; fresh: they were judged on it"),
    ),
    "failed": FAILED,
}
"""Tables of a discovery."""
