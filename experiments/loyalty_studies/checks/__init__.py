"""The docking table: exact special cases of the model, run through the real engine and laid beside their closed forms.

Each check switches off every mechanism but the one it is about (``quiet`` in ``bench``). ``run_checks`` runs them all,
``as_table`` makes the table.
"""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import pandas as pd

from loyalty_studies.checks import (
    bass,
    credit_card,
    customer_value,
    inertia,
    learning,
    logit,
    loss_tree,
    loyalty_growth,
    purchase_counts,
    survival,
)
from loyalty_studies.checks.bench import Bench, Check, Outcome

__all__ = ["CHECKS", "Bench", "Check", "Outcome", "as_table", "pick", "run_checks"]

CHECKS: Final[tuple[Check, ...]] = (
    customer_value.CHECK,
    survival.CHECK,
    bass.CHECK,
    logit.LOGIT,
    logit.NESTED,
    inertia.TWO_FIRMS,
    inertia.MANY_FIRMS,
    learning.SURPRISE,
    learning.STEADY_GAIN,
    purchase_counts.CHECK,
    loss_tree.CHECK,
    credit_card.CHECK,
    loyalty_growth.CHECK,
)
"""Every check, by its number in LITERATURE C3."""

Progress = Callable[[int, int, str], None]
"""Called with how many checks are done, how many there are, and the title of the one that starts (empty at the end)."""


def pick(names: Iterable[str | int] | None = None) -> tuple[Check, ...]:
    """The checks of these names or numbers, in the order of the table; all of them for None.

    Raises:
        ValueError: for a name or number that is none, with the nearest one that is.
    """
    if names is None:
        return CHECKS
    wanted = set()
    for name in names:
        found = [check.name for check in CHECKS if str(name) in (check.name, str(check.number))]
        if not found:
            near = difflib.get_close_matches(str(name), [check.name for check in CHECKS], 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            known = ", ".join(f"{check.name} ({check.number})" for check in CHECKS)
            raise ValueError(f"no check {str(name)!r}{hint} The checks: {known}")
        wanted.add(found[0])
    return tuple(check for check in CHECKS if check.name in wanted)


def run_checks(
    names: Iterable[str | int] | None = None,
    seed: int = 1,
    scale: float = 1.0,
    progress: Progress | None = None,
    *,
    spoil: Mapping[str, Any] | None = None,
) -> list[Outcome]:
    """Run checks through the engine.

    Args:
        names: names or numbers of checks; None runs all.
        seed: of every market.
        scale: multiplies the number of customers; tolerances that come from luck widen as it shrinks.
        progress: told before each check, and at the end.
        spoil: changes laid over every scenario, by dotted path, to see checks fail; none in earnest.

    Raises:
        ValueError: for an unknown name, or a scale that is not above 0.
    """
    if not scale > 0:
        raise ValueError(f"scale is {scale}; it must be above 0")
    checks = pick(names)
    bench = Bench(seed, scale, spoil or {})
    outcomes: list[Outcome] = []
    for done, check in enumerate(checks):
        if progress:
            progress(done, len(checks), check.title)
        outcomes += check.run(bench)
    if progress:
        progress(len(checks), len(checks), "")
    return outcomes


def as_table(outcomes: Iterable[Outcome]) -> pd.DataFrame:
    """The docking table: a row an outcome; ``z`` is the distance in standard errors where luck is in it."""
    table = pd.DataFrame(
        [dataclasses.asdict(outcome) for outcome in outcomes],
        columns=[field.name for field in dataclasses.fields(Outcome)],
    )
    error = table.pop("error").astype(float)
    table.insert(5, "z", (table["simulated"] - table["exact"]) / error)
    return table.rename(columns={"passed": "pass"})
