"""What the code says of itself, as plain data: one entry a thing, under the names the document uses."""

from __future__ import annotations

import ast
import inspect
import math
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import numpy as np

import sim
from sim.lab.court import find as studies
from sim.lab.court.check import check_sets
from sim.market import offers, rehearsal
from sim.market.networks import generators
from sim.mechanisms import LAWS
from sim.numerics import streams
from sim.results import columns, store, value
from sim.results.measures import MEASURES
from sim.scenario import NEEDS, Levers, Scenario
from sim.scenario.reference import Field, about, fields
from sim.source import docstring
from sim.state import books, club, offer, person, relationship
from sim.state.causes import REASONS
from sim.state.field import Field as Declared
from sim.state.schedule import SCHEDULE
from sim.strategies import MarketView, Strategy, find, known_strategies

Facts = dict[str, Any]

ROOT: Final = Path(sim.__file__).parent
"""The source of ``sim``; every path in the document starts at the folder above."""


_CODED: Final = {
    "firm": "firm or none",
    "customer": "customer or nobody",
    "utility": "coded number",
    "share": "coded share",
}
"""Types of fields that keep something else than a number."""

_SUBMODELS: Final = (
    offers.announced,
    offers.delivered,
    rehearsal.honest_estimate,
    value.customer_lifetime_value,
    value.customer_equity,
    value.closed_form,
    value.beyond,
)
"""What is neither a law nor part of a phase."""


def facts(scenario: Scenario | None = None) -> Facts:
    """Everything the document lists.

    Args:
        scenario: the market to describe; none for the model in general.
    """
    return {
        "scenario": None if scenario is None else _market(scenario),
        "version": sim.__version__,
        "studies": _studies(),
        "checks": _checks(),
        "records": _records(),
        "utility_parts": list(person.PARTS),
        "needs": list(NEEDS),
        "offers": _record(offer.FIELDS),
        "levers": list(Levers.model_fields),
        "parameters": parameters(),
        "schedule": [asdict(phase) for phase in SCHEDULE],
        "phases": {phase.name: _parts(phase.name) for phase in SCHEDULE},
        "laws": _laws(),
        "strategies": _strategies(scenario),
        "view": attributes(MarketView),
        "decisions": _decisions(),
        "reasons": {reason: list(causes) for reason, causes in REASONS.items()},
        "network": docstring(generators),
        "books": _books(),
        "tables": _tables(),
        "docs": {function.__name__: docstring(function) for function in _SUBMODELS},
        "measures": [{"name": name, "unit": unit, "about": text} for name, (unit, text, *_) in MEASURES.items()],
    }


# -- purpose ---------------------------------------------------------------------------------------------------------


def _studies() -> list[dict[str, str]]:
    points = studies.points(studies.STUDIES)
    return [{"name": n, "about": studies.about(p)} for n, p in points.items() if p.module.startswith("loyalty_studies")]


def _checks() -> list[dict[str, str]]:
    own = {n for n, point in studies.points(studies.CHECKS).items() if point.module.startswith("loyalty_studies")}
    sets = check_sets().items()
    return [{"name": c.name, "about": c.title} for name, module in sets if name in own for c in module.CHECKS]


# -- state -----------------------------------------------------------------------------------------------------------


def _records() -> list[dict[str, Any]]:
    """Every record of ``sim.state`` that lasts: its name, what it is, and its fields."""
    found = []
    for module, name in ((person, "PERSON"), (relationship, "RELATIONSHIP"), (club, "CLUB")):
        about = docstring(module).split("\n\n")[0]
        found.append({"name": name, "about": about, "fields": _record(module.FIELDS)})
    return found


def _record(declared: Iterable[Declared]) -> list[dict[str, str]]:
    return [{"name": f.name, "kind": _kind(f), "about": f.about} for f in declared]


def _kind(declared: Declared) -> str:
    if declared.stands_for:
        word = _CODED.get(declared.stands_for, declared.stands_for)
    elif declared.words:
        return ", ".join(declared.words)
    else:
        word = "number" if np.dtype(declared.kind).kind == "f" else "whole number"
    return f"{math.prod(declared.shape)} {word}s" if declared.shape else word


def parameters() -> list[dict[str, Any]]:
    """The parts of a scenario in the order of declaration: path, what it is, and its fields."""
    parts: dict[str, list[Field]] = {}
    for field in fields():
        parts.setdefault(field.path.rpartition(".")[0], []).append(field)
    return [{"path": path, "about": about(path), "fields": [asdict(f) for f in own]} for path, own in parts.items()]


# -- process ---------------------------------------------------------------------------------------------------------


def _parts(phase: str) -> list[dict[str, str]]:
    """The functions a phase is made of in the column engine, read without compiling them."""
    path = ROOT / "engines" / "columns" / f"{phase}.py"
    if not path.is_file():
        return []
    functions = [node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)]
    return [{"name": f.name, "about": ast.get_docstring(f) or ""} for f in functions]


