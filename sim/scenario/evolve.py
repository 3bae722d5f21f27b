"""Change a scenario by dotted paths, and read such changes as they are typed: ``firms.sewell.promise.cushion=0.1``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sim.scenario import explain, yaml
from sim.scenario.errors import Problem, ScenarioError, dotted, quoted, show, suggest
from sim.scenario.merge import merge, normal
from sim.scenario.schema import Place
from sim.scenario.shapes import SHAPES
from sim.scenario.yaml import Keys
from sim.words import Message, message


def evolved(data: Any, changes: Mapping[str, Any], top: Place, label: str) -> Any:
    """Plain values with some of them changed; see ``Scenario.evolve``.

    Args:
        data: a scenario as plain values; left alone.
        changes: new values by dotted path.
        top: the schema of a scenario.
        label: what to call the change in messages.

    Raises:
        ScenarioError: with every path that does not exist.
    """

    def refuse(path: Keys, what: Message) -> ScenarioError:
        return ScenarioError(Problem(what, path=dotted(path), file=label))

    found: list[Problem] = []
    for path, value in changes.items():
        try:
            data = _put(top, data, _keys(path, label), value, (), refuse, top)
        except ScenarioError as error:
            found += error.problems
    if found:
        raise ScenarioError(found)
    return data


def touched(changes: Mapping[str, Any]) -> dict[str, set[str]]:
    """By part of a scenario in which something changes, the entries of it that do; none named where the whole part may.

    What is not touched is the same object in the changed copy: nothing in a scenario ever changes.
    """
    found: dict[str, set[str]] = {}
    whole = set()
    for path in changes:
        part, _, inside = path.partition(".") if isinstance(path, str) else ("", "", "")
        entry = inside.partition(".")[0]
        found.setdefault(part, set()).add(entry)
        if not entry:
            whole.add(part)
    return {part: set() if part in whole else entries for part, entries in found.items()}


def parse_assignment(text: str) -> tuple[str, Any]:
    """Read ``path=value`` as typed on a command line; the value is YAML.

    Examples:
        ``market.months=24``, ``firms.sewell.strategy=under-promise``,
        ``population.traits.taste={normal: {mean: 0, sd: 0.5}}``, ``firms.rival=null`` (removes the firm).

    Raises:
        ScenarioError: if it has no ``=``, no path, no value, or the value is not YAML.
    """
    path, equals, value = text.partition("=")
    path, label = path.strip(), f"--set {quoted(text)}"
    if not equals or not path:
        raise ScenarioError(Problem(message("scenario-set-form"), file=label))
    if not value.strip():
        raise ScenarioError(Problem(message("scenario-set-no-value", path=path), file=label))
    try:
        return path, yaml.read(value.strip(), label)[0]
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
            raise ScenarioError(Problem(message("scenario-set-twice", path=path), file=f"--set {quoted(text)}"))
        changes[path] = value
    return changes


def _keys(path: str, label: str) -> list[str]:
    keys = path.split(".") if isinstance(path, str) else []
    if not keys or not all(keys):
        raise ScenarioError(Problem(message("scenario-no-path", path=show(path)), file=label))
    return keys


def _put(place: Place, here: Any, keys: list[str], value: Any, path: Keys, refuse: Any, top: Place) -> Any:
    """``here`` with the value put at ``keys`` below it."""
    if not keys:
        return merge(place, here, normal(place, value), refuse, path)
    key, *rest = keys
    if place.kind == "list":
        index = _index(here, key, path, refuse)
        inner = place.child(index)
        assert inner is not None
        if value is None and not rest:
            raise refuse((*path, key), message("scenario-whole-list"))
        return [_put(inner, e, rest, value, (*path, key), refuse, top) if k == index else e for k, e in enumerate(here)]
    if place.kind == "leaf":
        raise refuse((*path, key), message("scenario-single", path=dotted(path), value=show(here)))
    child = place.child(key)
    if child is None:
        raise refuse((*path, key), explain.unknown_key((*path, key), top))
    if place.kind == "distribution" and key == "constant" and not isinstance(here, dict):
        here = {"constant": {"value": here}}
    inside = here if isinstance(here, dict) else {}
    if key in inside and rest:
        return inside | {key: _put(child, inside[key], rest, value, (*path, key), refuse, top)}
    if not rest and (key in inside or value is None or _may_be_added(place, value)):
        return merge(place, inside, {key: normal(child, value)}, refuse, path)
    raise refuse((*path, key), _absent(place, key, here, path))


def _may_be_added(place: Place, value: Any) -> bool:
    """Whether a whole entry may be put where there was none: a new firm is a mapping, a trait anything."""
    return place.kind != "table" or place.of_traits or isinstance(value, Mapping) or hasattr(value, "model_dump")


def _absent(place: Place, key: str, here: Any, path: Keys) -> Message:
    if place.kind == "distribution":
        shape, number = (str(next(iter(here))), "") if isinstance(here, dict) else ("", show(here))
        whole = SHAPES[key].example() if key in SHAPES else ""
        return message("scenario-other-shape", path=dotted(path), shape=shape, number=number, wanted=key, whole=whole)
    if place.of_traits:
        example = SHAPES["normal"].example()
        return message("scenario-no-own-trait", trait=key, path=dotted((*path, key)), example=example)
    return message("scenario-there-is-no", key=show(key), hint=suggest(key, here, "there are"))


def _index(here: list[Any], key: str, path: Keys, refuse: Any) -> int:
    if not (key.isascii() and key.isdigit()) or int(key[:9]) >= len(here):
        raise refuse((*path, key), message("scenario-no-entry", path=dotted(path), last=str(len(here) - 1)))
    return int(key)


def found(data: Any, path: str, top: Place, label: str) -> tuple[Place, Any, str]:
    """What may stand at a dotted path, what stands there, and the name of the part it is in.

    Raises:
        ScenarioError: for a path that does not exist.
    """
    place, here, model = top, data, ""
    walked: Keys = ()

    def refuse(at: Keys, what: Message) -> ScenarioError:
        return ScenarioError(Problem(what, path=dotted(at), file=label))

    for key in _keys(path, label):
        above = walked
        walked = (*above, key)
        if place.kind == "leaf":
            raise refuse(walked, message("scenario-single", path=dotted(above), value=show(here)))
        number = _index(here, key, above, refuse) if place.kind == "list" else None
        child = place.child(key if number is None else number)
        if child is None:
            raise refuse(walked, explain.unknown_key(walked, top))
        if place.kind == "distribution" and key == "constant" and not isinstance(here, dict):
            here = {"constant": {"value": here}}
        absent = number is None and not (isinstance(here, dict) and key in here)
        if absent and place.kind in ("table", "distribution", "strategy") and not place.of_traits:
            raise refuse(walked, _absent(place, key, here, above))
        model = place.model or model
        here = here[number] if number is not None else None if absent else here[key]
        place = child
    return place, here, model
