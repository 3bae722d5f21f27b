"""C3 number 17: emotional loyalty approaches its fixed point geometrically."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loyalty_studies.checks.bench import Bench, Check, Row, quiet, within_share
from sim.scenario import Scenario

SATISFIED: Final = 0.8
THRESHOLD: Final = 0.6
GROWTH: Final = 0.12
HALF_LIFE: Final = 24.0
MONTHS: Final = 240
SHOWN: Final = (1, 12, 48)


def growth_and_decay() -> tuple[float, float]:
    """g = eta_E (C - C*) / (1 - C*) and d = 1 - 2^(-1 / half-life)."""
    return GROWTH * (SATISFIED - THRESHOLD) / (1 - THRESHOLD), 1 - 0.5 ** (1 / HALF_LIFE)


def fixed_point() -> float:
    """g / (g + d)."""
    g, d = growth_and_decay()
    return g / (g + d)


def path(start: float, months: int) -> float:
    """L* + (1 - d - g)^t (L_0 - L*)."""
    g, d = growth_and_decay()
    return fixed_point() + (1 - d - g) ** months * (start - fixed_point())


def scenario(start: float) -> Scenario:
    """One firm nobody leaves, whose visits satisfy everybody equally."""
    return quiet(
        "loyalty-growth",
        "subscription",
        {"firm": {"start_share": 1.0}},
        size=16,
        months=MONTHS,
        market={"review_rate": 0.0},
        changes={
            "behaviour.satisfaction.base": SATISFIED,
            "behaviour.loyalty.emotional_start": start,
            "behaviour.loyalty.emotional_gain": GROWTH,
            "behaviour.loyalty.emotional_threshold": THRESHOLD,
            "behaviour.loyalty.emotional_half_life": HALF_LIFE,
        },
    )


def _rows(bench: Bench) -> Iterator[Row]:
    for start in (0.0, 1.0):
        market = bench.market(scenario(start)).run()
        emotional = market.tables()["firms"]["emotional"]
        for month in SHOWN:
            yield within_share(
                f"from {start:g}: loyalty after {month} months", emotional[month - 1], path(start, month), 1e-6
            )
        settled = float(market.customers.relationships["emotional"].max())
        yield within_share(f"from {start:g}: loyalty settled", settled, fixed_point(), 1e-6)


CHECK = Check(
    17,
    "loyalty-growth",
    "Emotional loyalty of the steadily satisfied",
    "With steady growth g and decay d, loyalty goes to g / (g + d), the gap shrinking by the factor 1 - d - g a"
    " month. Represented by one firm nobody leaves and a satisfaction of 0.8 for everybody: g = 0.12 (0.8 - 0.6)"
    " / (1 - 0.6), d from a half-life of 24 months. The engine keeps loyalty in single precision, so 1e-6"
    " relative is near the best that can be asked.",
    "LITERATURE C3 number 17, B8",
    _rows,
)
