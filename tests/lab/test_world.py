"""Worlds: one digest of all that determines what comes of them, and of nothing else."""

from __future__ import annotations

import pytest
from worlds import shipped

import sim
from sim.lab.world import World

BASE = shipped("textbook", 60, 3, 1)
WORLD = World(BASE, seed=3, replication=2)


def with_alpha(use: str, **parameters: object) -> sim.Scenario:
    return BASE.evolve("small", {"firms.alpha.strategy": {"use": use, **parameters}})


@pytest.mark.parametrize(
    "other",
    [
        World(BASE.evolve("small", {"firms.alpha.list_price": 21}), seed=3, replication=2),
        World(with_alpha("price-cut"), seed=3, replication=2),
        World(sim.knock_out(BASE, "inertia"), seed=3, replication=2),
        World(BASE, seed=4, replication=2),
        World(BASE, seed=3, replication=1),
        World(BASE, seed=3, replication=2, engine="agents"),
    ],
    ids=["a value", "a policy", "a knock-out", "the seed", "the replication", "the engine"],
)
def test_a_digest_differs_by_every_part(other: World) -> None:
    assert other.digest != WORLD.digest
    assert other != WORLD


def test_strategies_and_their_parameters_count() -> None:
    tried = [with_alpha("price-cut"), with_alpha("price-cut", strength=0.5), with_alpha("better-service")]
    assert len({World(one).digest for one in tried}) == 3


def its_own_price(change: float) -> None:
    """Register a strategy, or what it does from now on."""

    @sim.strategy("its-own-price")
    def rule(view: sim.MarketView) -> sim.Levers:
        """Sell at another price. Costs the margin."""
        return view.rest.towards(1, price={"change": change})


def test_what_a_strategy_does_counts_not_only_its_name() -> None:
    digests = []
    for change in (-0.1, -0.2, -0.1):
        its_own_price(change)
        digests.append(World(with_alpha("its-own-price")).digest)
    assert digests[0] == digests[2] != digests[1]


def test_equal_content_is_one_digest_whatever_it_is_called() -> None:
    again = BASE.evolve("small", {"firms.alpha.list_price": BASE.firms["alpha"].list_price})
    assert again is not BASE
    assert World(again, seed=3, replication=2) == WORLD
    assert hash(World(again, seed=3, replication=2)) == hash(WORLD)
    called = World(BASE, policy="nothing new", factors=(("market.review_rate", 0.1),), seed=3, replication=2)
    assert called.digest == WORLD.digest
    assert called != WORLD, "it stands in another row"


def test_another_replication_is_the_same_world_on_other_luck() -> None:
    other = WORLD.again(5)
    assert (other.scenario, other.arm, other.luck) == (WORLD.scenario, WORLD.arm, (3, 5))
    assert other.digest != WORLD.digest, "the digest is not the one taken before"


def test_every_world_of_a_design_has_a_digest_of_its_own() -> None:
    design = sim.Experiment(
        BASE,
        policies={"cheap": "price-cut"},
        knockouts=["inertia"],
        factors={"firms.alpha.list_price": (20, 22)},
        replications=2,
    ).design()
    assert len(set(design.frame["digest"])) == len(design)
