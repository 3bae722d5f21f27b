"""The 24 rows, in order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sim.lab.plausible import answering, failing, felt, paying, reaching, staying
from sim.lab.plausible.band import Row
from sim.lab.plausible.lunch import STEPS
from sim.lab.plausible.worlds import STEP
from sim.scenario.errors import suggest
from sim.words import message

FAMILIES: Final = (felt, staying, failing, answering, reaching, paying)

ROWS: Final = {row.number: row for row in sorted((r for f in FAMILIES for r in f.ROWS), key=lambda row: row.number)}
"""By number."""

LUNCH, BELIEFS = "lunch", "beliefs"
TABLES: Final = (BELIEFS, LUNCH)
"""What is laid beside the rows, and asked for by name."""


def wanted(names: Iterable[str] = ()) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """Rows and tables by what they are asked for by: numbers (``7``), ranges (``1-9``), ``beliefs``, ``lunch``; all for none.

    Raises:
        ValueError: for what is none of them.
    """
    numbers: set[int] = set()
    tables: set[str] = set()
    asked = list(names)
    for name in asked:
        low, _, high = name.strip().partition("-")
        if name.strip() in TABLES:
            tables.add(name.strip())
        elif low.isdecimal() and (high or low).isdecimal() and {int(low), int(high or low)} <= set(ROWS):
            numbers |= set(range(int(low), int(high or low) + 1))
        else:
            raise ValueError(
                message(
                    "asked-no-row",
                    name=repr(name),
                    first=str(min(ROWS)),
                    last=str(max(ROWS)),
                    hint=suggest(name, TABLES, "tables"),
                )
            )
    if not asked:
        return tuple(ROWS.values()), TABLES
    return tuple(row for number, row in ROWS.items() if number in numbers), tuple(t for t in TABLES if t in tables)


def worlds_of(rows: Iterable[Row], tables: Iterable[str]) -> list[str]:
    """The twin worlds that rows and tables are read from, each once, the market at rest left out."""
    found = [world for row in rows for part in row.parts for world in part.worlds]
    if LUNCH in tables:
        found += [STEP + name for name in STEPS]
    return list(dict.fromkeys(found))
