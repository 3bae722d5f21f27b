"""What was lived on one market: what each strategy gains in each seat, with what could not be lived left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, Literal

import numpy as np
import pandas as pd

from sim.lab.outcomes import Outcomes, WorldFailed
from sim.lab.tournament.game import Floats, Game
from sim.lab.tournament.players import REST
from sim.scenario import Scenario

Form = Literal["round-robin", "free-for-all"]
FORMS: Final = ("round-robin", "free-for-all")

Chosen = Literal["lot", "known"]
"""Whether seats are drawn by lot after strategies are chosen, or known before."""


@dataclass(frozen=True, eq=False)
class Field:
    """What was lived on one market.

    Attributes:
        market: its scenario.
        seats: the firms that are played for.
        names: the strategies, in the order in which they were named; what could not be lived is left out.
        outcomes: the worlds.
        gains: by replication, strategy and rival, what the first gets beyond all at rest: shape (replications, strategies,
            strategies, seats), the seat being the first one's. Of a free-for-all: (replications, strategies, seats).
        rest: what each seat gets when all rest, shape (replications, seats).
        failed: a row a world that was not lived to its end.
    """

    market: Scenario
    seats: tuple[str, ...]
    names: tuple[str, ...]
    outcomes: Outcomes
    gains: Floats
    rest: Floats
    failed: pd.DataFrame

    @property
    def replications(self) -> int:
        """How many there are."""
        return int(self.rest.shape[0])

    @cached_property
    def scores(self) -> Floats:
        """Mean gain of each strategy over rivals (or tables) and seats, in every replication: (replications, strategies)."""
        kept = (0, 1)
        return np.asarray(self.gains.mean(axis=tuple(a for a in range(self.gains.ndim) if a not in kept)))

    @property
    def size(self) -> float:
        """What a seat gets on average when all rest."""
        return float(self.rest.mean())

    @cached_property
    def alike(self) -> dict[str, str]:
        """Strategies whose every world is that of an earlier one, by that one: they cannot be told apart here."""
        found: dict[str, str] = {}
        for k, name in enumerate(self.names):
            for n, other in enumerate(self.names[:k]):
                if other not in found and self._same(k, n):
                    found[name] = other
                    break
        return found

    def _same(self, k: int, n: int) -> bool:
        mine, other = self.gains[:, k], self.gains[:, n]
        same = np.array_equal(mine, other)
        return same and (self.gains.ndim == 3 or np.array_equal(self.gains[:, :, k], self.gains[:, :, n]))

    @property
    def paired(self) -> bool:
        """Whether strategies met in pairs."""
        return self.gains.ndim == 4

    def game(self, seats: Chosen) -> Game:
        """The empirical game of a field that met in pairs: mean pay-offs over replications, rows the first seat's strategy."""
        mean = self.gains.mean(axis=0)
        row, column = mean[..., 0], mean[..., 1].T
        return Game.by_lot(self.names, row, column) if seats == "lot" else Game(self.names, row, column)

    def distinct(self, seats: Chosen) -> tuple[Game, list[int]]:
        """The game among strategies that can be told apart, and where they stand among all."""
        kept = [k for k, name in enumerate(self.names) if name not in self.alike]
        game, cells = self.game(seats), np.ix_(kept, kept)
        return Game(tuple(self.names[k] for k in kept), game.row[cells], game.column[cells]), kept


def field_of(
    base: Scenario, seats: tuple[str, ...], players: Mapping[str, Any], form: Form, measure: str, outcomes: Outcomes
) -> Field:
    """Pay-offs by replication, strategy and rival, without the strategies whose worlds failed."""
    design = outcomes.design
    pays: dict[tuple[int, tuple[str, ...]], Floats] = {}
    broken: list[tuple[str, ...]] = []
    for place, outcome in zip(design.worlds, outcomes.each, strict=True):
        chosen = tuple(name for _, name in place.factors)
        if outcome.failed:
            broken.append(chosen)
        else:
            pays[place.replication, chosen] = np.asarray(outcome.tables["seats"][measure], dtype=float)
    failed = outcomes.failed
    out = _guilty(broken)
    names = tuple(name for name in players if name not in out)
    replications = sorted({place.replication for place in design.worlds})
    still = [b for b in broken if not out & set(b)]
    if still or len(names) < 2:
        outcomes.raise_first()
        raise WorldFailed("too few strategies came to their end")
    rest = np.stack([pays[r, ("",) * len(seats)] for r in replications])
    if form == "round-robin":
        gains = np.empty((len(replications), len(names), len(names), 2))
        for n, r in enumerate(replications):
            for i, one in enumerate(names):
                for j, other in enumerate(names):
                    gains[n, i, j, 0] = pays[r, (one, other)][0] - rest[n, 0]
                    gains[n, i, j, 1] = pays[r, (other, one)][1] - rest[n, 1]
    else:
        gains = np.full((len(replications), len(names), len(seats)), np.nan)
        for (r, chosen), paid in pays.items():
            for s, name in enumerate(chosen):
                if name in names:
                    gains[replications.index(r), names.index(name), s] = paid[s] - rest[replications.index(r), s]
        if np.isnan(gains).any():
            outcomes.raise_first()
    return Field(base, seats, names, outcomes, gains, rest, failed)


def _guilty(broken: Sequence[tuple[str, ...]]) -> set[str]:
    """Strategies to leave out so that every world left was lived: those in most failed worlds first."""
    out: set[str] = set()
    left = list(broken)
    while left and any(any(chosen) for chosen in left):
        counts: dict[str, int] = {}
        for chosen in left:
            for name in {name for name in chosen if name}:
                counts[name] = counts.get(name, 0) + 1
        worst = max(counts, key=lambda name: (counts[name], name != REST))
        out.add(worst)
        left = [chosen for chosen in left if worst not in chosen]
    return out
