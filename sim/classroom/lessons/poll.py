"""A class that predicts: one question at a time, a vote each, counted for the teacher alone until the run was shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from sim.classroom.lessons.lesson import Lesson
from sim.classroom.messages import RefusedError


@dataclass
class Poll:
    """One question to the class.

    Attributes:
        lesson: whose question.
        open: whether votes are taken.
        votes: by student.
        shown: the option that was right, once the class may see it.
    """

    lesson: Lesson
    open: bool = True
    votes: dict[str, str] = field(default_factory=dict)
    shown: str | None = None

    def vote(self, student: str, option: str) -> None:
        """Take a student's vote, in place of an earlier one.

        Raises:
            RefusedError: when no votes are taken, or for an option there is not.
        """
        if not self.open:
            raise RefusedError("lessons-refused-shut")
        if option not in self.lesson.options:
            raise RefusedError("lessons-refused-option")
        self.votes[student] = option

    def show(self, right: str) -> None:
        """Close the vote and let the class see what was right."""
        self.open, self.shown = False, right

    def counts(self) -> dict[str, int]:
        """Votes by option."""
        found = Counter(self.votes.values())
        return {option: found[option] for option in self.lesson.options}

    def to_teacher(self) -> dict[str, Any]:
        """What the teacher sees at any time."""
        return {"lesson": self.lesson.id, "open": self.open, "counts": self.counts(), "shown": self.shown}

    def to_student(self, student: str) -> dict[str, Any]:
        """What a student sees: their own vote, and of the others nothing before the run was shown."""
        seen: dict[str, Any] = {"lesson": self.lesson.id, "open": self.open, "mine": self.votes.get(student)}
        if self.shown is not None:
            seen |= {"counts": self.counts(), "shown": self.shown}
        return seen
