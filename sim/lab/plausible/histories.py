"""What is taken of the market at rest: who is satisfied, who stays, what failures do, what visits vary by.

A world is lived to the day of asking, ``ASKED`` months on; its customers are followed for ``FOLLOWED`` months more, or as many as
there are. Months are watched as windows on events watch them: nothing that is lived depends on it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.lab import fits
from sim.lab.outcomes import Outcome
from sim.lab.plausible.quantities import YEAR, quantities
from sim.lab.plausible.watched import DISCONFIRMATION, EXPECTATION, PERFORMANCE, SATISFACTION, Day, Ints, Month, visited
from sim.market.market import Market

ASKED: Final = 12
"""Observed months before customers are asked."""
FOLLOWED: Final = 22
"""Months for which stays are followed (Bolton 1998)."""
KNOWN: Final = 3
"""Visits to a firm from which on a person's satisfaction with it is laid beside that with another."""
SOON: Final = 3
"""Months within which an exit counts as after a failure."""
OFTEN: Final = 10
"""Visits a month from which on customers count as equally frequent."""

APART: Final = 36
"""Months that visits to one firm are apart at most when drift is told: within a year, what drifts slowly has hardly moved."""

FAULTLESS, SILENT, NOT_RIGHT, RIGHT = range(4)
"""What a month with a firm was: nothing failed; a failure that nobody brought up or noticed; a complaint not put right; one that
was."""


@dataclass(frozen=True)
class Histories:
    """The histories of a firm's customers, at rest: the measures of ``Quantities``, and those named below.

    Attributes:
        firm: whose customers.
        asked: observed months before they are asked.
        followed: months for which they are followed.
    """

    firm: str
    asked: int = ASKED
    followed: int = FOLLOWED

    def __call__(self, market: Market) -> Outcome:
        """Live the market to the day of asking, follow who was asked, and live it to its end, watching."""
        firm = list(market.spec.firms).index(self.firm)
        asked = Day.of(market.run(self.asked), firm)
        market.engine.watch()
        months: list[Month] = []
        lived = []
        while market.month < market.spec.market.months:
            market.step()
            if len(months) < self.followed:
                months.append(Month.of(market, firm))
            lived.append(visited(market))
        market.engine.watch(False)
        found = felt(asked, months) | stays(asked, months) | failures(months) | visits(months)
        found |= varies(lived, *market.customers.relationships.shape)
        return Outcome(found | quantities(market, self.firm))


def felt(asked: Day, months: list[Month]) -> dict[str, float]:
    """How much customers of one firm differ, for how long, and how much of it is the person's: ``sd felt``, ``sd answered``,
    ``year felt``, ``year answered`` (correlations, over those who stayed), ``person``; and ``asked``, how many.
    """
    who = asked.customers
    count = np.count_nonzero(who)
    known = np.where(asked.episodes >= KNOWN, asked.felt, np.nan)[asked.here]
    found = {
        "asked": float(count),
        "sd felt": float(asked.own[who].std()) if count >= fits.FEW else math.nan,
        "sd answered": float(asked.answer[who].std()) if count >= fits.FEW else math.nan,
        "year felt": math.nan,
        "year answered": math.nan,
        "person": fits.across(known),
    }
    if len(months) >= YEAR:
        later = months[YEAR - 1].day
        stayed = who & np.logical_and.reduce([month.day.home == asked.firm for month in months[:YEAR]])
        found["year felt"] = fits.correlation(asked.own[stayed], later.own[stayed])
        found["year answered"] = fits.correlation(asked.answer[stayed], later.answer[stayed])
    return found


