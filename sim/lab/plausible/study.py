"""Live a market's twin worlds and hold what they left against the table."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Final

import numpy as np
import pandas as pd

from sim.lab.asked import above_zero, level_of, replications_of, scenario_of
from sim.lab.collect import Collect
from sim.lab.design import Design
from sim.lab.outcomes import Outcome, Outcomes
from sim.lab.paired import Interval, interval
from sim.lab.plausible import beliefs, lunch
from sim.lab.plausible.band import Band, Part, Row, Verdict, locked_in, verdict
from sim.lab.plausible.histories import Histories
from sim.lab.plausible.lived import REST, Floats, Lived
from sim.lab.plausible.paying import gains
from sim.lab.plausible.quantities import Quantities
from sim.lab.plausible.table import BELIEFS, LUNCH, wanted, worlds_of
from sim.lab.plausible.worlds import STEP, STRATEGY, AtRest, possible, resting
from sim.lab.result import Result, digest_of
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Memory, Store
from sim.lab.world import Arm, World
from sim.numerics.streams import as_seed
from sim.scenario import Scenario

SEEDS: Final = 8
"""Worlds of each kind."""

KNOWN: Final = 0.5
"""Share of replications that must have a number, or nothing is told."""


@dataclass(frozen=True)
class Cell:
    """One number of one market beside its band.

    Attributes:
        market: whose.
        row, part: of the table.
        band: none where the market has no such number.
        values: one a replication; NaN where there is none.
        level: of the interval.
        which: what it is of, where it was chosen.
    """

    market: str
    row: Row
    part: Part
    band: Band | None
    values: Floats
    level: float = 0.95
    which: str = ""

    @cached_property
    def estimate(self) -> Interval:
        """Mean and interval over replications that have a number; none where most have none."""
        return estimated(self.values, self.level)

    @property
    def verdict(self) -> Verdict:
        """What it comes to."""
        return verdict(self.band, self.estimate.mean)

    @property
    def clear(self) -> bool:
        """Whether the whole interval is on one side of the band's ends."""
        if self.band is None or not math.isfinite(self.estimate.half_width):
            return False
        ends = (self.estimate.low, self.estimate.high)
        crossed = [edge for edge in (self.band.low, self.band.high) if ends[0] < edge < ends[1]]
        return not crossed

    def record(self) -> dict[str, Any]:
        """As plain JSON values, numbers to six digits."""
        found, band = self.estimate, self.band
        shown = band is not None
        return {
            "row": self.row.number,
            "part": self.part.key,
            "name": self.row.name,
            "says": self.part.says if len(self.row.parts) > 1 else "",
            "unit": self.part.unit,
            "role": self.row.role,
            "value": six(found.mean) if shown else None,
            "low": six(found.low) if shown else None,
            "high": six(found.high) if shown else None,
            "band_low": six(band.low) if band else None,
            "band_high": six(band.high) if band else None,
            "band": band.text if band else "",
            "judged": bool(band and band.judged),
            "inside": bool(band and band.holds(found.mean)) if math.isfinite(found.mean) else None,
            "clear": self.clear,
            "verdict": self.verdict,
            "which": self.which,
        }


def estimated(values: Floats, level: float) -> Interval:
    """Mean and interval of what is known of some values; nothing where less than half of them is."""
    known = np.asarray(values, dtype=float)[np.isfinite(values)]
    if not known.size or known.size < KNOWN * len(values):
        return Interval(math.nan, math.nan)
    return interval(known, level)


def six(value: float) -> float | None:
    """To six digits; none of what is no number."""
    return float(f"{value:.6g}") if math.isfinite(value) else None


