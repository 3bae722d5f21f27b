"""Closed-form values stand where they hold: a number in subscription markets, elsewhere none, and no verb is judged by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from worlds import shipped

import sim
from sim.lab.asked import told_in
from sim.lab.paired import replications_needed
from sim.results.measures import CLOSED_FORMS, MEASURES


def small(market: str) -> sim.Scenario:
    return shipped(market, 100, 6, warm_up=2)


@pytest.mark.parametrize(("market", "known"), [("telecom", True), ("coffee-shop", False), ("car-dealer", False)])
def test_a_closed_form_is_a_number_in_subscription_markets_alone(market: str, known: bool) -> None:
    found = sim.simulate(small(market)).summary()
    for name in MEASURES:
        assert np.isfinite(found[name]).all() == (known or name not in CLOSED_FORMS), name


def test_comparisons_leave_what_there_is_not_open() -> None:
    twins = sim.compare(small("coffee-shop"), "price-cut", replications=2, executor="serial")
    table = twins.table().set_index("measure")["difference"]
    assert table[list(CLOSED_FORMS)].isna().all()
    assert table.drop(list(CLOSED_FORMS)).notna().all()
    assert twins.needed("equity", 1.0) is None


def test_as_many_replications_as_are_needed_for_nothing_are_not_told() -> None:
    assert replications_needed(np.array([1.0, np.nan]), 1.0) is None


@pytest.mark.parametrize(
    "asking",
    [
        lambda s: sim.tournament(s, "rest", "price-cut", measure="equity", replications=1),
        lambda s: sim.robustness(s, "price-cut", measure="equity"),
        lambda s: sim.optimise(s, "price-cut", objective="equity"),
        lambda s: sim.compare(s, "price-cut", until={"equity": 5.0}),
        lambda s: sim.sensitivity(s, measure="equity", factors=["behaviour.choice.inertia"]),
        lambda s: sim.discover(s, "equity>0", factors=["behaviour.choice.inertia"], points=64),
    ],
    ids=["tournament", "robustness", "optimise", "compare", "sensitivity", "discover"],
)
def test_nothing_is_judged_by_what_there_is_not(asking: Callable[[Any], Any]) -> None:
    with pytest.raises(ValueError, match=r"subscription market, and this one is repertoire.*loyalty value small"):
        asking(small("coffee-shop"))


def test_where_it_holds_it_may_be_asked_for() -> None:
    assert told_in(small("telecom"), "equity", MEASURES) == "equity"
    with pytest.raises(ValueError, match="did you mean 'equity'"):
        told_in(small("telecom"), "equty", MEASURES)
