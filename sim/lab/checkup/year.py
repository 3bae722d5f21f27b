"""A year of a small copy of a market, lived at rest several times: what was seen, before it is judged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.market.market import Market
from sim.scenario import Scenario
from sim.state.books import COSTS, REVENUES

Floats = NDArray[np.float64]

CUSTOMERS: Final = 1_000
"""Customers of the copy, be the market larger or smaller: what is looked at are rates, and of a thousand people their luck is
a point or so."""

MONTHS: Final = 12
"""Months that are looked at, after the market's own warm-up: a year, so that every season counts once."""

SEEDS: Final = tuple(range(1, 17))
"""Whose luck: fixed, so that a file is judged alike each time; so many that a share is known to two points beyond luck."""

BEFORE: Final = ("acquisition", "advertising", "fixed")
"""Costs that no customer of today causes: contribution is before them."""


@dataclass(frozen=True)
class Year:
    """What was seen of a year.

    Attributes:
        scenario: the copy that was lived.
        held: share of the people in the market who are with a firm at its end. Shape (seeds,), as all that follow are
            (seeds, firms), firms in the scenario's order.
        share: of customers, at its end.
        revenue, contribution, profit: money over the year.
        satisfaction: mean over its visits' months, 0 worst, 1 best; NaN where nobody came.
    """

    scenario: Scenario
    held: Floats
    share: Floats
    revenue: Floats
    contribution: Floats
    profit: Floats
    satisfaction: Floats


def lived(scenario: Scenario) -> Year:
    """Live a year of a small copy of a market at rest, once a seed."""
    copy = small(scenario)
    worlds = [_seen(copy, Market(copy, rng=seed).run().tables()) for seed in SEEDS]
    return Year(copy, *(np.array(column, dtype=float) for column in zip(*worlds, strict=True)))


def small(scenario: Scenario, *, resting: bool = True) -> Scenario:
    """The market with ``CUSTOMERS`` customers and ``MONTHS`` months.

    What is counted in money or people for the whole market, fixed costs and the isolated, shrinks or grows alike. A market
    whose ties stand in a file keeps its people, as they are named there; one of dense ties has four people a tie at least.

    Args:
        scenario: the market.
        resting: whether its firms rest, whatever strategies they have.
    """
    ours = scenario.population
    size = ours.size if scenario.network.kind == "file" else max(CUSTOMERS, 4 * scenario.network.degree)
    changes: dict[str, Any] = {
        "population.size": size,
        "population.isolated": round(ours.isolated * size / ours.size),
        "market.months": MONTHS,
        **{f"firms.{name}.costs.fixed": firm.costs.fixed * size / ours.size for name, firm in scenario.firms.items()},
    }
    if resting:
        changes |= {f"firms.{name}.strategy": None for name in scenario.firms}
    return scenario.evolve(scenario.name, changes)


def _seen(scenario: Scenario, tables: dict[str, pd.DataFrame]) -> tuple[Any, ...]:
    """The columns of ``Year`` for one world."""
    firms, people = tables["firms"], tables["customers"]
    last = firms[firms["month"] == firms["month"].max()].set_index("firm")["customers"]
    present = int((people["stage"] == "present").sum())
    total = float(last.sum())

    def each(value: Callable[[pd.DataFrame], float]) -> list[float]:
        return [value(firms[firms["firm"] == name]) for name in scenario.firms]

    def money(rows: pd.DataFrame, without: tuple[str, ...] = ()) -> float:
        lines = [line for line in COSTS if line not in without]
        return float(rows[list(REVENUES)].to_numpy().sum() - rows[lines].to_numpy().sum())

    def satisfaction(rows: pd.DataFrame) -> float:
        met = rows[rows["buyers"] > 0]
        return float(np.average(met["encounter_satisfaction"], weights=met["buyers"])) if len(met) else float("nan")

    return (
        total / present if present else float("nan"),
        [float(last[name]) / total if total else float("nan") for name in scenario.firms],
        each(lambda rows: float(rows[list(REVENUES)].to_numpy().sum())),
        each(lambda rows: money(rows, BEFORE)),
        each(money),
        each(satisfaction),
    )
