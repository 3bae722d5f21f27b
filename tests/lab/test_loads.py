"""Loads: which worlds are lived together."""

from __future__ import annotations

import gc

import pandas as pd
import pytest
from worlds import shipped

import sim
from sim.lab import loads
from sim.market.firms import Firm
from sim.market.market import Market


def tried(policies: int) -> sim.Sweep:
    """One market, so many strengths of one policy, one replication: they share a warm-up."""
    strengths = [k / policies for k in range(1, policies + 1)]
    cut = {"cut": {"use": "price-cut"}}
    varied = {"policy.strength": strengths}
    return sim.Experiment(shipped("textbook", 40, 3), policies=cut, factors=varied, replications=1).run(workers=1)


def test_no_load_holds_more_worlds_than_are_lived_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tournament has thousands of worlds on one warm-up."""
    seen: list[int] = []
    live = loads.live

    def counted(batches: list[loads.Batch]) -> object:
        seen.append(sum(len(batch.worlds) for batch in batches))
        return live(batches)

    monkeypatch.setattr("sim.lab.runner.live", counted)
    tried(70)
    assert sum(seen) == 71
    assert max(seen) <= loads.TOGETHER


def test_worlds_do_not_depend_on_whom_they_are_lived_with(monkeypatch: pytest.MonkeyPatch) -> None:
    alone: list[pd.DataFrame] = []
    for most in (3, 32):
        monkeypatch.setattr(loads, "TOGETHER", most)
        alone.append(tried(7).differences())
    pd.testing.assert_frame_equal(*alone)


def test_what_worlds_held_is_freed_at_once() -> None:
    """Thousands of worlds are lived in one process; their arrays must not wait for the collector."""

    def markets() -> list[Market | Firm]:
        # By type: asking a weak proxy of something that is gone what it is an instance of is an error.
        return [one for one in gc.get_objects() if issubclass(type(one), Market | Firm)]

    gc.collect()
    before = markets()
    gc.disable()
    try:
        tried(5)
        after = [one for one in markets() if not any(one is old for old in before)]
        assert [one for one in after if vars(one)] == []
    finally:
        gc.enable()
