"""discover: where something holds.

found = sim.discover("car-dealer", "profit > 0", policy="better-service",
                     factors={"policy.lift": "0.02:0.2", "firms.sewell.costs.quality": None})
found.boxes(); found.plot(); found.report("where.html")
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from sim.lab.asked import level_of, scenario_of, told_in
from sim.lab.discovery.result import Discovery, conditions_of
from sim.lab.experiment import Experiment
from sim.lab.runner import Progress, Where
from sim.lab.sampling import sample as sample_of
from sim.lab.sensitivity.ranges import Ranges
from sim.lab.sensitivity.study import varied_of
from sim.lab.store import Store
from sim.lab.world import BASELINE
from sim.numerics.streams import as_seed, as_whole
from sim.results.measures import MEASURES
from sim.scenario import Scenario
from sim.words import message

POINTS: Final = 256
"""Points of each of the two samples, unless told."""

LEAST: Final = 64

APART: Final = 1_000_003
"""How far the fresh worlds' seed lies from the first's."""


def discover(
    scenario: Scenario | str | Path,
    where: Any = "profit > 0",
    *,
    policy: Any = None,
    factors: Mapping[str, Any] | Iterable[str] | None = None,
    ranges: Ranges = "plausible",
    points: int = POINTS,
    replications: int = 2,
    firm: str | None = None,
    seed: int = 1,
    level: float = 0.95,
    store: Store | None = None,
    executor: Where = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Discovery:
    """Find where something holds: boxes in the space of the factors, judged on worlds they were not made from.

    Args:
        scenario: a market, or its name or path.
        where: what must hold: ``profit > 0``, several of these (all of them must), or a mapping from measure to (sign, limit).
        policy: what it is about: the paired difference that this policy makes; none means the measures themselves.
        factors: what to vary, as an experiment takes it; every coefficient of behaviour unless named.
        ranges: of factors that are named alone: ``plausible`` or ``declared``.
        points: of each of two samples, a power of two: one that rules are made from, and one on other luck, half of which
            chooses the rule and half of which says what it is worth.
        replications: worlds a point and arm.
        firm: whose; the scenario's focal firm unless named.
        seed: of the first sample's worlds; the second's lies apart.
        level: of the intervals.
        store, executor, workers: as for ``sim.sensitivity``.
        progress: called with (worlds done, worlds in all).

    Raises:
        ScenarioError, StrategyError, DesignError: for what is unknown or cannot be varied.
        ValueError: for a condition that cannot be read, or too few points.
    """
    conditions = conditions_of(where)
    made, fresh = planned(
        scenario,
        policy=policy,
        factors=factors,
        ranges=ranges,
        points=points,
        replications=replications,
        firm=firm,
        seed=seed,
    )
    for one in conditions:
        told_in(made.base, one.measure, MEASURES)
    total = len(made) + len(fresh)

    def on(before: int) -> Progress | None:
        return None if progress is None else lambda done, _: progress(before + done, total)

    first = made.run(store=store, executor=executor, workers=workers, progress=on(0))
    second = fresh.run(store=store, executor=executor, workers=workers, progress=on(len(made)))
    for sweep in (first, second):
        if sweep.worlds.empty:
            sweep.raise_first()
    return Discovery(first, second, conditions, next(iter(made.policies), BASELINE), level_of(level))


def planned(
    scenario: Scenario | str | Path,
    *,
    policy: Any = None,
    factors: Mapping[str, Any] | Iterable[str] | None = None,
    ranges: Ranges = "plausible",
    points: int = POINTS,
    replications: int = 2,
    firm: str | None = None,
    seed: int = 1,
) -> tuple[Experiment, Experiment]:
    """The two experiments that ``discover`` lives, not yet lived.

    Raises:
        ValueError: as ``discover``.
    """
    count, seed = as_whole(points, "points", 1), as_seed(seed)
    if count < LEAST or count & (count - 1):
        raise ValueError(
            message("asked-points", n=str(count), least=str(LEAST), next=str(2 * LEAST), then=str(4 * LEAST))
        )
    base = scenario_of(scenario)
    varied = varied_of(base, factors, ranges)
    tried = None if policy is None else policy if isinstance(policy, Mapping) and "use" not in policy else [policy]
    apart = (seed + APART) % 2**32
    first, second = (
        Experiment(
            base,
            policies=tried,
            sample=sample_of(varied, "sobol", count, seed=own),
            replications=replications,
            seed=own,
            firm=firm,
        ).called("discovery")
        for own in (seed, apart)
    )
    return first, second
