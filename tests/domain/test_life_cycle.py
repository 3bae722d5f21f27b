"""From non-customer to potential, target, customer, lost and won back."""

from __future__ import annotations

import numpy as np
import pytest
from worlds.two_firms import A, assert_same_lives, at_home, lived, monthly, pull, total, twins, world

from sim.state.relationship import CUSTOMER, LOST, NEVER, TARGETED, WON_BACK

pytestmark = pytest.mark.domain("life cycle")

UNKNOWN = {"firms.a.awareness": 0.2, "firms.a.start_share": 0.1, "firms.b.start_share": 0.9, "market.review_rate": 0.4}
EVERY_STAGE = UNKNOWN | {
    "firms.a.advertising": {"spend": 0.02, "calls": 0.05},
    "firms.a.win_back": {"rate": 0.3, "offer": 0.3},
    "population": {"need_ceases": 0.1, "entry_rate": 0.1},
}
NEXT = {NEVER: {NEVER, CUSTOMER}, CUSTOMER: {CUSTOMER, LOST}, LOST: {LOST, WON_BACK}, WON_BACK: {WON_BACK, LOST}}


def stages(market) -> np.ndarray:
    """Where everyone stands with firm a: non-customer, potential, target, customer, lost, won back."""
    relationships = market.customers.relationships[:, A]
    target = (relationships["marks"] & TARGETED) > 0
    never = np.where(relationships["aware"] == 0, 0, np.where(target, 2, 1))
    return np.where(relationships["past"] == NEVER, never, 2 + relationships["past"].astype(int))


def test_everyone_goes_through_it_in_order_and_every_stage_is_there() -> None:
    market = lived(world("subscription", EVERY_STAGE, size=1000, months=24), 0)
    seen = set()
    lost = won = 0
    while market.running:
        before, home = stages(market), market.customers.relationships["past"][:, A].copy()
        market.step()
        after, past = stages(market), market.customers.relationships["past"][:, A]
        seen |= set(after.tolist())
        for stage in NEXT:
            assert set(past[home == stage].tolist()) <= NEXT[stage]
        never = (home == NEVER) & (past == NEVER)
        assert (after[never] >= before[never]).all(), "nobody unlearns a firm, or is untargeted without having come"
        won += np.count_nonzero((past == WON_BACK) & (home == LOST))
        lost += np.count_nonzero((past == LOST) & ((home == CUSTOMER) | (home == WON_BACK)))
    assert seen == {0, 1, 2, 3, 4, 5}
    assert total(market, "returned") == won > 0
    assert total(market, "left") == lost > won


def test_customers_and_the_lost_are_where_they_should_be() -> None:
    market = lived(world("subscription", EVERY_STAGE, size=1000, months=24))
    people, past = market.customers.people, market.customers.relationships["past"][:, A]
    present = people["stage"] == 1
    np.testing.assert_array_equal(present & np.isin(past, (CUSTOMER, WON_BACK)), present & at_home(market))
    assert monthly(market, "customers")[-1] == at_home(market).sum()


def test_how_one_came_is_kept() -> None:
    market = lived(world("subscription", EVERY_STAGE, size=1500, months=24))
    table = market.tables()["customers"]
    channels = set(table.loc[table["home"] == "a", "channel"])
    assert {"start", "own search", "advertising", "sales call", "win-back"} <= channels
    assert (table.loc[table["home"] == "nobody", "channel"] == "none").all()
    won = table[(table["home"] == "a") & (table["channel"] == "win-back")]
    assert (market.customers.relationships["past"][won["customer"], A] == WON_BACK).all()


def test_who_never_hears_of_a_firm_never_becomes_its_customer() -> None:
    market = lived(world("subscription", UNKNOWN, size=800))
    unaware = market.customers.relationships["aware"][:, A] == 0
    assert unaware.any()
    assert (market.customers.relationships["past"][unaware, A] == NEVER).all()
    assert market.customers.relationships["episodes"][unaware, A].max() == 0


def test_stages_do_nothing_by_themselves() -> None:
    """A win-back offer is for the lost who are called: without calls nobody pays less, wherever they stand."""
    scenario = world("subscription", UNKNOWN)
    assert_same_lives(*twins(scenario, pull({"win_back.offer": 0.5, "win_back.apology": 1.0})))
