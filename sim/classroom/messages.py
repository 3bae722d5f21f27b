"""What a page may send: checked before anything is done.

A message is a JSON object. ``type`` says which, ``n`` counts up by connection: a message that comes again, or late, is
refused. The rest is the message's own; what it does not have is refused too.
"""

from __future__ import annotations

import json
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sim.classroom.limits import LONGEST_MESSAGE
from sim.classroom.said import Said, said


class RefusedError(Exception):
    """Something a visitor asked for that is not done; says why, in every language.

    Args:
        why: the identifier of a message.
        values: what it speaks of.
    """

    def __init__(self, why: str, /, **values: Any) -> None:
        super().__init__(why)
        self.why: Said = said(why, **values)


class Asked(BaseModel):
    """One message. A room makes a model of its own for each."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False, str_max_length=LONGEST_MESSAGE)

    type: str = Field(max_length=60)
    n: int = Field(ge=0, le=2**53)


class Hello(Asked):
    """The first message of a connection: who one is.

    Attributes:
        key: the teacher's.
        code: of the class, for someone new.
        name: of someone new.
        token: of someone who was here before.
    """

    key: str | None = Field(None, max_length=100)
    code: str | None = Field(None, max_length=40)
    name: str | None = Field(None, max_length=10_000)
    token: str | None = Field(None, max_length=100)


Kind = TypeVar("Kind", bound=Asked)


def read(text: str) -> dict[str, Any]:
    """The object in a message.

    Raises:
        RefusedError: when it is none.
    """
    try:
        found = json.loads(text)
        json.dumps(
            found, ensure_ascii=False
        ).encode()  # half a character, written as an escape, could be sent to nobody
    except (ValueError, RecursionError):
        raise RefusedError("classroom-refused-garbled") from None
    if not isinstance(found, dict) or not isinstance(found.get("type"), str):
        raise RefusedError("classroom-refused-garbled")
    return found


def checked(kind: type[Kind], found: dict[str, Any]) -> Kind:
    """A message of one kind.

    Raises:
        RefusedError: naming the first field that is wrong.
    """
    try:
        return kind.model_validate(found)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "type"
        raise RefusedError("classroom-refused-field", field=field[:60], why=first["msg"][:200]) from None
