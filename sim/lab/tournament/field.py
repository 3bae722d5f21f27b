"""tournament: strategies against one another, each from every seat, on the same luck.

A **round robin** lives every ordered pair of strategies, a pair with itself included: one sits in the first seat, the other in
the second, and every further firm does what the market says. A **free-for-all** fills every seat of the market: in each
replication the strategies are put into a new random circle, and table k seats the k-th and those after it, so that each
strategy sits once in every seat.

Pay-offs are told as gains: what a seat gets less what it gets, on the same luck, when all seats rest. That takes the size of
the seat away, and most of the luck. Where a strategy sits matters where firms differ. So each plays every seat; what is ranked
is the mean over seats, the pay-off of who does not know which seat will be drawn; and the game of who knows its seat is
there too (``game("known")``).

Intervals are Student's over replications, and hold together: each at a level of ``1 - (1 - level) / k`` for the k of a table
(Dunn 1961), so that with at least the probability ``level`` none of them misses. Ranks follow Mogstad, Romano, Shaikh &
Wilhelm 2024: a strategy can be as good as one above all that are not clearly better, and as bad as one before all that are
not clearly worse, by paired differences that hold together.

What it does not know: what a strategy would do in another market, and whether firms choose as in the game that is solved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Final, Literal

import numpy as np
import pandas as pd

from sim.lab import resample
from sim.lab.asked import level_of, one_of, replications_of, scenario_of, told_in
from sim.lab.design import Design
from sim.lab.outcomes import Outcomes, WorldFailed
from sim.lab.paired import interval
from sim.lab.result import Result, digest_of
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Store
from sim.lab.tournament.game import Equilibria, Floats, Game, basins, equilibria, regrets, replicator, supports
from sim.lab.tournament.pays import PAID_IN, SeatPays
from sim.lab.tournament.players import REST, checked, players_of, seated, seats_of
from sim.lab.world import World
from sim.numerics.streams import as_seed
from sim.results.measures import MEASURES
from sim.scenario import Scenario

NDArrayBool = np.ndarray[Any, np.dtype[np.bool_]]

Form = Literal["round-robin", "free-for-all"]
FORMS: Final = ("round-robin", "free-for-all")

Chosen = Literal["lot", "known"]
"""Whether seats are drawn by lot after strategies are chosen, or known before."""

DRAWS: Final = 200
"""Times that replications are drawn again to see how far luck moves the equilibria."""

STARTS: Final = 100
"""Random populations from which replicator dynamics begin."""

ENOUGH: Final = 3
"""Replications below which nothing is drawn again."""


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


@dataclass(frozen=True, eq=False, repr=False)
class Tournament(Result):
    """Strategies against one another.

    Attributes:
        form: ``round-robin`` or ``free-for-all``.
        players: the strategies by name, as a scenario holds them.
        measure: what is played for.
        level: of the intervals.
        seed: of all worlds.
        fields: what was lived, a market each.
    """

    kind: ClassVar[str] = "tournament"
    figure: ClassVar[str] = "ranking"

    form: Form
    players: Mapping[str, Mapping[str, Any]]
    measure: str
    level: float
    seed: int
    fields: tuple[Field, ...]
    _found: dict[Any, Any] = field(default_factory=dict, repr=False)

    @property
    def id(self) -> str:
        """Digest of all that determines this tournament."""
        worlds = [digest for one in self.fields for digest in one.outcomes.digests]
        return digest_of([self.kind, self.form, self.measure, self.level, *self.players, *worlds])

    @property
    def markets(self) -> tuple[str, ...]:
        """Their names."""
        return tuple(one.market.name for one in self.fields)

    @property
    def replications(self) -> int:
        """Of the market that has fewest."""
        return min(one.replications for one in self.fields)

    @property
    def worlds(self) -> int:
        """How many were lived."""
        return sum(len(one.outcomes.design) for one in self.fields)

    @property
    def unit(self) -> str:
        """Of the measure."""
        return MEASURES[self.measure].unit

    def field_of(self, market: str | None = None) -> Field:
        """What was lived on a market; on the first unless named.

        Raises:
            ValueError: for a market there is not.
        """
        return self.fields[0 if market is None else self.markets.index(one_of(market, self.markets, "markets"))]

    # -- who is best --------------------------------------------------------------------------------------------------

    def ranking(self, market: str | None = None) -> pd.DataFrame:
        """A row a strategy, the best first: its mean gain with its interval, the places it may have, wins, worst rival, regret.

        ``gain`` is in the measure's unit, over all seats at rest; intervals of the table hold together, and so do places.
        """
        one = self.field_of(market)
        if ("ranking", one.market.name) not in self._found:
            self._found["ranking", one.market.name] = self._ranked(one)
        table: pd.DataFrame = self._found["ranking", one.market.name]
        return table

    def _ranked(self, one: Field) -> pd.DataFrame:
        count = len(one.names)
        each = _together(self.level, count)
        means = one.scores.mean(axis=0)
        better = self._clearly(one)
        rows = []
        met = self._against(one)
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

    def _clearly(self, one: Field) -> NDArrayBool:
        """Whether strategy i is clearly better than j, by paired differences that hold together: shape (i, j)."""
        count = len(one.names)
        each = _together(self.level, max(count * (count - 1) // 2, 1))
        better = np.zeros((count, count), dtype=bool)
        for i in range(count):
            for j in range(i):
                gap = interval(one.scores[:, i] - one.scores[:, j], each, one.scores[:, i], one.scores[:, j])
                if gap.low > 0 or gap.high < 0:
                    better[(i, j) if gap.low > 0 else (j, i)] = True
        return better

    def _against(self, one: Field) -> dict[str, dict[str, Any]]:
        """Of each strategy of a round robin: wins, losses, its worst rival, and what it misses at most."""
        if self.form != "round-robin":
            return {}
        lot = self.game("lot", one.market.name)
        missed = regrets(lot.row)
        meetings = self.meetings(one.market.name)
        found = {}
        for k, name in enumerate(one.names):
            won = int(((meetings["strategy"] == name) & (meetings["outcome"] == "wins")).sum())
            lost = int(((meetings["strategy"] == name) & (meetings["outcome"] == "loses")).sum())
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

    def meetings(self, market: str | None = None) -> pd.DataFrame:
        """Who beats whom: a row an ordered pair of strategies, with what it gets more than its rival when the two meet.

        Intervals are paired, and those of all meetings of a market hold together.
        """
        one = self._pairs_of(market)
        if ("meetings", one.market.name) in self._found:
            table: pd.DataFrame = self._found["meetings", one.market.name]
            return table
        count = len(one.names)
        each = _together(self.level, max(count * (count - 1) // 2, 1))
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
        self._found["meetings", one.market.name] = pd.DataFrame(rows)
        return self.meetings(market)

    def payoffs(self, market: str | None = None) -> pd.DataFrame:
        """What a strategy gains in each seat against each rival: a row a seat, strategy and rival, intervals one by one."""
        one = self.field_of(market)
        rows = []
        for s, seat in enumerate(one.seats):
            for i, name in enumerate(one.names):
                for j, rival in enumerate(one.names if self.form == "round-robin" else ("all",)):
                    cell = one.gains[:, i, j, s] if self.form == "round-robin" else one.gains[:, i, s]
                    found = interval(cell, self.level, one.rest[:, s])
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

    # -- the game -----------------------------------------------------------------------------------------------------

    def game(self, seats: Chosen = "lot", market: str | None = None) -> Game:
        """The empirical game: mean pay-offs over replications.

        Args:
            seats: ``lot`` for the symmetric game of who does not know the seat, ``known`` for the game of the two seats.
            market: which; the first unless named.

        Raises:
            ValueError: of a free-for-all, in which there are no pairs.
        """
        one_of(seats, ("lot", "known"), "ways to choose seats")
        one = self._pairs_of(market)
        row, column = _bimatrix(one.gains.mean(axis=0))
        return Game.by_lot(one.names, row, column) if seats == "lot" else Game(one.names, row, column)

    def solved(self, seats: Chosen = "lot", market: str | None = None) -> Equilibria:
        """The equilibria of the game among strategies that can be told apart."""
        one = self._pairs_of(market)
        key = ("solved", seats, one.market.name)
        if key not in self._found:
            self._found[key] = equilibria(self._distinct(seats, one)[0])
        found: Equilibria = self._found[key]
        return found

    def _distinct(self, seats: Chosen, one: Field) -> tuple[Game, list[int]]:
        kept = [k for k, name in enumerate(one.names) if name not in one.alike]
        game = self.game(seats, one.market.name)
        cells = np.ix_(kept, kept)
        return Game(tuple(one.names[k] for k in kept), game.row[cells], game.column[cells]), kept

    def equilibria(self, seats: Chosen = "lot", market: str | None = None) -> pd.DataFrame:
        """A row an equilibrium: who plays what with which chance, what it pays, and how often luck leaves it standing.

        ``of_draws`` is the share of ``DRAWS`` bootstraps over replications in which an equilibrium on the same strategies
        exists; none with fewer than ``ENOUGH`` replications. Supports that appear only in bootstraps follow, with no pay-offs.
        """
        one = self._pairs_of(market)
        solved, drawn = self.solved(seats, one.market.name), self._drawn(seats, one)
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

    def _drawn(self, seats: Chosen, one: Field) -> dict[Any, float]:
        """The share of bootstraps in which each support is that of an equilibrium."""
        key = ("drawn", seats, one.market.name)
        if key not in self._found:
            share: dict[Any, float] = {}
            if one.replications >= ENOUGH:
                _, kept = self._distinct(seats, one)
                cells = np.ix_(range(one.replications), kept, kept)
                row, column = one.gains[..., 0][cells], np.swapaxes(one.gains[..., 1], 1, 2)[cells]
                draws = resample.again(self.seed, DRAWS, one.replications)
                counted = supports([one.names[k] for k in kept], row, column, draws, lot=seats == "lot")
                share = {support: times / DRAWS for support, times in counted.items()}
            self._found[key] = share
        found: dict[Any, float] = self._found[key]
        return found

    def dynamics(self, market: str | None = None, until: float = 60.0, points: int = 121) -> pd.DataFrame:
        """Replicator dynamics from equal shares: a row a time and strategy; strategies never above 1% are left out.

        Time is counted in units in which the range of all pay-offs is one.
        """
        one = self._pairs_of(market)
        game, _ = self._distinct("lot", one)
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

    def ends(self, market: str | None = None) -> pd.DataFrame:
        """On which strategies populations end: a row an end, with the share of ``STARTS`` random beginnings that lead there."""
        one = self._pairs_of(market)
        key = ("ends", one.market.name)
        if key not in self._found:
            game, _ = self._distinct("lot", one)
            weights = -np.log(resample.uniforms(self.seed, STARTS, len(game.names), 3))
            found = basins(game.row, weights / weights.sum(axis=1, keepdims=True))
            self._found[key] = pd.DataFrame(
                [
                    {
                        "market": one.market.name,
                        "ends_on": " + ".join(game.names[k] for k in end),
                        "of_starts": n / STARTS,
                    }
                    for end, n in found.most_common()
                ]
            )
        table: pd.DataFrame = self._found[key]
        return table

    def directions(self, market: str | None = None) -> tuple[pd.DataFrame, dict[str, Any]]:
        """Where populations of the three strategies that are most played over time go, mixture by mixture.

        Returns:
            A row a mixture with its shares and how they change, and the path from equal shares under ``path``.

        Raises:
            ValueError: with fewer than three strategies that can be told apart.
        """
        one = self._pairs_of(market)
        game, _ = self._distinct("lot", one)
        if len(game.names) < 3:
            raise ValueError("a triangle needs three strategies that can be told apart")
        table = self.dynamics(market)
        held = table.groupby("strategy")["share"].mean()
        most = sorted(game.names, key=lambda name: -float(held.get(name, 0.0)))[:3]
        places = [game.names.index(name) for name in sorted(most, key=game.names.index)]
        pays = game.row[np.ix_(places, places)]
        names = [game.names[k] for k in places]
        steps = 12
        mixes = (
            np.array([(i, j, steps - i - j) for i in range(steps + 1) for j in range(steps + 1 - i)], dtype=float)
            / steps
        )
        fitness = (pays - pays.mean()) @ mixes.T / game.spread
        change = mixes * (fitness.T - (mixes * fitness.T).sum(axis=1, keepdims=True))
        found = pd.DataFrame(np.hstack([mixes, change]), columns=["a", "b", "c", "da", "db", "dc"])
        path = replicator(pays, np.full(3, 1 / 3), np.linspace(0.0, 60.0, 121))
        return found.assign(names="\n".join(names)), {"path": pd.DataFrame(path, columns=names)}

    # -- across markets -----------------------------------------------------------------------------------------------

    def across(self) -> pd.DataFrame:
        """Regret across markets: what each strategy misses beside the best of each, as a share of what a seat gets at rest.

        A row a strategy that was lived on every market, the smallest largest regret first.
        """
        common = [name for name in self.players if all(name in one.names for one in self.fields)]
        shares = {}
        for one in self.fields:
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

    # -- as a result --------------------------------------------------------------------------------------------------

    def _pairs_of(self, market: str | None) -> Field:
        if self.form != "round-robin":
            raise ValueError(
                "a free-for-all has no pairs: play a round-robin to see who beats whom and which game it is"
            )
        return self.field_of(market)

    def replications_table(self) -> pd.DataFrame:
        """What every seat got in every world, a row a world and seat: what all tables here are made of."""
        return pd.concat([one.outcomes.table("seats") for one in self.fields], ignore_index=True)

    def parameters(self) -> pd.DataFrame:
        """What each strategy is: a row a strategy, with its rule, strength and parameters."""
        rows = []
        for name, block in self.players.items():
            own = dict(block)
            rows.append({"strategy": name, "rule": own.pop("use"), "strength": own.pop("strength", 1.0), **own})
        return pd.DataFrame(rows)

    def alike(self) -> pd.DataFrame:
        """Strategies that did, in every world, exactly what another did: a row each."""
        rows = [
            {"market": one.market.name, "strategy": name, "same_as": other}
            for one in self.fields
            for name, other in one.alike.items()
        ]
        return pd.DataFrame(rows, columns=["market", "strategy", "same_as"])

    def failed(self) -> pd.DataFrame:
        """A row a world that was not lived to its end, with its error."""
        return pd.concat([one.failed for one in self.fields], ignore_index=True)

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table by name."""

        def every(make: Any) -> pd.DataFrame:
            return pd.concat([make(market) for market in self.markets], ignore_index=True)

        found = {"ranking": every(self.ranking), "payoffs": every(self.payoffs)}
        if self.form == "round-robin":
            found |= {
                "meetings": every(self.meetings),
                "equilibria": every(
                    lambda market: pd.concat([self.equilibria("lot", market), self.equilibria("known", market)])
                ),
                "dynamics": every(self.dynamics),
                "ends": every(self.ends),
            }
        if len(self.fields) > 1:
            found["across"] = self.across()
        found |= {"replications": self.replications_table(), "strategies": self.parameters(), "alike": self.alike()}
        return found | ({"failed": self.failed()} if len(self.failed()) else {})

    @property
    def of_markets(self) -> tuple[Scenario, ...]:
        """The markets that were lived."""
        return tuple(one.market for one in self.fields)

    def _told(self) -> dict[str, Any]:
        """Everything but single worlds and meetings as plain JSON values."""
        from sim.results.store import records

        tables = self.tables()
        told = {"form": self.form, "measure": self.measure, "unit": self.unit, "seed": self.seed, "level": self.level}
        markets = [
            {
                "name": one.market.name,
                "digest": one.market.digest(),
                "seats": list(one.seats),
                "replications": one.replications,
            }
            for one in self.fields
        ]
        left_out = ("replications", "meetings", "payoffs", "dynamics")
        return {
            **told,
            "markets": markets,
            **{name: records(table) for name, table in tables.items() if name not in left_out},
        }

    def headline(self) -> str:
        """What was played."""
        where = ", ".join(self.markets)
        return f"{where}: {self.form} of {len(self.players)} strategies, {self.replications} replications, {self.worlds:,} worlds"

    def glance(self) -> pd.DataFrame:
        """The ten best of the first market."""
        return self.ranking().head(10)[["place", "best_place", "worst_place", "strategy", "gain", "low", "high"]]


