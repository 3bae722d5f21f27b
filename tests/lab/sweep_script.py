"""A sweep as a process of its own, to be killed: ``main(FOLDER, RUNNER, PAUSE)``; or the same sweep in the test's own."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path

import sim
from sim.lab import pour
from sim.lab.collect import FirmStory
from sim.lab.experiment import Experiment
from sim.lab.outcomes import Outcome
from sim.market.market import Market

SIZES = {"population.size": 40, "market.months": 2, "market.warm_up": 1}


@dataclass(frozen=True)
class Slowly:
    """What ``FirmStory`` takes, and no faster than told; how fast is no part of what is taken."""

    pause: float = field(repr=False)

    def __call__(self, market: Market) -> Outcome:
        time.sleep(self.pause)
        return FirmStory(people=False)(market)


def study() -> Experiment:
    """Forty worlds."""
    base = sim.Scenario.load("textbook").evolve("small", SIZES)
    return Experiment(base, policies=["price-cut"], factors={"market.review_rate": [0.1, 0.2]}, replications=10)


def main(folder: Path, runner: str, pause: float) -> None:
    pour.PARCEL = 0.01  # many small frames: more places to be killed in
    found = study().run(store=folder, collect=Slowly(pause), executor=runner, workers=2)
    assert not len(found.failed)
    print("done", len(found.worlds), flush=True)
