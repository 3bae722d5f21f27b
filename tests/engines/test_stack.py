"""Worlds lived side by side leave the bits each leaves alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sim
from sim.engines.columns.stack import Stack
from sim.lab.collect import bits
from sim.market.market import Market
from sim.market.stack import live_together, settled_until, stackable
from sim.scenario.files import shipped
from sim.strategies import MarketView, StrategyError
from sim.strategies.policies import as_policy
from sim.testing import same_tables

MONTHS = 14
"""More than a year: firms review their customers once in it."""


def small(market: str, size: int = 120, **changes: object) -> sim.Scenario:
    return sim.Scenario.load(market).evolve("small", {"population.size": size, "market.months": MONTHS, **changes})


def alike(together: Sequence[Market], alone: Sequence[Market]) -> None:
    for one, other in zip(together, alone, strict=True):
        assert bits(one) == bits(other)
        assert one.customers.people.tobytes() == other.customers.people.tobytes()
        assert one.customers.relationships.tobytes() == other.customers.relationships.tobytes()
        assert one.engine.club.tobytes() == other.engine.club.tobytes()
        assert (one.steps, one.running, one.month) == (other.steps, other.running, other.month)
        same_tables(one.tables(), other.tables())


@pytest.mark.parametrize("market", sorted(shipped()))
def test_worlds_side_by_side_leave_what_they_leave_alone(market: str) -> None:
    base = small(market)
    firm = base.focal_firm
    worlds = [
        (base, 0),
        (as_policy(base, "points-programme", firm, name="points"), 0),
        (as_policy(base, "copy-the-leader", firm, name="copying"), 1),
        (small(market, 90), 2),
        (as_policy(base, "win-back", firm, name="back"), 1),
    ]
    together = [Market(spec, rng=3, replication=k) for spec, k in worlds]
    assert live_together(together) == [None] * len(worlds)
    alike(together, [Market(spec, rng=3, replication=k).run() for spec, k in worlds])


@settings(max_examples=12, deadline=None)
@given(
    sizes=st.lists(st.integers(2, 60), min_size=2, max_size=5),
    seed=st.integers(0, 1000),
    rate=st.floats(0.01, 1.0),
    stop=st.integers(0, MONTHS),
)
def test_whatever_their_sizes_and_wherever_they_part(sizes: list[int], seed: int, rate: float, stop: int) -> None:
    specs = [small("duopoly", size, **{"market.review_rate": rate}) for size in sizes]
    together = [Market(spec, rng=seed, replication=k) for k, spec in enumerate(specs)]
    assert live_together(together, warm_up_only=True) == [None] * len(specs)
    for market in together:
        market.run(until=stop)  # alone for a while: a stack leaves engines as they were
    assert live_together(together) == [None] * len(specs)
    alike(together, [Market(spec, rng=seed, replication=k).run() for k, spec in enumerate(specs)])


def test_worlds_of_more_than_one_block_can_be_stacked() -> None:
    specs = [small("duopoly", 2500, **{"market.months": 3}), small("duopoly", 40, **{"market.months": 3})]
    together = [Market(spec, rng=1) for spec in specs]
    assert live_together(together) == [None, None]
    alike(together, [Market(spec, rng=1).run() for spec in specs])


def test_a_world_that_fails_stops_and_the_others_go_on() -> None:
    base = small("duopoly")

    def fails(view: MarketView) -> sim.Levers:
        """Fails in its third month. Costs nothing."""
        if view.month == 2:
            raise RuntimeError("the plan was lost")
        return view.rest

    markets = [Market(base, rng=1, replication=k) for k in range(3)]
    from sim.strategies.registry import Strategy

    markets[1].firms[0].strategy = Strategy("fails", fails)
    found = live_together(markets)
    assert found[0] is None and found[2] is None
    assert isinstance(found[1], StrategyError) and "the plan was lost" in str(found[1])
    assert markets[1].month == 2
    alike([markets[0], markets[2]], [Market(base, rng=1, replication=k).run() for k in (0, 2)])


def test_months_in_which_nobody_decides_anything_are_lived_in_one_call(monkeypatch: pytest.MonkeyPatch) -> None:
    """Firms rank their customers once a year, so a settled market is lived a year at a time."""
    called: list[tuple[int, int]] = []
    live = Stack.live

    def counted(stack: Stack, month: int, months: int, announced: Any) -> Any:
        called.append((month, months))
        return live(stack, month, months, announced)

    monkeypatch.setattr(Stack, "live", counted)
    base = small("duopoly", **{"market.warm_up": 15, "network.kind": "none"})
    assert live_together([Market(base, rng=1, replication=k) for k in range(2)]) == [None, None]
    assert called == [(-15, 3), (-12, 12), (0, 12), (12, 2)]


@pytest.mark.parametrize(
    "changes",
    [
        {"assign.share": 0.5, "assign.every": 5},
        {"firms.{firm}.strategy": {"use": "seasonal-pricing"}},
        {"firms.{firm}.strategy": {"use": "win-back", "floor": 0.5}},
    ],
)
def test_what_changes_from_month_to_month_is_not_lived_a_year_at_a_time(changes: dict[str, Any]) -> None:
    plain = small("telecom")
    base = plain.evolve("small", {name.format(firm=plain.focal_firm): value for name, value in changes.items()})
    one = Market(base, rng=1).warm_up()
    one.announce()
    assert settled_until(one) < 12
    together = [Market(base, rng=1, replication=k) for k in range(2)]
    assert live_together(together) == [None, None]
    alike(together, [Market(base, rng=1, replication=k).run() for k in range(2)])


def test_worlds_that_are_watched_large_or_of_another_shape_are_not_stacked() -> None:
    base = small("duopoly")
    assert stackable(Market(base)) == stackable(Market(small("duopoly", 33)))
    assert stackable(Market(base)) != stackable(Market(small("textbook")))
    assert stackable(Market(base, events=["visits"])) is None
    assert stackable(Market(base, engine="agents")) is None
    with pytest.raises(ValueError, match="one shape"):
        Stack([Market(base).engine, Market(small("textbook")).engine])  # type: ignore[list-item]


def test_a_stacked_engine_still_answers_for_itself() -> None:
    markets = [Market(small("duopoly"), rng=1, replication=k) for k in range(2)]
    live_together(markets)
    for market in markets:
        left = market.engine.leavers()
        assert np.array_equal(left, np.flatnonzero(market.customers.people["left"] >= 0))
