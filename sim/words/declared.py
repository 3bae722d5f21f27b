"""What things say of themselves where they are declared, in another language.

A strategy's docstring, a setting's meaning, a measure's definition, a knock-out, a shipped market: their English stands beside
what it describes, in code or in a scenario file, and nowhere else. A translation stands in the catalogue of its room
(``zh/strategies.ftl``), under an identifier made of the English words themselves. So a text that changes loses its translation
and is read in English until it is translated anew; what a user wrote is read as it was written; and the same words are
translated once, whoever says them.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sim.words.catalogue import translation

ROOMS: Final = (
    "benchmarks",
    "claims",
    "knockouts",
    "markets",
    "measures",
    "parameters",
    "plausibility",
    "settings",
    "strategies",
)
"""Catalogues whose English is declared elsewhere."""

_WORDS: Final = 8
"""Words of a text that its identifier repeats; a longer text adds a check of the whole."""


@lru_cache(maxsize=4096)
def identifier(room: str, english: str) -> str:
    """The message that translates a text: ``settings-what-it-means``, ``markets-four-dealers-in-one-city-...-3f2a``."""
    said = " ".join(english.split())
    words = re.findall(r"[a-z0-9]+", unicodedata.normalize("NFKD", said).encode("ascii", "ignore").decode().lower())
    ending = "-".join(words[:_WORDS])
    if len(words) > _WORDS:
        ending += "-" + hashlib.sha256(said.encode()).hexdigest()[:4]
    return f"{room}-{ending}"


def translated(room: str, english: str) -> str:
    """A text in the language that is spoken; as it was written where that language has none for it.

    Args:
        room: the catalogue, one of ``ROOMS``.
        english: the text, as it is declared; line breaks count as spaces.
    """
    said = translation(identifier(room, english)) if english else None
    return english if said is None else said


@dataclass(frozen=True)
class Declared:
    """A declared text, said in the language of whoever reads it: a value of a message."""

    room: str
    english: str

    def __str__(self) -> str:
        return translated(self.room, self.english)
