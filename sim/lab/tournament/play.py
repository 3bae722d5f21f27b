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
from pathlib import Path
from typing import Any

from sim.lab import resample
from sim.lab.asked import level_of, one_of, replications_of, scenario_of, told_in
from sim.lab.design import Design
from sim.lab.runner import Progress, Where, run
from sim.lab.store import Store
from sim.lab.tournament.field import FORMS, Form, field_of
from sim.lab.tournament.pays import PAID_IN, SeatPays
from sim.lab.tournament.players import REST, checked, players_of, seated, seats_of
from sim.lab.tournament.result import Tournament
from sim.lab.world import World
from sim.numerics.streams import as_seed
from sim.scenario import Scenario
from sim.words import message


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
        raise ValueError(message("asked-tournament-market"))
    bases = [scenario_of(one) for one in listed]
    one_of(form, FORMS, "forms")
    for base in bases:
        told_in(base, measure, PAID_IN)
    seed, replications, level = as_seed(seed), replications_of(replications), level_of(level)
    players = players_of(strategies)
    if len(players) < 2:
        raise ValueError(message("asked-tournament-two"))
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
        fields.append(field_of(base, firms, players, form, measure, found))
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
