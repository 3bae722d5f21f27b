"""Tournament: strategies against one another, as a result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeVar

import pandas as pd

from sim.lab.asked import one_of
from sim.lab.result import Result, digest_of
from sim.lab.tournament import solution, standing
from sim.lab.tournament.field import Chosen, Field, Form
from sim.lab.tournament.game import Equilibria, Game, equilibria
from sim.results.measures import MEASURES
from sim.scenario import Scenario

Known = TypeVar("Known")


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
        return self._once(("ranking", one.market.name), lambda: standing.ranked(one, self.level))

    def meetings(self, market: str | None = None) -> pd.DataFrame:
        """Who beats whom: a row an ordered pair of strategies, with what it gets more than its rival when the two meet.

        Intervals are paired, and those of all meetings of a market hold together.
        """
        one = self._pairs_of(market)
        return self._once(("meetings", one.market.name), lambda: standing.meetings(one, self.level))

    def payoffs(self, market: str | None = None) -> pd.DataFrame:
        """What a strategy gains in each seat against each rival: a row a seat, strategy and rival, intervals one by one."""
        return standing.payoffs(self.field_of(market), self.level)

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
        return self._pairs_of(market).game(seats)

    def solved(self, seats: Chosen = "lot", market: str | None = None) -> Equilibria:
        """The equilibria of the game among strategies that can be told apart."""
        one = self._pairs_of(market)
        return self._once(("solved", seats, one.market.name), lambda: equilibria(one.distinct(seats)[0]))

    def equilibria(self, seats: Chosen = "lot", market: str | None = None) -> pd.DataFrame:
        """A row an equilibrium: who plays what with which chance, what it pays, and how often luck leaves it standing.

        ``of_draws`` is the share of ``DRAWS`` bootstraps over replications in which an equilibrium on the same strategies
        exists; none with fewer than ``ENOUGH`` replications. Supports that appear only in bootstraps follow, with no pay-offs.
        """
        one = self._pairs_of(market)
        drawn = self._once(("drawn", seats, one.market.name), lambda: solution.drawn(one, seats, self.seed))
        return solution.equilibria(one, seats, self.solved(seats, one.market.name), drawn)

    def dynamics(self, market: str | None = None, until: float = 60.0, points: int = 121) -> pd.DataFrame:
        """Replicator dynamics from equal shares: a row a time and strategy; strategies never above 1% are left out.

        Time is counted in units in which the range of all pay-offs is one.
        """
        return solution.dynamics(self._pairs_of(market), until, points)

    def ends(self, market: str | None = None) -> pd.DataFrame:
        """On which strategies populations end: a row an end, with the share of ``STARTS`` random beginnings that lead there."""
        one = self._pairs_of(market)
        return self._once(("ends", one.market.name), lambda: solution.ends(one, self.seed))

    def directions(self, market: str | None = None) -> tuple[pd.DataFrame, dict[str, Any]]:
        """Where populations of the three strategies that are most played over time go, mixture by mixture.

        Returns:
            A row a mixture with its shares and how they change, and the path from equal shares under ``path``.

        Raises:
            ValueError: with fewer than three strategies that can be told apart.
        """
        return solution.directions(self._pairs_of(market), self.dynamics(market))

    # -- across markets -----------------------------------------------------------------------------------------------

    def across(self) -> pd.DataFrame:
        """Regret across markets: what each strategy misses beside the best of each, as a share of what a seat gets at rest.

        A row a strategy that was lived on every market, the smallest largest regret first.
        """
        return standing.across(self.fields, self.players)

    # -- as a result --------------------------------------------------------------------------------------------------

    def _once(self, key: Any, make: Callable[[], Known]) -> Known:
        """What was found under a key, made when it is first asked for."""
        if key not in self._found:
            self._found[key] = make()
        found: Known = self._found[key]
        return found

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
