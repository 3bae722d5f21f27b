"""Walks: which files of ``sim`` one touches to add something, held against what ``docs/explanation/architecture.md`` says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
SIM: Final = ROOT / "sim"

PARTS: Final = re.compile(
    r"class Contact\(|\bcontact_(rate|advice|saving|top_only)\b|\bcost_call\b|Booked\(\"contact\"|DECISIONS\[\"contact\"\]"
    r"|luck\(\"contact\"|^    \"contact\": \(|Field\(\s*\"contact\"|\b(book|bill)\.contact\b",
    re.MULTILINE,
)
"""The parts of the lever ``contact``: its block and numbers, its cost, its line of the books, its luck."""

LEVER: Final = {
    "scenario/levers/relationship.py",  # the lever and its cost
    "numerics/streams.py",  # its luck
    "state/books.py",  # its line
    "rules/bill.py",  # what is booked
    "rules/price.py",  # whom it calls, what a call saves
    "rules/relationship.py",  # what a call leaves
    "engines/columns/choose.py",  # when
    "engines/agents/choose.py",
    "windows/visits.py",  # where it is seen
}


def test_a_lever_is_named_where_the_architecture_says() -> None:
    """Strategies that pull it, the classroom that offers it, catalogues and the speed test are left out."""
    files = {path.relative_to(SIM).as_posix(): path.read_text("utf-8") for path in SIM.rglob("*.py")}
    naming = {name for name, text in files.items() if PARTS.search(text)}
    assert {name for name in naming if not name.startswith(("strategies/", "words/", "app/", "classroom/"))} == LEVER
    said = re.search(
        r"^\| a lever like `contact` \|.*\| (\d+) \| 13 \|$",
        (ROOT / "docs/explanation/architecture.md").read_text(),
        re.M,
    )
    assert said is not None
    assert int(said[1]) == len(LEVER)
