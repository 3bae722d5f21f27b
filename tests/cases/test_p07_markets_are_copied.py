"""P07: a market can be pickled, copied and sent to another process, whatever its engine, and goes on with the same bits."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import cloudpickle
import pandas as pd
import pytest

import sim
from sim.market.market import Market

SMALL = {"population.size": 40, "market.months": 5, "market.warm_up": 2}
BOOKKEEPING = {"firms.alpha.strategy": {"use": "points-programme"}}

COPIES: dict[str, Callable[[Any], Any]] = {
    "pickle": lambda market: pickle.loads(pickle.dumps(market)),
    "cloudpickle": lambda market: pickle.loads(cloudpickle.dumps(market)),
    "deepcopy": copy.deepcopy,
    "copy": copy.copy,
}


class Surveyed(Market):
    """A market with something of its own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.notes = ["begun"]


def small(**changes: Any) -> sim.Scenario:
    return sim.Scenario.load("textbook").evolve("small", SMALL | BOOKKEEPING | changes)


def same(one: Market, other: Market) -> None:
    """Every table, and all that was collected, is the same."""
    ours, theirs = one.tables(), other.tables()
    assert list(ours) == list(theirs)
    for name, table in ours.items():
        pd.testing.assert_frame_equal(table, theirs[name], check_exact=True)
    collected = one.datacollector.get_model_vars_dataframe()
    pd.testing.assert_frame_equal(collected, other.datacollector.get_model_vars_dataframe())
    assert (one.month, one.steps, one.running) == (other.month, other.steps, other.running)


@pytest.mark.parametrize("how", COPIES)
@pytest.mark.parametrize("engine", ["columns", "agents"])
@pytest.mark.parametrize("lived", [0, 3, 5])
def test_a_copy_goes_on_with_the_same_bits(how: str, engine: Any, lived: int) -> None:
    market = Market(
        small(), rng=4, engine=engine, events=True, pyramid=True, snapshots={"months": [1, 4], "columns": "will"}
    )
    market.run(until=lived)
    other = COPIES[how](market)
    same(market, other)
    market.run()
    assert lived == 5 or other.month < market.month, "a copy lives a life of its own"
    same(market, other.run())


@pytest.mark.parametrize("engine", ["columns", "agents"])
def test_a_copy_taken_in_the_warm_up_and_a_twin_go_on(engine: Any) -> None:
    market = Market(small(), rng=4, engine=engine)
    twin = copy.deepcopy(market.warm_up()).twin(small(**{"firms.alpha.strategy": {}}))
    same(copy.deepcopy(twin).run(), twin.run())


def test_a_copy_keeps_what_is_a_subclass_s_own_and_a_rule_put_in_by_hand() -> None:
    market = Surveyed(small(), rng=4)
    rest = market.firms[0].rest
    market.firms[0].strategy = lambda view, strength, **_: rest.towards(1, price={"change": -0.3})  # type: ignore[assignment]
    market.run(until=2)
    market.notes.append("half way")
    other = copy.deepcopy(market)
    assert isinstance(other, Surveyed)
    assert other.notes == market.notes is not other.notes
    same(market.run(), other.run())
    prices = market.tables()["firms"].query("firm == 'alpha'")["price"]
    assert (prices == prices.iloc[0]).all()
