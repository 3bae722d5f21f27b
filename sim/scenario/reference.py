"""The reference of every field, and the JSON schema for editors: both made from the models, so they cannot lag behind.

``python -m sim.scenario.reference`` writes ``docs/reference/scenario.md``, ``docs/reference/parameters.md`` (defaults that
differ from those of the model's first version) and ``scenarios/scenario.schema.json``;
with ``--check`` it only says whether they are up to date.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from sim.scenario import schema
from sim.scenario.differences import say
from sim.scenario.scenario import Scenario
from sim.scenario.schema import Field, walk
from sim.scenario.shapes import SHAPES

__all__ = [
    "HEAD",
    "MARKDOWN",
    "PARAMETERS",
    "SCHEMA",
    "Field",
    "about",
    "fields",
    "json_schema",
    "parameters_markdown",
    "reference_markdown",
    "row",
    "schema_text",
]

MARKDOWN = "docs/reference/scenario.md"
PARAMETERS = "docs/reference/parameters.md"
SCHEMA = "scenarios/scenario.schema.json"


def fields() -> Iterator[Field]:
    """Every field, in the order of declaration, then the parameters of the distributions."""
    models: dict[tuple[str, ...], str] = {}
    for path, place in walk(schema.of(Scenario)):
        models[path] = place.model
        if path and place.kind != "part":
            yield schema.field(".".join(path), place, models.get(path[:-1], ""))
    for name, shape in SHAPES.items():
        top = schema.of(shape)
        for key in shape.parameters():
            parameter = top.child(key)
            assert parameter is not None
            yield schema.field(f"<distribution>.{name}.{key}", parameter, shape.__name__)


def reference_markdown() -> str:
    """The reference as a page: a table of fields for each part of a scenario."""
    lines = [
        "# Scenario reference",
        "",
        "<!-- Made by `python -m sim.scenario.reference`; edit the models in sim/scenario/ instead. -->",
        "",
        "Every key a scenario file may hold. Names in `<...>` are your own; `<n>` counts from 0. A key without a default must",
        "be given. Unit 1 is a pure number; *quality* is the scale of quality, 0 worst, 1 best; *money* is the market's currency. Sources such",
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


def parameters_markdown() -> str:
    """Every default that is not what it was in the model's first version, with its range, unit and source, as a page."""
    lines = [
        "# The second set of parameters",
        "",
        "<!-- Made by `python -m sim.scenario.reference`; edit the models in sim/scenario/ instead. -->",
        "",
        "Defaults that are not what they were in the first version of the model: one set for every market, fixed from sources or from",
        "consistency before any market was lived with it, and nobody's to move because a number came out otherwise.",
        "[What changed and why](../explanation/second-version.md) tells the argument; *prior* is a judgment.",
        "",
        "| key | meaning | default | first version | range | unit | source |",
        "|---|---|---|---|---|---|---|",
    ]
    for field in fields():
        if field.first is not None:
            cells = [
                f"`{field.path}`",
                field.meaning,
                _default(field),
                say(field.first),
                field.range,
                field.unit,
                field.source,
            ]
            lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines) + "\n"


HEAD: Final = ["| key | meaning | default | range | unit | source |", "|---|---|---|---|---|---|"]
"""Head of a table of fields."""


def row(field: Field) -> str:
    """A field as a line of a Markdown table under ``HEAD``."""
    key = f"`{field.path.rpartition('.')[2]}`"
    cells = [key, field.meaning, _default(field), field.range, field.unit, field.source]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def json_schema() -> dict[str, Any]:
    """The JSON schema of a scenario file; see ``schema.for_editors``."""
    return schema.for_editors(schema.of(Scenario))


def main(arguments: list[str]) -> int:
    """Write the files, or with ``--check`` say which are out of date; returns the exit code."""
    root = Path(__file__).resolve().parents[2]
    if not (root / "pyproject.toml").is_file() or arguments not in ([], ["--check"]):
        sys.stderr.write("usage, in a checkout of the project: python -m sim.scenario.reference [--check]\n")
        return 2
    texts = {MARKDOWN: reference_markdown(), PARAMETERS: parameters_markdown(), SCHEMA: schema_text()}
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


def _default(field: Field) -> str:
    if field.required:
        return "**required**"
    if field.path.endswith(">"):
        return "-"
    return say(field.default) if field.default not in ("", {}) else "empty"


def about(parent: str) -> str:
    """What a part of a scenario is, in one line, by its dotted path; empty where nothing is said."""
    if parent.startswith("<"):
        return schema.of(SHAPES[parent.rpartition(".")[2]]).about
    place = next((place for path, place in walk(schema.of(Scenario)) if ".".join(path) == parent), None)
    return place.about if place is not None and place.kind == "part" else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
