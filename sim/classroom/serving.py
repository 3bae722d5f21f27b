"""Serving: which address, who can reach it, and a browser opened there."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import uvicorn
from starlette.applications import Starlette

from sim.classroom.limits import LONGEST_MESSAGE

LOOPBACK: Final = "127.0.0.1"
PORT: Final = 8323
TRIED: Final = 20
"""Ports tried, from the usual one on, before giving up."""


class NoPortError(OSError):
    """No port is free, or the one asked for is taken."""


@dataclass(frozen=True)
class Address:
    """Where a classroom listens.

    Attributes:
        host: the address it is bound to.
        port: the port.
        seen_as: addresses by which it is reached: this machine's on the network, where it is shared.
    """

    host: str
    port: int
    seen_as: tuple[str, ...]

    @property
    def hosts(self) -> frozenset[str]:
        """Names by which it may be asked for, as a browser sends them."""
        names = {LOOPBACK, "localhost", *self.seen_as}
        return frozenset(f"{name}:{self.port}" for name in names)

    @property
    def here(self) -> str:
        """What the teacher opens."""
        return f"http://{LOOPBACK}:{self.port}/"

    @property
    def there(self) -> str | None:
        """What students type, where it is shared."""
        return f"http://{self.seen_as[0]}:{self.port}/" if self.seen_as else None


def bound(share: bool | str, port: int | None) -> tuple[Address, socket.socket]:
    """An address, and the socket that holds it.

    Args:
        share: False for this machine alone; True for the network; or the address of this machine to listen on.
        port: which; the usual one, or the next that is free, unless given.

    Raises:
        NoPortError: when none is free.
    """
    host = LOOPBACK if share is False else "0.0.0.0" if share is True else share
    tried = [port] if port else range(PORT, PORT + TRIED)
    for one in tried:
        held = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            held.bind((host, one))
            held.listen()  # two that are only bound may hold one port; the second to listen is refused here, not when it serves
        except OSError:
            held.close()
            continue
        seen = () if share is False else tuple(own_addresses()) if share is True else (share,)
        return Address(host, one, seen), held
    raise NoPortError(f"port {tried[0]} is taken" if port else f"ports {PORT} to {PORT + TRIED - 1} are taken")


def own_addresses() -> list[str]:
    """This machine's addresses on its networks, the one that leads outward first."""
    found: list[str] = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(("192.0.2.1", 9))  # nothing is sent: the system says which address it would send from
        found.append(probe.getsockname()[0])
    with suppress(OSError):
        found += [str(info[4][0]) for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
    return [a for a in dict.fromkeys(found) if not ipaddress.ip_address(a).is_loopback] or [LOOPBACK]


def serve(app: Starlette, held: socket.socket, ready: Iterable[Callable[[], None]] = ()) -> None:
    """Serve until interrupted.

    Args:
        app: the classroom.
        held: its socket.
        ready: called once it answers.
    """
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        ws="websockets-sansio",
        ws_max_size=LONGEST_MESSAGE,
        ws_ping_interval=20,
        ws_ping_timeout=20,
        timeout_graceful_shutdown=2,
        server_header=False,
    )
    server = _Server(config, tuple(ready))
    server.run(sockets=[held])


class _Server(uvicorn.Server):
    """Says when it answers."""

    def __init__(self, config: uvicorn.Config, ready: tuple[Callable[[], None], ...]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to answer, and say so."""
        await super().startup(sockets)
        for call in self._ready:
            call()
