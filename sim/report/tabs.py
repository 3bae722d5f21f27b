"""Names of worksheets: short, whole words, and none twice."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Final

from sim.words import say

LONGEST: Final = 31
"""Letters that Excel allows."""

_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\']")
_ASIDE: Final = re.compile(r"\s*[(（][^()（）]*[)）]")
_BREAK: Final = re.compile(r"\s*(?:[:：;；,，、。]|\s[–—-]\s)\s*")
_HANGING: Final = re.compile(
    r"(?:\s+(?:a|an|the|of|in|on|at|by|to|for|from|with|and|or|as|than|that|which|what|how|where|is|are|it|its|each|every))+$",
    re.I,
)
"""Words that nothing may end with."""


def tab(title: str, taken: Set[str] = frozenset()) -> str:
    """A worksheet's name from its table's title.

    The whole title where it fits; else without asides; else up to the break between its parts that leaves most; else as many
    whole words as fit, none of them left hanging. A name that is taken gets a number.

    Args:
        title: of the table.
        taken: names there are, in small letters.
    """
    kept = _short(" ".join(title.split()), LONGEST)
    name, n = kept or say("report-label-table"), 1
    while name.lower() in taken:
        n += 1
        name = f"{_short(kept, LONGEST - 1 - len(str(n)))} {n}"
    return name


def _short(title: str, most: int) -> str:
    for said in (title, _ASIDE.sub("", title), _front(_ASIDE.sub("", title), most)):
        if said and len(plain := _allowed(said)) <= most:
            return plain
    return _words(_allowed(_ASIDE.sub("", title)), most)


def _allowed(text: str) -> str:
    """Without the signs that Excel refuses; one that joins numbers or words leaves a space."""
    return " ".join(_FORBIDDEN.sub(" ", text.replace("：", " ")).split()).strip()


def _front(title: str, most: int) -> str:
    """Up to the last break before which all fits."""
    fronts = [title[: found.start()] for found in _BREAK.finditer(title)]
    return next((front for front in reversed(fronts) if 2 <= len(_allowed(front)) <= most), "")


def _words(text: str, most: int) -> str:
    """Whole words that fit; a text without spaces is cut where it must be."""
    if len(text) <= most:
        return text
    front = text[: most + 1].rpartition(" ")[0] or text[:most]
    return _HANGING.sub("", front).strip() or front
