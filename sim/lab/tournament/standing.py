"""Who is best, and how far luck leaves it open: rankings, meetings, pay-offs, and regret across markets.

Intervals are Student's over replications, and hold together: each at a level of ``1 - (1 - level) / k`` for the k of a table
(Dunn 1961), so that with at least the probability ``level`` none of them misses. Ranks follow Mogstad, Romano, Shaikh &
Wilhelm 2024: a strategy can be as good as one above all that are not clearly better, and as bad as one before all that are
not clearly worse, by paired differences that hold together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from sim.lab.paired import interval
from sim.lab.tournament.field import Field
from sim.lab.tournament.game import regrets

NDArrayBool = np.ndarray[Any, np.dtype[np.bool_]]


def together(level: float, count: int) -> float:
    """The level of each of so many intervals that hold together."""
    return 1.0 - (1.0 - level) / max(count, 1)


def ranked(one: Field, level: float) -> pd.DataFrame:
    """A row a strategy, the best first: see ``Tournament.ranking``."""
    count = len(one.names)
    each = together(level, count)
    means = one.scores.mean(axis=0)
    better = clearly(one, level)
    rows = []
    met = _against(one, level)
    for k in sorted(range(count), key=lambda k: (-means[k], one.names[k])):
        found = interval(one.scores[:, k], each, one.scores.max(axis=1), one.rest.mean(axis=1))
        row = {
            "market": one.market.name,
            "place": 1 + int((means > means[k]).sum()),
            "best_place": 1 + int(better[:, k].sum()),
            "worst_place": count - int(better[k].sum()),
            "strategy": one.names[k],
            **found.row("gain"),
            "gain_share": found.mean / abs(one.size) if one.size else float("nan"),
        }
        rows.append(row | met.get(one.names[k], {}))
    return pd.DataFrame(rows)


def clearly(one: Field, level: float) -> NDArrayBool:
    """Whether strategy i is clearly better than j, by paired differences that hold together: shape (i, j)."""
    count = len(one.names)
    each = together(level, max(count * (count - 1) // 2, 1))
    better = np.zeros((count, count), dtype=bool)
    for i in range(count):
        for j in range(i):
            gap = interval(one.scores[:, i] - one.scores[:, j], each, one.scores[:, i], one.scores[:, j])
            if gap.low > 0 or gap.high < 0:
                better[(i, j) if gap.low > 0 else (j, i)] = True
    return better


def _against(one: Field, level: float) -> dict[str, dict[str, Any]]:
    """Of each strategy of a round robin: wins, losses, its worst rival, and what it misses at most."""
    if not one.paired:
        return {}
    lot = one.game("lot")
    missed = regrets(lot.row)
    met = meetings(one, level)
    found = {}
    for k, name in enumerate(one.names):
        won = int(((met["strategy"] == name) & (met["outcome"] == "wins")).sum())
        lost = int(((met["strategy"] == name) & (met["outcome"] == "loses")).sum())
        worst = int(lot.row[k].argmin())
        found[name] = {
            "wins": won,
            "losses": lost,
            "worst_rival": one.names[worst],
            "worst_gain": float(lot.row[k, worst]),
            "regret": float(missed[k].max()),
            "regret_against": one.names[int(missed[k].argmax())],
        }
    return found


def meetings(one: Field, level: float) -> pd.DataFrame:
    """Who beats whom: a row an ordered pair of strategies, with what it gets more than its rival when the two meet."""
    count = len(one.names)
    each = together(level, max(count * (count - 1) // 2, 1))
    mean = one.gains.mean(axis=3)
    rows = []
    for i in range(count):
        for j in range(count):
            gap = interval(mean[:, i, j] - mean[:, j, i], each, mean[:, i, j], mean[:, j, i])
            clear = "wins" if gap.low > 0 else "loses" if gap.high < 0 else "undecided"
            rows.append(
                {
                    "market": one.market.name,
                    "strategy": one.names[i],
                    "rival": one.names[j],
                    "gain": float(mean[:, i, j].mean()),
                    "gain_of_rival": float(mean[:, j, i].mean()),
                    **gap.row("difference"),
                    "outcome": "itself" if i == j else clear,
                }
            )
    return pd.DataFrame(rows)


def payoffs(one: Field, level: float) -> pd.DataFrame:
    """What a strategy gains in each seat against each rival: a row a seat, strategy and rival."""
    rows = []
    for s, seat in enumerate(one.seats):
        for i, name in enumerate(one.names):
            for j, rival in enumerate(one.names if one.paired else ("all",)):
                cell = one.gains[:, i, j, s] if one.paired else one.gains[:, i, s]
                found = interval(cell, level, one.rest[:, s])
                rows.append(
                    {
                        "market": one.market.name,
                        "seat": seat,
                        "strategy": name,
                        "rival": rival,
                        **found.row("gain"),
                        "at_rest": float(one.rest[:, s].mean()),
                    }
                )
    return pd.DataFrame(rows)


def across(fields: Sequence[Field], players: Iterable[str]) -> pd.DataFrame:
    """Regret across markets: what each strategy misses beside the best of each, as a share of what a seat gets at rest.

    A row a strategy that was lived on every market, the smallest largest regret first.
    """
    common = [name for name in players if all(name in one.names for one in fields)]
    shares = {}
    for one in fields:
        places = [one.names.index(name) for name in common]
        size = abs(one.size) or float("nan")
        means = one.scores.mean(axis=0)[places] / size
        shares[one.market.name] = (means, means.max() - means)
    rows = []
    for k, name in enumerate(common):
        missed = {market: float(regret[k]) for market, (_, regret) in shares.items()}
        worst = max(missed, key=lambda market: missed[market])
        rows.append(
            {
                "strategy": name,
                "mean_gain_share": float(np.mean([gain[k] for gain, _ in shares.values()])),
                "largest_regret": missed[worst],
                "in_market": worst,
                **{f"regret {market}": regret for market, regret in missed.items()},
            }
        )
    return pd.DataFrame(rows).sort_values("largest_regret", ignore_index=True)
