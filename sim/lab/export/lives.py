"""The two lives of every customer: one past, then the months with the policy and the months without, on the same luck."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.lab.export.difficulty import Difficulty
from sim.lab.runner import Progress
from sim.market.market import Market
from sim.scenario import Scenario

EVENTS: Final = ("visits", "purchases", "hazards", "contacts", "complaints", "surveys", "accounts")
"""Event tables that records are made of."""

SURVEYED: Final = {"asked": 1.0, "questions": 1.0}
"""The survey that a firm holds which holds none: all who pay are asked one question."""


@dataclass(frozen=True, eq=False)
class Lives:
    """What one firm's customers did in two worlds that part on the day its policy begins.

    Attributes:
        firm: whose customers and records.
        months: observed in all.
        before: of them without the policy, in both worlds.
        people: everyone's traits and standing on that day, dtype ``PERSON``, shape (rows,).
        with_it: whose home firm it was on that day, shape (rows,).
        without: the firm's rows of every event table, and ``stays``, in the world without the policy.
        treated: the same in the world in which the policy reaches everybody.
    """

    firm: str
    months: int
    before: int
    people: NDArray[Any]
    with_it: NDArray[np.bool_]
    without: Mapping[str, pd.DataFrame]
    treated: Mapping[str, pd.DataFrame]

    @property
    def rows(self) -> int:
        """Everyone who is ever in the market."""
        return len(self.people)

    def observed(self, table: str, chosen: NDArray[np.bool_]) -> pd.DataFrame:
        """A table as the firm saw it: of each customer, the world that came to be.

        Args:
            table: its name.
            chosen: who is treated, shape (rows,).
        """
        return spliced(self.without[table], self.treated[table], chosen)


def spliced(without: pd.DataFrame, treated: pd.DataFrame, chosen: NDArray[np.bool_]) -> pd.DataFrame:
    """Of each customer, the rows of the world that came to be.

    Args:
        without: rows of the world without the policy, with ``customer``.
        treated: rows of the world with it.
        chosen: who is treated, shape (rows,).
    """
    sides = ((without, False), (treated, True))
    kept = [table[chosen[table["customer"].to_numpy()] == side] for table, side in sides]
    together = pd.concat(kept, ignore_index=True)
    order = [column for column in ("month", "customer", "began") if column in together]
    return together.sort_values(order, kind="stable", ignore_index=True)


def prepared(base: Scenario, firm: str) -> dict[str, Any]:
    """What is set in both worlds from the first day: a survey, where the firm holds none."""
    if base.firms[firm].survey.asked > 0:
        return {}
    return {f"firms.{firm}.survey.{key}": value for key, value in SURVEYED.items()}


def drifting(base: Scenario, firm: str, difficulty: Difficulty) -> dict[str, Any]:
    """What changes in both worlds on the day the policy begins: the strongest rival takes up a strategy of its own.

    The strongest is the one that most are with when the market begins; nothing changes where there is no rival.
    """
    rivals = {name: one.start_share for name, one in base.firms.items() if name != firm}
    if not difficulty.drift or not rivals:
        return {}
    return {f"firms.{max(rivals, key=lambda name: rivals[name])}.strategy": {"use": difficulty.drift}}


def live(
    base: Scenario,
    tried: Scenario,
    firm: str,
    before: int,
    seed: int,
    difficulty: Difficulty,
    *,
    threads: int = 1,
    progress: Progress | None = None,
) -> Lives:
    """Live one past and both futures.

    Args:
        base: the market without the policy.
        tried: the same with it.
        firm: whose policy and records.
        before: months without the policy.
        seed: whose luck.
        difficulty: how the market drifts.
        threads: of the engine; results do not depend on it.
        progress: called with (months lived, months in all).

    Raises:
        ScenarioError: when the policy changes what cannot be changed on the way.
    """
    always, drift = prepared(base, firm), drifting(base, firm, difficulty)
    past = base.evolve(base.name, always)
    futures = [one.evolve(one.name, always | drift) for one in (base, tried)]
    months = past.market.months
    total = 2 * months - before
    market = Market(past, rng=seed, threads=threads, events=EVENTS)
    done = _step(market, before, 0, total, progress)
    people = market.customers[0].copy()
    tables = []
    for scenario in futures:
        world = market.twin(scenario, windows=True)
        done = _step(world, months, done, total, progress)
        tables.append(_of(world, firm))
    home = list(past.firms).index(firm)
    return Lives(firm, months, before, people, people["home"] == home, *tables)


def _step(market: Market, until: int, done: int, total: int, progress: Progress | None) -> int:
    while market.month < until:
        market.step()
        done += 1
        if progress:
            progress(done, total)
    return done


def _of(market: Market, firm: str) -> dict[str, pd.DataFrame]:
    found = market.tables()
    return {name: found[name][found[name]["firm"] == firm].reset_index(drop=True) for name in (*EVENTS, "stays")}
