"""What the verdict on a target, and each of its predictions, does over the stated ranges of the coefficients, all moved at once.

Points of a Sobol' sequence fill the space of every coefficient to which the literature notes give a range
(``sim.lab.sensitivity.ranges``); the points are the same for all targets. At each point, and at the defaults, the worlds of a
target are lived at a reduced size on a few seeds, the same luck everywhere. A prediction *holds* at a point where the mean over
its seeds lies in the band: less than a judgement asks (``target.judge``), so the defaults are read alike and stand beside it.

What a study sets itself, or varies from arm to arm of one policy, is the study's and stays: the checks in which all laws are
off but one remain checks. What moves a number most is told by rank correlation over points, and only where the largest of so
many would reach as much by chance in one case of twenty or fewer.

What this does not know: which coefficients act together; what lies beyond the ranges; and, where luck is as wide as the span
of a number, anything about the coefficients.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from sim.lab.asked import above_zero
from sim.lab.court.target import Lived, Part, Target, Worlds, run_targets
from sim.lab.factors import Factor
from sim.lab.resample import order
from sim.lab.result import digest_of
from sim.lab.runner import Progress, Where
from sim.lab.sampling import Sample, sample
from sim.lab.sensitivity.ranges import stated
from sim.lab.store import Folder, Store
from sim.lab.world import Arm
from sim.numerics.streams import as_seed, as_whole
from sim.scenario.behaviour import Behaviour

POINTS: Final = 32
"""Points, unless told: a power of 2, at which the sequence is balanced."""
SEEDS: Final = 2
"""Seeds a point, unless told."""
SCALE: Final = 0.25
"""Share of a target's customers, unless told."""
SHUFFLES: Final = 999
"""Orders drawn at random to tell what chance does to the largest of many rank correlations."""
CHANCE: Final = 0.05
"""How often chance may do as much before a coefficient is named."""
ALIKE: Final = 1e-9
"""Relative difference up to which two numbers differ by rounding alone."""
FEW: Final = 10
"""Points with a number below which no coefficient is named."""

Floats = NDArray[np.float64]


def points_over(targets: Sequence[Target], points: int = POINTS, seed: int = 1) -> Sample:
    """The points: every coefficient with a stated range, moved at once.

    Raises:
        DesignError: for a number of points that is no power of 2.
    """
    some = next(iter(targets[0].worlds(SCALE).values()))
    return sample(stated(some.scenario), "sobol", as_whole(points, "points", 2), seed=as_seed(seed))


def default_of(path: str) -> float:
    """The default of a coefficient by its dotted path, ``behaviour.choice.quality``."""
    value: Any = reduce(getattr, path.split(".")[1:], Behaviour())
    return float(value)


def own(worlds: Mapping[Arm, Lived], paths: Sequence[str]) -> dict[str, set[str]]:
    """Which coefficients are the study's, by policy: those that differ from the default in an arm of that policy."""
    found: dict[str, set[str]] = {arm.policy: set() for arm in worlds}
    for path in paths:
        usual = default_of(path)
        for arm, lived in worlds.items():
            if reduce(getattr, path.split("."), lived.scenario) != usual:
                found[arm.policy].add(path)
    return found


def moved(target: Target, values: Mapping[str, Any]) -> Target:
    """The target with its worlds at a point: coefficients by dotted path; none of them is the target as it is."""
    if not values:
        return target

    def worlds(scale: float) -> dict[Arm, Lived]:
        there = target.worlds(scale)
        kept = own(there, list(values))
        return {
            arm: lived._replace(scenario=lived.scenario.evolve(lived.scenario.name, _without(values, kept[arm.policy])))
            for arm, lived in there.items()
        }

    at: Worlds = worlds
    return replace(target, worlds=at)


def _without(values: Mapping[str, Any], kept: set[str]) -> dict[str, Any]:
    return {path: value for path, value in values.items() if path not in kept}


# -- what is found ----------------------------------------------------------------------------------------------------


