"""What one customer and one firm are to each other: what lasts, and what happened this month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from sim.customers import BOND
from sim.engines.agents.setting import Provider

SINGLE: Final = frozenset(name for name in BOND.names or () if BOND[name] == np.float32)
"""The fields of a bond that are kept in single precision."""


def single(x: float) -> float:
    """A number in single precision, as the columns keep it."""
    return float(np.float32(x))


@dataclass(slots=True)
class Month:
    """What happened this month between a customer and a firm; forgotten when the month is over."""

    visits: int = 0
    units: int = 0
    services: int = 0
    failures: int = 0
    joined: int = 0
    complained: int = 0
    resolved: int = 0
    expected: float = 0.0  # before the visits, promise included
    experience: float = 0.0  # mean recall of the visits
    severity: float = 0.0  # worst failure, as felt
    perceived: float = 0.0
    satisfaction: float = 0.0


class Bond:
    """A customer's record with one firm: the fields of ``BOND``, plus the firm itself and what happened this month.

    What is written to a field kept in single precision is rounded to it, because that is what a column would keep.
    """

    __slots__ = (*(BOND.names or ()), "month", "provider")

    taste: float
    will: float
    variance: float
    should: float
    satisfaction: float
    emotional: float
    transactional: float
    trust: float
    reference: float
    heard: float
    grievance: float
    goodwill: float
    failures: float
    recovery: float
    habit: float
    rival: float
    spend: float
    contribution: float
    episodes: int
    aware: int
    tier: int
    provider: Provider
    month: Month

    def __init__(self, provider: Provider) -> None:
        self.provider = provider
        self.month = Month()

    def __setattr__(self, name: str, value: Any) -> None:
        object.__setattr__(self, name, single(value) if name in SINGLE else value)

    def read(self, record: Any) -> None:
        """Take over a record of dtype ``BOND``."""
        for name, value in zip(record.dtype.names, record.item(), strict=True):
            setattr(self, name, value)

    def record(self) -> tuple[Any, ...]:
        """The fields of ``BOND``, in order."""
        return tuple(getattr(self, name) for name in BOND.names or ())
