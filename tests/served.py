"""A classroom that is served for a test, on a port of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn
from starlette.routing import BaseRoute

from sim.classroom.room import Room
from sim.classroom.server import Classroom, application
from sim.classroom.serving import bound


@dataclass(frozen=True)
class Served:
    """A classroom that answers.

    Attributes:
        url: where.
        classroom: what it shares with its rooms.
    """

    url: str
    classroom: Classroom


@contextmanager
def served(
    rooms: Callable[[Classroom], Iterable[Room]] = lambda classroom: (),
    routes: Iterable[BaseRoute] | Callable[[], Iterable[BaseRoute]] = (),
    *,
    shared: bool = False,
) -> Iterator[Served]:
    """Serve a classroom while a test runs.

    Args:
        rooms: what it has, made for it.
        routes: files its rooms give; or what gives them once the rooms are made.
        shared: whether others may come; still on the loopback address.
    """
    address, held = bound(False, None)
    classroom = Classroom(address.hosts, shared=shared, listening=address.here)
    classroom.add(*rooms(classroom))
    given = routes() if callable(routes) else routes
    config = uvicorn.Config(application(classroom, given), log_level="error", ws="websockets-sansio", lifespan="on")
    server = uvicorn.Server(config)
    answering = threading.Thread(target=server.run, kwargs={"sockets": [held]}, daemon=True)
    answering.start()
    try:
        while not server.started:
            answering.join(0.02)
            assert answering.is_alive(), "the classroom did not begin to answer"
        yield Served(address.here, classroom)
    finally:
        server.should_exit = True
        answering.join(10)
        held.close()
