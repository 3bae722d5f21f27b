"""Asking for memory ahead: it changes nothing, and the compiler does not leave it out."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numba import njit

from sim.numerics.fetch import fetch, place_of

pytestmark = pytest.mark.compiled


@njit
def summed_ahead(rows: Any, ahead: int) -> float:
    """Sum of an array, asking for what lies ``ahead`` of each number."""
    total = 0.0
    place = place_of(rows)
    for i in range(rows.size):
        fetch(place, 8 * (i + ahead), 8)
        total += rows[i]
    return total


@pytest.mark.parametrize("ahead", [0, 3, 1_000_000, -1_000_000])
def test_nothing_is_read_or_written_by_asking_even_where_nothing_lies(ahead: int) -> None:
    rows = np.arange(100.0)
    assert summed_ahead(rows, ahead) == rows.sum()
    assert rows.tolist() == list(range(100))


def test_the_compiler_leaves_none_out() -> None:
    summed_ahead(np.zeros(1), 0)
    (text,) = summed_ahead.inspect_llvm().values()
    assert "call void @llvm.prefetch" in text
