"""Firms: Mesa agents with levers, a strategy, and a view of the market that holds only what a firm could see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import mesa

from sim.scenario import Levers
from sim.strategies import MarketView, find
from sim.terms import terms_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from sim.scenario import Scenario


class Firm(mesa.Agent):
    """A firm that sets its levers once a month.

    Args:
        model: the market.
        scenario: the scenario it comes from.
        name: its name there.

    Raises:
        StrategyError: when its strategy is unknown or has no such parameter.
    """

    def __init__(self, model: mesa.Model, scenario: Scenario, name: str) -> None:
        super().__init__(model)
        self.name = name
        self.position = list(scenario.firms).index(name)
        self.rest: Levers = scenario.firms[name].levers()
        self.levers: Levers = self.rest
        self.books: list[dict[str, float]] = []
        self._scenario = scenario
        block = dict(scenario.firms[name].strategy)
        self.strategy = find(block)
        self._strength = block.pop("strength", 1.0)
        self._parameters = {key: value for key, value in block.items() if key != "use"}
        self.terms: NDArray[Any] = terms_of(scenario, name, self.rest)

    def announce(self, month: int, prices: dict[str, float], shares: dict[str, float]) -> None:
        """Set the levers of a month; before observation starts (month < 0) they rest."""
        if month < 0:
            levers = self.rest
        else:
            view = MarketView(self.name, month, self.rest, self.levers, tuple(self.books), prices, shares)
            levers = self.strategy(view, self._strength, **self._parameters)
        if levers != self.levers:
            self.levers = levers
            self.terms = terms_of(self._scenario, self.name, levers)

    def overheads(self) -> dict[str, float]:
        """Costs of a month that no customer causes: advertising and fixed costs, in money."""
        firm = self._scenario.firms[self.name]
        heads = self._scenario.population.size
        return {
            "advertising": self.levers.advertising.spend * self._scenario.market.category_price * heads,
            "fixed": firm.costs.fixed,
        }
