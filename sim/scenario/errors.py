"""The one error a scenario can raise, with every problem found, in words a person can act on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

MOST = 10
"""Problems listed before the rest is only counted."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong.

    Attributes:
        message: what is wrong and what to do about it.
        path: dotted path to the key, such as ``firms.sewell.promise.cushion``; empty for the whole.
        file: the file, or what stands for one (``--set``, ``evolve``).
        line: line in the file, from 1.
    """

    message: str
    path: str = ""
    file: str = ""
    line: int | None = None

    def place(self, *, with_file: bool = True) -> str:
        """Where it is: ``file, line 3, firms.sewell``, leaving out what is not known."""
        line = f"line {self.line}" if self.line is not None else ""
        return ", ".join(part for part in (self.file if with_file else "", line, self.path) if part)


class ScenarioError(ValueError):
    """A scenario, or a change to one, cannot be used. ``str()`` is the whole message; ``problems`` its parts."""

    def __init__(self, problems: str | Problem | Iterable[Problem]) -> None:
        if isinstance(problems, str):
            problems = Problem(problems)
        found = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(found)
        self.problems: tuple[Problem, ...] = found

    def __str__(self) -> str:
        if len(self.problems) == 1:
            return _sentence(self.problems[0], with_file=True)
        files = {problem.file for problem in self.problems}
        lines = [f"{files.pop() or 'the scenario'} has {len(self.problems)} problems:"] if len(files) == 1 else []
        lines = lines or [f"{len(self.problems)} problems:"]
        same = not files
        lines += ["  " + _sentence(problem, with_file=not same) for problem in self.problems[:MOST]]
        if len(self.problems) > MOST:
            lines.append(f"  ... and {len(self.problems) - MOST} more")
        return "\n".join(lines)


def _sentence(problem: Problem, *, with_file: bool) -> str:
    place = problem.place(with_file=with_file)
    return f"{place}: {problem.message}" if place else problem.message


def dotted(path: Sequence[str | int]) -> str:
    """A path as people write it: ``journey.3.emotion``; odd keys are quoted."""
    return ".".join(str(key) if _plain(str(key)) else repr(str(key)[:60]) for key in path)


def _plain(key: str) -> bool:
    return bool(key) and len(key) <= 60 and all(c.isalnum() or c in "-_ " for c in key)


def nearest(word: object, known: Iterable[str]) -> str:
    """The known word most like the one given; empty when none is like it."""
    by_form = {name.lower().replace("-", "_"): name for name in known}
    form = str(word)[:100].lower().replace("-", "_").replace(" ", "_")
    found = get_close_matches(form, by_form, n=1, cutoff=0.6)
    return by_form[found[0]] if found else ""


def suggest(word: object, known: Iterable[str], what: str) -> str:
    """``did you mean 'cushion'? promise has: cushion, extras``, for the end of a message."""
    names = list(known)
    near = nearest(word, names)
    if near and len(names) > 8:
        return f"did you mean {near!r}?"
    hint = f"did you mean {near!r}? " if near else ""
    shown = ", ".join(names[:40]) + (", ..." if len(names) > 40 else "")
    return f"{hint}{what}: {shown or 'none'}"


def show(value: Any) -> str:
    """A value as it may be repeated in a message: short, on one line, as it would be written in YAML."""
    if value is None:
        return "nothing (null)"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, dict):
        inside = ", ".join(f"{str(k)!r:.20}" if not _plain(str(k)) else str(k)[:20] for k in list(value)[:5])
        return f"a mapping of {inside}" + (", ..." if len(value) > 5 else "") if value else "an empty mapping"
    if isinstance(value, (list, tuple)):
        return f"a list of {len(value)}"
    if isinstance(value, str):
        return repr(value) if len(value) <= 60 else repr(value[:57] + "...")
    try:
        text = repr(value)
    except ValueError:  # an integer of more digits than Python will print
        return "a very long number"
    return text if len(text) <= 60 else text[:57] + "..."
