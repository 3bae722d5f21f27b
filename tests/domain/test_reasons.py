"""Six reasons to leave, each brought about alone; and what is none of them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from worlds.two_firms import lived, pull, total, world

from sim.state.causes import CAUSES, FORCED, REASONS

pytestmark = pytest.mark.domain("six reasons to leave")

MARKET = {
    "market.review_rate": 0.5,
    "population.traits.novelty_seeking": 0.0,
    "firms.a.failure_rate": 0.0,
    "firms.b.failure_rate": 0.0,
}

DRIVERS: dict[str, dict[str, Any]] = {
    "novelty seeking": {"population.traits.novelty_seeking": 2.0},
    "dissatisfaction": pull({"service.lift": -0.2}),
    "rival's relative advantage": pull({"price.change": -0.3}, "b"),
    "conflict": {"firms.a.failure_rate": 0.4, "firms.a.recovery": {"resolve": 0.0}},
    "loss of trust": pull({"promise.cushion": -0.3}),
    "need ceased": {"population.need_ceases": 0.3},
}


def exits(changes: dict[str, Any] | None = None):
    market = lived(world("subscription", MARKET | (changes or {}), size=1500, months=18))
    table = market.tables()["exits"]
    return table[table["firm"] == "a"]


def test_the_six_are_these() -> None:
    assert list(REASONS) == list(DRIVERS)
    assert {cause for causes in REASONS.values() for cause in causes} == set(CAUSES) - set(FORCED)


@pytest.mark.parametrize("reason", DRIVERS)
def test_what_drives_people_away_is_what_they_are_found_to_leave_for(reason: str) -> None:
    calm, driven = exits(), exits(DRIVERS[reason])
    assert driven[reason].sum() > 2 * calm[reason].sum() + 20
    gained = {other: driven[other].sum() - calm[other].sum() for other in REASONS}
    assert max(gained, key=gained.__getitem__) == reason


def test_a_reason_that_is_not_there_is_not_found() -> None:
    calm = exits({"population.need_ceases": 0.0})
    assert calm["need ceased"].sum() == calm["cause_grievance"].sum() == calm["cause_released"].sum() == 0
    # novelty, fairness, status and effort are the same as on joining for everyone here
    still = ["cause_novelty", "cause_fairness", "cause_status", "cause_effort", "cause_barriers"]
    assert calm[still].to_numpy().sum() == 0


def test_several_reasons_may_apply_or_none_but_chance() -> None:
    table = exits(DRIVERS["conflict"])
    reasons = table[list(REASONS)].sum(axis=1)
    assert (reasons > 1).any() and (reasons == 0).any()
    np.testing.assert_array_equal(table["chance"], reasons == 0)


def test_to_be_let_go_is_none_of_the_six() -> None:
    costly = {"firms.a.costs": {"serve": 2.0}} | pull({"release.share": 0.3})
    table = exits(costly)
    released = table[table["cause_released"]]
    assert len(released) > 10
    assert not released[list(REASONS)].to_numpy().any() and not released["chance"].any()
    market = lived(world("subscription", MARKET | costly, size=1500, months=18))
    assert total(market, "released") == len(released)
