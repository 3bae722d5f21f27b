"""simulate: one world, its tables, its figures."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from sim.engines.engine import EngineName
from sim.lab.run import Run, Tables
from sim.lab.runner import Progress
from sim.market.market import Market
from sim.scenario import Scenario


def simulate(
    scenario: Scenario | str | Path,
    *,
    seed: int = 1,
    replication: int = 0,
    engine: EngineName = "columns",
    threads: int = 1,
    events: bool | Collection[str] = False,
    snapshots: Mapping[str, Any] | None = None,
    pyramid: bool | Mapping[str, float] = False,
    progress: Progress | None = None,
) -> Run:
    """Run one world.

    Args:
        scenario: a scenario, or the name or path of one.
        seed: whole number from 0 to 2**32 - 1.
        replication: worlds of one seed and replication share all luck.
        engine: ``columns`` or ``agents``.
        threads: for the column engine; the results are the same for any number.
        events: True for every event table, or names of some (``sim.windows.EVENTS``): what happened, one observation a row.
        snapshots: columns of the customers at the end of months, ``{"months": [0, 12], "columns": ["trust", "will"]}``;
            month -1 is the day observation begins.
        pyramid: True to rank every firm's customers into layers by the profit they brought in the trailing year, or the
            layers' names and shares, from the top.
        progress: called after each month with (months done, months in all).

    Events, snapshots and pyramid add tables and change nothing else.

    Raises:
        ScenarioError: when the scenario is not valid.
        StrategyError: when a firm's strategy is not.
        WindowError: for an event table, month, column or layer there is not.
    """
    market = Market(
        scenario,
        rng=seed,
        replication=replication,
        engine=engine,
        threads=threads,
        events=events,
        snapshots=snapshots,
        pyramid=pyramid,
    )
    return finish(market, progress)


def finish(market: Market, progress: Progress | None = None) -> Run:
    """Live a market's remaining months and collect its results."""
    total = market.spec.market.months
    while market.month < total:
        market.step()
        if progress:
            progress(market.month, total)
    return Run(
        market.spec,
        market.world_seed,
        market.replication,
        Tables(market.tables()),
        market.engine_name,
        market.fingerprints,
    )
