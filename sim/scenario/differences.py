"""How two scenarios differ, in words and for machines. Names and descriptions are no difference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sim.scenario.errors import dotted, plain
from sim.scenario.schema import Place
from sim.scenario.yaml import Keys

Difference = dict[str, Any]

UNSAID = ("name", "title", "about")
"""What a scenario is called is not what it is."""


def differences(a: Mapping[str, Any], b: Mapping[str, Any], top: Place) -> list[Difference]:
    """Every leaf that differs between two scenarios as plain values; see ``Scenario.differences``."""
    found: list[Difference] = []
    before, after = ({key: value for key, value in one.items() if key not in UNSAID} for one in (a, b))
    _compare(top, before, after, (), found)
    return found


def in_money(found: list[Difference], currency: str) -> list[Difference]:
    """Differences with money by its name: ``money per month`` becomes ``EUR per month``."""
    return [{**one, "unit": re.sub(r"\bmoney\b", currency.replace("\\", r"\\"), one["unit"])} for one in found]


def in_words(found: list[Difference]) -> str:
    """Differences, a line each, with unit and meaning; ``no difference`` when there are none."""
    return "\n".join(_line(entry) for entry in found) or "no difference"


def difference(path: str, change: str, before: Any, after: Any, *, unit: str, meaning: str) -> Difference:
    """One difference."""
    return {"path": path, "change": change, "before": before, "after": after, "unit": unit, "meaning": meaning}


def _compare(place: Place, a: Any, b: Any, path: Keys, found: list[Difference]) -> None:
    if place.kind == "list":
        _compare_lists(place, a, b, path, found)
    elif isinstance(a, dict) and isinstance(b, dict) and (place.kind != "distribution" or set(a) == set(b)):
        if place.kind == "table" and not place.of_traits and set(a) == set(b) and list(a) != list(b):
            found.append(_entry(path, place, "reordered", list(a), list(b)))
        for key in [*a, *(key for key in b if key not in a)]:
            inner = _inside(place, key)
            if key == "about" and place.kind == "part":
                continue
            if key not in b:
                found.append(_entry((*path, key), inner, "removed", a[key], None))
            elif key not in a:
                found.append(_entry((*path, key), inner, "added", None, b[key]))
            else:
                _compare(inner, a[key], b[key], (*path, key), found)
    elif a != b:
        found.append(_entry(path, place, "changed", a, b))


def _compare_lists(place: Place, a: list[Any], b: list[Any], path: Keys, found: list[Difference]) -> None:
    shared = min(len(a), len(b))
    for k in range(shared):
        _compare(_inside(place, k), a[k], b[k], (*path, k), found)
    found += [_entry((*path, k), _inside(place, k), "added", None, b[k]) for k in range(shared, len(b))]
    found += [_entry((*path, k), _inside(place, k), "removed", a[k], None) for k in range(shared, len(a))]


def _inside(place: Place, key: str | int) -> Place:
    child = place.child(key)
    assert child is not None
    return child


def _entry(path: Keys, place: Place, change: str, before: Any, after: Any) -> Difference:
    return difference(dotted(path), change, before, after, unit=place.unit, meaning=place.meaning)


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


# ---- from the defaults --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Departure:
    """One value that differs from its default.

    Attributes:
        path: from the top, e.g. ``("firms", "sewell", "costs", "unit")``.
        value, default: as plain values.
        unit: ``1`` is a pure number, ``-`` no number at all.
        meaning: one sentence.
    """

    path: tuple[str, ...]
    value: Any
    default: Any
    unit: str
    meaning: str

    @property
    def name(self) -> str:
        """The dotted path."""
        return dotted(self.path)


def departures(data: Mapping[str, Any], top: Place) -> list[Departure]:
    """Every value that differs from its default, of a scenario as plain values; see ``Scenario.departures``."""
    return list(_departing(top, data, {}, ()))


def _departing(
    place: Place, values: Mapping[str, Any], usual: Mapping[str, Any], path: tuple[str, ...]
) -> Iterator[Departure]:
    """Departures in a part or a table; ``usual`` holds what the part has when nothing is said of it."""
    for key, value in values.items():
        child = place.child(key)
        if child is None or (place.kind == "part" and key in (*UNSAID, "focal")):
            continue
        here = (*path, key)
        needed = child.required or (place.kind == "table" and not place.of_traits)
        default = usual.get(key, None if needed else child.default)
        if child.kind == "table":
            yield from _departing(child, value, {}, here)
        elif child.kind == "part":
            yield from _departing(child, value, default or {}, here)
        elif (key in usual or not needed) and value != default:
            yield Departure(here, value, default, child.unit, child.meaning)
