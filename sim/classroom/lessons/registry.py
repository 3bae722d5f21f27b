"""Every lesson, in the order of a course."""

from __future__ import annotations

from typing import Final

from sim.classroom.lessons.lesson import Lesson
from sim.classroom.lessons.taught import (
    delta,
    effect,
    fivepoints,
    loyalties,
    newcomers,
    peak,
    points,
    promise,
    recovery,
    satisfaction,
    silent,
    talk,
    tiers,
    winback,
)

COURSE: Final = (
    delta,
    loyalties,
    promise,
    satisfaction,
    silent,
    recovery,
    peak,
    tiers,
    newcomers,
    points,
    fivepoints,
    talk,
    winback,
    effect,
)

LESSONS: Final[dict[str, Lesson]] = {module.LESSON.id: module.LESSON for module in COURSE}
"""By id."""
