"""A small market to spoil."""

from __future__ import annotations

from pathlib import Path

import pytest

from sim.scenario import Scenario

MARKET = """\
name: two-dealers
market:
  kind: durable
  category_price: 20
population:
  traits:
    taste: {normal: {mean: 0, sd: 0.5}}
  segments:
    thrift: {share: 0.4, traits: {price_sensitivity: 5}}
    comfort: {share: 0.6}
journey:
  - {name: welcome, emotion: 0.1}
  - {name: work}
  - {name: farewell, emotion: 0.2}
firms:
  sewell:
    list_price: 22
    service_price: 1
    start_share: 0.5
    strategy: {use: under-promise, cushion: 0.1}
  rival:
    list_price: 20
    service_price: 0.9
    start_share: 0.5
"""


@pytest.fixture
def text() -> str:
    return MARKET


@pytest.fixture(scope="session")
def base() -> Scenario:
    """The market: nothing changes it, so all tests have the same one."""
    return Scenario.from_yaml(MARKET)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the market in ``market.yaml``."""
    (tmp_path / "market.yaml").write_text(MARKET, encoding="utf-8")
    return tmp_path
