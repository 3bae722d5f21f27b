"""The levers of the game: few enough for a telephone, each of them a lever of the market."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from sim.classroom.said import said
from sim.scenario import Levers

Setting = dict[str, float]
"""Levers by path; what is not named rests."""


@dataclass(frozen=True)
class Lever:
    """One slider.

    Attributes:
        path: block and field, as a scenario has them.
        group: under which heading it stands.
        low, high, step: where it goes; a firm's rest is always within.
        unit: ``percent``, or ``points`` of quality out of a hundred.
    """

    path: str
    group: str
    low: float
    high: float
    step: float
    unit: Literal["percent", "points"] = "percent"

    @property
    def slug(self) -> str:
        """Its name in the catalogue."""
        return self.path.replace(".", "-").replace("_", "-")

    def rest(self, levers: Levers) -> float:
        """Where it stands at rest."""
        block, _, field = self.path.partition(".")
        return float(getattr(getattr(levers, block), field))


LEVERS: Final = (
    Lever("promise.cushion", "promise", -0.15, 0.15, 0.01, "points"),
    Lever("service.lift", "promise", 0.0, 0.10, 0.005, "points"),
    Lever("service.fewer_failures", "promise", 0.0, 0.8, 0.05),
    Lever("recovery.ease", "recovery", 0.0, 1.0, 0.05),
    Lever("recovery.resolve", "recovery", 0.0, 1.0, 0.05),
    Lever("recovery.compensation", "recovery", 0.0, 1.0, 0.05),
    Lever("price.change", "price", -0.2, 0.2, 0.01),
    Lever("price.newcomer", "price", 0.0, 0.4, 0.02),
    Lever("price.loyalty", "price", 0.0, 0.3, 0.01),
    Lever("programme.earn", "loyal", 0.0, 0.10, 0.005),
    Lever("tiers.lift_top", "loyal", 0.0, 0.15, 0.01, "points"),
    Lever("bonds.social", "loyal", 0.0, 1.0, 0.05),
    Lever("advertising.spend", "winning", 0.0, 0.05, 0.0025),
    Lever("referral.reward", "winning", 0.0, 1.0, 0.05),
    Lever("win_back.rate", "winning", 0.0, 0.5, 0.05),
)

GROUPS: Final = tuple(dict.fromkeys(lever.group for lever in LEVERS))


def resting(levers: Levers) -> Setting:
    """Every lever of the game at a firm's rest."""
    return {lever.path: lever.rest(levers) for lever in LEVERS}


def range_of(lever: Lever, rest: Mapping[str, float]) -> tuple[float, float]:
    """From where to where a lever goes: its rest is always within."""
    return min(lever.low, rest[lever.path]), max(lever.high, rest[lever.path])


def shown(rest: Mapping[str, float]) -> list[dict[str, Any]]:
    """The sliders, as a page shows them."""
    found = []
    for lever in LEVERS:
        low, high = range_of(lever, rest)
        found.append(
            {
                "path": lever.path,
                "group": lever.group,
                "label": said(f"arena-lever-{lever.slug}"),
                "about": said(f"arena-about-{lever.slug}"),
                "unit": lever.unit,
                "low": low,
                "high": high,
                "step": lever.step,
                "rest": rest[lever.path],
            }
        )
    return found
