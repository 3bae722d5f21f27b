"""optimise: the best strategy and dose within a budget, and how much of it was the luck of the search.

    found = sim.optimise("car-dealer", "under-promise", "reliability", budget="200000/year")
    found = sim.optimise("car-dealer", over={"promise.cushion": "0:0.2", "recovery.ease": None})     # levers by themselves
    found = sim.optimise("car-dealer", "under-promise", objective=("profit", "retention"))           # a Pareto front
    found.best; found.plot(); found.report("optimum.html")

Strategies and their doses (``sim.lab.doses``) are searched by Optuna's tree-structured Parzen estimator (Bergstra et al. 2011;
Watanabe 2023), each tried on the same replications: common luck. With several objectives the search keeps a Pareto front. What
spends more a year than the budget (``sim.lab.budget``) is told to the search as a constraint broken by its excess, and never wins.

The winners are lived again on replications that the search never saw, and what is lost of their gain there, the winner's
curse, is told (``sim.lab.optimum``).

The search draws from its seed alone and worlds are kept by what they are: over a store, the same command asks for the same
worlds, finds those that were lived, and goes on.

What it does not know: strategies and doses that were not among those searched, and whether the market is right.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd

from sim.extras import needed
from sim.lab.asked import above_zero, firm_of, level_of, scenario_of, some_of, told_in
from sim.lab.budget import money_a_year, spending
from sim.lab.collect import FirmStory
from sim.lab.design import design_of
from sim.lab.doses import Candidate, candidates, drawn, typed
from sim.lab.executors import opened
from sim.lab.optimum import Optimum
from sim.lab.outcomes import Outcomes
from sim.lab.paired import Interval, difference
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Folder, Memory, Store
from sim.lab.world import Arm
from sim.numerics.streams import as_seed, as_whole
from sim.results.measures import MEASURES
from sim.scenario import Scenario
from sim.words import message

FRESH: Final = 1_000_000
"""Replications from here on are for winners alone: no search sees them."""

AT_ONCE: Final = 4
"""Tries that are lived together, on one warm-up a replication."""

MOST: Final = 5
"""Winners that are lived again."""

OVER: Final = 1.02
"""Times the budget that may be spent: doses are known to a hundredth, and spending to its luck."""

_WINNERS: Final = (
    "place", "try", "strategy", "policy", "objective", "in_search", "fresh", "low", "high", "half_width", "curse", "curse_low",
    "curse_high", "a_year", "within",
)  # fmt: skip


@dataclass
class _Try:
    """What was tried, and what came of it."""

    number: int
    candidate: Candidate
    doses: Mapping[str, Any]
    spent: float = math.nan
    gains: dict[str, Interval] = field(default_factory=dict)
    error: str = ""

    @property
    def block(self) -> dict[str, Any]:
        return self.candidate.at(self.doses)

    @property
    def labels(self) -> dict[str, Any]:
        return {"try": self.number, "strategy": self.candidate.name, "policy": typed(self.block)}


def optimise(
    base: Scenario | str | Path,
    *strategies: Any,
    over: Any = None,
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
        strategies: among which to search, each what ``sim.tournament`` takes; those that have what ``over`` names unless named,
            or every one there is.
        over: doses: a mapping from name to ``low:high``, a list of values or none, or names alone; the strength of every
            strategy of which nothing is named. ``sim.lab.doses`` says what a dose may be.
        objective: a measure (``profit``, ``retention``, ``equity``, ...), or several for a Pareto front; more is better.
        budget: what may be spent a year beyond the baseline (``200_000``, ``"200000/year"``).
        trials: strategies and doses tried.
        replications: worlds of each try.
        fresh: worlds of each winner that the search never saw; at least 2.
        seed, firm, level, workers, executor, store: as ``sim.compare`` has them.
        progress: called with (worlds done, worlds in all).

    Raises:
        ModuleNotFoundError: without Optuna, saying what to install.
        ScenarioError, StrategyError, DesignError: for what is unknown or out of range.
        ValueError: for an objective there is not, or a number out of range.
    """
    with needed("A search for the best policy"):
        import optuna
    scenario = scenario_of(base)
    firm, level = firm_of(scenario, firm), level_of(level)
    seed, replications = as_seed(seed), as_whole(replications, "replications", 1, FRESH)
    trials, fresh = as_whole(trials, "trials", 1, 100_000), as_whole(fresh, "fresh", 2, 100_000)
    objectives = tuple(told_in(scenario, name, MEASURES) for name in some_of(objective, MEASURES, "measures"))
    if not objectives:
        raise ValueError(message("asked-objective"))
    amount = (
        None if budget is None else money_a_year(budget) if isinstance(budget, str) else above_zero(budget, "budget")
    )
    among = candidates(scenario, firm, strategies, over)
    worlds = worlds_of(trials, replications, fresh)
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    tries: list[_Try] = []
    digests: list[str] = []
    with _at_work(store, executor, workers) as who:
        search = _Search(scenario, firm, objectives, amount, level, seed, who)
        study = search.study(optuna)
        while len(tries) < trials:
            asked = [study.ask() for _ in range(min(AT_ONCE, trials - len(tries)))]
            batch = [_Try(trial.number, *drawn(trial, among)) for trial in asked]
            digests += search.live(batch, replications, 0)
            for trial, one in zip(asked, batch, strict=True):
                if one.error:
                    study.tell(trial, state=optuna.trial.TrialState.FAIL)
                    continue
                trial.set_user_attr(EXCESS, search.excess(one))
                study.tell(trial, [gain.mean for gain in one.gains.values()])
            tries += batch
            if progress:
                progress(replications * (1 + len(tries)), worlds)
        first = winners_of([one for one in tries if not one.error and search.excess(one) <= 0], objectives)
        again = [_Try(one.number, one.candidate, one.doses) for one in first]
        digests += search.live(again, fresh, FRESH) if again else []
    if progress:
        progress(worlds, worlds)
    return Optimum(
        base=scenario,
        firm=firm,
        candidates=among,
        objectives=objectives,
        budget=amount,
        seed=seed,
        replications=replications,
        fresh=fresh,
        level=level,
        trials=_trials(tries, first, search),
        doses=_doses(tries),
        winners=_told(first, again, search),
        policies=tuple(one.block for one in first),
        failed=pd.DataFrame([{**one.labels, "error": one.error} for one in tries if one.error], columns=_FAILED),
        digests=tuple(digests),
    )


