"""The room of the game: takes what teacher and students ask, and answers."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from sim.classroom.arena import asked, handouts, worlds
from sim.classroom.arena.elsewhere import Elsewhere
from sim.classroom.arena.options import options
from sim.classroom.arena.prices import allowed
from sim.classroom.arena.rounds import Rounds
from sim.classroom.arena.table import Table
from sim.classroom.arena.telling import Telling
from sim.classroom.arena.tickets import Tickets
from sim.classroom.keys import new_code
from sim.classroom.messages import Asked, RefusedError, checked
from sim.classroom.room import Room
from sim.classroom.said import said
from sim.classroom.server import Classroom
from sim.classroom.visitor import Visitor
from sim.words import Message


def furnish(classroom: Classroom) -> tuple[Room, Iterable[BaseRoute]]:
    """The room, and the route of its files."""
    room = Arena(classroom, classroom.keep)
    return room, room.routes


class Arena:
    """The game.

    Args:
        classroom: whose.
        keep: the folder of games; one that was not finished goes on.
        now: the clock, seconds since 1970.
        elsewhere: what has worlds lived in another process.
    """

    name = "arena"
    teacher_only = False

    def __init__(
        self,
        classroom: Classroom,
        keep: Path,
        now: Callable[[], float] = time.time,
        elsewhere: Callable[[Classroom], Elsewhere] = Elsewhere,
    ) -> None:
        self._classroom, self._now = classroom, now
        self._table = Table(classroom, keep, now)
        self._tell = Telling(classroom, self._table, now)
        self._elsewhere = elsewhere(classroom)
        self._rounds = Rounds(self._table, self._tell, self._elsewhere, now)
        self._tickets = Tickets()
        self._preparing = False

    @property
    def routes(self) -> list[BaseRoute]:
        """Where files are fetched with a ticket."""
        return [Route("/arena/file/{ticket}", self._file)]

    # -- what a room does ------------------------------------------------------------------------------------------

    async def entered(self, who: Visitor) -> None:
        """Someone came in, or came back."""
        self._rounds.wake()
        if who.role == "student" and self._table.game is not None:
            self._tell.team(self._table.take_in(who.id))
        if who.role != "guest":
            self._tell.rules(who)
            self._tell.state(who)
        if who.role == "student":
            self._tell.teachers()

    async def left(self, who: Visitor) -> None:
        """A connection ended."""
        if who.role == "student":
            self._tell.teachers()

    async def take(self, who: Visitor, verb: str, found: dict[str, Any]) -> None:
        """Do what is asked."""
        if verb in asked.EVERYONES:
            message = checked(asked.EVERYONES[verb], found)
        elif verb not in asked.TEACHERS:
            raise RefusedError("arena-refused-unknown", verb=verb[:30])
        elif who.role != "teacher":
            raise RefusedError("arena-refused-teacher")
        else:
            message = checked(asked.TEACHERS[verb], found)
        await getattr(self, f"_on_{verb}")(who, message)

    async def close(self) -> None:
        """The classroom ends."""
        self._rounds.end()
        self._elsewhere.end()
        self._table.close()

    # -- the teacher's ---------------------------------------------------------------------------------------------

    async def _on_options(self, who: Visitor, message: Asked) -> None:
        self._rounds.start(self._elsewhere.warm())
        who.send("arena.options", n=message.n, **await asyncio.to_thread(options))

    async def _on_begin(self, who: Visitor, message: asked.Begin) -> None:
        if self._table.game is not None:
            raise RefusedError("arena-refused-playing")
        if self._preparing:
            raise RefusedError("arena-refused-preparing")
        self._preparing = True
        self._rounds.start(self._begin(who, message))

    async def _begin(self, who: Visitor, message: asked.Begin) -> None:
        try:
            market = await self._elsewhere.done(worlds.prepared, message.rules)
            if market is None:
                who.send("classroom.refused", n=message.n, why=said("arena-trouble"))
                return
            self._table.begin(message.rules, market)
        except OSError as error:
            who.send("classroom.refused", n=message.n, why=said("arena-refused-folder", why=str(error)))
            return
        finally:
            self._preparing = False
        await self._table.kept()
        who.send("arena.begun", n=message.n)
        self._tell.begun()

    async def _on_start(self, who: Visitor, message: Asked) -> None:
        self._table.playing("gathering")
        self._rounds.open()
        await self._done(who, message)

    async def _on_next(self, who: Visitor, message: Asked) -> None:
        self._table.playing("between")
        self._rounds.open()
        await self._done(who, message)

    async def _on_close(self, who: Visitor, message: Asked) -> None:
        self._rounds.close()
        await self._done(who, message)

    async def _on_pause(self, who: Visitor, message: Asked) -> None:
        if self._table.playing("deciding").ends is None:
            raise RefusedError("arena-refused-still")
        self._table.note({"what": "paused"})
        self._rounds.stop_clock()
        self._tell.all()
        await self._done(who, message)

    async def _on_resume(self, who: Visitor, message: Asked) -> None:
        game = self._table.playing("deciding")
        if game.ends is not None or game.left is None:
            raise RefusedError("arena-refused-runs")
        self._table.note({"what": "timed", "ends": self._now() + game.left})
        self._rounds.wind()
        self._tell.all()
        await self._done(who, message)

    async def _on_time(self, who: Visitor, message: asked.Time) -> None:
        self._table.playing("deciding")
        self._table.note({"what": "timed", "ends": self._now() + message.seconds})
        self._rounds.wind()
        self._tell.all()
        await self._done(who, message)

    async def _on_kick(self, who: Visitor, message: asked.Named) -> None:
        self._classroom.roster.of(message.student)
        firm = None
        if self._table.game is not None and message.student in self._table.game.roster.students:
            firm = self._table.game.firm_of(message.student)
            self._table.note({"what": "sent-out", "student": message.student})
        self._classroom.roster.send_out(message.student)
        for visitor in self._classroom.those("student", message.student):
            visitor.role = "guest"
            visitor.send("arena.out", why=said("classroom-refused-out"))
            visitor.leave()
        self._tell.team(firm)
        self._tell.teachers()
        self._rounds.close_when_decided()
        await self._done(who, message)

    async def _on_rename(self, who: Visitor, message: asked.Rename) -> None:
        roster = self._classroom.roster
        roster.rename(message.student, message.name)
        if self._table.game is not None:
            self._table.note({"what": "renamed", "student": message.student, "name": roster.of(message.student).name})
            self._tell.team(self._table.game.firm_of(message.student))
        self._tell.teachers()
        await self._done(who, message)

    async def _on_move(self, who: Visitor, message: asked.Move) -> None:
        game = self._table.playing("gathering", "deciding", "between")
        before = game.firm_of(message.student)
        if before is None:
            raise RefusedError("classroom-refused-nobody")
        if message.firm not in game.teams:
            raise RefusedError("arena-refused-led")
        self._table.note({"what": "placed", "student": message.student, "firm": message.firm})
        self._tell.team(before)
        self._tell.team(message.firm)
        self._tell.teachers()
        self._rounds.close_when_decided()
        await self._done(who, message)

    async def _on_door(self, who: Visitor, message: asked.Door) -> None:
        code = new_code() if message.open else None
        if self._table.game is not None:
            self._table.note({"what": "door", "code": code})
        self._classroom.roster.code = code
        self._tell.teachers()
        await self._done(who, message)

    async def _on_undo(self, who: Visitor, message: Asked) -> None:
        game = self._table.playing("deciding", "between")
        if game.stage == "between" and not game.rounds:
            raise RefusedError("arena-refused-undo")
        self._rounds.stop_clock()
        self._table.note({"what": "undone", "lived": game.stage == "between"})
        self._tell.all()
        await self._done(who, message)

    async def _on_end(self, who: Visitor, message: Asked) -> None:
        game = self._table.playing("deciding", "between")
        if not game.rounds:
            raise RefusedError("arena-refused-unplayed")
        self._rounds.finish()
        await self._done(who, message)

    async def _on_away(self, who: Visitor, message: Asked) -> None:
        self._table.playing("gathering", "deciding", "between", "over")
        self._rounds.stop_clock()
        await self._table.put_away()
        self._tell.all()
        who.send("arena.done", n=message.n)

    async def _done(self, who: Visitor, message: Asked) -> None:
        """Answer, once it is on the disk."""
        await self._table.kept()
        who.send("arena.done", n=message.n)

    # -- everyone's ------------------------------------------------------------------------------------------------

    async def _on_decide(self, who: Visitor, message: asked.Decide) -> None:
        game = self._table.playing()
        firm = game.firm_of(who.id) if who.role == "student" else None
        if firm is None:
            raise RefusedError("arena-refused-firmless")
        if game.stage != "deciding" or message.round != game.number:
            raise RefusedError("arena-refused-late")
        market = game.market
        setting = allowed(message.levers, market["rest"], market["prices"], market["budget"], market["currency"])
        self._table.note({"what": "decided", "round": game.number, "firm": firm, "student": who.id, "setting": setting})
        await self._table.kept()
        who.send("arena.decided", n=message.n, round=message.round)
        self._tell.team(firm)
        self._tell.teachers()
        self._rounds.close_when_decided()

    async def _on_ticket(self, who: Visitor, message: asked.Ticket) -> None:
        game = self._table.playing()
        if not game.rounds:
            raise RefusedError("arena-refused-unplayed")
        firm = message.firm
        if who.role != "teacher" and (message.file != "firm" or firm is None or firm != game.firm_of(who.id)):
            raise RefusedError("arena-refused-teacher")
        if message.file == "firm":
            if firm not in game.rules.names:
                raise RefusedError("arena-refused-firmless")
            if game.stage != "over":
                raise RefusedError("arena-refused-stage", stage=Message(f"arena-stage-{game.stage}"))
            content = await self._elsewhere.done(handouts.page, game, firm, message.lang)
            name, kind = f"arena-{firm}-{message.lang}.pdf", "application/pdf"
        else:
            content = handouts.table(game, message.lang)
            name, kind = f"arena-{game.id}.csv", "text/csv; charset=utf-8"
        if content is None:
            raise RefusedError("arena-trouble")
        who.send("arena.ticket", n=message.n, path=f"/arena/file/{self._tickets.give(name, kind, content)}", name=name)

    async def _file(self, request: Request) -> Response:
        held = self._tickets.take(str(request.path_params["ticket"]))
        if held is None:
            return PlainTextResponse("This file was fetched already, or waited too long: ask for it again.\n", 404)
        headers = {"Content-Disposition": f'attachment; filename="{held.name}"', "Cache-Control": "no-store"}
        return Response(held.content, media_type=held.kind, headers=headers)
