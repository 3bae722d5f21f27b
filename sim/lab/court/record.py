"""The court record: the latest verdict on every claim, as it is committed and shipped.

Every claim in it says its own seed, effort and versions: one that is tried again takes its own place, and the others stay.
``record.json`` holds no time of day and no wall time: the same commands make the same bits.
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
from sim.words import listed, message

_NUMBERED = re.compile(r"Claim (\d+): (.*)")


def numbered(point: EntryPoint) -> tuple[int, str]:
    """The number of a claim and what it says, by its docstring; 0 for a study that is none of the numbered ones."""
    found = _NUMBERED.match(find.about(point))
    return (int(found[1]), found[2]) if found else (0, find.about(point))


def on_trial() -> list[str]:
    """Every numbered claim that is installed, in order."""
    each = {name: numbered(point)[0] for name, point in find.points(find.STUDIES).items()}
    return sorted((name for name, number in each.items() if number), key=lambda name: each[name])


KEPT = ("study", "id", "seed", "scale", "claim", "verdict", "more", "definitions", "unknown", "found")
"""What is kept of a verdict, and the versions that found it: all its pages are made of, in no language but the case's own."""


def record_of(results: Iterable[Mapping[str, Any]], versions: Mapping[str, str]) -> dict[str, Any]:
    """Verdicts as they are kept, by number."""
    kept = [{**{name: one[name] for name in KEPT}, "versions": dict(versions)} for one in results if one.get("found")]
    return _ordered(kept)


def joined(there: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """A record with the claims of another put into it, each in its own place."""
    claims = {one["study"]: one for one in (*there["claims"], *new["claims"])}
    return _ordered(claims.values())


def _ordered(claims: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    return {"claims": sorted(claims, key=lambda one: int(one["found"]["number"]))}


def efforts(claims: Iterable[Mapping[str, Any]]) -> dict[tuple[int, float, int], list[Mapping[str, Any]]]:
    """Claims by the effort they were tried with: seed, scale, sets of luck; the greatest first."""
    found: dict[tuple[int, float, int], list[Mapping[str, Any]]] = {}
    for one in claims:
        found.setdefault((one["seed"], float(one["scale"]), one["found"]["sets"]), []).append(one)
    return dict(sorted(found.items(), key=lambda item: (-item[0][1], -item[0][2], item[0][0])))


def identity(one: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
    """What determines a verdict: study, seed, effort and version, and the versions of what computed it."""
    return one["id"], dict(one["versions"])


def asked(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What was asked of every claim in every market, as rows for other programs."""
    return [
        {"claim": one["found"]["number"], "study": one["study"], "verdict": one["verdict"], **row}
        for one in record["claims"]
        for row in one["found"]["asks"]
    ]


def written(record: Mapping[str, Any]) -> bytes:
    """A record as bytes."""
    return (json.dumps(record, indent=1, allow_nan=False, ensure_ascii=False) + "\n").encode()


@cache
def shipped() -> dict[str, Any] | None:
    """The committed record: inside an installed ``sim``, else in a checkout's ``docs/claims``; none without it."""
    root = Path(sim.__file__).resolve().parent
    for place in (root / "_shipped" / "record.json", root.parent / "docs" / "claims" / "record.json"):
        if place.is_file():
            found: dict[str, Any] = json.loads(place.read_text("utf-8"))
            return found
    return None


def latest() -> dict[str, dict[str, Any]]:
    """The committed verdicts by study."""
    record = shipped()
    return {one["study"]: one for one in record["claims"]} if record else {}


def named(name: str) -> list[str]:
    """The studies that a word means: all, a number, or a name as it is."""
    if name == "all":
        return on_trial()
    if not name.isdecimal():
        return [name]
    numbers = {numbered(point)[0]: study for study, point in find.points(find.STUDIES).items()}
    if int(name) not in numbers or not int(name):
        there = listed(str(number) for number in sorted(numbers) if number)
        raise find.StudyError(message("studies-no-number", name=name, numbers=there))
    return [numbers[int(name)]]
