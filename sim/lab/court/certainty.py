"""How certain a verdict is: high, moderate, low or very low, by a rule in the manner of GRADE.

A trial starts high: twin worlds are a randomised design in which even luck is the same. It goes down a step for each of

- **model**: more than a quarter of the cells of the plausibility table (``docs/plausibility.json``) that the claim rests on are
  red in its markets; two steps when more than half are, and one when none of them was measured;
- **robustness**: an assumption, changed within its stated range, flips the ruling;
- **published**: the number lies outside the published band in most markets; where nothing was published that it could be laid
  beside, a verdict is moderate at best;
- **luck**: fewer than three sets of luck were lived, as in every look below full size.

Markets that disagree cost nothing twice: *holds where* says so itself, and the other rulings need them to agree. What cannot be
told is very low. Each step is said in words, with its number (``sim.report.claim``).

Source of the manner: Guyatt et al. 2008, BMJ 336:924-926. The steps are ours, set before the first run.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final, get_args

import sim
from sim.lab.court.claim import Grade, Ruling

GRADES: Final[tuple[Grade, ...]] = get_args(Grade)
QUARTER, HALF = 0.25, 0.5
SETS: Final = 3
"""Sets of luck that a verdict at full size is taken on."""


@dataclass(frozen=True)
class Step:
    """Why a verdict is less certain.

    Attributes:
        why: ``model``, ``unmeasured``, ``robustness``, ``published``, ``unpublished``, ``luck`` or ``untold``.
        down: steps.
        values: what its sentence speaks of.
    """

    why: str
    down: int
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Certainty:
    """A grade and the steps that lead to it."""

    grade: Grade
    steps: tuple[Step, ...]


def certainty(
    ruling: Ruling,
    *,
    red: tuple[int, int],
    flipped: Sequence[str],
    outside: Sequence[bool] | None,
    sets: int,
) -> Certainty:
    """The grade of a ruling.

    Args:
        ruling: the verdict.
        red: of the plausibility cells it rests on, how many are red, and how many were measured.
        flipped: assumptions that flip it, in words.
        outside: market by market, whether its number lies outside the published band; none where nothing was published.
        sets: of luck.
    """
    steps = []
    bad, measured = red
    if not measured:
        steps.append(Step("unmeasured", 1))
    elif bad > QUARTER * measured:
        steps.append(Step("model", 2 if bad > HALF * measured else 1, {"red": bad, "cells": measured}))
    if flipped:
        steps.append(Step("robustness", 1, {"flips": list(flipped)}))
    if outside is None:
        steps.append(Step("unpublished", 0))
    elif sum(outside) > len(outside) / 2:
        steps.append(Step("published", 1, {"outside": sum(outside), "markets": len(outside)}))
    if sets < SETS:
        steps.append(Step("luck", 1, {"sets": sets}))
    down = sum(step.down for step in steps)
    place = max(down, 1) if outside is None else down
    if ruling.startswith("cannot"):
        return Certainty(GRADES[-1], (*steps, Step("untold", 0)))
    return Certainty(GRADES[min(place, len(GRADES) - 1)], tuple(steps))


def red_cells(scenarios: Iterable[str], rows: Iterable[int]) -> tuple[int, int]:
    """Of the cells of some rows in some markets, how many are red and how many were measured and have a band."""
    wanted, places = set(rows), set(scenarios)
    cells = [
        cell
        for market in _record()
        if market["market"] in places
        for cell in market["cells"]
        if cell["row"] in wanted and cell["inside"] is not None
    ]
    return sum(not cell["inside"] for cell in cells), len(cells)


@cache
def _record() -> list[dict[str, Any]]:
    """The markets of the plausibility record: inside an installed ``sim``, else in a checkout's ``docs``; none without it."""
    root = Path(sim.__file__).resolve().parent
    for place in (root / "_shipped" / "plausibility.json", root.parent / "docs" / "plausibility.json"):
        if place.is_file():
            return list(json.loads(place.read_text("utf-8"))["markets"])
    return []
