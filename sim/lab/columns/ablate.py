"""Columns of an ablation: mechanisms switched off one by one."""

from __future__ import annotations

from typing import Final

from sim.lab.columns.shared import BASELINE, DIFFERENCE, MEASURE, REASON, REPLICATIONS, UNIT, Columns, number, spread
from sim.state.field import Field

KNOCKOUT: Final = Field("knockout", "", "", "the mechanism switched off")

GROUP: Final = Field("group", "", "", "the family of mechanisms it belongs to")

STATUS: Final = Field("status", "", "", "whether switching it off moves anything here")

ABLATION: Final[Columns] = {
    "differences": (
        KNOCKOUT,
        GROUP,
        STATUS,
        MEASURE,
        UNIT,
        BASELINE,
        number("without", "mean of the worlds with the mechanism off"),
        *DIFFERENCE,
        number("share_of_baseline", "the difference, as a share of the baseline", "share"),
        REPLICATIONS,
    ),
    "reasons": (
        KNOCKOUT,
        REASON,
        number("baseline", "exits per hundred customer-years with everything on"),
        *DIFFERENCE,
    ),
    "resting": (
        KNOCKOUT,
        GROUP,
        STATUS,
        Field("about", "", "", "what the mechanism is"),
        Field("under <strategy>", "", "", "its status under the strategy"),
    ),
    "shared": (
        KNOCKOUT,
        Field("same", "", "", "what its worlds share with the baseline on the first day, luck apart"),
        Field("sets", "", "", "what switching it off sets"),
    ),
    "interaction": (
        KNOCKOUT,
        GROUP,
        STATUS,
        MEASURE,
        UNIT,
        *spread("effect", "what the strategy does with everything on"),
        *spread("effect_without", "what it does with the mechanism off"),
        *DIFFERENCE,
    ),
}
