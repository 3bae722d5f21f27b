"""The room of the game: takes what teacher and students ask, keeps the time, and has rounds lived elsewhere."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable, Coroutine, Iterable
from functools import partial
from pathlib import Path
from typing import Any, Final

import segno
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from sim.classroom.arena import asked, debrief, handouts, views, worlds
from sim.classroom.arena.game import VERSION, Event, Game, written
from sim.classroom.arena.journal import Journal, restored, unfinished
from sim.classroom.arena.prices import allowed
from sim.classroom.arena.rules import STUDENTS, Rules, playable
from sim.classroom.arena.tickets import Tickets
from sim.classroom.keys import new_code, new_key
from sim.classroom.messages import Asked, RefusedError, checked
from sim.classroom.room import Room
from sim.classroom.said import Said, each, said
from sim.classroom.server import Classroom
from sim.classroom.visitor import Visitor
from sim.classroom.workers import Pool, WorkerLostError
from sim.words import Message, policy_name, translated

TRIES: Final = 2
"""Times that a round is lived when its process dies, before the teacher is told."""

_LOG = logging.getLogger(__name__)


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
    """

    name = "arena"
    teacher_only = False

    def __init__(self, classroom: Classroom, keep: Path, now: Callable[[], float] = time.time) -> None:
        self._classroom, self._keep, self._now = classroom, keep, now
        self._pool = Pool(1)
        self._tickets = Tickets()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._clock: asyncio.TimerHandle | None = None
        self._preparing = False
        self._progress: tuple[int, int] | None = None
        self._awake = False
        self.game: Game | None = None
        self._journal: Journal | None = None
        self._restore()

    @property
    def routes(self) -> list[BaseRoute]:
        """Where files are fetched with a ticket."""
        return [Route("/arena/file/{ticket}", self._file)]

    # -- what a room does ------------------------------------------------------------------------------------------

    async def entered(self, who: Visitor) -> None:
        """Someone came in, or came back."""
        self._wake()
        if who.role == "student" and self.game is not None:
            self._take_in(who.id)
        if who.role != "guest":
            self._show_rules(who)
            self._show(who)
        if who.role == "student":
            self._tell_teachers()

    async def left(self, who: Visitor) -> None:
        """A connection ended."""
        if who.role == "student":
            self._tell_teachers()

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
        self._stop_clock()
        for task in list(self._tasks):
            task.cancel()
        self._pool.end()
        if self._journal is not None:
            self._journal.close()

    # -- the game's life -------------------------------------------------------------------------------------------

    def _restore(self) -> None:
        """Take up a game that was not finished, its time standing still."""
        path = unfinished(self._keep, self._now())
        if path is None:
            return
        self._journal, self.game = restored(path)
        self._classroom.roster = self.game.roster
        if self.game.stage == "deciding" and self.game.ends is not None:
            last = self._journal.path.stat().st_mtime
            self._note({"what": "paused", "at": min(last, self._now())})

    def _wake(self) -> None:
        """What a restored game was in the middle of goes on, once there is a loop."""
        if self._awake:
            return
        self._awake = True
        if self.game is not None and self.game.stage == "living":
            self._start(self._live())
        if self.game is not None and self.game.stage == "debriefing":
            self._start(self._debrief())

    def _playing(self, *stages: str) -> Game:
        if self.game is None:
            raise RefusedError("arena-refused-none")
        if stages and self.game.stage not in stages:
            raise RefusedError("arena-refused-stage", stage=Message(f"arena-stage-{self.game.stage}"))
        return self.game

    def _note(self, event: Event) -> None:
        """Write an event down, then let it happen."""
        assert self._journal is not None
        assert self.game is not None
        event.setdefault("at", self._now())
        self._journal.note(event)
        self.game.apply(event)

    async def _kept(self) -> None:
        if self._journal is not None:
            await self._journal.kept()

    def _take_in(self, student: str) -> None:
        """Someone of the class is in the game, in a team."""
        game = self._playing()
        if student not in game.known:
            self._note({"what": "joined", "student": dict(vars(game.roster.of(student)))})
        if game.firm_of(student) is None and game.stage not in ("debriefing", "over"):
            self._note({"what": "placed", "student": student, "firm": game.emptiest()})
            self._tell_team(game.firm_of(student))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # -- time ------------------------------------------------------------------------------------------------------

    def _stop_clock(self) -> None:
        if self._clock is not None:
            self._clock.cancel()
            self._clock = None

    def _wind(self) -> None:
        """Have the round closed when its time is over."""
        self._stop_clock()
        if self.game is not None and self.game.stage == "deciding" and self.game.ends is not None:
            left = max(self.game.ends - self._now(), 0.0)
            self._clock = asyncio.get_running_loop().call_later(left, self._time_is_over)

    def _time_is_over(self) -> None:
        if self.game is not None and self.game.stage == "deciding":
            self._close_round()

    # -- rounds ----------------------------------------------------------------------------------------------------

    def _open_round(self) -> None:
        game = self._playing("gathering", "between")
        if game.is_last:
            raise RefusedError("arena-refused-last", rounds=game.rules.rounds)
        seconds = game.rules.seconds
        self._note({"what": "opened", "round": game.number, "ends": self._now() + seconds if seconds else None})
        self._wind()
        self._tell_all()

    def _close_round(self) -> None:
        """No more decisions: what firms are set to is lived."""
        game = self._playing("deciding")
        self._stop_clock()
        self._note({"what": "closed", "round": game.number, "decisions": written(game.closing())})
        self._tell_all()
        self._start(self._live())

    async def _live(self) -> None:
        game = self._playing("living")
        decisions = [*game.decisions, {firm: one.setting for firm, one in game.confirmed.items()}]
        lived = await self._worked(worlds.lived, game.rules, decisions)
        if lived is None:
            self._note({"what": "reopened"})
        else:
            self._note({"what": "lived", "round": game.number, "figures": lived[-1]})
        await self._kept()
        self._tell_all()

    async def _worked(self, work: Callable[..., Any], *given: Any) -> Any:
        """Work of another process; none where it could not be done, which the teacher is told."""
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

    async def _debrief(self) -> None:
        game = self._playing("debriefing")
        names = game.rules.names
        jobs: list[tuple[int, str | None]] = [(worlds.GAME, name) for name in names]
        jobs += [(worlds.OTHERS + k, None) for k in range(debrief.SEEDS)]
        found: list[Any] = []
        for done, (replication, resting) in enumerate(jobs):
            self._progress = (done, len(jobs))
            self._tell_all()
            found.append(await self._worked(worlds.lived, game.rules, game.decisions, replication, resting))
            if found[-1] is None:
                self._progress = None
                self._note({"what": "debriefed", "debrief": None})
                break
        else:
            twins = dict(zip(names, found, strict=False))
            self._note({"what": "debriefed", "debrief": debrief.put_together(game, twins, found[len(names) :])})
        self._progress = None
        await self._kept()
        self._tell_all()

    # -- the teacher's ---------------------------------------------------------------------------------------------

    async def _on_options(self, who: Visitor, message: Asked) -> None:
        self._start(self._warm())
        who.send("arena.options", n=message.n, **await asyncio.to_thread(_options))

    async def _warm(self) -> None:
        with contextlib.suppress(Exception):
            await self._pool.run(worlds.ready)

    async def _on_begin(self, who: Visitor, message: asked.Begin) -> None:
        if self.game is not None:
            raise RefusedError("arena-refused-playing")
        if self._preparing:
            raise RefusedError("arena-refused-preparing")
        self._preparing = True
        self._start(self._begin(who, message))

    async def _begin(self, who: Visitor, message: asked.Begin) -> None:
        try:
            market = await self._worked(worlds.prepared, message.rules)
            if market is None:
                who.send("classroom.refused", n=message.n, why=said("arena-trouble"))
                return
            self._begun(message.rules, market)
        except OSError as error:
            who.send("classroom.refused", n=message.n, why=said("arena-refused-folder", why=str(error)))
            return
        finally:
            self._preparing = False
        await self._kept()
        who.send("arena.begun", n=message.n)
        for visitor in self._classroom.visitors:
            if visitor.role != "guest":
                self._show_rules(visitor)
        self._tell_all()

    def _begun(self, rules: Rules, market: dict[str, Any]) -> None:
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
            self._note({"what": "placed", "student": student.id, "firm": self.game.emptiest()})

    async def _on_start(self, who: Visitor, message: Asked) -> None:
        self._playing("gathering")
        self._open_round()
        await self._done(who, message)

    async def _on_next(self, who: Visitor, message: Asked) -> None:
        self._playing("between")
        self._open_round()
        await self._done(who, message)

    async def _on_close(self, who: Visitor, message: Asked) -> None:
        self._close_round()
        await self._done(who, message)

    async def _on_pause(self, who: Visitor, message: Asked) -> None:
        if self._playing("deciding").ends is None:
            raise RefusedError("arena-refused-still")
        self._note({"what": "paused"})
        self._stop_clock()
        self._tell_all()
        await self._done(who, message)

    async def _on_resume(self, who: Visitor, message: Asked) -> None:
        game = self._playing("deciding")
        if game.ends is not None or game.left is None:
            raise RefusedError("arena-refused-runs")
        self._note({"what": "timed", "ends": self._now() + game.left})
        self._wind()
        self._tell_all()
        await self._done(who, message)

    async def _on_time(self, who: Visitor, message: asked.Time) -> None:
        self._playing("deciding")
        self._note({"what": "timed", "ends": self._now() + message.seconds})
        self._wind()
        self._tell_all()
        await self._done(who, message)

    async def _on_kick(self, who: Visitor, message: asked.Named) -> None:
        self._classroom.roster.of(message.student)
        firm = None
        if self.game is not None and message.student in self.game.roster.students:
            firm = self.game.firm_of(message.student)
            self._note({"what": "sent-out", "student": message.student})
        self._classroom.roster.send_out(message.student)
        for visitor in self._classroom.those("student", message.student):
            visitor.role = "guest"
            visitor.send("arena.out", why=said("classroom-refused-out"))
            visitor.leave()
        self._tell_team(firm)
        self._tell_teachers()
        self._close_when_decided()
        await self._done(who, message)

    async def _on_rename(self, who: Visitor, message: asked.Rename) -> None:
        roster = self._classroom.roster
        roster.rename(message.student, message.name)
        if self.game is not None:
            self._note({"what": "renamed", "student": message.student, "name": roster.of(message.student).name})
            self._tell_team(self.game.firm_of(message.student))
        self._tell_teachers()
        await self._done(who, message)

    async def _on_move(self, who: Visitor, message: asked.Move) -> None:
        game = self._playing("gathering", "deciding", "between")
        before = game.firm_of(message.student)
        if before is None:
            raise RefusedError("classroom-refused-nobody")
        if message.firm not in game.teams:
            raise RefusedError("arena-refused-led")
        self._note({"what": "placed", "student": message.student, "firm": message.firm})
        self._tell_team(before)
        self._tell_team(message.firm)
        self._tell_teachers()
        self._close_when_decided()
        await self._done(who, message)

    async def _on_door(self, who: Visitor, message: asked.Door) -> None:
        code = new_code() if message.open else None
        if self.game is not None:
            self._note({"what": "door", "code": code})
        self._classroom.roster.code = code
        self._tell_teachers()
        await self._done(who, message)

    async def _on_undo(self, who: Visitor, message: Asked) -> None:
        game = self._playing("deciding", "between")
        if game.stage == "between" and not game.rounds:
            raise RefusedError("arena-refused-undo")
        self._stop_clock()
        self._note({"what": "undone", "lived": game.stage == "between"})
        self._tell_all()
        await self._done(who, message)

    async def _on_end(self, who: Visitor, message: Asked) -> None:
        game = self._playing("deciding", "between")
        if not game.rounds:
            raise RefusedError("arena-refused-unplayed")
        self._stop_clock()
        self._note({"what": "ended"})
        self._tell_all()
        self._start(self._debrief())
        await self._done(who, message)

    async def _on_away(self, who: Visitor, message: Asked) -> None:
        game = self._playing("gathering", "deciding", "between", "over")
        assert self._journal is not None
        self._stop_clock()
        self._journal.note({"what": "put-away", "at": self._now()})
        await self._kept()
        self._journal.close()
        self._classroom.roster = game.roster
        self.game = self._journal = None
        self._tell_all()
        who.send("arena.done", n=message.n)

    async def _done(self, who: Visitor, message: Asked) -> None:
        """Answer, once it is on the disk."""
        await self._kept()
        who.send("arena.done", n=message.n)

    # -- everyone's ------------------------------------------------------------------------------------------------

    async def _on_decide(self, who: Visitor, message: asked.Decide) -> None:
        game = self._playing()
        firm = game.firm_of(who.id) if who.role == "student" else None
        if firm is None:
            raise RefusedError("arena-refused-firmless")
        if game.stage != "deciding" or message.round != game.number:
            raise RefusedError("arena-refused-late")
        market = game.market
        setting = allowed(message.levers, market["rest"], market["prices"], market["budget"], market["currency"])
        self._note({"what": "decided", "round": game.number, "firm": firm, "student": who.id, "setting": setting})
        await self._kept()
        who.send("arena.decided", n=message.n, round=message.round)
        self._tell_team(firm)
        self._tell_teachers()
        self._close_when_decided()

    def _close_when_decided(self) -> None:
        if self.game is not None and self.game.stage == "deciding" and self.game.all_decided:
            self._close_round()

    async def _on_ticket(self, who: Visitor, message: asked.Ticket) -> None:
        game = self._playing()
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
            content = await self._worked(handouts.page, game, firm, message.lang)
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

    # -- telling ---------------------------------------------------------------------------------------------------

    def _show_rules(self, who: Visitor) -> None:
        game = self.game
        who.send("arena.rules", rules=views.rules_of(game) if game is not None else None)

    def _show(self, who: Visitor) -> None:
        game, now = self.game, self._now()
        if game is None:
            state: dict[str, Any] = {"stage": "none"}
            if who.role == "teacher":
                state |= {"code": self._classroom.roster.code, "waiting": self._waiting()}
        elif who.role == "teacher":
            here = {v.id for v in self._classroom.those("student")}
            state = {**views.for_teacher(game, here, now), "kept": str(self._journal.path) if self._journal else ""}
        else:
            state = views.for_student(game, who.id, now)
        if self._progress is not None:
            state["progress"] = list(self._progress)
        if who.role == "teacher":
            state["address"] = self._classroom.listening
            state["qr"] = _squares(self._classroom.listening)
        who.send("arena.state", state=state)

    def _waiting(self) -> list[dict[str, Any]]:
        here = {v.id for v in self._classroom.those("student")}
        return [{"id": s.id, "name": s.name, "here": s.id in here} for s in self._classroom.roster.present()]

    def _tell_all(self) -> None:
        for visitor in list(self._classroom.visitors):
            if visitor.role != "guest":
                if self.game is None:
                    self._show_rules(visitor)
                self._show(visitor)

    def _tell_teachers(self) -> None:
        for visitor in self._classroom.those("teacher"):
            self._show(visitor)

    def _tell_team(self, firm: str | None) -> None:
        if firm is None or self.game is None:
            return
        for student in self.game.teams[firm]:
            for visitor in self._classroom.those("student", student):
                self._show(visitor)


def _options() -> dict[str, Any]:
    """What a game can be played with."""
    from sim.scenario import Scenario
    from sim.scenario.files import shipped
    from sim.strategies import known_strategies

    known = known_strategies()
    markets = [{"name": name, "title": _worded("markets", Scenario.load(name).title)} for name in shipped()]
    strategies = [
        {
            "name": name,
            "title": each(partial(policy_name, name)),
            "about": _worded("strategies", known[name].about.replace("``", "")),
        }
        for name in playable()
    ]
    return {"markets": markets, "strategies": strategies, "students": STUDENTS}


def _worded(room: str, english: str) -> Said:
    return each(partial(translated, room, english))


def _squares(address: str) -> list[str]:
    """An address as a code that a telephone reads: rows of 0 and 1."""
    return ["".join(str(int(bool(cell))) for cell in row) for row in segno.make(address, micro=False).matrix]
