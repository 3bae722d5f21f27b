"""A trial in several sittings: designs lived one after the other, under one progress, executor and store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from sim.lab.design import Design, design_of
from sim.lab.outcomes import Outcomes
from sim.lab.runner import Collects, Progress, Where, run
from sim.lab.store import Store
from sim.lab.world import Arm
from sim.scenario import Scenario


@dataclass
class Hearing:
    """Who lives the worlds, and how far it has come.

    Attributes:
        seed: of every world.
        total: worlds at most, for the progress.
        workers, executor, store: as ``sim.lab.runner.run`` has them.
        progress: called with (worlds done, worlds in all), over all sittings.
        done: worlds lived so far.
        lost: the worlds that failed, sitting by sitting.
    """

    seed: int
    total: int
    workers: int | None = None
    executor: Where = None
    store: Store | None = None
    progress: Progress | None = None
    done: int = 0
    lost: list[pd.DataFrame] = field(default_factory=list)

    def lived(self, arms: Mapping[Arm, Scenario], collect: Collects, *, replications: int, first: int = 0) -> Outcomes:
        """Live some arms; the replications in which no world failed. Nothing for no arms."""
        design = design_of(arms, seed=self.seed, replications=replications, first=first) if arms else Design(())
        found = run(
            design,
            collect,
            executor=self.executor,
            workers=self.workers,
            store=self.store,
            progress=self._shifted,
        )
        self.done += len(design)
        self.lost += [found.failed] if len(found.failed) else []
        return found.whole()

    def tables(self) -> dict[str, pd.DataFrame]:
        """The worlds that failed, with their errors; nothing when none did."""
        return {"worlds that failed": pd.concat(self.lost, ignore_index=True)} if self.lost else {}

    def end(self) -> None:
        """Say that nothing is left to do."""
        if self.progress:
            self.progress(self.total, self.total)

    def _shifted(self, done: int, _: int) -> None:
        if self.progress:
            self.progress(self.done + done, self.total)
