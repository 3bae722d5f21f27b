"""What a founded market has of one fact at rest, and how near is near enough."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

NEAR: Final = {
    "retention": 0.01,
    "satisfaction": 0.01,
    "share": 0.01,
    "complaints": 0.1,
    "units": 0.05,
    "customers": 0.02,
    "operating_margin": 0.01,
}
"""Within which a fact counts as met, in points; of complaints, units and customers as a share of what was stated."""

RELATIVE: Final = ("complaints", "units", "customers")


@dataclass(frozen=True)
class Met:
    """One fact, and what the market has of it at rest.

    Attributes:
        fact: which: ``retention``, ``satisfaction``, ``share``, ``complaints``, ``units``, ``customers``, ``operating_margin``.
        firm: whose; empty where it is the whole market's.
        wanted: what was wanted.
        stated: whether the facts say so; else it is what is usual.
        reached: mean over fresh worlds, and half-width of its 95% interval over their luck.
        paths: what was set for it, dotted.
        at_end: whether what was set for it stands at an end of its range.
    """

    fact: str
    firm: str
    wanted: float
    stated: bool
    reached: tuple[float, float]
    paths: tuple[str, ...]
    at_end: bool = False

    @property
    def held(self) -> bool:
        """Whether it is met."""
        near = NEAR[self.fact] * (abs(self.wanted) if self.fact in RELATIVE else 1.0)
        return abs(self.reached[0] - self.wanted) <= near

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON values."""
        said = {"fact": self.fact, "firm": self.firm or None, "wanted": self.wanted, "stated": self.stated}
        reached = {"reached": self.reached[0], "half_width": self.reached[1], "held": self.held}
        return {**said, **reached, "set": list(self.paths), "at_end_of_range": self.at_end}
