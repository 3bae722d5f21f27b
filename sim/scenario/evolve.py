"""Change a scenario by dotted paths, and read such changes as they are typed: ``firms.sewell.promise.cushion=0.1``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sim.scenario import explain, io, safe_yaml
from sim.scenario.distributions import SHAPES
from sim.scenario.errors import Problem, ScenarioError, dotted, show, suggest
from sim.scenario.merge import merge, normal
from sim.scenario.model import Scenario
from sim.scenario.tree import ROOT, Spot

Path = safe_yaml.Path


def evolve(scenario: Scenario, name: str, changes: Mapping[str, Any]) -> Scenario:
    """A copy under a new name with some values changed; see ``Scenario.evolve``.

    Raises:
        ScenarioError: for a path that does not exist or a value that does not fit.
    """
    label = f"evolve {name!r}"

    def refuse(path: Path, message: str) -> ScenarioError:
        return ScenarioError(Problem(message, path=dotted(path), file=label))

    data: Any = scenario.model_dump()
    found: list[Problem] = []
    for path, value in changes.items():
        try:
            data = _put(ROOT, data, _keys(path, label), value, (), refuse)
        except ScenarioError as error:
            found += error.problems
    if found:
        raise ScenarioError(found)
    data["name"] = name
    return io.build(data, label=label, folder=scenario._folder)


def parse_assignment(text: str) -> tuple[str, Any]:
    """Read ``path=value`` as typed on a command line; the value is YAML.

    Examples:
        ``market.months=24``, ``firms.sewell.strategy=under-promise``,
        ``population.traits.taste={normal: {mean: 0, sd: 0.5}}``, ``firms.rival=null`` (removes the firm).

    Raises:
        ScenarioError: if it has no ``=``, no path, no value, or the value is not YAML.
    """
    path, equals, value = text.partition("=")
    path, label = path.strip(), f"--set {show(text)}"
    if not equals or not path:
        raise ScenarioError(Problem("write PATH=VALUE, for example market.months=24", file=label))
    if not value.strip():
        raise ScenarioError(Problem(f"no value after =; to remove {path} write {path}=null", file=label))
    try:
        return path, safe_yaml.read(value.strip(), label)[0]
    except ScenarioError as error:
        raise ScenarioError(replace(problem, line=None) for problem in error.problems) from None


def parse_assignments(texts: Iterable[str]) -> dict[str, Any]:
    """Several assignments, as the changes that ``Scenario.evolve`` takes.

    Raises:
        ScenarioError: if one cannot be read, or a path is set twice.
    """
    changes: dict[str, Any] = {}
    for text in texts:
        path, value = parse_assignment(text)
        if path in changes:
            raise ScenarioError(Problem(f"{path} is set twice; keep one", file=f"--set {show(text)}"))
        changes[path] = value
    return changes


def _keys(path: str, label: str) -> list[str]:
    keys = path.split(".") if isinstance(path, str) else []
    if not keys or not all(keys):
        message = f"{show(path)} is not a path; write keys with dots between them, such as market.months"
        raise ScenarioError(Problem(message, file=label))
    return keys


def _put(spot: Spot, here: Any, keys: list[str], value: Any, path: Path, refuse: Any) -> Any:
    """``here`` with the value put at ``keys`` below it."""
    if not keys:
        return merge(spot, here, normal(spot, value), refuse, path)
    key, *rest = keys
    if spot.kind == "list":
        index = _index(here, key, path, refuse)
        inner = spot.child(index)
        assert inner is not None
        if value is None and not rest:
            raise refuse((*path, key), "an entry of a list cannot be removed alone; give the whole list")
        return [_put(inner, e, rest, value, (*path, key), refuse) if k == index else e for k, e in enumerate(here)]
    if spot.kind == "leaf":
        raise refuse((*path, key), f"{dotted(path)} is a single value ({show(here)}) and has nothing inside")
    child = spot.child(key)
    if child is None:
        raise refuse((*path, key), explain.unknown_key((*path, key)))
    if spot.kind == "distribution" and key == "constant" and not isinstance(here, dict):
        here = {"constant": {"value": here}}
    inside = here if isinstance(here, dict) else {}
    if key in inside and rest:
        return inside | {key: _put(child, inside[key], rest, value, (*path, key), refuse)}
    if not rest and (key in inside or value is None or _may_be_added(spot, value)):
        return merge(spot, inside, {key: normal(child, value)}, refuse, path)
    raise refuse((*path, key), _absent(spot, key, here, path))


def _may_be_added(spot: Spot, value: Any) -> bool:
    """Whether a whole entry may be put where there was none: a new firm is a mapping, a trait anything."""
    return spot.kind != "table" or spot.of_traits or isinstance(value, Mapping) or hasattr(value, "model_dump")


def _absent(spot: Spot, key: str, here: Any, path: Path) -> str:
    if spot.kind == "distribution":
        now = f"a {next(iter(here))}" if isinstance(here, dict) else f"the number {show(here)}"
        whole = explain.example(key) if key in SHAPES else ""
        return f"{dotted(path)} is {now}, not a {key}; give the whole of it: {dotted(path)} = {whole}"
    if spot.of_traits:
        return f"this segment has no {key} of its own; give the whole of it: {dotted((*path, key))} = {explain.example('normal')}"
    return f"there is no {show(key)}; {suggest(key, here, 'there are')}"


def _index(here: list[Any], key: str, path: Path, refuse: Any) -> int:
    if not (key.isascii() and key.isdigit()) or int(key[:9]) >= len(here):
        raise refuse((*path, key), f"no such entry; {dotted(path)} has entries 0 to {len(here) - 1}")
    return int(key)
