"""Garbage collected less often while something is compiled.

A compilation makes objects by the million and drops few of them: looking through all of them again and again took a tenth of a
first start. Memory at its peak is 7% more for it.
"""

from __future__ import annotations

import gc
from typing import Any, Final

from numba.core import event

PATIENCE: Final = (100_000, 50, 100)
"""Objects made before Python looks for garbage, and how often it looks among older ones; 700, 10 and 10 is its own habit."""


class _Patient(event.Listener):
    """Numba tells of each function that it begins and ends to compile; one calls for another, under one lock."""

    def __init__(self) -> None:
        self.depth = 0
        self.habit = gc.get_threshold()

    def on_start(self, event: Any) -> None:
        """Be patient from the outermost on."""
        if self.depth == 0:
            self.habit = gc.get_threshold()
            if self.habit[0] > 0:  # 0: somebody has switched collecting off, so it stays
                gc.set_threshold(*PATIENCE)
        self.depth += 1

    def on_end(self, event: Any) -> None:
        """Back to the habit after the outermost."""
        self.depth -= 1
        if self.depth == 0:
            gc.set_threshold(*self.habit)


def be_patient() -> None:
    """From now on, whenever something is compiled in this process; once is enough."""
    if not _known:
        _known.append(_Patient())
        event.register("numba:compile", _known[0])


_known: list[_Patient] = []
