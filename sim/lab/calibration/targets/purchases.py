"""A log of purchases: customers who first bought in the first months, and how often they came back.

A month of the market stands for a month of the log, or what is nearest to it when the fitted time is cut into whole ones. In data
and in worlds alike the cohort is who first bought in the first months; worlds are weighed so that as many began in each month as in
the data. Moments are the repeat purchases of each month a member of the cohort, and the shares who came back 0, 1, 2, ... times by
the end of the fitted time, as logarithms and log-odds. Their covariance is that of resampled customers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.calibration.bases import bought_from
from sim.lab.calibration.parameter import asked
from sim.lab.calibration.target import Facts, Target, Yardstick
from sim.lab.calibration.targets.priors import ONE_SHOP
from sim.lab.calibration.targets.resampled import Resampled, resampled
from sim.lab.outcomes import Outcome
from sim.lab.yardsticks import bgnbd
from sim.market.market import Market
from sim.scenario import Scenario

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

CUSTOMERS: Final = 6000
"""People of the base market; who of them buys in the first months is the cohort."""
MONTH: Final = 30.4375
"""Days."""
COUNTS: Final = 7
"""Repeat purchases from which on all are one count."""
LEAST: Final = 1e-3
"""Repeats a month, and share of customers, below which they count as this."""
FEWEST: Final = 50
"""Customers of a cohort at least."""


@dataclass(frozen=True)
class Returned:
    """Taken of a world: what the cohort of the first months bought again.

    Attributes:
        began: share of the data's cohort that began in each of the first months; as many months are the cohort's.
        months: of repeat purchases, each a fact (mean a member, up to its end).
        fitted: months after which repeats are counted a member.
        firm: whose purchases; the focal firm unless named.
    """

    began: tuple[float, ...]
    months: int
    fitted: int
    firm: str = ""

    def __call__(self, market: Market) -> Outcome:
        """Live the market to its end, looking at it every month."""
        firm = list(market.spec.firms).index(self.firm or market.spec.focal_firm)
        market.warm_up()
        seen = [market.customers.relationships["episodes"][:, firm].astype(np.int64)]
        while market.month < min(market.spec.market.months, self.months):
            market.step()
            seen.append(market.customers.relationships["episodes"][:, firm].astype(np.int64))
        bought = np.diff(np.array(seen).T, axis=1)
        bought = bought[seen[0] == 0]  # who had bought before is no newcomer
        return Outcome({}, {"facts": {"value": self.facts(bought)}})

    def facts(self, bought: Ints) -> Floats:
        """From purchases a month, shape (customers, months), to facts.

        NaN for months that were not lived, and for everything when nobody began in a month in which somebody did in the data.
        """
        first = np.where(bought.any(axis=1), (bought > 0).argmax(axis=1), len(self.began))
        cohort = first < len(self.began)
        bought, first = bought[cohort], first[cohort]
        many = np.bincount(first, minlength=len(self.began))
        wanted = np.asarray(self.began)
        if ((many == 0) & (wanted > 0)).any():
            return np.full(self.months + COUNTS, np.nan)
        weight = np.divide(wanted, many, out=np.zeros(len(wanted)), where=many > 0)[first]
        again = bought.copy()
        again[np.arange(len(again)), first] -= 1
        return facts_of(again, weight, self.months, self.fitted)


def facts_of(again: Ints, weight: Floats, months: int, fitted: int) -> Floats:
    """Repeats up to the end of each month a member, and shares of members by their repeats in the fitted time.

    Args:
        again: repeat purchases, shape (members, months lived).
        weight: of members, summing to 1.
        months, fitted: as ``Returned``.
    """
    means = weight @ again
    totals = np.minimum(again[:, :fitted].sum(axis=1), COUNTS)
    shares = np.bincount(totals, weight, COUNTS + 1)[:COUNTS]
    padded = np.full(months, np.nan)
    padded[: means.size] = np.cumsum(means)[:months]
    return np.concatenate([padded, shares])


@dataclass(frozen=True)
class Rates:
    """From facts to moments: logarithms of the repeats of each fitted month, and log-odds of the shares by count."""

    months: int
    fitted: int

    def __call__(self, facts: Floats) -> Floats:
        """Shape (..., facts) to (..., moments)."""
        facts = np.asarray(facts, float)
        each = np.maximum(np.diff(facts[..., : self.fitted], axis=-1, prepend=0.0), LEAST)
        share = np.clip(facts[..., self.months :], LEAST, 1 - LEAST)
        return np.concatenate([np.log(each), np.log(share / (1 - share))], axis=-1)


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
    first = ((members - start).dt.days / each).astype(int).to_numpy()

    def facts(chosen: Ints) -> Floats:
        return facts_of(again[chosen], np.full(len(chosen), 1 / len(chosen)), months, fitted)

    value = facts(np.arange(len(members)))
    others = resampled(facts, len(members), seed)
    rates = Rates(months, fitted)
    covariance = np.cov(rates(others), rowvar=False)
    whole = np.cov(others, rowvar=False)
    held = np.concatenate([np.arange(months) >= fitted, np.zeros(COUNTS, bool)])
    told = Facts(
        ("repeats",) * months + ("times",) * COUNTS,
        ("",) * len(value),
        np.concatenate([np.arange(1.0, months + 1), np.arange(COUNTS)]),
        value,
        np.sqrt(np.diag(whole)),
        held,
    )
    market = base or bought_from("own-purchases", months, customers)
    lived = market.evolve(market.name, {"market.months": max(months, 1)})
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
        Returned(tuple(np.bincount(first, minlength=begins) / len(first)), months, fitted),
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
    return Yardstick("bgnbd", np.concatenate([means, shares]), model.to_dict())
