"""The classroom's server: the page and its files, and one socket for each visitor.

Who comes from this machine to a classroom that is not shared is the teacher. On a shared one the teacher has a key, printed
where the classroom was started, and a student the code of the class. Only addresses that the classroom listens on are
answered, and only pages of its own may open a socket: a page from elsewhere, or a name that somebody turned to this
machine, gets nothing.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect

from sim.classroom import catalogue, page
from sim.classroom.keys import new_key, same
from sim.classroom.limits import (
    ENTRIES,
    LONGEST_MESSAGE,
    PLACES,
    PLACES_EACH,
    PLACES_ONE,
    WRONG,
    Allowances,
)
from sim.classroom.messages import Hello, RefusedError, checked, read
from sim.classroom.room import Room
from sim.classroom.roster import Roster
from sim.classroom.visitor import Visitor
from sim.plots.letters import FONT
from sim.words import LANGUAGES

WRONG_DOOR = 4403
"""Close code of a socket that a page from elsewhere opened."""

KEPT = Path("loyalty-classroom")
"""The folder of what outlasts a classroom, where it was started; made when something is written there."""

FULL = 4429
"""Close code of a socket for which there is no place, or that sent too much."""


@dataclass
class Classroom:
    """What all rooms share.

    Attributes:
        hosts: names by which it may be asked for, with the port.
        shared: whether others on the network may come.
        key: the teacher's, where it is shared.
        roster: the class.
        rooms: what takes messages, by name.
        visitors: who is connected.
        listening: the address that is told.
        keep: the folder of what is to outlast it: games that were begun.
        markets: names or scenario files of markets of its own; the first is open when one arrives.
    """

    hosts: frozenset[str]
    shared: bool = False
    key: str = field(default_factory=new_key)
    roster: Roster = field(default_factory=Roster)
    rooms: dict[str, Room] = field(default_factory=dict)
    visitors: set[Visitor] = field(default_factory=set)
    listening: str = ""
    keep: Path = KEPT
    markets: tuple[str, ...] = ()
    entries: Allowances = field(default_factory=lambda: Allowances(*ENTRIES))
    wrong: Allowances = field(default_factory=lambda: Allowances(*WRONG))

    def add(self, *rooms: Room) -> Classroom:
        """Add rooms."""
        self.rooms |= {room.name: room for room in rooms}
        return self

    def those(self, role: str = "", id_: str = "") -> Iterable[Visitor]:
        """The visitors of a role, or the connections of one student."""
        return [v for v in self.visitors if (not role or v.role == role) and (not id_ or v.id == id_)]

    def tell(self, text: str, role: str = "") -> None:
        """Send a message that is written already to all, or to those of a role."""
        for visitor in self.those(role):
            visitor.send_text(text)


def application(classroom: Classroom, routes: Iterable[BaseRoute] = ()) -> Starlette:
    """The classroom as an ASGI application.

    Args:
        classroom: what it serves.
        routes: of the rooms: files they give.
    """

    async def shell(request: Request) -> Response:
        return HTMLResponse(page.shell())

    async def words(request: Request) -> Response:
        return JSONResponse(catalogue.messages(), headers={"Cache-Control": "no-cache"})

    async def font(request: Request) -> Response:
        return FileResponse(FONT, media_type="font/ttf", headers={"Cache-Control": "max-age=86400"})

    async def alive(request: Request) -> Response:
        return PlainTextResponse("ok")

    async def socket(wire: WebSocket) -> None:
        await _received(classroom, wire)

    @asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[None]:
        yield
        for room in classroom.rooms.values():
            await room.close()

    return Starlette(
        routes=[
            Route("/", shell),
            Route("/words.json", words),
            Route("/font.ttf", font),
            Route("/alive", alive),
            WebSocketRoute("/socket", socket),
            *routes,
            Mount("/assets", StaticFiles(directory=page.ASSETS)),
        ],
        middleware=[Middleware(Guarded, hosts=classroom.hosts)],
        lifespan=life,
    )


class Guarded:
    """Answers only to the classroom's own names, only to its own pages, and says what a page may load."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self.app, self.hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        host = headers.get("host", "").lower()
        foreign = host not in self.hosts
        if scope["type"] == "websocket":
            origin = headers.get("origin", "")
            if foreign or re.sub(r"^https?://", "", origin.lower()) != host:
                await WebSocket(scope, receive, send).close(WRONG_DOOR)
                return
            await self.app(scope, receive, send)
            return
        if foreign:
            await PlainTextResponse("This classroom is asked for by the address it printed.\n", 421)(
                scope, receive, send
            )
            return
        await self.app(scope, receive, _with_headers(send, page.policy(host)))


