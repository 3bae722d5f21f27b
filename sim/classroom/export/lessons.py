"""Lessons after their run, for a page that lives no worlds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sim.classroom.lessons.kept import Kept
from sim.classroom.lessons.lesson import Lesson
from sim.classroom.lessons.lived import Progress, lived
from sim.classroom.lessons.registry import LESSONS
from sim.classroom.lessons.telling import told
from sim.scenario.errors import no_such
from sim.words import message

ALL = "all"
"""In place of a lesson: every one."""


def chosen(names: Iterable[str]) -> list[Lesson]:
    """Lessons by their names, in the order of the course; each once.

    Raises:
        ValueError: for one there is not, with the nearest.
    """
    wanted = set(names)
    for name in sorted(wanted - {ALL}):
        if name not in LESSONS:
            raise ValueError(message("asked-or-all", problem=no_such(name, LESSONS, "lessons")))
    return [lesson for id_, lesson in LESSONS.items() if ALL in wanted or id_ in wanted]


def held(lesson: Lesson, kept: Kept, progress: Progress | None = None, scale: float = 1.0) -> dict[str, Any]:
    """A lesson with its result, as the page holds it; its worlds are lived unless they were kept."""
    return {"told": told(lesson), "result": lived(lesson, progress, scale=scale, kept=kept)}
