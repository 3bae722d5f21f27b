"""Difficulty: how far what is recorded is from what is true.

Each number says one way in which a firm's records mislead, so that a method that fails can be told why.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Difficulty:
    """One degree of difficulty.

    Attributes:
        name: what it is called.
        share: of customers who are treated where nothing is known of them.
        strength: by how much the log-odds of being treated rise with one standard deviation of the risk that the firm's own
            records show.
        hidden: the same with one standard deviation of a trait that stands in no record (price sensitivity).
        overlap: chances of being treated lie between this and one less this.
        slip: standard deviation added to every answer to a survey, on the scale of satisfaction.
        silent: share of answers that are missing.
        mood: by how much the log-odds of a missing answer rise with one standard deviation of dissatisfaction.
        window: share of the months after the policy began in which outcomes count; a short one makes leaving rare.
        drift: strategy that the strongest rival takes up on the day the policy begins, in both worlds; none where empty.
    """

    name: str
    share: float = 0.5
    strength: float = 0.0
    hidden: float = 0.0
    overlap: float = 0.0
    slip: float = 0.0
    silent: float = 0.0
    mood: float = 0.0
    window: float = 1.0
    drift: str = ""

    @property
    def randomised(self) -> bool:
        """Whether a lot alone decides who is treated."""
        return self.strength == 0 == self.hidden

    @property
    def chance_told(self) -> bool:
        """Whether the data say how likely each customer was to be treated: not where a hidden trait has a part in it."""
        return self.hidden == 0


DIFFICULTIES: Final[Mapping[str, Difficulty]] = {
    one.name: one
    for one in (
        Difficulty("easy"),
        Difficulty("real", strength=1.0, overlap=0.05, slip=0.05, silent=0.4),
        Difficulty(
            "hard",
            share=0.3,
            strength=1.5,
            hidden=1.0,
            overlap=0.02,
            slip=0.1,
            silent=0.6,
            mood=1.5,
            window=0.25,
            drift="price-cut",
        ),
    )
}
"""A lot and clean records; a firm that treats those at risk, and half-answered surveys; that and a hidden reason, few leavers, a
rival that moves, and silence of the unhappy."""
