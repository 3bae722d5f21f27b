"""Felt: how experience against expectation is felt, and what a survey hears of it."""

from __future__ import annotations

from typing import Any

from sim.mechanisms.satisfaction import band_edge, surprise_sd
from sim.mechanisms.survey import stated
from sim.rules.rule import rule
from sim.state.books import DAZZLED, DAZZLED_SD, PLEASED, PLEASED_SD


@rule
def band(delta: Any, pleased: Any, dazzled: Any) -> Any:
    """The felt band of experience less expectation, as its position in ``books.BANDS``: how many of four edges it has passed.

    Edges are ``pleased`` and ``dazzled`` of the quality scale on either side; one at an edge belongs to the band nearer to "as
    expected". Numbers, or arrays of them.
    """
    below = 1 * (delta >= -dazzled) + 1 * (delta >= -pleased)
    return below + 1 * (delta > pleased) + 1 * (delta > dazzled)


@rule
def note_band(b: Any, m: Any, p: Any) -> None:
    """How the month's visits felt, by what was expected of them and how surely: before anything is learned from them."""
    surprise, weight = surprise_sd(b.variance, p.expectation_signal_variance, m.visits), p.satisfaction_surprise_sd
    m.band = band(
        m.experience - m.expected,
        band_edge(PLEASED, PLEASED_SD, surprise, weight),
        band_edge(DAZZLED, DAZZLED_SD, surprise, weight),
    )


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
