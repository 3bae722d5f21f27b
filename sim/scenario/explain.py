"""What pydantic found wrong, in words: the path, the value, what is allowed, the nearest key."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from sim.scenario.errors import Problem, dotted, show, suggest, within
from sim.scenario.schema import Place, at, walk
from sim.scenario.shapes import SHAPES
from sim.scenario.yaml import Keys
from sim.words import Declared, Message, listed, meant, message, nearest

Places = Mapping[Keys, tuple[str, int]]
"""File and line of every key, by its path."""

_OUT_OF_RANGE = ("greater_than_equal", "less_than_equal", "greater_than", "less_than")


def problems(error: ValidationError, top: Place, places: Places, label: str | Message) -> list[Problem]:
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


def locate(path: Keys, places: Places, label: str | Message) -> tuple[str | Message, int | None]:
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


def _say(entry: Any, path: Keys, top: Place) -> str | Message:
    kind, value = entry["type"], entry["input"]
    place = at(top, path)
    if kind == "extra_forbidden":
        return unknown_key(path, top)
    if place is None:
        return message("scenario-does-not-fit", value=show(value), why=entry["msg"])
    if kind == "missing":
        return message("scenario-missing", expected=expected(place), meaning=_meaning(place))
    if place.kind == "distribution" and (said := _not_a_distribution(place, value)):
        return said
    if kind == "value_error":
        raised = entry["ctx"]["error"]
        return raised.args[0] if raised.args and isinstance(raised.args[0], Message) else str(raised)
    if kind in _OUT_OF_RANGE:
        return message(
            "scenario-out-of-range",
            value=show(value),
            range=within(*place.limits),
            unit=_unit(place),
            meaning=_meaning(place),
        )
    if kind in ("too_short", "too_long", "string_too_short", "string_too_long"):
        return _length(place, value)
    if kind == "string_pattern_mismatch":
        return message("scenario-pattern", value=show(value))
    if kind == "literal_error":
        near = meant(value, place.choices) if isinstance(value, str) else ""
        return message("scenario-not-one-of", value=show(value), choices=listed(place.choices), near=near)
    return _unexpected(place, value)


def _unexpected(place: Place, value: Any) -> Message:
    hint, meaning = _hint(place, value), _meaning(place)
    return message("scenario-unexpected", expected=expected(place), value=show(value), hint=hint, meaning=meaning)


def expected(place: Place) -> Message:
    """What should stand at a place, in words."""
    range_ = within(*place.limits) if place.range != "any" else ""
    span = {"range": range_, "unit": _unit(place)}
    if place.kind == "distribution":
        return message("scenario-wants-distribution", shapes=listed(SHAPES), **span)
    if place.kind == "list":
        return message("scenario-wants-list")
    if place.kind == "strategy":
        return message("scenario-wants-strategy")
    if place.kind == "table":
        return message("scenario-wants-table")
    if place.kind == "part":
        return message("scenario-wants-part", keys=listed(place.keys))
    if place.choices:
        return message("scenario-wants-choice", choices=listed(place.choices))
    if place.numeric:
        return message("scenario-wants-number", whole=place.whole, **span)
    return message("scenario-wants-text", text=place.type == "string")


def _unit(place: Place) -> str | Declared:
    return Declared("settings", place.unit) if place.unit not in ("1", "-") else ""


def _meaning(place: Place) -> str | Declared | Message:
    """What a leaf or a distribution means; of a parameter of one, what it is and of what."""
    if not place.meaning or place.kind not in ("leaf", "distribution"):
        return ""
    what, of, whose = place.meaning.partition(" of: ")
    if of:
        return message("scenario-meaning-of", what=Declared("settings", what), whose=Declared("settings", whose))
    return Declared("settings", place.meaning)


def _length(place: Place, value: Any) -> Message:
    least, most = place.lengths
    return message(
        "scenario-length",
        text=isinstance(value, str),
        has=str(len(value)) if value else "",
        least=str(least),
        most="" if most is None else str(most),
    )


def _not_a_distribution(place: Place, value: Any) -> Message | None:
    """What is wrong with a value as a distribution; None if it has the form of one."""
    if isinstance(value, dict):
        shape, parameters = next(iter(value.items()), ("", None))
        if len(value) == 1 and shape in SHAPES:
            if isinstance(parameters, dict):
                return None
            return message("scenario-no-parameters", shape=str(shape), example=SHAPES[str(shape)].example())
        if len(value) == 1:
            return message("scenario-no-shape", shape=show(shape), hint=suggest(shape, SHAPES, "distributions"))
        return message("scenario-one-shape", example=SHAPES["lognormal"].example(), value=show(value))
    if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
        return None
    return _unexpected(place, value)


def _hint(place: Place, value: Any) -> str | Message:
    """What to write instead, for the commonest slips."""
    if isinstance(value, float) and not math.isfinite(value):
        return message("scenario-hint-finite")
    if place.numeric and isinstance(value, str):
        text = value.strip()
        if re.fullmatch(r"[-+]?\d+(\.\d+)?\s*%", text):
            return message("scenario-hint-write", text=f"{float(text.rstrip('% ')) / 100:g}")
        if re.fullmatch(r"[-+]?\d+,\d+", text):
            return message("scenario-hint-point", text=text.replace(",", "."))
        if re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?", text):
            return message("scenario-hint-no-quotes")
    if place.kind == "leaf" and place.type == "string" and isinstance(value, (bool, int, float)):
        return message("scenario-hint-quotes")
    return ""


def unknown_key(path: Keys, top: Place) -> Message:
    """The message for a key that cannot stand where it does, with the nearest one that can."""
    *above, key = path
    place = at(top, above)
    if key == "extends" and above:
        return message("scenario-extends-on-top")
    known = place.keys if place is not None else ()
    has = message("scenario-has", path=dotted(above)) if above else message("scenario-keys-are")
    elsewhere = ""
    if not nearest(key, known):
        elsewhere = next((".".join(other) for other, _ in walk(top) if other and other[-1] == key), "")
    return message("scenario-unknown-key", key=show(key), hint=suggest(key, known, has), elsewhere=elsewhere)
