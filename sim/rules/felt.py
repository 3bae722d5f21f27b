"""Felt: how experience against expectation is felt, and what a survey hears of it."""

from __future__ import annotations

from typing import Any

from sim.mechanisms.survey import stated
from sim.rules.rule import rule
from sim.state.books import DAZZLED, PLEASED


@rule
def band(delta: Any) -> Any:
    """The felt band of experience less expectation, as its position in ``books.BANDS``: how many of four edges it has passed.

    Edges are 0.05 and 0.15 of the quality scale on either side; one at an edge belongs to the band nearer to "as expected".
    Numbers, or arrays of them.
    """
    below = 1 * (delta >= -DAZZLED) + 1 * (delta >= -PLEASED)
    return below + 1 * (delta > PLEASED) + 1 * (delta > DAZZLED)


@rule
def answer_of(m: Any, p: Any, z: float) -> float:
    """Satisfaction as the survey hears it (``stated``); z, the normal of the slip."""
    return stated(m.encounter_satisfaction, p.survey_error, z)


@rule
def same_fault(failures: Any, remembered: Any, decay: float) -> Any:
    """Whether one comes back for the same fault: more is remembered, as the month has faded it, than this month's failures and
    half of one more, (n + 1/2) (1 - d).

    Args: failures n this month; remembered, after them; decay d of a month. Numbers, or arrays of them.
    """
    return (failures > 0) & (remembered > (failures + 0.5) * (1.0 - decay))
