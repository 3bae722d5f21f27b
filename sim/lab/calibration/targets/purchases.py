"""A log of purchases: customers who first bought in the first months, and how often they came back.

A month of the market stands for a month of the log, or what is nearest to it when the fitted time is cut into whole ones. The
cohort is who first bought in the first months; what is taken of a world stands in ``returning``. Moments are the repeat purchases
of each month a member of the cohort, the shares who came back 0, 1, 2, ... times by the end of the fitted time, and how often those
come back in its last third who came 0, 1, ... times before, as logarithms and log-odds. Their covariance is that of resampled
customers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.calibration.bases import newcomers
from sim.lab.calibration.parameter import asked
from sim.lab.calibration.target import Facts, Target, Yardstick
from sim.lab.calibration.targets.priors import ONE_SHOP
from sim.lab.calibration.targets.resampled import Resampled, resampled
from sim.lab.calibration.targets.returning import BEFORE, COUNTS, Aged, Returned, facts_of
from sim.lab.yardsticks import bgnbd
from sim.scenario import Scenario

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

CUSTOMERS: Final = 6000
"""People of the base market, who are the cohort."""
MONTH: Final = 30.4375
"""Days."""
LEAST: Final = 1e-3
"""Repeats a month, and share of customers, below which they count as this."""
FEWEST: Final = 50
"""Customers of a cohort at least."""


@dataclass(frozen=True)
class Rates:
    """From facts to moments: logarithms of the repeats of each fitted month and of those who come back later, and log-odds of the
    shares by count.
    """

    months: int
    fitted: int

    def __call__(self, facts: Floats) -> Floats:
        """Shape (..., facts) to (..., moments)."""
        facts = np.asarray(facts, float)
        each = np.maximum(np.diff(facts[..., : self.fitted], axis=-1, prepend=0.0), LEAST)
        share = np.clip(facts[..., self.months : self.months + COUNTS], LEAST, 1 - LEAST)
        later = np.maximum(facts[..., self.months + COUNTS :], LEAST)
        return np.concatenate([np.log(each), np.log(share / (1 - share)), np.log(later)], axis=-1)


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
            f"{split:%Y-%m-%d} leaves {fitted_days} days to fit, of {whole_days}; two months at least are needed"
        )
    fitted = max(2, round(fitted_days / MONTH))
    each = fitted_days / fitted
    months = fitted + max(0, int((whole_days - fitted_days) / each + 0.05))
    begins = max(1, fitted // 3) if cohort is None else cohort
    if not 1 <= begins < fitted:
        raise ValueError(f"a cohort that begins in {begins} months; allowed: 1 to {fitted - 1}")
    born = days.groupby("customer")["date"].min()
    members = born[(born - start).dt.days < begins * each]
    if len(members) < FEWEST:
        raise ValueError(
            f"{len(members)} customers first bought in the first {begins} months; at least {FEWEST} are needed"
        )
    rows = days[days["customer"].isin(members.index)]
    place = pd.Series(np.arange(len(members)), index=members.index)
    month = ((rows["date"] - start).dt.days / each).astype(int).to_numpy()
    later = (rows["date"] > rows["customer"].map(members)).to_numpy() & (month < months)
    again = np.zeros((len(members), months), np.int64)
    np.add.at(again, (place[rows["customer"]].to_numpy()[later], month[later]), 1)

    def facts(chosen: Ints) -> Floats:
        return facts_of(again[chosen], np.full(len(chosen), 1 / len(chosen)), months, fitted)

    value = facts(np.arange(len(members)))
    others = resampled(facts, len(members), seed)
    rates = Rates(months, fitted)
    covariance = np.cov(rates(others), rowvar=False)
    whole = np.cov(others, rowvar=False)
    held = np.concatenate([np.arange(months) >= fitted, np.zeros(COUNTS + BEFORE, bool)])
    told = Facts(
        ("repeats",) * months + ("times",) * COUNTS + ("later",) * BEFORE,
        ("",) * len(value),
        np.concatenate([np.arange(1.0, months + 1), np.arange(COUNTS), np.arange(BEFORE)]),
        value,
        np.sqrt(np.diag(whole)),
        held,
    )
    market = base or newcomers("own-purchases", months, customers)
    lived = market.evolve(market.name, {"market.months": max(months, 1)})
    if base is None:
        began = np.sort(((members - start).dt.days.to_numpy() + 1) / each)
        collect: Aged | Returned = Aged(tuple(began.tolist()), months, fitted)
    else:
        first = ((members - start).dt.days / each).astype(int).to_numpy()
        collect = Returned(tuple(np.bincount(first, minlength=begins) / len(first)), months, fitted)
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
        yardstick(rows, members, start, each, months, fitted),
        tuple(notes),
    )


def yardstick(
    rows: pd.DataFrame, members: pd.Series, start: pd.Timestamp, each: float, months: int, fitted: int
) -> Yardstick:
    """BG/NBD on the same customers and the same time, in weeks."""
    end = start + pd.Timedelta(days=fitted * each - 1)
    seen = rows[rows["date"] <= end]
    last = seen.groupby("customer")["date"].max().reindex(members.index)
    frequency = seen.groupby("customer").size().reindex(members.index).to_numpy() - 1
    recency = (last - members).dt.days.to_numpy() / 7
    age = (end - members).dt.days.to_numpy() / 7
    model = bgnbd.fit(frequency, recency, age)
    born = (members - start).dt.days.to_numpy() / 7
    ends = (np.arange(1, months + 1) * each - 1) / 7
    means = model.cumulative(born, ends) / len(members)
    shares = [float(model.chance(x, age).mean()) for x in range(COUNTS)]
    return Yardstick("bgnbd", np.concatenate([means, shares, np.full(BEFORE, np.nan)]), model.to_dict())
