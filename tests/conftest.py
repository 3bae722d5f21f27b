"""What all tests share."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator
from typing import Any

import marks
import processes
import pytest
from hypothesis import HealthCheck, settings

USUAL: dict[str, Any] = {"deadline": None, "database": None, "suppress_health_check": [HealthCheck.too_slow]}
"""No verdict hangs on how long something takes: the machine may be busy with something else."""

settings.register_profile("same", derandomize=True, **USUAL)
settings.register_profile("new", **USUAL)
settings.register_profile("quick", derandomize=True, max_examples=20, **USUAL)
settings.load_profile("same" if os.environ.get("CI") else "new")
"""Where a change is judged, every property is tried on the same examples each time: the verdict is about the change.
Elsewhere examples are new each time, and what they find is fixed and written down as an example."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by where they stand."""
    for item in items:
        if not marks.stands_in(item.path, marks.NO_WORLD):
            item.add_marker("world")
        if marks.stands_in(item.path, marks.MODEL):
            item.add_marker("model")
        if marks.stands_in(item.path, marks.ONCE):
            item.add_marker("once")
        if marks.stands_in(item.path, marks.BROWSER):
            item.add_marker("browser")


@pytest.fixture(autouse=True)
def no_world_unless_marked(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that is not marked ``world`` cannot live one."""
    market = sys.modules.get("sim.market")
    if request.node.get_closest_marker("world") is None and market is not None and hasattr(market, "Market"):

        def refuse(self: object, *_: object, **__: object) -> None:
            raise AssertionError("this test lives a world: mark it with pytest.mark.world, or it slows make check")

        monkeypatch.setattr(market.Market, "__init__", refuse)


@pytest.fixture(autouse=True)
def no_strategy_left_behind() -> Iterator[None]:
    """What a test registers is known to it alone: others ask for every strategy there is."""
    registry = sys.modules.get("sim.strategies.registry")
    before = set(registry._REGISTRY) if registry else set()
    yield
    registry = sys.modules.get("sim.strategies.registry")
    for name, one in list(registry._REGISTRY.items()) if registry else []:
        if name not in before and not one.is_shipped:
            del registry._REGISTRY[name]


@pytest.fixture
def clean_drawing() -> Iterator[None]:
    """No window, and no warning: a cut-off layout or a missing glyph is an error."""
    from sim import plots  # late: not every test draws

    with warnings.catch_warnings(), plots.detached():
        warnings.simplefilter("error", UserWarning)
        # An old matplotlib on a new pyparsing warns of names that will go, in a category that is a user's too.
        warnings.simplefilter("ignore", DeprecationWarning)
        yield


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """What a test starts ends with it, passed or failed."""
    yield
    processes.end_all()
