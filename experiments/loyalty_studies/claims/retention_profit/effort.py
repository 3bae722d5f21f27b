"""How much is lived at a scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from loyalty_studies.claims.retention_profit import levers
from loyalty_studies.claims.retention_profit.arithmetic import STREAMS

GRID_RETENTIONS: Final = (0.60, 0.70, 0.80, 0.85, 0.90)
GRID_DISCOUNTS: Final = (0.0, 0.10, 0.12, 0.15)
FLOW_RETENTIONS: Final = (0.80, 0.85, 0.90)


@dataclass(frozen=True)
class Effort:
    """How much is lived at a scale.

    Attributes:
        people: in a cohort.
        lives: replications of cohorts.
        left_out: share of a customer's value beyond the horizon.
        grid, flows, discounts: retentions of cohorts and of flows, and discount rates, of the free five points.
        streams: whose published streams are lived.
        markets, size: where levers are tried, and the share of their population.
        doses: of every lever, in search of five points.
        searches, trials: replications of the search and of the trial.
    """

    people: int
    lives: int
    left_out: float
    grid: tuple[float, ...]
    flows: tuple[float, ...]
    discounts: tuple[float, ...]
    streams: tuple[str, ...]
    markets: tuple[levers.MarketCase, ...]
    size: float
    doses: tuple[float, ...]
    searches: int
    trials: int

    @classmethod
    def of(cls, scale: float) -> Effort:
        """Scale 1 takes minutes; below 0.3 only the textbook market and part of the arithmetic are lived."""
        if not scale > 0:
            raise ValueError(f"scale is {scale}; it must be above 0")
        small = scale < 0.3
        return cls(
            people=max(400, round(8000 * min(scale, 1))),
            lives=2 if small else max(3, round(4 * scale)),
            left_out=0.02 if small else 0.004,
            grid=GRID_RETENTIONS[2:] if small else GRID_RETENTIONS,
            flows=FLOW_RETENTIONS[1:2] if small else FLOW_RETENTIONS,
            discounts=GRID_DISCOUNTS[1:] if small else GRID_DISCOUNTS,
            streams=("credit card",) if small else tuple(STREAMS),
            markets=levers.MARKETS[:1] if small else levers.MARKETS,
            size=min(1.0, max(scale, 0.1)),
            doses=(0.15, 0.45, 1.0) if small else (0.12, 0.25, 0.4, 0.6, 0.8, 1.0),
            searches=max(2, round(3 * scale)),
            trials=max(2, round(10 * scale)),
        )
