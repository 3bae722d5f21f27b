"""What is seen of the market at rest: what customers answer on the day of asking, and what each month was like after it.

As answered is what was felt with an error, drawn for each customer, day and question under an address of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from sim.market.market import Market
from sim.numerics import streams
from sim.scenario import Scenario
from sim.state.person import GONE, PRESENT

EXPERIENCED: Final = 6
"""Visits from which on a customer's cumulative satisfaction is counted: fewer say more of luck than of the firm."""

SURVEY_ERROR: Final = 0.08
"""Standard deviation of an answer's error on satisfaction altogether, where the model's own, ``survey.error``, is at rest: no
survey is without one. Source: the reliability of satisfaction scales is .7 to .85; from memory, to be checked before it is
printed."""
VISIT_ERROR: Final = 0.1
"""The same of each answer on one visit (A11)."""

WHOLE, SATISFACTION, PERFORMANCE, EXPECTATION, DISCONFIRMATION = range(5)
"""What is asked: how satisfied altogether; and on a visit four things."""

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


def survey_error(spec: Scenario) -> float:
    """Standard deviation of an answer's error on satisfaction altogether: the model's own where it has one at work."""
    return spec.behaviour.survey.error or SURVEY_ERROR


def answered(market: Market, felt: Floats, question: int, error: float) -> Floats:
    """What is felt as it is answered now.

    Args:
        market: the world; its month is the day.
        felt: one a customer, shape (rows,).
        question: which.
        error: standard deviation; at 0 nothing is drawn.
    """
    if error == 0:
        return felt
    luck = streams.column(market.key, "inquiry", felt.size, month=market.month, sub=question)
    return np.asarray(felt + error * ndtri(luck))


@dataclass(frozen=True)
class Day:
    """Customers of one firm on one day.

    Attributes:
        firm: which, by position.
        home: the firm each row is with, -1 for none.
        here, gone: who is in the category, and who has left it.
        felt: cumulative satisfaction with every firm, shape (rows, firms); NaN for a firm never visited.
        answer: that with the firm, as answered, shape (rows,).
        episodes: visits so far, shape (rows, firms).
    """

    firm: int
    home: Ints
    here: Flags
    gone: Flags
    felt: Floats
    answer: Floats
    episodes: Ints

    @classmethod
    def of(cls, market: Market, firm: int) -> Day:
        """Today."""
        people, relationships = market.customers
        episodes = relationships["episodes"].astype(np.int64)
        felt = np.where(episodes > 0, relationships["cumulative_satisfaction"].astype(float), np.nan)
        return cls(
            firm,
            people["home"].astype(np.int64),
            people["stage"] == PRESENT,
            people["stage"] == GONE,
            felt,
            answered(market, felt[:, firm], WHOLE, survey_error(market.spec)),
            episodes,
        )

    @property
    def own(self) -> Floats:
        """Cumulative satisfaction with the firm, as felt, shape (rows,)."""
        return self.felt[:, self.firm]

    @property
    def customers(self) -> Flags:
        """Those with the firm who have some experience with it."""
        return self.here & (self.home == self.firm) & (self.episodes[:, self.firm] >= EXPERIENCED)


def visited(market: Market) -> NDArray[Any]:
    """Encounters of the month just lived in which there was a visit, dtype ``ENCOUNTER``."""
    encounters = market.engine.encounters()
    return encounters[encounters["visits"] > 0].copy()


@dataclass(frozen=True)
class Month:
    """A month that was watched.

    Attributes:
        day: its end.
        visits: encounters with any firm in which there was a visit, dtype ``ENCOUNTER``.
        answers: on those visits to the firm: rows are ``SATISFACTION`` to ``DISCONFIRMATION``.
    """

    day: Day
    visits: NDArray[Any]
    answers: Floats

    @classmethod
    def of(cls, market: Market, firm: int) -> Month:
        """The month just lived."""
        visits = visited(market)
        own = visits[visits["firm"] == firm]
        told = {
            SATISFACTION: own["encounter_satisfaction"],
            PERFORMANCE: own["experience"],
            EXPECTATION: own["expected"],
            DISCONFIRMATION: own["experience"] - own["expected"],
        }
        answers = []
        for question, values in told.items():
            whole = np.zeros(market.customers.people.size)
            whole[own["row"]] = values
            answers.append(answered(market, whole, question, VISIT_ERROR)[own["row"]])
        return cls(Day.of(market, firm), visits, np.array(answers))
