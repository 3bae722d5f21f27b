"""Targets of LITERATURE, section A, as studies: published patterns the model is held against.

One file a target, named by its number there. ``reading`` reads episodes back from the columns, ``shapes`` says what shape
a table has, ``staged`` lets things go wrong on a chosen day, ``worlds`` builds the markets.
"""

from __future__ import annotations

from typing import Final

from loyalty_studies.targets import (
    a05_competition_curve,
    a06_top_box,
    a08_recovery_paradox,
    a09_double_deviation,
    a10_recovery_match,
    a13_expected_events,
    a14_optimal_promise,
    a15_word_of_mouth,
    a19_duration_and_wallet,
    a21_tiers_and_newcomers,
    a22_points_pressure,
    a23_peak_end,
)
from sim.lab.court.target import Target

__all__ = ["TARGETS"]

TARGETS: Final[tuple[Target, ...]] = (
    a05_competition_curve.TARGET,
    a06_top_box.TARGET,
    a08_recovery_paradox.TARGET,
    a09_double_deviation.TARGET,
    a10_recovery_match.TARGET,
    a13_expected_events.TARGET,
    a14_optimal_promise.TARGET,
    a15_word_of_mouth.TARGET,
    a19_duration_and_wallet.TARGET,
    a21_tiers_and_newcomers.TARGET,
    a22_points_pressure.TARGET,
    a23_peak_end.TARGET,
)
"""Every target, by its number in LITERATURE."""
