"""Worlds that fail: a row with its error, whoever does the work; what dies is an error in words."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import pandas as pd
import pytest
from worlds import shipped

import sim
from sim.lab.collect import FirmStory
from sim.lab.design import Design, design_of
from sim.lab.outcomes import Outcomes
from sim.lab.runner import run
from sim.lab.world import Arm
from sim.strategies import registry

BASE = shipped("textbook", 60, 3, 1)
DESIGN = sim.Experiment(
    BASE, policies={"cheap": "price-cut"}, factors={"firms.alpha.list_price": (20, 22)}, replications=2
).design()


def gives_up(view: sim.MarketView, *, after: int = 1) -> sim.Levers:
    """Sell at half the price, and give up after some months. Costs the margin."""
    if view.month >= after:
        raise RuntimeError("nothing left to give")
    return view.rest.towards(1, price={"change": -0.5})


@pytest.fixture(scope="module", autouse=True)
def known() -> Iterator[None]:
    """The strategy is known here, and nowhere else."""
    before = dict(registry._REGISTRY)
    sim.strategy("gives-up", costs=(), forgoes=("realised_price",))(gives_up)
    yield
    registry._REGISTRY.clear()
    registry._REGISTRY.update(before)


def failing() -> Design:
    """Worlds that fail in their second month."""
    spec = BASE.evolve("gives-up", {"firms.alpha.strategy": {"use": "gives-up"}})
    return design_of({Arm("gives up"): spec}, replications=2)


@contextmanager
def dask() -> Iterator[Any]:
    """A Dask cluster of two workers on this machine."""
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, memory_limit=0
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client.get_executor()


@contextmanager
def threads() -> Iterator[Executor]:
    """Threads of this process."""
    with ThreadPoolExecutor(2) as pool:
        yield pool


@pytest.fixture(scope="module")
def serial() -> Outcomes:
    return run(DESIGN, FirmStory(), executor="serial")


def same(one: Outcomes, other: Outcomes) -> None:
    pd.testing.assert_frame_equal(one.frame, other.frame, check_exact=True)
    for name in ("months", "books", "exits", "people"):
        pd.testing.assert_frame_equal(one.table(name), other.table(name), check_exact=True)


@pytest.mark.parametrize(
    "made",
    [
        threads,
        pytest.param(dask, marks=[pytest.mark.slow, pytest.mark.filterwarnings("ignore")]),
    ],
)
def test_whoever_does_the_work_the_tables_are_the_same_and_a_failed_world_is_a_row(made: Any, serial: Outcomes) -> None:
    with made() as executor:
        found = run(Design((*DESIGN.worlds, *failing().worlds)), FirmStory(), executor=executor, workers=2)
    whole = Outcomes(DESIGN, found.each[: len(DESIGN)])
    same(serial, whole)
    assert found.failed["policy"].tolist() == ["gives up"] * 2
    assert found.failed["error"].str.contains("nothing left to give").all()


class Loses:
    """Does the work at once, and loses the first piece."""

    def __init__(self) -> None:
        self.asked = 0

    def submit(self, work: Any, /, *arguments: Any) -> Future[Any]:
        """Do a piece of work."""
        future: Future[Any] = Future()
        self.asked += 1
        if self.asked == 1:
            future.set_exception(OSError("the line went dead"))
        else:
            future.set_result(work(*arguments))
        return future


@pytest.mark.parametrize(
    "verb",
    [
        lambda **how: sim.compare(BASE, "price-cut", replications=3, **how),
        lambda **how: sim.ablate(BASE, "inertia", replications=3, **how),
        lambda **how: sim.field_experiment(BASE, "price-cut", replications=3, **how),
    ],
    ids=["compare", "ablate", "trial"],
)
def test_a_failed_world_costs_its_replication_and_is_said(verb: Any) -> None:
    found = verb(executor=Loses())
    assert found.replications == 2
    assert set(found.failed["replication"]) == {0}
    assert found.failed["error"].str.contains("OSError: the line went dead").all()
    assert found.tables()["failed"].equals(found.failed)
    assert "failed" in found.headline()
    whole = verb(executor="serial")
    assert not len(whole.failed) and "failed" not in whole.tables()
    assert found != whole


def test_where_no_replication_is_left_what_the_first_failed_with_is_raised() -> None:
    with pytest.raises(sim.StrategyError, match="nothing left to give"):
        sim.compare(BASE, {"use": "gives-up"}, replications=2, executor="serial")
