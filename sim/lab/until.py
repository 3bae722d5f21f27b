"""An experiment lived until its differences are known as closely as asked, or the budget ends.

Every arm is given the same replications, so the tables stay balanced, and goes on until the widest of the watched intervals is
narrow enough. The intervals watched are those of ``sim.lab.planner``: each holds at its level whenever one stops. Over many
arms that is a level for each, not for all together.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from sim.lab.asked import one_of, told_in
from sim.lab.crossing import Cell, Crossing
from sim.lab.factors import DesignError
from sim.lab.paired import Floats
from sim.lab.planner import asked_for, plan
from sim.lab.sweep import Sweep
from sim.results.measures import MEASURES
from sim.words import message


def lived_until(
    experiment: Crossing,
    live: Callable[[Any], Sweep],
    until: Mapping[str, float],
    *,
    budget: int,
    policy: str = "",
    level: float = 0.95,
) -> Sweep:
    """Live an experiment with more and more replications, until its differences are known as closely as asked.

    Args:
        experiment: what is asked for; its own number of replications counts for nothing.
        live: lives an experiment; what was lived already is not to be lived again.
        until: one measure and the half-width asked for: ``{"profit": 20_000}``.
        budget: replications at most.
        policy: whose differences are watched; every arm that is laid beside another unless named.
        level: of each interval.

    Returns:
        The sweep with the most replications, its ``planned`` saying why they ended.

    Raises:
        DesignError: where nothing is laid beside anything.
        ValueError: for more than one measure, no width, a policy there is not, or a budget below 2.
        WorldFailed: when no pair of worlds came to its end.
    """
    measure, target = asked_for(until)
    for base in experiment.scenarios.values():
        told_in(base, measure, MEASURES)
    if policy:
        one_of(policy, experiment.policies, "policies")
    watched = [c for c in experiment.cells if c.against is not None and policy in ("", c.policy)]
    if not watched:
        raise DesignError(message("design-until-nothing"))
    found: list[Sweep] = []

    def more(done: int, count: int) -> Mapping[str, Floats]:
        found[:] = [live(experiment.larger(done + count))]
        values = found[0].values(measure)
        rows = {cell.arm: row for row, cell in enumerate(experiment.cells)}
        pairs = {
            called(experiment, cell): values[rows[cell.arm]] - values[rows[cell.against]]
            for cell in watched
            if cell.against is not None
        }
        kept = {name: each[np.isfinite(each)] for name, each in pairs.items()}
        known = {name: each for name, each in kept.items() if len(each) > 1}
        if not known:
            found[0].raise_first()
        return known

    planned = plan(more, measure, target, budget=budget, level=level)
    return replace(found[0], level=level, planned=planned)


def called(experiment: Crossing, cell: Cell) -> str:
    """An arm in a few words: its market where there are several, its policy, what is switched off, and the values varied."""
    parts = [cell.scenario] if len(experiment.scenarios) > 1 else []
    parts += [cell.policy] if cell.policy in experiment.policies else []
    parts += [f"without {' '.join(cell.knockouts)}"] if cell.knockouts else []
    points = experiment.sample.points[cell.point]
    parts += [f"{name.removeprefix('policy.')} {_short(value)}" for name, value in points.items()]
    return ", ".join(parts)


def _short(value: Any) -> str:
    return f"{value:.4g}" if isinstance(value, float) and math.isfinite(value) else str(value)
