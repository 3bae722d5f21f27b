"""Rulings that carry their own error: what is told, what is not told yet, and how many replications more that takes.

A question is a mean over replications and a band. Two rules answer, each wrong at most once in twenty times; they are
stated here, before any number:

- *One question.* Yes when two one-sided t tests at 5% place the mean inside the band. No when one places it outside.
- *Every question.* Yes when each is a yes: none needs a correction, for all must be right (an intersection-union test,
  Berger 1982). No when one is a no at 5% over the number of questions (Bonferroni).

Whatever is neither is open, and so is what was not asked yet: few worlds, small markets and unlucky seeds make a ruling
open, not false. ``needed`` says with how many replications it would be told, were means and spreads to stay what they are.

What this module does not know: whether the model is like the world, and whether means over few replications are spread as
the t distribution has it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np
from numpy.typing import ArrayLike
from scipy import special

from sim.lab.paired import interval, t_quantile

Told = Literal["yes", "no", "open"]

ERROR: Final = 0.05
"""How often a ruling may be wrong by luck."""

MOST: Final = 100_000
"""Replications beyond which a question is not worth asking: the mean lies on the edge of its band."""


@dataclass(frozen=True)
class Question:
    """A mean over replications, and the band in which the answer is yes.

    Attributes:
        mean: over replications; NaN when nothing was lived.
        spread: standard deviation over replications.
        replications: how many; below two nothing is told.
        low, high: the band.
    """

    mean: float
    spread: float
    replications: int
    low: float = -math.inf
    high: float = math.inf

    @classmethod
    def of(cls, values: ArrayLike, low: float = -math.inf, high: float = math.inf) -> Question:
        """From a value a replication; a spread that is rounding is none."""
        each = np.asarray(values, dtype=float)
        found = interval(each)
        return cls.within(found.mean, found.half_width, each.size, low, high)

    @classmethod
    def within(
        cls, mean: float, half_width: float, replications: int, low: float = -math.inf, high: float = math.inf
    ) -> Question:
        """From a mean and the half-width of its 95% interval, as tables have them."""
        if replications < 2:
            return cls(mean, math.nan, replications, low, high)
        return cls(
            mean, half_width * math.sqrt(replications) / t_quantile(0.95, replications - 1), replications, low, high
        )

    def at(self, replications: int) -> Question:
        """The same mean and spread, had there been so many replications."""
        return replace(self, replications=replications) if self.replications >= 2 else self

    def _beyond(self, edge: float, above: bool) -> float:
        """p of the hypothesis that the mean does not lie above (or below) an edge."""
        if self.replications < 2 or not math.isfinite(self.mean):
            return 1.0
        if math.isinf(edge):
            return 0.0 if (edge < 0) == above else 1.0
        gap = self.mean - edge if above else edge - self.mean
        if self.spread == 0:
            return 0.0 if gap > 0 else 1.0
        return float(special.stdtr(self.replications - 1, -gap * math.sqrt(self.replications) / self.spread))

    @property
    def doubt_of_yes(self) -> float:
        """p of the hypothesis that the mean lies outside the band."""
        return max(self._beyond(self.low, above=True), self._beyond(self.high, above=False))

    @property
    def doubt_of_no(self) -> float:
        """p of the hypothesis that the mean lies inside the band."""
        ends = [self._beyond(self.low, above=False), self._beyond(self.high, above=True)]
        both = math.isfinite(self.low) and math.isfinite(self.high)
        return min(1.0, min(ends) * (2 if both else 1))

    @property
    def told(self) -> Told:
        """Yes, no, or open."""
        return _told(self.doubt_of_yes, self.doubt_of_no)


def every(questions: Sequence[Question], asked: int | None = None, error: float = ERROR) -> Told:
    """Whether the answer to every question is yes.

    Args:
        questions: those of which something was lived.
        asked: how many there are; more than ``questions`` when some were not lived yet.
        error: how often it may be wrong by luck.
    """
    count = max(asked or 0, len(questions))
    if not count:
        return "open"
    yes = max((one.doubt_of_yes for one in questions), default=1.0) if len(questions) == count else 1.0
    return _told(yes, min((count * one.doubt_of_no for one in questions), default=1.0), error)


def _told(doubt_of_yes: float, doubt_of_no: float, error: float = ERROR) -> Told:
    return "yes" if doubt_of_yes <= error else "no" if doubt_of_no <= error else "open"


def needed(rule: Callable[[Sequence[Question]], Told], questions: Sequence[Question]) -> int | None:
    """With how many replications a rule would tell, were every mean and spread to stay what it is.

    None when it would not with ``MOST``: questions were not lived, or means lie on edges.
    """
    low = max((one.replications for one in questions), default=2)

    def told(count: int) -> bool:
        return rule([one.at(max(count, one.replications)) for one in questions]) != "open"

    if told(low):
        return low
    high = 2 * low
    while not told(high):
        low, high = high, 2 * high
        if low > MOST:
            return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if told(middle) else (middle, high)
    return high
