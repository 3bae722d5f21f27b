"""What is expected of a year at rest: one rule a warning, each with its range and the reason for it.

A rule reads a ``Year`` and gives what it saw, a value a seed, beside what was to be expected. Whether a reading lies outside,
beyond luck, is decided in one place (``judged``). Ranges are set by what the reading would do to a study, not by what the
shipped markets show: where one of those lies outside, the warning is true, and ``docs/reference/markets.md`` says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np

from sim.lab.checkup.year import Floats, Year
from sim.lab.paired import interval
from sim.scenario.remarks import Remark

LEVEL: Final = 0.999
"""Of the interval that must lie outside the range as a whole: a warning is never the luck of sixteen small worlds."""

LEFT: Final = 0.5
"""Of those with a firm at the start, the share that must be left."""

MOVED: Final = 0.10
"""Points of share that a firm may gain or lose by itself."""

KEPT: Final = 0.5
"""Profit above this share of revenue is no profit of a going business."""

END: Final = 0.10
"""A mean within this of an end of the satisfaction scale leaves it no room."""


@dataclass(frozen=True)
class Reading:
    """What a rule saw.

    Attributes:
        code, path, low, high, values: as of the ``Remark`` it may become.
        seen: a value a seed; NaN where there was nothing to see.
    """

    code: str
    path: str
    seen: Floats
    low: float | None = None
    high: float | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


Rule = Callable[[Year], Iterator[Reading]]


def market_empties(year: Year) -> Iterator[Reading]:
    """People with a firm at the end of the year, of all who are in the market.

    Expected: at least half of the share that starts with one. People enter and leave a category by a few per cent a year
    (LITERATURE B19), and that is not counted here; a market that loses half of its customers to nobody while no firm does
    anything was told prices that nobody would pay. Usually ``market.category_price`` was forgotten. An end above the start is
    a market that grows, which one may mean.
    """
    start = sum(firm.start_share for firm in year.scenario.firms.values())
    yield Reading("market-empties", "market.outside", year.held, low=LEFT * start, values={"start": start})


def share_moves(year: Year) -> Iterator[Reading]:
    """Share of customers of a firm, from the first day of the warm-up to the end of the year, every firm at rest.

    Expected: within ten points of where it starts. What policies change are points of share; ten by itself is more than most
    of them do, so that the start is not the market that is studied. Where a market comes to rest is its own: only the
    difference to what is written as its start is looked at.
    """
    firms = year.scenario.firms
    total = sum(firm.start_share for firm in firms.values()) or 1.0
    for k, (name, firm) in enumerate(firms.items()):
        start = firm.start_share / total
        yield Reading(
            "share-moves",
            f"firms.{name}.start_share",
            year.share[:, k],
            max(start - MOVED, 0.0),
            min(start + MOVED, 1.0),
            {"firm": name, "start": start},
        )


def sold_at_a_loss(year: Year) -> Iterator[Reading]:
    """Contribution of a firm, as a share of its revenue: before acquisition, advertising and fixed cost.

    Expected: 0 or more. A firm that loses on each of its customers while it rests loses the more, the better a policy keeps
    them, and every answer about loyalty turns round. A firm without revenue has no such share.
    """
    revenue = year.revenue.mean(axis=0)
    for k, name in enumerate(year.scenario.firms):
        values = {"firm": name, "revenue": f"{revenue[k]:,.0f} {year.scenario.market.currency}"}
        kept = _of_revenue(year.contribution, year)[:, k]
        yield Reading("sold-at-a-loss", f"firms.{name}.costs", kept, low=0.0, values=values)


def year_at_a_loss(year: Year) -> Iterator[Reading]:
    """Profit of a firm that does not lose on its customers, as a share of its revenue.

    Expected: 0 or more: a firm that loses while it does nothing would not be there.
    """
    before = _of_revenue(year.contribution, year)
    for k, name in enumerate(year.scenario.firms):
        left = float(np.mean(before[:, k]))
        if not left < 0:
            values = {"firm": name, "before": left}
            yield Reading(
                "year-at-a-loss", f"firms.{name}.costs", _of_revenue(year.profit, year)[:, k], 0.0, None, values
            )


def profit_above_half(year: Year) -> Iterator[Reading]:
    """Profit of a firm, as a share of its revenue.

    Expected: at most half. More is left where fixed cost was not given; what is called profit then is contribution, and a
    policy's cost looks small beside it.
    """
    for k, (name, firm) in enumerate(year.scenario.firms.items()):
        values = {"firm": name, "fixed": not firm.costs.has_fixed}
        kept = _of_revenue(year.profit, year)[:, k]
        yield Reading("profit-above-half", f"firms.{name}.costs.fixed", kept, high=KEPT, values=values)


def _of_revenue(money: Floats, year: Year) -> Floats:
    """Money per revenue; NaN where there is none. Shape (seeds, firms)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(year.revenue > 0, money / year.revenue, np.nan)


def satisfaction_at_an_end(year: Year) -> Iterator[Reading]:
    """Mean satisfaction with a firm's visits.

    Expected: between 0.1 and 0.9. Companies' means lie far inside (A25: 0.70-0.76); within a tenth of an end everybody is
    as satisfied, or as little, as can be said, and what a firm does better or worse shows no more.
    """
    for k, name in enumerate(year.scenario.firms):
        yield Reading(
            "satisfaction-at-an-end",
            f"firms.{name}.quality",
            year.satisfaction[:, k],
            END,
            1 - END,
            {"firm": name},
        )


RULES: Final[tuple[Rule, ...]] = (
    market_empties,
    share_moves,
    sold_at_a_loss,
    year_at_a_loss,
    profit_above_half,
    satisfaction_at_an_end,
)
"""Every rule, in the order in which warnings are given."""

CODES: Final = (
    "market-empties",
    "share-moves",
    "sold-at-a-loss",
    "year-at-a-loss",
    "profit-above-half",
    "satisfaction-at-an-end",
)
"""The remarks that are made of a year."""


def judged(reading: Reading) -> Remark | None:
    """The remark that a reading becomes when its mean lies outside, and its interval at ``LEVEL`` does as a whole.

    A reading that fewer than half of the worlds gave is none.
    """
    there = reading.seen[np.isfinite(reading.seen)]
    if len(there) < max(2, len(reading.seen) / 2):
        return None
    mean = interval(there, LEVEL)
    below = reading.low is not None and mean.high < reading.low
    above = reading.high is not None and mean.low > reading.high
    if not (below or above):
        return None
    values = {**reading.values, "now": mean.mean}
    return Remark(reading.code, reading.path, mean.mean, reading.low, reading.high, values)
