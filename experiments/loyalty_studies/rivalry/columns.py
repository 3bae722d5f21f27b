"""What the columns of the trial's tables are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from loyalty_studies.rivalry.models import FORMS
from sim.lab.columns.shared import MARKET, number
from sim.state.field import Field

PATTERN: Final = Field("pattern", "", "", "what was published, in a few words")
ASKED: Final = Field("asked", "", "", "what a sub-model must do to reproduce it")

COLUMNS: Final[Mapping[str, tuple[Field, ...]]] = {
    "patterns reproduced, of markets": (
        PATTERN,
        ASKED,
        *(Field(form, "", "", f"markets in which {form} reproduces it, of all") for form in FORMS),
    ),
    "what research found": (PATTERN, ASKED, Field("what research found", "", "", "with its source")),
    "market by market": (
        PATTERN,
        MARKET,
        ASKED,
        *(
            Field(form, "", "", f"mean of {form} and half of its interval, and whether that reproduces it")
            for form in FORMS
        ),
    ),
    "constants s_0": (MARKET, *(number(form, f"constant of satisfaction under {form}") for form in FORMS)),
    "all numbers": (
        PATTERN,
        MARKET,
        Field("model", "", "", "the sub-model"),
        number("mean", "over worlds"),
        number("half_width", "half the width of its interval"),
        number("least", "in any world"),
        number("most", "in any world"),
        ASKED,
        Field("reproduced", "", "", "yes or no; - where it is not judged"),
        number("worlds", "lived", "worlds"),
    ),
}
"""By the table's title."""
