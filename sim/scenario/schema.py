"""What may stand where in a scenario: pydantic's own JSON schema of it, and a cursor that walks it.

Error messages, ``evolve``, ``diff``, merging under ``extends:``, the reference and the schema for editors all read this
one schema, so a field declared in a part is known to each of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from sim.scenario.errors import within
from sim.scenario.shapes import SHAPES
from sim.words import say

Kind = Literal["part", "table", "list", "distribution", "strategy", "leaf"]
Keywords = Mapping[str, Any]
"""A node of a JSON schema: ``type``, ``minimum``, ``description``, ``unit``, ..."""

EXTENDS = "a shipped scenario, a shipped base such as bases/subscription, or a file beside this one, to build on"


class _Generator(GenerateJsonSchema):
    """Pydantic's generator, without titles, in the order of declaration."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """No: a key is its own title."""
        return False

    def sort(self, value: Any, parent_key: str | None = None) -> Any:
        """As declared."""
        return value

    def encode_default(self, dft: Any) -> Any:
        """Plain values need no encoding."""
        return dft if dft is None or isinstance(dft, (int, float, str)) else super().encode_default(dft)


@lru_cache(maxsize=8)
def of(model: type[BaseModel]) -> Place:
    """The top of a scenario: the class's own schema."""
    schema = model.model_json_schema(schema_generator=_Generator)
    parts = schema.pop("$defs", {})
    parts[model.__name__] = schema
    for name, part in parts.items():
        part["description"] = part.get("description", name).strip().splitlines()[0]
        part["properties"] = {key: _short(said, parts) for key, said in part["properties"].items()}
    for shape in SHAPES.values():
        parts.get(shape.__name__, {}).get("properties", {}).pop("kind", None)  # it is the key above the parameters
    return Place({"$ref": model.__name__}, parts)


def _short(said: dict[str, Any], parts: Mapping[str, Any]) -> dict[str, Any]:
    """A field as it is written: a distribution by its kind, a table of another part's fields by their names."""
    if "oneOf" in said:
        said["form"] = "distribution"
        del said["oneOf"]
    elif "keys_of" in said:
        said["properties"] = {key: _short(entry, parts) for key, entry in parts[said["keys_of"]]["properties"].items()}
    return said


def _followed(said: Keywords, parts: Mapping[str, Keywords]) -> dict[str, Any]:
    """A node with its references followed; what is said beside one counts more than what it leads to."""
    beside = {key: value for key, value in said.items() if key not in ("$ref", "allOf", "anyOf")}
    if "$ref" in said:
        name = said["$ref"].rpartition("/")[2]
        return {**parts[name], "model": name, "about": parts[name]["description"], **beside}
    if "allOf" in said:
        return {**_followed(said["allOf"][0], parts), **beside}
    if {"type": "null"} in said.get("anyOf", ()):
        (other,) = (option for option in said["anyOf"] if option != {"type": "null"})
        return {**_followed(other, parts), "optional": True, **beside}
    return dict(said)


