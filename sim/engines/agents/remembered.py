"""How a record becomes a class: an attribute a field, by the same name, in slots, and rounded where a column would round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, make_dataclass
from operator import attrgetter
from types import GenericAlias
from typing import Any, ClassVar

import numpy as np

from sim.state.field import Field, dtype_of, names


def single(x: float) -> float:
    """A number in single precision, as the columns keep it."""
    return float(np.float32(x))


class Remembered:
    """A record as an object; it is made with its values in order or by name.

    Attributes:
        NAMES: its attributes, in the order of the record's fields.
        SINGLE: those kept in single precision. What is written to them is rounded, because a column would keep no more.
    """

    __slots__ = ()
    __class_getitem__: ClassVar[Any] = classmethod(GenericAlias)
    NAMES: ClassVar[tuple[str, ...]] = ()
    SINGLE: ClassVar[frozenset[str]] = frozenset()
    _values: ClassVar[Any]

    def read(self, record: Any) -> None:
        """Take over a record of the columns."""
        for name, value in zip(self.NAMES, record.item(), strict=True):
            setattr(self, name, tuple(value.tolist()) if isinstance(value, np.ndarray) else value)

    def record(self) -> tuple[Any, ...]:
        """Its values in the order of the record's fields."""
        values: tuple[Any, ...] = self._values(self)
        return values


def made(name: str, module: str, fields: Sequence[Field]) -> Any:
    """The class of a record.

    Args:
        name, module: what the class is called, and where it stands.
        fields: what it is made of: names, kinds and what each begins with are taken from there.
    """
    dtype = dtype_of(fields)
    rounded = frozenset(f.name for f in fields if dtype[f.name] == np.float32)
    own: dict[str, Any] = {"NAMES": names(fields), "SINGLE": rounded, "_values": attrgetter(*names(fields))}
    if rounded:
        own["__setattr__"] = _rounding(rounded)
    starts = [(f.name, "Any", field(default=_start(f))) for f in fields]
    record = make_dataclass(name, starts, bases=(Remembered,), namespace=own, eq=False, slots=True)
    record.__module__ = module
    return record


def _rounding(rounded: frozenset[str]) -> Any:
    def set_rounded(self: object, name: str, value: Any) -> None:
        object.__setattr__(self, name, single(value) if name in rounded else value)

    return set_rounded


def _start(declared: Field) -> Any:
    """What a field begins with."""
    start = float(declared.start) if np.dtype(declared.kind).kind == "f" else int(declared.start)
    return (start,) * int(np.prod(declared.shape)) if declared.shape else start
