"""What may stand where in a scenario: the models seen as a tree of keys.

Error messages, ``evolve``, ``diff``, merging under ``extends:`` and the reference all walk this tree, so a field
declared in a model is known to each of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from sim.scenario.distributions import SHAPES
from sim.scenario.model import Firm, Scenario, Segment, Traits

Kind = Literal["part", "table", "list", "distribution", "strategy", "leaf"]


@dataclass(frozen=True)
class Spot:
    """One place in the tree.

    Attributes:
        kind: ``part`` has fixed keys, ``table`` has names of the user's choice, ``list`` numbers; ``distribution`` is a
            number or one shape with its parameters; ``strategy`` has ``use`` and free parameters; ``leaf`` has no keys.
        info: the declaration it comes from.
        model: the model of a part.
        inner: the annotation of a table's or a list's entries, or of a leaf.
    """

    kind: Kind
    info: FieldInfo | None = None
    model: type[BaseModel] | None = None
    inner: Any = None

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys fixed beforehand; a table has none, unless its names come from a list (a segment's traits)."""
        if self.kind == "part" and self.model is not None:
            return tuple(name for name in self.model.model_fields if name != "kind" or self.model not in _SHAPES)
        if self.kind == "distribution":
            return tuple(SHAPES)
        return tuple(Traits.model_fields) if self.of_traits else ()

    @property
    def of_traits(self) -> bool:
        """Whether it is a segment's own traits: a table whose names are those of ``Traits``."""
        return self.kind == "table" and self.info is Segment.model_fields["traits"]

    def child(self, key: str | int) -> Spot | None:
        """The place under a key, or None if there cannot be one."""
        if self.kind == "part" and self.model is not None:
            if key not in self.keys:
                return None
            info = self.model.model_fields[str(key)]
            return _spot(info.annotation, info, strategy=info is Firm.model_fields["strategy"])
        if self.of_traits:
            traits = Traits.model_fields
            return _spot(traits[str(key)].annotation, traits[str(key)]) if key in traits else None
        if self.kind == "table":
            return _spot(self.inner, None)
        if self.kind == "list":
            entry = _spot(self.inner, None)
            return entry if entry.info is not None or entry.kind != "leaf" else _spot(self.inner, self.info)
        if self.kind == "distribution":
            return Spot("part", None, SHAPES[str(key)]) if key in SHAPES else None
        if self.kind == "strategy":
            return Spot("leaf", None, None, Any)
        return None

    @property
    def type(self) -> Any:
        """A leaf's type without ``None``: ``float``, ``int``, ``str``, ``Any`` or a ``Literal``."""
        options = [a for a in get_args(self.inner) if a is not NoneType] if self.optional else [self.inner]
        return options[0]

    @property
    def optional(self) -> bool:
        """Whether ``None`` is a value of its own here."""
        return get_origin(self.inner) in (Union, UnionType) and NoneType in get_args(self.inner)

    @property
    def numeric(self) -> bool:
        """Whether a number stands here (a distribution included)."""
        return self.kind == "distribution" or (self.kind == "leaf" and self.type in (int, float))

    @property
    def choices(self) -> tuple[str, ...]:
        """The words allowed, where only some are."""
        is_choice = self.kind == "leaf" and get_origin(self.type) is Literal
        return tuple(get_args(self.type)) if is_choice else ()

    @property
    def meaning(self) -> str:
        """The declared meaning; a part without one answers with its model's first line."""
        if self.info is not None and self.info.description:
            return self.info.description
        first = (self.model.__doc__ or "").strip().splitlines() if self.model is not None else []
        return first[0].rstrip(".") if first else ""

    def extra(self, name: str, default: Any = "") -> Any:
        """A declared extra: ``unit``, ``source``, or a distribution's ``low`` and ``high``."""
        extra = self.info.json_schema_extra if self.info is not None else None
        return extra.get(name, default) if isinstance(extra, dict) else default

    @property
    def unit(self) -> str:
        """The declared unit; ``1`` is a pure number, ``-`` no number at all."""
        return str(self.extra("unit", "1" if self.numeric else "-"))

    @property
    def limits(self) -> tuple[float, float]:
        """The allowed range, ends included; infinite where open."""
        if self.kind == "distribution":
            return float(self.extra("low", -math.inf)), float(self.extra("high", math.inf))
        return _limit(self.info, "ge", -math.inf), _limit(self.info, "le", math.inf)

    @property
    def range(self) -> str:
        """The allowed range in words: ``-0.3 to 0.3``, ``at least 0``, ``any``."""
        low, high = self.limits
        if math.isfinite(low) and math.isfinite(high):
            return f"{plain(low)} to {plain(high)}"
        if math.isfinite(low):
            return f"at least {plain(low)}"
        return f"at most {plain(high)}" if math.isfinite(high) else "any"

    @property
    def lengths(self) -> tuple[int, int | None]:
        """Fewest and most entries (or characters)."""
        most = _limit(self.info, "max_length", math.inf)
        return int(_limit(self.info, "min_length", 0)), int(most) if math.isfinite(most) else None

    @property
    def expected(self) -> str:
        """What should stand here, in words."""
        unit = f" {self.unit}" if self.unit not in ("1", "-") else ""
        span = f", {self.range}{unit}" if self.range != "any" else unit and f" ({unit.strip()})"
        if self.kind == "distribution":
            return f"a number or a distribution ({', '.join(SHAPES)}){span}"
        if self.kind == "list":
            return "a list"
        if self.kind == "strategy":
            return "the name of a strategy, or a mapping with use: NAME"
        if self.kind == "table":
            return "a mapping of names"
        if self.kind == "part":
            return f"a mapping with keys {', '.join(self.keys)}"
        if self.choices:
            return f"one of {', '.join(self.choices)}"
        if self.numeric:
            return ("a whole number" if self.type is int else "a number") + span
        return "text" if self.type is str else "a number, a word or true/false"


