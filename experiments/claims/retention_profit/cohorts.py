"""The same arithmetic lived: cohorts of the real engine whose yearly chance to stay is r exactly.

One firm, yearly terms, nobody feels anything. People arrive hoping for the best (expected quality 1), so all of them join;
their first visit teaches them once and for all that quality is 0, and from then on they stay through each renewal with
chance r: utility log(r / (1 - r)) - s against an outside option at -s, where s is the switching cost. Whoever has left
would need utility log(r / (1 - r)) - s against 0 to come back, which at s = 25 nobody does. So the engine books an
acquisition for each who joins, a bill at each year's end, and loses 1 - r of them at each renewal.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from experiments.checks.bench import log_odds, quiet
from experiments.claims.retention_profit.arithmetic import Stream
from sim.market import Market
from sim.scenario import Scenario

GOODS: Final = 0.5
"""Cost of goods, as a share of the price."""

STICKY: Final = 25.0
"""Switching cost, utility: leavers do not come back."""

LEFT_OUT: Final = 0.002
"""Share of a customer's value beyond the horizon."""

CENTURY: Final = 100
"""Years in the longest run the engine allows."""


@dataclass(frozen=True)
class Cohorts:
    """Worlds that share all luck: one replication."""

    worlds: tuple[Scenario, ...]
    seed: int
    replication: int


Years = NDArray[np.float64]
"""By year of a run: gross margin, acquisition cost, bills paid, customers who joined. Shape (years, 4)."""


def horizon(retention: float, discount: float) -> int:
    """Years after which at most ``LEFT_OUT`` of a constant margin's value is to come, at most a century."""
    return min(CENTURY, max(8, math.ceil(math.log(LEFT_OUT) / math.log(retention / (1 + discount)))))


def _market(
    retention: float, stream: Stream, size: int, years: int, entrants: float, settled: bool
) -> Scenario:
    first = next(p for p in stream.profits if p > 0)
    price = first / (12 * (1 - GOODS))
    return quiet(
        "cohort",
        "subscription",
        {
            "firm": {
                "list_price": price,
                "start_share": 1.0 if settled else 0.0,
                "appeal": log_odds(retention) - STICKY,
                "reputation": 1.0,
                "quality": dict.fromkeys(("product", "price", "convenience", "service", "relationship", "image"), 0.0),
            }
        },
        size=size,
        months=12 * years,
        market={"term": 12, "seek_rate": 1.0, "growth": [p / first for p in stream.profits]},
        changes={
            "firms.firm.costs": {"unit": GOODS, "acquisition": stream.acquisition / price},
            "population.entry_rate": entrants / size,
            "population.tenure": {"uniform": {"low": 0, "high": 12}} if settled else 0,
            "population.traits.learning_gain": 2,
            "behaviour.expectation.prior_variance": 1,
            "behaviour.expectation.signal_variance": 1e-9,
            "behaviour.choice.quality": 2 * STICKY,
            "behaviour.choice.switching_cost": STICKY,
        },
    )


def cohort(retention: float, stream: Stream, size: int, years: int) -> Scenario:
    """``size`` people who all join in month 0, followed for ``years``."""
    return _market(retention, stream, size, years, 0.0, settled=False)


def flow(retention: float, stream: Stream, size: int, years: int, entrants: float) -> Scenario:
    """A firm of ``size`` customers, their renewals spread over the year, that wins ``entrants`` more every year."""
    return _market(retention, stream, size, years, entrants, settled=True)


def live(task: Cohorts) -> list[Years]:
    """Live every world of a replication; return their books by year."""
    out = []
    for world in task.worlds:
        firms = Market(world, rng=task.seed, replication=task.replication).run().tables()["firms"]
        columns: dict[str, Any] = {name: firms[name].to_numpy(dtype=float) for name in firms.columns if name != "firm"}
        months = [columns["sales"] - columns["goods"], columns["acquisition"], columns["units"] / 12, columns["joined"]]
        out.append(np.stack(months, axis=1).reshape(-1, 12, 4).sum(axis=1))
    return out


def present_value(years: Years, people: int, discount: float, *, first: int = 1, acquisition: float | None = None) -> float:
    """Value per customer at time 0: bills at year ends, acquisition at once.

    Args:
        years: books of a cohort.
        people: how many joined.
        discount: yearly rate.
        first: leave out the bills of earlier years; 2 leaves the one bill that needs no renewal.
        acquisition: money per customer; none takes what was booked.
    """
    t = np.arange(1, len(years) + 1)
    worth = years[:, 0] / (1 + discount) ** t
    spent = years[:, 1].sum() if acquisition is None else acquisition * people
    return float(worth[first - 1 :].sum() - spent) / people


def stayed(years: Years) -> float:
    """Yearly retention as it came out: bills of all years but the first, over those that could have been renewed."""
    bills = years[:, 2]
    return float(bills[1:].sum() / bills[:-1].sum())
