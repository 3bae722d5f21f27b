"""One connection: who it is, what it may, and how it is spoken to."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, field
from typing import Any, Final, Literal, Protocol

from sim.classroom.limits import MESSAGES, Allowance

Role = Literal["teacher", "student", "guest"]
"""A guest is someone who has not entered: on a shared classroom, until a key, a code or a token is given."""

WAITING: Final = 64
"""Messages that may wait for a page; a page that does not read them is let go, and comes back."""


class Wire(Protocol):
    """What a connection is made of."""

    async def send_text(self, data: str) -> None:
        """Send one message."""

    async def close(self, code: int = 1000, reason: str | None = None) -> None:
        """End it."""


@dataclass(eq=False)
class Visitor:
    """One connection.

    Attributes:
        wire: the connection.
        address: where it comes from.
        role: what it may.
        id: of a student, the same on every connection of theirs; of others a number.
        allowance: messages it may send.
        last: the count of its last message.
        since: when it came, seconds of a clock that only runs forward.
    """

    wire: Wire
    address: str
    role: Role = "guest"
    id: str = ""
    allowance: Allowance = field(default_factory=lambda: Allowance(*MESSAGES))
    last: int = -1
    since: float = field(default_factory=time.monotonic)
    _waiting: asyncio.Queue[str | None] = field(default_factory=lambda: asyncio.Queue(WAITING))
    _gone: bool = False

    def send(self, type_: str, /, **what: Any) -> bool:
        """Put a message on its way; whether there was room. What does not wait is never waited for."""
        text = json.dumps({"type": type_, **what}, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return self.send_text(text)

    def send_text(self, text: str) -> bool:
        """Put a message that is written already on its way: one for many visitors is written once."""
        if self._gone:
            return False
        try:
            self._waiting.put_nowait(text)
        except asyncio.QueueFull:
            self.leave()
            return False
        return True

    @property
    def behind(self) -> int:
        """Messages that wait to be read: who sends often leaves out what a slow page would only fall further behind with."""
        return self._waiting.qsize()

    def leave(self) -> None:
        """End the connection, once what waits was sent or given up."""
        self._gone = True
        while self._waiting.full():
            self._waiting.get_nowait()
        self._waiting.put_nowait(None)

    async def deliver(self) -> None:
        """Send what waits until the visitor leaves; lives as long as the connection."""
        while (text := await self._waiting.get()) is not None:
            await self.wire.send_text(text)
        await self.wire.close(1013)


def written(type_: str, /, **what: Any) -> str:
    """A message for several visitors, written once."""
    return json.dumps({"type": type_, **what}, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
