"""Who is told what of the game, and when it is told again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Final

import segno

from sim.classroom.arena import views
from sim.classroom.arena.table import Table
from sim.classroom.server import Classroom
from sim.classroom.visitor import Visitor

SOON: Final = 0.05
"""Seconds in which what a class decides at once is gathered: who is told of it is told once."""


class Telling:
    """Sends each visitor what they may see (``views``).

    Args:
        classroom: whose visitors.
        table: the game.
        now: the clock, seconds since 1970.

    Attributes:
        progress: how much of the debrief is worked out, of how much; none while none is.
    """

    def __init__(self, classroom: Classroom, table: Table, now: Callable[[], float]) -> None:
        self._classroom, self._table, self._now = classroom, table, now
        self.progress: tuple[int, int] | None = None
        self._waits: set[Visitor] = set()

    def rules(self, who: Visitor) -> None:
        """What stays the same while a game lasts."""
        game = self._table.game
        who.send("arena.rules", rules=views.rules_of(game) if game is not None else None)

    def state(self, who: Visitor) -> None:
        """Where the game stands."""
        self._waits.discard(who)
        game, now = self._table.game, self._now()
        if game is None:
            state: dict[str, Any] = {"stage": "none"}
            if who.role == "teacher":
                state |= {"code": self._classroom.roster.code, "waiting": self._waiting()}
        elif who.role == "teacher":
            here = {v.id for v in self._classroom.those("student")}
            state = {**views.for_teacher(game, here, now), "kept": self._table.path}
        else:
            state = views.for_student(game, who.id, now)
        if self.progress is not None:
            state["progress"] = list(self.progress)
        if who.role == "teacher":
            state["address"] = self._classroom.listening
            state["qr"] = _squares(self._classroom.listening)
        who.send("arena.state", state=state)

    def _waiting(self) -> list[dict[str, Any]]:
        here = {v.id for v in self._classroom.those("student")}
        return [{"id": s.id, "name": s.name, "here": s.id in here} for s in self._classroom.roster.present()]

    def begun(self) -> None:
        """Everyone, that a game begins."""
        for visitor in self._classroom.visitors:
            if visitor.role != "guest":
                self.rules(visitor)
        self.all()

    def all(self) -> None:
        """Everyone in the room."""
        for visitor in list(self._classroom.visitors):
            if visitor.role != "guest":
                if self._table.game is None:
                    self.rules(visitor)
                self.state(visitor)

    def teachers(self) -> None:
        """The teacher's pages, soon."""
        self._soon(self._classroom.those("teacher"))

    def team(self, firm: str | None) -> None:
        """Whoever leads a firm, soon."""
        if firm is not None and self._table.game is not None:
            for student in self._table.game.teams[firm]:
                self._soon(self._classroom.those("student", student))

    def _soon(self, visitors: Iterable[Visitor]) -> None:
        if not self._waits:
            asyncio.get_running_loop().call_later(SOON, self._now_told)
        self._waits.update(visitors)

    def _now_told(self) -> None:
        """Tell who waits for it; not who was sent out, or left, meanwhile."""
        waiting, self._waits = self._waits & set(self._classroom.visitors), set()
        for visitor in waiting:
            if visitor.role != "guest":
                self.state(visitor)


@lru_cache(8)
def _squares(address: str) -> list[str]:
    """An address as a code that a telephone reads: rows of 0 and 1."""
    return ["".join(str(int(bool(cell))) for cell in row) for row in segno.make(address, micro=False).matrix]
