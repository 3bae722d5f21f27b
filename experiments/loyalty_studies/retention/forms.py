"""What +5 points of retention are worth by arithmetic alone: published figures, closed forms, and what r they need.

Everything here is a formula. Time is counted in years and payments fall at year ends: whoever joins at time 0 pays
p_1 at the end of year 1 for certain, p_2 at the end of year 2 with chance r, and so on.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy import optimize

from sim.results.value import Timing, customer_lifetime_value

POINTS: Final = 0.05
"""The claim's five points of yearly retention."""

BAND: Final = (0.25, 0.85)
"""The published range of the gain."""

DOCKING_DISCOUNT: Final = 0.038
"""Yearly discount rate at which the published credit-card stream gives the published credit-card values (A1.2)."""

DISCOUNT: Final = 0.10
"""The laboratory's usual yearly discount rate."""

SOURCE_1990: Final = "Reichheld & Sasser 1990"
SOURCE_1996: Final = "Reichheld 1996"

PUBLISHED: Final[tuple[tuple[str, float, str], ...]] = (
    ("auto-service chain", 0.30, SOURCE_1990),
    ("bank branch deposits", 0.85, SOURCE_1990),
    ("credit card", 0.75, SOURCE_1990),
    ("credit insurance", 0.25, SOURCE_1990),
    ("insurance brokerage", 0.50, SOURCE_1990),
    ("industrial distribution", 0.45, SOURCE_1990),
    ("industrial laundry", 0.45, SOURCE_1990),
    ("office-building management", 0.40, SOURCE_1990),
    ("software", 0.35, SOURCE_1990),
    ("advertising agency", 0.95, SOURCE_1996),
    ("life insurance", 0.90, SOURCE_1996),
    ("publishing", 0.85, SOURCE_1996),
    ("auto service", 0.81, SOURCE_1996),
    ("auto and home insurance", 0.80, SOURCE_1996),
)
"""Industry, published gain from 5 points less defection, source (A1.1). Claims under test, never calibration data."""


@dataclass(frozen=True)
class Stream:
    """Profit from one customer by year: the last entry repeats; ``acquisition`` is paid on joining. Source: A1.2."""

    profits: tuple[float, ...]
    acquisition: float = 0.0


STREAMS: Final[Mapping[str, Stream]] = {
    "credit card": Stream((30, 42, 44, 49, 55), 51),
    "industrial laundry": Stream((144, 166, 192, 222, 256)),
    "industrial distribution": Stream((45, 99, 121, 144, 168)),
    "auto-service chain": Stream((25, 35, 70, 88, 88)),
}
"""The streams published in 1990, in dollars per customer. For the last three no acquisition cost and no defection rate
are given. The chain's 1990 stream stands for the 1996 row "auto service" too."""

STREAM_OF: Final = {**{name: name for name in STREAMS}, "auto service": "auto-service chain"}
"""Which published stream an industry has."""

DEFECTION_GIVEN: Final = {"credit card": 0.10}
"""Defection before the change, where the source states it."""

CONSTANT: Final = Stream((1.0,))
"""Constant margin, nothing paid on joining."""


def stream_value(stream: Stream, retention: float, discount: float) -> float:
    """Present value of a customer, V = -a + sum_t p_t r^(t-1) / (1 + d)^t, with p_t = p_n for t > n.

    With constant p and a = 0 this is p / (1 + d - r): the ``immediate`` convention, a year later.

    Raises:
        ValueError: when r >= 1 + d: the sum has no end.
    """
    if not 0 <= retention < 1 + discount:
        raise ValueError(f"retention {retention} must be at least 0 and below 1 + discount = {1 + discount}")
    p, n = stream.profits, len(stream.profits)
    start = sum(p[t - 1] * retention ** (t - 1) / (1 + discount) ** t for t in range(1, n))
    rest = p[-1] * retention ** (n - 1) / (1 + discount) ** n / (1 - retention / (1 + discount))
    return start + rest - stream.acquisition


def stream_gain(stream: Stream, retention: float, discount: float, points: float = POINTS) -> float:
    """Relative gain in a customer's present value from ``points`` more retention. Source: A1.1's definition [M,H]."""
    return stream_value(stream, retention + points, discount) / stream_value(stream, retention, discount) - 1


