"""Firms: Mesa agents with levers, a strategy, and a view of the market that holds only what a firm could see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import mesa

from sim.market.offers import Announcement, announced
from sim.numerics import streams
from sim.scenario import Levers
from sim.state.books import SEEN
from sim.strategies import MarketView, Offer, find
from sim.strategies.view import PUBLIC

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
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
        self.view: MarketView | None = None
        """What it saw when it last set its levers; nothing before observation starts."""
        self._seen: list[dict[str, float]] = []
        self._luck: list[tuple[float, float, float, float]] = []
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
        self.offer: NDArray[Any] = self.announcement(0).offer
        """What customers meet, as last announced: shape (), dtype ``OFFER``."""

    @property
    def public_offer(self) -> Offer:
        """What everyone can see of it, as last announced."""
        return offered(
            self._scenario, self.name, self.levers, float(self.offer["price"]), float(self.offer["promised_quality"])
        )

    def announce(self, month: int, public: Mapping[str, Offer], shares: Mapping[str, float], key: np.uint64) -> None:
        """Set the levers of a month; before observation starts (month < 0) they rest.

        Args:
            month: which.
            public: what every firm let everyone see last month.
            shares: of customers, at the end of last month.
            key: the world's key, which the firm's dice are thrown under.
        """
        if month < 0:
            self.levers = self.rest
            return
        self._throw_dice(month, key)
        self.view = MarketView(
            firm=self.name,
            month=month,
            rest=self.rest,
            levers=self.levers,
            books=tuple(self._seen),
            prices={name: offer.price for name, offer in public.items()},
            shares=shares,
            public=public,
            segments=tuple(self._scenario.population.segments),
            touchpoints=len(self._scenario.journey),
            luck=tuple(self._luck[: month + 1]),
        )
        self.levers = self.strategy(self.view, self._strength, **self._parameters)

    def _throw_dice(self, month: int, key: np.uint64) -> None:
        """Have the luck of every month up to this one: a function of its address, kept so as not to be drawn again."""
        stream = self._scenario.streams()[self.position]
        decision = streams.DECISIONS["strategy"]
        for m in range(len(self._luck), month + 1):
            self._luck.append(streams.uniforms4(key, decision, m, stream, 0, 0))

    def close(self, row: dict[str, float]) -> None:
        """Close the books of a month: a row of the ``firms`` table."""
        self.books.append(row)
        self._seen.append({name: row[name] for name in SEEN})

    def reopen(self) -> None:
        """Forget the books, to begin again."""
        self.books.clear()
        self._seen.clear()

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
        offer = made.offer.copy()
        offer["club"] = self.club
        offer["tier_share"] = self.tier_share
        offer["win_floor"] = levers.win_back.floor * self.usual_spend
        return made._replace(offer=offer)

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


def offered(scenario: Scenario, name: str, levers: Levers, price: float, promised_quality: float) -> Offer:
    """What everyone can see of a firm with its levers at ``levers``, its price and its promise."""
    visible = {block: {field: getattr(getattr(levers, block), field) for field in PUBLIC[block]} for block in PUBLIC}
    return Offer(scenario.firms[name].list_price, price, promised_quality, visible)


def first_view(scenario: Scenario, name: str) -> MarketView:
    """What a firm sees before anything has happened: everyone at rest, start shares, no books, dice of no world."""
    public = {}
    for firm, about in scenario.firms.items():
        offer = announced(scenario, firm, about.levers()).offer
        public[firm] = offered(scenario, firm, about.levers(), float(offer["price"]), float(offer["promised_quality"]))
    rest = scenario.firms[name].levers()
    return MarketView(
        firm=name,
        month=0,
        rest=rest,
        levers=rest,
        prices={firm: offer.price for firm, offer in public.items()},
        shares={firm: about.start_share for firm, about in scenario.firms.items()},
        public=public,
        segments=tuple(scenario.population.segments),
        touchpoints=len(scenario.journey),
        luck=((0.5, 0.5, 0.5, 0.5),),
    )