class Place:
    """One place in a scenario: what its schema says of it, and the places in it.

    Attributes:
        said: the keywords of the JSON schema here, references followed.
    """

    def __init__(self, said: Keywords, parts: Mapping[str, Keywords]) -> None:
        self.said = _followed(said, parts)
        self._parts = parts
        self._places: dict[str | int, Place | None] = {}

    @cached_property
    def kind(self) -> Kind:
        """What kind of place it is.

        ``part`` has fixed keys, ``table`` names of the user's choice, ``list`` numbers; ``distribution`` is a number or
        one shape with its parameters; ``strategy`` has ``use`` and free parameters; ``leaf`` has no keys.
        """
        if "form" in self.said:
            return self.said["form"]
        if self.of_traits or isinstance(self.said.get("additionalProperties"), dict):
            return "table"
        if "properties" in self.said:
            return "part"
        return "list" if "items" in self.said else "leaf"

    @property
    def of_traits(self) -> bool:
        """Whether it is a segment's own traits: a table whose names are those of another part's fields."""
        return "keys_of" in self.said

    @property
    def of_shape(self) -> bool:
        """Whether it holds the parameters of a distribution."""
        return "of" in self.said and self.kind == "part"

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys fixed beforehand; a table has none, unless its names come from a list (a segment's traits)."""
        return tuple(SHAPES) if self.kind == "distribution" else tuple(self.said.get("properties", ()))

    def child(self, key: str | int) -> Place | None:
        """The place under a key, or None if there cannot be one."""
        if key not in self._places:
            self._places[key] = self._child(key)
        return self._places[key]

    def _child(self, key: str | int) -> Place | None:
        if self.kind == "strategy":
            return self._place({"unit": self.unit, "source": self.source, "description": self.meaning})
        if self.kind == "distribution":
            return self._place({"$ref": SHAPES[str(key)].__name__, "of": self.said}) if key in SHAPES else None
        if key in self.said.get("properties", ()):
            said = self.said["properties"][key]
            if key in self.said.get("required", ()):
                said = {**said, "required_here": True}
            return self._place(_of(said, str(key), self.said["of"]) if self.of_shape else said)
        if self.kind == "table" and not self.of_traits:
            return self._place(self.said["additionalProperties"])
        if self.kind == "list":
            entry = self.said["items"]
            told: dict[str, Any] = {word: self.said[word] for word in ("unit", "source", "description")}
            return self._place(entry if "$ref" in entry or "description" in entry else {**told, **entry})
        return None

    def _place(self, said: Keywords) -> Place:
        return Place(said, self._parts)

    def entry(self) -> Place:
        """The place of any entry of a table or a list."""
        said = {**self.said, "form": "distribution"} if self.of_traits else None
        place = self._place(said) if said is not None else self.child(0 if self.kind == "list" else "any")
        assert place is not None
        return place

    @property
    def model(self) -> str:
        """The name of the class of a part; empty for others."""
        return str(self.said.get("model", ""))

    @property
    def about(self) -> str:
        """What a part is, in one line."""
        return str(self.said.get("about", ""))

    @property
    def meaning(self) -> str:
        """The declared meaning; a part without one answers with what it is."""
        said = str(self.said.get("description", ""))
        return said.rstrip(".") if said == self.about else said

    @property
    def type(self) -> str | None:
        """A leaf's type in JSON: ``number``, ``integer``, ``string``; None where any plain value may stand."""
        return self.said.get("type") if self.kind == "leaf" else None

    @property
    def optional(self) -> bool:
        """Whether ``None`` is a value of its own here."""
        return "optional" in self.said

    @property
    def required(self) -> bool:
        """Whether a scenario must give it."""
        return "required_here" in self.said

    @property
    def default(self) -> Any:
        """The default as a plain value; None when there is none."""
        return self.said.get("default")

    @property
    def numeric(self) -> bool:
        """Whether a number stands here (a distribution included)."""
        return self.kind == "distribution" or self.type in ("number", "integer")

    @property
    def whole(self) -> bool:
        """Whether a whole number stands here."""
        return self.type == "integer"

    @property
    def choices(self) -> tuple[str, ...]:
        """The words allowed, where only some are."""
        return tuple(self.said.get("enum", ()))

    @property
    def unit(self) -> str:
        """The declared unit; ``1`` is a pure number, ``-`` no number at all."""
        return str(self.said.get("unit", "1" if self.numeric else "-"))

    @property
    def source(self) -> str:
        """Where the form or the value comes from; ``prior`` is a judgment, ``-`` nothing to source."""
        return str(self.said.get("source", "-"))

    @property
    def first(self) -> Any:
        """The default of the model's first version, where it was another: at rest, unless something else is said; None elsewhere."""
        was = self.said.get("first", self.said.get("rest"))
        return None if was == self.brief_default else was

    @property
    def limits(self) -> tuple[float, float]:
        """The allowed range, ends included; infinite where open. Of a distribution: of the values drawn."""
        low, high = ("low", "high") if self.kind == "distribution" else ("minimum", "maximum")
        return float(self.said.get(low, -math.inf)), float(self.said.get(high, math.inf))

    @property
    def range(self) -> str:
        """The allowed range in words: ``-0.3 to 0.3``, ``at least 0``, ``any``."""
        return say(within(*self.limits), "en")

    @property
    def lengths(self) -> tuple[int, int | None]:
        """Fewest and most entries (or characters)."""
        what = {"list": "Items", "table": "Properties"}.get(self.kind, "Length")
        return self.said.get(f"min{what}", 0), self.said.get(f"max{what}")

    @cached_property
    def brief_default(self) -> Any:
        """The default without what would hold in it anyway."""
        return self._brief(self.default)

    def _brief(self, value: Any) -> Any:
        if isinstance(value, dict) and self.kind in ("part", "table") and not self.of_shape:
            inside = {key: (place, entry) for key, entry in value.items() if (place := self.child(key)) is not None}
            return {
                key: place._brief(entry)
                for key, (place, entry) in inside.items()
                if self.kind == "table" or place.required or entry != place.default
            }
        return [self.entry()._brief(entry) for entry in value] if isinstance(value, list) else value


def _of(said: Keywords, name: str, trait: Keywords) -> Keywords:
    """A parameter of a distribution, told of what it distributes."""
    meaning = f"{said['description']} of: {trait['description']}" if "description" in trait else said["description"]
    unit = trait.get("unit", "1") if name in ("mean", "sd", "low", "high") else said["unit"]
    source = trait.get("source", "-") if name in ("mean", "sd", "low", "high") else said["source"]
    return {**said, "description": meaning, "unit": unit, "source": source}


def at(top: Place, path: Sequence[str | int]) -> Place | None:
    """The place at a path from the top, or None if there cannot be one."""
    place: Place | None = top
    for key in path:
        if place is None:
            return None
        place = place.child(key)
    return place


WILDCARDS = {"firms": "<firm>", "segments": "<segment>", "traits": "<trait>", "arms": "<arm>"}


def walk(place: Place, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Place]]:
    """Every place, in the order of declaration; names of the user's choice appear as ``<firm>`` and the like.

    Yields:
        Path and place; parts, tables and lists come before what is in them. Parameters of distributions are not entered.
    """
    yield path, place
    if place.kind == "part":
        for key in place.keys:
            child = place.child(key)
            assert child is not None
            yield from walk(child, (*path, key))
    elif place.kind == "table":
        yield from walk(place.entry(), (*path, WILDCARDS.get(path[-1], "<name>")))
    elif place.kind == "list":
        yield from walk(place.entry(), (*path, "<n>"))


