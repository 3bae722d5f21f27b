"""The reference of every field, and the JSON schema for editors: both made from the models, so they cannot lag behind.

``python -m sim.scenario.reference`` writes ``docs/reference/scenario.md`` and ``scenarios/scenario.schema.json``;
with ``--check`` it only says whether they are up to date.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from sim.scenario.diff import say
from sim.scenario.distributions import SHAPES
from sim.scenario.tree import ROOT, Spot, walk

MARKDOWN = "docs/reference/scenario.md"
SCHEMA = "scenarios/scenario.schema.json"


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
    """

    path: str
    type: str
    default: Any
    required: bool
    unit: str
    range: str
    meaning: str
    source: str
    model: str


def fields() -> Iterator[Field]:
    """Every field, in the order of declaration, then the parameters of the distributions."""
    owners: dict[tuple[str, ...], str] = {}
    for path, spot in walk():
        if spot.kind == "part" and spot.model is not None:
            owners[path] = spot.model.__name__
        if path and (spot.kind != "part"):
            yield _field(".".join(path), spot, owners.get(path[:-1], ""))
    for shape, model in SHAPES.items():
        part = Spot("part", None, model)
        for key in part.keys:
            child = part.child(key)
            assert child is not None
            yield _field(f"<distribution>.{shape}.{key}", child, model.__name__)


def reference_markdown() -> str:
    """The reference as a page: a table of fields for each part of a scenario."""
    lines = [
        "# Scenario reference",
        "",
        "<!-- Made by `python -m sim.scenario.reference`; edit the models in sim/scenario/ instead. -->",
        "",
        "Every key a scenario file may hold. Names in `<...>` are your own; `<n>` counts from 0. A key without a default must",
        "be given. Unit 1 is a pure number; *quality* is the 0-1 quality scale; *money* is the market's currency. Sources such",
        "as B12 and A7 are explained in the project's literature notes; *prior* is a judgment.",
        "",
        "At the top of a file, `extends:` names a shipped scenario, a shipped base (`bases/subscription`, `bases/repertoire`,",
        "`bases/durable`) or a file beside this one, whose values hold where this file says nothing. Mappings are merged,",
        "lists replaced; `null` removes a firm, a segment or any value inherited.",
        "",
        "A distribution is a number (everyone alike) or one of the shapes at the end, such as",
        "`{lognormal: {mean: 1, sd: 0.5}}`; the range is that of the values drawn.",
    ]
    heading = None
    for field in fields():
        parent = field.path.rpartition(".")[0]
        if parent != heading:
            heading = parent
            title = (
                "Distributions: " + parent.rpartition(".")[2] if parent.startswith("<") else parent or "Top of the file"
            )
            lines += ["", f"## {title}", ""]
            if said := about(parent):
                lines += [said, ""]
            lines += HEAD
        lines.append(row(field))
    return "\n".join(lines) + "\n"


HEAD: Final = ["| key | meaning | default | range | unit | source |", "|---|---|---|---|---|---|"]
"""Head of a table of fields."""


def row(field: Field) -> str:
    """A field as a line of a Markdown table under ``HEAD``."""
    key = f"`{field.path.rpartition('.')[2]}`"
    cells = [key, field.meaning, _default(field), field.range, field.unit, field.source]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def json_schema() -> dict[str, Any]:
    """The JSON schema (draft 7) of a scenario file, for completion and checking in editors.

    It is a little more lenient than the loader: it cannot know what a file inherits through ``extends:``, so nested
    keys are not required, and it does not add up shares.
    """
    definitions: dict[str, Any] = {}
    top = _schema(ROOT, definitions, top=True)
    extends = {
        "type": "string",
        "description": "a shipped scenario, a shipped base such as bases/subscription, or a file beside this one, to build on",
    }
    top["properties"] = {"extends": extends, **top["properties"]}
    top["if"] = {"not": {"required": ["extends"]}}
    top["then"] = {"required": ["market", "firms"]}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Scenario of the loyalty laboratory",
        **top,
        "definitions": dict(sorted(definitions.items())),
    }


