"""The document as Markdown: the template's prose, with what the code says of itself set into it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sim.extras import needed
from sim.odd.facts import ROOT, Facts, facts
from sim.odd.markdown import code, harmless, line, prose, table
from sim.scenario import Scenario
from sim.scenario.differences import say
from sim.scenario.errors import suggest
from sim.scenario.reference import HEAD, Field, fields, row

if TYPE_CHECKING:
    from jinja2 import Environment


def document(scenario: Scenario | None = None) -> str:
    """The ODD document.

    Args:
        scenario: the market to describe; none for the model in general.

    Raises:
        ValueError: when the prose names something that is no longer in the code, with the nearest that is.
    """
    known = facts(scenario)
    names = {kind: _checked(kind, found) for kind, found in _names(known).items()}
    known["parameters"] = _Groups(known["parameters"])
    rows = {} if scenario is None else _rows(known["scenario"])
    text = (
        _environment().get_template("odd.md.j2").render(**known, **names, **rows, coefficients=_counted(), path=_path)
    )
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


@cache
def _environment() -> Environment:
    with needed("The document"):
        from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=False,  # Markdown; what a user wrote passes through harmless
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"prose": prose, "line": line, "harmless": harmless, "said": _said, "pick": _pick}
    environment.globals |= {"table": table, "code": code}
    return environment


def _pick(entry: dict[str, Any], *names: str) -> list[Any]:
    """Some values of an entry, as a row of a table."""
    return [entry[name] for name in names]


def _said(value: Any) -> str:
    return harmless(say(value))


def _counted() -> dict[str, int]:
    """How many coefficients of behaviour there are, and how many of them are marked as judgments."""
    sources = [f.source for f in fields() if f.path.startswith("behaviour.") and f.type in ("number", "whole number")]
    priors = sum(source.startswith("prior") for source in sources)
    return {"all": len(sources), "priors": priors, "sourced": len(sources) - priors}


def _rows(market: dict[str, Any]) -> dict[str, Any]:
    """The tables of one market."""
    return {
        "firm_names": [harmless(name) for name in market["strategies"]],
        "segment_rows": [
            [harmless(name), _said(s["share"]), *map(_said, s["needs"].values()), harmless(s["about"])]
            for name, s in market["segments"].items()
        ],
        "journey_rows": [
            [harmless(t["name"]), t["need"], _said(t["emotion"]), _said(t["weight"])] for t in market["journey"]
        ],
        "firm_rows": [
            [f"`{f['path']}`", _said(f["default"]), *map(_said, f["values"].values()), f["unit"], f["meaning"]]
            for f in market["firms"]
        ],
        "strategy_rows": [
            [harmless(name), harmless(", ".join(str(v) if k == "use" else f"{k} = {say(v)}" for k, v in block.items()))]
            for name, block in market["strategies"].items()
        ],
        "departure_rows": [
            [f"`{d['path']}`", _said(d["value"]), _said(d["default"]), d["unit"], d["meaning"]]
            for d in market["departures"]
        ],
    }


def _names(known: Facts) -> dict[str, list[str]]:
    """What the prose may name, by kind."""
    records = {record["name"]: [field["name"] for field in record["fields"]] for record in known["records"]}
    paths = [field["path"] for part in known["parameters"] for field in part["fields"]]
    return {
        "law": [law["name"] for file in known["laws"] for law in file["laws"]],
        "phase": [phase["name"] for phase in known["schedule"]],
        "key": [*paths, *(part["path"] for part in known["parameters"])],
        "person": records["PERSON"],
        "relationship": records["RELATIONSHIP"],
        "offer": [field["name"] for field in known["offers"]],
        "decision": [decision["name"] for decision in known["decisions"]],
        "table_of": [entry["name"] for entry in known["tables"]],
    }


def _checked(kind: str, known: Iterable[str]) -> Callable[[str], str]:
    """A function that sets a name in code, and refuses one that is not there."""
    known = list(known)

    def name(wanted: str) -> str:
        if wanted not in known:
            raise ValueError(
                f"odd.md.j2 names the {kind} {wanted!r}, which is not there; {suggest(wanted, known, 'there are')}"
            )
        return f"`{wanted}`"

    return name


def _path(wanted: str) -> str:
    """A file of the source tree, in code."""
    if not (ROOT.parent / wanted).exists():
        raise ValueError(f"odd.md.j2 names the file {wanted}, which is not there")
    return f"`{wanted}`"


class _Groups:
    """The parts of a scenario as tables; it remembers which have been shown, so that none is left out."""

    def __init__(self, parts: list[dict[str, Any]]) -> None:
        self._parts = {part["path"]: part for part in parts}
        self._shown: set[str] = set()

    def __call__(self, path: str) -> str:
        """The fields of one part, with what it is."""
        if path not in self._parts:
            raise ValueError(f"odd.md.j2 names the part {path!r}; {suggest(path, self._parts, 'there are')}")
        self._shown.add(path)
        part = self._parts[path]
        said = [": ".join(filter(None, [f"`{path}`" if path else "", part["about"]]))]
        return "\n".join([*said, "", *HEAD, *(row(Field(**field)) for field in part["fields"])])

    def below(self, path: str) -> list[str]:
        """The parts directly below a path, not yet shown."""
        return [p for p in self._parts if p.rpartition(".")[0] == path and p not in self._shown]

    def rest(self) -> list[str]:
        """The parts not shown so far."""
        return [path for path in self._parts if path not in self._shown]
