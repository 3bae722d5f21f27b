"""What users ask for, checked before anything is lived: firms, levels, counts, measures."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from sim.numerics.streams import as_seed, as_whole
from sim.results.measures import CLOSED_FORMS
from sim.scenario import Scenario
from sim.scenario.errors import no_such, suggest
from sim.strategies.files import brought_in
from sim.words import Named, message


def scenario_of(given: Any) -> Scenario:
    """A scenario, or the one of a name or path.

    Raises:
        ScenarioError: when there is none.
        ValueError: when what is given is nothing of the kind.
    """
    if isinstance(given, Scenario):
        return brought_in(given)
    if isinstance(given, str | Path):
        return brought_in(Scenario.load(given))
    raise ValueError(message("asked-scenario", given=repr(given)))


def firm_of(scenario: Scenario, firm: str | None) -> str:
    """The firm that is meant; the focal one for none.

    Raises:
        ValueError: when there is no such firm, naming the nearest.
    """
    if firm is None:
        return scenario.focal_firm
    if not isinstance(firm, str) or firm not in scenario.firms:
        hint = suggest(firm, scenario.firms, "firms")
        raise ValueError(message("asked-no-firm", firm=repr(firm), market=scenario.name, hint=hint))
    return firm


def replications_of(replications: Any) -> int:
    """How many replications, as a plain whole number.

    Raises:
        ValueError: when it is none, or below 1.
    """
    return as_whole(replications, "replications", 1)


def level_of(level: Any) -> float:
    """The level of an interval.

    Raises:
        ValueError: when it does not lie between 0 and 1.
    """
    if isinstance(level, bool) or not isinstance(level, float | int) or not 0 < level < 1:
        raise ValueError(message("asked-level", level=repr(level)))
    return float(level)


def above_zero(value: Any, name: str) -> float:
    """A number above 0.

    Raises:
        ValueError: when it is none.
    """
    if isinstance(value, bool) or not isinstance(value, float | int | np.number) or not 0 < value < math.inf:
        raise ValueError(message("asked-above-zero", name=name, value=repr(value)))
    return float(value)


def workers_of(workers: Any) -> int | None:
    """How many processes, or none for one a core.

    Raises:
        ValueError: when it is no whole number, or below 1.
    """
    return None if workers is None else as_whole(workers, "workers", 1)


def one_of(name: Any, known: Iterable[str], what: str) -> str:
    """A name that must be known.

    Args:
        name: what was asked for.
        known: what there is.
        what: what it is called in the plural, e.g. ``measures``.

    Raises:
        ValueError: when it is not, naming the nearest.
    """
    there = list(known)
    if not isinstance(name, str) or name not in there:
        raise ValueError(no_such(name, there, what))
    return name


def told_in(scenario: Scenario, measure: str, known: Iterable[str]) -> str:
    """A measure that a market must have.

    Raises:
        ValueError: when there is no such measure, naming the nearest; or none of it in a market of this kind.
    """
    one_of(measure, known, "measures")
    kind = scenario.market.kind
    if measure in CLOSED_FORMS and kind != "subscription":
        raise ValueError(
            message("asked-no-closed-form", measure=measure, market=scenario.name, kind=Named("market", kind))
        )
    return measure


def some_of(names: str | Sequence[str] | None, known: Iterable[str], what: str) -> list[str]:
    """Names that must be known, each once; all for none. A text is one name, not a list of letters.

    Raises:
        ValueError: for one that is not known, naming the nearest.
    """
    there = list(known)
    if names is None:
        return there
    wanted = list(names) if isinstance(names, Iterable) and not isinstance(names, str) else [names]
    return list(dict.fromkeys(one_of(name, there, what) for name in wanted))


__all__ = [
    "above_zero",
    "as_seed",
    "firm_of",
    "level_of",
    "one_of",
    "replications_of",
    "scenario_of",
    "some_of",
    "told_in",
    "workers_of",
]
