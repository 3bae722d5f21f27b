"""Rows on failures: who leaves after one, and how many would not leave at all without any."""

from __future__ import annotations

from typing import Final

import numpy as np

from sim.lab.plausible.band import Part, Row, everywhere
from sim.lab.plausible.lived import Floats, Lived, log, over
from sim.lab.plausible.worlds import FAILURES


def _rate(lived: Lived, world: str = "at rest") -> Floats:
    """Exits by choice from any firm, per customer and month."""
    return over(lived("exits", world), lived("held", world))


def vanishing(lived: Lived) -> Floats:
    """Share of the exits that there are not without failures."""
    return 1 - over(_rate(lived, "no failures"), _rate(lived))


def exit_elasticity(lived: Lived) -> Floats:
    """Of exits to the failure rate, an arc."""
    apart = log(_rate(lived, "more failures")) - log(_rate(lived, "fewer failures"))
    return np.asarray(apart / np.log((1 + FAILURES) / (1 - FAILURES)))


ROWS: Final = (
    Row(
        10,
        "Exits soon after a failure",
        "INPUT",
        "B9: 1.5 to 4; Knox & van Oest 2014: more after a complaint that failed",
        "Within three months, how many times likelier than for customers of the same firm who came as often in the same month and"
        " whom nothing failed. Silent: neither brought up nor noticed.",
        (
            Part("after silence", "silent failure", everywhere(1.5, 4), lambda w: w("after silence")),
            Part(
                "after not put right", "complaint not put right", everywhere(1.5, 4), lambda w: w("after not put right")
            ),
            Part(
                "not put right over silence",
                "the second over the first",
                everywhere(low=1),
                lambda w: over(w("after not put right"), w("after silence")),
            ),
        ),
    ),
    Row(
        11,
        "Exits after a complaint put right",
        "EMERGENT",
        "Knox & van Oest 2014: recovery counters, and does not entirely offset",
        "As the row above.",
        (
            Part("after put right", "complaint put right", everywhere(low=1), lambda w: w("after put right")),
            Part(
                "put right over not",
                "over one not put right",
                everywhere(high=1),
                lambda w: over(w("after put right"), w("after not put right")),
            ),
        ),
    ),
    Row(
        12,
        "Exits that vanish without failures",
        "EMERGENT",
        "Keaveney 1995, discounted for reasons that are named together",
        "Share of exits by choice, per customer and month, that there are not in a world in which no firm ever"
        " fails. The elasticity is that of exits to failure rates a fifth lower and higher.",
        (
            Part("vanishing", "share", everywhere(0.15, 0.50), vanishing, ("no failures",), "share"),
            Part(
                "exit elasticity",
                "elasticity to the failure rate",
                everywhere(0.15, 0.50, judged=True),
                exit_elasticity,
                ("fewer failures", "more failures"),
            ),
        ),
    ),
)
