"""Every lesson, in the order of a course."""

from __future__ import annotations

from typing import Final

from sim.classroom.lessons.lesson import Lesson
from sim.classroom.lessons.taught import delta, promise, silent

LESSONS: Final[dict[str, Lesson]] = {module.LESSON.id: module.LESSON for module in (delta, promise, silent)}
"""By id."""
