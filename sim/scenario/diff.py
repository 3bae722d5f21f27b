"""How two scenarios differ, in words and for machines. Names and descriptions are no difference."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pydantic.fields import FieldInfo

from sim.scenario import io, safe_yaml
from sim.scenario.distributions import SHAPES
from sim.scenario.errors import dotted
from sim.scenario.model import Scenario
from sim.scenario.tree import ROOT, Spot, plain

Path = safe_yaml.Path
Difference = dict[str, Any]

_UNSAID = ("name", "title", "about")


def diff(a: Scenario, b: Scenario) -> str:
    """The differences of ``b`` from ``a``, a line each, with unit and meaning; ``no difference`` when there are none."""
    return "\n".join(_line(entry) for entry in differences(a, b)) or "no difference"


def differences(a: Scenario, b: Scenario) -> list[Difference]:
    """Every leaf that differs.

    Returns:
        For each: ``path``; ``change`` (``changed``, ``added``, ``removed`` or ``reordered``); ``before`` and ``after``
        as plain values (None where there is none); ``unit`` (``1`` is a pure number, ``-`` no number); ``meaning``.
    """
    found: list[Difference] = []
    _compare(ROOT, a.model_dump(exclude=set(_UNSAID)), b.model_dump(exclude=set(_UNSAID)), (), found)
    if a.network.kind == b.network.kind == "file" and a.network.path == b.network.path:
        before, after = io.network_digest(a), io.network_digest(b)
        if before != after:
            unit_and_meaning = {"unit": "-", "meaning": "content of the file of ties"}
            entry = {"path": "network.path", "change": "changed", "before": before, "after": after}
            found.append(entry | unit_and_meaning)
    return found


def _compare(spot: Spot, a: Any, b: Any, path: Path, found: list[Difference]) -> None:
    if spot.kind == "list":
        _compare_lists(spot, a, b, path, found)
    elif isinstance(a, dict) and isinstance(b, dict) and (spot.kind != "distribution" or set(a) == set(b)):
        if spot.kind == "table" and not spot.of_traits and set(a) == set(b) and list(a) != list(b):
            found.append(_entry(path, spot, "reordered", list(a), list(b)))
        for key in [*a, *(key for key in b if key not in a)]:
            inner = _inside(spot, key)
            if key == "about" and spot.kind == "part":
                continue
            if key not in b:
                found.append(_entry((*path, key), inner, "removed", a[key], None))
            elif key not in a:
                found.append(_entry((*path, key), inner, "added", None, b[key]))
            else:
                _compare(inner, a[key], b[key], (*path, key), found)
    elif a != b:
        found.append(_entry(path, spot, "changed", a, b))


def _compare_lists(spot: Spot, a: list[Any], b: list[Any], path: Path, found: list[Difference]) -> None:
    shared = min(len(a), len(b))
    for k in range(shared):
        _compare(_inside(spot, k), a[k], b[k], (*path, k), found)
    found += [_entry((*path, k), _inside(spot, k), "added", None, b[k]) for k in range(shared, len(b))]
    found += [_entry((*path, k), _inside(spot, k), "removed", a[k], None) for k in range(shared, len(a))]


def _inside(spot: Spot, key: str | int) -> Spot:
    """The place under a key; what a free parameter means is said by what it is a parameter of."""
    child = spot.child(key)
    assert child is not None
    if spot.kind in ("distribution", "strategy"):
        return replace(child, info=spot.info)
    if spot.kind == "part" and spot.info is not None and spot.model in SHAPES.values() and child.info is not None:
        return replace(child, info=parameter(child.info, spot.info, str(key)))
    return child


def parameter(info: FieldInfo, trait: FieldInfo, name: str) -> FieldInfo:
    """The declaration of a distribution's parameter, told of what it distributes."""
    meaning = f"{info.description} of: {trait.description}"
    extra = trait.json_schema_extra if name in ("mean", "sd", "low", "high") else info.json_schema_extra
    return FieldInfo(annotation=info.annotation, description=meaning, json_schema_extra=extra)


def _entry(path: Path, spot: Spot, change: str, before: Any, after: Any) -> Difference:
    said = {"unit": spot.unit, "meaning": spot.meaning}
    return {"path": dotted(path), "change": change, "before": before, "after": after, **said}


def _line(entry: Difference) -> str:
    unit = f" {entry['unit']}" if entry["unit"] not in ("1", "-") else ""
    meaning = f" ({entry['meaning']})" if entry["meaning"] else ""
    before, after = say(entry["before"]), say(entry["after"])
    match entry["change"]:
        case "added":
            return f"{entry['path']}: added{_whole(entry['after'], unit)}{meaning}"
        case "removed":
            return f"{entry['path']}: removed{_whole(entry['before'], unit)}{meaning}"
        case "reordered":
            return f"{entry['path']}: order {before} -> {after}{meaning}"
        case _:
            return f"{entry['path']}: {before} -> {after}{unit}{meaning}"


def _whole(value: Any, unit: str) -> str:
    """What was added or removed, unless that is a whole firm, segment or touchpoint."""
    return "" if isinstance(value, dict) and len(value) > 1 else f", {say(value)}{unit}"


def say(value: Any) -> str:
    """A value in a sentence: ``0.1``, ``none``, ``lognormal(mean 1, sd 0.5)``."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return plain(value)
    if isinstance(value, dict) and len(value) == 1 and isinstance(inner := next(iter(value.values())), dict):
        return f"{next(iter(value))}({', '.join(f'{name} {say(entry)}' for name, entry in inner.items())})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {say(entry)}" for name, entry in value.items()) + "}"
    if isinstance(value, list):
        return ", ".join(say(entry) for entry in value)
    return str(value) if value and "\n" not in value else repr(value)
