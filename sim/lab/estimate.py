"""What an experiment will cost before it is lived: worlds, time, disk and memory, from a few worlds lived to tell."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any, Final

from sim.lab.collect import Collect
from sim.lab.crossing import Crossing
from sim.lab.executors import available_cores
from sim.lab.loads import Batch, live
from sim.lab.runner import WORTH_A_POOL, collect_id, ready
from sim.lab.store import Folder
from sim.lab.store.frames import written
from sim.lab.world import World
from sim.scenario import Scenario

TRIED: Final = 2
"""Worlds lived to tell the pace; one before them, where laws must be loaded or compiled."""

LOOKED: Final = 20_000
"""Worlds looked up in the store; of a larger design the rest is thought to be like them."""

WORKER: Final = 350e6
"""Bytes a process takes before it lives anything: Python, the compiled laws, pandas."""

PAIR: Final = 600.0
"""Bytes for a customer and a firm, at most: 380 were measured in a world of a million customers and two firms."""

ON_DISK: Final = 1.2
"""Bytes on disk, parts and tables together, for a byte in a journal: measured, compressed with zstd."""


@dataclass(frozen=True)
class Estimate:
    """What is to be expected.

    Attributes:
        worlds: rows of the design.
        arms: how many arms.
        kept: worlds that need not be lived: kept already, or the same as another.
        left: worlds to live.
        pace: seconds a world.
        seconds: in all, over the workers.
        workers: how many work.
        disk: bytes.
        memory: bytes, over all processes.
    """

    worlds: int
    arms: int
    kept: int
    left: int
    pace: float
    seconds: float
    workers: int
    disk: float
    memory: float

    def to_dict(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self)


def estimate(
    experiment: Crossing,
    collect: Collect,
    store: Folder,
    *,
    workers: int | None = None,
    runner: str | None = None,
    ahead: bool = False,
) -> Estimate:
    """What an experiment will cost. A few of its worlds are lived to tell, and not kept.

    Args:
        experiment: what is asked for.
        collect: what is taken of each world.
        store: what is kept there need not be lived.
        workers: processes; one a core unless given.
        runner: who lives the worlds: of a cluster the size is not known here, and a core counts.
        ahead: whether the worlds are lived next: processes, where they pay, are started as soon as that is known.
    """
    taken = collect_id(collect)
    wanted: dict[str, None] = {}
    samples: list[World] = []
    looked = 0
    for world in islice(_worlds(experiment), LOOKED):
        looked += 1
        key = f"{world.digest}-{taken}"
        if key not in wanted and not store.has(key):
            wanted[key] = None
            if len(samples) < TRIED + 1:
                samples.append(world)
    total = len(experiment)
    left = round(len(wanted) * total / max(looked, 1))
    count = 1 if runner == "serial" else workers or _size(runner) or available_cores()
    paces, disk = [], 0.0
    for world in samples:
        began = time.perf_counter()
        (outcome,) = live([Batch((world,), (collect,))])
        paces.append(time.perf_counter() - began)
        if ahead and runner in (None, "processes", "loky") and paces[-1] * left > WORTH_A_POOL:
            ready(count)
        disk = float(len(written(taken, [(world.digest, outcome)])))
    pace = statistics.median(paces[1:] or paces or [0.0])
    largest = max((memory_of(one) for one in experiment.scenarios.values()), default=WORKER)
    memory = (1 if count == 1 else 1 + min(count, max(left, 1))) * largest
    seconds = pace * left / min(count, available_cores() if runner is None else count)
    return Estimate(
        total, len(experiment.cells), total - left, left, pace, seconds, count, ON_DISK * disk * total, memory
    )


def memory_of(scenario: Scenario) -> float:
    """Bytes that a process takes which lives one world, roughly, and rather too many."""
    return WORKER + PAIR * scenario.rows * len(scenario.firms)


def _worlds(experiment: Crossing) -> Iterator[World]:
    for _, worlds in experiment.bundles():
        yield from worlds


def _size(runner: str | None) -> int | None:
    text = (runner or "").partition("local:")[2]
    return int(text) if text.isdecimal() else None
