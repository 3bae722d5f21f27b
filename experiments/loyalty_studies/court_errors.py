"""How often the court erred in worlds true and false by design: what is kept of ``benchmarks/court_errors.py``, as a page."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from sim.lab.court.errors import FALSE, TRUE, WORLDS
from sim.lab.court.find import find_studies
from sim.lab.court.record import on_trial

COLUMNS: Final = ("claim", "world", "seed", "told", "id")

RIGHT: Final = {TRUE: "yes", FALSE: "no"}
WRONG: Final = {TRUE: "no", FALSE: "yes"}

Rows = Mapping[tuple[int, str, int], Mapping[str, Any]]
"""By claim, world and seed: what the court said of it (``yes``, ``no``, ``open``) and under which verdict id."""


def read(path: Path) -> dict[tuple[int, str, int], dict[str, Any]]:
    """What is kept; nothing where nothing is."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        rows: list[dict[str, Any]] = [
            {**row, "claim": int(row["claim"]), "seed": int(row["seed"])} for row in csv.DictReader(file)
        ]
    return {(row["claim"], row["world"], row["seed"]): row for row in rows}


def counted(rows: Rows, claim: int, world: str) -> tuple[int, int, int]:
    """Of one claim in one world: how often the court said what is so, how often the contrary, how often neither."""
    told = [row["told"] for (number, where, _), row in rows.items() if (number, where) == (claim, world)]
    right, wrong = told.count(RIGHT[world]), told.count(WRONG[world])
    return right, wrong, len(told) - right - wrong


def page(rows: Rows) -> str:
    """The page."""
    seeds = sorted({seed for _, _, seed in rows})
    lines = []
    for name in on_trial():
        (study,) = find_studies(name)
        assert study.case is not None
        cells = [cell for world in WORLDS for cell in counted(rows, study.case.number, world)]
        lines.append(f"| {study.case.number} | {study.case.claim} | " + " | ".join(map(str, cells)) + " |")
    total = [sum(counted(rows, claim, world)[k] for claim in range(1, 25)) for world in WORLDS for k in range(3)]
    lines.append("| | All | " + " | ".join(map(str, total)) + " |")
    return "\n".join([HEAD.format(seeds=len(seeds), errors=_errors(total)), *lines, ""])


def _errors(total: list[int]) -> str:
    true, false = sum(total[:3]), sum(total[3:])
    return f"{total[1]} of {true} true worlds denied, {total[4]} of {false} false worlds granted"


HEAD: Final = """# Does the court tell truth from falsehood?

Each claim was tried in two worlds made for it: one in which it is true by design, one in which it is false, the law it rests on
amplified or knocked out (`true_world` and `false_world` in the file of the claim). Each on {seeds} seeds, in its first market, with
the fewest replications there are. An error is the contrary of what is so; where the court says neither it has told nothing.

**Errors: {errors}.** Asked: at most one in twenty, of each claim and in either direction.

Made by `python benchmarks/court_errors.py`, kept in `errors.csv`.

| No. | claim | true: yes | no (error) | open | false: no | yes (error) | open |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |"""
