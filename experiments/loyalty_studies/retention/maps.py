"""Where a free five points, or a costly five points, are worth what is claimed: tables for the heat maps."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial
from typing import Final

import numpy as np
import pandas as pd

from loyalty_studies.retention.forms import (
    BAND,
    POINTS,
    READINGS,
    annual_gain,
    band_edges,
    break_even_cost,
    constant_gain,
    won_gain,
)
from sim.lab.court.maps import cut, grid, inside

RETENTIONS: Final = tuple(np.round(np.arange(0.50, 0.945, 0.02), 2))
DISCOUNTS: Final = (0.0, 0.025, 0.05, 0.075, 0.10, 0.125, 0.15, 0.175, 0.20)
ACQUISITIONS: Final = (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0)
"""Cost of winning a customer, in years of that customer's margin."""

SPENT: Final = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
"""What does not move with the base (winning customers, fixed cost), as a share of gross margin before the change."""


def per_customer(acquisitions: tuple[float, ...] = ACQUISITIONS) -> pd.DataFrame:
    """Gain in a customer's present value from five free points: retention x discount x acquisition.

    Where a customer is worth nothing before the change, a percentage means nothing: NaN.
    """

    def gain(acquisition: float, discount: float, retention: float) -> float:
        return 100 * won_gain(retention, discount, acquisition)

    return grid(gain, "gain", acquisition=acquisitions, discount=DISCOUNTS, retention=RETENTIONS)


def per_year() -> pd.DataFrame:
    """Gain in yearly steady-state profit from five free points: retention x share of margin spent before."""
    return grid(lambda spent, retention: 100 * annual_gain(retention, spent), "gain", spent=SPENT, retention=RETENTIONS)


def affordable() -> pd.DataFrame:
    """What five points may cost every customer every year before they stop paying, in percent of margin."""

    def cost(discount: float, retention: float) -> float:
        return 100 * break_even_cost(retention, discount)

    return grid(cost, "cost", discount=DISCOUNTS, retention=RETENTIONS)


def edges() -> pd.DataFrame:
    """Retention between which the gain lies inside the published band, by definition and assumptions; NaN: never."""
    rows = []
    for a in (0.0, 1.0, 2.0):
        for d in (0.0, 0.05, 0.10, 0.15):
            low, high = band_edges(partial(won_gain, discount=d, acquisition=a))
            rows.append(("value per customer", f"d = {d:.0%}, winning costs {a:g} years of margin", low, high))
    for s in (0.0, 0.25, 0.5):
        low, high = band_edges(partial(annual_gain, spent=s))
        rows.append(("steady-state yearly profit", f"{s:.0%} of margin spent whatever the base", low, high))
    columns = ["definition", "assumptions", f"retention_for_{BAND[0]:.0%}", f"retention_for_{BAND[1]:.0%}"]
    return pd.DataFrame(rows, columns=columns)


def readings(discount: float) -> pd.DataFrame:
    """What "5" and "profit" may mean, side by side: gains in percent by retention."""
    rows = []
    for r in (0.60, 0.70, 0.80, 0.90):
        for reading, after in READINGS.items():
            points = after(r) - r
            possible = r + points < 1
            rows.append(
                {
                    "retention": r,
                    "reading": reading,
                    "points": 100 * points,
                    "value, first margin certain": 100 * constant_gain(r, discount, "immediate", points),
                    "value, first margin after a renewal": 100 * constant_gain(r, discount, "after-renewal", points),
                    "value, winning costs two years' margin": 100 * won_gain(r, discount, 2.0, points),
                    "steady-state yearly profit, a quarter spent": 100 * annual_gain(r, 0.25, points)
                    if possible
                    else math.inf,
                }
            )
    return pd.DataFrame(rows)


FEW: Final = (0.50, 0.60, 0.70, 0.80, 0.84, 0.88, 0.90, 0.92, 0.94)
"""Retentions of the summaries."""

assert max(RETENTIONS) + POINTS < 1


def tables_of(discount: float) -> dict[str, pd.DataFrame]:
    """The maps cut down to tables, by title."""
    discounts = {"discount": (0.0, 0.05, 0.10, 0.15)}
    by_customer = {"acquisition": (0.0, 1.0, 2.0, 3.0), **discounts}
    columns = {r: f"r = {r:.0%}" for r in FEW}
    return {
        "readings": readings(discount),
        "where 25-85% lies": edges(),
        "map of value per customer": cut(per_customer(), "gain", "retention", columns, by_customer),
        "map of yearly profit": cut(per_year(), "gain", "retention", columns, {}),
        "map of what five points may cost": cut(affordable(), "cost", "retention", columns, discounts),
    }


def share_inside(band: Sequence[float] = BAND) -> float:
    """Share of the map of value per customer, winning free, whose gain lies inside a band."""
    return inside(per_customer((0.0,)), "gain", 100 * band[0], 100 * band[1])
