"""A classroom put together: its rooms, its address, and what to say where it was started."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from starlette.applications import Starlette
from starlette.routing import BaseRoute

from sim.classroom.arena import furnish as arena
from sim.classroom.lessons.room import furnish as lessons
from sim.classroom.live.room import furnish as live
from sim.classroom.room import Room
from sim.classroom.server import KEPT, Classroom, application
from sim.classroom.serving import Address, bound, serve

Furnished = Callable[[Classroom], tuple[Room, Iterable[BaseRoute]]]
"""Makes one room of a classroom, and the routes of the files it gives."""

ROOMS: tuple[Furnished, ...] = (live, lessons, arena)
"""Every room, in the order of the page's bar."""


@dataclass(frozen=True)
class Opened:
    """A classroom that holds its address and waits to be served.

    Attributes:
        classroom: its rooms and the class.
        address: where it listens.
        app: what answers.
        held: the socket.
    """

    classroom: Classroom
    address: Address
    app: Starlette
    held: socket.socket

    @property
    def teachers(self) -> str:
        """What the teacher opens; on a shared classroom with the key, behind a # so that it is sent to nobody."""
        return f"{self.address.here}#key={self.classroom.key}" if self.classroom.shared else self.address.here

    def serve(self, ready: Callable[[], None]) -> None:
        """Serve until interrupted."""
        serve(self.app, self.held, [ready])


def opened(
    *,
    share: bool | str = False,
    port: int | None = None,
    keep: Path = KEPT,
    markets: Iterable[str] = (),
    rooms: Iterable[Furnished] = ROOMS,
) -> Opened:
    """A classroom.

    Args:
        share: False for this machine alone; True, or an address of this machine, for others on the network.
        port: which; the usual one or the next that is free, unless given.
        keep: the folder of what is to outlast it.
        markets: names or scenario files of markets of its own, besides those that are shipped.
        rooms: what it has.

    Raises:
        NoPortError: when no port is free.
    """
    address, held = bound(share, port)
    shared = share is not False
    listening = address.there or address.here
    classroom = Classroom(address.hosts, shared=shared, listening=listening, keep=keep, markets=tuple(markets))
    routes: list[BaseRoute] = []
    for furnish in rooms:
        room, own = furnish(classroom)
        classroom.add(room)
        routes += own
    if shared and classroom.roster.code is None:
        classroom.roster.open()
    return Opened(classroom, address, application(classroom, routes), held)
