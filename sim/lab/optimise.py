"""optimise: the best strategy and dose within a budget, and how much of it was the luck of the search.

Strategies and their strengths are searched by Optuna's tree-structured Parzen estimator (Bergstra et al. 2011; Watanabe 2023),
each tried on the same replications: common luck. With several objectives the search keeps a Pareto front. What spends more than
the budget (``sim.lab.budget``) is kept out of the winners, and told to the search as worse by what it spends too much.

The best of many tries is partly the luckiest. So the winners are lived again on replications that the search never saw, and
what is lost of their gain there, the winner's curse, is told.

What it does not know: strategies and parameters that were not among those searched, and whether the market is right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Final

import numpy as np
import pandas as pd

from sim.extras import needed
from sim.lab.asked import above_zero, firm_of, level_of, replications_of, scenario_of, some_of, told_in
from sim.lab.budget import at_strength, money_a_year, spending
from sim.lab.collect import FirmStory
from sim.lab.design import design_of
from sim.lab.outcomes import Outcomes
from sim.lab.paired import difference
from sim.lab.preflight import try_on
from sim.lab.result import Result, digest_of
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Store
from sim.lab.tournament.players import REST, players_of
from sim.lab.world import Arm
from sim.numerics.streams import as_seed, as_whole
from sim.results.measures import MEASURES
from sim.scenario import Scenario
from sim.strategies.policies import as_policy, scenario_name

FRESH: Final = 1_000_000
"""Replications from here on are for winners alone: no search sees them."""

AT_ONCE: Final = 4
"""Tries that are lived together, on one warm-up a replication."""

MOST: Final = 5
"""Winners that are lived again."""

OVER: Final = 1.02
"""Times the budget that may be spent: doses are known to a hundredth, and spending to its luck."""


@dataclass(frozen=True, eq=False, repr=False)
class Optimum(Result):
    """The best strategies and doses that a search found.

    Attributes:
        base: the market.
        firm: whose strategy.
        objectives: measures, each the more the better.
        budget: what may be spent a year; none for no limit.
        level: of the intervals.
        trials: a row a try: ``strategy``, ``strength``, ``a_year``, ``within`` the budget, and the gain in each objective.
        winners: a row a winner and objective, with its gain in the search, on fresh luck, and the winner's curse.
        digests: of the worlds lived.
    """

    kind: ClassVar[str] = "optimum"

    base: Scenario
    firm: str
    objectives: tuple[str, ...]
    budget: float | None
    level: float
    trials: pd.DataFrame
    winners: pd.DataFrame
    digests: tuple[str, ...]

    @property
    def id(self) -> str:
        """Digest of all that determines it."""
        return digest_of([self.kind, self.firm, self.budget, self.level, *self.objectives, *self.digests])

    @property
    def best(self) -> dict[str, Any]:
        """The first winner as a strategy's block; doing nothing where nothing gains."""
        if self.winners.empty:
            return {"use": REST}
        first = self.winners.iloc[0]
        return {"use": str(first["strategy"]), "strength": float(first["strength"])}

    def tables(self) -> dict[str, pd.DataFrame]:
        """Every table by name."""
        return {"winners": self.winners, "trials": self.trials}

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        from sim.results.store import records

        told = {
            "scenario": self.base.name,
            "firm": self.firm,
            "objectives": list(self.objectives),
            "budget": self.budget,
        }
        return {**told, "level": self.level, "best": self.best, **{k: records(t) for k, t in self.tables().items()}}

    def headline(self) -> str:
        """What was searched."""
        return f"{self.base.title or self.base.name}: {self.firm}, {len(self.trials)} tries for {', '.join(self.objectives)}"

    def glance(self) -> pd.DataFrame:
        """The winners."""
        return self.winners


