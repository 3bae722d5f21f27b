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

from sim.lab.calibration.targets.log import Log, dated
from sim.lab.calibration.targets.nearby import NUMBERS, Nearby
from sim.lab.outcomes import Outcome
from sim.lab.resampling import generator
from sim.market.market import Market
from sim.state.person import ENOUGH, GONE

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

COUNTS: Final = 7
"""Repeat purchases from which on all are one count."""
BEFORE: Final = 4
"""Groups of members by how often they had come back before the last third of the fitted time: 0, 1, 2, and more."""


@dataclass(frozen=True)
class Cohort:
    """What is asked of a cohort's log, of data and of worlds.

    Attributes:
        each: days a month.
        months: of repeat purchases, each a fact (mean a member, up to its end).
        fitted: months after which repeats are counted a member.
        nearby: what BG/NBD makes of it.
    """

    each: float
    months: int
    fitted: int
    nearby: Nearby

    def facts(self, log: Log, weight: Floats, lived: int) -> Floats:
        """Of a log of so many months, its members weighing what is said; NaN for months that were not lived.

        Repeats up to the end of each month a member; shares of members by their repeats in the fitted time; repeats in its last
        third, a member who had come back 0, 1, ... times before; and BG/NBD's four numbers.
        """
        again = log.monthly(self.each, min(lived, self.months))
        x, recency, age = log.summary(self.fitted * self.each, self.each)
        counted = facts_of(again, weight, self.months, self.fitted)
        return np.concatenate([counted, self.nearby(x, recency, age, weight)])


@dataclass(frozen=True)
class Aged:
    """Taken of a world in which everybody has just bought for the first time: each person begins on a day of the data's.

    Attributes:
        began: days on which members of the data's cohort began; ascending.
        cohort: what is asked of it.
        firm: whose purchases; the focal firm unless named.
    """

    began: tuple[int, ...]
    cohort: Cohort
    firm: str = ""

    def __call__(self, market: Market) -> Outcome:
        """Live the market to its end, looking at it every month."""
        return Outcome({}, {"facts": {"value": self.facts(*self.seen(market))}})

    def seen(self, market: Market) -> tuple[Ints, Floats, NDArray[np.bool_]]:
        """Live the market to its end: purchases a month, how often each buys, and whose last purchase was the last ever."""
        _, bought = watched(market, self.firm, self.cohort.months)
        people = market.customers.people
        over = (people["stage"] == GONE) | (people["prompted"] == ENOUGH)
        return bought, np.asarray(people["rate"], float), np.asarray(over)

    def facts(self, bought: Ints, rate: Floats, over: NDArray[np.bool_]) -> Floats:
        """Of purchases a month of age, shape (customers, months); how often each buys; whose last purchase was the last ever."""
        log = self.log(bought, rate, over)
        return self.cohort.facts(log, np.full(len(bought), 1 / len(bought)), bought.shape[1])

    def log(self, bought: Ints, rate: Floats, over: NDArray[np.bool_]) -> Log:
        """The log that such purchases make: who begins does so at some hour of a day."""
        people, lived = bought.shape
        luck = generator(people, lived)
        first = np.asarray(self.began, np.int64)[np.arange(people) * len(self.began) // people]
        start = first + luck.uniform(size=people)
        who, since = dated(bought, rate, over, luck)
        return Log.of(first, who, (start[who] + since * self.cohort.each).astype(np.int64))


@dataclass(frozen=True)
class Returned:
    """Taken of a world: what the cohort of the first months bought again, weighed so that as many began in each as in the data.

    Attributes:
        began: share of the data's cohort that began in each of the first months; as many months are the cohort's.
        cohort: what is asked of it.
        firm: whose purchases; the focal firm unless named.
    """

    began: tuple[float, ...]
    cohort: Cohort
    firm: str = ""

    def __call__(self, market: Market) -> Outcome:
        """Live the market to its end, looking at it every month."""
        before, bought = watched(market, self.firm, self.cohort.months)
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
            return np.full(self.cohort.months + COUNTS + BEFORE + len(NUMBERS), np.nan)
        weight = np.divide(wanted, many, out=np.zeros(len(wanted)), where=many > 0)[first]
        return self.cohort.facts(self.log(bought), weight, bought.shape[1])

    def log(self, bought: Ints) -> Log:
        """The log that purchases of people make who all bought: the earliest of each is the first."""
        people = len(bought)
        who, since = dated(bought, np.zeros(people), np.zeros(people, bool), generator(people, bought.shape[1]))
        day = (since * self.cohort.each).astype(np.int64)
        first = np.full(people, np.iinfo(np.int64).max)
        np.minimum.at(first, who, day)
        return Log.of(first, who, day)


def facts_of(again: Ints, weight: Floats, months: int, fitted: int) -> Floats:
    """Repeats up to the end of each month a member; shares of members by their repeats in the fitted time; and repeats in its last
    third, a member who had come back 0, 1, ... times before.

    Args:
        again: repeat purchases, shape (members, months lived).
        weight: of members, summing to 1.
        months, fitted: as ``Cohort``.
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
