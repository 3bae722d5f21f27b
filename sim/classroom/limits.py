"""How much a visitor may ask: so that one browser cannot slow the room."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

LONGEST_MESSAGE: Final = 16_384
"""Bytes of a message; longer ones end the connection."""

MESSAGES: Final = (12.0, 40.0)
"""Messages a second that a visitor may send for long, and at once. A slider that is dragged sends ten a second."""

ENTRIES: Final = (0.5, 60.0)
"""Tries a second to enter that one address may make for long, and at once: a class behind one router comes in together."""

WRONG: Final = (0.1, 10.0)
"""Wrong keys, codes and tokens a second that one address may try for long, and at once."""

PLACES: Final = 120
"""Connections at a time."""

PLACES_EACH: Final = 60
"""Connections at a time from one address: a class behind one router is one address."""

PLACES_ONE: Final = 4
"""Connections at a time of one student: a telephone, a laptop, and two that were not closed."""

ADDRESSES: Final = 1024
"""Addresses whose tries are remembered."""


@dataclass
class Allowance:
    """A bucket that fills at a rate and holds so much; each thing done takes one.

    Attributes:
        rate: how fast it fills, per second.
        most: how much it holds.
        now: the clock, seconds.
    """

    rate: float
    most: float
    now: Callable[[], float] = time.monotonic
    _left: float = field(init=False)
    _at: float = field(init=False)

    def __post_init__(self) -> None:
        self._left, self._at = self.most, self.now()

    @property
    def left(self) -> float:
        """How much there is now."""
        at = self.now()
        self._left, self._at = min(self.most, self._left + (at - self._at) * self.rate), at
        return self._left

    def take(self) -> bool:
        """Take one; whether there was one."""
        if self.left < 1:
            return False
        self._left -= 1
        return True


class Allowances:
    """An allowance for each address; of too many, those unheard of for longest are forgotten."""

    def __init__(self, rate: float, most: float, now: Callable[[], float] = time.monotonic) -> None:
        self._rate, self._most, self._now = rate, most, now
        self._of: OrderedDict[str, Allowance] = OrderedDict()

    def of(self, address: str) -> Allowance:
        """The allowance of one address."""
        if address not in self._of:
            self._of[address] = Allowance(self._rate, self._most, self._now)
        self._of.move_to_end(address)
        while len(self._of) > ADDRESSES:
            self._of.popitem(last=False)
        return self._of[address]
