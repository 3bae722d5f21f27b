"""What all tests share."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator

import processes
import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None, database=None)
settings.register_profile("new", deadline=None, database=None)
settings.load_profile("same" if os.environ.get("CI") else "new")
"""Where a change is judged, every property is tried on the same examples each time: the verdict is about the change.
Elsewhere examples are new each time, and what they find is fixed and written down as an example."""


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
