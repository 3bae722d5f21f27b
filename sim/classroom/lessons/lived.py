"""A lesson lived, from its id to all that is shown of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sim.classroom.lessons.kept import Kept
from sim.classroom.lessons.lesson import Lesson, Numbers
from sim.classroom.lessons.telling import shown
from sim.classroom.lessons.worlds import Living

Progress = Callable[[int, int], None]


def numbers_of(lesson: Lesson, progress: Progress | None = None, scale: float = 1.0) -> Numbers:
    """Live a lesson's worlds."""
    count = 0

    def told(done: int, total: int) -> None:
        nonlocal count
        count = total
        if progress is not None:
            progress(done, total)

    found = lesson.live(Living(scale, told))
    return found | {"worlds": count}


def lived(
    lesson: Lesson, progress: Progress | None = None, *, scale: float = 1.0, kept: Kept | None = None
) -> dict[str, Any]:
    """A lesson after its run, as a page, a file or a test takes it: JSON, in every language.

    Args:
        lesson: which.
        progress: called with (worlds done, worlds in all).
        scale: 1 for the lesson's own size.
        kept: where what was lived before is looked up, and what is lived now is kept.
    """
    numbers = kept.get(lesson, scale) if kept is not None else None
    if numbers is None:
        numbers = numbers_of(lesson, progress, scale)
        if kept is not None:
            kept.put(lesson, numbers, scale)
    return shown(lesson, numbers)


def in_a_process(id_: str, scale: float, tally: str) -> Numbers:
    """A lesson's worlds, lived in a process that does nothing else; how far it is stands in a file.

    Args:
        id_: of the lesson.
        scale: its size.
        tally: the file.
    """
    from sim.classroom.lessons.registry import LESSONS

    place, last = Path(tally), 0.0

    def noted(done: int, total: int) -> None:
        nonlocal last
        if done == total or time.monotonic() - last > 0.2:
            last = time.monotonic()
            place.write_text(f"{done} {total}", "ascii")

    return numbers_of(LESSONS[id_], noted, scale)
