"""What a scenario says that the defaults do not: every value that differs from its field's default."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from sim.scenario.errors import dotted
from sim.scenario.model import Scenario
from sim.scenario.tree import ROOT, Spot

_UNSAID = ("name", "title", "about", "focal")


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


def departures(scenario: Scenario) -> list[Departure]:
    """Every value of a scenario that differs from its default, in the order of declaration.

    Values without a default (a list price, a segment's share) are no departures, and names and descriptions are not
    looked at. A list, such as the journey, is one value. A segment's own trait is compared with the trait's default.
    """
    return list(_inside(ROOT, scenario.model_dump(), {}, ()))


def _inside(
    spot: Spot, values: Mapping[str, Any], usual: Mapping[str, Any], path: tuple[str, ...]
) -> Iterator[Departure]:
    """Departures in a part or a table; ``usual`` holds what the part has when nothing is said of it."""
    for key, value in values.items():
        child = spot.child(key)
        if child is None or (spot.kind == "part" and key in _UNSAID):
            continue
        here = (*path, key)
        needed = child.info is None or child.info.is_required()
        default = usual[key] if key in usual else None if needed else _plain_default(child)
        if child.kind == "table":
            yield from _inside(child, value, {}, here)
        elif child.kind == "part":
            yield from _inside(child, value, default or {}, here)
        elif (key in usual or not needed) and value != default:
            yield Departure(here, value, default, child.unit, child.meaning)


def _plain_default(spot: Spot) -> Any:
    assert spot.info is not None
    return _plain(spot.info.get_default(call_default_factory=True))


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump()
    return [_plain(entry) for entry in value] if isinstance(value, list) else value
