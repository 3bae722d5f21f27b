"""What a scenario may say but hardly means: plausible prices, costs and numbers of customers.

Nothing here is an error: a market may be run with any of it. A remark says what is seen and what it leads to, so that a
market that dies out or earns nothing is no riddle. It looks at single values; it knows nothing of what a run will show.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sim.scenario.parts import FirmSpec, MarketSpec, Population
from sim.scenario.schema import plain

FAR = 4.0
"""A price this many times the category's, or a fraction as small, is far from it."""

FEW = 30
"""Below this number of customers, shares and rates are mostly chance."""


@dataclass(frozen=True)
class Remark:
    """One note on a scenario.

    Attributes:
        code: which kind of note it is, for catalogues of messages and for machines.
        path: dotted path to the value.
        values: what the message speaks of, by name.
    """

    code: str
    path: str
    values: Mapping[str, Any]

    @property
    def message(self) -> str:
        """The note in words."""
        shown = {k: plain(v) if isinstance(v, (int, float)) else v for k, v in self.values.items()}
        return MESSAGES[self.code].format(**shown)

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"

    def to_dict(self) -> dict[str, Any]:
        """Code, path, values and message as plain values."""
        return {"code": self.code, "path": self.path, "values": dict(self.values), "message": self.message}


MESSAGES = {
    "price-far-from-category": (
        "the list price {price} is {times} times market.category_price ({category}), against which prices are felt; "
        "is category_price meant to be near {price}?"
    ),
    "price-zero": "the list price is 0: costs are shares of it, so nothing is earned and nothing costs anything",
    "loss-on-unit": "a unit costs {cost} of the list price and is sold at {price} of it: every unit is sold at a loss",
    "loss-on-service": "the goods of a service visit cost {cost} of its price: every visit is served at a loss",
    "few-customers": "with a population of {size}, shares and rates are mostly chance",
}
"""The notes by their code."""


def remarks(market: MarketSpec, population: Population, firms: Mapping[str, FirmSpec]) -> list[Remark]:
    """Notes on a scenario's parts; see ``Scenario.remarks``."""
    found = list(_of_population(population))
    for name, firm in firms.items():
        found += _of_firm(f"firms.{name}", market, firm)
    return found


def _of_population(population: Population) -> Iterator[Remark]:
    size = population.size + population.isolated
    if size < FEW:
        yield Remark("few-customers", "population.size", {"size": size})


def _of_firm(path: str, market: MarketSpec, firm: FirmSpec) -> Iterator[Remark]:
    if firm.list_price == 0:
        yield Remark("price-zero", f"{path}.list_price", {})
        return
    times = firm.list_price / market.category_price
    if not 1 / FAR <= times <= FAR:
        values = {"price": firm.list_price, "times": _rounded(times), "category": market.category_price}
        yield Remark("price-far-from-category", f"{path}.list_price", values)
    sold = 1 + firm.price.change
    if firm.costs.unit >= sold:
        yield Remark("loss-on-unit", f"{path}.costs.unit", {"cost": firm.costs.unit, "price": _rounded(sold)})
    if market.kind == "durable" and firm.service_price > 0 and firm.costs.unit_service >= 1:
        yield Remark("loss-on-service", f"{path}.costs.unit_service", {"cost": firm.costs.unit_service})


def _rounded(value: float) -> float:
    """To two significant digits."""
    return round(value, 1 - math.floor(math.log10(abs(value)))) if value else value
