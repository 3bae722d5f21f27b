"""Exact checks: the engine docked against closed forms.

A check does not live here: packages name modules of them as entry points (``sim.lab.court.find``).

    [project.entry-points."loyalty.checks"]
    exact-cases = "loyalty_studies.checks"                   # a module with CHECKS and run_checks
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Protocol, cast

from sim.lab.court.find import CHECKS, modules, none_missing, unknown


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


def check_sets() -> dict[str, CheckSet]:
    """Every module of checks that can be loaded, by the name of its entry point."""
    found, _ = modules(CHECKS, "CHECKS")
    return {name: cast(CheckSet, module) for name, module in found.items()}


def run_checks(
    names: str | Iterable[str] = (),
    *,
    seed: int = 1,
    scale: float = 1.0,
    progress: Callable[..., None] | None = None,
) -> list[Any]:
    """Dock the engine against closed forms.

    Args:
        names: which checks, or one; the name of a module of checks means all of its own; none means all.
        seed: of every market.
        scale: multiplies the number of customers.
        progress: called with (done, total) of each module of checks, and the title of the check that starts.

    Returns:
        Rows of the docking table.

    Raises:
        StudyError: for an unknown check, naming the nearest; with no names, for a module of checks that cannot be loaded.
    """
    from sim.numerics.streams import as_seed

    seed = as_seed(seed)
    sets, broken = modules(CHECKS, "CHECKS")
    known = {check.name: label for label, module in sets.items() for check in module.CHECKS}
    wanted: list[str] = []
    for name in [names] if isinstance(names, str) else list(dict.fromkeys(names)):
        if name not in known and name not in sets:
            raise unknown("checks", name, (*known, *sets), broken)
        wanted += [name] if name in known else [check for check, label in known.items() if label == name]
    if not wanted:
        none_missing("checks", known, broken)
    rows: list[Any] = []
    for label, module in sets.items():
        own = [name for name in wanted if known[name] == label]
        if own or not wanted:
            rows += module.run_checks(own or None, seed=seed, scale=scale, progress=progress)
    return rows
