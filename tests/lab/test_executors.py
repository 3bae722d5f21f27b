"""The same tables, whoever does the work; a world that fails, or that takes its process with it, costs no other."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from loky import ProcessPoolExecutor as LokyExecutor

import sim
from sim.lab import runner
from sim.lab.collect import FirmStory
from sim.lab.design import design_of
from sim.lab.loads import Batch, batched, live
from sim.lab.outcomes import Outcome
from sim.lab.runner import run
from sim.lab.store import Memory
from sim.lab.world import Arm, World
from sim.market.market import Market


@pytest.fixture(scope="module")
def base() -> sim.Scenario:
    sizes = {"population.size": 80, "market.months": 4, "market.warm_up": 2}
    return sim.Scenario.load("textbook").evolve("small", sizes)


@pytest.fixture(scope="module")
def serial(base: sim.Scenario) -> dict[str, Any]:
    return told(base, "serial")


def told(base: sim.Scenario, executor: Any) -> dict[str, Any]:
    """Tables of a comparison, an ablation and trials."""
    twins = sim.compare(base, "price-cut", replications=3, executor=executor)
    found = sim.ablate(base, "inertia", replications=2, executor=executor)
    trials = sim.field_experiment(base, "better-service", replications=2, executor=executor)
    return {f"{one.kind} {name}": table for one in (twins, found, trials) for name, table in one.tables().items()}


def same(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert one.keys() == other.keys()
    for name, table in one.items():
        assert table.equals(other[name]), name


@pytest.fixture(params=["plain processes", "loky", "threads"])
def executor(request: pytest.FixtureRequest) -> Iterator[Any]:
    made = {
        "plain processes": lambda: ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")),
        "loky": lambda: LokyExecutor(2),
        "threads": lambda: ThreadPoolExecutor(1),
    }[request.param]()
    with made:
        yield made


def test_executors_give_the_same_tables(base: sim.Scenario, serial: dict[str, Any], executor: Any) -> None:
    same(told(base, executor), serial)


def test_processes_of_our_own_give_the_same_tables(base: sim.Scenario, serial: dict[str, Any]) -> None:
    same(told(base, "processes"), serial)


def test_what_is_no_executor_is_refused(base: sim.Scenario) -> None:
    with pytest.raises(ValueError, match="no executor 'clouds'"):
        sim.compare(base, "rest", executor="clouds")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"must have submit\(\)"):
        sim.compare(base, "rest", executor=3)  # type: ignore[arg-type]


# -- what fails -------------------------------------------------------------------------------------------------------


class Failing:
    """Lives a world, but in one replication: there it fails, or takes its process with it."""

    def __init__(self, replication: int, kill: bool = False, once: Path | None = None) -> None:
        self.replication, self.kill, self.once = replication, kill, once

    def __call__(self, market: Market) -> Outcome:
        if market.replication == self.replication and (self.once is None or not self.once.exists()):
            if self.once is not None:
                self.once.touch()
            if self.kill:
                os.kill(os.getpid(), signal.SIGKILL)
            raise ZeroDivisionError("by nothing")
        return FirmStory()(market)


def test_a_world_that_fails_is_a_row_with_its_error(base: sim.Scenario) -> None:
    design = sim.Experiment(base, policies={"cut": "price-cut"}, replications=4).design()
    found = run(design, Failing(2), executor="serial")
    assert found.failed["replication"].tolist() == [2, 2]
    assert set(found.failed["error"]) == {"ZeroDivisionError: by nothing"}
    assert (found.frame["error"] != "").sum() == 2
    assert found.frame["profit"].notna().sum() == 6
    whole = found.whole()
    assert [world.replication for world in whole.design.worlds] == [0, 0, 1, 1, 3, 3]
    with pytest.raises(ZeroDivisionError, match="by nothing"):
        run(design_of({Arm(): base}), Failing(0), executor="serial").whole()


@pytest.mark.once
@pytest.mark.skipif(os.name == "nt", reason="processes are killed as POSIX has it")
@pytest.mark.parametrize("always", [True, False])
def test_a_process_that_dies_costs_no_other_world(base: sim.Scenario, tmp_path: Path, always: bool) -> None:
    """A world that kills its process whenever it is lived is a row with its error; one that did once is lived again."""
    design = design_of({Arm(): base}, replications=6)
    collect = Failing(4, kill=True, once=None if always else tmp_path / "died")
    found = run(design, collect, executor="processes", workers=2)
    assert found.failed["replication"].tolist() == ([4] if always else [])
    assert always == ("a worker process died" in " ".join(found.failed["error"]))
    alone = run(design, FirmStory(), executor="serial")
    left_out = {4} if always else set()
    for world, one, other in zip(design.worlds, found.each, alone.each, strict=True):
        if world.replication not in left_out:
            assert one.measures == other.measures


def test_a_comparison_says_which_worlds_failed(base: sim.Scenario) -> None:
    @sim.strategy("fails-later", costs=())
    def fails_later(view: sim.MarketView) -> sim.Levers:
        """Rest, until there are many customers; then fail.

        Source: this test. Costs nothing.
        """
        if view.month >= 1 and view.books[-1]["customers"] > 39:
            raise ValueError("too many")
        return view.rest

    twins = sim.compare(base, "fails-later", replications=8, executor="serial")
    assert 0 < len(twins.failed) < 8
    assert twins.replications == 8 - len(twins.failed)
    assert twins.failed["error"].str.contains("too many").all()
    assert "failed" in repr(twins)
    assert {"failed"} <= set(twins.tables())
    assert len(twins.to_dict()["failed"]) == len(twins.failed)


# -- once -------------------------------------------------------------------------------------------------------------


def test_a_world_is_lived_once(base: sim.Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    lived: list[int] = []

    def counted(batches: Sequence[Batch]) -> list[Outcome]:
        lived.extend(world.replication for batch in batches for world in batch.worlds)
        return live(batches)

    monkeypatch.setattr(runner, "live", counted)
    store = Memory()
    design = design_of({Arm(): base, Arm("the same"): base.evolve("other-name", {})}, replications=2)
    twice = run(design, FirmStory(), executor="serial", store=store)
    assert sorted(lived) == [0, 1]
    assert twice.each[0] is twice.each[1]
    more = run(design_of({Arm(): base}, replications=3), FirmStory(), executor="serial", store=store)
    assert sorted(lived) == [0, 1, 2]
    assert more.frame["profit"].nunique() == 3
    assert len(store) == 3
    run(design, FirmStory(people=False), executor="serial", store=store)
    assert sorted(lived) == [0, 0, 1, 1, 2], "what is taken of a world counts too"


def test_worlds_that_differ_in_strategies_alone_share_a_warm_up(base: sim.Scenario) -> None:
    design = sim.Experiment(
        base, policies={"cut": "price-cut"}, factors={"market.review_rate": (0.1, 0.3)}, replications=2
    ).design()
    batches = batched(design.worlds, FirmStory())
    assert [len(batch.worlds) for batch in batches] == [2, 2, 2, 2]
    shared = live(batches[:1])
    for world, outcome in zip(batches[0].worlds, shared, strict=True):
        alone = FirmStory()(Market(world.scenario, rng=world.seed, replication=world.replication))
        assert alone.measures == outcome.measures


def test_labels_do_not_count_in_a_digest_and_luck_does(base: sim.Scenario) -> None:
    world = World(base)
    assert world.digest == World(base, policy="other", factors=(("x", 1),)).digest
    assert len({world.digest, world.again(1).digest, World(base, seed=2).digest}) == 3
    assert world == World(base) and hash(world) == hash(World(base))
    assert world != World(base, policy="other")
    assert world.digest == sim.simulate(base, seed=1).id


def test_names_and_factors_are_columns(base: sim.Scenario) -> None:
    policies = {"a.b": {"use": "under-promise", "cushion": 0.1}, "c": {"use": "under-promise", "cushion": 0.2}}
    design = sim.Experiment(
        base, policies=policies, factors={"market.review_rate": (0.1, 0.3)}, replications=1
    ).design()
    assert design.frame.columns.tolist()[:4] == ["scenario", "policy", "knockouts", "market.review_rate"]
    assert design.frame["policy"].tolist() == ["baseline", "a.b", "c"] * 2
    twins = sim.compare(base, policies, replications=2, executor="serial")
    joined = twins.table("profit").merge(twins.parameters(), on="policy")
    assert joined["cushion"].tolist() == [0.1, 0.2]
    unnamed = sim.compare(base, *policies.values(), replications=2, executor="serial")
    assert unnamed.names == ("under-promise cushion=0.1", "under-promise cushion=0.2")
