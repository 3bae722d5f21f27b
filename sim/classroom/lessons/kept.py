"""What lessons' worlds gave, kept: in memory, and in a folder for the next class."""

from __future__ import annotations

import hashlib
import inspect
import json
import os
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import sim
from sim.classroom.lessons import worlds
from sim.classroom.lessons.lesson import Lesson, Numbers
from sim.scenario import Scenario


def folder() -> Path:
    """Where results are kept: ``LOYALTY_CACHE``, or this user's own folder for what can be made again."""
    place = os.environ.get("LOYALTY_CACHE") or os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(place) / "loyalty" / "lessons"


@cache
def key_of(lesson: Lesson, scale: float) -> str:
    """Digest of what determines a lesson's numbers: version, markets, how it lives them, how large."""
    parts = [sim.__version__, lesson.id, repr(scale)]
    parts += [Path(inspect.getfile(what)).read_text("utf-8") for what in (lesson.live, worlds.firm_taken)]
    parts += [Scenario.load(name).digest() for name in lesson.markets]
    return f"{lesson.id}-{hashlib.sha256('|'.join(parts).encode()).hexdigest()[:16]}"


class Kept:
    """Numbers by lesson and size.

    Args:
        place: the folder; none keeps them in memory alone. One that cannot be read or written is done without.
    """

    def __init__(self, place: Path | None = None) -> None:
        self._place = place
        self._here: dict[str, Numbers] = {}

    def get(self, lesson: Lesson, scale: float = 1.0) -> Numbers | None:
        """What was kept, if anything was."""
        key = key_of(lesson, scale)
        if key not in self._here and self._place is not None:
            with suppress(OSError, ValueError):
                found: Any = json.loads((self._place / f"{key}.json").read_text("utf-8"))
                if isinstance(found, dict) and "estimates" in found:
                    self._here[key] = found
        return self._here.get(key)

    def put(self, lesson: Lesson, numbers: Numbers, scale: float = 1.0) -> None:
        """Keep numbers."""
        key = key_of(lesson, scale)
        self._here[key] = numbers
        if self._place is None:
            return
        with suppress(OSError):
            self._place.mkdir(parents=True, exist_ok=True)
            half = self._place / f"{key}.{os.getpid()}.part"
            half.write_text(json.dumps(numbers, allow_nan=False), "utf-8")
            half.replace(self._place / f"{key}.json")