class Most(NamedTuple):
    """The coefficient that moves a number most: its path, its rank correlation with the number over points, and how large the
    largest is by chance in one case of twenty.
    """

    path: str
    correlation: float
    chance: float

    @property
    def told(self) -> bool:
        """Whether it is more than chance would do."""
        return abs(self.correlation) > self.chance


def moves_most(factors: Sequence[Factor], x: Floats, y: Floats, seed: int = 1) -> Most | None:
    """The coefficient whose order over points goes most with a number's (Spearman); none with too few numbers, or all alike.

    Args:
        factors: what the columns of ``x`` are.
        x: points, shape (points, factors).
        y: the number at each; NaN where there is none.
        seed: of the orders drawn to tell what chance does.
    """
    known = np.isfinite(y)
    n = int(known.sum())
    if n < FEW or np.ptp(y[known]) == 0:
        return None
    columns, values = (_ranked(part[known]) for part in (x, y))
    found = columns.T @ values / n
    best = int(np.argmax(np.abs(found)))
    largest = np.abs(columns.T @ values[order(seed, SHUFFLES, n)].T / n).max(axis=0)
    return Most(factors[best].name, float(found[best]), float(np.quantile(largest, 1 - CHANCE)))


def _ranked(values: Floats) -> Floats:
    """Ranks of each column, of mean 0 and variance 1; a column that is all alike is 0."""
    ranks = stats.rankdata(values, axis=0).astype(float)
    ranks -= ranks.mean(axis=0)
    spread = ranks.std(axis=0)
    return np.asarray(ranks / np.where(spread > 0, spread, 1.0))


def luck(values: Floats, level: float = 0.95) -> float:
    """Half-width of the interval of a point's mean that is luck: variance over seeds pooled over points; NaN with one seed.

    Args:
        values: shape (points, seeds); NaN where there is no number.
        level: of the interval.
    """
    known = np.isfinite(values)
    counts = known.sum(axis=1)
    several = counts > 1
    free = int((counts[several] - 1).sum())
    if not free:
        return math.nan
    taken = np.where(known, values, 0.0)[several]
    means = taken.sum(axis=1) / counts[several]
    apart = np.where(known[several], taken - means[:, None], 0.0)
    apart[np.abs(apart) <= ALIKE * np.abs(taken)] = 0.0
    squares = float((apart**2).sum())
    return float(stats.t.ppf(0.5 + level / 2, free)) * math.sqrt(squares / free / values.shape[1])


def means(values: Floats) -> Floats:
    """The mean over seeds at each point, over those that are numbers; NaN where none is."""
    known = np.isfinite(values)
    total = np.where(known, values, 0.0).sum(axis=1)
    return np.where(known.any(axis=1), total / np.maximum(known.sum(axis=1), 1), math.nan)


