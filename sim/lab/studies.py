"""Studies and checks: what they are, and how they are found.

A study puts one claim on trial and comes to a verdict. A check docks the engine against closed forms. Neither lives
here: packages name theirs as entry points, and this module finds them without importing what is not asked for.

    [project.entry-points."loyalty.studies"]
    retention-profit = "loyalty_studies.claims.retention_profit:STUDY"

    [project.entry-points."loyalty.checks"]
    exact-cases = "loyalty_studies.checks"                       # a module with CHECKS and run_checks
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, cast

from sim.scenario.errors import suggest

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

STUDIES: Final = "loyalty.studies"
CHECKS: Final = "loyalty.checks"

Ruling = Literal["holds", "holds in part", "false", "cannot be told"]
Progress = Callable[[int, int], None]
"""Called with (done, total)."""


class StudyError(ValueError):
    """A study or check that is unknown, or that cannot be loaded."""


@dataclass(frozen=True)
class Verdict:
    """What a study comes to.

    Attributes:
        name: the study's name.
        claim: the claim, in the words of who makes it.
        definitions: what its words were taken to mean: one entry a term or reading.
        verdict: the ruling, by a rule written down before the runs.
        words: the verdict in a few sentences, with its numbers, for a reader who reads nothing else; an empty line
            between paragraphs.
        tables: the evidence, tidy, by title.
        figures: functions that draw one figure each, by title; called only when figures are wanted.
        numbers: the figures quoted in ``words``, by name: plain numbers or texts.
        unknown: what the study does not know.
    """

    name: str
    claim: str
    definitions: Mapping[str, str]
    verdict: Ruling
    words: str
    tables: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    figures: Mapping[str, Callable[[], Axes]] = field(default_factory=dict)
    numbers: Mapping[str, Any] = field(default_factory=dict)
    unknown: str = ""


@dataclass(frozen=True)
class Study:
    """One claim and how it is put on trial.

    Attributes:
        name: what one types to run it.
        claim: the claim, in one sentence.
        run: puts it on trial. Called as ``run(seed=1, scale=1.0, workers=None, progress=None)``: ``scale`` multiplies
            the effort (0.1 is a look that takes seconds), ``workers`` is the number of processes (none: one a core)
            and ``progress`` is called with (done, total). The verdict depends on seed and scale alone.
    """

    name: str
    claim: str
    run: Callable[..., Verdict]

    def id(self, seed: int, scale: float) -> str:
        """Digest of all that determines the verdict: study, seed, scale, version."""
        from sim import __version__
        from sim.streams import as_seed  # late: to list studies nothing need be compiled

        return hashlib.sha256(f"{self.name}|{as_seed(seed)}|{scale!r}|{__version__}".encode()).hexdigest()[:16]


class Check(Protocol):
    """One exact case: what is listed of it."""

    @property
    def name(self) -> str:
        """What one types to run it alone."""

    @property
    def title(self) -> str:
        """One line for people."""


class Docked(Protocol):
    """One row of the docking table (a dataclass may have more fields; all are shown)."""

    @property
    def name(self) -> str:
        """Of the check."""

    @property
    def passed(self) -> bool:
        """Whether simulated and exact are near enough."""


class CheckSet(Protocol):
    """A module of checks."""

    @property
    def CHECKS(self) -> Iterable[Check]:
        """Every check, in the order of the docking table."""

    def run_checks(
        self,
        names: Iterable[str] | None = None,
        seed: int = 1,
        scale: float = 1.0,
        progress: Callable[..., None] | None = None,
    ) -> list[Any]:
        """Run some checks (all unless named); rows of the docking table.

        ``progress`` is called with (done, total) and the title of the check that starts.
        """


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


def _load(point: EntryPoint) -> Any:
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
    found = _load(point)
    if not isinstance(found, Study):
        raise StudyError(f"{name} ({point.value}) is {type(found).__name__}, not a Study")
    return found


def check_sets() -> dict[str, CheckSet]:
    """Every module of checks, by the name of its entry point.

    Raises:
        StudyError: when one cannot be loaded.
    """
    return {name: cast(CheckSet, _load(point)) for name, point in points(CHECKS).items()}


def run_checks(
    names: Iterable[str] = (),
    *,
    seed: int = 1,
    scale: float = 1.0,
    progress: Callable[..., None] | None = None,
) -> list[Any]:
    """Dock the engine against closed forms.

    Args:
        names: which checks; none means all.
        seed: of every market.
        scale: multiplies the number of customers.
        progress: called with (done, total) of each module of checks, and the title of the check that starts.

    Returns:
        Rows of the docking table.

    Raises:
        StudyError: for an unknown check, naming the nearest.
    """
    from sim.streams import as_seed

    seed = as_seed(seed)
    sets = check_sets()
    known = {check.name: label for label, module in sets.items() for check in module.CHECKS}
    wanted = list(dict.fromkeys(names))
    for name in wanted:
        if name not in known:
            raise StudyError(f"no check {name!r}; {suggest(name, known, 'checks')}")
    rows: list[Any] = []
    for label, module in sets.items():
        own = [name for name in wanted if known[name] == label]
        if own or not wanted:
            rows += module.run_checks(own or None, seed=seed, scale=scale, progress=progress)
    return rows
