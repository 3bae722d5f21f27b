"""How a scenario's field is declared: its unit, range, meaning and source, in one place.

The reference table in ``docs/``, the JSON schema for editors and every error message are made from these declarations.
What is declared here cannot be changed once it is made, nor can anything in it: tables and lists are kept in forms that
do not change.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import core_schema

from sim.source import docstring

Entry = TypeVar("Entry")


class Part(BaseModel):
    """A part of a scenario that never changes: unknown keys, NaN and infinity are refused.

    It is equal to a part that says the same, can be a key of a dictionary, and is one value, not a list of its fields.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, validate_default=True)

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Keep what a part says of itself, which its schema and the reference repeat, under ``-OO`` too."""
        if not cls.__doc__:
            cls.__doc__ = docstring(cls)

    if TYPE_CHECKING:

        def __iter__(self) -> NoReturn: ...
    else:
        __iter__ = None  # one value: a sweep such as Mesa's would take its fields for a list of values

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """The same part with some fields changed, and checked like any other.

        Raises:
            ValueError: for an unknown field, or a value that does not fit.
        """
        if not update:
            return self  # nothing in it can change
        return type(self).model_validate({**self.__dict__, **update})

    def copy(self, *, update: Mapping[str, Any] | None = None, **_: Any) -> Self:
        """The same as ``model_copy``."""
        return self.model_copy(update=update)

    @classmethod
    def model_construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:  # type: ignore[override]
        """The same as calling the class: there is no way round the checks."""
        return cls(**values)

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        return self


class Kept(dict[str, Entry]):
    """A mapping that never changes. ``dict(kept)`` and ``kept | {...}`` are plain dictionaries of one's own."""

    __slots__ = ()

    def __new__(cls, entries: Mapping[str, Entry]) -> Self:
        """Filled here, once."""
        self = super().__new__(cls)
        dict.update(self, entries)
        return self

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        pass  # not filled again

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError("a scenario cannot be changed; scenario.evolve(name, {path: value}) gives a changed copy")

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse

    def copy(self) -> dict[str, Entry]:
        """A plain dictionary with the same entries."""
        return dict(self)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (dict(self),)

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))


class _KeptMapping:
    """Reads a mapping, and keeps it in a form that never changes."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(Kept, handler(source))


class _KeptList:
    """Reads a list, keeps it as a tuple, which never changes, and writes it as a list again."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        inner = handler(source)
        written = core_schema.wrap_serializer_function_ser_schema(_written, schema=inner)
        return core_schema.no_info_wrap_validator_function(_kept, inner, serialization=written)


def _kept(value: Any, go: Callable[[Any], Any]) -> tuple[Any, ...]:
    return tuple(go(list(value) if isinstance(value, tuple) else value))


def _written(value: tuple[Any, ...], go: Callable[[Any], Any]) -> Any:
    return go(list(value))


if TYPE_CHECKING:
    Table = Mapping[str, Entry]
    Several = tuple[Entry, ...]
else:
    Table = Annotated[dict[str, Entry], _KeptMapping()]
    Several = Annotated[list[Entry], _KeptList()]
"""Entries under names of the user's choice, and entries in order: written as a mapping and a list, kept as ``Kept`` and
a tuple."""


def number(
    default: Any,
    meaning: str,
    *,
    unit: str = "1",
    low: float = -math.inf,
    high: float = math.inf,
    source: str = "prior",
    rest: Any = None,
    first: Any = None,
) -> Any:
    """Declare a numeric field.

    Args:
        default: the default value, or ``...`` when the scenario must give it.
        meaning: one sentence.
        unit: the unit; ``"1"`` is a pure number, ``"quality"`` the 0-1 quality scale, ``"money"`` the market's currency.
        low, high: the allowed range, ends included.
        source: where the form or the value comes from; ``prior`` is a judgment.
        rest: the value at which what it governs is as if it were not there, bit for bit (``sim.scenario.at_rest``); none where
            that is not promised.
        first: the default of the model's first version, where it was another and no ``rest`` says so (``first_version``).
    """
    limits: dict[str, Any] = {}
    if math.isfinite(low):
        limits["ge"] = low
    if math.isfinite(high):
        limits["le"] = high
    extra: dict[str, Any] = {"unit": unit, "source": source} | _known(rest=rest, first=first)
    return Field(default, description=meaning, json_schema_extra=extra, **limits)


def spread(
    default: Any,
    meaning: str,
    *,
    unit: str = "1",
    low: float = -math.inf,
    high: float = math.inf,
    source: str = "prior",
    rest: float | None = None,
    first: Any = None,
) -> Any:
    """Declare a field that is a distribution over customers.

    Args:
        default: the default distribution.
        meaning: one sentence.
        unit: the unit of the values drawn.
        low, high: the range the values must keep, ends included; see ``Shape.keeps_within``.
        source: where the form or the value comes from; ``prior`` is a judgment.
        rest: the value, the same for everyone, at which the trait is as if it were not there; none where that is not promised.
        first: the default of the model's first version, as for ``number``.
    """
    extra: dict[str, Any] = {"unit": unit, "source": source} | _known(rest=rest, first=first)
    extra |= {name: end for name, end in (("low", low), ("high", high)) if math.isfinite(end)}
    return Field(default, description=meaning, json_schema_extra=extra)


def _known(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def words(default: Any, meaning: str, *, keys_of: str = "", **limits: Any) -> Any:
    """Declare a field that is not a number (text, a choice, a list, a table).

    Args:
        default: the default value, or ``...`` when the scenario must give it.
        meaning: one sentence.
        keys_of: a table whose names are the fields of another part: the name of that part.
        limits: limits of length or a pattern, as pydantic's ``Field`` takes them.
    """
    extra: dict[str, Any] = {"unit": "-", "source": "-"} | ({"keys_of": keys_of} if keys_of else {})
    return Field(default, description=meaning, json_schema_extra=extra, **limits)