# ---- fields --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Field:
    """One field of a scenario.

    Attributes:
        path: dotted path; ``<firm>``, ``<segment>``, ``<trait>`` and ``<n>`` stand for names and numbers of one's own.
        type: ``number``, ``whole number``, ``text``, ``choice``, ``distribution``, ``list``, ``mapping``, ``strategy``.
        default: the default as a plain value; None when there is none.
        required: whether a scenario must give it.
        unit: ``1`` is a pure number, ``-`` no number at all.
        range: the allowed range or choices, in words.
        meaning: one sentence.
        source: where the form or the value comes from.
        model: name of the part it belongs to.
        low, high: ends of the range, both allowed; None where it is open.
        value: what the scenario asked says here; None where none was asked.
        first: the default of the model's first version, where it was another; None elsewhere.
    """

    path: str
    type: str
    default: Any
    required: bool
    unit: str
    range: str
    meaning: str
    source: str
    model: str = ""
    low: float | None = None
    high: float | None = None
    value: Any = None
    first: Any = None


def field(path: str, place: Place, model: str = "", value: Any = None) -> Field:
    """What a place says, as one record."""
    span = ", ".join(place.choices) if place.choices else place.range if place.numeric else _entries(place)
    low, high = (end if place.numeric and math.isfinite(end) else None for end in place.limits)
    return Field(
        path=path,
        type=_type(place),
        default=place.brief_default,
        required=place.required,
        unit=place.unit,
        range=span,
        meaning=place.meaning,
        source=place.source,
        model=model,
        low=low,
        high=high,
        value=value,
        first=place.first,
    )


def _type(place: Place) -> str:
    if place.kind != "leaf":
        return {"table": "mapping", "part": "mapping"}.get(place.kind, place.kind)
    if place.choices:
        return "choice"
    return {"integer": "whole number", "number": "number", "string": "text"}.get(str(place.type), "value")


def _entries(place: Place) -> str:
    least, most = place.lengths
    if place.kind not in ("table", "list") or most is None:
        return "-"
    return f"{least} to {most} entries"


def numbers(place: Place, data: Any, path: tuple[str, ...] = (), model: str = "") -> Iterator[Field]:
    """Every number a scenario holds, with its value, in the order of declaration.

    Args:
        place: where ``data`` stands.
        data: plain values, defaults included.
        path: path to it from the top.
        model: name of the part it is in.

    Yields:
        Numbers, each parameter of a distribution included, under the paths that ``evolve`` takes.
    """
    if place.kind == "list":
        for k, entry in enumerate(data):
            yield from numbers(place.entry(), entry, (*path, str(k)), place.model)
    elif isinstance(data, Mapping):
        for key, entry in data.items():
            child = place.child(key)
            if child is not None and place.kind != "strategy":
                yield from numbers(child, entry, (*path, key), place.model)
    elif place.numeric:
        yield field(".".join(path), place, model, data)


