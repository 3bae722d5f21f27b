"""What is taken of a world for a log of purchases: what a cohort bought again, month by month, and who came back how often.

A log's cohort are customers the firm has just won, so in the base made for one everybody has bought once when time begins
(``Aged``). In a market that somebody names, the cohort is who first buys in its first months (``Returned``). The two are not the
same: of people who need the category at rates that differ, those who buy first need it most.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sim.lab.outcomes import Outcome
from sim.lab.resampling import generator
from sim.market.market import Market

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

COUNTS: Final = 7
"""Repeat purchases from which on all are one count."""
BEFORE: Final = 4
"""Groups of members by how often they had come back before the last third of the fitted time: 0, 1, 2, and more."""


@dataclass(frozen=True)
class Aged:
    """Taken of a world in which everybody has just bought for the first time: each person begins on a day of the data's.

    What somebody buys in a month of age falls anywhere in it.

    Attributes:
        began: when members of the data's cohort began, in months; ascending.
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
        _, bought = watched(market, self.firm, self.months)
        return Outcome({}, {"facts": {"value": self.facts(bought)}})

    def facts(self, bought: Ints) -> Floats:
        """From purchases a month of age, shape (customers, months), to facts; NaN for months that were not lived."""
        again = self.dated(bought)
        return facts_of(again, np.full(len(again), 1 / len(again)), self.months, self.fitted)

    def dated(self, bought: Ints) -> Ints:
        """Purchases by month of age, by month of the data: both of shape (customers, months)."""
        people, lived = bought.shape
        began = np.asarray(self.began)[np.arange(people) * len(self.began) // people]
        who, age = np.divmod(np.repeat(np.arange(bought.size), bought.ravel()), lived)
        month = (began[who] + age + generator(people, lived).random(len(who))).astype(np.int64)
        again = np.zeros((people, lived), np.int64)
        inside = month < lived
        np.add.at(again, (who[inside], month[inside]), 1)
        return again


@dataclass(frozen=True)
class Returned:
    """Taken of a world: what the cohort of the first months bought again, weighed so that as many began in each as in the data.

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
        before, bought = watched(market, self.firm, self.months)
        bought = bought[before == 0]  # who had bought before is no newcomer
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
            return np.full(self.months + COUNTS + BEFORE, np.nan)
        weight = np.divide(wanted, many, out=np.zeros(len(wanted)), where=many > 0)[first]
        again = bought.copy()
        again[np.arange(len(again)), first] -= 1
        return facts_of(again, weight, self.months, self.fitted)


def facts_of(again: Ints, weight: Floats, months: int, fitted: int) -> Floats:
    """Repeats up to the end of each month a member; shares of members by their repeats in the fitted time; and repeats in its last
    third, a member who had come back 0, 1, ... times before.

    Args:
        again: repeat purchases, shape (members, months lived).
        weight: of members, summing to 1.
        months, fitted: as ``Returned``.
    """
    means = np.full(months, np.nan)
    means[: again.shape[1]] = np.cumsum(weight @ again)[:months]
    totals = np.minimum(again[:, :fitted].sum(axis=1), COUNTS)
    shares = np.bincount(totals, weight, COUNTS + 1)[:COUNTS]
    since = fitted - max(fitted // 3, 1)
    before = np.minimum(again[:, :since].sum(axis=1), BEFORE - 1)
    after = again[:, since:fitted].sum(axis=1)
    many = np.bincount(before, weight, BEFORE)
    later = np.divide(np.bincount(before, weight * after, BEFORE), many, out=np.zeros(BEFORE), where=many > 0)
    return np.concatenate([means, shares, later])


def watched(market: Market, firm: str, months: int) -> tuple[Ints, Ints]:
    """Visits to a firm before the first month and in each: shapes (customers,) and (customers, months lived)."""
    column = list(market.spec.firms).index(firm or market.spec.focal_firm)

    def visits() -> Ints:
        return market.customers.relationships["episodes"][:, column].astype(np.int64)

    market.warm_up()
    seen = [visits()]
    while market.month < min(market.spec.market.months, months):
        market.step()
        seen.append(visits())
    return seen[0], np.diff(np.array(seen).T, axis=1)
