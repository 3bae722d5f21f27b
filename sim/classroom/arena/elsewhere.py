"""Work of the game that another process does, so that connections are served meanwhile."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from typing import Any, Final

from sim.classroom.arena import worlds
from sim.classroom.said import said
from sim.classroom.server import Classroom
from sim.classroom.workers import Pool, WorkerLostError

TRIES: Final = 2
"""Times that a piece of work is begun when its process dies, before the teacher is told."""

_LOG = logging.getLogger(__name__)


class Elsewhere:
    """One process that lives worlds and sets pages.

    Args:
        classroom: whose teachers are told of what could not be done.
    """

    def __init__(self, classroom: Classroom) -> None:
        self._classroom = classroom
        self._pool = Pool(1)

    async def warm(self) -> None:
        """Have the process awake before it is needed."""
        with contextlib.suppress(Exception):
            await self._pool.run(worlds.ready)

    async def done(self, work: Callable[..., Any], *given: Any) -> Any:
        """What a piece of work gives; none where it could not be done, which the teacher is told."""
        for _ in range(TRIES):
            try:
                return await self._pool.run(work, *given)
            except WorkerLostError:
                continue
            except Exception:
                _LOG.exception("a world of the game could not be lived")
                break
        for teacher in self._classroom.those("teacher"):
            teacher.send("arena.trouble", why=said("arena-trouble"))
        return None

    def end(self) -> None:
        """No more work."""
        self._pool.end()