@dataclass(frozen=True, eq=False, repr=False)
class Plausibility(Result):
    """Some markets held against what was published.

    Attributes:
        lived: what the worlds of each market left, by its name.
        rows: of the table.
        asked: tables beside it: ``beliefs``, ``lunch``.
        seed, seeds, scale: whose luck, how many worlds of each kind, and what customers were multiplied by.
        level: of the intervals.
    """

    lived: Mapping[str, Lived]
    rows: tuple[Row, ...]
    asked: tuple[str, ...]
    seed: int
    seeds: int
    scale: float
    level: float = 0.95

    kind: ClassVar[str] = "plausibility"
    figure: ClassVar[str] = "plausibility"

    @property
    def id(self) -> str:
        """Digest of all that determines it."""
        markets = [lived.market.digest() for lived in self.lived.values()]
        rows = [row.number for row in self.rows]
        return digest_of((self.kind, markets, rows, self.asked, self.seed, self.seeds, self.scale, self.level))

    @cached_property
    def cells(self) -> list[Cell]:
        """Every number of every row and market, market by market."""
        return [
            Cell(name, row, part, part.band(lived.market), values, self.level, which)
            for name, lived in self.lived.items()
            for row in self.rows
            for part in row.parts
            for values, which in [read(part, lived)]
        ]

    def record(self) -> dict[str, Any]:
        """All of it as plain JSON values: what the page is made of."""
        return {"markets": [self._market(name) for name in self.lived]}

    def _market(self, name: str) -> dict[str, Any]:
        lived = self.lived[name]
        return {
            "market": name,
            "title": lived.market.title,
            "kind": lived.market.market.kind,
            "locked_in": locked_in(lived.market),
            "currency": lived.market.market.currency,
            "firm": lived.market.focal_firm,
            "customers": lived.market.population.size,
            "months": lived.market.market.months,
            "seed": self.seed,
            "seeds": self.seeds,
            "scale": self.scale,
            "level": self.level,
            "cells": [cell.record() for cell in self.cells if cell.market == name],
            "beliefs": self._beliefs(lived) if BELIEFS in self.asked else [],
            "lunch": self._lunch(lived) if LUNCH in self.asked else [],
            "strategies": self._strategies(lived),
            "left_out": [
                {"world": world, "why": why} for world, why in lived.left_out.items() if not world.startswith(STEP)
            ],
        }

    def _beliefs(self, lived: Lived) -> list[dict[str, Any]]:
        found = []
        for one in beliefs.BELIEFS:
            believed = one.believed(lived.market)
            realised = estimated(lived(one.measure), self.level)
            near = abs(realised.mean - believed) <= beliefs.WITHIN * believed
            found.append(
                {
                    "path": one.path,
                    "unit": one.unit,
                    "believed": six(believed),
                    "realised": six(realised.mean),
                    "low": six(realised.low),
                    "high": six(realised.high),
                    "agrees": bool(near) if math.isfinite(realised.mean) else None,
                }
            )
        return found

    def _lunch(self, lived: Lived) -> list[dict[str, Any]]:
        found = []
        for name in lunch.STEPS:
            if STEP + name not in lived.measures:
                continue
            each, cost = lunch.returns(lived, name)
            ratio, share = estimated(each, self.level), estimated(cost, self.level)
            found.append(
                {
                    "lever": name,
                    "by": dict(lunch.STEPS[name].by),
                    "return": six(ratio.mean),
                    "low": six(ratio.low),
                    "high": six(ratio.high),
                    "cost": six(share.mean),
                }
            )
        return found

    def _strategies(self, lived: Lived) -> list[dict[str, Any]]:
        found = []
        for name, each in gains(lived).items():
            gain = estimated(each, self.level)
            found.append({"strategy": name, "gain": six(gain.mean), "low": six(gain.low), "high": six(gain.high)})
        return sorted(found, key=lambda one: -(one["gain"] if one["gain"] is not None else -math.inf))

    def tables(self) -> dict[str, pd.DataFrame]:
        """``cells``, and where asked for ``beliefs``, ``lunch`` and ``strategies``."""
        markets = self.record()["markets"]
        found = {}
        for name in ("cells", "beliefs", "lunch", "strategies"):
            rows = [{"market": one["market"], **row} for one in markets for row in one[name]]
            if rows:
                found[name] = pd.DataFrame(rows).drop(columns="by", errors="ignore")
        return found

    def _told(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        return self.record()

    def headline(self) -> str:
        """What was held against what."""
        return f"{len(self.rows)} rows in {', '.join(self.lived)}, {self.seeds} worlds of each kind"

    def glance(self) -> pd.DataFrame:
        """The cells."""
        return self.tables()["cells"][["market", "row", "part", "value", "low", "high", "band", "verdict"]]


def read(part: Part, lived: Lived) -> tuple[Floats, str]:
    """A number of one market, one a replication, and what it is of; none where a world it needs could not be"
    " lived.
    """
    if part.band(lived.market) is None:
        return lived.none(), ""
    with np.errstate(invalid="ignore", divide="ignore"):
        values = np.asarray(part.reading(lived), dtype=float)
    return values, part.which(lived) if part.which is not None else ""


# -- living -----------------------------------------------------------------------------------------------------------


def plausible(
    *markets: Scenario | str | Path,
    rows: Iterable[str] = (),
    seeds: int = SEEDS,
    seed: int = 1,
    scale: float = 1.0,
    months: int | None = None,
    level: float = 0.95,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> Plausibility:
    """Hold markets against what was published.

    The market at rest is lived first, as doses of advertising and referral are shares of what is sold in it; then its twin worlds,
    those of all markets in one run.

    Args:
        markets: or their names or paths; every shipped one unless named.
        rows: numbers, ranges (``1-9``), ``beliefs`` and ``lunch``; all unless named. Only worlds that are needed are lived.
        seeds: worlds of each kind; at least two for intervals.
        seed: of all worlds.
        scale: multiplies the customers.
        months: observed; ``sim.lab.plausible.worlds.MONTHS`` unless given.
        level: of the intervals.
        workers, executor, store, progress: as ``sim.lab.runner.run`` has them.

    Raises:
        ScenarioError: for a market there is not.
        ValueError: for a row there is not, or a number out of range.
    """
    chosen, asked = wanted(rows)
    seed, seeds, scale, level = as_seed(seed), replications_of(seeds), above_zero(scale, "scale"), level_of(level)
    rested = at_rest(markets, scale, months)
    names = worlds_of(chosen, asked)
    total = seeds * len(rested) * (1 + len(names))
    kept = Memory() if store is None else store
    how: dict[str, Any] = {"executor": executor, "workers": workers, "store": kept}
    first, takes = _design({name: {REST: market} for name, market in rested.items()}, seed, seeds)
    lived = run(first, takes, progress=_within(progress, 0, total), **how)
    found = {name: {REST: _measures(lived, name, REST)} for name in rested}
    _all_failed(lived)
    without: dict[str, dict[str, str]] = {}
    twins: dict[str, dict[str, Scenario]] = {}
    for name, market in rested.items():
        twins[name], without[name] = possible(market, names, doses(found[name][REST]))
    second, takes = _design(twins, seed, seeds)
    if len(second):
        outcomes = run(second, takes, progress=_within(progress, len(first), len(first) + len(second)), **how)
        for name, worlds in twins.items():
            found[name] |= {world: _measures(outcomes, name, world) for world in worlds}
    told = {name: Lived(market, found[name], without[name]) for name, market in rested.items()}
    return Plausibility(told, chosen, asked, seed, seeds, scale, level)


def at_rest(markets: Sequence[Scenario | str | Path], scale: float, months: int | None = None) -> dict[str, Scenario]:
    """The markets at rest, by name; every shipped one for none.

    Raises:
        ScenarioError, ValueError: for one there is not, or two of one name.
    """
    from sim.lab.plausible.worlds import MONTHS
    from sim.scenario.files import shipped

    found: dict[str, Scenario] = {}
    for given in markets or shipped():
        market = scenario_of(given)
        if market.name in found:
            raise ValueError(f"two markets are called {market.name!r}; give one of them another name")
        found[market.name] = resting(market, scale, MONTHS if months is None else months)
    return found


def world_count(markets: int, rows: Iterable[str], seeds: int) -> int:
    """Worlds that a table takes."""
    return seeds * markets * (1 + len(worlds_of(*wanted(rows))))


def doses(measures: Mapping[str, Floats]) -> AtRest:
    """What doses are shares of, from the worlds at rest."""
    months = max(float(np.nanmean(measures["months"])), 1.0)
    revenue, customers = (float(np.nanmean(measures[name])) for name in ("revenue", "customer_months"))
    return AtRest(revenue / months, revenue / max(customers, 1.0), float(np.nanmean(measures["held"])) / months)


def _design(worlds: Mapping[str, Mapping[str, Scenario]], seed: int, seeds: int) -> tuple[Design, dict[Arm, Collect]]:
    """All worlds, market by market and replication by replication, and what is taken of each."""
    every = [
        World(scenario, world, seed=seed, replication=replication, market=name)
        for name, of in worlds.items()
        for replication in range(seeds)
        for world, scenario in of.items()
    ]
    takes: dict[Arm, Collect] = {}
    for world in every:
        firm = world.scenario.focal_firm
        takes.setdefault(world.arm, Histories(firm) if world.policy == REST else Quantities(firm))
    return Design(tuple(every), every[0].arm if every else Arm()), takes


def _measures(outcomes: Outcomes, market: str, world: str) -> dict[str, Floats]:
    """Every measure of a twin world's replications; NaN in one that failed."""
    each: tuple[Outcome, ...] = outcomes.of(Arm(world, market=market))
    names = dict.fromkeys(name for outcome in each for name in outcome.measures)
    return {name: np.array([float(one.measures.get(name, math.nan)) for one in each]) for name in names}


def _all_failed(outcomes: Outcomes) -> None:
    """Raise what a market's first world at rest failed with, when all of them did."""
    for arm in outcomes.arms:
        of = outcomes.of(arm)
        if all(one.failed for one in of):
            outcomes.raise_first()


def _within(progress: Progress | None, done: int, total: int) -> Callable[[int, int], None] | None:
    """Progress of a part of the work as that of the whole."""
    if progress is None:
        return None
    return lambda so_far, _: progress(done + so_far, max(total, done + so_far))


__all__ = ["STRATEGY", "Cell", "Plausibility", "plausible", "world_count"]
