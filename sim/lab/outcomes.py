"""What worlds leave: measures and small tables of each, and all of a design in one tidy frame."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Final

import cloudpickle
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.design import Design
from sim.lab.world import Arm, World

Columns = Mapping[str, NDArray[Any]]
"""A small table as its columns by name: lighter to make and to send than a frame."""


@dataclass(frozen=True)
class Outcome:
    """What one world leaves.

    Attributes:
        measures: one number (or one digest) a name.
        tables: small tables by name, each as columns of equal length.
        error: why it failed, in one line; empty when it did not.
        trace: where it failed.
        cause: the exception itself, when it can be sent.
        seconds: how long it took, the warm-up it shared left out.
    """

    measures: Mapping[str, Any] = field(default_factory=dict)
    tables: Mapping[str, Columns] = field(default_factory=dict)
    error: str = ""
    trace: str = ""
    cause: BaseException | None = field(default=None, compare=False)
    seconds: float = field(default=0.0, compare=False)

    @property
    def failed(self) -> bool:
        """Whether the world was not lived to its end."""
        return bool(self.error)

    @property
    def by_chance(self) -> bool:
        """Whether it failed of where it was lived, not of what it is: tried again it may well not."""
        return is_chance(self.error)

    @classmethod
    def of(cls, error: BaseException, seconds: float = 0.0) -> Outcome:
        """The outcome of a world that failed."""
        try:
            cloudpickle.loads(cloudpickle.dumps(error))
            cause: BaseException | None = error
        except Exception:
            cause = None
        line = " ".join(f"{type(error).__name__}: {error}".split())
        trace = "".join(traceback.format_exception(error))
        return cls(error=line, trace=trace, cause=cause, seconds=seconds)


class WorkerDied(RuntimeError):
    """The process that was living a world died."""


CHANCES: Final = frozenset(
    {
        "BrokenProcessPool",
        "CancelledError",
        "CommClosedError",
        "ConnectionError",
        "ConnectionResetError",
        "FutureCancelledError",
        "KilledWorker",
        "MemoryError",
        "OSError",
        "OtherBuild",
        "TerminatedWorkerError",
        "TimeoutError",
        "WorkerDied",
    }
)
"""Errors that are about where a world was lived."""


def is_chance(error: str) -> bool:
    """Whether an error is about where a world was lived."""
    return error.partition(":")[0] in CHANCES


class WorldFailed(RuntimeError):
    """A world failed, and nothing can be said without it."""


@dataclass(frozen=True, eq=False)
class Outcomes:
    """What the worlds of a design left, in its order.

    Attributes:
        design: the worlds.
        each: what each left.
    """

    design: Design
    each: tuple[Outcome, ...]

    @cached_property
    def frame(self) -> pd.DataFrame:
        """A row a world: what it is called, its luck, its digest, its error if it failed, and its measures."""
        rows = [
            {**world.labels(), "digest": world.digest, "error": outcome.error, **outcome.measures}
            for world, outcome in zip(self.design.worlds, self.each, strict=True)
        ]
        return pd.DataFrame(rows)

    @cached_property
    def failed(self) -> pd.DataFrame:
        """The worlds that failed: a row a world, with its error."""
        rows = [{**w.labels(), "error": o.error} for w, o in self._pairs if o.failed]
        return pd.DataFrame(rows, columns=None if rows else [*self.design.columns, "error"])

    @property
    def digests(self) -> list[str]:
        """Of the worlds, in order."""
        return [world.digest for world in self.design.worlds]

    @property
    def _pairs(self) -> Iterable[tuple[World, Outcome]]:
        return zip(self.design.worlds, self.each, strict=True)

    @cached_property
    def _by_arm(self) -> dict[Arm, tuple[Outcome, ...]]:
        found: dict[Arm, list[Outcome]] = {}
        for world, outcome in self._pairs:
            found.setdefault(world.arm, []).append(outcome)
        return {arm: tuple(outcomes) for arm, outcomes in found.items()}

    @property
    def arms(self) -> tuple[Arm, ...]:
        """What was laid side by side, in the design's order."""
        return tuple(self._by_arm)

    def of(self, arm: Arm) -> tuple[Outcome, ...]:
        """What the worlds of one arm left, a replication each."""
        return self._by_arm[arm]

    def values(self, measure: str, arm: Arm) -> NDArray[np.float64]:
        """A measure in every replication of one arm."""
        return np.array([outcome.measures[measure] for outcome in self.of(arm)])

    def column(self, table: str, column: str, arm: Arm) -> NDArray[Any]:
        """A column of a small table in every replication of one arm: shape (replications, rows)."""
        return np.stack([np.asarray(outcome.tables[table][column]) for outcome in self.of(arm)])

    def table(self, name: str) -> pd.DataFrame:
        """A small table of all worlds that did not fail, under one another, with the worlds' columns in front."""
        parts = []
        for world, outcome in self._pairs:
            if not outcome.failed:
                part = pd.DataFrame(dict(outcome.tables[name]))
                for position, (label, value) in enumerate({"run": world.digest, **world.labels()}.items()):
                    part.insert(position, label, value)
                parts.append(part)
        return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame()

    def whole(self) -> Outcomes:
        """The replications in which no world failed: pairs need both.

        Raises:
            Exception: what the first world failed with, when there is no such replication.
        """
        broken = {world.luck for world, outcome in self._pairs if outcome.failed}
        if not broken:
            return self
        kept = [(world, outcome) for world, outcome in self._pairs if world.luck not in broken]
        if not kept:
            self.raise_first()
        worlds, each = zip(*kept, strict=True)
        return Outcomes(replace(self.design, worlds=tuple(worlds)), tuple(each))

    def first(self, replications: int) -> Outcomes:
        """Those of the first so many replications."""
        luck = list(dict.fromkeys(world.luck for world in self.design.worlds))[:replications]
        worlds, each = zip(*((w, o) for w, o in self._pairs if w.luck in luck), strict=True)
        return Outcomes(replace(self.design, worlds=tuple(worlds)), tuple(each))

    def raise_first(self) -> None:
        """Raise what the first world that failed failed with; nothing when none did."""
        for world, outcome in self._pairs:
            if outcome.failed:
                where = f"{world.scenario.name}, seed {world.seed}, replication {world.replication}"
                if outcome.cause is not None:
                    if hasattr(outcome.cause, "add_note"):
                        outcome.cause.add_note(f"in the world {where}")
                    raise outcome.cause
                raise WorldFailed(f"{where}: {outcome.error}")


def columns_of(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> dict[str, NDArray[Any]]:
    """A small table from rows."""
    return {name: np.array(values) for name, values in zip(names, zip(*rows, strict=True), strict=True)}
