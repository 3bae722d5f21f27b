"""P13: a spread that is rounding is none, in every table of differences; one replication has no spread."""

from __future__ import annotations

import math

import numpy as np
import pytest
from worlds import shipped

import sim
from sim.lab.paired import Difference, half_width, interval, unpaired_half_width

BASE = shipped("textbook", 60, 3, 1)
FIXED = BASE.evolve("fx", {"firms.alpha.costs.fixed": 100.1})


@pytest.fixture(scope="module")
def twins() -> sim.Twins:
    return sim.compare(BASE, FIXED, replications=7, executor="serial")


def test_a_constant_is_the_same_in_every_replication(twins: sim.Twins) -> None:
    row = twins.table("profit").iloc[0]
    assert row["half_width"] == 0 and row["times_narrower"] == math.inf
    assert row["low"] == row["high"] == row["difference"] == pytest.approx(-300.3)
    assert twins.needed("profit", 1.0) == 2


def test_no_other_table_shows_rounding_for_a_spread(twins: sim.Twins) -> None:
    assert (twins.bridge()["half_width"] == 0).all()
    assert (twins.cumulative("profit")["half_width"] == 0).all()
    paths = twins.paths()
    assert (paths[(paths["measure"] == "profit")]["half_width"] == 0).all()


def test_one_replication_has_no_interval_and_no_ratio() -> None:
    row = sim.compare(BASE, FIXED, replications=1, executor="serial").table("profit").iloc[0]
    assert row[["low", "high", "half_width", "unpaired_half_width", "times_narrower"]].isna().all()


def test_a_difference_that_is_rounding_is_none_and_a_small_one_is_not() -> None:
    old = np.array([1e6, 2e6, 3e6])
    assert Difference(old, old + np.spacing(old)).paired.row() == {"mean": 0, "low": 0, "high": 0, "half_width": 0}
    small = Difference(old, old + 1e-3).paired
    assert (small.mean, small.half_width) == (pytest.approx(1e-3, rel=1e-5), 0)
    real = Difference(old, old + np.array([1.0, 2.0, 3.0])).paired
    assert real.half_width == pytest.approx(half_width(np.array([1.0, 2.0, 3.0])))


def test_values_that_are_the_same_have_no_spread() -> None:
    same = np.full(7, 0.1) * np.array([1, 1, 1, 1, 1, 1, 1 + 1e-15])
    assert half_width(same) == 0 == unpaired_half_width(same, same)
    assert interval([0.1, 0.2]).half_width > 0
