"""How studies, checks and targets are found: packages name theirs as entry points, and nothing is imported unasked.

[project.entry-points."loyalty.studies"]
retention-profit = "loyalty_studies.claims.retention_profit:STUDY"
"""

from __future__ import annotations

import ast
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from sim.lab.court.claim import Study
from sim.scenario.errors import suggest

STUDIES: Final = "loyalty.studies"
CHECKS: Final = "loyalty.checks"
TARGETS: Final = "loyalty.targets"


class StudyError(ValueError):
    """A study, check or target that is unknown, or that cannot be loaded."""


def points(group: str) -> dict[str, EntryPoint]:
    """Entry points of a group by name."""
    return {point.name: point for point in entry_points(group=group)}


def about(point: EntryPoint) -> str:
    """The first line of the docstring of an entry point's module, read without running it."""
    try:
        spec = find_spec(point.module)
        if spec is None or spec.origin is None:
            return "cannot be found"
        source = Path(spec.origin).read_text("utf-8")
        return (ast.get_docstring(ast.parse(source)) or point.value).splitlines()[0]
    except (ImportError, OSError, SyntaxError, ValueError):
        return "cannot be found"


def loaded(point: EntryPoint) -> Any:
    """What an entry point names.

    Raises:
        StudyError: when it cannot be loaded.
    """
    try:
        return point.load()
    except (ImportError, AttributeError) as error:
        raise StudyError(f"{point.name} ({point.value}) cannot be loaded: {error}") from error


def point_of(name: str) -> EntryPoint:
    """Where the study of a name is, not yet loaded.

    Raises:
        StudyError: when there is none, naming the nearest.
    """
    known = points(STUDIES)
    if name not in known:
        raise StudyError(f"no study {name!r}; {suggest(name, known, 'studies')}")
    return known[name]


def find_study(name: str) -> Study:
    """The study of a name.

    Raises:
        StudyError: when there is none, or it cannot be loaded.
    """
    point = point_of(name)
    found = loaded(point)
    if not isinstance(found, Study):
        raise StudyError(f"{name} ({point.value}) is {type(found).__name__}, not a Study")
    return found
