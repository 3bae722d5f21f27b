"""What a file has to say that extends another and reads as a given scenario: the reverse of ``extends:``.

    extending(mine, "bases/subscription")   # {"name": "mine", "extends": "bases/subscription", "market": {"term": 12}, ...}

Reading it gives the scenario again, and so does reading it after the file it extends has changed in what it says itself.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, Final

from sim.scenario import files, schema, yaml
from sim.scenario.errors import ScenarioError
from sim.scenario.scenario import Scenario
from sim.scenario.schema import Place
from sim.words import message

OWN: Final = ("name", "title")
"""What a scenario is called: never what its parent is."""
TOP: Final = (*OWN, "about")

FIRMS: Final = ("list_price", "start_share", "service_price")
"""Of each firm, what has to be said above a base, which names none."""


def extending(scenario: Scenario, parent: str, folder: str | os.PathLike[str] | None = None) -> dict[str, Any]:
    """Plain values of the file.

    Args:
        scenario: what it is to read as.
        parent: what it extends: a shipped market or base, or a file in ``folder`` or below, by its relative path.
        folder: where the file will stand.

    Raises:
        ScenarioError: when the parent cannot be read, or what differs cannot be said above it.
    """
    top, wanted, short = schema.of(Scenario), scenario.model_dump(), scenario.model_dump(exclude_defaults=True)
    first = _first(wanted) if parent in files.bases() else {}
    above = {"name": scenario.name, "extends": parent}
    text = yaml.write({**above, **first})
    written = files.from_yaml(text, top, folder=folder, label=parent).data
    below = Scenario.from_yaml(text, folder=folder, label=parent).model_dump()
    said = differing(top, {**below, **dict.fromkeys(OWN, "")}, wanted, written, short)
    said = {**above, **{key: said[key] for key in TOP[1:] if key in said}, **_joined(first, said)}
    if Scenario.from_yaml(yaml.write(said), folder=folder, label=scenario.name) != scenario:
        raise ScenarioError(message("scenario-not-above", market=scenario.name, parent=str(parent)))
    return said


def differing(place: Place | None, base: Any, wanted: Any, written: Any, short: Any) -> Any:
    """What has to be laid over ``base`` so that it becomes ``wanted``.

    A distribution is said whole; an entry of a table that is gone, as null (``sim.scenario.merge``).

    Args:
        place: where in the scenario this stands.
        base, wanted: in their normal form, defaults too.
        written: what the files of ``base`` say here themselves; a default that they leave out is no entry to be removed.
        short: ``wanted`` without its defaults.
    """
    if not (isinstance(base, Mapping) and isinstance(wanted, Mapping)):
        return wanted if short is None else short
    there = written if isinstance(written, Mapping) else {}
    brief = short if isinstance(short, Mapping) else {}
    kind = place.kind if place is not None else "leaf"
    if kind == "distribution":
        return dict(wanted)
    if kind == "strategy":
        left = [key for key in there if key not in wanted] if base.get("use") == wanted.get("use") else []
        return {**wanted, **dict.fromkeys(left)}
    if kind == "table" and not there:
        return dict(brief)
    said: dict[str, Any] = {}
    for key, value in wanted.items():
        inner = place.child(key) if place is not None else None
        if key not in base:
            said[key] = brief.get(key, value)
        elif value != base[key]:
            said[key] = differing(inner, base[key], value, there.get(key), brief.get(key))
    return {**said, **{key: None for key in there if key not in wanted}}


def _first(wanted: Mapping[str, Any]) -> dict[str, Any]:
    """What must be there before a base is a market at all: prices, and where everybody starts."""
    firms = {
        name: {key: firm[key] for key in FIRMS if firm[key] or key != "service_price"}
        for name, firm in wanted["firms"].items()
    }
    return {
        "market": {"category_price": wanted["market"]["category_price"]},
        "population": {"start_outside": wanted["population"]["start_outside"]},
        "firms": firms,
    }


def _joined(first: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """Both, ``first`` first; descriptions left out at the top."""
    found: dict[str, Any] = {key: value for key, value in said.items() if key not in TOP}
    for key, value in first.items():
        found[key] = {**value, **{name: entry for name, entry in found.get(key, {}).items() if name not in value}}
        if key == "firms":
            found[key] = {name: {**firm, **said.get("firms", {}).get(name, {})} for name, firm in value.items()}
    return {key: found[key] for key in Scenario.model_fields if key in found}
