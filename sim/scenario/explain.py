"""What pydantic found wrong, in words: the path, the value, what is allowed, the nearest key."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from sim.scenario.errors import Problem, dotted, nearest, show, suggest
from sim.scenario.schema import Place, at, walk
from sim.scenario.shapes import SHAPES
from sim.scenario.yaml import Keys

Places = Mapping[Keys, tuple[str, int]]
"""File and line of every key, by its path."""

_OUT_OF_RANGE = ("greater_than_equal", "less_than_equal", "greater_than", "less_than")


def problems(error: ValidationError, top: Place, places: Places, label: str) -> list[Problem]:
    """Every problem of a failed validation.

    Args:
        error: what pydantic raised.
        top: the schema of a scenario.
        places: where each key was written; empty when there is no file.
        label: what to call the source where ``places`` does not say.
    """
    found: list[Problem] = []
    for entry in error.errors(include_url=False):
        path = _written(entry["loc"], top)
        file, line = locate(path, places, label)
        problem = Problem(_say(entry, path, top), path=dotted(path), file=file, line=line)
        if problem not in found:
            found.append(problem)
    return found


def locate(path: Keys, places: Places, label: str) -> tuple[str, int | None]:
    """File and line of a path, or of the nearest key above it."""
    for length in range(len(path), 0, -1):
        if path[:length] in places:
            return places[path[:length]]
    return label, None


def _written(loc: Sequence[str | int], top: Place) -> Keys:
    """The path as it is written: a number is a constant, without ``constant.value``."""
    path = tuple(loc)
    place = at(top, path[:-2]) if path[-2:] == ("constant", "value") else None
    return path[:-2] if place is not None and place.kind == "distribution" else path


def _say(entry: Any, path: Keys, top: Place) -> str:
    kind, value = entry["type"], entry["input"]
    place = at(top, path)
    if kind == "extra_forbidden":
        return unknown_key(path, top)
    if place is None:
        return f"{show(value)} does not fit: {entry['msg']}"
    if kind == "missing":
        return f"missing; give {place.expected}{_meaning(place)}"
    if place.kind == "distribution" and (said := _not_a_distribution(place, value)):
        return said
    if kind == "value_error":
        return str(entry["ctx"]["error"])
    if kind in _OUT_OF_RANGE:
        unit = f" {place.unit}" if place.unit not in ("1", "-") else ""
        return f"{show(value)} is outside the allowed range: {place.range}{unit}{_meaning(place)}"
    if kind in ("too_short", "too_long", "string_too_short", "string_too_long"):
        return _length(place, value)
    if kind == "string_pattern_mismatch":
        return f"{show(value)}: use lower-case letters, digits, -, _ and single dots between them, a letter first, at most 60 in all"
    if kind == "literal_error":
        hint = nearest(value, place.choices) if isinstance(value, str) else ""
        return f"{show(value)} is not one of {', '.join(place.choices)}" + (f"; did you mean {hint!r}?" if hint else "")
    return f"expected {place.expected}, got {show(value)}{_hint(place, value)}{_meaning(place)}"


def _meaning(place: Place) -> str:
    return f" ({place.meaning})" if place.meaning and place.kind in ("leaf", "distribution") else ""


def _length(place: Place, value: Any) -> str:
    least, most = place.lengths
    what = "characters" if isinstance(value, str) else "entries"
    has = f"{len(value)} {what}" if value else "empty"
    return f"{has}; it takes at least {least}" + (f" and at most {most}" if most is not None else "") + f" {what}"


def _not_a_distribution(place: Place, value: Any) -> str:
    """What is wrong with a value as a distribution; empty if it has the form of one."""
    if isinstance(value, dict):
        shape, parameters = next(iter(value.items()), ("", None))
        if len(value) == 1 and shape in SHAPES:
            if isinstance(parameters, dict):
                return ""
            return f"{shape} needs its parameters: {SHAPES[str(shape)].example()}"
        if len(value) == 1:
            return f"no distribution {show(shape)}; {suggest(shape, SHAPES, 'distributions')}"
        return (
            f"expected one distribution with its parameters, such as {SHAPES['lognormal'].example()}, got {show(value)}"
        )
    if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
        return ""
    return f"expected {place.expected}, got {show(value)}{_hint(place, value)}{_meaning(place)}"


def _hint(place: Place, value: Any) -> str:
    """What to write instead, for the commonest slips."""
    if isinstance(value, float) and not math.isfinite(value):
        return "; NaN and infinity are not allowed"
    if place.numeric and isinstance(value, str):
        text = value.strip()
        if re.fullmatch(r"[-+]?\d+(\.\d+)?\s*%", text):
            return f"; write {float(text.rstrip('% ')) / 100:g}"
        if re.fullmatch(r"[-+]?\d+,\d+", text):
            return f"; write {text.replace(',', '.')}, with a point"
        if re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?", text):
            return "; take the quotes away"
    if place.kind == "leaf" and place.type == "string" and isinstance(value, (bool, int, float)):
        return "; put it in quotes"
    return ""


def unknown_key(path: Keys, top: Place) -> str:
    """The message for a key that cannot stand where it does, with the nearest one that can."""
    *above, key = path
    place = at(top, above)
    if key == "extends" and above:
        return "extends: belongs at the top of the file"
    known = place.keys if place is not None else ()
    message = f"unknown key {show(key)}; " + suggest(key, known, f"{dotted(above)} has" if above else "the keys are")
    if not nearest(key, known):
        for other, _ in walk(top):
            if other and other[-1] == key:
                return f"{message}; there is a {'.'.join(other)}"
    return message
