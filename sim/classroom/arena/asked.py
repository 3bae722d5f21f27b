"""What the page of the game may send. Who sent it says the connection, never the message."""

from __future__ import annotations

from typing import Final, Literal

from pydantic import Field

from sim.classroom.arena.levers import LEVERS
from sim.classroom.arena.rules import FIRMS, Rules
from sim.classroom.messages import Asked

Id = Field(max_length=12)
Firm = Literal[FIRMS]  # type: ignore[valid-type]


class Begin(Asked):
    """Begin a game by these rules."""

    rules: Rules


class Decide(Asked):
    """Set one's firm for the round that is open."""

    round: int = Field(ge=0, le=1000)
    levers: dict[str, float] = Field(max_length=len(LEVERS))


class Time(Asked):
    """Give the round so many seconds from now."""

    seconds: int = Field(ge=5, le=3600)


class Named(Asked):
    """Something with one student."""

    student: str = Id


class Rename(Named):
    """Give a student another name."""

    name: str = Field(max_length=10_000)


class Move(Named):
    """Put a student into another firm's team."""

    firm: Firm


class Door(Asked):
    """Let new students in, or no more."""

    open: bool


class Ticket(Asked):
    """Have a file: of the class, or of a firm."""

    file: Literal["results", "firm"]
    firm: Firm | None = None
    lang: Literal["en", "zh"] = "en"


TEACHERS: Final[dict[str, type[Asked]]] = {
    "options": Asked,
    "begin": Begin,
    "start": Asked,
    "next": Asked,
    "close": Asked,
    "pause": Asked,
    "resume": Asked,
    "time": Time,
    "kick": Named,
    "rename": Rename,
    "move": Move,
    "door": Door,
    "undo": Asked,
    "end": Asked,
    "away": Asked,
}
"""What the teacher alone may ask."""

EVERYONES: Final[dict[str, type[Asked]]] = {"decide": Decide, "ticket": Ticket}
"""What students may ask too, of their own firm."""
