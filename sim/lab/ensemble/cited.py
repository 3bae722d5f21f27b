"""Who is behind a number: the works that the source of a coefficient names, itself or by a section of the literature notes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

WORKS: Final[Mapping[str, tuple[str, ...]]] = {
    "A8": ("Knox & van Oest 2014",),
    "A9": ("Maxham & Netemeyer 2002",),
    "A10": ("Smith, Bolton & Wagner 1999",),
    "A11": ("Anderson & Sullivan 1993",),
    "A12": ("Boulding et al. 1993",),
    "A13": ("Rust et al. 1999",),
    "A14": ("Kopalle & Lehmann 2006",),
    "A15": ("East, Hammond & Wright 2007",),
    "A16": ("Reinartz & Kumar 2000",),
    "A19": ("Bolton 1998",),
    "A22": ("Kivetz, Urminsky & Zheng 2006",),
    "A23": ("Kahneman et al. 1993",),
    "A25": ("Fornell et al. 1996",),
    "B1": ("Kahneman et al. 1993",),
    "B2": ("Boulding et al. 1993", "Rust et al. 1999"),
    "B3": ("Boulding et al. 1993",),
    "B4": ("Boulding et al. 1993",),
    "B5": ("Anderson & Sullivan 1993",),
    "B6": ("Bolton 1998",),
    "B8": ("Oliver 1999",),
    "B9": ("Hirschman 1970",),
    "B10": ("Smith, Bolton & Wagner 1999",),
    "B11": ("East, Hammond & Wright 2007",),
    "B12": ("Dubé, Hitsch & Rossi 2010",),
    "B14": ("Nunes & Drèze 2009",),
    "B15": ("Kivetz, Urminsky & Zheng 2006",),
    "B18": ("Reinartz & Kumar 2000",),
    "B24": ("Keaveney 1995",),
}
"""Of a section of ``docs/reference/literature.md``, what it rests on most. Sections that are judgments alone have none."""

_NAME: Final = r"(?:van )?[A-Z][a-zà-ÿ]+"
_WORK: Final = re.compile(rf"{_NAME}(?:(?:, {_NAME})*,? & {_NAME}| et al\.)? (?:19|20)\d\d")
_SECTION: Final = re.compile(r"\b[AB]\d+\b")
_JUDGED: Final = re.compile(r"\bprior\b|\bsized by\b")


def works(source: str) -> tuple[str, ...]:
    """The works behind a source, those that it names itself first; none where it is a judgment alone.

    Args:
        source: as a coefficient declares it: ``B10, A9``, ``East, Hammond & Wright 2007; form a prior``, ``prior``.
    """
    own = _WORK.findall(source)
    noted = [work for section in _SECTION.findall(source) for work in WORKS.get(section, ())]
    return tuple(dict.fromkeys([*own, *noted]))


def judged(source: str) -> bool:
    """Whether a source says of itself that something in it is a judgment."""
    return bool(_JUDGED.search(source))
