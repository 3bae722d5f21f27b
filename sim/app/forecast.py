"""How long something will take, told before it begins: a piece of it is lived to tell."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sim.app.output import told
from sim.app.sizes import duration, size

if TYPE_CHECKING:
    from sim.lab.experiment import Experiment
    from sim.scenario import Scenario

FEW: Final = 20
"""Worlds below which nothing is told: it would take a good part of the time to find out."""

PIECE: Final = 20_000
"""Customers of the piece that is lived of a larger market: what a month takes grows with them."""

LARGE: Final = 500_000
"""Rows from which on one world is worth a word before it begins."""


def seconds_for(markets: Iterable[tuple[Scenario, int]], workers: int | None = None) -> float:
    """Seconds that worlds will take, by one short piece of each market: a part of its population, a few months.

    Args:
        markets: each with how many of its worlds are to be lived.
        workers: processes; as many as there are cores for none.
    """
    from sim.lab.runner import available_cores

    whole = sum(worlds * (0.02 + _seconds_of(market)) for market, worlds in markets)
    cores = max(1, min(workers or available_cores(), available_cores()))
    return whole / cores


def _seconds_of(scenario: Scenario, threads: int = 1) -> float:
    """Seconds that one world takes: what makes it, and its months, each grown with its people."""
    from sim.market.market import Market

    people = scenario.population.size
    if people > PIECE and scenario.network.kind != "file":
        piece = scenario.evolve(scenario.name, {"population.size": PIECE, "population.isolated": 0})
    else:
        piece = scenario
    began = time.perf_counter()
    market = Market(piece, threads=threads)
    made = time.perf_counter() - began
    market = market.warm_up() if scenario is piece else market
    market.step()  # whatever must be made once
    began, months = time.perf_counter(), min(5, scenario.market.months - 1)
    for _ in range(months):
        market.step()
    a_month = (time.perf_counter() - began) / max(months, 1)
    return scenario.rows / piece.rows * (made + a_month * (scenario.market.months + scenario.market.warm_up))


def foretell(experiments: Sequence[Experiment], workers: int | None = None) -> str:
    """What will be lived, and how long that will take."""
    from sim.words import say, whole

    first, worlds = experiments[0], sum(len(one) for one in experiments)
    return say(
        "sense-app-plan",
        worlds=whole(worlds),
        points=whole(sum(len(one.sample) for one in experiments)),
        factors=len(first.factors),
        replications=first.replications,
        policy=next(iter(first.policies), ""),
        time=duration(seconds_for([(first.base, worlds)], workers)),
    )


def warn_of_size(scenario: Scenario, threads: int) -> None:
    """Say on stderr how long one world of a large market takes, how much memory, and when that is more than there is."""
    from sim.lab.estimate import memory_of

    if scenario.rows < LARGE:
        return
    needed, there = memory_of(scenario), _free()
    told(
        "app-large",
        customers=scenario.rows,
        months=scenario.market.warm_up + scenario.market.months,
        time=duration(_seconds_of(scenario, threads)),
        memory=size(needed),
        free="" if there is None or needed < there else size(there),
    )


def _free() -> float | None:
    """Bytes of memory that are free; None where the system does not say."""
    try:
        lines = Path("/proc/meminfo").read_text().splitlines()
        return 1024.0 * next(int(line.split()[1]) for line in lines if line.startswith("MemAvailable"))
    except (OSError, StopIteration, ValueError, IndexError):
        pass
    try:
        return float(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"))
    except (AttributeError, OSError, ValueError):
        return None
