"""How studies, checks and targets are found: packages name theirs as entry points, and nothing is imported unasked.

[project.entry-points."loyalty.studies"]
retention-profit = "loyalty_studies.claims.retention_profit:STUDY"

A study of one's own needs no package: the path of its file is named instead (``my_claim.py``).
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from sim.lab.court.claim import Study
from sim.scenario.errors import no_such
from sim.source import module_at
from sim.words import Listed, Named, listed, message

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
    except Exception:  # looking for a module imports the packages it stands in, and they may raise anything
        return "cannot be found"


def loaded(point: EntryPoint) -> Any:
    """What an entry point names.

    Raises:
        StudyError: when it cannot be loaded, whatever the reason.
    """
    try:
        return point.load()
    except (Exception, SystemExit) as error:
        raise StudyError(
            message("studies-not-loaded", name=point.name, module=point.value, why=f"{type(error).__name__}: {error}")
        ) from error


def modules(group: str, holding: str) -> tuple[dict[str, Any], dict[str, StudyError]]:
    """The modules that the entry points of a group name, and what is wrong with those that cannot be used.

    One that cannot be used harms nobody who asks for what stands in another.

    Args:
        group: of entry points.
        holding: what each must have, ``CHECKS`` or ``TARGETS``.
    """
    found: dict[str, Any] = {}
    broken: dict[str, StudyError] = {}
    for name, point in points(group).items():
        try:
            module = loaded(point)
            if not hasattr(module, holding):
                raise StudyError(message("studies-lacks", name=name, module=point.value, what=holding))
            found[name] = module
        except StudyError as error:
            broken[name] = error
    return found, broken


def none_missing(what: str, known: Iterable[str], broken: Mapping[str, StudyError]) -> None:
    """Where all are asked for, none may be missing.

    Raises:
        StudyError: naming each module that cannot be used, why, and how to go on without it.
    """
    if broken:
        raise StudyError(
            message(
                "studies-broken",
                problems=Listed(tuple(broken.values()), "; "),
                what=Named("known", what),
                names=listed(known),
            )
        )


def unknown(what: str, name: str, known: Iterable[str], broken: Mapping[str, StudyError]) -> StudyError:
    """The error for a name that nothing bears, with the nearest one, and with what could not be looked into."""
    return StudyError(Listed((no_such(name, known, what), *broken.values()), "\n"))


def known(name: str) -> None:
    """See that there is a study of a name, or a file; nothing is loaded.

    Raises:
        StudyError: when there is none, naming the nearest.
    """
    if is_file(name):
        if not Path(name).is_file():
            raise StudyError(message("studies-no-file", file=name))
    else:
        point_of(name)


def is_file(name: str) -> bool:
    """Whether what is named is a file of Python rather than an installed study."""
    return name.lower().endswith(".py")


def point_of(name: str) -> EntryPoint:
    """Where the study of a name is, not yet loaded.

    Raises:
        StudyError: when there is none, naming the nearest.
    """
    there = points(STUDIES)
    if name not in there:
        raise StudyError(no_such(name, there, "studies"))
    return there[name]


def find_studies(name: str) -> list[Study]:
    """The study of a name, or those that a file makes (``STUDY = Study(...)``), in its order.

    Raises:
        StudyError: when there is none, or it cannot be loaded.
    """
    if not is_file(name):
        point = point_of(name)
        found = loaded(point)
        if not isinstance(found, Study):
            raise StudyError(message("studies-no-study", name=name, module=point.value, kind=type(found).__name__))
        return [found]
    known(name)
    try:
        module = module_at(Path(name).resolve(), name)
    except ValueError as error:
        raise StudyError(*error.args) from error
    made = [one for one in vars(module).values() if isinstance(one, Study)]
    if not made:
        raise StudyError(message("studies-none-in-file", file=name))
    return list(dict.fromkeys(made))
