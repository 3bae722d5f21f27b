"""Same world, one change: what a policy may touch, and what it must leave alone (DESIGN section 3a)."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import shipped
from worlds.corners import ALL, CORNERS, any_small, assert_same_tables, corner, examples, worlds

import sim
from sim.market.market import Market
from sim.state.offer import OFFER
from sim.state.person import TRAITS
from sim.state.world import arms_of


def test_a_policy_at_zero_strength_is_no_policy() -> None:
    scenario = shipped("textbook", 200, 12)
    rest = Market(scenario, rng=1).run()
    for strength, same in ((0.0, True), (0.001, False)):
        block = {"use": "under-promise", "strength": strength}
        other = Market(scenario.evolve("almost", {"firms.alpha.strategy": block}), rng=1).run()
        assert rest.tables()["firms"].equals(other.tables()["firms"]) is same


@pytest.mark.parametrize("name", ALL)
def test_a_price_changes_no_person_and_no_tie(name: str) -> None:
    scenario = any_small(name, 200, 3)
    firm = scenario.focal_firm
    dear = scenario.evolve("dear", {f"firms.{firm}.list_price": scenario.firms[firm].list_price * 1.2})
    one, two = Market(scenario, rng=4), Market(dear, rng=4)
    place = list(scenario.firms).index(firm)
    assert one.ties == two.ties
    for name_ in (*TRAITS, "needs", "segment", "stage", "home", "entry", "joined"):
        np.testing.assert_array_equal(one.customers.people[name_], two.customers.people[name_], err_msg=name_)
    for name_ in one.customers.relationships.dtype.names:
        mine, theirs = one.customers.relationships[name_], two.customers.relationships[name_]
        changed = np.flatnonzero((mine != theirs).any(axis=0)).tolist()
        assert changed == ([place] if name_ == "reference" else []), name_
    one.run()
    two.run()
    for name_ in (*TRAITS, "needs", "segment", "stage", "entry"):
        np.testing.assert_array_equal(one.customers.people[name_], two.customers.people[name_], err_msg=name_)
    np.testing.assert_array_equal(one.customers.relationships["taste"], two.customers.relationships["taste"])
    assert not one.tables()["firms"]["sales"].equals(two.tables()["firms"]["sales"])


@pytest.mark.parametrize("name", ALL)
def test_a_strategy_leaves_the_warm_up_alone(name: str) -> None:
    """And a twin, which takes the warm-up over, is the same as a world of its own."""
    scenario = any_small(name, 150, 14)
    bold = scenario.evolve("bold", {f"firms.{scenario.focal_firm}.strategy": "complaint-recovery"})
    base = Market(scenario, rng=6).warm_up()
    assert_same_tables(Market(bold, rng=6).run(), base.twin(bold).run())
    assert_same_tables(Market(scenario, rng=6).run(), base.run())


def test_seeds_and_replications_are_other_worlds() -> None:
    scenario = shipped("textbook", 60, 2)
    worlds = [Market(scenario, rng=seed, replication=r) for seed, r in ((1, 0), (2, 0), (1, 1))]
    tastes = [w.customers.relationships["taste"][:, 0] for w in worlds]
    assert np.unique(np.stack(tastes), axis=0).shape[0] == 3
    assert abs(np.corrcoef(tastes)[np.triu_indices(3, 1)]).max() < 0.5


# -- the monotone Gumbel property -------------------------------------------------------------------------------------


def _month(market: Market, state: dict, month: int, firm: int, gift: float) -> np.ndarray:
    """Whom everyone chose last after living one month from a state, with one firm's appeal raised by a gift."""
    market.engine.restore(state)
    made = [f.announcement(month) for f in market.firms]
    offers = np.array([[m.offer for m in made]] * arms_of(market.spec), dtype=OFFER)
    offers["appeal"][:, firm] += gift
    delivery = np.array([[m.delivery for m in made]] * arms_of(market.spec))
    market.engine.live(month, offers, delivery, np.array([[m.concessions for m in made]] * arms_of(market.spec)))
    return market.customers.people["last"].astype(int)


@examples(30)
@given(worlds(kinds=("subscription", "durable")), st.integers(0, 99), st.floats(0.01, 5.0), st.data())
def test_a_better_firm_moves_nobody_between_two_others(
    scenario: sim.Scenario, seed: int, gift: float, data: st.DataObject
) -> None:
    """On one occasion, from the same state and with the same luck, the only new choice is the firm that got better."""
    scenario = scenario.evolve("once", {"population.traits.service_rate": 0.0})
    firm = data.draw(st.integers(0, len(scenario.firms) - 1), label="firm")
    month = data.draw(st.integers(0, scenario.market.months - 1), label="month")
    market = Market(scenario, rng=seed).warm_up().run(month)
    state = {name: array.copy() for name, array in market.engine.state().items()}
    plain, better = _month(market, state, month, firm, 0.0), _month(market, state, month, firm, gift)
    moved = plain != better
    assert (better[moved] == firm).all()


@pytest.mark.parametrize("name", [name for name in CORNERS if "subscription" in name])
def test_and_somebody_does_move(name: str) -> None:
    scenario = corner(name, 5000, 12)
    market = Market(scenario, rng=1).run(6)
    state = {name_: array.copy() for name_, array in market.engine.state().items()}
    for firm in range(len(scenario.firms)):
        plain, better = _month(market, state, 6, firm, 0.0), _month(market, state, 6, firm, 1.0)
        moved = plain != better
        assert moved.sum() > 5
        assert set(better[moved]) == {firm}
        assert len(set(plain[moved])) > 1


def test_entrants_and_leavers_keep_their_rows() -> None:
    """Who leaves does not depend on who enters, and a row is a customer for life."""
    scenario = corner("contract-subscription", 200, 20)
    cheap = scenario.evolve("cheap", {"firms.a.price.change": -0.3})
    one, two = Market(scenario, rng=5).run(), Market(cheap, rng=5).run()
    np.testing.assert_array_equal(one.customers.people["stage"], two.customers.people["stage"])
    np.testing.assert_array_equal(one.customers.people["entry"], two.customers.people["entry"])
    assert (one.customers.people["home"] != two.customers.people["home"]).any()
