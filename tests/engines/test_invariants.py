"""What holds in every market, whatever its scenario: DESIGN section 7."""

from __future__ import annotations

import itertools

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import SHIPPED, shipped
from worlds.corners import ALL, CORNERS, any_small, assert_same_columns, assert_same_tables, corner, examples, worlds
from worlds.sound import assert_counts_fit_together, assert_customers_are_conserved, assert_money_is_conserved

import sim
from sim.market.market import Market
from sim.market.offers import announced
from sim.scenario.levers.delivery import RecoveryLever
from sim.strategies import known_strategies

# -- conservation -----------------------------------------------------------------------------------------------------


@examples(20)
@given(worlds(), st.integers(0, 99))
def test_customers_are_conserved(scenario: sim.Scenario, seed: int) -> None:
    assert_customers_are_conserved(Market(scenario, rng=seed).warm_up())


@pytest.mark.domain("cost to serve")
@examples(20)
@given(worlds(), st.integers(0, 99))
def test_money_is_conserved(scenario: sim.Scenario, seed: int) -> None:
    assert_money_is_conserved(Market(scenario, rng=seed).run())


@pytest.mark.domain("Delta principle")
@examples(20)
@given(worlds(), st.integers(0, 99))
def test_counts_fit_together(scenario: sim.Scenario, seed: int) -> None:
    assert_counts_fit_together(Market(scenario, rng=seed).run())


# -- relabelling ------------------------------------------------------------------------------------------------------


@examples(20)
@given(worlds(), st.integers(0, 99), st.randoms(use_true_random=False))
def test_the_order_of_firms_does_not_matter(scenario: sim.Scenario, seed: int, luck) -> None:
    """Whole numbers and decisions are the same; sums over firms may differ in their last bits."""
    names = list(scenario.firms)
    order = luck.sample(names, len(names))
    other = scenario.model_copy(update={"firms": {name: scenario.firms[name] for name in order}})
    one, two = Market(scenario, rng=seed).run(), Market(other, rng=seed).run()
    tables = two.tables()
    for name, table in one.tables().items():
        keys = [k for k in ("month", "firm", "line", "segment", "customer", "joined_year", "tenure_year") if k in table]
        pd.testing.assert_frame_equal(
            table.sort_values(keys, ignore_index=True),
            tables[name][table.columns].sort_values(keys, ignore_index=True),
            rtol=1e-6,
            atol=1e-5,
            obj=name,
        )
    place = [order.index(name) for name in names]
    for name in one.customers.relationships.dtype.names:
        mine, theirs = one.customers.relationships[name], two.customers.relationships[name][:, place]
        np.testing.assert_allclose(mine, theirs, rtol=1e-5, atol=1e-5, err_msg=name)


@pytest.mark.parametrize("name", ALL)
def test_names_are_only_names(name: str) -> None:
    scenario = any_small(name, 80, 8)
    firms = {old: f"Firm {k}" for k, old in enumerate(scenario.firms)}
    segments = {old: f"Segment {k}" for k, old in enumerate(scenario.population.segments)}
    data = scenario.model_dump()
    data["firms"] = {firms[old]: firm for old, firm in data["firms"].items()}
    data["focal"] = firms[scenario.focal_firm]
    data["population"]["segments"] = {segments[old]: part for old, part in data["population"]["segments"].items()}
    for firm in data["firms"].values():
        firm["price"]["segments"] = {segments[old]: share for old, share in firm["price"]["segments"].items()}
    renamed = Market(sim.Scenario.model_validate(data), rng=5).run().tables()
    for table, plain in Market(scenario, rng=5).run().tables().items():
        plain = plain.rename(columns={f"contribution_{old}": f"contribution_{new}" for old, new in firms.items()})
        for column in plain.columns.intersection(["firm", "to", "first", "home"]):
            plain[column] = plain[column].replace(firms)
        if "segment" in plain:
            plain["segment"] = plain["segment"].replace(segments)
        pd.testing.assert_frame_equal(plain, renamed[table], check_exact=True)


# -- levers at rest ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SHIPPED)
def test_every_strategy_at_zero_strength_changes_nothing(name: str) -> None:
    scenario = shipped(name, 120, 13)
    rest = Market(scenario, rng=11).run()
    for rule in known_strategies():
        block = {"use": rule, "strength": 0.0}
        idle = scenario.evolve("idle", {f"firms.{firm}.strategy": block for firm in scenario.firms})
        assert_same_tables(rest, Market(idle, rng=11).run())


@pytest.mark.parametrize("name", SHIPPED)
def test_levers_set_to_where_they_rest_change_nothing(name: str) -> None:
    scenario = shipped(name, 120, 13)
    changes = {}
    for firm in scenario.firms:
        blocks = scenario.firms[firm].levers().model_dump()
        at_rest = {
            f"{block}.{field}": value
            for block, fields in blocks.items()
            for field, value in fields.items()
            if not isinstance(value, dict)
        }
        changes[f"firms.{firm}.strategy"] = {"use": "set-levers", **at_rest}
    assert_same_tables(Market(scenario, rng=11).run(), Market(scenario.evolve("idle", changes), rng=11).run())


