"""One file, once, for whoever was given its ticket: no key stands in an address, and an address that was seen opens nothing."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sim.classroom.keys import new_key

LASTS: Final = 60.0
"""Seconds."""

MOST: Final = 64
"""Files that wait to be fetched."""


@dataclass(frozen=True)
class Held:
    """A file that waits.

    Attributes:
        name: it is saved under.
        kind: media type.
        content: of it.
        until: when it is thrown away.
    """

    name: str
    kind: str
    content: bytes
    until: float


class Tickets:
    """Files that wait, by ticket."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._held: dict[str, Held] = {}

    def give(self, name: str, kind: str, content: bytes) -> str:
        """A ticket for a file."""
        self._sweep()
        while len(self._held) >= MOST:
            del self._held[next(iter(self._held))]
        ticket = new_key()
        self._held[ticket] = Held(name, kind, content, self._now() + LASTS)
        return ticket

    def take(self, ticket: str) -> Held | None:
        """The file of a ticket, which is gone then; none for another."""
        self._sweep()
        return self._held.pop(ticket, None)

    def _sweep(self) -> None:
        for ticket in [t for t, held in self._held.items() if held.until < self._now()]:
            del self._held[ticket]
