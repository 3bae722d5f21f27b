"""What a lesson is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sim.classroom.lessons.worlds import Living

UNTOLD: Final = "untold"
"""The option that is right where an interval covers zero."""

Numbers = dict[str, Any]
"""What a lesson's worlds gave, as JSON can hold it: ``estimates`` (mean, low, high), ``facts``, ``series``."""

Figure = dict[str, Any]
"""A chart: its kind, its title in every language, its data."""

FIXED: Final = (
    "title",
    "story",
    "question",
    "elsewhere",
    "honest",
    "research",
    "law",
    "discuss",
    "try",
    "aim",
    "think",
    "ask",
)
"""Messages that every lesson has; and for each option ``opt-…`` and ``is-…``, what is said where it was right."""


@dataclass(frozen=True)
class Law:
    """The law behind a lesson.

    Attributes:
        latex: the formula.
        plain: the same as a line of text, for paper and to be read aloud.
    """

    latex: str
    plain: str

    @property
    def formula(self) -> str:
        """The formula as a page sets it: MathML."""
        from latex2mathml.converter import convert

        return str(convert(self.latex, display="block"))


@dataclass(frozen=True)
class Lesson:
    """One lesson.

    Attributes:
        id: as an address and messages have it.
        minutes: in class.
        markets: where its worlds are lived: the first, and where the same is tried again.
        options: answers to choose from; the last says that it cannot be told.
        live: lives its worlds.
        right: which option was right, from what they gave.
        figures: the charts.
        own: further messages it says, for its figures' titles and names.
        law: behind it.
        link: what to try in the live market.
    """

    id: str
    minutes: int
    markets: tuple[str, ...]
    options: tuple[str, ...]
    live: Callable[[Living], Numbers]
    right: Callable[[Numbers], str]
    figures: Callable[[Numbers], list[Figure]]
    own: tuple[str, ...]
    law: Law
    link: str

    @property
    def messages(self) -> tuple[str, ...]:
        """Every message it says, without the beginning."""
        asked = [f"{kind}-{option}" for option in self.options for kind in ("opt", "is")]
        return tuple(f"{self.id}-{part}" for part in (*FIXED, *asked, *self.own))

    def link_of(self) -> str:
        """Where in the page one tries it."""
        return f"#/market/{self.link}"


def went(found: Mapping[str, float]) -> str:
    """Which way an estimate points: ``up``, ``down``, or ``untold`` where its interval covers zero."""
    return "up" if found["low"] > 0 else "down" if found["high"] < 0 else UNTOLD


def best_of(numbers: Numbers, names: tuple[str, ...]) -> str | None:
    """Which of several has the highest mean; none where it cannot be told from the second.

    The estimate ``A>B`` is the paired difference of A and B.
    """
    found = numbers["estimates"]
    ranked = sorted(names, key=lambda name: -float(found[name]["mean"]))
    first, second = ranked[:2]
    gap = found.get(f"{first}>{second}")
    return first if gap is not None and gap["low"] > 0 else None