@dataclass(frozen=True, eq=False)
class Swing:
    """What one target does over the ranges.

    Attributes:
        target: which.
        points: where it was lived, the defaults left out.
        seed, seeds, scale: seeds ``seed`` to ``seed + seeds - 1``, and the share of customers.
        values: of every prediction its number, shape (1 + points, seeds): the defaults first; NaN where a world failed or
            a number does not exist.
        failed: the error of the first seed that failed, by point; 0 is the defaults.
    """

    target: Target
    points: Sample
    seed: int
    seeds: int
    scale: float
    values: Mapping[str, Floats]
    failed: Mapping[int, str]

    @property
    def id(self) -> str:
        """Digest of all that determines what was measured."""
        return id_of(self.target, self.points, self.seed, self.seeds, self.scale)

    def holds(self, part: Part) -> NDArray[np.bool_]:
        """Whether a prediction holds, at the defaults and at every point."""
        return np.array([part.holds(mean) for mean in means(self.values[part.name])], dtype=bool)

    @property
    def passes(self) -> NDArray[np.bool_]:
        """Whether all predictions hold, at the defaults and at every point."""
        return np.all([self.holds(part) for part in self.target.parts], axis=0)

    def record(self) -> dict[str, Any]:
        """All of it as plain JSON values, numbers at six digits."""
        passes = self.passes
        return {
            "id": self.id,
            "points": len(self.points),
            "factors": len(self.points.factors),
            "seed": self.seed,
            "seeds": self.seeds,
            "scale": self.scale,
            "passes": int(passes[1:].sum()),
            "passes_at_defaults": bool(passes[0]),
            "failed": len(self.failed),
            "parts": [self._of(part) for part in self.target.parts],
        }

    def _of(self, part: Part) -> dict[str, Any]:
        values, holds = self.values[part.name], self.holds(part)
        at_defaults, *each = means(values)
        known = [value for value in each if math.isfinite(value)]
        most = moves_most(self.points.factors, self.points.x, np.array(each), self.seed)
        return {
            "name": part.name,
            "holds": int(holds[1:].sum()),
            "holds_at_defaults": bool(holds[0]),
            "at_defaults": _plain(at_defaults),
            "low": _plain(min(known, default=math.nan)),
            "high": _plain(max(known, default=math.nan)),
            "without": len(each) - len(known),
            "luck": _plain(luck(values)),
            "most": None
            if most is None
            else {
                "path": most.path,
                "correlation": _plain(most.correlation),
                "chance": _plain(most.chance),
                "told": most.told,
            },
            "each": [_plain(value) for value in each],
        }


def id_of(target: Target, points: Sample, seed: int, seeds: int, scale: float) -> str:
    """Digest of all that determines what a target does over the ranges."""
    spans = [(one.name, *one.bounds) for one in points.factors]
    return digest_of([target.id(seed, seeds, scale), len(points), spans])


def ranges_of(points: Sample) -> list[dict[str, Any]]:
    """The coefficients that are moved, with their ranges and defaults, as plain JSON values."""
    return [
        {"path": one.name, "default": default_of(one.name), "low": one.low, "high": one.high, "meaning": one.meaning}
        for one in points.factors
    ]


def _plain(value: float) -> float | None:
    return float(f"{value:.6g}") if math.isfinite(value) else None


# -- living it --------------------------------------------------------------------------------------------------------


def over_ranges(
    targets: Sequence[Target],
    *,
    points: int = POINTS,
    seed: int = 1,
    seeds: int = SEEDS,
    scale: float = SCALE,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> list[Swing]:
    """Live the worlds of some targets at the defaults and at every point, one run a point.

    Args:
        targets: which.
        points: how many, a power of 2.
        seed: the first of the seeds, and that of the points.
        seeds: how many at each point; with one, luck is not told.
        scale: multiplies the number of customers.
        workers, executor: who does the work.
        store: where outcomes are looked up first and kept: a folder makes it resumable.
        progress: called with (worlds done, worlds in all).

    Raises:
        DesignError, ValueError: for a number of points, seeds or a scale that cannot be.
    """
    if not targets:
        return []
    seeds, scale = as_whole(seeds, "seeds", 1), above_zero(scale, "scale")
    made = points_over(targets, points, seed)
    places: list[Mapping[str, Any]] = [{}, *made.points]
    found = []
    with store.session() if isinstance(store, Folder) and not store.busy else nullcontext():
        for k, place in enumerate(places):
            found.append(
                run_targets(
                    [moved(target, place) for target in targets],
                    seed=seed,
                    seeds=seeds,
                    scale=scale,
                    workers=workers,
                    executor=executor,
                    store=store,
                    progress=_share_of(progress, k, len(places)),
                )
            )
    return [
        Swing(
            target,
            made,
            seed,
            seeds,
            scale,
            {part.name: np.array([one[t].values[part.name] for one in found]) for part in target.parts},
            {k: next(iter(one[t].failed.values())) for k, one in enumerate(found) if one[t].failed},
        )
        for t, target in enumerate(targets)
    ]


def _share_of(progress: Progress | None, k: int, places: int) -> Progress | None:
    """Progress of one point told as progress of all."""
    return None if progress is None else lambda done, total: progress(k * total + done, places * total)
