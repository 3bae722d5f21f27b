"""The court record: the latest verdict on every claim, as it is committed and shipped.

``record.json`` holds no time of day and no wall time: the same command makes the same bits.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import sim
from sim.lab.court import find

_NUMBERED = re.compile(r"Claim (\d+): (.*)")


def numbered(point: EntryPoint) -> tuple[int, str]:
    """The number of a claim and what it says, by its docstring; 0 for a study that is none of the numbered ones."""
    found = _NUMBERED.match(find.about(point))
    return (int(found[1]), found[2]) if found else (0, find.about(point))


def on_trial() -> list[str]:
    """Every numbered claim that is installed, in order."""
    each = {name: numbered(point)[0] for name, point in find.points(find.STUDIES).items()}
    return sorted((name for name, number in each.items() if number), key=lambda name: each[name])


def record_of(results: Iterable[Mapping[str, Any]], versions: Mapping[str, str]) -> dict[str, Any]:
    """Verdicts as they are kept: everything but the tables, which stand in files of their own."""
    kept = [{name: value for name, value in one.items() if name != "tables"} for one in results if one.get("found")]
    return {"versions": dict(versions), "claims": sorted(kept, key=lambda one: one["found"]["number"])}


def written(record: Mapping[str, Any]) -> bytes:
    """A record as bytes."""
    return (json.dumps(record, indent=1, allow_nan=False, ensure_ascii=False) + "\n").encode()


@cache
def latest() -> dict[str, dict[str, Any]]:
    """The committed verdicts by study: inside an installed ``sim``, else in a checkout's ``docs/claims``; none without it."""
    root = Path(sim.__file__).resolve().parent
    for place in (root / "_shipped" / "record.json", root.parent / "docs" / "claims" / "record.json"):
        if place.is_file():
            return {one["study"]: one for one in json.loads(place.read_text("utf-8"))["claims"]}
    return {}
