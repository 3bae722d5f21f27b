"""Columns of a comparison of policies on twin worlds."""

from __future__ import annotations

from typing import Final

from sim.lab.columns.shared import (
    BASELINE,
    DIFFERENCE,
    LUCK,
    MEASURE,
    MEASURED,
    POLICY,
    REASON,
    REPLICATIONS,
    SWEPT,
    UNIT,
    WITH_POLICY,
    Columns,
    number,
    spread,
)
from sim.results.columns import MONTH
from sim.state.field import Field

WORLD: Final = Field("world", "", "", "the baseline, or the policy")

COMPARISON: Final[Columns] = {
    "ranking": (
        POLICY,
        MEASURE,
        *DIFFERENCE[:3],
        number("a_year", "what the policy spends beyond the baseline", "money per year"),
        number("regret", "expected opportunity loss of choosing it, of luck alone"),
        number("chance_best", "chance that it is the best, of luck alone", "share"),
    ),
    "spend": (
        POLICY,
        Field("line", "", "", "line of the books, the price given up, or all of them"),
        number("a_year", "what the policy spends beyond the baseline", "money per year"),
        number("low", "lower end of its interval", "money per year"),
        number("high", "upper end of its interval", "money per year"),
        number("half_width", "half the width of its interval", "money per year"),
    ),
    "differences": (
        POLICY,
        MEASURE,
        UNIT,
        BASELINE,
        WITH_POLICY,
        *DIFFERENCE,
        number(
            "unpaired_half_width", "half the width of the interval that as many worlds on luck of their own would give"
        ),
        number("times_narrower", "that half-width over the paired one"),
        REPLICATIONS,
    ),
    "quadrants": (
        POLICY,
        Field("quadrant", "", "", "whether customers stay with the policy, and without it"),
        *spread("customers", "customers there when observation began, mean over replications", "customers"),
        number("share", "of the firm's customers when observation began", "share"),
        *spread("worth", "what the policy changed in their contribution", "money"),
    ),
    "bridge": (
        POLICY,
        Field("line", "", "", "line of the books"),
        Field("side", "", "", "revenue or cost"),
        number("baseline", "amount without the policy", "money"),
        number("effect", "what the policy changes in the profit through that line", "money"),
        number("half_width", "half the width of its interval", "money"),
    ),
    "reasons": (
        WORLD,
        REASON,
        number("exits", "mean over replications", "customers"),
        number("half_width", "half the width of its interval", "customers"),
        number("per_hundred_mentions", "mentions of the reason among a hundred of all reasons"),
    ),
    "paths": (
        WORLD,
        MEASURE,
        MONTH,
        *spread("mean", "of the worlds"),
        number("difference", "mean of the paired differences from the baseline"),
        number("half_width", "half the width of its interval"),
    ),
    "replications": (
        *SWEPT,
        *LUCK,
        Field("digest", "", "", "of the world"),
        *MEASURED,
    ),
}
