"""Optimum: what a search for the best strategy and dose found, and what of it stood on luck that the search never saw.

The best of many tries is partly the luckiest: what it gained in the search is more, on average, than what it is worth. The
winner's curse of a policy is

    curse = gain in the search - gain on fresh luck

and as what was seen in the search is a number that is known, its interval is that of the gain on fresh luck, turned round. It
holds for one policy that was chosen before the fresh worlds were lived: for the first winner, not for whichever of the winners
comes out best on fresh luck.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import pandas as pd

from sim.lab.doses import Candidate
from sim.lab.result import Result, digest_of
from sim.lab.tournament.players import REST
from sim.results.measures import MEASURES
from sim.scenario import Scenario


@dataclass(frozen=True, eq=False, repr=False)
class Optimum(Result):
    """The best strategies and doses that a search found.

    Attributes:
        base: the market.
        firm: whose strategy.
        candidates: the strategies among which it looked, and their doses.
        objectives: measures, each the more the better.
        budget: what may be spent a year; none for no limit.
        seed: of all worlds and of the search.
        replications: worlds of each try.
        fresh: worlds of each winner that the search never saw.
        level: of the intervals.
        trials: a row a try and objective: what was tried, what it spends a year, whether that is ``within`` the budget, its gain.
        doses: a row a try and dose.
        winners: a row a winner and objective, the best of the search first: its gain there, on fresh luck, the winner's curse.
        policies: the winners' blocks, in their order.
        failed: a row a try that could not be lived, with its error.
        digests: of the worlds lived.
    """

    kind: ClassVar[str] = "optimum"
    figure: ClassVar[str] = "search"

    base: Scenario
    firm: str
    candidates: tuple[Candidate, ...]
    objectives: tuple[str, ...]
    budget: float | None
    seed: int
    replications: int
    fresh: int
    level: float
    trials: pd.DataFrame
    doses: pd.DataFrame
    winners: pd.DataFrame
    policies: tuple[dict[str, Any], ...]
    failed: pd.DataFrame
    digests: tuple[str, ...]

    @property
    def id(self) -> str:
        """Digest of all that determines it."""
        return digest_of([self.kind, self.firm, self.budget, self.level, *self.objectives, *self.digests])

    @property
    def tries(self) -> int:
        """How many there were."""
        return int(self.trials["try"].nunique()) + len(self.failed)

    @property
    def too_dear(self) -> int:
        """How many of them spent more than the budget."""
        return int((~self.trials.drop_duplicates("try")["within"].astype(bool)).sum())

    @property
    def worth_it(self) -> bool:
        """Whether the first winner gains something on fresh luck too."""
        first = self.winners[self.winners["place"] == 1]
        return bool((first["fresh"] > 0).any())

    @property
    def best(self) -> dict[str, Any]:
        """The first winner as a strategy's block; doing nothing where nothing gained, or what did gains nothing on fresh luck."""
        return dict(self.policies[0]) if self.policies and self.worth_it else {"use": REST}

    def at_end(self) -> list[str]:
        """Doses of the first winner that lie at an end of the range that was searched: the best may lie beyond."""
        if not self.policies:
            return []
        name = str(self.winners["strategy"].iloc[0])
        return next(one for one in self.candidates if one.name == name).at_end(self.policies[0])

    def unit(self, objective: str) -> str:
        """Of an objective."""
        return MEASURES[objective].unit

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table by name."""
        found = {"winners": self.winners, "trials": self.trials, "doses": self.doses}
        return found | ({"failed": self.failed} if len(self.failed) else {})

    @property
    def of_markets(self) -> tuple[Scenario, ...]:
        """The market it is of."""
        return (self.base,)

    def _told(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        from sim.results.store import records

        return {
            "kind": self.kind,
            "id": self.id,
            "scenario": self.base.name,
            "digest": self.base.digest(),
            "firm": self.firm,
            "strategies": {one.name: dict(one.block) for one in self.candidates},
            "objectives": list(self.objectives),
            "budget": self.budget,
            "seed": self.seed,
            "replications": self.replications,
            "fresh": self.fresh,
            "level": self.level,
            "best": self.best,
            "at_end": self.at_end(),
            **{name: records(table) for name, table in self.tables().items()},
        }

    def headline(self) -> str:
        """What was searched."""
        return f"{self.base.title or self.base.name}: {self.firm}, {self.tries} tries for {', '.join(self.objectives)}"

    def glance(self) -> pd.DataFrame:
        """The winners."""
        return self.winners[["policy", "objective", "in_search", "fresh", "low", "high", "curse", "a_year"]]