def _together(level: float, count: int) -> float:
    """The level of each of so many intervals that hold together."""
    return 1.0 - (1.0 - level) / max(count, 1)


def _bimatrix(gains: Floats) -> tuple[Floats, Floats]:
    """Pay-offs of both seats, cell by cell: rows are the first seat's strategy, columns the second's."""
    return gains[..., 0], gains[..., 1].T


def _mix(names: Sequence[str], chances: Floats) -> str:
    """A mix in words: ``price-cut``, ``hawk 0.33 + dove 0.67``."""
    played = [(name, chance) for name, chance in zip(names, chances, strict=True) if chance > 1e-6]
    if len(played) == 1:
        return played[0][0]
    return " + ".join(f"{name} {chance:.2f}" for name, chance in played)


def tournament(
    markets: Scenario | str | Path | Sequence[Scenario | str | Path],
    *strategies: Any,
    form: Form = "round-robin",
    measure: str = "profit",
    seats: Sequence[str] | None = None,
    replications: int = 10,
    seed: int = 1,
    level: float = 0.95,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> Tournament:
    """Let strategies play against one another.

    Args:
        markets: one market or several, or their names or paths.
        strategies: each a strategy's name, a mapping (``{"use": ..., "strength": ...}``), a decorated function, the path of a
            ``.py`` or ``.yaml`` file, or a mapping of these by name; none means every strategy there is. Doing nothing
            (``rest``) always plays.
        form: ``round-robin`` for every pair, ``free-for-all`` for every seat at once.
        measure: what is played for: profit, npv, revenue, customers, share, retention or equity.
        seats: the firms that are played for; two of them in a round robin. Unless named: the focal firm and the largest
            other, and in a free-for-all every firm.
        replications: worlds of each pair, or circles of tables; at least 2 for intervals.
        seed: whole number; all pairs of one replication share all luck.
        level: of the intervals.
        workers, executor, store, progress: as ``sim.compare`` has them.

    Raises:
        ScenarioError, StrategyError: for what is unknown or out of range.
        ValueError: for a form, measure or seat there is not, or fewer than two strategies.
    """
    listed = [markets] if isinstance(markets, Scenario | str | Path) else list(markets)
    if not listed:
        raise ValueError("a tournament needs a market")
    bases = [scenario_of(one) for one in listed]
    one_of(form, FORMS, "forms")
    for base in bases:
        told_in(base, measure, PAID_IN)
    seed, replications, level = as_seed(seed), replications_of(replications), level_of(level)
    players = players_of(strategies)
    if len(players) < 2:
        raise ValueError("a tournament needs at least two strategies, doing nothing among them")
    chairs = [seats_of(base, seats, form) for base in bases]
    for base, firms in zip(bases, chairs, strict=True):
        checked(base, firms, players)
    designs = [
        _design(base, firms, players, form, seed, replications) for base, firms in zip(bases, chairs, strict=True)
    ]
    total, done = sum(map(len, designs)), 0
    fields = []
    for base, firms, design in zip(bases, chairs, designs, strict=True):
        moved = None if progress is None else _moved(progress, done, total)
        found = run(design, SeatPays(firms), executor=executor, workers=workers, store=store, progress=moved)
        fields.append(_field(base, firms, players, form, measure, found))
        done += len(design)
    return Tournament(form, players, measure, level, seed, tuple(fields))


def _moved(progress: Progress, before: int, total: int) -> Progress:
    return lambda done, _: progress(before + done, total)


def _design(
    base: Scenario,
    seats: Sequence[str],
    players: Mapping[str, Mapping[str, Any]],
    form: Form,
    seed: int,
    replications: int,
) -> Design:
    """The worlds of one market: replication by replication, all at rest first."""
    names = list(players)
    made: dict[tuple[str, ...], Scenario] = {}

    def world(chosen: tuple[str, ...], replication: int) -> World:
        if chosen not in made:
            made[chosen] = seated(base, seats, [players[name] if name else {"use": REST} for name in chosen])
        label = " : ".join(name or REST for name in chosen)
        return World(made[chosen], label, (), tuple(zip(seats, chosen, strict=True)), seed, replication)

    circles = resample.order(seed, replications, len(names))
    worlds = []
    for replication in range(replications):
        worlds.append(world(("",) * len(seats), replication))
        if form == "round-robin":
            tables = [(one, other) for one in names for other in names]
        else:
            circle = [names[k] for k in circles[replication]]
            tables = [tuple(circle[(k + s) % len(circle)] for s in range(len(seats))) for k in range(len(circle))]
        worlds += [world(table, replication) for table in tables]
    return Design(tuple(worlds), worlds[0].arm)


def _field(
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
