"""The room of the live market: each teacher's page has a market of its own, which plays at the pace asked for.

Worlds are lived in processes (``workers``); here messages are checked, the clock is kept, and frames are sent. A page that is
behind is sent no frame until it has caught up; the months it missed come with the next one, as numbers.

What a page sends stands in ``asked``. What it is sent, an answer with the count ``n`` of what asked for it:

- ``live.markets`` ``{n, markets}``: see ``markets.offered``;
- ``live.progress`` ``{done, total, what}`` while a market opens, then ``live.opened`` ``{n, world}`` (``world.Live.begin``, and the
  ``id`` by which ``live.again`` takes it up, which is answered with ``history`` too: every month so far), then the first frame;
- ``live.month`` ``{n?, missed, …}``: a frame (``world.Live.frame``), and in ``missed`` the numbers of months that none was sent of;
- ``live.playing`` ``{n, speed}``, ``live.paused`` ``{n}``, ``live.closed`` ``{n}``;
- ``live.levers`` ``{n, levers}`` and ``live.coefficient`` ``{n, coefficients}``: all that is set now, from the next month on;
- ``live.diary`` ``{n, row, opening, pages, closing, path}``; ``live.file`` ``{n, page, name}``: the market as it stands, as a page.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final

from starlette.routing import BaseRoute

from sim.classroom.keys import new_key
from sim.classroom.live import asked, markets
from sim.classroom.live.begun import begun
from sim.classroom.messages import Asked, RefusedError, checked
from sim.classroom.room import Room
from sim.classroom.said import said
from sim.classroom.server import Classroom
from sim.classroom.visitor import Visitor
from sim.classroom.workers import Worker, WorkerLostError

MOST: Final = 4
"""Markets open at a time in a classroom: each is a process."""

GRACE: Final = 120.0
"""Seconds for which a market waits for a page that is gone."""

CATCH_UP: Final = 0.5
"""Seconds by which months may be late and still be made up for; what is later than that is lost, and no market rushes."""

BEHIND: Final = 2
"""Messages that may wait for a page when a frame is sent to it."""

STAGES: Final = ("loading", "warm-up", "map", "ready")


@dataclass(eq=False)
class Running:
    """A market that is open.

    Attributes:
        id: by which a page that was gone takes it up again.
        worker: what lives it.
        owner: whose page it is; none while that is gone.
        world: what does not change, as the page was told; none until it is open.
        speed: months a second while it plays.
        playing: what plays it.
        ending: what ends it, while its page is gone.
        halt: set to stop it, once the month that is being lived is over.
        missed: months of which the page has been sent nothing yet.
    """

    id: str
    worker: Worker
    owner: Visitor | None
    world: dict[str, Any] | None = None
    speed: float = 2.0
    playing: asyncio.Task[None] | None = None
    opening: asyncio.Task[None] | None = None
    ending: asyncio.Task[None] | None = None
    halt: asyncio.Event = field(default_factory=asyncio.Event)
    missed: list[dict[str, Any]] = field(default_factory=list)


class LiveRoom:
    """Takes ``live.…``.

    Args:
        also: markets that come first, by name or by the path of a scenario file; the others that are shipped come after.
        grace: seconds for which a market waits for its page.
        make: what is kept alive in a process.
    """

    name = "live"
    teacher_only = True

    def __init__(self, also: Iterable[str] = (), *, grace: float = GRACE, make: Callable[..., Any] = begun) -> None:
        self.also = tuple(also)
        self.running: dict[str, Running] = {}
        self._grace, self._make = grace, make
        self._offered: list[dict[str, Any]] | None = None
        self._does: dict[str, tuple[type[Asked], Callable[[Visitor, Any], Awaitable[None]]]] = {
            "markets": (Asked, self._markets),
            "open": (asked.Open, self._open),
            "again": (asked.Again, self._again),
            "play": (asked.Play, self._play),
            "pause": (Asked, self._pause),
            "step": (asked.Step, self._step),
            "reset": (asked.Reset, self._reset),
            "levers": (asked.SetLevers, self._levers),
            "coefficient": (asked.SetCoefficient, self._coefficient),
            "diary": (asked.Diary, self._diary),
            "file": (asked.File, self._file),
            "close": (Asked, self._close),
        }

    # -- a room -------------------------------------------------------------------------------------------------------

    async def entered(self, who: Visitor) -> None:
        """Nothing is open for someone who comes in."""

    async def left(self, who: Visitor) -> None:
        """The page is gone: its market rests, and ends after a while."""
        for market in list(self.running.values()):
            if market.owner is who:
                market.owner = None
                await self._rest(market)
                market.ending = asyncio.create_task(self._end_later(market))

    async def take(self, who: Visitor, verb: str, found: dict[str, Any]) -> None:
        """Do what a message asks.

        Raises:
            RefusedError: when it is not done.
        """
        if verb not in self._does:
            raise RefusedError("classroom-refused-room")
        kind, do = self._does[verb]
        try:
            await do(who, checked(kind, found))
        except WorkerLostError:
            market = self._of(who)
            if market is not None:
                await self._end(market)
            raise RefusedError("live-refused-lost") from None

    async def close(self) -> None:
        """End every market."""
        for market in list(self.running.values()):
            await self._end(market)

    # -- opening and ending -------------------------------------------------------------------------------------------

    async def _markets(self, who: Visitor, message: Asked) -> None:
        who.send("live.markets", n=message.n, markets=await self._all())

    async def _all(self) -> list[dict[str, Any]]:
        if self._offered is None:
            self._offered = await asyncio.to_thread(markets.offered, self.also)
        return self._offered

    async def _open(self, who: Visitor, message: asked.Open) -> None:
        source = message.market or (self.also[0] if self.also else markets.ARRIVAL)
        if source not in [market["name"] for market in await self._all()]:
            raise RefusedError("live-refused-unknown")
        mine = self._of(who)
        if mine is not None:
            await self._end(mine)
        if len(self.running) >= MOST:
            gone = next((market for market in self.running.values() if market.owner is None), None)
            if gone is None:
                raise RefusedError("live-refused-places", most=MOST)
            await self._end(gone)
        try:
            worker = Worker(self._make, source, message.seed, message.customers, message.months, message.firms)
        except OSError as error:  # no room for another process
            raise RefusedError("live-refused-market", why=str(error)[:400]) from None
        market = Running(new_key(), worker, who)
        self.running[market.id] = market
        market.opening = asyncio.create_task(self._opened(market, message.n))

    async def _opened(self, market: Running, n: int) -> None:
        """Live what comes before the first month, and say how far that is."""
        try:
            await self._prepared(market, n)
        except RefusedError as refused:
            self._tell(market, "classroom.refused", n=n, why=refused.why)
            await self._end(market)

    async def _prepared(self, market: Running, n: int) -> None:
        try:
            self._progress(market, 0)
            await market.worker.call("ready")
            self._progress(market, 1)
            await market.worker.call("warm_up")
            self._progress(market, 2)
            market.world = {**await market.worker.call("begin"), "id": market.id}
            self._progress(market, 3)
            frame = await market.worker.call("frame")
        except markets.UnfitError as error:
            raise RefusedError(error.why, **error.values) from None
        except WorkerLostError:
            raise RefusedError("live-refused-lost") from None
        except Exception as error:  # whatever failed there is said: a page would wait for ever
            raise RefusedError("live-refused-market", why=str(error)[:400]) from None
        self._tell(market, "live.opened", n=n, world=market.world)
        self._tell(market, "live.month", **frame)

    def _progress(self, market: Running, done: int) -> None:
        what = said(f"live-progress-{STAGES[done]}")
        self._tell(market, "live.progress", done=done, total=len(STAGES) - 1, what=what)

    async def _again(self, who: Visitor, message: asked.Again) -> None:
        """Take up a market: the page is told all it was told, and every month so far."""
        market = self.running.get(message.id)
        if market is None or market.world is None:
            raise RefusedError("live-refused-lost")
        mine = self._of(who)
        if mine is not None and mine is not market:
            await self._end(mine)
        if market.ending is not None:
            market.ending.cancel()
            market.ending = None
        await self._rest(market)
        market.owner, market.missed = who, []
        history = await market.worker.call("history")
        who.send("live.opened", n=message.n, world=market.world, history=history)
        who.send("live.month", **await market.worker.call("frame"))

    async def _close(self, who: Visitor, message: Asked) -> None:
        market = self._of(who)
        if market is not None:
            await self._end(market)
        who.send("live.closed", n=message.n)

    async def _end_later(self, market: Running) -> None:
        await asyncio.sleep(self._grace)
        market.ending = None
        await self._end(market)

    async def _end(self, market: Running) -> None:
        self.running.pop(market.id, None)
        market.owner = None
        for task in (market.opening, market.ending, market.playing):
            if task is not None and task is not asyncio.current_task():
                task.cancel()
        await asyncio.to_thread(market.worker.end)

    # -- living -------------------------------------------------------------------------------------------------------

    def _of(self, who: Visitor) -> Running | None:
        return next((market for market in self.running.values() if market.owner is who), None)

    def _open_of(self, who: Visitor) -> Running:
        """The market of a page.

        Raises:
            RefusedError: when none is open, or it is not open yet.
        """
        market = self._of(who)
        if market is None:
            raise RefusedError("live-refused-none")
        if market.world is None:
            raise RefusedError("live-refused-opening")
        return market

    async def _play(self, who: Visitor, message: asked.Play) -> None:
        market = self._open_of(who)
        market.speed = message.speed
        if market.playing is None or market.playing.done():
            market.halt.clear()
            market.playing = asyncio.create_task(self._plays(market))
        who.send("live.playing", n=message.n, speed=market.speed)

    async def _plays(self, market: Running) -> None:
        """Live month after month at the pace asked for; as fast as it can be, where that is slower."""
        due = time.monotonic()
        with suppress(WorkerLostError):
            while not market.halt.is_set():
                frame = await market.worker.call("step")
                self._show(market, frame)
                if frame["over"]:
                    break
                due = max(due + 1 / market.speed, time.monotonic() - CATCH_UP)
                with suppress(TimeoutError, asyncio.TimeoutError):
                    await asyncio.wait_for(market.halt.wait(), max(due - time.monotonic(), 0.0))

    def _show(self, market: Running, frame: dict[str, Any], n: int | None = None) -> None:
        """Send a frame; to a page that is behind none, unless it was asked for or is the last."""
        owner = market.owner
        market.missed += frame.pop("missed", [])
        if owner is None:
            return
        if n is None and owner.behind > BEHIND and not frame["over"]:
            market.missed.append({name: frame[name] for name in ("month", "firms", "twin", "difference", "cost")})
            return
        missed, market.missed = market.missed, []
        owner.send("live.month", **({} if n is None else {"n": n}), missed=missed, **frame)

    async def _rest(self, market: Running) -> None:
        """Stop playing, once the month that is being lived is over."""
        if market.playing is not None:
            market.halt.set()
            await market.playing
            market.playing = None

    async def _pause(self, who: Visitor, message: Asked) -> None:
        market = self._open_of(who)
        await self._rest(market)
        who.send("live.paused", n=message.n)

    async def _step(self, who: Visitor, message: asked.Step) -> None:
        market = self._open_of(who)
        await self._rest(market)
        self._show(market, await market.worker.call("step", message.months), message.n)

    async def _reset(self, who: Visitor, message: asked.Reset) -> None:
        market = self._open_of(who)
        await self._rest(market)
        market.missed = []
        if await market.worker.call("reset", message.seed):
            market.world = None
            market.opening = asyncio.create_task(self._opened(market, message.n))
            return
        who.send("live.opened", n=message.n, world=market.world)
        who.send("live.month", **await market.worker.call("frame"))

    # -- changing and looking -----------------------------------------------------------------------------------------

    async def _levers(self, who: Visitor, message: asked.SetLevers) -> None:
        market = self._open_of(who)
        assert market.world is not None
        firms = [firm["name"] for firm in market.world["firms"]]
        if message.firm not in firms:
            raise RefusedError("live-refused-firm", name=message.firm[:40], firms=", ".join(firms))
        known = {lever["path"]: lever for lever in market.world["levers"]}
        for path, value in message.levers.items():
            if path not in known:
                raise RefusedError("live-refused-lever", path=path)
            _within(path, value, known[path])
        settings = await self._fit(market, "set_levers", message.firm, message.levers)
        who.send("live.levers", n=message.n, levers=settings)

    async def _coefficient(self, who: Visitor, message: asked.SetCoefficient) -> None:
        market = self._open_of(who)
        assert market.world is not None
        known = {one["path"]: one for law in market.world["laws"] for one in law["coefficients"]}
        if message.path not in known:
            raise RefusedError("live-refused-coefficient", path=message.path)
        _within(message.path, message.value, known[message.path])
        found = await self._fit(market, "set_coefficient", message.path, message.value)
        who.send("live.coefficient", n=message.n, coefficients=found)

    async def _fit(self, market: Running, method: str, /, *given: Any) -> Any:
        """What a call gives; what it finds unfit is refused."""
        try:
            return await market.worker.call(method, *given)
        except ValueError as error:
            raise RefusedError("live-refused-together", why=str(error)[:300]) from None

    async def _diary(self, who: Visitor, message: asked.Diary) -> None:
        market = self._open_of(who)
        assert market.world is not None
        if message.row >= market.world["rows"]:
            raise RefusedError("live-refused-row")
        who.send("live.diary", n=message.n, **await market.worker.call("diary", message.row))

    async def _file(self, who: Visitor, message: asked.File) -> None:
        """The market as it stands, as a page of its own."""
        from sim.classroom.export.file import written

        market = self._open_of(who)
        await self._rest(market)
        frame, months = await market.worker.call("frame"), await market.worker.call("history")
        state = {"world": market.world, "months": months, "frame": frame, "since": message.since}
        page = await asyncio.to_thread(written, state=state)
        assert market.world is not None
        who.send("live.file", n=message.n, page=page, name=f"{market.world['market']}-{frame['month']}")

    def _tell(self, market: Running, type_: str, **what: Any) -> None:
        if market.owner is not None:
            market.owner.send(type_, **what)


def _within(path: str, value: float, known: dict[str, Any]) -> None:
    """See that a value lies where a slider goes.

    Raises:
        RefusedError: when it does not.
    """
    slack = 1e-9 * (known["high"] - known["low"])
    if not known["low"] - slack <= value <= known["high"] + slack:
        raise RefusedError("live-refused-range", path=path, low=known["low"], high=known["high"])


def furnish(classroom: Classroom) -> tuple[Room, Iterable[BaseRoute]]:
    """The room, for a classroom; it gives no files."""
    return LiveRoom(classroom.markets), ()
