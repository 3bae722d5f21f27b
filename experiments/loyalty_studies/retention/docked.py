"""Five free points: what is published, what the closed forms say, and what cohorts of the engine live."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import numpy as np

from loyalty_studies.retention import cohorts
from loyalty_studies.retention.forms import (
    CONSTANT,
    DEFECTION_GIVEN,
    DISCOUNT,
    DOCKING_DISCOUNT,
    POINTS,
    PUBLISHED,
    STREAM_OF,
    STREAMS,
    Stream,
    acquisition_needed,
    annual_gain,
    constant_gain,
    retention_needed,
    stream_gain,
    stream_value,
)
from sim.lab.court.case import Line
from sim.lab.court.hearing import Hearing
from sim.lab.world import BASELINE, Arm

TOLERANCE: Final = 5.0
"""Points by which a lived gain may miss what is published (A1.1)."""

CLOSE: Final = 0.03
"""Share by which the value of the published credit-card customer may be missed (A1.2)."""

ROUNDED: Final = 0.5
"""Points by which a published table is rounded."""

PEOPLE: Final = 4000
"""In a cohort."""

LEFT_OUT: Final = 0.01
"""Share of a customer's value beyond a cohort's horizon."""


def lived_stream(industry: str) -> tuple[Stream, float]:
    """A published stream and the retention it is lived at: the one stated, or the one its published gain needs."""
    stream = STREAMS[STREAM_OF[industry]]
    if industry in DEFECTION_GIVEN:
        return stream, 1 - DEFECTION_GIVEN[industry]
    published = next(gain for name, gain, _ in PUBLISHED if name == industry)
    return stream, retention_needed(lambda r: stream_gain(stream, r, DOCKING_DISCOUNT), published)


def assumed(industry: str, published: float) -> tuple[Stream, float, float, float | None]:
    """What a published gain is lived with: stream, retention, discount rate, and what winning a customer costs where that is not
    in the stream.

    Industries with a published stream take the docking rate and the retention stated or, failing that, needed; the others constant
    margin at 90% retention (85% where 90% gives too much), a rate of 10%, and the winning cost that the published gain needs.
    """
    if industry in STREAM_OF:
        return *lived_stream(industry), DOCKING_DISCOUNT, None
    r = 0.90 if np.isfinite(acquisition_needed(published, 0.90, DISCOUNT)) else 0.85
    return CONSTANT, r, DISCOUNT, acquisition_needed(published, r, DISCOUNT)


def lived(seed: int = 1) -> dict[str, float]:
    """By industry, the gain from five free points in percent, as two cohorts on the same luck live it."""
    how = {industry: assumed(industry, published) for industry, published, _ in PUBLISHED}
    years: dict[tuple[Stream, float], int] = {}
    for stream, r, discount, _ in how.values():
        for stays in (r, r + POINTS):
            key = stream, round(stays, 9)
            years[key] = max(years.get(key, 0), cohorts.horizon(stays, discount, LEFT_OUT))
    arms = {key: Arm(BASELINE, (), (("stream", key[0].profits), ("retention", key[1]))) for key in years}
    worlds = {arms[key]: cohorts.cohort(key[1], key[0], PEOPLE, long) for key, long in years.items()}
    found = Hearing(seed, 0, 1).lived(worlds, cohorts.story, replications=1)
    books = {key: cohorts.years_of(found.of(arm)[0]) for key, arm in arms.items()}
    return {
        industry: 100
        * cohorts.gain(books[stream, round(r, 9)], books[stream, round(r + POINTS, 9)], discount, acquisition=won)
        for industry, (stream, r, discount, won) in how.items()
    }


@cache
def lines() -> Sequence[Line]:
    """The arithmetic as it is published and as it comes out, and every published industry as the engine lives it."""
    card = STREAMS["credit card"]
    found = [
        Line(
            f"credit card: what a customer is worth at {defection}% defection, $",
            stated,
            stream_value(card, 1 - defection / 100, DOCKING_DISCOUNT),
            CLOSE * stated,
        )
        for defection, stated in ((20, 134.0), (10, 300.0), (5, 525.0))
    ]
    found += [
        Line(
            f"the same margin every year, kept at {kept}%: five points add, %",
            stated,
            100 * constant_gain(kept / 100, 0.12, "after-renewal"),
            ROUNDED,
        )
        for kept, stated in ((60, 20.0), (70, 22.0), (80, 26.0), (90, 37.0))
    ]
    found += [
        Line(
            f"a quarter of margin spent on winning, kept at {kept}%: five points add to a year's profit, %",
            stated,
            100 * annual_gain(kept / 100, 0.25),
            ROUNDED,
        )
        for kept, stated in ((80, 44.0), (85, 67.0), (90, 133.0))
    ]
    gains = lived()
    return [
        *found,
        *(Line(f"lived: {industry}, %", 100 * gain, gains[industry], TOLERANCE) for industry, gain, _ in PUBLISHED),
    ]
