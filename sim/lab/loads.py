"""Loads: which worlds are lived together, and living them.

Worlds that differ in strategies alone share a warm-up (a ``Batch``). Small worlds are lived side by side, a month of all of
them in one compiled call (a ``Load``, ``sim.market.stack``). Neither changes a bit of what a world leaves.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final, cast

from sim.lab.build import this_build
from sim.lab.collect import Collect, Collects, Story
from sim.lab.outcomes import Outcome
from sim.lab.world import Arm, World
from sim.market.market import Market
from sim.market.stack import SMALL, live_together, stackable
from sim.market.twins import warm_up_of

TOGETHER: Final = 32
"""Most worlds of a load: more gain nothing, and a load is what is lost when a process dies."""

ROWS: Final = 128_000
"""Most rows of a load: half a kilobyte each, and a year of who comes and goes."""

SHARING: Final = 8
"""Most worlds of a batch that are sent out together: more save little of a warm-up, and are lost together when a process dies."""

LOADS_A_PROCESS: Final = 6
"""Loads wanted for each process at least, so that all are busy to the end."""


@dataclass(frozen=True)
class Batch:
    """Worlds of one seed and replication that differ in strategies alone: they share a warm-up.

    Attributes:
        worlds: at least one.
        collects: what to take of each.
    """

    worlds: tuple[World, ...]
    collects: tuple[Collect, ...]

    def pieces(self, most: int) -> list[Batch]:
        """Its worlds in order, so many a piece at most."""
        starts = range(0, len(self.worlds), most)
        return [Batch(self.worlds[k : k + most], self.collects[k : k + most]) for k in starts]


@dataclass(frozen=True)
class Load:
    """Batches that are lived together: a piece of work for one process.

    Attributes:
        batches: at least one.
        build: of the laboratory where they were asked for.
    """

    batches: tuple[Batch, ...]
    build: str = field(default_factory=this_build)

    @property
    def worlds(self) -> tuple[World, ...]:
        """All its worlds, in order."""
        return tuple(world for batch in self.batches for world in batch.worlds)

    @property
    def collects(self) -> tuple[Collect, ...]:
        """What to take of each of them."""
        return tuple(collect for batch in self.batches for collect in batch.collects)

    def split(self) -> list[Load]:
        """Its batches, each by itself."""
        return [Load((batch,)) for batch in self.batches]


def batched(worlds: Sequence[World], collect: Collects) -> list[Batch]:
    """Worlds that may share a warm-up together, in the order in which the first of each comes."""
    groups: dict[tuple[Any, ...], list[World]] = {}
    for world in worlds:
        key = (world.seed, world.replication, world.engine, warm_up_of(world.scenario))
        groups.setdefault(key, []).append(world)
    return [Batch(tuple(group), tuple(taken_of(collect, world.arm) for world in group)) for group in groups.values()]


def taken_of(collect: Collects, arm: Arm) -> Collect:
    """What is taken of the worlds of an arm."""
    return collect[arm] if isinstance(collect, Mapping) else collect


def loaded(batches: Sequence[Batch], processes: int = 1) -> list[Load]:
    """Batches of small worlds together, where what is taken of them allows it; each other one by itself.

    A batch of more small worlds than are lived together, as a tournament has them, is taken in pieces, each of which lives the
    warm-up again.

    Args:
        batches: in order.
        processes: how many will work on them.
    """
    small = [batch for batch in batches if _is_small(batch)]
    total = sum(len(batch.worlds) for batch in small)
    most = max(1, min(TOGETHER, total // (LOADS_A_PROCESS * processes)))
    loads: list[Load] = []
    waiting: list[Batch] = []
    pieces = (piece for batch in batches for piece in (batch.pieces(TOGETHER) if _is_small(batch) else (batch,)))
    for batch in pieces:
        if not _is_small(batch):
            loads.append(Load((batch,)))
            continue
        if _rows([*waiting, batch]) > ROWS:
            loads.append(Load(tuple(waiting)))
            waiting = []
        waiting.append(batch)
        if sum(len(one.worlds) for one in waiting) >= most:
            loads.append(Load(tuple(waiting)))
            waiting = []
    return [*loads, Load(tuple(waiting))] if waiting else loads


def _is_small(batch: Batch) -> bool:
    """Whether its worlds can be lived side by side: each is small enough, and a load can hold as many as are lived together."""
    lead = batch.worlds[0]
    told = all(isinstance(collect, Story) for collect in batch.collects)
    if not told or lead.engine != "columns" or lead.scenario.rows > SMALL:
        return False
    return min(len(batch.worlds), TOGETHER) * lead.scenario.rows <= ROWS


def _rows(batches: Sequence[Batch]) -> int:
    return sum(len(batch.worlds) * batch.worlds[0].scenario.rows for batch in batches)


def live(batches: Sequence[Batch]) -> list[Outcome]:
    """Live the worlds of some batches, in order: small ones side by side. A warm-up is lived once, by the first of its batch."""
    small = [batch for batch in batches if _is_small(batch)]
    started = time.perf_counter()
    together = iter(_side_by_side(small))
    seconds = (time.perf_counter() - started) / max(sum(len(batch.worlds) for batch in small), 1)
    found: list[Outcome] = []
    for batch in batches:
        if _is_small(batch):
            found += [replace(next(together), seconds=seconds) for _ in batch.worlds]
        else:
            found += _one_by_one(batch)
    return found


def _one_by_one(batch: Batch) -> list[Outcome]:
    """The lead's warm-up is everybody's; the lead goes on last."""
    lead, *others = batch.worlds
    take, *takes = batch.collects
    try:
        first = market_of(lead).warm_up()
    except Exception as error:
        return [Outcome.of(error)] * len(batch.worlds)
    after = [_lived(partial(_twin, first, world, own)) for world, own in zip(others, takes, strict=True)]
    leads = _lived(partial(take, first))
    _let_go(first)
    return [leads, *after]


def _twin(first: Market, world: World, take: Collect) -> Outcome:
    market = first.twin(world.scenario)
    try:
        return take(market)
    finally:
        _let_go(market)


def _let_go(market: Market) -> None:
    """Free what a market and its firms hold, now that nobody will look at it: a model of Mesa's holds itself, and a firm what it
    has seen, which asks the firm; so they would wait for the collector, which comes once in hundreds of worlds.
    """
    for firm in market.firms:
        firm.__dict__.clear()
    market.__dict__.clear()


def _lived(collect: Callable[[], Outcome]) -> Outcome:
    started = time.perf_counter()
    try:
        outcome = collect()
    except Exception as error:
        return Outcome.of(error, time.perf_counter() - started)
    return Outcome(outcome.measures, outcome.tables, seconds=time.perf_counter() - started)


def _side_by_side(batches: Sequence[Batch]) -> list[Outcome]:
    """All warm-ups side by side, then all worlds; each looked at before its first observed month and after its last."""
    found: dict[tuple[int, int], Outcome] = {}  # by number of the batch, and of the world in it
    leads: dict[tuple[int, int], Market] = {}
    for b, batch in enumerate(batches):
        try:
            leads[b, 0] = market_of(batch.worlds[0])
        except Exception as error:
            found |= {(b, k): Outcome.of(error) for k in range(len(batch.worlds))}
    for (b, _), cause in _together(leads, warm_up_only=True).items():
        del leads[b, 0]
        found |= {(b, k): Outcome.of(cause) for k in range(len(batches[b].worlds))}
    markets = dict(leads)
    seen: dict[tuple[int, int], Any] = {}
    for b, batch in enumerate(batches):
        for k, world in enumerate(batch.worlds):
            if (b, k) in found:
                continue
            try:
                if k:
                    markets[b, k] = leads[b, 0].twin(world.scenario)
                seen[b, k] = _story(batch, k).opened(markets[b, k])
            except Exception as error:
                markets.pop((b, k), None)
                found[b, k] = Outcome.of(error)
    for place, cause in _together(markets).items():
        del markets[place]
        found[place] = Outcome.of(cause)
    for place, market in markets.items():
        b, k = place
        found[place] = _lived(partial(_story(batches[b], k).closed, market, seen[place]))
        _let_go(market)
    return [found[place] for place in sorted(found)]


def _story(batch: Batch, k: int) -> Story:
    return cast(Story, batch.collects[k])


def _together(
    markets: dict[tuple[int, int], Market], *, warm_up_only: bool = False
) -> dict[tuple[int, int], Exception]:
    """Live markets on, those that can be stacked side by side; what those that failed failed with."""
    groups: dict[Hashable, list[tuple[int, int]]] = {}
    for place, market in markets.items():
        kind = stackable(market)
        groups.setdefault(place if kind is None else ("stacked", kind), []).append(place)
    failed: dict[tuple[int, int], Exception] = {}
    for places in groups.values():
        group = [markets[place] for place in places]
        errors = live_together(group, warm_up_only=warm_up_only)
        failed |= {place: error for place, error in zip(places, errors, strict=True) if error is not None}
    return failed


def market_of(world: World) -> Market:
    """A world before its first month."""
    return Market(world.scenario, rng=world.seed, replication=world.replication, engine=world.engine)
