"""What all tests share."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import processes
import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.register_profile("new", deadline=None, database=None)
settings.register_profile("quick", derandomize=True, deadline=None, database=None, max_examples=20)
settings.load_profile("same" if os.environ.get("CI") else "new")
"""Where a change is judged, every property is tried on the same examples each time: the verdict is about the change.
Elsewhere examples are new each time, and what they find is fixed and written down as an example."""


NO_WORLD = ("mechanisms", "numerics", "rules", "scenario", "words", "test_house.py", "test_imports.py")
"""Folders and files of tests that live no world; one that does all the same says so with ``pytest.mark.world``."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lives a world by where it stands."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here) and item.path.relative_to(here).parts[0] not in NO_WORLD:
            item.add_marker("world")


@pytest.fixture(autouse=True)
def no_world_unless_marked(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that is not marked ``world`` cannot live one."""
    market = sys.modules.get("sim.market")
    if request.node.get_closest_marker("world") is None and market is not None and hasattr(market, "Market"):

        def refuse(self: object, *_: object, **__: object) -> None:
            raise AssertionError("this test lives a world: mark it with pytest.mark.world, or it slows make check")

        monkeypatch.setattr(market.Market, "__init__", refuse)


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
