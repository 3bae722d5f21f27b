"""A cohort's log: when each member began and came back, of data and of worlds alike.

A world counts purchases by the month; a log has days, and what is bought twice on one is one purchase. So a world's purchases are
put on days: in the month of a Poisson process they fall anywhere, and where the last of m was one's last ever, it came when the
m-th does, sooner than any of them would: Gamma(m, rate), within the month; those before it fall anywhere before it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import special

from sim.lab.resampling import Generator

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Log:
    """Repeat purchases of a cohort, one a member and day, none on the day of the first.

    Attributes:
        first: day of the first purchase, from the log's first day on, shape (members,).
        who, day: of each repeat purchase, shape (repeats,).
    """

    first: Ints
    who: Ints
    day: Ints

    @classmethod
    def of(cls, first: Ints, who: Ints, day: Ints) -> Log:
        """What is left of purchases when those of a day are one."""
        later = day > first[who]
        days = int(day.max(initial=0)) + 1
        who, day = np.divmod(np.unique(who[later] * days + day[later]), days)
        return cls(first, who, day)

    def monthly(self, each: float, months: int) -> Ints:
        """Repeats by month of ``each`` days, shape (members, months)."""
        again = np.zeros((len(self.first), months), np.int64)
        month = (self.day / each).astype(np.int64)
        inside = month < months
        np.add.at(again, (self.who[inside], month[inside]), 1)
        return again

    def summary(self, until: float, unit: float = 1.0) -> tuple[Floats, Floats, Floats]:
        """Of each member, by so many days from the log's first: repeats, from the first purchase to the last, and to the end.

        Args:
            until: days looked at; repeats on later ones do not count.
            unit: days of a unit of time.
        """
        seen = self.day < until
        x = np.bincount(self.who[seen], minlength=len(self.first)).astype(float)
        last = self.first.copy()
        np.maximum.at(last, self.who[seen], self.day[seen])
        age = np.maximum(until - 1 - self.first, 0)
        return x, (last - self.first) / unit, age / unit


def dated(bought: Ints, rate: Floats, over: NDArray[np.bool_], luck: Generator) -> tuple[Ints, Floats]:
    """When purchases counted by the month were made: by whom, and how many months after the first of them began.

    Args:
        bought: purchases, shape (people, months).
        rate: of each person, purchases a month, shape (people,).
        over: whether the last one bought was the last ever, shape (people,).
        luck: places them.
    """
    months = bought.shape[1]
    counts = bought.ravel()
    place = np.repeat(np.arange(bought.size), counts)
    within = luck.uniform(size=len(place))
    last = months - 1 - (bought[:, ::-1] > 0).argmax(axis=1)
    ended = np.flatnonzero(over & bought.any(axis=1))
    cells, many = ended * months + last[ended], bought[ended, last[ended]]
    often = np.maximum(rate[ended], 1e-9)
    share = special.gammainc(many, often) * luck.uniform(size=len(ended))
    end = np.clip(special.gammaincinv(many, share) / often, 0.0, 1.0)
    scale = np.ones(bought.size)
    scale[cells] = end
    within *= scale[place]
    within[np.cumsum(counts)[cells] - 1] = end
    who, month = np.divmod(place, months)
    return who, np.asarray(month + np.minimum(within, 1 - 1e-9))
