"""The one error a scenario can raise, with every problem found, in words a person can act on.

Problems are messages: whoever reads them reads them in the language spoken, however far below it was that they were found.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sim.words import Message, Named, listed, meant, message, say

MOST = 10
"""Problems listed before the rest is only counted."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong.

    Attributes:
        what: is wrong and what to do about it.
        path: dotted path to the key, such as ``firms.sewell.promise.cushion``; empty for the whole.
        file: the file, or what stands for one (``--set``, ``evolve``).
        line: line in the file, from 1.
    """

    what: str | Message
    path: str = ""
    file: str | Message = ""
    line: int | None = None

    @property
    def message(self) -> str:
        """What is wrong, in the language spoken."""
        return str(self.what)

    def place(self, *, with_file: bool = True) -> str:
        """Where it is: ``file, line 3, firms.sewell``, leaving out what is not known."""
        line = say("scenario-line", line=str(self.line)) if self.line is not None else ""
        file = str(self.file) if with_file else ""
        return say("scenario-between").join(part for part in (file, line, self.path) if part)


class ScenarioError(ValueError):
    """A scenario, or a change to one, cannot be used. ``str()`` is the whole message; ``problems`` its parts."""

    def __init__(self, problems: str | Message | Problem | Iterable[Problem]) -> None:
        if isinstance(problems, str | Message):
            problems = Problem(problems)
        found = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(found)
        self.problems: tuple[Problem, ...] = found

    def __str__(self) -> str:
        if len(self.problems) == 1:
            return _sentence(self.problems[0], with_file=True)
        files = {str(problem.file) for problem in self.problems}
        same, n = len(files) == 1, str(len(self.problems))
        said = say("scenario-problems", file=files.pop(), n=n) if same else say("scenario-problems-anywhere", n=n)
        lines = [said, *("  " + _sentence(problem, with_file=not same) for problem in self.problems[:MOST])]
        if len(self.problems) > MOST:
            lines.append("  " + say("scenario-more-problems", n=str(len(self.problems) - MOST)))
        return "\n".join(lines)


def _sentence(problem: Problem, *, with_file: bool) -> str:
    place = problem.place(with_file=with_file)
    return say("scenario-placed", place=place, problem=problem.what) if place else problem.message


def dotted(path: Sequence[str | int]) -> str:
    """A path as people write it: ``journey.3.emotion``; odd keys are quoted."""
    return ".".join(str(key) if _plain(str(key)) else repr(str(key)[:60]) for key in path)


def _plain(key: str) -> bool:
    return bool(key) and len(key) <= 60 and all(c.isalnum() or c in "-_ " for c in key)


def suggest(word: object, known: Iterable[str], what: str | Message) -> Message:
    """``did you mean 'cushion'? promise has: cushion, extras``, for the end of a message.

    Args:
        word: what was given.
        known: what there is.
        what: the known are: ``firms``, ``there are`` (``names-known-...`` in the catalogues).
    """
    names = list(known)
    near = meant(word, names)
    if near and len(names) > 8:
        return message("scenario-near", near=near)
    said = Named("known", what) if isinstance(what, str) else what
    return message("scenario-there", near=near, what=said, names=listed(names, 40) if names else "")


def no_such(name: object, known: Iterable[str], what: str) -> Message:
    """That there is nothing of a name, and what is nearest.

    Args:
        name: what was asked for.
        known: what there is.
        what: they are called in the plural: ``measures`` (``names-one-...`` and ``names-known-...`` in the catalogues).
    """
    return message("asked-no-such", what=Named("one", what), name=repr(name), hint=suggest(name, known, what))


def within(low: float, high: float) -> Message:
    """An allowed range in words: ``-0.3 to 0.3``, ``at least 0``, ``any``."""
    ends = {end: plain(value) if math.isfinite(value) else "" for end, value in (("low", low), ("high", high))}
    return message("scenario-range", **ends)


def plain(value: float) -> str:
    """A number without a needless ``.0``, and with every digit it has."""
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(value)


def show(value: Any) -> str | Message:
    """A value as it may be repeated in a message: short, on one line, as it would be written in YAML."""
    if isinstance(value, str):
        return quoted(value)
    if value is None:
        return message("scenario-null")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, dict):
        inside = [f"{str(k)!r:.20}" if not _plain(str(k)) else str(k)[:20] for k in list(value)[:6]]
        return message("scenario-mapping", keys=listed(inside, 5) if inside else "")
    if isinstance(value, (list, tuple)):
        return message("scenario-list", n=str(len(value)))
    try:
        text = repr(value)
    except ValueError:  # an integer of more digits than Python will print
        return message("scenario-long-number")
    return text if len(text) <= 60 else text[:57] + "..."


def quoted(text: str) -> str:
    """A text in quotes, its end left out where it is long."""
    return repr(text) if len(text) <= 60 else repr(text[:57] + "...")
