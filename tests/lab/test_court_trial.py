"""A trial on the kit: the same bits whoever lives its worlds, nothing lived twice, luck that sets do not share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from worlds.claims import SMALL, small_case, small_record

from sim.lab.court.record import record_of, written
from sim.lab.court.trial import APART, Extent, tried
from sim.lab.store import Folder

CLAIM = "under-promise"


@pytest.fixture(scope="module")
def alone() -> bytes:
    return kept(small_record(CLAIM))


def kept(record: dict[str, Any]) -> bytes:
    return written(record_of([record], {}))


def test_a_record_is_the_same_bits_on_a_cluster(alone: bytes) -> None:
    """On processes of our own, too: ``tests/lab/test_executors.py`` holds whatever is lived to that."""
    assert kept(small_record(CLAIM, executor="local:2")) == alone


def test_a_trial_goes_on_where_its_store_stands(alone: bytes, tmp_path: Path) -> None:
    store = Folder(tmp_path / "store")
    first = kept(small_record(CLAIM, store=store))
    seen: list[int] = []
    again = kept(small_record(CLAIM, store=store, progress=lambda done, total: seen.append(done)))
    assert first == again == alone


def test_another_seed_is_other_luck(alone: bytes) -> None:
    found = tried(small_case(CLAIM), 2, 0.01, executor="serial")
    assert [row["mean"] for row in found.found["asks"]] != [row["mean"] for row in small_record(CLAIM)["found"]["asks"]]


def test_full_size_is_three_sets_of_luck_that_no_two_share() -> None:
    case = replace(
        small_case(CLAIM),
        effort=replace(SMALL, replications=3),
        where={},
        flips={},
        markets=small_case(CLAIM).markets[:1],
    )
    case = replace(case, markets=(replace(case.markets[0], changes={"population.size": 150}),))
    found = tried(case, 1, 1.0, executor="serial").found
    assert Extent.of(case, 1.0).sets == 3
    assert [one["first"] for one in found["luck"]] == [0, APART, 2 * APART]
    assert found["sets"] == 3 and found["replications"] == 3
