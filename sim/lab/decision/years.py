"""Money by year: what a policy spends and brings back, when it pays, line by line of the books, and how dear it may become."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.budget import PRICE, SOLD, given_up, spent_on
from sim.lab.ensemble.compared import Compared
from sim.lab.ensemble.ignorance import Markets, Reach
from sim.lab.world import BASELINE
from sim.state.books import LINES, REVENUES

Floats = NDArray[np.float64]


def one(found: Compared, values: Floats) -> Reach:
    """Any difference of shape (members, replications) with its intervals."""
    return found.over(values[:, :, None]).effect(0)


def row(reach: Reach, name: str = "mean") -> dict[str, float]:
    """A reach as columns of a table."""
    return {name: reach.mean, "luck": reach.luck, "low": reach.low, "high": reach.high}


def yearly(found: Compared, line: str, option: str) -> Floats:
    """A line of the books by year, as of the market at its full size: shape (members, replications, years)."""
    return np.asarray(found.each(option, lambda one: one.tables["years"][line]) * found.size.times)


def spent(found: Compared, option: str) -> Floats:
    """What a policy spends beyond doing nothing, by year: shape (members, replications, years); ``sim.lab.budget`` says on what."""
    total = np.zeros_like(yearly(found, "profit", option))
    for name in spent_on(found.policies[option], found.firm):
        if name == PRICE:
            total += given_up(*_sold(found, BASELINE), *_sold(found, option))
        else:
            total += yearly(found, name, option) - yearly(found, name, BASELINE)
    return total


def _sold(found: Compared, option: str) -> tuple[Floats, Floats]:
    """What is sold by year, at list prices and as taken."""
    return yearly(found, "full_price", option), np.sum([yearly(found, line, option) for line in SOLD], axis=0)


def gained(found: Compared, option: str) -> Floats:
    """What a policy adds to profit, by year: shape (members, replications, years)."""
    return yearly(found, "profit", option) - yearly(found, "profit", BASELINE)


def by_year(found: Compared) -> pd.DataFrame:
    """A row a policy and year: what it spends (``spent``), and what profit gains (``gain``), each with its intervals."""
    rows = []
    for name in found.names:
        spending, gain = spent(found, name), gained(found, name)
        for year in range(gain.shape[2]):
            out, back = one(found, spending[:, :, year]), one(found, gain[:, :, year])
            rows.append(
                {
                    "policy": name,
                    "year": year + 1,
                    "spent": out.mean,
                    "spent_low": out.low,
                    "spent_high": out.high,
                    "gain": back.mean,
                    "gain_luck": back.luck,
                    "gain_low": back.low,
                    "gain_high": back.high,
                }
            )
    return pd.DataFrame(rows)


def a_year(found: Compared) -> dict[str, Reach]:
    """What each policy spends a year, over all months."""
    years = found.base.market.months / 12
    return {name: one(found, spent(found, name).sum(axis=2) / years) for name in found.names}


def so_far(found: Compared, option: str) -> pd.DataFrame:
    """What a policy has added to profit by the end of each month, with both intervals: a row a month."""
    gap = found.each(option, lambda one: one.tables["months"]["profit"]) - found.each(
        BASELINE, lambda one: one.tables["months"]["profit"]
    )
    added = np.cumsum(np.asarray(gap, dtype=float), axis=2) * found.size.times
    rows = [
        {"policy": option, "month": month, **row(one(found, added[:, :, month]), "difference")}
        for month in range(added.shape[2])
    ]
    return pd.DataFrame(rows)


@dataclass(frozen=True)
class PaidBack:
    """When a policy has paid for itself.

    Attributes:
        policy: which.
        deepest: how far behind it is at most, on average; 0 where never.
        month: from which on it is level or ahead on average; None where not.
        sure: from which on the whole interval is; None where not.
        share: of markets, by weight, in which it is ahead at the end, on average over luck.
    """

    policy: str
    deepest: float
    month: int | None
    sure: int | None
    share: float


def paid_back(found: Compared, option: str, path: pd.DataFrame) -> PaidBack:
    """When a policy has paid for itself.

    Args:
        found: the comparison.
        option: the policy.
        path: its ``so_far``.
    """
    mean, low = path["difference"].to_numpy(), path["low"].to_numpy()
    ahead = float(found.weights @ (found.profit.believed[:, found.options.index(option)] > 0))
    return PaidBack(option, min(float(mean.min()), 0.0), stays_up(mean), stays_up(low), ahead)


def stays_up(values: Floats) -> int | None:
    """From which place on values stay at or above nothing; None where the last is below it, or all are nothing."""
    if not values.any() or values[-1] < 0:
        return None
    behind = np.flatnonzero(values < 0)
    return int(behind[-1]) + 1 if behind.size else 0


def bridge(found: Compared, option: str) -> pd.DataFrame:
    """From the profit of doing nothing to a policy's: a row a line of the books, as of the whole period.

    ``without`` and ``with_it`` are amounts on average; ``effect`` is the change of profit through the line. Effects add up to the
    difference in profit.
    """
    rows: list[dict[str, Any]] = []
    for name in LINES:
        sides = [yearly(found, name, of).sum(axis=2) for of in (BASELINE, option)]
        sign = 1.0 if name in REVENUES else -1.0
        rows.append(
            {
                "policy": option,
                "line": name,
                "side": "revenue" if name in REVENUES else "cost",
                "without": float(found.weights @ sides[0].mean(axis=1)),
                "with_it": float(found.weights @ sides[1].mean(axis=1)),
                **row(one(found, sign * (sides[1] - sides[0])), "effect"),
            }
        )
    return pd.DataFrame(rows)


def may_cost(found: Compared, option: str) -> float:
    """How many times what is assumed a policy's spending may be until it brings nothing on average; NaN where it spends nothing.

    Profit is gain less spending; spending ``k`` times as much takes ``(k - 1)`` spending off it: k = 1 + gain / spending.
    """
    gain = float(one(found, gained(found, option).sum(axis=2)).mean)
    out = float(one(found, spent(found, option).sum(axis=2)).mean)
    return 1 + gain / out if out > 0 else math.nan


def horizons(found: Compared) -> pd.DataFrame:
    """The best option on average had one looked no further than each year's end, and by discounted profit: a row each.

    ``ahead`` is by how much of the second best, with its interval of luck; ``told`` whether that is beyond luck.
    """
    nothing = np.zeros_like(gained(found, found.names[0]))
    each = np.cumsum(np.stack([nothing, *(gained(found, name) for name in found.names)], axis=3), axis=2)
    rows = [{"until": f"{year + 1}", **_first(found, found.over(each[:, :, year, :]))} for year in range(each.shape[2])]
    rows.append({"until": "npv", **_first(found, found.markets("npv"))})
    return pd.DataFrame(rows)


def _first(found: Compared, markets: Markets) -> dict[str, Any]:
    order = np.argsort(-(markets.weights @ markets.believed), kind="stable")
    reach = markets.ahead(int(order[0]), int(order[1]))
    return {
        "best": found.options[int(order[0])],
        "second": found.options[int(order[1])],
        "ahead": reach.mean,
        "luck": reach.luck,
        "told": reach.by_luck,
    }