_FAILED: Final = ("try", "strategy", "policy", "error")

EXCESS: Final = "excess"
"""What the search knows of a try's spending: its share beyond the budget; above 0 it is not allowed."""


def worlds_of(trials: int, replications: int, fresh: int) -> int:
    """How many worlds a search lives at most: every try, the winners again, and doing nothing beside both."""
    return replications * (1 + trials) + fresh * (1 + min(MOST, trials))


@contextmanager
def _at_work(store: Store | None, executor: Where, workers: int | None) -> Iterator[dict[str, Any]]:
    """One session of the store and one executor for all that is lived here; without a store, worlds are kept until the end."""
    kept = Memory() if store is None else store
    with ExitStack() as stack:
        if isinstance(kept, Folder) and not kept.busy:
            stack.enter_context(kept.session())
        chosen, _ = stack.enter_context(opened(executor, workers))
        yield {"executor": chosen, "workers": workers, "store": kept}


@dataclass(frozen=True)
class _Search:
    """What stays the same from try to try."""

    base: Scenario
    firm: str
    objectives: tuple[str, ...]
    budget: float | None
    level: float
    seed: int
    who: Mapping[str, Any]

    def study(self, optuna: Any) -> Any:
        """Optuna's, which draws from the seed alone."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # constraints were called experimental until Optuna 5
            sampler = optuna.samplers.TPESampler(
                seed=self.seed % 2**31, constraints_func=lambda trial: (trial.user_attrs[EXCESS],)
            )
        return optuna.create_study(directions=["maximize"] * len(self.objectives), sampler=sampler)

    def live(self, tries: Sequence[_Try], replications: int, first: int) -> list[str]:
        """Live some tries beside doing nothing, and write into each what it spends and gains; returns the worlds' digests."""
        policies = {one.number: one.candidate.policy(self.base, self.firm, one.doses) for one in tries}
        arms = {Arm(): self.base} | {Arm(str(number)): policy for number, policy in policies.items()}
        design = design_of(arms, seed=self.seed, replications=replications, first=first)
        found = run(design, FirmStory(self.firm, people=False), **self.who)
        for one in tries:
            own = Arm(str(one.number))
            try:
                pair = _pair(found, own).whole()
            except Exception as error:
                if all(outcome.failed for outcome in found.of(Arm())):
                    raise  # without the market as it is nothing can be said
                one.error = " ".join(f"{type(error).__name__}: {error}".split())
                continue
            lines = spending(pair, policies[one.number], self.firm, own, Arm())
            one.spent = float(sum(float((with_it - without).mean()) for without, with_it in lines.values()))
            one.gains = {name: difference(pair, name, own, level=self.level).paired for name in self.objectives}
            if not all(math.isfinite(gain.mean) for gain in one.gains.values()):
                one.error = "no number: an objective is not finite in some world"
        return found.digests

    def excess(self, one: _Try) -> float:
        """Its spending beyond the budget, as a share of it; at most 0 within it."""
        return -1.0 if self.budget is None else one.spent / (OVER * self.budget) - 1