def stays(asked: Day, months: list[Month]) -> dict[str, float]:
    """What satisfaction on the day of asking tells of the time after it: ``hazard`` (ratio per standard deviation), ``explained``
    (R^2), ``top over next`` (odds ratio of being with the firm at the end, as answered), ``rank over level`` (of the shares of
    next year's visits).

    A stay ends when one is with another firm or none, by choice; it is cut short when the need ceases.
    """
    rows = np.flatnonzero(asked.customers)
    length, ended = np.full(rows.size, len(months)), np.zeros(rows.size, bool)
    going = np.ones(rows.size, bool)
    for k, month in enumerate(months):
        gone = month.day.gone[rows]
        over = going & (gone | (month.day.home[rows] != asked.firm))
        length[over] = k + 1
        ended[over] = ~gone[over]
        going &= ~over
    found = dict.fromkeys(("hazard", "explained", "top over next", "rank over level"), math.nan)
    if rows.size < fits.FEW or not months:
        return found
    satisfaction = asked.own[rows]
    spread = float(satisfaction.std())
    if spread > 0:
        fit = fits.proportional_hazards(length, ended, satisfaction / spread)
        found |= {"hazard": math.exp(fit.slope), "explained": fit.explained}
    last = months[-1].day
    there = ~last.gone[rows]
    again = last.home[rows] == asked.firm
    found["top over next"] = fits.top_over_next(asked.answer[rows][there], again[there])
    year = months[:YEAR][-1].day
    bought = (year.episodes - asked.episodes)[asked.here]
    found["rank over level"] = fits.rank_over_level(asked.felt[asked.here], bought)
    return found


def failures(months: list[Month]) -> dict[str, float]:
    """How many times likelier customers of any firm leave within ``SOON`` months when it failed them, against those whom it did
    not and who came as often in the same month: ``after silence``, ``after not put right``, ``after put right``.
    """
    happened: list[list[np.ndarray]] = [[], [], [], []]
    strata: list[list[Ints]] = [[], [], [], []]
    for k in range(len(months) - SOON):
        month = months[k]
        mine = month.visits[month.visits["firm"] == month.day.home[month.visits["row"]]]
        rows, firm = mine["row"], mine["firm"].astype(np.int64)
        left = np.zeros(rows.size, bool)
        for later in months[k + 1 : k + 1 + SOON]:
            left |= (later.day.home[rows] != firm) & ~later.day.gone[rows]
        often = np.minimum(mine["visits"], OFTEN).astype(np.int64)
        stratum = (k * (1 + int(month.day.episodes.shape[1])) + firm) * (1 + OFTEN) + often
        group = np.full(rows.size, -1)
        failed, voiced = mine["failures"] > 0, mine["complained"] == 1
        group[~failed] = FAULTLESS
        group[failed & ~voiced & (mine["noticed"] == 0)] = SILENT
        group[failed & voiced] = np.where(mine["resolved"][failed & voiced] == 1, RIGHT, NOT_RIGHT)
        for which in range(4):
            happened[which].append(left[group == which])
            strata[which].append(stratum[group == which])
    if not strata[0]:
        ratios = np.full(3, math.nan)
    else:
        each = [np.concatenate(one) for one in happened]
        where = [np.concatenate(one) for one in strata]
        ratios = fits.matched_ratio(each[1:], where[1:], (each[0], where[0]))
    return dict(zip(("after silence", "after not put right", "after put right"), ratios.tolist(), strict=True))


def visits(months: list[Month]) -> dict[str, float]:
    """Correlations over a year's visits to the firm, as answered: of satisfaction with ``disconfirmation``, ``performance`` and
    ``expectation``.
    """
    names = {"disconfirmation": DISCONFIRMATION, "performance": PERFORMANCE, "expectation": EXPECTATION}
    if not months:
        return dict.fromkeys(names, math.nan)
    answers = np.concatenate([month.answers for month in months[:YEAR]], axis=1)
    satisfaction = answers[0]
    return {name: fits.correlation(satisfaction, answers[question - SATISFACTION]) for name, question in names.items()}


def varies(lived: list[NDArray[Any]], rows: int, firms: int) -> dict[str, float]:
    """What is lived with any firm, taken apart: variance ``between`` pairs of customer and firm, ``within`` them from visit to
    visit, and its ``drift`` a month, over as many months as there are up to ``APART``.

    Args:
        lived: the visits of each month.
        rows, firms: how many there are.
    """
    names = ("between", "within", "drift")
    if not lived:
        return dict.fromkeys(names, math.nan)
    recall, count = np.full((len(lived), rows * firms), np.nan), np.zeros((len(lived), rows * firms), np.int64)
    for k, month in enumerate(lived):
        pair = month["row"].astype(np.int64) * firms + month["firm"]
        recall[k, pair], count[k, pair] = month["experience"], month["visits"]
    met = count.any(axis=0)
    return dict(zip(names, fits.varies(recall[:, met], count[:, met], APART), strict=True))
