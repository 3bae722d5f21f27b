"""Worlds of the game: functions that a worker process lives. The same rules and decisions give the same bits.

All worlds of a game have its seed; which luck they meet says the replication: 0 is the game's own, 1 the rehearsal's, in which
the price list is made so that nobody's future is in it, and from 2 on stand the other worlds of the debrief.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from sim.classroom.arena.levers import LEVERS, Setting, range_of, resting
from sim.classroom.arena.rules import STUDENTS, Rules, market_of
from sim.classroom.arena.summary import Figures
from sim.lab.budget import ONLY_LEVERS, SOLD, given_up
from sim.market.market import Market
from sim.scenario import Scenario

GAME, REHEARSAL, OTHERS = 0, 1, 2
"""Replications: the game's, the price list's, the first of the others'."""

GRID: Final = 5
"""Settings of a lever that the price list has; between them it is straight."""

YEAR: Final = 12
"""Months that a price list is made in: programmes and discounts for the loyal cost little in the first."""

COLUMNS: Final = (
    "profit", "sales", "customers", "share", "cumulative_satisfaction", "emotional", "trust", "price", "joined", "left",
    "complaints", "told_good", "told_bad",
)  # fmt: skip
"""What is kept of each firm and month, of the ``firms`` table."""

BOOKED: Final = (*ONLY_LEVERS, *SOLD, "full_price")
"""What a price list is made of."""

Books = dict[str, NDArray[np.float64]]

Decisions = Sequence[Mapping[str, Setting]]
"""By round, the setting of each firm that students lead."""


def ready() -> None:
    """Have the process awake, and what it lives worlds with loaded."""


def prepared(rules: Rules) -> dict[str, Any]:
    """What a game begins with: the price list of levers, the budget, and where levers rest.

    A lever's price is what moving it alone, at every firm at once, adds a month to the books of one firm: on the lines that
    only levers fill, and the price not asked for; the mean over a year and over the firms, of the size at which they begin.
    What a lever saves is no income.
    """
    spec = market_of(rules)
    spec = spec.evolve("rehearsal", {"market.months": YEAR})
    first = spec.firms[rules.names[0]]
    rest = resting(first.levers())
    world = Market(spec, seed=rules.seed, replication=REHEARSAL).warm_up()
    still = _books(world.twin(spec).run())
    sales = float((still["sales"] + still["aftersales"]).mean())
    prices: dict[str, dict[str, list[float]]] = {}
    for lever in LEVERS:
        low, high = range_of(lever, rest)
        grid = sorted({*np.linspace(low, high, GRID).round(6).tolist(), rest[lever.path]})
        costs = [
            0.0 if value == rest[lever.path] else _spent(world, spec, still, {lever.path: value}) for value in grid
        ]
        prices[lever.path] = {"at": grid, "cost": [round(cost, 4) for cost in costs]}
    return {
        "rest": rest,
        "prices": prices,
        "sales": round(sales, 2),
        "budget": round(rules.budget * sales, 2),
        "currency": spec.market.currency,
        "kind": spec.market.kind,
    }


def _spent(world: Market, spec: Scenario, still: Books, setting: Setting) -> float:
    """What a setting at every firm adds to a firm's month."""
    moved = spec.evolve("rehearsal", {f"firms.{name}.strategy": _block(setting) for name in spec.firms})
    books = _books(world.twin(moved).run())
    booked = sum(float((books[line] - still[line]).mean()) for line in ONLY_LEVERS)
    return max(booked, 0.0) + max(float(given_up(*_sold(still), *_sold(books))), 0.0)


def _sold(books: Books) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """What a firm sells in a month, at list prices and as taken: no dimensions."""
    return np.asarray(books["full_price"].mean()), np.asarray(sum(books[line].mean() for line in SOLD))


def _books(market: Market) -> Books:
    """The books of a year, by column of shape (months, firms)."""
    return {name: np.asarray(market.record.books[name][:YEAR], float) for name in BOOKED}


def _block(setting: Mapping[str, float]) -> dict[str, Any]:
    return {"use": "set-levers", **setting}


def lived(
    rules: Rules, decisions: Decisions, replication: int = GAME, resting_firm: str | None = None
) -> list[Figures]:
    """Live the rounds that were decided, from the first on.

    Args:
        rules: of the game.
        decisions: by round.
        replication: whose luck.
        resting_firm: a firm that rests all the time, whatever was decided: the world without its decisions.

    Returns:
        For each round what happened in it.
    """
    spec = market_of(rules)
    market: Market | None = None
    for number, of_round in enumerate(decisions):
        now = spec.evolve(
            "arena",
            {
                f"firms.{name}.strategy": {"use": "rest"}
                if name == resting_firm
                else _block(of_round.get(name, {}))
                if leader == STUDENTS
                else {"use": leader}
                for name, leader in rules.leaders.items()
            },
        )
        market = Market(now, seed=rules.seed, replication=replication).warm_up() if market is None else market.twin(now)
        market.run(until=(number + 1) * rules.months)
    if market is None:
        return []
    return _figures(market.tables()["firms"], rules, len(decisions))


def _figures(table: pd.DataFrame, rules: Rules, rounds: int) -> list[Figures]:
    booked = table.assign(levers=table[list(ONLY_LEVERS)].sum(axis=1), firm=table["firm"].astype(str))
    columns = {name: booked.pivot_table(index="month", columns="firm", values=name) for name in (*COLUMNS, "levers")}
    found = []
    for number in range(rounds):
        months = range(number * rules.months, (number + 1) * rules.months)
        found.append(
            {
                name: [
                    [_plain(float(x)) for x in row] for row in values.loc[list(months), list(rules.names)].to_numpy()
                ]
                for name, values in columns.items()
            }
        )
    return found


def _plain(x: float) -> float:
    """A figure as it is written down: eight significant digits, nothing that is not a number."""
    return float(f"{x:.8g}") if np.isfinite(x) else 0.0
