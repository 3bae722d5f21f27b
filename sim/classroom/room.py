"""A room of the classroom: what takes a visitor's messages."""

from __future__ import annotations

from typing import Any, Protocol

from sim.classroom.visitor import Visitor


class Room(Protocol):
    """Takes the messages whose type begins with its name: ``live.step`` goes to the room ``live``.

    Attributes:
        name: of the room.
        teacher_only: whether students' messages are refused unseen.
    """

    name: str
    teacher_only: bool

    async def entered(self, who: Visitor) -> None:
        """Someone has come in, or come back."""

    async def left(self, who: Visitor) -> None:
        """A connection has ended."""

    async def take(self, who: Visitor, verb: str, found: dict[str, Any]) -> None:
        """Do what a message asks.

        Args:
            who: sent it.
            verb: what stands behind the room's name in its type.
            found: the whole message, not checked yet (``messages.checked``).

        Raises:
            RefusedError: when it is not done.
        """

    async def close(self) -> None:
        """The classroom ends: stop what runs."""
