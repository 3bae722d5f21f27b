"""Lessons lived once, small, for all tests that look at what follows from them."""

from __future__ import annotations

import pytest

from sim.classroom.lessons.kept import Kept
from sim.classroom.lessons.lived import numbers_of
from sim.classroom.lessons.registry import LESSONS

SMALL = 0.1
"""Size of the worlds of tests: the smallest markets, a year, three pairs."""


class LivedOnce(Kept):
    """Lives a lesson, small, when it is first asked for."""

    def get(self, lesson, scale=1.0):
        found = super().get(lesson, SMALL)
        if found is None:
            found = numbers_of(lesson, scale=SMALL)
            self.put(lesson, found, SMALL)
        return found


@pytest.fixture(scope="session")
def small() -> LivedOnce:
    """Every lesson's numbers, lived small."""
    return LivedOnce()


@pytest.fixture(scope="session")
def all_small(small: LivedOnce) -> LivedOnce:
    """All of them lived beforehand: a browser does not wait."""
    for lesson in LESSONS.values():
        small.get(lesson)
    return small