_SHAPES = frozenset(SHAPES.values())

ROOT = Spot("part", None, Scenario)
"""The whole scenario."""


def _spot(annotation: Any, info: FieldInfo | None, *, strategy: bool = False) -> Spot:
    if strategy:
        return Spot("strategy", info)
    if get_origin(annotation) is Annotated:
        # the declaration of a list's entries stands in the annotation itself
        if not _is_distribution(annotation):
            info = FieldInfo.from_annotation(annotation)
        annotation = get_args(annotation)[0]
    if _is_distribution(annotation):
        return Spot("distribution", info)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Spot("part", info, annotation)
    if get_origin(annotation) is dict:
        return Spot("table", info, None, get_args(annotation)[1])
    if get_origin(annotation) is list:
        return Spot("list", info, None, get_args(annotation)[0])
    return Spot("leaf", info, None, annotation)


def _is_distribution(annotation: Any) -> bool:
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) not in (Union, UnionType):
        return False
    return {get_args(a)[0] if get_origin(a) is Annotated else a for a in get_args(annotation)} == _SHAPES


def _limit(info: FieldInfo | None, name: str, default: float) -> float:
    for entry in info.metadata if info is not None else ():
        value = getattr(entry, name, None)
        if value is not None:
            return float(value)
    return default


def at(path: Sequence[str | int]) -> Spot | None:
    """The place at a path from the top, or None if there cannot be one."""
    spot: Spot | None = ROOT
    for key in path:
        if spot is None:
            return None
        spot = spot.child(key)
    return spot


def plain(value: float) -> str:
    """A number without a needless ``.0``, and with every digit it has."""
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(value)


WILDCARDS = {"firms": "<firm>", "segments": "<segment>", "traits": "<trait>"}


def walk(spot: Spot = ROOT, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Spot]]:
    """Every place, in the order of declaration; names of the user's choice appear as ``<firm>`` and the like.

    Yields:
        Path and place; parts, tables and lists come before what is in them. Parameters of distributions are not entered.
    """
    yield path, spot
    if spot.kind == "part":
        for key in spot.keys:
            child = spot.child(key)
            assert child is not None
            yield from walk(child, (*path, key))
    elif spot.kind == "table":
        first = spot.keys[0] if spot.of_traits else "any"
        child = spot.child(first)
        assert child is not None
        if spot.of_traits:
            child = Spot("distribution", spot.info)
        yield from walk(child, (*path, WILDCARDS.get(path[-1], "<name>")))
    elif spot.kind == "list":
        child = spot.child(0)
        assert child is not None
        yield from walk(child, (*path, "<n>"))