def _pair(found: Outcomes, arm: Arm) -> Outcomes:
    """The worlds of one arm, and those of doing nothing."""
    kept = [(w, o) for w, o in zip(found.design.worlds, found.each, strict=True) if w.arm in (Arm(), arm)]
    worlds, each = zip(*kept, strict=True)
    return Outcomes(replace(found.design, worlds=tuple(worlds)), tuple(each))


def winners_of(tries: Sequence[_Try], objectives: Sequence[str], most: int = MOST) -> list[_Try]:
    """The tries that gain, the best first; of several objectives those that no other beats in all.

    Of tries that are the same proposal (``Candidate.alike``) the best alone. Of a front with more than ``most``, the best in each
    objective and others evenly along it, the first objective falling.

    Args:
        tries: within the budget.
        objectives: their names.
        most: how many at most.
    """
    gains = np.array([[one.gains[name].mean for name in objectives] for one in tries]).reshape(-1, len(objectives))
    beaten = [((gains >= own).all(axis=1) & (gains > own).any(axis=1)).any() for own in gains]
    good = [k for k, own in enumerate(gains) if (own > 0).any() and (len(objectives) == 1 or not beaten[k])]
    good.sort(key=lambda k: -gains[k, 0])  # the first of equal ones first: the sort is stable
    front: list[int] = []
    for k in good:
        same = (tries[other] for other in front if tries[other].candidate is tries[k].candidate)
        if not any(tries[k].candidate.alike(tries[k].doses, other.doses) for other in same):
            front.append(k)
    if len(objectives) == 1 or len(front) <= most:
        return [tries[k] for k in front[:most]]
    chosen = {int(np.argmax(gains[front, o])) for o in range(len(objectives))}
    for place in np.linspace(0, len(front) - 1, most).round().astype(int):
        if len(chosen) < most:
            chosen.add(int(place))
    return [tries[front[place]] for place in sorted(chosen)]


def _trials(tries: Sequence[_Try], winners: Sequence[_Try], search: _Search) -> pd.DataFrame:
    won = {one.number for one in winners}
    rows = [
        {
            **one.labels,
            "a_year": one.spent,
            "within": search.excess(one) <= 0,
            "winner": one.number in won,
            "objective": name,
            **gain.row("gain"),
        }
        for one in tries
        if not one.error
        for name, gain in one.gains.items()
    ]
    columns = ["try", "strategy", "policy", "a_year", "within", "winner", "objective", "gain", "low", "high"]
    return pd.DataFrame(rows, columns=[*columns, "half_width"])


def _doses(tries: Sequence[_Try]) -> pd.DataFrame:
    rows = [
        {"try": one.number, "strategy": one.candidate.name, "dose": key, "value": value}
        for one in tries
        for key, value in one.doses.items()
    ]
    found = pd.DataFrame(rows, columns=["try", "strategy", "dose", "value"])
    return found.assign(value=pd.to_numeric(found["value"], errors="coerce").astype(float))


def _told(first: Sequence[_Try], again: Sequence[_Try], search: _Search) -> pd.DataFrame:
    rows: list[dict[str, Any]] = []
    for place, (seen, fresh) in enumerate(zip(first, again, strict=True), 1):
        for name in search.objectives:
            there, here = seen.gains[name].mean, fresh.gains.get(name, Interval(math.nan, math.nan))
            rows.append(
                {
                    "place": place,
                    **seen.labels,
                    "objective": name,
                    "in_search": there,
                    **here.row("fresh"),
                    "curse": there - here.mean,
                    "curse_low": there - here.high,
                    "curse_high": there - here.low,
                    "a_year": fresh.spent,
                    "within": not fresh.error and search.excess(fresh) <= 0,
                }
            )
    return pd.DataFrame(rows, columns=_WINNERS)