def _with_headers(send: Send, policy: str) -> Send:
    added = [
        (b"content-security-policy", policy.encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"no-referrer"),
        (b"cross-origin-opener-policy", b"same-origin"),
        (b"cross-origin-resource-policy", b"same-origin"),
    ]

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message["headers"], *added]
        await send(message)

    return sent


async def _received(classroom: Classroom, wire: WebSocket) -> None:
    """One connection, from its coming to its going."""
    await wire.accept()
    address = wire.client.host if wire.client else ""
    if not classroom.entries.of(address).take() or not _has_place(classroom, address):
        await wire.close(FULL)
        return
    visitor = Visitor(wire, address)
    classroom.visitors.add(visitor)
    speaking = asyncio.create_task(visitor.deliver())
    try:
        await _listen(classroom, wire, visitor)
    except WebSocketDisconnect:
        pass
    finally:
        classroom.visitors.discard(visitor)
        speaking.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await speaking
        for room in classroom.rooms.values():
            await room.left(visitor)


def _has_place(classroom: Classroom, address: str) -> bool:
    """Whether there is a place; where there is none, whoever stood in the door for longest without coming in makes one."""
    here = [v for v in classroom.visitors if v.address == address]
    full = here if len(here) >= PLACES_EACH else classroom.visitors if len(classroom.visitors) >= PLACES else ()
    return not full or _let_go(classroom, [v for v in full if v.role == "guest"])


def _let_go(classroom: Classroom, of: list[Visitor]) -> bool:
    """End the oldest of some connections; whether there was one."""
    if not of:
        return False
    oldest = min(of, key=lambda visitor: visitor.since)
    classroom.visitors.discard(oldest)
    oldest.leave()
    return True


async def _listen(classroom: Classroom, wire: WebSocket, visitor: Visitor) -> None:
    greeted = False
    while True:
        text = await _text(wire)
        if text is None or len(text) > LONGEST_MESSAGE or not visitor.allowance.take():
            visitor.leave()
            return
        count = -1
        try:
            found = read(text)
            count = found["n"] if isinstance(found.get("n"), int) else -1
            if count <= visitor.last:
                raise RefusedError("classroom-refused-again")
            visitor.last = count
            if not greeted:
                await _greet(classroom, visitor, checked(Hello, found))
                greeted = True
                continue
            await _hand_over(classroom, visitor, found)
        except RefusedError as refused:
            visitor.send("classroom.refused", n=count, why=refused.why)


async def _text(wire: WebSocket) -> str | None:
    """The next message; none where it is no text.

    Raises:
        WebSocketDisconnect: when the connection has ended.
    """
    message = await wire.receive()
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message.get("code", 1005))
    return message.get("text")


async def _greet(classroom: Classroom, visitor: Visitor, hello: Hello) -> None:
    """Who comes in, and as what."""
    if hello.type != "hello":
        raise RefusedError("classroom-refused-hello")
    you: dict[str, Any] = {}
    wrong = classroom.wrong.of(visitor.address)
    if (hello.key or hello.code or hello.token) and wrong.left < 1:
        raise RefusedError("classroom-refused-tries")
    try:
        if hello.key is not None:
            if not same(hello.key, classroom.key):
                raise RefusedError("classroom-refused-key")
            visitor.role = "teacher"
        elif hello.token is not None:
            student = classroom.roster.back(hello.token)
            visitor.role, visitor.id = "student", student.id
            you = {"id": student.id, "name": student.name}
        elif hello.code is not None:
            student, token = classroom.roster.enter(hello.code, hello.name or "")
            visitor.role, visitor.id = "student", student.id
            you = {"id": student.id, "name": student.name, "token": token}
        elif not classroom.shared:
            visitor.role = "teacher"
    except RefusedError as refused:
        if refused.args[0] not in ("classroom-refused-name", "classroom-refused-full"):
            wrong.take()
        raise
    own = [v for v in classroom.those("student", visitor.id) if v is not visitor] if visitor.id else []
    if len(own) >= PLACES_ONE:
        _let_go(classroom, own)
    visitor.send(
        "classroom.welcome",
        role=visitor.role,
        you=you,
        shared=classroom.shared,
        listening=classroom.listening,
        languages=LANGUAGES,
        rooms=sorted(classroom.rooms),
    )
    for room in classroom.rooms.values():
        await room.entered(visitor)


async def _hand_over(classroom: Classroom, visitor: Visitor, found: dict[str, Any]) -> None:
    name, _, verb = found["type"].partition(".")
    room = classroom.rooms.get(name)
    if room is None or visitor.role == "guest" or (room.teacher_only and visitor.role != "teacher"):
        raise RefusedError("classroom-refused-room")
    await room.take(visitor, verb, found)
