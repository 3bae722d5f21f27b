"""A month as it is sent to the page: the books of both worlds, what lies between them, and what the window saw."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from sim.classroom.live.arrays import packed, rounded, shades
from sim.classroom.live.levers import AGAINST, COSTS
from sim.classroom.live.window import ENDS, FUNNEL, NOBODY, Seen
from sim.market.market import Market
from sim.results.pyramid import SHARES
from sim.state.books import BANDS, REVENUES

COLUMNS: Final = (
    "customers",
    "share",
    "price",
    "profit",
    "revenue",
    "retention",
    "joined",
    "lost",
    "buyers",
    "visits",
    "failed",
    "complaints",
    "resolved",
    "noticed",
    "cumulative_satisfaction",
    "encounter_satisfaction",
    "emotional",
    "transactional",
    "trust",
    "will",
    "perceived",
    "delta",
    "wallet",
    "told_good",
    "told_bad",
    "heard_good",
    "heard_bad",
)
"""Columns of a month, a number a firm: those of the ``firms`` table, revenue and customers lost added up."""

HELD: Final = ("customers", "share", "cumulative_satisfaction", "emotional", "transactional", "trust", "will")
"""Columns that have a value before the first month is lived."""

SUMMED: Final = ("profit", "revenue", "joined", "lost", "complaints", "told_bad", "told_good")
"""Of what lies between the worlds, that which is added up month by month; of the rest, where it stands."""

COMPARED: Final = (*SUMMED, "customers", "share", "cumulative_satisfaction", "emotional", "trust")


def columns(market: Market) -> dict[str, NDArray[np.float64]]:
    """The last month of a world, an array a column, each of shape (firms,); NaN for what no month has brought yet."""
    month = market.month - 1
    if month < 0:
        return _held(market)
    rows = market.record.firm_rows(month)
    found = {name: np.array([row.get(name, np.nan) for row in rows]) for name in rows[0]}
    found["revenue"] = sum((found[line] for line in REVENUES), np.zeros(len(rows)))
    found["lost"] = found["left"] + found["ceased"] + found["released"] + found["moved"]
    return found


def _held(market: Market) -> dict[str, NDArray[np.float64]]:
    """What is there on the day observation begins."""
    people, relationships = market.customers
    home, firms = people["home"].astype(np.int64), len(market.firms)
    mine = relationships[np.arange(home.size), np.maximum(home, 0)]
    heads = np.bincount(home[home >= 0], minlength=firms).astype(float)
    found = {name: np.full(firms, np.nan) for name in (*COLUMNS, *BANDS, *_lines())}
    found["customers"], found["share"] = heads, heads / max(heads.sum(), 1.0)
    for name in HELD[2:]:
        held = np.bincount(home[home >= 0], weights=mine[name][home >= 0].astype(float), minlength=firms)
        found[name] = held / np.maximum(heads, 1.0)
    return found


def _lines() -> set[str]:
    return {line for lines in COSTS.values() for line in lines}


class Between:
    """What lies between the world and its ghost, firm by firm: world less ghost, running sums of what can be added up."""

    def __init__(self, firms: int) -> None:
        self.sums = {name: np.zeros(firms) for name in SUMMED}

    def add(self, world: dict[str, NDArray[np.float64]], ghost: dict[str, NDArray[np.float64]]) -> None:
        """Add a month."""
        for name, total in self.sums.items():
            total += world[name] - ghost[name]

    def now(
        self, world: dict[str, NDArray[np.float64]], ghost: dict[str, NDArray[np.float64]]
    ) -> dict[str, list[float]]:
        """Where it stands: ``COMPARED``, a number a firm."""
        return {name: rounded(self.sums.get(name, world[name] - ghost[name]), 9) for name in COMPARED}


def numbers(
    month: int,
    world: dict[str, NDArray[np.float64]],
    ghost: dict[str, NDArray[np.float64]],
    between: dict[str, list[float]],
) -> dict[str, Any]:
    """The part of a frame that is kept for every month: ``month`` (how many were lived), ``firms``, ``twin``, ``difference``,
    ``cost``.
    """
    return {
        "month": month,
        "firms": {name: rounded(world[name], 9) for name in COLUMNS},
        "twin": {name: rounded(ghost[name], 9) for name in COLUMNS},
        "difference": between,
        "cost": costs(world, ghost),
    }


def costs(
    world: dict[str, NDArray[np.float64]], ghost: dict[str, NDArray[np.float64]]
) -> dict[str, dict[str, list[float]]]:
    """What each block of levers cost this month, a number a firm (``levers.COSTS``).

    ``now`` is the line of the books, or, of a price, what sales are less than the ghost's; ``more`` is what the line is above
    the ghost's: what a lever at rest costs too is not in it.
    """
    found = {}
    for block, lines in COSTS.items():
        ours = sum((world[line] for line in lines), np.zeros(0)) if len(lines) > 1 else world[lines[0]]
        theirs = sum((ghost[line] for line in lines), np.zeros(0)) if len(lines) > 1 else ghost[lines[0]]
        more = theirs - ours if block in AGAINST else ours - theirs
        found[block] = {"now": rounded(more if block in AGAINST else ours), "more": rounded(more)}
    return found


def people(seen: Seen) -> dict[str, Any]:
    """The customers on the map, and some of what they tell each other."""
    return {
        "provider": packed("i1", seen.home),
        "satisfaction": packed("u1", shades(seen.satisfaction)),
        "loyalty": packed("u1", shades(seen.loyalty)),
        "nobody": int(np.count_nonzero(seen.home == NOBODY)),
        "pulses": seen.pulses.tolist(),
    }


def charts(seen: Seen, world: dict[str, NDArray[np.float64]]) -> dict[str, Any]:
    """What charts show of a month or a year, and no line keeps: of the world, and likewise of its ghost."""
    return {
        "bands": rounded(np.column_stack([world[band] for band in BANDS])),
        "journey": _journey(seen),
        "complaints": [dict(zip(FUNNEL, map(int, row), strict=True)) for row in seen.funnel],
        "pyramid": [_pyramid(layers) for layers in seen.layers],
        "exits": {end: [int(n) for n in row] for end, row in zip(ENDS, seen.ends, strict=True)},
        "lost": [int(n) for n in seen.lost],
    }


def _journey(seen: Seen) -> dict[str, Any] | None:
    if seen.journey is None:
        return None
    lived = seen.journey
    touches = lived.points.shape[1]
    return {
        "points": rounded(lived.points),
        "expected": rounded(lived.expected),
        "peaks": rounded(lived.peaks, 4),
        "peak": [int(np.argmax(row)) for row in np.nan_to_num(lived.peaks)],
        "end": [touches - 1] * lived.points.shape[0],
        "visits": [int(n) for n in lived.visits],
    }


def _pyramid(layers: NDArray[np.float64]) -> list[dict[str, Any]]:
    """The layers of one firm from the top: customers, what they brought in the last twelve months, and their shares of both."""
    heads, profit = layers.sum(axis=0)
    return [
        {
            "name": name,
            "customers": int(n),
            "profit": float(f"{p:.6g}"),
            "customerShare": round(float(n / heads), 4) if heads else None,
            "share": round(float(p / profit), 4) if profit > 0 else None,
        }
        for name, (n, p) in zip(SHARES, layers, strict=True)
    ]