def main(arguments: list[str]) -> int:
    """Write both files, or with ``--check`` say which are out of date; returns the exit code."""
    root = Path(__file__).resolve().parents[2]
    if not (root / "pyproject.toml").is_file() or arguments not in ([], ["--check"]):
        sys.stderr.write("usage, in a checkout of the project: python -m sim.scenario.reference [--check]\n")
        return 2
    texts = {MARKDOWN: reference_markdown(), SCHEMA: schema_text()}
    stale = [name for name, text in texts.items() if _read(root / name) != text]
    if arguments:
        for name in stale:
            sys.stderr.write(f"{name} is out of date; run: python -m sim.scenario.reference\n")
        return 1 if stale else 0
    for name in stale:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(texts[name], encoding="utf-8", newline="\n")
        sys.stdout.write(f"wrote {name}\n")
    return 0


def schema_text() -> str:
    """The JSON schema as its file holds it."""
    return json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n"


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _field(path: str, spot: Spot, model: str) -> Field:
    default = _plain_default(spot.info)
    span = ", ".join(spot.choices) if spot.choices else spot.range if spot.numeric else _entries(spot)
    return Field(
        path=path,
        type=_type(spot),
        default=default,
        required=spot.info is not None and spot.info.is_required() and not path.endswith(">"),
        unit=spot.unit,
        range=span,
        meaning=spot.meaning,
        source=str(spot.extra("source", "-")),
        model=model,
    )


def _type(spot: Spot) -> str:
    if spot.kind != "leaf":
        return {"table": "mapping", "part": "mapping"}.get(spot.kind, spot.kind)
    if spot.choices:
        return "choice"
    return {int: "whole number", float: "number", str: "text"}.get(spot.type, "value")


def _entries(spot: Spot) -> str:
    least, most = spot.lengths
    if spot.kind not in ("table", "list") or most is None:
        return "-"
    return f"{least} to {most} entries"


def _plain_default(info: FieldInfo | None) -> Any:
    if info is None or info.is_required():
        return None
    value = info.get_default(call_default_factory=True)
    return _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(exclude_defaults=type(value) not in SHAPES.values())
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    return [_plain(entry) for entry in value] if isinstance(value, list) else value


def _default(field: Field) -> str:
    if field.required:
        return "**required**"
    if field.path.endswith(">"):
        return "-"
    return say(field.default) if field.default not in ("", {}) else "empty"


def about(parent: str) -> str:
    """What a part of a scenario is, in one line, by its dotted path; empty where nothing is said."""
    if parent.startswith("<"):
        return (SHAPES[parent.rpartition(".")[2]].__doc__ or "").strip()
    spot = next((spot for path, spot in walk() if ".".join(path) == parent), None)
    if spot is None or spot.kind != "part" or spot.model is None:
        return ""
    return (spot.model.__doc__ or "").strip().splitlines()[0]


# ---- JSON schema ---------------------------------------------------------------------------------------------------


def _schema(spot: Spot, definitions: dict[str, Any], *, top: bool = False) -> dict[str, Any]:
    if spot.kind == "part":
        assert spot.model is not None
        name = spot.model.__name__
        if top:
            return _object(spot, definitions)
        if name not in definitions:
            definitions[name] = {}  # holds the place, should a part ever hold itself
            definitions[name] = _object(spot, definitions)
        return _described(spot, {"$ref": f"#/definitions/{name}"})
    if spot.kind == "distribution":
        definitions["Distribution"] = _distribution(definitions)
        return _described(spot, {"$ref": "#/definitions/Distribution"})
    if spot.kind == "strategy":
        return _described(spot, _strategy())
    if spot.kind == "table":
        return _described(spot, _table(spot, definitions))
    if spot.kind == "list":
        inner = spot.child(0)
        assert inner is not None
        entry = _schema(inner, definitions)
        if inner.kind == "part":
            # lists are replaced whole, so what an entry must have is known
            entry = {"allOf": [entry], "required": [k for k in inner.keys if _required(inner, k)]}
        return _described(spot, {"type": "array", "items": entry, **_lengths(spot, "Items")})
    return _described(spot, _leaf(spot))


