"""The same arithmetic lived: cohorts of the real engine whose yearly chance to stay is r exactly.

One firm, yearly terms, nobody feels anything. People arrive hoping for the best (expected quality 1), so all of them
join; their first visit teaches them once and for all that quality is 0, and from then on they stay through each
renewal with chance r: utility log(r / (1 - r)) - s against an outside option at -s, where s is the switching cost.
Whoever has left would need utility log(r / (1 - r)) - s against 0 to come back, which at s = 25 nobody does. So the
engine books an acquisition for each who joins, a bill at each year's end, and loses 1 - r of them at each renewal.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from loyalty_studies.checks.bench import log_odds, quiet
from loyalty_studies.retention.forms import Stream
from sim.lab.outcomes import Outcome
from sim.market.market import Market
from sim.scenario import Scenario

GOODS: Final = 0.5
"""Cost of goods, as a share of the price."""

STICKY: Final = 25.0
"""Switching cost, utility: leavers do not come back."""

CENTURY: Final = 100
"""Years in the longest run the engine allows."""


BOOKED: Final = ("margin", "acquisition", "bills", "joined")
"""What is kept of a year."""

Years = NDArray[np.float64]
"""By year of a run: gross margin, acquisition cost, bills paid, customers who joined. Shape (years, 4)."""


def horizon(retention: float, discount: float, left_out: float = 0.002) -> int:
    """Years after which at most the share ``left_out`` of a constant margin's value is to come; at most a century."""
    return min(CENTURY, max(8, math.ceil(math.log(left_out) / math.log(retention / (1 + discount)))))


def _market(retention: float, stream: Stream, size: int, years: int, entrants: float, settled: bool) -> Scenario:
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


def story(market: Market) -> Outcome:
    """What a world leaves: its books by year."""
    firms = market.run().tables()["firms"]
    column = {name: firms[name].to_numpy(dtype=float) for name in ("sales", "goods", "acquisition", "units", "joined")}
    months = [column["sales"] - column["goods"], column["acquisition"], column["units"] / 12, column["joined"]]
    years = np.stack(months, axis=1).reshape(-1, 12, 4).sum(axis=1)
    return Outcome({}, {"years": dict(zip(BOOKED, years.T, strict=True))})


def years_of(outcome: Outcome) -> Years:
    """The books by year that a world left."""
    return np.stack([outcome.tables["years"][name] for name in BOOKED], axis=1)


def present_value(years: Years, discount: float, *, first: int = 1, acquisition: float | None = None) -> float:
    """Value per customer at time 0: bills at year ends, acquisition at once.

    Args:
        years: books of a cohort.
        discount: yearly rate.
        first: leave out the bills of earlier years; 2 leaves out the one bill that needs no renewal.
        acquisition: money per customer; none takes what was booked.
    """
    people = years[:, 3].sum()
    worth = years[:, 0] / (1 + discount) ** np.arange(1, len(years) + 1)
    spent = years[:, 1].sum() / people if acquisition is None else acquisition
    return float(worth[first - 1 :].sum() / people - spent)


def gain(old: Years, new: Years, discount: float, *, first: int = 1, acquisition: float | None = None) -> float:
    """Relative gain in present value per customer from one cohort to another."""
    before = present_value(old, discount, first=first, acquisition=acquisition)
    return present_value(new, discount, first=first, acquisition=acquisition) / before - 1


def yearly_profit(years: Years) -> NDArray[np.float64]:
    """Gross margin less acquisition, year by year."""
    return np.asarray(years[:, 0] - years[:, 1])


def stayed(years: Years) -> float:
    """Yearly retention as it came out: bills of all years but the first, over those that could have been renewed."""
    bills = years[:, 2]
    return float(bills[1:].sum() / bills[:-1].sum())