def constant_gain(retention: float, discount: float, timing: Timing, points: float = POINTS) -> float:
    """The same with constant margin, CLV = m r / (1 + d - r) or m (1 + d) / (1 + d - r). Source: A1.3, C3 number 1.

    A first margin that comes only after a renewal is worth what it is to pay a year's margin, due at once, for
    winning the
    customer: (1 + d) / (1 + d - r) - 1 = r / (1 + d - r).
    """
    if retention + points > 1 or (retention + points == 1 and discount == 0):
        return math.inf
    base = customer_lifetime_value(1.0, retention, discount, timing)
    return customer_lifetime_value(1.0, retention + points, discount, timing) / base - 1


def won_gain(retention: float, discount: float, acquisition: float, points: float = POINTS) -> float:
    """The same with constant margin at year ends and ``acquisition`` years of it paid on joining, V = m / (1 + d - r)
    - a m.

    NaN where a customer is worth nothing before the change: a percentage of nothing means nothing.
    """
    stream = Stream((1.0,), acquisition)
    if stream_value(stream, retention, discount) < 1e-9:
        return math.nan
    return stream_gain(stream, retention, discount, points)


def elasticity(retention: float, discount: float) -> float:
    """Elasticity of CLV = m r / (1 + d - r) to r, (1 + d) / (1 + d - r). Source: A1.3, A18."""
    return (1 + discount) / (1 + discount - retention)


def annual_gain(retention: float, spent: float, points: float = POINTS) -> float:
    """Relative gain in yearly steady-state profit when A customers are won each year whatever the retention.

    The base is A / (1 - r), gross margin m A / (1 - r), and what does not move with the base (winning A customers,
    fixed cost) is the share ``spent`` of gross margin before the change, so the gain is (g - 1) / (1 - spent) with g
    = (1 - r) / (1 - r - points). Source: A1.3, last lines.
    """
    if retention + points >= 1:
        return math.inf
    return ((1 - retention) / (1 - retention - points) - 1) / (1 - spent)


def annual_gain_after(years: int, retention: float, spent: float, points: float = POINTS) -> float:
    """The same in year k after the change, out of the old steady state.

    Bills of year k are N_1 - (N_1 - N_0) r'^(k-1), with N_0 = A / (1 - r) and N_1 = A / (1 - r'): year 1 bills those
    who were there, so the first year brings nothing.
    """
    return annual_gain(retention, spent, points) * (1 - (retention + points) ** (years - 1))


def break_even_cost(retention: float, discount: float, points: float = POINTS) -> float:
    """What ``points`` more retention may cost, as a share of margin, paid for every customer every year.

    m (1 - c) / (1 + d - r - points) = m / (1 + d - r) gives c = points / (1 + d - r); d = 0 is the steady-state yearly
    profit, whatever winning customers costs.
    """
    return points / (1 + discount - retention)


def retention_needed(
    gain: Callable[[float], float], target: float, low: float = 0.5, high: float = 1 - POINTS
) -> float:
    """The retention between ``low`` and ``high`` from which a gain function rises above ``target``; NaN when there is
    none.

    The rising branch is meant: a gain in percent of next to nothing is large at low retention too.
    """
    grid = np.linspace(low, high - 1e-6, 800)
    miss = [gain(float(r)) - target for r in grid]
    for k in range(len(grid) - 1, 0, -1):
        if math.isfinite(miss[k]) and math.isfinite(miss[k - 1]) and miss[k - 1] <= 0 <= miss[k]:
            return float(optimize.brentq(lambda r: gain(r) - target, grid[k - 1], grid[k]))
    return math.nan


def acquisition_needed(target: float, retention: float, discount: float) -> float:
    """Acquisition cost, in years of margin, with which constant margin at r gives ``target``; NaN when below none.

    (V' - V) / (V - a) = target with V = 1 / (1 + d - r), so a = V - (V' - V) / target.
    """
    base = stream_value(CONSTANT, retention, discount)
    needed = base - (stream_value(CONSTANT, retention + POINTS, discount) - base) / target
    return max(needed, 0.0) if needed > -1e-9 else math.nan


READINGS: Final[Mapping[str, Callable[[float], float]]] = {
    "five points of retention": lambda r: r + 0.05,
    "5% more retention": lambda r: 1.05 * r,
    "5% fewer defections": lambda r: 1 - 0.95 * (1 - r),
}
"""What "5" may mean: retention after the change."""


def band_edges(gain: Callable[[float], float], band: Sequence[float] = BAND) -> tuple[float, float]:
    """Retention at which a gain enters and leaves the band; NaN where it does not."""
    return retention_needed(gain, band[0]), retention_needed(gain, band[1])
