"""What the worlds of one market left, as rows read it: a measure of a twin world, one number a replication."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sim.market.offers import delivered
from sim.scenario import Scenario

Floats = NDArray[np.float64]

REST = "at rest"
"""What the market without any change is called."""


@dataclass(frozen=True)
class Lived:
    """The worlds of one market.

    Attributes:
        market: as it is at rest.
        measures: by twin world, each measure of all its replications; a world that failed has NaN.
        left_out: twin worlds that the market cannot have, with the reason.
    """

    market: Scenario
    measures: Mapping[str, Mapping[str, Floats]]
    left_out: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, measure: str, world: str = REST) -> Floats:
        """A measure of one twin world, shape (replications,); NaN where there is no such world or number."""
        found = self.measures.get(world, {}).get(measure)
        return np.full(self.replications, np.nan) if found is None else found

    def none(self) -> Floats:
        """No number in any replication."""
        return np.full(self.replications, np.nan)

    @property
    def replications(self) -> int:
        """How many worlds each has."""
        return len(next(iter(self.measures[REST].values())))

    def apart(self, measure: str, high: str, low: str) -> Floats:
        """Difference of the logarithms of a measure in two twin worlds; NaN where one of them is not above 0."""
        return log(self(measure, high)) - log(self(measure, low))

    @cached_property
    def quality(self) -> float:
        """Mean quality of the focal firm's touchpoints at rest."""
        firm = self.market.focal_firm
        return float(delivered(self.market, firm, self.market.firms[firm].levers())[0].mean())

    @property
    def unit_margin(self) -> float:
        """What of the price of one more unit is not spent on it: less goods and, but for durables, serving; a"
        " share.
        """
        costs = self.market.firms[self.market.focal_firm].costs
        return 1 - costs.unit - (0.0 if self.market.market.kind == "durable" else costs.serve)

    @property
    def visit_margin(self) -> float:
        """What a visit of an average customer leaves at list price, money; in durable markets, a service visit."""
        firm = self.market.firms[self.market.focal_firm]
        if self.market.market.kind == "durable" and firm.service_price > 0:
            return firm.service_price * (1 - firm.costs.unit_service - firm.costs.serve)
        return firm.list_price * (1 - firm.costs.unit - firm.costs.serve)


def log(values: Floats) -> Floats:
    """Natural logarithm; NaN of what is not above 0."""
    return np.log(np.where(values > 0, values, np.nan))


def over(above: Floats, below: Floats) -> Floats:
    """A ratio; NaN where there is nothing below."""
    return np.asarray(above / np.where(below == 0, np.nan, below))
