"""A trial in several sittings: one progress over all, and worlds that fail cost their replication and are told."""

from __future__ import annotations

import pytest

import sim
from sim.lab.court.hearing import Hearing
from sim.lab.outcomes import Outcome
from sim.lab.store import Memory
from sim.lab.world import Arm
from sim.market.market import Market

ARMS = {Arm("one"): sim.Scenario.load("textbook").evolve("one", {"population.size": 60, "market.warm_up": 0})}


def unlived(market: Market) -> Outcome:
    """Nothing is lived; replication 1 fails."""
    if market.replication == 1:
        raise ArithmeticError("cursed")
    return Outcome({"x": float(market.replication)})


def test_sittings_share_one_progress() -> None:
    calls: list[tuple[int, int]] = []
    hearing = Hearing(1, 5, executor="serial", progress=lambda done, total: calls.append((done, total)))
    hearing.lived(ARMS, unlived, replications=2, first=2)
    assert not hearing.lived({}, unlived, replications=3).arms
    hearing.lived(ARMS, unlived, replications=2, first=4)
    hearing.end()
    assert calls == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]
    assert hearing.tables() == {}


def test_a_world_that_fails_costs_its_replication_and_is_told() -> None:
    hearing = Hearing(1, 3, executor="serial")
    found = hearing.lived(ARMS, unlived, replications=3)
    assert found.values("x", Arm("one")).tolist() == [0.0, 2.0]
    (lost,) = hearing.tables().values()
    assert lost["error"].tolist() == ["ArithmeticError: cursed"]
    assert lost["replication"].tolist() == [1]
    with pytest.raises(ArithmeticError, match="cursed"):
        hearing.lived(ARMS, unlived, replications=1, first=1)


def test_what_a_store_holds_is_not_lived_again() -> None:
    kept = Memory()
    for _ in range(2):
        Hearing(1, 2, executor="serial", store=kept).lived(ARMS, unlived, replications=2, first=2)
    assert len(kept) == 2
