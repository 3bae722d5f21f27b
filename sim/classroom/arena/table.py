"""The game on the table: what is played, and the journal in which each event stands before it happens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sim.classroom.arena.game import VERSION, Event, Game
from sim.classroom.arena.journal import Journal, restored, unfinished
from sim.classroom.arena.rules import Rules
from sim.classroom.keys import new_key
from sim.classroom.messages import RefusedError
from sim.classroom.server import Classroom
from sim.words import Message


class Table:
    """The one game of a classroom, or none.

    Args:
        classroom: whose roster a game takes over, and gives back.
        keep: the folder of games; one that was not finished goes on, its time standing still.
        now: the clock, seconds since 1970.

    Attributes:
        game: what is played.
    """

    def __init__(self, classroom: Classroom, keep: Path, now: Callable[[], float]) -> None:
        self._classroom, self._keep, self._now = classroom, keep, now
        self.game: Game | None = None
        self._journal: Journal | None = None
        self._restore()

    @property
    def path(self) -> str:
        """The file in which the game is kept; empty where there is none."""
        return str(self._journal.path) if self._journal is not None else ""

    def _restore(self) -> None:
        path = unfinished(self._keep, self._now())
        if path is None:
            return
        self._journal, self.game = restored(path)
        self._classroom.roster = self.game.roster
        if self.game.stage == "deciding" and self.game.ends is not None:
            last = self._journal.path.stat().st_mtime
            self.note({"what": "paused", "at": min(last, self._now())})

    def playing(self, *stages: str) -> Game:
        """The game, at one of these stages where some are named.

        Raises:
            RefusedError: when there is none, or it stands elsewhere.
        """
        if self.game is None:
            raise RefusedError("arena-refused-none")
        if stages and self.game.stage not in stages:
            raise RefusedError("arena-refused-stage", stage=Message(f"arena-stage-{self.game.stage}"))
        return self.game

    def note(self, event: Event) -> None:
        """Write an event down, then let it happen."""
        assert self._journal is not None
        assert self.game is not None
        event.setdefault("at", self._now())
        self._journal.note(event)
        self.game.apply(event)

    async def kept(self) -> None:
        """Wait until what was noted is on the disk."""
        if self._journal is not None:
            await self._journal.kept()

    def begin(self, rules: Rules, market: dict[str, Any]) -> None:
        """Put a game on the table, everyone present in a team.

        Raises:
            OSError: when it cannot be kept.
        """
        now, roster = self._now(), self._classroom.roster
        id_ = new_key()[:6].replace("-", "x").replace("_", "y")
        if roster.code is None and self._classroom.shared:
            roster.open()
        first: Event = {
            "what": "began",
            "version": VERSION,
            "at": now,
            "id": id_,
            "rules": rules.model_dump(mode="json"),
            "market": market,
            "roster": roster.kept(),
        }
        self._journal = Journal.begun(self._keep, id_, now)
        self._journal.note(first)
        self.game = Game.of([first])
        self._classroom.roster = self.game.roster
        for student in list(roster.present()):
            self.note({"what": "placed", "student": student.id, "firm": self.game.emptiest()})

    def take_in(self, student: str) -> str | None:
        """Have someone of the class in the game, in a team; the firm they were put into, where they had none."""
        game = self.playing()
        if student not in game.known:
            self.note({"what": "joined", "student": dict(vars(game.roster.of(student)))})
        if game.firm_of(student) is None and game.stage not in ("debriefing", "over"):
            self.note({"what": "placed", "student": student, "firm": game.emptiest()})
            return game.firm_of(student)
        return None

    async def put_away(self) -> None:
        """No game any more; its file stays, and does not go on."""
        assert self._journal is not None
        assert self.game is not None
        self._journal.note({"what": "put-away", "at": self._now()})
        await self.kept()
        self._journal.close()
        self._classroom.roster = self.game.roster
        self.game = self._journal = None

    def close(self) -> None:
        """The classroom ends."""
        if self._journal is not None:
            self._journal.close()