def _required(spot: Spot, key: str) -> bool:
    child = spot.child(key)
    return child is not None and child.info is not None and child.info.is_required()


def _object(spot: Spot, definitions: dict[str, Any]) -> dict[str, Any]:
    assert spot.model is not None
    properties = {}
    for key in spot.keys:
        child = spot.child(key)
        assert child is not None
        properties[key] = _schema(child, definitions)
    about = (spot.model.__doc__ or "").strip().splitlines()[0]
    return {"type": "object", "description": about, "properties": properties, "additionalProperties": False}


def _table(spot: Spot, definitions: dict[str, Any]) -> dict[str, Any]:
    """Names of one's own; null removes an inherited one."""
    null = {"type": "null"}
    if spot.of_traits:
        traits = {}
        for key in spot.keys:
            child = spot.child(key)
            assert child is not None
            traits[key] = {"anyOf": [_schema(child, definitions), null]}
        return {"type": "object", "properties": traits, "additionalProperties": False}
    child = spot.child("any")
    assert child is not None
    entry = {"anyOf": [_schema(child, definitions), null]}
    names = {"pattern": "^[^.:#]{1,40}$"}
    return {
        "type": "object",
        "propertyNames": names,
        "additionalProperties": entry,
        **_lengths(spot, "Properties", least=False),
    }


def _distribution(definitions: dict[str, Any]) -> dict[str, Any]:
    shapes = []
    for name, model in SHAPES.items():
        parameters = _object(Spot("part", None, model), definitions)
        shapes.append(
            {"type": "object", "properties": {name: parameters}, "required": [name], "additionalProperties": False}
        )
    return {
        "description": "a number (everyone alike), or one shape with its parameters",
        "anyOf": [{"type": "number"}, *shapes],
    }


def _strategy() -> dict[str, Any]:
    free = {"type": ["string", "number", "boolean", "null"]}
    use = {"type": "string", "description": "name of the strategy"}
    mapping = {"type": "object", "properties": {"use": use}, "additionalProperties": free}
    return {"anyOf": [{"type": "string"}, mapping]}


def _leaf(spot: Spot) -> dict[str, Any]:
    if spot.choices:
        return {"enum": list(spot.choices)}
    kind = {int: "integer", float: "number", str: "string"}.get(spot.type, "string")
    schema: dict[str, Any] = {"type": [kind, "null"] if spot.optional else kind}
    if spot.numeric:
        low, high = spot.limits
        schema |= {"minimum": _whole(low)} if math.isfinite(low) else {}
        schema |= {"maximum": _whole(high)} if math.isfinite(high) else {}
        return schema
    pattern = next((p for entry in _metadata(spot) if (p := getattr(entry, "pattern", None))), None)
    return schema | _lengths(spot, "Length") | ({"pattern": pattern} if pattern else {})


def _metadata(spot: Spot) -> list[Any]:
    return list(spot.info.metadata) if spot.info is not None else []


def _lengths(spot: Spot, what: str, *, least: bool = True) -> dict[str, int]:
    low, high = spot.lengths
    limits = {f"min{what}": low} if low and least else {}
    return limits | ({f"max{what}": high} if high is not None else {})


def _whole(value: float) -> float:
    return int(value) if value.is_integer() else value


def _described(spot: Spot, schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with meaning, unit, source and default; draft 7 ignores what stands beside a $ref."""
    about = spot.info.description if spot.info is not None and spot.info.description else ""
    if spot.numeric:
        about += f" [unit {spot.unit}; {spot.range}; source: {spot.extra('source', '-')}]"
    default = _plain_default(spot.info)
    extra = ({"description": about} if about else {}) | ({"default": default} if default not in (None, "", {}) else {})
    if "$ref" in schema:
        return {"allOf": [schema], **extra} if extra else schema
    return schema | extra


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
