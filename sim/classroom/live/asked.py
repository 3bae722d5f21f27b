"""What a page may ask of the live market; a model a message."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from sim.classroom.live.markets import FEWEST, FIRMS, MONTHS, MOST, USUAL
from sim.classroom.messages import Asked

_Seed = Annotated[int, Field(ge=0, lt=2**32)]
_Name = Annotated[str, Field(max_length=60)]


class Open(Asked):
    """Open a market; one that this page has open is closed.

    Attributes:
        market: its name, as ``live.markets`` has it; empty for the one that is open when one arrives.
        seed: of both worlds.
        customers: at the start.
        firms: which are kept, by name, or how many there are to be.
        months: that can be lived.
    """

    market: str = Field(max_length=400)
    seed: _Seed = 1
    customers: int = Field(600, ge=FEWEST, le=MOST)
    firms: (
        Annotated[int, Field(ge=FIRMS[0], le=FIRMS[1])]
        | Annotated[list[_Name], Field(min_length=FIRMS[0], max_length=FIRMS[1])]
        | None
    ) = None
    months: int = Field(USUAL, ge=MONTHS[0], le=MONTHS[1])


class Again(Asked):
    """Take up a market whose page was gone, by its id."""

    id: str = Field(max_length=60)


class Play(Asked):
    """Live on by itself, so many months a second."""

    speed: float = Field(2.0, ge=0.5, le=20.0)


class Step(Asked):
    """Live some months at once."""

    months: int = Field(1, ge=1, le=24)


class Reset(Asked):
    """Begin again, under another seed where one is given."""

    seed: _Seed | None = None


class SetLevers(Asked):
    """Set levers of one firm, by path, from the next month on."""

    firm: _Name
    levers: dict[_Name, float] = Field(min_length=1, max_length=40)


class SetCoefficient(Asked):
    """Set a coefficient of a law, from the next month on, in both worlds."""

    path: str = Field(max_length=100)
    value: float


class File(Asked):
    """Have the market as it stands as one page; ``since`` says from which month on each lever, ``"firm path"``, stands there."""

    since: dict[Annotated[str, Field(max_length=200)], int] = Field(default_factory=dict, max_length=400)


class Diary(Asked):
    """Tell the life of one customer."""

    row: int = Field(ge=0, le=1_000_000)
