"""Fit a market to what a company knows: generation after generation of worlds, all on the same luck.

1. Points of the prior are lived (an evenly laid sample), and what the moments cannot tell apart is said (``identify``).
2. Four times, points are proposed where regression says the answer lies, a little everywhere, and lived.
3. All worlds together give the posterior (``abc``).
4. Plausible markets drawn from it are lived on other luck, to the end of what was held out: what the fitted market would have
   shown, with what is not known about it and what luck does to data of this size.

The luck of the fitted worlds is an error of the comparison too: it is measured by living the most plausible market on other
luck, and added to the data's own.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.data import OwnData
from sim.lab.calibration.abc import Posterior, posterior
from sim.lab.calibration.identify import Identified, identified
from sim.lab.calibration.own import aimed_at
from sim.lab.calibration.parameter import as_values, laid
from sim.lab.calibration.proposal import Proposal
from sim.lab.calibration.result import Calibration
from sim.lab.calibration.target import Target
from sim.lab.design import Design
from sim.lab.resampling import generator
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Store
from sim.lab.world import World
from sim.numerics.streams import as_seed, as_whole
from sim.scenario import Scenario
from sim.words import message

Floats = NDArray[np.float64]

WORLDS: Final = 768
"""Points lived in all, unless said."""
FIRST: Final = 1 / 3
"""Share of them that come from the prior alone."""
GENERATIONS: Final = 5
LUCKS: Final = 2
"""Worlds a point, each on a luck that all points share."""
OTHER_LUCKS: Final = 16
"""Worlds in which the most plausible market is lived again, for what luck does."""
MEMBERS: Final = 30
ECHOED: Final = 40
"""Data sets that each plausible market might have shown."""
FEWEST: Final = 64
"""Points of the first generation at least."""


@dataclass(frozen=True)
class Lived:
    """Points that were lived.

    Attributes:
        points: on the unit cube, shape (points, parameters).
        moments: mean over lucks, shape (points, moments).
    """

    points: Floats
    moments: Floats


def calibrate(
    data: Target | OwnData | str | Path,
    *,
    base: Scenario | str | Path | None = None,
    fit: Sequence[str] = (),
    hold_out: str | int | None = None,
    customers: int | None = None,
    name: str = "",
    members: int = MEMBERS,
    worlds: int = WORLDS,
    lucks: int = LUCKS,
    seed: int = 1,
    level: float = 0.90,
    store: Store | None = None,
    executor: Where = None,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Calibration:
    """Fit a market to data of your own: what they teach of each number, what they leave open, and markets that agree with them.

    Simulated moments and sequential ABC on common luck; the last part of the data is held out, what data cannot tell apart keeps
    the range it had, and the usual small model of such data stands beside::

        found = sim.calibrate("members.csv", hold_out=5)
        found.parameters                    # a row a number: median, interval, the range before, whether the data tell it
        found.facts                         # a row a figure of the data, beside what the fitted market would have shown
        found.save("gym.yaml")              # the fitted market, and gym.ensemble.yaml

    Args:
        data: a file of one of the seven kinds that ``loyalty data`` reads; what ``sim.data.read`` made of one, where columns or
            dates have to be said; or a target of one's own (``sim.lab.calibration.target``), with which the next four are not said.
        base: the market to fit, or its name or path; one made for this kind of data unless given. Known figures need one.
        fit: what is fitted, as it is typed (``PATH`` or ``PATH=LOW:HIGH``); the kind's own unless given.
        hold_out: of a log of purchases the last day that is fitted (``"1997-09-30"``), else how many of the last periods are not.
        customers: of the market that is made for the data.
        name: what the fitted market is called; the base's own unless given.
        members: plausible markets drawn, at least 2.
        worlds: points lived, all generations together.
        lucks: worlds a point.
        seed: of all worlds and draws.
        level: of the intervals.
        store, executor, workers: as ``sim.lab.runner.run`` has them.
        progress: called with (worlds done, worlds in all).

    Raises:
        DataError: when the file cannot be taken as it is, with rows.
        ScenarioError, DesignError: for a market there is not, or a path that cannot be fitted.
        ValueError: for a number out of range, too little data, or when hardly any world can be lived.
    """
    target, source = aimed_at(data, base=base, fit=fit, hold_out=hold_out, customers=customers)
    members, lucks = as_whole(members, "members", 2, 1000), as_whole(lucks, "lucks", 1, 100)
    worlds, seed = as_whole(worlds, "worlds", 2 * FEWEST), as_seed(seed)
    if not 0 < level < 1:
        raise ValueError(message("asked-level", level=repr(level)))
    sizes = generations(worlds)
    told = _Told(progress, sum(sizes) * lucks + len(sizes) * OTHER_LUCKS + members)
    how: dict[str, Any] = {"store": store, "executor": executor, "workers": workers}
    d = len(target.parameters)

    lived: list[Lived] = []
    proposal = Proposal()
    known: Identified | None = None
    luck = np.zeros_like(target.covariance)
    found: Posterior | None = None
    for number, size in enumerate(sizes):
        points = proposal.drawn(size, d, seed + 1000 * number)
        lived.append(live(target, points, seed, lucks, told.then, **how))
        told.add(size * lucks)
        table = Lived(np.concatenate([one.points for one in lived]), np.concatenate([one.moments for one in lived]))
        if found is None:
            likely = table.points[_nearest(table.moments, target.observed, target.covariance)]
        else:
            likely = np.median(found.points, axis=0)
        luck = luck_of(target, likely, seed, lucks, told.then, **how)
        told.add(OTHER_LUCKS)
        off = target.covariance + luck
        if known is None:
            names = [one.name for one in target.parameters]
            known = identified(names, table.points, table.moments, target.observed, off)
        found = posterior(table.points, table.moments, target.observed, off, seed=seed)
        proposal = Proposal.about(found)
    assert found is not None
    assert known is not None
    rng = generator(seed, 7)
    drawn = found.drawn(members, rng)
    values = as_values(target.parameters, drawn)
    facts = predicted(target, values, seed, told.then, **how)
    told.add(members)
    echoes = np.concatenate([[target.noise(row, rng) for _ in range(ECHOED)] for row in facts])
    prior_draw = Proposal().drawn(256, d, seed + 99)
    return Calibration(
        target=target,
        name=name or target.base.name,
        known=known,
        posterior=found,
        values=tuple(values),
        predicted=facts,
        echoes=echoes,
        prior=prior_draw,
        luck=luck,
        seed=seed,
        level=level,
        worlds=len(table.points) * lucks,
        source=source,
    )


def generations(worlds: int) -> tuple[int, ...]:
    """Points of each generation: a third from the prior, the rest where the answer seems to lie. The first is a power of 2."""
    first = max(FEWEST, 1 << int(math.log2(max(FIRST * worlds, FEWEST))))
    rest = max(worlds - first, FEWEST)
    later = [rest // (GENERATIONS - 1)] * (GENERATIONS - 1)
    return (first, *later)


def scenario_at(target: Target, values: dict[str, float], months: int) -> Any:
    """The market at some values, so many months long."""
    changes = laid(target.base, target.parameters, values)
    return target.base.evolve(target.base.name, {**changes, "market.months": months})


def live(target: Target, points: Floats, seed: int, lucks: int, progress: Progress | None = None, **how: Any) -> Lived:
    """Live points of the prior, each on every luck; those of which a moment cannot be had are left out.

    Raises:
        ValueError: when that is more than half of them.
    """
    values = as_values(target.parameters, points)
    luck = [(one, k) for k in range(lucks) for one in values]
    facts = facts_of(target, luck, target.months, seed, progress, **how)
    moments = target.moments(facts.reshape(lucks, len(points), -1)).mean(axis=0)
    good = np.isfinite(moments).all(axis=1)
    if good.sum() < max(0.5 * len(points), 2):
        raise ValueError(message("asked-few-markets", n=str(len(points)), good=str(int(good.sum()))))
    return Lived(points[good], moments[good])


def luck_of(
    target: Target, point: Floats, seed: int, lucks: int, progress: Progress | None = None, **how: Any
) -> Floats:
    """What the luck of the fitted worlds does to their moments: covariance of a mean over ``lucks``, at one point."""
    values = as_values(target.parameters, point[None, :])[0]
    facts = facts_of(target, [(values, 1000 + k) for k in range(OTHER_LUCKS)], target.months, seed, progress, **how)
    apart = target.moments(facts)
    apart = apart[np.isfinite(apart).all(axis=1)]
    if len(apart) < 3:
        return np.zeros((apart.shape[1], apart.shape[1]))
    return np.asarray(np.cov(apart, rowvar=False).reshape(apart.shape[1], -1) / lucks)


def predicted(
    target: Target, values: Sequence[dict[str, float]], seed: int, progress: Progress | None = None, **how: Any
) -> Floats:
    """Facts of plausible markets, each on a luck of its own that no fitted world had, shape (members, facts)."""
    lives = [(one, 5000 + k) for k, one in enumerate(values)]
    return facts_of(target, lives, target.base.market.months, seed, progress, fails=True, **how)


def facts_of(
    target: Target,
    lives: Sequence[tuple[dict[str, float], int]],
    months: int,
    seed: int,
    progress: Progress | None = None,
    *,
    fails: bool = False,
    **how: Any,
) -> Floats:
    """Facts of worlds, shape (worlds, facts); NaN for one that failed.

    Args:
        target: what is asked of them.
        lives: values by name, and the replication whose luck they are lived on.
        months: lived.
        seed: of all.
        progress: called with (worlds done, worlds in all).
        fails: raise what a world failed with.
        how: as ``sim.lab.runner.run`` has it.
    """
    made = [
        World(scenario_at(target, one, months), factors=tuple(one.items()), seed=seed, replication=replication)
        for one, replication in lives
    ]
    outcomes = run(Design(tuple(made)), target.collect, progress=progress, **how)
    if fails or all(outcome.failed for outcome in outcomes.each):
        outcomes.raise_first()
    facts = np.full((len(made), len(target.facts)), np.nan)
    for n, outcome in enumerate(outcomes.each):
        if not outcome.failed:
            facts[n] = outcome.tables["facts"]["value"]
    return facts


def _nearest(moments: Floats, observed: Floats, covariance: Floats) -> int:
    return int(np.argmin((((moments - observed) ** 2) / np.maximum(np.diag(covariance), 1e-300)).sum(axis=1)))


class _Told:
    """Progress over several runs, told as one."""

    def __init__(self, progress: Progress | None, whole: int) -> None:
        self.progress, self.whole, self.done = progress, whole, 0

    @property
    def then(self) -> Callable[[int, int], None] | None:
        """For the next run."""
        if self.progress is None:
            return None
        tell, done, whole = self.progress, self.done, self.whole
        return lambda here, _all: tell(min(done + here, whole), whole)

    def add(self, worlds: int) -> None:
        """A run is over."""
        self.done += worlds
