"""Names that people type, made fit to be shown to a class and written into files."""

from __future__ import annotations

import unicodedata
from typing import Final

LONGEST: Final = 24
"""Characters of a name that are kept: it must fit a scoreboard."""

_MARKS: Final = 2
"""Combining marks in a row that are kept on one letter."""

_FORMULA: Final = "=+-@\t\r"
"""With what a cell begins that a spreadsheet takes for a formula."""


def fit(name: str, longest: int = LONGEST) -> str:
    """A name without what moves, hides or piles up letters: one line of at most ``longest`` characters.

    Control characters and those that turn the direction of writing are left out, letters of any script stay.
    """
    kept: list[str] = []
    marks = 0
    for c in unicodedata.normalize("NFC", name[: 40 * longest]):
        kind = unicodedata.category(c)
        if kind in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") and c not in "\u200d\ufe0f":
            c = " " if c in "\t\n\r\u2028\u2029" else ""
        marks = marks + 1 if kind.startswith("M") else 0
        if c and marks <= _MARKS:
            kept.append(c)
    return " ".join("".join(kept).split())[:longest].strip("\u200d\ufe0f ")


def cell(text: str) -> str:
    """A text as a cell of a table that a spreadsheet may open: never a formula."""
    return f"'{text}" if text.startswith(tuple(_FORMULA)) else text
