"""Stores: a world asked for twice is lived once; worlds that differ in strategies share a warm-up and not one bit."""

from __future__ import annotations

import pytest
from worlds import shipped

import sim
from sim.lab.collect import FirmStory
from sim.lab.design import Design, design_of
from sim.lab.loads import batched
from sim.lab.outcomes import Outcome
from sim.lab.runner import collect_id, run
from sim.lab.store import Memory
from sim.lab.world import Arm, World
from sim.market.market import Market
from sim.strategies.registry import _REGISTRY

BASE = shipped("textbook", 60, 3, 1)
CHEAP = BASE.evolve("cheap", {"firms.alpha.strategy": {"use": "price-cut"}})
DEAR = BASE.evolve("dear", {"firms.alpha.list_price": 25})
LIVED: list[int] = []


def counted(market: Market) -> Outcome:
    """One number, and a mark that the world was lived."""
    LIVED.append(market.replication)
    market.run()
    return Outcome({"profit": float(market.tables()["firms"]["profit"].sum())})


def lived(design: Design, store: Memory | None = None) -> int:
    """How many worlds of a design are lived."""
    LIVED.clear()
    run(design, counted, executor="serial", store=store)
    return len(LIVED)


def test_one_world_under_two_names_is_lived_once() -> None:
    design = design_of({Arm(): BASE, Arm("the same"): BASE.evolve("small", {}), Arm("cheap"): CHEAP}, replications=2)
    assert lived(design) == 4
    found = run(design, counted, executor="serial")
    assert (found.values("profit", Arm()) == found.values("profit", Arm("the same"))).all()
    assert len(found.frame) == 6


def test_what_a_store_keeps_is_not_lived_again() -> None:
    store = Memory()
    arms = {Arm(): BASE, Arm("cheap"): CHEAP}
    assert lived(design_of(arms, replications=2), store) == 4
    assert lived(design_of(arms, replications=3), store) == 2, "only the new replication"
    assert lived(design_of(arms, replications=3, seed=2), store) == 6
    assert len(store) == 12


def test_what_was_taken_of_a_world_counts() -> None:
    store = Memory()
    design = design_of({Arm(): BASE})
    run(design, FirmStory("alpha"), executor="serial", store=store)
    run(design, FirmStory("beta"), executor="serial", store=store)
    assert len(store) == 2
    assert (
        len({collect_id(one) for one in (FirmStory("alpha"), FirmStory("beta"), FirmStory(people=False), counted)}) == 4
    )
    assert collect_id(FirmStory("alpha")) == collect_id(FirmStory("alpha"))


def test_a_world_that_failed_is_tried_again() -> None:
    LIVED.clear()
    store = Memory()
    design = design_of({Arm(): BASE})
    key = f"{design.worlds[0].digest}-{collect_id(counted)}"
    store.put(key, Outcome(error="RuntimeError: out of luck"))
    assert lived(design, store) == 1
    kept = store.get(key)
    assert kept is not None and not kept.failed


def test_comparisons_share_their_worlds_over_a_store() -> None:
    store = Memory()
    sim.compare(BASE, "price-cut", replications=2, executor="serial", store=store)
    told: list[tuple[int, int]] = []
    again = sim.compare(
        BASE, "price-cut", "better-service", replications=2, executor="serial", store=store,
        progress=lambda done, total: told.append((done, total)),
    )  # fmt: skip
    assert told[0] == (4, 6) and told[-1] == (6, 6)
    fresh = sim.compare(BASE, "price-cut", "better-service", replications=2, executor="serial")
    for name, table in fresh.tables().items():
        assert table.equals(again.tables()[name]), name
    assert again == fresh


def test_what_is_no_store_is_refused_before_a_world_is_lived() -> None:
    LIVED.clear()
    with pytest.raises(ValueError, match="is no store"):
        run(design_of({Arm(): BASE}), counted, store={})  # type: ignore[arg-type]
    assert not LIVED


def test_worlds_that_differ_in_strategies_alone_share_a_warm_up() -> None:
    every = [World(one, seed=1, replication=k) for k in (0, 1) for one in (BASE, CHEAP, DEAR)]
    groups = [[(world.scenario.name, world.replication) for world in batch.worlds] for batch in batched(every, counted)]
    assert groups == [[("small", 0), ("cheap", 0)], [("dear", 0)], [("small", 1), ("cheap", 1)], [("dear", 1)]]
    mixed = [World(BASE), World(CHEAP, engine="agents"), World(CHEAP, seed=2)]
    assert [len(batch.worlds) for batch in batched(mixed, counted)] == [1, 1, 1]


def test_a_shared_warm_up_changes_no_bit() -> None:
    design = sim.Experiment(BASE, policies={"cheap": "price-cut", "good": "better-service"}, replications=2).design()
    together = run(design, FirmStory(), executor="serial")
    for world, outcome in zip(design.worlds, together.each, strict=True):
        alone = run(Design((world,), world.arm), FirmStory(), executor="serial").each[0]
        assert alone.measures == outcome.measures
        assert alone.measures["bits"] == outcome.measures["bits"]
        for name, table in alone.tables.items():
            for column, values in table.items():
                assert (values == outcome.tables[name][column]).all(), (name, column)


def test_what_comes_with_the_laboratory_is_told_by_its_name_alone() -> None:
    """Not by what it reaches: registries and caches fill while worlds are lived, and a store would not know them again."""
    from sim.lab.analyses.trials import story

    before = collect_id(story)
    sim.strategy("passes-by", costs=())(_passing)
    try:
        assert collect_id(story) == before
    finally:
        _REGISTRY.pop("passes-by")


def _passing(view: sim.MarketView) -> sim.Levers:
    """Does nothing."""
    return view.rest
