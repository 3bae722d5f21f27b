"""Every event table and column, written down: ``python -m sim.windows.reference`` makes ``docs/reference/events.md``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from sim.results.store import write_atomically
from sim.state.field import Field
from sim.windows.events import EVENTS

MARKDOWN: Final = "docs/reference/events.md"

HEAD: Final = """# Event tables

<!-- Made by `python -m sim.windows.reference`; edit the tables in sim/windows/ instead. -->

What `simulate(..., events=...)` and `loyalty run --events` keep, one observation a row; [how to use them](windows.md).
Every table begins with `month`, counted from 0, the first month observed. Customers are numbers, the same in all tables
of a world and in every world of its seed. Money is in the market's currency. Quality and
satisfaction, as felt and as answered, are on a scale on which 0 is the worst and 1 the best imaginable; it is not cut off at its
ends, so a bad failure goes below 0 and delight above 1. Rows stand in the order of months, then customers, then firms.
"""


def reference_markdown() -> str:
    """The whole page."""
    parts = [HEAD]
    for event in EVENTS.values():
        parts.append(f"\n## {event.name}\n\nA row is {event.about}.\n\n| column | holds | values |\n|---|---|---|\n")
        parts.extend(f"| {column.name} | {column.meaning} | {_values(column)} |\n" for column in event.columns)
    return "".join(parts)


def _values(column: Field) -> str:
    """What stands in a column."""
    if column.words:
        return ", ".join(column.words)
    if column.stands_for:
        return {"customer": "a customer's number", "firm": "a firm's name", "arm": "an arm's name"}[column.stands_for]
    kind = {"?": "true or false", "i4": "whole number"}.get(column.kind, "number")
    return column.unit if column.unit in ("money", "share") else f"{kind} ({column.unit})" if column.unit else kind


def main() -> int:
    """Write the page, from the project's folder."""
    root = Path(__file__).resolve().parents[2]
    write_atomically(root / MARKDOWN, reference_markdown().encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
