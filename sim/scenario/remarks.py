"""What a scenario may say but hardly means, as data: plausible prices, costs and numbers of customers.

Nothing here is an error: a market may be run with any of it. A remark says what is seen, what was expected and what it leads
to, so that a market that dies out or earns nothing is no riddle. Here single values are looked at, as they are written; what a
year of the market shows is looked at by ``sim.lab.checkup``, which makes remarks too.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from sim.scenario.errors import plain
from sim.scenario.parts import FirmSpec, MarketSpec, Population
from sim.words import say

FAR: Final = 4.0
"""A price this many times the category's, or a fraction as small, is far from it."""

FEW: Final = 30
"""Below this number of customers, shares and rates are mostly chance."""

CODES: Final = ("price-far-from-category", "price-zero", "loss-on-unit", "loss-on-service", "few-customers")
"""The remarks that are made of single values."""


@dataclass(frozen=True)
class Remark:
    """One note on a scenario.

    Attributes:
        code: which kind of note it is, for catalogues of messages and for machines.
        path: dotted path to what one would change.
        value: what was seen.
        low, high: between what it was expected; None where that end is open.
        values: what the message speaks of besides, by name.
    """

    code: str
    path: str
    value: float
    low: float | None = None
    high: float | None = None
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def message(self) -> str:
        """The note in words."""
        return say(f"remarks-{self.code}", **self.values)

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"

    def to_dict(self) -> dict[str, Any]:
        """Code, path, value, what was expected and the message, as plain values."""
        expected = {"low": self.low, "high": self.high}
        return {
            "code": self.code,
            "path": self.path,
            "value": self.value,
            "expected": expected,
            "message": self.message,
        }


def remarks(market: MarketSpec, population: Population, firms: Mapping[str, FirmSpec]) -> list[Remark]:
    """Notes on a scenario's parts; see ``Scenario.remarks``."""
    found = list(_of_population(population))
    for name, firm in firms.items():
        found += _of_firm(f"firms.{name}", market, firm)
    return found


def _of_population(population: Population) -> Iterator[Remark]:
    size = population.size + population.isolated
    if size < FEW:
        yield Remark("few-customers", "population.size", size, low=FEW, values={"size": plain(size)})


def _of_firm(path: str, market: MarketSpec, firm: FirmSpec) -> Iterator[Remark]:
    if firm.list_price == 0:
        yield Remark("price-zero", f"{path}.list_price", 0, *_near(market))
        return
    times = firm.list_price / market.category_price
    if not 1 / FAR <= times <= FAR:
        said = {"price": firm.list_price, "times": _rounded(times), "category": market.category_price}
        values = {name: plain(value) for name, value in said.items()}
        yield Remark("price-far-from-category", f"{path}.list_price", firm.list_price, *_near(market), values)
    sold, costs = 1 + firm.price.change, firm.costs
    if costs.unit >= sold:
        values = {"cost": plain(costs.unit), "price": plain(_rounded(sold))}
        yield Remark("loss-on-unit", f"{path}.costs.unit", costs.unit, 0, sold, values)
    if market.kind == "durable" and firm.service_price > 0 and costs.unit_service >= 1:
        values = {"cost": plain(costs.unit_service)}
        yield Remark("loss-on-service", f"{path}.costs.unit_service", costs.unit_service, 0, 1, values)


def _near(market: MarketSpec) -> tuple[float, float]:
    """Prices that are near the category's."""
    return market.category_price / FAR, market.category_price * FAR


def _rounded(value: float) -> float:
    """To two significant digits."""
    return round(value, 1 - math.floor(math.log10(abs(value)))) if value else value