def _laws() -> list[dict[str, Any]]:
    """The laws by file."""
    files: dict[str, dict[str, Any]] = {}
    for name, law in LAWS.items():
        function = getattr(law, "py_func", law)
        if not function.__module__.startswith("sim."):
            continue
        module = sys.modules[function.__module__]
        file = files.setdefault(_path(module), {"path": _path(module), "about": docstring(module), "laws": []})
        file["laws"].append(
            {
                "name": name,
                "arguments": list(inspect.signature(function).parameters),
                "about": docstring(function),
                "phases": [phase.name for phase in SCHEDULE if name in phase.laws],
            }
        )
    return list(files.values())


def _path(module: Any) -> str:
    return str(module.__name__).replace(".", "/") + ".py"


# -- firms -----------------------------------------------------------------------------------------------------------


def _strategies(scenario: Scenario | None) -> list[dict[str, Any]]:
    """The strategies shipped, or those that a scenario's firms use."""
    if scenario is None:
        known = [s for s in known_strategies().values() if s.rule.__module__.startswith("sim.")]
    else:
        known = list({s.name: s for s in (find(b) for f in scenario.firms for b in scenario.blocks_of(f))}.values())
    return [_strategy(s) for s in known]


def _strategy(s: Strategy) -> dict[str, Any]:
    return {"name": s.name, "parameters": s.parameters, "free": s.free, "about": docstring(s.rule)}


def attributes(of: type) -> list[dict[str, str]]:
    """What a class says of its attributes in its docstring."""
    _, _, listed = docstring(of).partition("Attributes:\n")
    found: list[dict[str, str]] = []
    for line in listed.split("\n\n")[0].splitlines():
        if line.startswith("     "):
            found[-1]["about"] += " " + line.strip()
        elif line.strip():
            name, _, text = line.strip().partition(": ")
            found.append({"name": name, "about": text})
    return found


# -- luck, observation ----------------------------------------------------------------------------------------------


def _decisions() -> list[dict[str, Any]]:
    return [{"name": n, "number": k, "about": streams.MEANINGS[n]} for n, k in streams.DECISIONS.items()]


def _books() -> list[dict[str, str]]:
    """Lines, counts and means of a firm's month, with what each is."""
    groups = {
        "revenue": books.REVENUE_FIELDS,
        "cost": books.COST_FIELDS,
        "count": books.COUNT_FIELDS,
        "mean": books.SUM_FIELDS,
    }
    return [{"name": f.name, "kind": kind, "about": f.meaning} for kind, declared in groups.items() for f in declared]


def _tables() -> list[dict[str, Any]]:
    """The tables of a run, and their columns."""
    return [
        {
            "name": name,
            "about": store.TABLES[name],
            "columns": [{"name": f.name, "unit": f.unit, "about": f.about} for f in declared],
        }
        for name, declared in columns.TABLES.items()
    ]


# -- one market -----------------------------------------------------------------------------------------------------


def _market(scenario: Scenario) -> dict[str, Any]:
    """What is particular to one market."""
    changed = [d for d in scenario.departures() if d.path[0] != "journey"]
    return {
        "name": scenario.name,
        "title": scenario.title,
        "about": scenario.about.strip(),
        "digest": scenario.digest(),
        "kind": scenario.market.kind,
        "focal": scenario.focal_firm,
        "rows": scenario.rows,
        "segments": {
            name: {"share": s.share, "about": s.about.strip(), "needs": s.needs.model_dump()}
            for name, s in scenario.population.segments.items()
        },
        "journey": [touch.model_dump() for touch in scenario.journey],
        "firms": _firms(scenario),
        "strategies": {name: firm.strategy for name, firm in scenario.firms.items()},
        "firms_about": {name: firm.about.strip() for name, firm in scenario.firms.items() if firm.about},
        "departures": [
            {"path": d.name, "value": d.value, "default": d.default, "unit": d.unit, "meaning": d.meaning}
            for d in changed
            if d.path[0] != "firms" and d.path[3:4] != ("needs",)
        ],
    }


def _firms(scenario: Scenario) -> list[dict[str, Any]]:
    """What the firms are given: one entry a field that must be given, or that any firm has off its default."""
    given = {d.path[2:] for d in scenario.departures() if d.path[0] == "firms"}
    rows = []
    for field in fields():
        path = tuple(field.path.split(".")[2:])
        if field.path.startswith("firms.<firm>.") and (field.required or path in given) and path != ("strategy",):
            values = {name: _at(firm.model_dump(), path) for name, firm in scenario.firms.items()}
            row = {"path": ".".join(path), "values": values, "default": "-" if field.required else field.default}
            rows.append(row | {"unit": field.unit, "meaning": field.meaning})
    return rows


def _at(values: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        values = values[key]
    return values
