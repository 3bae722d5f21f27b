"""Rounds: opened, timed, closed and lived; and the debrief after the last."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from sim.classroom.arena import debrief, worlds
from sim.classroom.arena.elsewhere import Elsewhere
from sim.classroom.arena.game import written
from sim.classroom.arena.table import Table
from sim.classroom.arena.telling import Telling
from sim.classroom.messages import RefusedError


class Rounds:
    """Keeps the time of a round, and has it lived once it is over.

    Args:
        table: the game.
        tell: who is told.
        elsewhere: where worlds are lived.
        now: the clock, seconds since 1970.
    """

    def __init__(self, table: Table, tell: Telling, elsewhere: Elsewhere, now: Callable[[], float]) -> None:
        self._table, self._tell, self._elsewhere, self._now = table, tell, elsewhere, now
        self._tasks: set[asyncio.Task[Any]] = set()
        self._clock: asyncio.TimerHandle | None = None
        self._awake = False

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Have something done beside what is asked."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def wake(self) -> None:
        """What a restored game was in the middle of goes on, once there is a loop."""
        if self._awake:
            return
        self._awake = True
        game = self._table.game
        if game is not None and game.stage == "living":
            self.start(self._live())
        if game is not None and game.stage == "debriefing":
            self.start(self._debrief())

    def end(self) -> None:
        """The classroom ends."""
        self.stop_clock()
        for task in list(self._tasks):
            task.cancel()

    # -- time ------------------------------------------------------------------------------------------------------

    def stop_clock(self) -> None:
        """Time does not run on."""
        if self._clock is not None:
            self._clock.cancel()
            self._clock = None

    def wind(self) -> None:
        """Have the round closed when its time is over."""
        self.stop_clock()
        game = self._table.game
        if game is not None and game.stage == "deciding" and game.ends is not None:
            left = max(game.ends - self._now(), 0.0)
            self._clock = asyncio.get_running_loop().call_later(left, self._time_is_over)

    def _time_is_over(self) -> None:
        game = self._table.game
        if game is not None and game.stage == "deciding":
            self.close()

    # -- rounds ----------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Let firms decide."""
        game = self._table.playing("gathering", "between")
        if game.is_last:
            raise RefusedError("arena-refused-last", rounds=game.rules.rounds)
        seconds = game.rules.seconds
        ends = self._now() + seconds if seconds else None
        self._table.note({"what": "opened", "round": game.number, "ends": ends})
        self.wind()
        self._tell.all()

    def close(self) -> None:
        """No more decisions: what firms are set to is lived."""
        game = self._table.playing("deciding")
        self.stop_clock()
        self._table.note({"what": "closed", "round": game.number, "decisions": written(game.closing())})
        self._tell.all()
        self.start(self._live())

    def close_when_decided(self) -> None:
        """Close a round in which nobody is waited for any more."""
        game = self._table.game
        if game is not None and game.stage == "deciding" and game.all_decided:
            self.close()

    def finish(self) -> None:
        """No further round: the debrief is worked out."""
        self.stop_clock()
        self._table.note({"what": "ended"})
        self._tell.all()
        self.start(self._debrief())

    async def _live(self) -> None:
        game = self._table.playing("living")
        decisions = [*game.decisions, {firm: one.setting for firm, one in game.confirmed.items()}]
        lived = await self._elsewhere.done(worlds.lived, game.rules, decisions)
        if lived is None:
            self._table.note({"what": "reopened"})
        else:
            self._table.note({"what": "lived", "round": game.number, "figures": lived[-1]})
        await self._table.kept()
        self._tell.all()

    async def _debrief(self) -> None:
        game = self._table.playing("debriefing")
        names = game.rules.names
        jobs: list[tuple[int, str | None]] = [(worlds.GAME, name) for name in names]
        jobs += [(worlds.OTHERS + k, None) for k in range(debrief.SEEDS)]
        found: list[Any] = []
        for done, (replication, resting) in enumerate(jobs):
            self._tell.progress = (done, len(jobs))
            self._tell.all()
            found.append(await self._elsewhere.done(worlds.lived, game.rules, game.decisions, replication, resting))
            if found[-1] is None:
                self._tell.progress = None
                self._table.note({"what": "debriefed", "debrief": None})
                break
        else:
            twins = dict(zip(names, found, strict=False))
            together = debrief.put_together(game, twins, found[len(names) :])
            self._table.note({"what": "debriefed", "debrief": together})
        self._tell.progress = None
        await self._table.kept()
        self._tell.all()
