"""Where in the books a cost stands, declared beside the cost itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic.fields import FieldInfo

Base = Literal["unit", "service visit", "visit", "month", "worth"]


@dataclass(frozen=True, slots=True)
class Booked:
    """What a cost is booked as, and, where no other cost has a say in it, how it comes to money.

    Attributes:
        line: line of the books, the lever's own name where it is one lever's.
        of: what it is a share of: the list price of a unit, of a service visit, of a visit, of a month, or the worth of what is
            given; none where the offer makes one sum of it and others.
        times: the number of a lever it is multiplied with, e.g. ``survey.questions``.
        work: the cost that says how many minutes of work it takes: where the wage is known, these are paid instead of a share.
    """

    line: str
    of: Base | None = None
    times: str = ""
    work: str = ""


def booked(field: FieldInfo) -> Booked | None:
    """What was declared of a cost; none of anything else."""
    return next((said for said in field.metadata if isinstance(said, Booked)), None)
