"""Sweep: what an experiment found, as tidy rows a replication, paired differences, and curves over its factors."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.asked import level_of, one_of, some_of
from sim.lab.crossing import Cell, Crossing
from sim.lab.crossing_file import load
from sim.lab.outcomes import Outcomes, WorldFailed
from sim.lab.paired import apart, intervals
from sim.lab.planner import Planned
from sim.lab.result import Result, digest_of
from sim.lab.store import Folder, read
from sim.lab.world import BASELINE, Arm
from sim.results.measures import MEASURES
from sim.results.store import records
from sim.scenario import Scenario

Floats = NDArray[np.float64]

LABELS = ("run", "scenario", "policy", "knockouts")
"""Columns that say which world a row is about, factors, seed and replication left out."""


@dataclass(frozen=True, eq=False, repr=False)
class Sweep(Result):
    """What an experiment found.

    Attributes:
        experiment: what was asked.
        worlds: a row a world that came to its end: ``run``, scenario, policy, knock-outs, factors, seed, replication, measures.
        failed: a row a world that did not, with its error.
        level: of the intervals.
        taken: digest of what was taken of each world.
        planned: how far replications went and why they ended, where an interval was asked for.
    """

    kind: ClassVar[str] = "sweep"
    figure: ClassVar[str] = "response"

    experiment: Crossing
    worlds: pd.DataFrame
    failed: pd.DataFrame
    level: float = 0.95
    taken: str = ""
    planned: Planned | None = None
    _more: Callable[[str], pd.DataFrame] | None = field(default=None, compare=False)

    @classmethod
    def of(cls, experiment: Crossing, found: Outcomes, taken: str = "", level: float = 0.95) -> Sweep:
        """From outcomes in memory."""
        frame = found.frame.rename(columns={"digest": "run"})
        good = frame["error"] == ""
        frame = _ordered(frame.drop(columns="error"))
        lost = (
            found.failed if len(found.failed) else pd.DataFrame(columns=[*LABELS[1:], "seed", "replication", "error"])
        )
        return cls(experiment, frame[good].reset_index(drop=True), lost, level_of(level), taken, _more=found.table)

    @classmethod
    def kept(cls, experiment: Crossing, store: Folder, design: pd.DataFrame, taken: str, level: float = 0.95) -> Sweep:
        """From a folder: the small tables are read when they are asked for.

        Args:
            experiment: what was asked.
            store: where its worlds are.
            design: a row a world: ``run`` and what it is called.
            taken: digest of what was taken of each.
            level: of the intervals.
        """

        def more(name: str) -> pd.DataFrame:
            return read.labelled(store, design, taken, name)

        errors = store.errors(taken)
        lost = design[design["run"].isin(errors)].reset_index(drop=True)
        lost = lost.assign(error=[errors[run] for run in lost["run"]])
        return cls(experiment, read.labelled(store, design, taken), lost, level_of(level), taken, _more=more)

    @classmethod
    def from_folder(cls, folder: str | Path, name: str | None = None) -> Sweep:
        """A sweep of a store, as it was asked for.

        Args:
            folder: of the store.
            name: of the sweep; the only one there is unless given.

        Raises:
            StoreError: when there is no such sweep.
        """
        place = read.place_of(folder, name)
        about = read.sweeps(folder)[place.name]
        store, design = Folder(folder), read.design_of(place)
        return cls.kept(load(place / read.STUDY, Crossing), store, design, about["taken"])

    # -- what it says -------------------------------------------------------------------------------------------------

    @property
    def id(self) -> str:
        """Digest of all that determines it."""
        return digest_of([self.kind, self.experiment.id, self.taken, self.level, len(self.failed)])

    @property
    def measures(self) -> list[str]:
        """Names of the measures."""
        known = {*LABELS, "seed", "replication", *self.factors}
        numbers = self.worlds.select_dtypes("number").columns
        return [name for name in numbers if name not in known]

    @property
    def factors(self) -> list[str]:
        """Names of the columns of what is varied, and of the policies' parameters."""
        return list(self._factors)

    @cached_property
    def _factors(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for cell in self.experiment.cells for name, _ in cell.arm.factors))

    @property
    def x(self) -> Floats:
        """The points: shape (points, factors)."""
        return self.experiment.x

    @cached_property
    def _rows(self) -> dict[Arm, int]:
        arms = dict.fromkeys(cell.arm for cell in self.experiment.cells)
        return {arm: row for row, arm in enumerate(arms)}

    @cached_property
    def _positions(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Of every row of ``worlds``: its arm and its replication."""
        factors = self._factors
        keys = {_key(arm.labels(), factors): row for arm, row in self._rows.items()}
        columns = ["scenario", "policy", "knockouts", *factors]
        shown = self.worlds.reindex(columns=columns)
        arms = [keys[_key(dict(zip(columns, row, strict=True)), factors)] for row in shown.itertuples(index=False)]
        return np.array(arms, dtype=np.intp), self.worlds["replication"].to_numpy(dtype=np.intp)

    @cached_property
    def _values(self) -> dict[str, Floats]:
        return {}

    def values(self, measure: str) -> Floats:
        """A measure by arm and replication: shape (arms, replications), arms as ``experiment.cells`` has them; NaN where a
        world failed.

        Raises:
            ValueError: for a measure there is not.
        """
        one_of(measure, self.measures, "measures")
        if measure not in self._values:
            arms, replications = self._positions
            laid = np.full((len(self._rows), self.experiment.replications), math.nan)
            laid[arms, replications] = self.worlds[measure].to_numpy(dtype=float)
            self._values[measure] = laid
        rows = [self._rows[cell.arm] for cell in self.experiment.cells]
        return self._values[measure][rows]

    def response(
        self, measure: str, policy: str = BASELINE, *, difference: bool = False, scenario: str | None = None
    ) -> Floats:
        """A measure under one policy at every point: shape (points, replications), rows as those of ``x``.

        Args:
            measure: which.
            policy: whose.
            difference: the difference from the baseline at the same point and on the same luck.
            scenario: of which market; the first unless named.

        Raises:
            ValueError: for a measure, policy or scenario there is not.
        """
        market = next(iter(self.experiment.scenarios)) if scenario is None else scenario
        one_of(market, self.experiment.scenarios, "scenarios")
        one_of(policy, (BASELINE, *self.experiment.policies), "policies")
        every = self.values(measure)
        own = [
            k
            for k, c in enumerate(self.experiment.cells)
            if (c.policy, c.scenario, c.knockouts) == (policy, market, ())
        ]
        found = every[own]
        return apart(found, self.response(measure, scenario=market)) if difference else found

    def responses(self, measures: str | Sequence[str] | None = None) -> pd.DataFrame:
        """Every measure in every arm: mean over replications with its interval."""
        cells = self.experiment.cells
        rows = []
        for measure in some_of(measures, self.measures, "measures"):
            values = self.values(measure)
            means, halves = intervals(values, self.level)
            counts = (~np.isnan(values)).sum(axis=1)
            rows.append(self._table(cells, measure, {"mean": means}, halves, means, counts))
        return pd.concat(rows, ignore_index=True)

    def differences(self, measures: str | Sequence[str] | None = None) -> pd.DataFrame:
        """Paired differences, with intervals: of every policy from the market without it at the same point, and of every
        knock-out from the market with nothing switched off.
        """
        cells = self.experiment.cells
        order = {cell.arm: k for k, cell in enumerate(cells)}
        tried = [(k, cell) for k, cell in enumerate(cells) if cell.against is not None]
        if not tried:
            return pd.DataFrame(columns=["measure", "baseline", "value", "difference", "low", "high"])
        new_rows = [k for k, _ in tried]
        old_rows = [order[cell.against] for _, cell in tried if cell.against is not None]
        rows = []
        for measure in some_of(measures, self.measures, "measures"):
            values = self.values(measure)
            old, new = values[old_rows], values[new_rows]
            pairs = ~np.isnan(new - old)
            old, new = np.where(pairs, old, math.nan), np.where(pairs, new, math.nan)
            means, halves = intervals(new - old, self.level, old, new)
            front = {"baseline": _mean(old), "value": _mean(new), "difference": means}
            rows.append(self._table([c for _, c in tried], measure, front, halves, means, pairs.sum(axis=1)))
        return pd.concat(rows, ignore_index=True)

    def margins(self, measure: str, by: Sequence[str] = (), *, difference: bool = True) -> pd.DataFrame:
        """One measure by policy and by the values of some factors, with intervals over replications; of the other factors the mean
        over their points is taken within a replication first. Nothing is switched off.

        Args:
            measure: which.
            by: names of factors.
            difference: differences from the baseline at the same point, rather than levels.

        Raises:
            ValueError: for a measure there is not.
        """
        cells, every = self.experiment.cells, self.values(measure)
        order = {cell.arm: k for k, cell in enumerate(cells)}
        groups: dict[tuple[Any, ...], list[int]] = {}
        for k, cell in enumerate(cells):
            if not cell.knockouts and not (difference and cell.against is None):
                point = self.experiment.sample.points[cell.point]
                groups.setdefault((cell.policy, *(point[name] for name in by)), []).append(k)
        old = np.array([[order[cells[k].against] for k in rows] for rows in groups.values()]) if difference else None  # type: ignore[index]
        new = np.array(list(groups.values()))
        found = every[new].mean(axis=1) if len(new) else np.empty((0, self.experiment.replications))
        if old is None or not len(new):
            means, halves = intervals(found, self.level)
        else:
            base = every[old].mean(axis=1)
            means, halves = intervals(found - base, self.level, base, found)
        unit = MEASURES[measure].unit if measure in MEASURES else ""
        table = pd.DataFrame(list(groups), columns=["policy", *by])
        return table.assign(measure=measure, unit=unit, value=means, half_width=halves)

    def _table(
        self,
        cells: Sequence[Cell],
        measure: str,
        front: Mapping[str, Floats],
        halves: Floats,
        means: Floats,
        counts: NDArray[Any],
    ) -> pd.DataFrame:
        labels = pd.DataFrame([cell.arm.labels() for cell in cells])
        labels = labels[["scenario", "policy", "knockouts", *(name for name in labels.columns if name not in LABELS)]]
        unit = MEASURES[measure].unit if measure in MEASURES else ""
        labels = labels.assign(measure=measure, unit=unit, **front)
        return labels.assign(low=means - halves, high=means + halves, half_width=halves, replications=counts)

    def parameters(self) -> pd.DataFrame:
        """What each policy is: its strategy and parameters; joins the tables on ``policy``."""
        blocks = {name: self.experiment._block(name) for name in self.experiment.policies}
        return pd.DataFrame(
            [
                {"policy": n, "strategy": b["use"], **{k: v for k, v in b.items() if k != "use"}}
                for n, b in blocks.items()
            ]
        )

    def table(self, name: str) -> pd.DataFrame:
        """A small table of every world (``months``, ``books``, ``exits``), with the worlds' columns in front.

        Raises:
            ValueError: when nothing of that name was taken.
        """
        try:
            found = None if self._more is None else self._more(name)
        except KeyError:
            found = None
        if found is None:
            raise ValueError(f"no table {name!r} was taken of these worlds")
        return found

    # -- as a result --------------------------------------------------------------------------------------------------

    def tables(self) -> dict[str, pd.DataFrame]:
        """The worlds, and what they come to."""
        found = {"worlds": self.worlds, "responses": self.responses()}
        differences = self.differences()
        if len(differences):
            found["differences"] = differences
        if len(self.failed):
            found["failed"] = self.failed
        return found

    @property
    def of_markets(self) -> tuple[Scenario, ...]:
        """The markets that were lived."""
        return tuple(self.experiment.scenarios.values())

    def _told(self) -> dict[str, Any]:
        """What was asked, and what was found arm by arm, as plain JSON values."""
        e = self.experiment
        return {
            "kind": self.kind,
            "id": self.id,
            "experiment": e.name,
            "scenarios": {name: one.digest() for name, one in e.scenarios.items()},
            "firm": e.firm,
            "policies": list(e.policies),
            "factors": [{"name": f.name, "low": _plain(f.low), "high": _plain(f.high)} for f in e.factors],
            "sample": e.sample.kind,
            "points": len(e.sample),
            "seed": e.seed,
            "replications": e.replications,
            "worlds": len(self.worlds),
            "failed": records(self.failed),
            "level": self.level,
            "responses": records(self.responses()),
            "differences": records(self.differences()),
            **({"planned": self.planned.to_dict()} if self.planned else {}),
        }

    def headline(self) -> str:
        """What was lived, in one line."""
        return f"Sweep {self.id} of {self.experiment.name}: {len(self.worlds):,} worlds, {len(self.failed):,} failed"

    def glance(self) -> pd.DataFrame:
        """The first measure that was looked at, arm by arm: at most twenty rows."""
        measure = "profit" if "profit" in self.measures else self.measures[0] if self.measures else None
        if measure is None:
            return self.failed.head(20)
        differences = self.differences(measure)
        return (differences if len(differences) else self.responses(measure)).head(20)

    def raise_first(self) -> None:
        """Raise for the first world that failed.

        Raises:
            WorldFailed: with its error.
        """
        if len(self.failed):
            raise WorldFailed(str(self.failed["error"].iloc[0]))


def _ordered(frame: pd.DataFrame) -> pd.DataFrame:
    front = [name for name in LABELS if name in frame.columns]
    return frame[[*front, *(name for name in frame.columns if name not in front)]]


def _key(labels: Mapping[str, Any], factors: Sequence[str]) -> tuple[Any, ...]:
    front = tuple(labels[name] for name in ("scenario", "policy", "knockouts"))
    return (*front, *(_same(labels.get(name)) for name in factors))


def _same(value: Any) -> Any:
    """A value as a key: none and NaN alike, numbers as numbers."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    return float(value) if isinstance(value, int | float | np.number) and not isinstance(value, bool) else value


def _mean(values: Floats) -> Floats:
    kept = ~np.isnan(values)
    return np.where(kept, values, 0.0).sum(axis=1) / np.where(kept.any(axis=1), kept.sum(axis=1), math.nan)


def _plain(value: float) -> float | None:
    return value if math.isfinite(value) else None