# ---- for editors ---------------------------------------------------------------------------------------------------


def for_editors(top: Place) -> dict[str, Any]:
    """The JSON schema (draft 7) of a scenario file, for completion and checking in editors.

    Pydantic's, but for what a file may do beyond it: build on another with ``extends:``, so that nested keys are not
    required and null removes what is inherited from a table; and write distributions and strategies in their short forms.
    It does not add up shares.
    """
    definitions: dict[str, Any] = {}
    whole = _part(top, definitions)
    whole["properties"] = {"extends": {"type": "string", "description": EXTENDS}, **whole["properties"]}
    whole["if"] = {"not": {"required": ["extends"]}}
    whole["then"] = {"required": [key for key in top.said["required"] if key != "name"]}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Scenario of the loyalty laboratory",
        **whole,
        "definitions": dict(sorted(definitions.items())),
    }


def _part(place: Place, definitions: dict[str, Any]) -> dict[str, Any]:
    inside = {key: _edited(child, definitions) for key in place.keys if (child := place.child(key)) is not None}
    return {"type": "object", "description": place.about, "properties": inside, "additionalProperties": False}


def _edited(place: Place, definitions: dict[str, Any]) -> dict[str, Any]:
    """The schema of a place with meaning, unit, source and default; draft 7 ignores what stands beside a $ref."""
    schema = _bare(place, definitions)
    about = str(place.said.get("description", ""))
    about = "" if about == place.about else about
    if place.numeric:
        about += f" [unit {place.unit}; {place.range}; source: {place.source}]"
    default = place.brief_default
    extra = ({"description": about} if about else {}) | ({"default": default} if default not in (None, "", {}) else {})
    if "$ref" in schema:
        return {"allOf": [schema], **extra} if extra else schema
    return schema | extra


def _bare(place: Place, definitions: dict[str, Any]) -> dict[str, Any]:
    null = {"type": "null"}
    if place.kind == "part":
        if place.model not in definitions:
            definitions[place.model] = _part(place, definitions)
        return {"$ref": f"#/definitions/{place.model}"}
    if place.kind == "distribution":
        definitions.setdefault("Distribution", _distribution(place))
        return {"$ref": "#/definitions/Distribution"}
    if place.kind == "strategy":
        return {"anyOf": place.said["anyOf"]}
    if place.of_traits:
        inside = {
            key: {"anyOf": [_edited(child, definitions), null]} for key in place.keys if (child := place.child(key))
        }
        return {"type": "object", "properties": inside, "additionalProperties": False}
    if place.kind == "table":
        entry = {"anyOf": [_edited(place.entry(), definitions), null]}
        names = {"pattern": "^[^.:#]{1,40}$"}
        most = place.lengths[1]
        limits = {} if most is None else {"maxProperties": most}
        return {"type": "object", "propertyNames": names, "additionalProperties": entry, **limits}
    if place.kind == "list":
        entry = _edited(place.entry(), definitions)
        if place.entry().kind == "part":
            # lists are replaced whole, so what an entry must have is known
            entry = {"allOf": [entry], "required": place.entry().said.get("required", [])}
        return {"type": "array", "items": entry, **_said(place, "minItems", "maxItems")}
    if place.choices:
        return {"enum": list(place.choices)}
    schema: dict[str, Any] = {"type": [place.type, "null"] if place.optional else place.type}
    return schema | _said(place, "minimum", "maximum", "minLength", "maxLength", "pattern")


def _distribution(place: Place) -> dict[str, Any]:
    shapes = []
    for name in place.keys:
        bare = Place({"$ref": SHAPES[name].__name__}, place._parts)
        inner = _part(bare, {})
        shapes.append(
            {"type": "object", "properties": {name: inner}, "required": [name], "additionalProperties": False}
        )
    return {
        "description": "a number (everyone alike), or one shape with its parameters",
        "anyOf": [{"type": "number"}, *shapes],
    }


def _said(place: Place, *words: str) -> dict[str, Any]:
    found = {word: place.said[word] for word in words if word in place.said}
    return {word: int(v) if isinstance(v, float) and v.is_integer() else v for word, v in found.items()}
