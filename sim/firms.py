"""Firms: Mesa agents with levers, a strategy, and a view of the market that holds only what a firm could see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import mesa

from sim.scenario import Levers
from sim.strategies import MarketView, find
from sim.terms import Announcement, announced

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
        self.club = -1
        self.tier_share: tuple[float, ...] = (1.0, 0.0, 0.0, 0.0)
        self.usual_spend = 0.0
        """Trailing spend of a customer on average, money per month; kept only while win-back calls have a floor."""
        self._announced: tuple[Levers, int, Announcement] | None = None
        self.terms: NDArray[Any] = self.announcement(0).terms
        """What customers meet, as last announced: shape (), dtype ``TERMS``."""

    def announce(self, month: int, prices: dict[str, float], shares: dict[str, float]) -> None:
        """Set the levers of a month; before observation starts (month < 0) they rest."""
        if month < 0:
            levers = self.rest
        else:
            view = MarketView(self.name, month, self.rest, self.levers, tuple(self.books), prices, shares)
            levers = self.strategy(view, self._strength, **self._parameters)
        self.levers = levers

    def announcement(self, month: int, *, control: bool = False) -> Announcement:
        """What customers meet this month under the firm's levers; ``control``: under its levers at rest."""
        levers = self.rest if control else self.levers
        seasonal = month if levers.price.season > 0 else 0
        if control or self._announced is None or self._announced[:2] != (levers, seasonal):
            made = announced(self._scenario, self.name, levers, seasonal)
            if control:
                return self._filled(made, levers)
            self._announced = (levers, seasonal, made)
        return self._filled(self._announced[2], levers)

    def _filled(self, made: Announcement, levers: Levers) -> Announcement:
        """With what the market knows of the firm: its club column, the shares of its tiers, what its customers spend."""
        terms = made.terms.copy()
        terms["club"] = self.club
        terms["tier_share"] = self.tier_share
        terms["win_floor"] = levers.win_back.floor * self.usual_spend
        return made._replace(terms=terms)

    @property
    def keeps_club(self) -> bool:
        """Whether its levers call for points or profits to be kept by customer."""
        return any(
            levers.programme.earn > 0
            or levers.tiers.by_frequency + levers.tiers.by_profit > 0
            or levers.release.fee + levers.release.share > 0
            for levers in (self.levers, self.rest)
        )

    def overheads(self) -> dict[str, float]:
        """Costs of a month that no customer causes: advertising and fixed costs, in money."""
        firm = self._scenario.firms[self.name]
        heads = self._scenario.population.size
        treated = self._scenario.assign.share if self.name == self._scenario.focal_firm else 1.0
        spend = treated * self.levers.advertising.spend + (1 - treated) * self.rest.advertising.spend
        return {
            "advertising": spend * self._scenario.market.category_price * heads,
            "fixed": firm.costs.fixed,
        }
