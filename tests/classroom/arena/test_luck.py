"""What was luck: known answers."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import ncf

from sim.classroom.arena.luck import luck_of, ranks

APART = np.array([0.0, 10.0, 20.0])
LUCK = np.array([[1, -2, 1], [-1, 0, 1], [0, 2, -2], [0, 0, 0]], float)
"""By world; sums to nothing over worlds and over firms."""


def test_firms_that_always_end_alike_owe_nothing_to_luck() -> None:
    assert luck_of([APART] * 5) == (0.0, 0.0, 0.0)


def test_firms_that_are_alike_on_average_owe_all_to_luck() -> None:
    found = luck_of(LUCK)
    assert found is not None
    assert found.share == 1.0
    assert found.high == 1.0


def test_the_share_is_that_of_the_two_variances() -> None:
    found = luck_of(APART + LUCK)
    assert found is not None
    luck = (LUCK**2).sum() / (2 * 3)
    decisions = 100.0 - luck / 4
    assert found.share == pytest.approx(luck / (luck + decisions))
    assert found.low < found.share < found.high


def test_the_interval_ends_where_the_ratio_would_be_one_in_forty() -> None:
    found = luck_of(APART + LUCK)
    assert found is not None
    ratio = 4 * 100.0 / ((LUCK**2).sum() / 6)
    for share, tail in ((found.low, 0.975), (found.high, 0.025)):
        weight = 4 * 2 * (1 - share) / share
        assert ncf.sf(ratio, 2, 6, weight) == pytest.approx(tail, abs=1e-6)


def test_what_moves_all_firms_alike_and_in_what_money_is_counted_changes_nothing() -> None:
    plain = luck_of(APART + LUCK)
    moved = luck_of(7.0 * (APART + LUCK + np.array([[100.0], [-30.0], [5.0], [0.0]])))
    assert plain is not None and moved is not None
    assert moved == pytest.approx(plain)


def test_more_luck_is_a_larger_share() -> None:
    shares = [luck_of(APART + k * LUCK) for k in (0.5, 1, 2, 4)]
    assert [s.share for s in shares if s] == sorted(s.share for s in shares if s)
    assert len({s.share for s in shares if s}) == 4


def test_where_nothing_can_be_divided_nothing_is_said() -> None:
    assert luck_of([[1.0, 1.0], [2.0, 2.0]]) is None
    assert luck_of([[1.0, 2.0]]) is None
    assert luck_of([[1.0], [2.0]]) is None


def test_equal_profits_share_the_better_place() -> None:
    assert ranks([[5.0, 9.0, 5.0], [1.0, 2.0, 3.0]]) == [[2, 1, 2], [3, 2, 1]]
