"""Teacher and students of a game, each with a socket of their own, as a browser would have."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from served import Served, served
from websockets.sync.client import ClientConnection, connect

from sim.classroom.arena import Arena, worlds
from sim.classroom.arena.elsewhere import Elsewhere
from sim.classroom.arena.levers import LEVERS
from sim.classroom.arena.rules import Rules
from sim.classroom.server import Classroom

PATIENCE = 120.0
"""Seconds that a test waits for a world to be lived, on a slow machine."""


class Refused(Exception):
    """What the classroom refused, in English."""


class Player:
    """One connection.

    Args:
        url: of the classroom.
        hello: who one is.
    """

    def __init__(self, url: str, **hello: Any) -> None:
        host = url.removeprefix("http://").rstrip("/")
        self._place = connect(f"ws://{host}/socket", origin=f"http://{host}", open_timeout=30)  # type: ignore[arg-type]
        self.wire: ClientConnection = self._place.__enter__()
        self.n = 0
        self.got: list[dict[str, Any]] = []
        self.state: dict[str, Any] = {}
        self.rules: dict[str, Any] | None = None
        self.send("hello", **hello)
        self.welcome = self.until(lambda m: m["type"] in ("classroom.welcome", "classroom.refused"))
        self.you = self.welcome.get("you", {})

    def send(self, type_: str, **what: Any) -> int:
        """Send a message, and wait for nothing."""
        self.n += 1
        self.wire.send(json.dumps({**what, "type": type_, "n": self.n}))
        return self.n

    def take(self, timeout: float = PATIENCE) -> dict[str, Any]:
        """The next message."""
        message: dict[str, Any] = json.loads(self.wire.recv(timeout=timeout))
        self.got.append(message)
        if message["type"] == "arena.state":
            self.state = message["state"]
        if message["type"] == "arena.rules":
            self.rules = message["rules"]
        return message

    def until(self, wanted: Callable[[dict[str, Any]], bool], timeout: float = PATIENCE) -> dict[str, Any]:
        """The next message of which this is true."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            message = self.take(end - time.monotonic())
            if wanted(message):
                return message
        raise TimeoutError

    def ask(self, verb: str, **what: Any) -> dict[str, Any]:
        """Ask something of the game, and have the answer.

        Raises:
            Refused: with the reason.
        """
        n = self.send(f"arena.{verb}", **what)
        answer = self.until(lambda m: m.get("n") == n)
        if answer["type"] == "classroom.refused":
            raise Refused(answer["why"]["en"])
        return answer

    def stage(self, *stages: str) -> dict[str, Any]:
        """Wait until the game stands at a stage."""
        if self.state.get("stage") not in stages:
            self.until(lambda m: m["type"] == "arena.state" and m["state"]["stage"] in stages)
        return self.state

    def leave(self) -> None:
        """End the connection."""
        self.wire.close()


class ToldElsewhere(Elsewhere):
    """Worlds are not lived but told: what a decision comes to is written in its first lever."""

    async def done(self, work: Callable[..., Any], *given: Any) -> Any:
        if work is worlds.prepared:
            return told_market(given[0])
        if work is worlds.lived:
            return told_rounds(given[0], given[1])
        return work(*given)


class Told(Arena):
    """The game where worlds are told."""

    def __init__(self, classroom: Classroom, keep: Path) -> None:
        super().__init__(classroom, keep, elsewhere=ToldElsewhere)


def told_market(rules: Rules) -> dict[str, Any]:
    """A price list by which each lever costs 100 for its whole way up, and a budget of 150."""
    rest = {lever.path: lever.low for lever in LEVERS}
    prices = {lever.path: {"at": [lever.low, lever.high], "cost": [0.0, 100.0]} for lever in LEVERS}
    return {"rest": rest, "prices": prices, "sales": 3000.0, "budget": 150.0, "currency": "yuan", "kind": "repertoire"}


def told_rounds(rules: Rules, decisions: Sequence[Mapping[str, Mapping[str, float]]]) -> list[worlds.Figures]:
    """A firm earns a hundred a month, more for the compensation it gives."""
    found = []
    for of_round in decisions:
        earned = [100 + 10 * of_round.get(name, {}).get("recovery.compensation", 0.0) for name in rules.names]
        level = [1 / len(rules.names)] * len(rules.names)
        found.append(
            {name: [earned if name == "profit" else level] * rules.months for name in (*worlds.COLUMNS, "levers")}
        )
    return found


@contextmanager
def playing(keep: Path, room: type[Arena] = Arena) -> Iterator[Served]:
    """A shared classroom with the game alone, its files in a folder."""
    rooms: list[Arena] = []

    def made(classroom: Any) -> list[Arena]:
        rooms.append(room(classroom, keep))
        if classroom.roster.code is None:
            classroom.roster.open()
        return rooms

    with served(made, lambda: rooms[0].routes, shared=True) as here:
        yield here


RULES = {"market": "duopoly", "rounds": 3, "months": 2, "seconds": 0, "firms": ["students", "students", "price-cut"]}
"""A game that is soon over."""


def teacher_of(here: Served) -> Player:
    """The teacher."""
    return Player(here.url, key=here.classroom.key)


def student_of(here: Served, name: str) -> Player:
    """Someone new."""
    return Player(here.url, code=here.classroom.roster.code, name=name)