@pytest.mark.parametrize("name", ALL)
def test_an_isolated_customer_changes_nobody_else(name: str) -> None:
    plain = any_small(name, 150, 14)
    tiered = plain.evolve("tiers", {f"firms.{plain.focal_firm}.strategy": {"use": "tiered-service"}})
    for scenario in (plain, tiered):
        alone = Market(scenario, rng=11).run().customers
        more = scenario.evolve("more", {"population.isolated": scenario.population.isolated + 1})
        joined = Market(more, rng=11).run().customers
        rows = scenario.rows
        assert joined.people.size == rows + 1
        assert_same_columns(alone, type(alone)(joined.people[:rows], joined.relationships[:rows]))


# -- the price of recovery --------------------------------------------------------------------------------------------

DEARER = {
    "compensation": "recovery_compensation_paid",
    "apology": "cost_complaint",
    "delay_days": "cost_complaint",  # a shorter delay, that is
    "ease": "cost_ease",
}
"""What each lever of recovery makes dearer."""


@pytest.mark.domain("complaint recovery")
@examples(60)
@given(st.sampled_from(SHIPPED), st.sampled_from(list(RecoveryLever.model_fields)), st.data())
def test_recovery_costs_what_it_costs(name: str, field: str, data: st.DataObject) -> None:
    """One lever of recovery raises its own cost and no other, and never the price, so it cannot raise its own price."""
    limits = {"delay_days": 60.0, "compensation": 1.5}
    low, high = sorted(data.draw(st.floats(0, limits.get(field, 1.0)), label=f"{field} {k}") for k in range(2))
    scenario = sim.Scenario.load(name)
    firm, rest = scenario.focal_firm, scenario.firms[scenario.focal_firm].levers()
    less, more = (announced(scenario, firm, rest.towards(1, recovery={field: v})).offer for v in (low, high))
    if field == "delay_days":
        less, more = more, less
    own = DEARER.get(field)
    for term in less.dtype.names:
        if term == f"recovery_{field}":
            assert (more[term] <= less[term]) if field == "delay_days" else (more[term] >= less[term])
        elif term == own:
            assert more[term] >= less[term]
        else:
            assert np.array_equal(more[term], less[term]), term


@pytest.mark.parametrize("name", SHIPPED)
def test_with_the_same_luck_more_compensation_costs_more_per_complaint(name: str) -> None:
    """In the first month nobody has met the policy yet: the same complaints, each resolved at a higher cost."""
    scenario = shipped(name, 400, 1)
    firm = scenario.focal_firm
    scenario = scenario.evolve("failing", {f"firms.{firm}.failure_rate": 0.5})
    spent = []
    for compensation in (0.0, 0.4, 0.8, 1.2):
        block = {"use": "set-levers", "recovery.compensation": compensation}
        table = Market(scenario.evolve("paid", {f"firms.{firm}.strategy": block}), rng=3).run().tables()["firms"]
        spent.append(table.set_index("firm").loc[firm, ["complaints", "resolved", "recovery", "sales"]])
    first = spent[0]
    steps = [after["recovery"] - before["recovery"] for before, after in itertools.pairwise(spent)]
    assert first["resolved"] > 0
    assert all(s[["complaints", "resolved", "sales"]].equals(first[["complaints", "resolved", "sales"]]) for s in spent)
    assert min(steps) > 0
    assert steps == pytest.approx([steps[0]] * len(steps))


BUSY = [name for name in CORNERS if name != "quiet-alone"]

# -- same bits --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", BUSY)
def test_threads_do_not_change_a_bit(name: str) -> None:
    scenario = corner(name, 9_000, 6)  # at least three blocks
    worlds = [Market(scenario, rng=2, threads=threads).run() for threads in (1, 2, 3)]
    for other in worlds[1:]:
        assert_same_tables(worlds[0], other)
        assert_same_columns(worlds[0].customers, other.customers)


@pytest.mark.parametrize("name", BUSY)
def test_going_on_from_a_checkpoint_changes_nothing(name: str, tmp_path) -> None:
    scenario = corner(name, 60, 15)
    straight = Market(scenario, rng=2)
    resumed = [Market(scenario, rng=2).restore(_saved(straight, tmp_path / "start.npz"))]
    straight.warm_up()
    resumed.append(Market(scenario, rng=2).restore(_saved(straight, tmp_path / "warm.npz")))
    for month in range(scenario.market.months):
        straight.step()
        resumed.append(Market(scenario, rng=2).restore(_saved(straight, tmp_path / f"{month}.npz")))
    for market in resumed:
        assert_same_tables(straight, market.run())
        assert_same_columns(straight.customers, market.customers)


def _saved(market: Market, path):
    market.save(path)
    return path


def test_tables_can_be_asked_for_before_the_first_month() -> None:
    tables = Market(shipped("textbook", 30, 2), rng=1).tables()
    assert len(tables["firms"]) == len(tables["exits"]) == 0
    assert len(tables["customers"]) > 0