def optimise(
    base: Scenario | str | Path,
    *strategies: Any,
    objective: str | Sequence[str] = "profit",
    budget: float | str | None = None,
    trials: int = 40,
    replications: int = 4,
    fresh: int = 20,
    seed: int = 1,
    firm: str | None = None,
    level: float = 0.95,
    workers: int | None = None,
    executor: Where = None,
    store: Store | None = None,
    progress: Progress | None = None,
) -> Optimum:
    """Search for the best strategy and dose within a budget.

    Args:
        base: the market, or its name or path.
        strategies: among which to search, each what ``sim.tournament`` takes; every one there is unless named.
        objective: a measure (``profit``, ``retention``, ``equity``, ...), or several for a Pareto front; more is better.
        budget: what may be spent a year beyond the baseline (``200_000``, ``"200000/year"``).
        trials: strategies and doses tried.
        replications: worlds of each try.
        fresh: worlds of each winner that the search never saw; at least 2.
        seed, firm, level, workers, executor, store, progress: as ``sim.compare`` has them.

    Raises:
        ModuleNotFoundError: without Optuna, saying what to install.
        ScenarioError, StrategyError: for what is unknown or out of range.
        ValueError: for an objective there is not, or a number out of range.
    """
    with needed("A search for the best policy"):
        import optuna
    scenario = scenario_of(base)
    firm, level = firm_of(scenario, firm), level_of(level)
    seed, replications = as_seed(seed), replications_of(replications)
    trials, fresh = as_whole(trials, "trials", 1, 100_000), as_whole(fresh, "fresh", 2, 100_000)
    objectives = tuple(told_in(scenario, name, MEASURES) for name in some_of(objective, MEASURES, "measures"))
    amount = (
        None if budget is None else money_a_year(budget) if isinstance(budget, str) else above_zero(budget, "budget")
    )
    policies = {
        name: as_policy(scenario, block, firm, name=scenario_name(name))
        for name, block in players_of(strategies).items()
        if block["use"] != REST
    }
    for policy in policies.values():
        try_on(policy, firm)
    who: dict[str, Any] = {"executor": executor, "workers": workers, "store": store}
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    study = optuna.create_study(
        directions=["maximize"] * len(objectives), sampler=optuna.samplers.TPESampler(seed=seed % 2**31)
    )
    rows: list[dict[str, Any]] = []
    digests: list[str] = []
    while len(rows) < trials:
        asked = [study.ask() for _ in range(min(AT_ONCE, trials - len(rows)))]
        tried = {}
        for trial in asked:
            name = trial.suggest_categorical("strategy", list(policies))
            tried[trial.number] = (name, trial.suggest_float(f"strength of {name}", 0.05, 1.0))
        arms = {Arm(str(n)): at_strength(policies[name], firm, s) for n, (name, s) in tried.items()}
        found = _lived(scenario, arms, firm, seed, replications, 0, who)
        digests += found.digests
        for trial in asked:
            name, strength = tried[trial.number]
            own = Arm(str(trial.number))
            spent = _spent(found, policies[name], firm, own)
            gains = {one: float(difference(found, one, own).paired.mean) for one in objectives}
            within = amount is None or spent <= OVER * amount
            rows.append({"strategy": name, "strength": strength, "a_year": spent, "within": within, **gains})
            excess = 0.0 if within or amount is None else spent / amount - 1
            study.tell(
                trial, [gain - excess * abs(gain) - (1.0 if excess else 0.0) * abs(gain) for gain in gains.values()]
            )
        if progress:
            progress(len(rows), trials)
    table = pd.DataFrame(rows)
    winners = _winners(table, objectives)
    arms = {
        Arm(str(n)): at_strength(policies[str(table["strategy"][n])], firm, float(table["strength"][n]))
        for n in winners
    }
    told: list[dict[str, Any]] = []
    if arms:
        found = _lived(scenario, arms, firm, seed, fresh, FRESH, who)
        digests += found.digests
        for n in winners:
            own = Arm(str(n))
            for one in objectives:
                again = difference(found, one, own, level=level).paired
                told.append(
                    {
                        "strategy": table["strategy"][n],
                        "strength": float(table["strength"][n]),
                        "objective": one,
                        "in_search": float(table[one][n]),
                        **again.row("fresh"),
                        "curse": float(table[one][n]) - again.mean,
                        "a_year": _spent(found, policies[str(table["strategy"][n])], firm, own),
                    }
                )
    columns = [
        "strategy",
        "strength",
        "objective",
        "in_search",
        "fresh",
        "low",
        "high",
        "half_width",
        "curse",
        "a_year",
    ]
    return Optimum(
        scenario, firm, objectives, amount, level, table, pd.DataFrame(told, columns=columns), tuple(digests)
    )


def _lived(
    base: Scenario, arms: dict[Arm, Scenario], firm: str, seed: int, replications: int, first: int, who: dict[str, Any]
) -> Outcomes:
    design = design_of({Arm(): base} | arms, seed=seed, replications=replications, first=first)
    return run(design, FirmStory(firm, people=False), **who).whole()


def _spent(outcomes: Outcomes, policy: Scenario, firm: str, arm: Arm) -> float:
    lines = spending(outcomes, policy, firm, arm, Arm())
    return float(sum(float((with_it - without).mean()) for without, with_it in lines.values()))


def _winners(table: pd.DataFrame, objectives: Sequence[str]) -> list[int]:
    """The tries within the budget that gain, the best first; of several objectives those that no other beats in all."""
    kept = table[table["within"]]
    gains = kept[list(objectives)].to_numpy(dtype=float)
    if len(objectives) == 1:
        order = kept.index[np.argsort(-gains[:, 0], kind="stable")]
        return [int(n) for n in order if float(table[objectives[0]][n]) > 0][:MOST]
    front = [
        int(n)
        for k, n in enumerate(kept.index)
        if not ((gains >= gains[k]).all(axis=1) & (gains > gains[k]).any(axis=1)).any() and (gains[k] > 0).any()
    ]
    return sorted(front, key=lambda n: -float(table[objectives[0]][n]))[:MOST]
