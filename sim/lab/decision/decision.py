"""Decision: a comparison over an ensemble, the option it recommends, and what a board asks of it, as tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any, ClassVar

import pandas as pd

from sim.lab.decision.advice import Advice, advise
from sim.lab.decision.people import fates
from sim.lab.decision.readings import readings
from sim.lab.decision.rivals import Answer
from sim.lab.decision.trial import shortest
from sim.lab.decision.years import PaidBack, a_year, bridge, by_year, horizons, may_cost, paid_back, so_far
from sim.lab.ensemble.compared import Compared
from sim.lab.ensemble.ignorance import Reach
from sim.lab.result import Result, digest_of
from sim.scenario import Scenario


@dataclass(frozen=True, eq=False, repr=False)
class Decision(Result):
    """What a board is told.

    Attributes:
        compared: the policies over the ensemble.
        answers: what rivals may do in reply.
        trials: how the leading policy could be tried in the field, a row a length and outcome; empty where that was not asked for.
        fit: how well the markets agree with the data they were fitted to, a row a number; empty where they were not.
        kept: what drawn markets have of what is known: a row a fact, the market's own beside their lowest, mean and
            highest; empty where
            the ensemble was given.
        left_out: draws that could not be made to agree with what is known.
    """

    kind: ClassVar[str] = "decision"
    figure: ClassVar[str] = "reach"

    compared: Compared
    answers: tuple[Answer, ...]
    trials: pd.DataFrame
    fit: pd.DataFrame
    kept: pd.DataFrame = field(default_factory=pd.DataFrame)
    left_out: int = 0

    @property
    def id(self) -> str:
        """Digest of all that determines it."""
        more = [digest for answer in self.answers for digest in answer.outcomes.digests]
        return digest_of([self.kind, self.compared.id, *more, self.trials.to_json(), self.fit.to_json()])

    @property
    def base(self) -> Scenario:
        """The market."""
        return self.compared.base

    @property
    def firm(self) -> str:
        """Whose decision."""
        return self.compared.firm

    @property
    def level(self) -> float:
        """Of the intervals."""
        return self.compared.level

    @property
    def members(self) -> int:
        """Markets that were lived."""
        return len(self.compared.lived)

    @property
    def worlds(self) -> int:
        """How many were lived, those of rivals' answers included, those of trials and of doses left out."""
        return self.compared.worlds + sum(len(answer.outcomes.each) for answer in self.answers)

    @cached_property
    def advice(self) -> Advice:
        """What is recommended."""
        return advise(self.compared.profit)

    @property
    def choice(self) -> str:
        """The option recommended."""
        return self.compared.options[self.advice.choice]

    @property
    def leading(self) -> str:
        """The policy that brings most on average: what the pages behind the first are about."""
        return self.compared.options[self.advice.leading]

    @cached_property
    def flips(self) -> pd.DataFrame:
        """What is not known, by how much it moves the choice: of the leading policy against the best other option."""
        return self.compared.flips(self.leading)

    @cached_property
    def spending(self) -> dict[str, Reach]:
        """What each policy spends a year."""
        return a_year(self.compared)

    @cached_property
    def path(self) -> pd.DataFrame:
        """What the leading policy has added to profit by the end of each month."""
        return so_far(self.compared, self.leading)

    @cached_property
    def paid_back(self) -> PaidBack:
        """When the leading policy has paid for itself."""
        return paid_back(self.compared, self.leading, self.path)

    @cached_property
    def may_cost(self) -> float:
        """How many times what is assumed the leading policy may cost."""
        return may_cost(self.compared, self.leading)

    @cached_property
    def by_year(self) -> pd.DataFrame:
        """Spending and gain, a row a policy and year."""
        return by_year(self.compared)

    @cached_property
    def bridge(self) -> pd.DataFrame:
        """From the profit of doing nothing to that of the leading policy."""
        return bridge(self.compared, self.leading)

    @cached_property
    def fates(self) -> pd.DataFrame:
        """Whom the leading policy saves and annoys, by segment."""
        return fates(self.compared, self.leading)

    @cached_property
    def horizons(self) -> pd.DataFrame:
        """What is best had one looked less far."""
        return horizons(self.compared)

    @cached_property
    def readings(self) -> pd.DataFrame:
        """What readings without a trial would say of the leading policy."""
        return readings(self.compared, self.leading)

    @property
    def shortest(self) -> dict[Any, Any] | None:
        """The shortest trial that would do."""
        return shortest(self.trials, self.advice.reach.mean > 0) if len(self.trials) else None

    def replies(self) -> pd.DataFrame:
        """What every option brings under each answer of the rivals: a row an answer and option."""
        rows: list[dict[str, Any]] = []
        for answer in self.answers:
            for k, name in enumerate(self.compared.options):
                reach = answer.markets.effect(k)
                rows.append(
                    {
                        "answer": answer.name,
                        "policy": name,
                        "difference": reach.mean,
                        "luck": reach.luck,
                        "low": reach.low,
                        "high": reach.high,
                        "best": k == answer.markets.best_on_average,
                        "members": len(answer.members),
                    }
                )
        return pd.DataFrame(rows)

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table by name."""
        found = {
            **self.compared.tables(),
            "flips": self.flips,
            "years": self.by_year,
            "bridge": self.bridge,
            "people": self.fates,
            "path": self.path,
            "replies": self.replies(),
            "horizons": self.horizons,
            "readings": self.readings,
            "trials": self.trials,
            "fit": self.fit,
            "kept": self.kept,
        }
        return {name: table for name, table in found.items() if len(table)}

    @property
    def of_markets(self) -> tuple[Scenario, ...]:
        """The market it is of."""
        return self.compared.of_markets

    def _told(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        from sim.results.store import records

        advice = asdict(self.advice)
        told = {
            **self.compared.to_dict(),
            "grade": advice["grade"],
            "choice": self.choice,
            "leading": self.leading,
            "ties": [self.compared.options[k] for k in self.advice.ties],
            "regret": advice["regret"],
            "largest_regret": advice["largest"],
            "least_regret": self.compared.options[self.advice.least],
            "effect": advice["reach"],
            "may_cost": self.may_cost,
            "paid_back": asdict(self.paid_back),
            "worlds": self.worlds,
        }
        if self.compared.budget is not None:
            budget = self.compared.budget
            told["budget"] = {"amount": budget.amount, "doses": [asdict(dose) for dose in budget.doses]}
        kept: Sequence[str] = ("years", "bridge", "people", "replies", "horizons", "readings", "trials", "fit", "kept")
        tables = self.tables()
        return told | {"flips": records(self.flips)} | {name: records(tables[name]) for name in kept if name in tables}

    def headline(self) -> str:
        """What was decided, and how firmly."""
        return f"{self.compared.headline()}; {self.choice} ({self.advice.grade})"

    def glance(self) -> pd.DataFrame:
        """The options, the best on average first."""
        return self.compared.choice()
