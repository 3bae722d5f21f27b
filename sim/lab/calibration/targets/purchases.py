"""A log of purchases: customers who first bought in the first months, and how often they came back.

A month of the market stands for a month of the log, or what is nearest to it when the fitted time is cut into whole ones. The
cohort is who first bought in the first months; what is taken of a world stands in ``returning``. Facts are the repeat purchases by
each month a member of the cohort, the shares who came back 0, 1, 2, ... times by the end of the fitted time, how often those come
back in its last third who came 0, 1, ... times before, and the four numbers that BG/NBD's likelihood makes of all customers'
histories (``nearby``). Of the market made for a log, which nests the BG/NBD, these four are the moments: all that the histories say
of its four parameters is in them, and a month in which everybody buys more does not bend them, which no resampling of customers
would show. Of a market that is named all are. Their covariance is that of resampled customers.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.calibration.bases import newcomers
from sim.lab.calibration.parameter import asked
from sim.lab.calibration.target import Facts, Target, Yardstick
from sim.lab.calibration.targets.log import Log
from sim.lab.calibration.targets.nearby import NUMBERS, Nearby
from sim.lab.calibration.targets.priors import ONE_SHOP
from sim.lab.calibration.targets.resampled import Resampled, resampled
from sim.lab.calibration.targets.returning import BEFORE, COUNTS, Aged, Cohort, Returned, facts_of
from sim.lab.yardsticks import bgnbd
from sim.scenario import Scenario
from sim.words import message

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

CUSTOMERS: Final = 6000
"""People of the base market, who are the cohort."""
MONTH: Final = 30.4375
"""Days."""
LEAST: Final = 1e-3
"""Repeats a month, and share of customers, below which they count as this."""
TINY: Final = 1e-9
"""From 0 and 1, at which a chance counts as this."""
FEWEST: Final = 50
"""Customers of a cohort at least."""


@dataclass(frozen=True)
class Rates:
    """From facts to moments: logarithms and log-odds of BG/NBD's numbers; before them, where ``whole``, logarithms of the repeats
    of each fitted month and of those who come back later, and log-odds of the shares by count.
    """

    months: int
    fitted: int
    whole: bool

    def __call__(self, facts: Floats) -> Floats:
        """Shape (..., facts) to (..., moments)."""
        facts = np.asarray(facts, float)
        chances = np.clip(facts[..., -2:], TINY, 1 - TINY)
        numbers = np.concatenate([np.log(facts[..., -4:-2]), np.log(chances / (1 - chances))], axis=-1)
        if not self.whole:
            return numbers
        each = np.maximum(np.diff(facts[..., : self.fitted], axis=-1, prepend=0.0), LEAST)
        share = np.clip(facts[..., self.months : self.months + COUNTS], LEAST, 1 - LEAST)
        later = np.maximum(facts[..., self.months + COUNTS : self.months + COUNTS + BEFORE], LEAST)
        return np.concatenate([np.log(each), np.log(share / (1 - share)), np.log(later), numbers], axis=-1)


def target(
    purchases: pd.DataFrame,
    *,
    until: str | pd.Timestamp | None = None,
    end: str | pd.Timestamp | None = None,
    cohort: int | None = None,
    base: Scenario | None = None,
    fit: Sequence[str] = (),
    customers: int = CUSTOMERS,
    notes: Sequence[str] = (),
    seed: int = 1,
) -> Target:
    """Of a log of purchases.

    Args:
        purchases: ``customer`` and ``date``, a row a purchase; several of a customer on one day are one.
        until: last day that is fitted; half of the log's time unless said.
        end: last day that is looked at; the log's last unless said.
        cohort: months in which the cohort begins; a third of those fitted unless said.
        base, fit, customers, notes: as for survival.
        seed: of resampling.

    Raises:
        ValueError: for a day outside the log, or too few customers who begin.
    """
    days = (
        purchases[["customer", "date"]].assign(date=pd.to_datetime(purchases["date"]).dt.normalize()).drop_duplicates()
    )
    start, last = days["date"].min(), days["date"].max() if end is None else pd.Timestamp(end)
    whole_days = (last - start).days + 1
    split = start + pd.Timedelta(days=whole_days // 2 - 1) if until is None else pd.Timestamp(until)
    fitted_days = (split - start).days + 1
    if not 2 * MONTH <= fitted_days <= whole_days:
        raise ValueError(
            message("asked-days-to-fit", day=f"{split:%Y-%m-%d}", days=str(fitted_days), whole=str(whole_days))
        )
    fitted = max(2, round(fitted_days / MONTH))
    each = fitted_days / fitted
    months = fitted + max(0, int((whole_days - fitted_days) / each + 0.05))
    begins = max(1, fitted // 3) if cohort is None else cohort
    if not 1 <= begins < fitted:
        raise ValueError(message("asked-cohort-begins", months=str(begins), last=str(fitted - 1)))
    born = days.groupby("customer")["date"].min()
    members = born[(born - start).dt.days < begins * each]
    if len(members) < FEWEST:
        raise ValueError(message("asked-few-begin", n=str(len(members)), months=begins, least=str(FEWEST)))
    rows = days[days["customer"].isin(members.index)]
    place = pd.Series(np.arange(len(members)), index=members.index)
    first = (members - start).dt.days.to_numpy(np.int64)
    log = Log.of(first, place[rows["customer"]].to_numpy(np.int64), (rows["date"] - start).dt.days.to_numpy(np.int64))
    again = log.monthly(each, months)
    x, recency, age = log.summary(fitted * each, each)
    model = bgnbd.fit(x, recency, age)
    nearby = Nearby.of(model, x, recency, age)

    def facts(chosen: Ints) -> Floats:
        weight = np.full(len(chosen), 1 / len(chosen))
        counted = facts_of(again[chosen], weight, months, fitted)
        return np.concatenate([counted, nearby(x[chosen], recency[chosen], age[chosen], weight)])

    value = facts(np.arange(len(members)))
    others = resampled(facts, len(members), seed)
    rates = Rates(months, fitted, base is not None)
    covariance = np.cov(rates(others), rowvar=False)
    whole = np.cov(others, rowvar=False)
    numbers = len(NUMBERS)
    held = np.concatenate([np.arange(months) >= fitted, np.zeros(COUNTS + BEFORE + numbers, bool)])
    told = Facts(
        ("repeats",) * months + ("times",) * COUNTS + ("later",) * BEFORE + NUMBERS,
        ("",) * len(value),
        np.concatenate([np.arange(1.0, months + 1), np.arange(COUNTS), np.arange(BEFORE), np.full(numbers, np.nan)]),
        value,
        np.sqrt(np.diag(whole)),
        held,
    )
    market = base or newcomers("own-purchases", months, customers)
    lived = market.evolve(market.name, {"market.months": max(months, 1)})
    cohort_asked = Cohort(each, months, fitted, nearby)
    if base is None:
        collect: Aged | Returned = Aged(tuple(np.sort(first).tolist()), cohort_asked)
    else:
        month = (first / each).astype(int)
        collect = Returned(tuple(np.bincount(month, minlength=begins) / len(month)), cohort_asked)
    usual = ("market.outside", "behaviour.choice.inertia")
    parameters = (*(ONE_SHOP if base is None else ()), *asked(market, fit or (() if base is None else usual)))
    return Target(
        "transactions",
        lived,
        fitted,
        parameters,
        told,
        rates,
        covariance,
        collect,
        Resampled(tuple(map(tuple, whole))),
        "month",
        yardstick(model, float(x.sum()), first, each, months, fitted),
        tuple(notes),
    )


def yardstick(model: bgnbd.BgNbd, repeats: float, first: Ints, each: float, months: int, fitted: int) -> Yardstick:
    """BG/NBD on the same customers and the same time: fitted to months of ``each`` days, told of weeks."""
    ends = np.arange(1.0, months + 1) - 1 / each
    means = model.cumulative(first / each, ends) / len(first)
    age = fitted - (1 + first) / each
    shares = [float(model.chance(x, age).mean()) for x in range(COUNTS)]
    week = 7 / each
    weeks = dataclasses.replace(
        model, alpha=model.alpha / week, log_likelihood=model.log_likelihood + repeats * math.log(week)
    )
    return Yardstick("bgnbd", np.concatenate([means, shares, np.full(BEFORE + len(NUMBERS), np.nan)]), weeks.to_dict())
