"""How long many worlds will take: one of them is lived to tell."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sim.scenario import Scenario

FEW: Final = 20
"""Worlds below which nothing is told: it would take a good part of the time to find out."""


def seconds_for(markets: Iterable[tuple[Scenario, int]], workers: int | None = None) -> float:
    """Seconds that worlds will take, by one short piece of each market: its population, a few months.

    Args:
        markets: each with how many of its worlds are to be lived.
        workers: processes; as many as there are cores for none.
    """
    from sim.lab.runner import available_cores
    from sim.market.market import Market

    whole = 0.0
    for scenario, worlds in markets:
        market = Market(scenario).warm_up()
        market.step()  # whatever must be made once
        started, months = time.perf_counter(), min(5, scenario.market.months - 1)
        for _ in range(months):
            market.step()
        a_month = (time.perf_counter() - started) / max(months, 1)
        whole += worlds * (0.02 + a_month * scenario.market.months)
    cores = max(1, min(workers or available_cores(), available_cores()))
    return whole / cores


def duration(seconds: float) -> str:
    """A time to wait, roughly: ``40 s``, ``7 min``, ``2.5 h``."""
    from sim.words import say

    if seconds < 90:
        return say("numbers-seconds", n=max(10 * round(seconds / 10), 5))
    if seconds < 5400:
        return say("numbers-minutes", n=round(seconds / 60))
    return say("numbers-hours", n=round(seconds / 3600, 1))
