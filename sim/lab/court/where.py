"""The map of where a claim holds: a small grid of two or three factors in one market, and the simplest rule that tells it.

At each point a few replications are lived and the claim says yes where the mean of every number lies in its band. It is a map of
means, not of rulings: a point near an edge may fall on either side of it by luck. The rule is looked for by ``sim.lab.discovery``
and judged on the points it was made from, for there are few: it says how the grid looks, not what a fresh point would say.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import Any

import numpy as np

from sim.lab.court.case import REST, Case, laid
from sim.lab.court.equal import arms_of
from sim.lab.court.hearing import Hearing
from sim.lab.discovery.prim import peel, prune
from sim.lab.discovery.rules import Box, Rule, quality
from sim.lab.world import Arm
from sim.scenario import Scenario

POLICY = "policy."
"""A factor that is a parameter of every policy that has it, rather than of the market: ``policy.cushion``."""


def mapped(
    case: Case, base: Scenario, blocks: Mapping[str, Mapping[str, Any]], hearing: Hearing, replications: int
) -> dict[str, Any]:
    """Live the grid.

    Returns:
        ``factors`` and what they are (``says``), ``points`` (a row a point: the factors' values, whether it says yes, the mean of
        every number asked about), ``share`` of points that say yes, ``rule`` (limits by factor), its ``density`` and ``coverage``.
    """
    factors = list(case.where)
    grid = list(itertools.product(*(factor.values for factor in case.where.values())))
    arms: dict[Arm, Scenario] = {}
    markets: list[Scenario] = []
    for at, point in enumerate(grid):
        values = dict(zip(factors, point, strict=True))
        market = laid(base, {path: value for path, value in values.items() if not path.startswith(POLICY)})
        own = {path.removeprefix(POLICY): value for path, value in values.items() if path.startswith(POLICY)}
        dosed = {
            name: {**block, **{key: value for key, value in own.items() if key in block}}
            for name, block in blocks.items()
        }
        worlds = {REST: market, **case.arms(market), **arms_of(market, dosed)}
        arms |= {Arm(name, (), (("point", at),)): made for name, made in worlds.items()}
        markets.append(market)
    found = hearing.lived(arms, case.take, replications=replications)
    rows = []
    for at, (point, market) in enumerate(zip(grid, markets, strict=True)):
        names = [arm for arm in found.arms if arm.factors == (("point", at),)]
        reads = [
            case.read({arm.policy: one for arm, one in zip(names, each, strict=True)}, market)
            for each in zip(*(found.of(arm) for arm in names), strict=True)
        ]
        means = {ask.number: float(np.mean([read[ask.number] for read in reads])) for ask in case.asks}
        yes = all(ask.low <= means[ask.number] <= ask.high for ask in case.asks)
        rows.append({**dict(zip(factors, point, strict=True)), "yes": yes, **means})
    points = np.array(grid, dtype=float)
    holds = np.array([row["yes"] for row in rows])
    says = {path: factor.says for path, factor in case.where.items()}
    return {
        "factors": factors,
        "says": says,
        "points": rows,
        "share": float(holds.mean()),
        **_rule(points, holds, factors),
    }


def _rule(points: Any, holds: Any, factors: list[str]) -> dict[str, Any]:
    """The box with the fewest limits among the best; none where all points say the same."""
    if holds.all() or not holds.any():
        return {"rule": [], "density": float(holds.mean()), "coverage": 1.0}
    boxes = {prune(box, points, holds) for box in peel(points, holds)} | set(_halves(points))
    judged = [(quality(Rule((box,), "prim"), points, holds), box) for box in boxes if box.limits]
    if not judged:
        return {"rule": [], "density": float(holds.mean()), "coverage": 1.0}
    top = max(found.f for found, _ in judged)
    near = [(found, box) for found, box in judged if found.f >= top - 0.05]
    best, box = min(near, key=lambda one: (len(one[1].limits), -one[0].f, one[1].limits))
    limits = [
        {
            "factor": factors[place],
            "low": low if np.isfinite(low) else None,
            "high": high if np.isfinite(high) else None,
        }
        for place, low, high in box.limits
    ]
    return {"rule": limits, "density": best.density, "coverage": best.coverage}


def _halves(points: Any) -> list[Box]:
    """Every limit of one factor on one side, between two of its values."""
    found = []
    for place in range(points.shape[1]):
        values = np.unique(points[:, place])
        for lower, upper in itertools.pairwise(values):
            edge = float((lower + upper) / 2)
            found += [Box(((place, -np.inf, edge),)), Box(((place, edge, np.inf),))]
    return found
