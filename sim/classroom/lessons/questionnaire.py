"""Ten statements about loyalty, asked before the lessons and after: how a class's opinion moved, and what was measured."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from sim.classroom.lessons.lesson import UNTOLD
from sim.classroom.messages import RefusedError
from sim.classroom.names import cell
from sim.classroom.said import Said, said

When = Literal["before", "after"]

WHENS: Final[tuple[When, ...]] = ("before", "after")
ANSWERS: Final = ("agree", "disagree", "unsure")


@dataclass(frozen=True)
class Statement:
    """One statement.

    Attributes:
        id: of its message.
        lesson: whose worlds measure it.
        true: options of that lesson by which it is true; where none can be told, it cannot.
    """

    id: str
    lesson: str
    true: frozenset[str]

    @property
    def text(self) -> Said:
        """What it says."""
        return said(f"taught-statement-{self.id}")

    def measured(self, right: str | None) -> str:
        """What the laboratory says of it, given the option that was right: ``true``, ``false``, ``untold``, ``unlived``."""
        if right is None:
            return "unlived"
        if right == UNTOLD:
            return UNTOLD
        return "true" if right in self.true else "false"


def _statement(id_: str, lesson: str, *true: str) -> Statement:
    return Statement(id_, lesson, frozenset(true))


STATEMENTS: Final = (
    _statement("delta", "delta", "stays", "grows"),
    _statement("promise", "promise", "gains"),
    _statement("silent", "silent", "spoke"),
    _statement("recovery", "recovery", "fewer"),
    _statement("peak", "peak", "even"),
    _statement("tiers", "tiers", "best"),
    _statement("points", "points", "bought"),
    _statement("five-points", "five-points", "claimed"),
    _statement("talk", "talk", "angry"),
    _statement("effect", "effect", "most"),
)
"""All of them, in the order in which they are asked."""


@dataclass
class Questionnaire:
    """A class's answers.

    Attributes:
        asked: which time it is open for, if it is.
        answers: by time, by student, by statement.
    """

    asked: When | None = None
    answers: dict[When, dict[str, dict[str, str]]] = field(default_factory=lambda: {"before": {}, "after": {}})

    def answer(self, student: str, given: Mapping[str, str]) -> None:
        """Take one student's answers, in place of earlier ones.

        Raises:
            RefusedError: when it is closed, or a statement is left out or not of it.
        """
        if self.asked is None:
            raise RefusedError("lessons-refused-shut")
        if set(given) != {s.id for s in STATEMENTS} or not set(given.values()) <= set(ANSWERS):
            raise RefusedError("lessons-refused-statement")
        self.answers[self.asked][student] = dict(given)

    def counts(self) -> dict[str, dict[str, dict[str, int]]]:
        """By statement, by time, how many gave each answer."""
        return {
            s.id: {
                when: {a: sum(own[s.id] == a for own in self.answers[when].values()) for a in ANSWERS} for when in WHENS
            }
            for s in STATEMENTS
        }

    def to_teacher(self, right_of: Callable[[str], str | None]) -> dict[str, Any]:
        """Counts beside what was measured.

        Args:
            right_of: the option that was right in a lesson, where it was lived.
        """
        counts = self.counts()
        return {
            "asked": self.asked,
            "answered": len(self.answers[self.asked]) if self.asked else 0,
            "statements": [
                {"id": s.id, "text": s.text, "measured": s.measured(right_of(s.lesson)), **counts[s.id]}
                for s in STATEMENTS
            ],
        }

    def to_student(self, student: str) -> dict[str, Any]:
        """What a student sees: the statements while it is open, and their own answers."""
        if self.asked is None:
            return {"asked": None}
        return {
            "asked": self.asked,
            "statements": [{"id": s.id, "text": s.text} for s in STATEMENTS],
            "mine": self.answers[self.asked].get(student),
        }

    def csv(self, students: Iterable[tuple[str, str]], right_of: Callable[[str], str | None]) -> str:
        """A table for a spreadsheet: a row a student, time and statement, and what was measured; no cell is a formula.

        Args:
            students: ids and names.
            right_of: the option that was right in a lesson, where it was lived.
        """
        out = io.StringIO()
        write = csv.writer(out)
        write.writerow(("student", "when", "statement", "text", "answer", "measured"))
        for id_, name in students:
            for when in WHENS:
                own = self.answers[when].get(id_, {})
                for s in STATEMENTS:
                    if s.id in own:
                        row = (name, when, s.id, s.text["en"], own[s.id], s.measured(right_of(s.lesson)))
                        write.writerow([cell(part) for part in row])
        return out.getvalue()
