"""What the game of one market comes to: its equilibria, how far luck decides them, and where populations go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import pandas as pd

from sim.lab import resample
from sim.lab.tournament.field import Chosen, Field
from sim.lab.tournament.game import Equilibria, Floats, basins, replicator, supports

DRAWS: Final = 200
"""Times that replications are drawn again to see how far luck moves the equilibria."""

TOGETHER: Final = " + "
"""Between strategies that a population keeps side by side."""

STARTS: Final = 100
"""Random populations from which replicator dynamics begin."""

ENOUGH: Final = 3
"""Replications below which nothing is drawn again."""


def equilibria(one: Field, seats: Chosen, solved: Equilibria, drawn: Mapping[Any, float]) -> pd.DataFrame:
    """A row an equilibrium: see ``Tournament.equilibria``.

    Args:
        one: what was lived.
        seats: how they are drawn.
        solved: the equilibria.
        drawn: the share of bootstraps in which each support is that of one; nothing where replications are too few.
    """
    rows = []
    for found in solved.found:
        rows.append(
            {
                "market": one.market.name,
                "seats": seats,
                "first": _mix(found.names, found.row),
                "second": _mix(found.names, found.column),
                "gain_first": found.pays[0],
                "gain_second": found.pays[1],
                "strict": found.strict,
                "of_draws": drawn.get(found.support, 0.0) if drawn else float("nan"),
            }
        )
    known = {found.support for found in solved.found}
    for support, part in sorted(drawn.items(), key=lambda pair: -pair[1]):
        if support not in known and part >= 0.01:
            rows.append(
                {
                    "market": one.market.name,
                    "seats": seats,
                    "first": " + ".join(support[0]),
                    "second": " + ".join(support[1]),
                    "gain_first": float("nan"),
                    "gain_second": float("nan"),
                    "strict": False,
                    "of_draws": part,
                }
            )
    columns = ["market", "seats", "first", "second", "gain_first", "gain_second", "strict", "of_draws"]
    return pd.DataFrame(rows, columns=columns)


def _mix(names: Sequence[str], chances: Floats) -> str:
    """A mix in words: ``price-cut``, ``hawk 0.33 + dove 0.67``."""
    played = [(name, chance) for name, chance in zip(names, chances, strict=True) if chance > 1e-6]
    if len(played) == 1:
        return played[0][0]
    return " + ".join(f"{name} {chance:.2f}" for name, chance in played)


def drawn(one: Field, seats: Chosen, seed: int) -> dict[Any, float]:
    """The share of bootstraps over replications in which each support is that of an equilibrium; nothing with too few."""
    share: dict[Any, float] = {}
    if one.replications >= ENOUGH:
        _, kept = one.distinct(seats)
        cells = np.ix_(range(one.replications), kept, kept)
        row, column = one.gains[..., 0][cells], np.swapaxes(one.gains[..., 1], 1, 2)[cells]
        draws = resample.again(seed, DRAWS, one.replications)
        counted = supports([one.names[k] for k in kept], row, column, draws, lot=seats == "lot")
        share = {support: times / DRAWS for support, times in counted.items()}
    return share


def dynamics(one: Field, until: float, points: int) -> pd.DataFrame:
    """Replicator dynamics from equal shares: a row a time and strategy; strategies never above 1% are left out."""
    game, _ = one.distinct("lot")
    times = np.linspace(0.0, until, points)
    count = len(game.names)
    path = replicator(game.row, np.full(count, 1.0 / count), times)
    seen = [k for k in range(count) if path[:, k].max() > max(0.01, 1.5 / count) or path[-1, k] > 0.01]
    rows = [
        {"market": one.market.name, "time": float(t), "strategy": game.names[k], "share": float(path[n, k])}
        for k in seen
        for n, t in enumerate(times)
    ]
    return pd.DataFrame(rows)


def ends(one: Field, seed: int) -> pd.DataFrame:
    """On which strategies populations end: a row an end, with the share of ``STARTS`` random beginnings that lead there."""
    game, _ = one.distinct("lot")
    weights = -np.log(resample.uniforms(seed, STARTS, len(game.names), 3))
    found = basins(game.row, weights / weights.sum(axis=1, keepdims=True))
    return pd.DataFrame(
        [
            {
                "market": one.market.name,
                "ends_on": TOGETHER.join(game.names[k] for k in end),
                "of_starts": n / STARTS,
            }
            for end, n in found.most_common()
        ]
    )


def directions(one: Field, table: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Where populations of the three strategies that are most played over time go, mixture by mixture.

    Args:
        one: what was lived.
        table: ``dynamics``.

    Returns:
        A row a mixture with its shares and how they change, and the path from equal shares under ``path``.

    Raises:
        ValueError: with fewer than three strategies that can be told apart.
    """
    game, _ = one.distinct("lot")
    if len(game.names) < 3:
        raise ValueError("a triangle needs three strategies that can be told apart")
    held = table.groupby("strategy")["share"].mean()
    most = sorted(game.names, key=lambda name: -float(held.get(name, 0.0)))[:3]
    places = [game.names.index(name) for name in sorted(most, key=game.names.index)]
    pays = game.row[np.ix_(places, places)]
    names = [game.names[k] for k in places]
    steps = 12
    mixes = (
        np.array([(i, j, steps - i - j) for i in range(steps + 1) for j in range(steps + 1 - i)], dtype=float) / steps
    )
    fitness = (pays - pays.mean()) @ mixes.T / game.spread
    change = mixes * (fitness.T - (mixes * fitness.T).sum(axis=1, keepdims=True))
    found = pd.DataFrame(np.hstack([mixes, change]), columns=["a", "b", "c", "da", "db", "dc"])
    path = replicator(pays, np.full(3, 1 / 3), np.linspace(0.0, 60.0, 121))
    return found.assign(names="\n".join(names)), {"path": pd.DataFrame(path, columns=names)}
