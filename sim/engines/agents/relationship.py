"""What one customer and one firm are to each other: what lasts, and what happened this month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from sim.engines.agents.setting import Provider
from sim.state.club import CLUB
from sim.state.relationship import RELATIONSHIP

SINGLE: Final = frozenset(name for name in RELATIONSHIP.names or () if RELATIONSHIP[name] == np.float32)
"""The fields of a relationship that are kept in single precision."""


def single(x: float) -> float:
    """A number in single precision, as the columns keep it."""
    return float(np.float32(x))


@dataclass(slots=True)
class Encounter:
    """What happened this month between a customer and a firm; forgotten when the month is over."""

    visits: int = 0
    units: int = 0
    services: int = 0
    failures: int = 0
    joined: int = 0
    complained: int = 0
    resolved: int = 0  # put right, complained about or noticed
    noticed: int = 0  # handled though nobody complained
    betrayed: int = 0  # a failure was felt as betrayal
    process: int = 0  # the worst failure was one of process, not of outcome
    named: int = -1  # the need that fell shortest of what was expected
    answered: int = 0  # the survey
    called: int = 0  # by the firm, as its customer
    rewards: int = 0  # taken
    signed: int = 0  # a contract
    price: float = 0.0  # of one unit, as offered to this customer
    chance: float = 0.0  # of the pick, by the choice model
    shortfall: float = 0.0  # how far the need named fell short
    channel: int = 0  # how a joiner came
    returned: int = 0  # joined, having been a customer before
    paid: float = 0.0  # by the customer
    income: float = 0.0  # paid by partners for the points collected there
    cost: float = 0.0  # to the firm, acquisition included
    issued: float = 0.0  # worth of the points given
    expected: float = 0.0  # before the visits, promise included
    experience: float = 0.0  # mean recall of the visits
    severity: float = 0.0  # worst failure, as felt
    perceived: float = 0.0
    encounter_satisfaction: float = 0.0


@dataclass(slots=True)
class CustomerMonth:
    """What befell a customer this month, apart from what happened with each firm: the fields of ``CUSTOMER_MONTH``."""

    sold: int = 0  # sales calls received: a bit a firm
    wooed: int = 0  # win-back calls received: a bit a firm
    occasions: int = 0  # at which a firm was chosen
    firm: int = -1  # home when the last of them came
    pick: int = -1  # what was chosen then
    inviter: int = -1  # who brought this customer to a firm
    chance: float = 0.0  # of the pick, by the choice model
    stay: float = 0.0  # of the home firm, by the choice model
    fee: float = 0.0  # paid for leaving a contract


class Account:
    """What a firm keeps of a customer for programme and pyramid: the fields of ``CLUB``."""

    __slots__ = CLUB.names or ()

    points: float
    old: float
    score: float
    profit: float

    def __init__(self, values: tuple[float, ...] = (0.0, 0.0, 0.0, 0.0)) -> None:
        for name, value in zip(CLUB.names or (), values, strict=True):
            setattr(self, name, value)

    def __setattr__(self, name: str, value: float) -> None:
        object.__setattr__(self, name, single(value) if CLUB[name] == np.float32 else value)

    def record(self) -> tuple[float, ...]:
        """The fields of ``CLUB``, in order."""
        return tuple(getattr(self, name) for name in CLUB.names or ())


class Relationship:
    """A customer's record with one firm: the fields of ``RELATIONSHIP``, plus the firm itself and what happened this month.

    What is written to a field kept in single precision is rounded to it, because that is what a column would keep.
    """

    __slots__ = (*(RELATIONSHIP.names or ()), "account", "encounter", "provider")

    taste: float
    will: float
    variance: float
    should: float
    cumulative_satisfaction: float
    emotional: float
    transactional: float
    trust: float
    reference: float
    word_of_mouth: float
    grievance: float
    goodwill: float
    failures: float
    recovery: float
    habit: float
    spend: float
    contribution: float
    unfairness: float
    rival: int
    episodes: int
    aware: int
    tier: int
    past: int
    marks: int
    provider: Provider
    encounter: Encounter
    account: Account | None

    def __init__(self, provider: Provider) -> None:
        self.provider = provider
        self.encounter = Encounter()
        self.account = None

    def has(self, mark: int) -> bool:
        """Whether a mark is set."""
        return bool(self.marks & mark)

    def mark(self, mark: int, on: bool = True) -> None:
        """Set a mark, or take it away."""
        self.marks = self.marks | mark if on else self.marks & (255 ^ mark)

    def __setattr__(self, name: str, value: Any) -> None:
        object.__setattr__(self, name, single(value) if name in SINGLE else value)

    def read(self, record: Any) -> None:
        """Take over a record of dtype ``RELATIONSHIP``."""
        for name, value in zip(record.dtype.names, record.item(), strict=True):
            setattr(self, name, value)

    def record(self) -> tuple[Any, ...]:
        """The fields of ``RELATIONSHIP``, in order."""
        return tuple(getattr(self, name) for name in RELATIONSHIP.names or ())
