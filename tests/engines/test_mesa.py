"""A market is an ordinary Mesa model: batch_run, DataCollector, agents and agent sets, on any Mesa we support."""

from __future__ import annotations

import gc
import inspect
import weakref

import mesa
import numpy as np
import pytest
from worlds import shipped
from worlds.corners import corner

from sim.engines.agents.customer import Customer
from sim.market.firms import Firm
from sim.market.market import Market

pytestmark = pytest.mark.filterwarnings("error")  # Mesa's warnings are about how we use it
ENGINES = ("columns", "agents")


def batch(**parameters) -> list[dict]:
    """A batch over seeds: newer Mesas take them as ``rng``, older ones as a parameter like any other."""
    seeds = {"rng": parameters.pop("rng")}
    options = {"max_steps": 100, "display_progress": False, "data_collection_period": 1}
    if "rng" in inspect.signature(mesa.batch_run).parameters:
        return mesa.batch_run(Market, parameters=parameters, **seeds, **options)
    return mesa.batch_run(Market, parameters=parameters | seeds, **options)


@pytest.mark.parametrize("engine", ENGINES)
def test_batch_run(engine: str) -> None:
    scenario = shipped("textbook", 60, 3)
    rows = batch(spec=[scenario], engine=[engine], rng=[1, 2, 3])
    luck = "rng" if "rng" in rows[0] else "seed"  # from Mesa 3.5 on, the name that the model has for it
    assert [(row[luck], row["month"]) for row in rows] == [(seed, month) for seed in (1, 2, 3) for month in range(3)]
    alone = Market(scenario, rng=2).run().tables()["firms"]
    alone = alone[alone["firm"] == scenario.focal_firm]
    for name in ("retention", "share", "profit", "encounter_satisfaction"):
        np.testing.assert_allclose([row[name] for row in rows if row[luck] == 2], alone[name], rtol=1e-12)


def test_batch_run_by_name() -> None:
    rows = batch(spec=["textbook"], rng=[5])
    assert len(rows) == 36


@pytest.mark.parametrize("engine", ENGINES)
def test_the_data_collector_has_a_row_a_month(engine: str) -> None:
    market = Market(shipped("textbook", 60, 4), rng=1, engine=engine)
    market.run_model()
    collected = market.datacollector.get_model_vars_dataframe()
    firms = market.tables()["firms"]
    focal = firms[firms["firm"] == market.spec.focal_firm]
    assert list(collected["month"]) == [0, 1, 2, 3]
    for name in ("retention", "encounter_satisfaction", "share", "profit"):
        np.testing.assert_array_equal(collected[name], focal[name])
    assert not market.running


def test_ones_own_data_collector() -> None:
    market = Market(shipped("textbook", 30, 2), rng=1, engine="agents")
    market.datacollector = mesa.DataCollector(
        model_reporters={"month": "month"},
        agenttype_reporters={Customer: {"paid": "paid"}, Firm: {"price": lambda firm: float(firm.offer["price"])}},
    )
    market.run()
    paid = market.datacollector.get_agenttype_vars_dataframe(Customer)["paid"]
    assert len(paid) == 2 * market.spec.rows
    assert paid.groupby("Step").sum().is_monotonic_increasing


def test_customers_are_agents_of_the_model() -> None:
    market = Market(corner("contract-subscription", 50, 2), rng=1, engine="agents")
    customers = market.agents_by_type[Customer]
    assert len(customers) == market.spec.rows
    assert set(market.agent_types) == {Firm, Customer}
    assert [customer.row for customer in customers] == list(range(market.spec.rows))
    assert all(isinstance(other, Customer) for customer in customers for other in customer.neighbours)
    market.step()
    home = [-1 if c.home is None else c.home.provider.position for c in customers]
    assert home == market.customers.people["home"].tolist()
    assert customers.agg("paid", sum) == pytest.approx(market.customers.people["paid"].sum())


def test_columns_register_firms_alone() -> None:
    market = Market(shipped("textbook", 50, 2), rng=1)
    assert [firm.name for firm in market.agents] == ["alpha", "beta"]
    market.customer(3)
    assert len(market.agents) == 2


@pytest.mark.parametrize("engine", ENGINES)
def test_one_customer_looked_at(engine: str) -> None:
    market = Market(corner("nested-durable", 40, 3), rng=1, engine=engine).run()
    people, relationships = market.customers
    for row in range(people.size):
        view = market.customer(row)
        assert isinstance(view, mesa.Agent)
        assert view.unique_id == row
        assert view.spend == people["spend"][row]
        assert view.home == (None if people["home"][row] < 0 else "abc"[people["home"][row]])
        assert view.segment == ("plain", "keen")[people["segment"][row]]
        assert sum(view.needs.values()) == pytest.approx(1)
        assert view.relationships["c"].trust == relationships["trust"][row, 2]
        assert str(row) in repr(view)
    market = Market(corner("nested-durable", 40, 3), rng=1, engine=engine)
    view = market.customer(0)
    stage = view.stage, view.relationships["a"].variance
    market.run()
    assert (view.stage, view.relationships["a"].variance) != stage, "a view shows the columns as they are now"
    with pytest.raises(IndexError, match="customers 0 to"):
        market.customer(people.size)
    with pytest.raises(AttributeError, match="there are: relationships, spend"):
        view.mood  # noqa: B018


@pytest.mark.parametrize("given", [None, 3, np.int64(3), [1, 2], np.random.SeedSequence(5), np.random.default_rng(5)])
def test_whatever_mesa_takes_as_rng(given) -> None:
    market = Market(shipped("textbook", 20, 1), rng=given).run()
    assert 0 <= market.world_seed < 2**32
    assert market.world_seed == 3 or not isinstance(given, int | np.integer)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_market_nobody_holds_is_forgotten(engine: str) -> None:
    market = Market(shipped("textbook", 20, 1), rng=1, engine=engine).run()
    gone = weakref.ref(market)
    del market
    gc.collect()
    assert gone() is None
