"""export_benchmark: one past and two futures lived, and their records and truth taken down."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.asked import firm_of, one_of, scenario_of
from sim.lab.export import records, truth
from sim.lab.export.answers import answers
from sim.lab.export.assignment import HIDDEN, chances, drawn
from sim.lab.export.benchmark import Benchmark
from sim.lab.export.difficulty import DIFFICULTIES, Difficulty
from sim.lab.export.features import NAMES, features
from sim.lab.export.lives import Lives, live, spliced
from sim.lab.runner import Progress
from sim.numerics import streams
from sim.numerics.streams import as_seed, as_whole
from sim.scenario import Scenario
from sim.strategies.policies import as_policy
from sim.words import message

FEWEST: Final = 10
"""Customers that each arm needs for a benchmark to say anything."""


def export_benchmark(
    scenario: Scenario | str | Path,
    policy: Any = "complaint-recovery",
    *,
    customers: int | None = None,
    months: int | None = None,
    before: int | None = None,
    difficulty: str | Difficulty = "real",
    firm: str | None = None,
    seed: int = 1,
    threads: int = 1,
    progress: Progress | None = None,
) -> Benchmark:
    """Make data of one firm's customers, with both potential outcomes of every one known.

    Args:
        scenario: the market without the policy, or its name or path.
        policy: a strategy's name, a mapping (``{"use": ..., "strength": ...}``), a decorated function, or a scenario that
            differs in strategies alone.
        customers: in the market when it begins, the scenario's unless given; a firm has its share of them.
        months: observed in all; the scenario's unless given.
        before: of them before the policy begins; half unless given.
        difficulty: ``easy``, ``real`` or ``hard``, or one of your own (``sim.lab.export.difficulty``).
        firm: whose policy and records; the scenario's focal firm unless named.
        seed: whose luck: the same gives the same bits.
        threads: of the engine; results do not depend on it.
        progress: called with (months lived, months in all).

    Raises:
        ScenarioError, StrategyError: for what is unknown or out of range.
        ValueError: for months or a difficulty out of range, or an arm with too few customers.
    """
    base = _sized(scenario_of(scenario), customers, months)
    firm, seed, degree = firm_of(base, firm), as_seed(seed), difficulty_of(difficulty)
    before = day_of(base.market.months, before)
    tried = as_policy(base, _sized(policy, customers, months) if isinstance(policy, Scenario) else policy, firm)
    lives = live(base, tried, firm, before, seed, degree, threads=threads, progress=progress)
    given = _answered(lives, seed, degree)
    known = features(lives, given[0])
    ours = np.flatnonzero(lives.with_it)
    p = chances(known.iloc[ours], lives.people[HIDDEN][ours].astype(float), degree)
    chosen = drawn(p, ours, lives.rows, seed)
    treated = int(chosen.sum())
    if min(treated, ours.size - treated) < FEWEST:
        raise ValueError(message("asked-treated", n=str(ours.size), firm=firm, treated=str(treated), least=str(FEWEST)))
    end, kind = records.until(lives, degree), base.market.kind
    both = tuple(records.outcomes(lives, world, end, kind) for world in (lives.without, lives.treated))
    found = (lives, given, known, ours, p, chosen, both)
    segments = tuple(base.population.segments) or ("all",)
    return Benchmark(
        base,
        tried,
        tried.name,
        firm,
        seed,
        before,
        degree,
        _data(*found, told=degree.chance_told),
        _truth(*found, segments),
    )


def difficulty_of(given: str | Difficulty) -> Difficulty:
    """A difficulty, or the one of a name.

    Raises:
        ValueError: when there is none, naming the nearest.
    """
    return given if isinstance(given, Difficulty) else DIFFICULTIES[one_of(given, DIFFICULTIES, "difficulties")]


def day_of(months: int, before: int | None) -> int:
    """The month in which the policy begins; half of all for none.

    Raises:
        ValueError: when nothing would come before it, or after.
    """
    if months < 2:
        raise ValueError(message("asked-two-months", months=str(months)))
    return months // 2 if before is None else as_whole(before, "before", 1, months - 1)


def _sized(scenario: Scenario, customers: int | None, months: int | None) -> Scenario:
    asked = {"population.size": customers, "market.months": months}
    changes = {path: value for path, value in asked.items() if value is not None}
    return scenario.evolve(scenario.name, changes) if changes else scenario


def _answered(lives: Lives, seed: int, degree: Difficulty) -> tuple[pd.DataFrame, pd.DataFrame]:
    key = streams.make_key(seed)
    without, treated = (
        answers(world["surveys"], world["visits"], key, lives.rows, degree) for world in (lives.without, lives.treated)
    )
    return without, treated


def _data(
    lives: Lives,
    given: tuple[pd.DataFrame, pd.DataFrame],
    known: pd.DataFrame,
    ours: NDArray[np.int64],
    p: NDArray[np.float64],
    chosen: NDArray[np.bool_],
    both: tuple[pd.DataFrame, ...],
    *,
    told: bool,
) -> dict[str, pd.DataFrame]:
    bought, stays = lives.observed("purchases", chosen), lives.observed("stays", chosen)
    treated = chosen[ours]
    came = [
        np.where(treated, both[1][name].to_numpy()[ours], both[0][name].to_numpy()[ours]) for name in truth.OUTCOMES
    ]
    assigned: dict[str, Any] = {"customer_id": ours, "treatment": treated.astype(int)}
    assigned |= dict(zip(("outcome", *truth.OUTCOMES[1:]), came, strict=True)) | ({"p": p} if told else {})
    records_of = known.loc[ours, list(NAMES)].reset_index(drop=True)
    return {
        "transactions": records.transactions(bought),
        "rfm": records.rfm(bought, lives.before),
        "stays": records.stays(stays),
        "survival": records.survival(lives, stays, known, ours, chosen),
        "uplift": pd.concat([pd.DataFrame(assigned), records_of], axis=1),
        "surveys": records.surveys(spliced(*given, chosen)),
        "complaints": records.complaints(lives.observed("complaints", chosen)),
    }


def _truth(
    lives: Lives,
    given: tuple[pd.DataFrame, pd.DataFrame],
    known: pd.DataFrame,
    ours: NDArray[np.int64],
    p: NDArray[np.float64],
    chosen: NDArray[np.bool_],
    both: tuple[pd.DataFrame, ...],
    segments: tuple[str, ...],
) -> dict[str, pd.DataFrame]:
    buyers = np.flatnonzero(known["months_bought"].to_numpy() > 0)
    log = truth.worlds(lives.without["purchases"], lives.treated["purchases"])
    return {
        "effects": truth.effects(ours, p, chosen, both[0], both[1]),
        "risk": truth.risk(lives, ours),
        "future": truth.future(lives, buyers),
        "people": truth.people(lives, ours, segments),
        "transactions": records.transactions(log).assign(world=log["world"].to_numpy())[
            ["world", "customer_id", "date", "value", "units"]
        ],
        "answers": truth.answers(*given),
        "failures": truth.failures(lives.without, lives.treated),
    }
