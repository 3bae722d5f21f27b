"""Small markets for tests, and worlds of them lived once and kept.

The market has what a strategy can meet: two segments, four touchpoints, a larger rival, losses.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, NamedTuple

import pandas as pd

from sim.market.market import Market
from sim.scenario import Levers, Scenario
from sim.strategies import MarketView

SEED: Final = 1

PROVING_GROUND: Final = """
name: proving-ground
title: A market in which every lever meets someone
extends: textbook
focal: alpha
market: {months: 18, warm_up: 12}
population:
  size: 400
  start_outside: 0.1
  segments:
    everyone: {share: 0.7}
    students: {share: 0.3, traits: {price_sensitivity: {lognormal: {mean: 4.0, sd: 1.0}}}}
journey:
  - {name: way in, need: convenience}
  - {name: the thing itself, need: product, emotion: 0.1, weight: 2.0}
  - {name: bill, need: price, emotion: -0.05}
  - {name: farewell, need: relationship}
firms:
  alpha: {start_share: 0.4, failure_rate: 0.15, awareness: 0.9, costs: {serve: 0.3}}
  beta: {start_share: 0.5, list_price: 19, price: {newcomer: 0.1}, promise: {cushion: -0.05}}
"""


@lru_cache(maxsize=1)
def proving_ground() -> Scenario:
    """The market strategies are tried in unless they name one: two segments, four touchpoints, a larger rival, losses."""
    return Scenario.from_yaml(PROVING_GROUND)


class World(NamedTuple):
    """A world lived to its end.

    Attributes:
        tables: its tables.
        views: what the focal firm saw, a month each.
        levers: what it then set.
    """

    tables: dict[str, pd.DataFrame]
    views: list[MarketView]
    levers: list[Levers]


@dataclass(frozen=True)
class _Ground:
    """A market that worlds are kept by."""

    digest: str
    spec: Scenario = field(compare=False)


@lru_cache(maxsize=4)
def _warmed(ground: _Ground) -> Market:
    return Market(ground.spec, rng=SEED).warm_up()


@lru_cache(maxsize=16)
def _lived(ground: _Ground, block: str) -> World:
    base = _warmed(ground)
    market = base.twin(under(base.spec, json.loads(block)))
    (firm,) = [f for f in market.firms if f.name == base.spec.focal_firm]
    views, levers = [], []
    while market.running:
        market.step()
        assert firm.view is not None
        views.append(firm.view)
        levers.append(firm.levers)
    return World(market.tables(), views, levers)


def warmed(market: Scenario) -> Market:
    """The market after its warm-up, to make twins of; lived once and kept."""
    return _warmed(_Ground(market.digest(), market))


def lived(market: Scenario, block: Mapping[str, Any]) -> World:
    """The world of a market whose focal firm follows a strategy's block; lived once and kept for a while."""
    return _lived(_Ground(market.digest(), market), json.dumps(dict(block), sort_keys=True))


def under(market: Scenario, block: Mapping[str, Any]) -> Scenario:
    """The market with its focal firm under a strategy's block."""
    return market.evolve(market.name, {f"firms.{market.focal_firm}.strategy": dict(block)})


def same_tables(one: Mapping[str, pd.DataFrame], other: Mapping[str, pd.DataFrame]) -> None:
    """Check that two worlds' tables are the same, bit for bit.

    Raises:
        AssertionError: naming the table and the column that differ.
    """
    if one.keys() != other.keys():
        raise AssertionError(f"tables {', '.join(one)} here, {', '.join(other)} there")
    for name, table in one.items():
        pd.testing.assert_frame_equal(table, other[name], check_exact=True, obj=name)
