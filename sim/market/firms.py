"""Firms: Mesa agents with levers, a strategy, and a view of the market that holds only what a firm could see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

import mesa
import numpy as np
from numpy.typing import NDArray

from sim.market.offers import Announcement, announced
from sim.numerics import streams
from sim.scenario import Levers, Scenario
from sim.scenario.once import once
from sim.scenario.parts import Treatment
from sim.state.books import SEEN
from sim.state.field import copied
from sim.state.world import arms_of
from sim.strategies import MarketView, Offer, StrategyError, find
from sim.strategies.registry import Strategy
from sim.strategies.view import PUBLIC, Months
from sim.words import message


class Policy:
    """A strategy that a firm follows towards one arm of a field experiment.

    Args:
        arm: as the scenario has it.
        rest: the firm's levers at rest.

    Raises:
        StrategyError: when the strategy is unknown or has no such parameter.
    """

    def __init__(self, arm: Treatment, rest: Levers) -> None:
        block = dict(arm.strategy)
        self.share, self.talked_about = arm.share, arm.talked_about
        self.strategy = find(block)
        self._strength = block.pop("strength", 1.0)
        self._parameters = {key: value for key, value in block.items() if key != "use"}
        self.levers = rest
        self.is_settled = False
        """Whether it has set its levers once and for all."""

    def announce(self, view: MarketView) -> None:
        """Set the levers of a month."""
        if not self.is_settled:
            self.levers = self.strategy(replace(view, levers=self.levers), self._strength, **self._parameters)
            self.is_settled = self.strategy.steady


class Needs(NamedTuple):
    """What a firm's levers ask of the market, looked up once for as long as they stand.

    Attributes:
        levers: the firm's, by arm of the field experiment where it follows other strategies there.
        club: whether points or profits are to be kept by customer.
        floor: share of the usual spend below which a lost customer is not called back; 0 where all are.
        seasonal: whether the price goes with the season.
    """

    levers: tuple[Levers, ...]
    club: bool
    floor: float
    seasonal: bool


class Announced(NamedTuple):
    """An announcement and what it was made of.

    Attributes:
        levers: the firm's.
        month: the month, where the season counts, else 0.
        known: what the market knows of the firm: its club column, the shares of its tiers, the floor of win-back calls.
        talked_about: the news of it that reaches the arm; empty for what reaches everyone.
        made: as the levers have it.
        filled: with what the market knows.
    """

    levers: Levers
    month: int
    known: tuple[int, tuple[float, ...], float]
    talked_about: str
    made: Announcement
    filled: Announcement


def _filled(
    made: Announcement, club: int, tiers_share: tuple[float, ...], win_back_spend: float, talked_about: str = ""
) -> Announcement:
    """An announcement with what the market knows of the firm, and the news of it that reaches an arm."""
    offer = copied(made.offer)
    offer["club"] = club
    offer["tiers_share"] = tiers_share
    offer["win_back_spend"] = win_back_spend
    if talked_about:
        offer["good_news"], offer["bad_news"] = talked_about in ("all", "good"), talked_about in ("all", "bad")
    return made._replace(offer=offer)


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
        self.rest: Levers = at_rest(scenario, name)
        self.levers: Levers = self.rest
        self.closed = 0
        """Months whose books are closed."""
        self.view: MarketView | None = None
        """What it saw when it last set its levers; nothing before observation starts."""
        self._seen: dict[int, dict[str, float]] = {}
        self._luck: dict[int, tuple[float, float, float, float]] = {}
        self._scenario = scenario
        block = dict(scenario.firms[name].strategy)
        self.strategy = find(block)
        self._strength = block.pop("strength", 1.0)
        self._parameters = {key: value for key, value in block.items() if key != "use"}
        self.arms: dict[int, Policy] = {}
        """Other strategies, by the arm of the field experiment that meets them."""
        for number, arm in scenario.arms_of(name).items():
            try:
                self.arms[number] = Policy(arm, self.rest)
            except StrategyError as error:
                place = scenario.place(f"assign.arms.{scenario.assign.names[number]}.strategy")
                raise StrategyError(message("scenario-placed", place=place, problem=error)) from None
        self._tried = arms_of(scenario) > 1 and name == scenario.tried_firm
        self.club = -1
        self.tiers_share: tuple[float, ...] = (1.0, 0.0, 0.0, 0.0)
        self.usual_spend = 0.0
        """Trailing spend of a customer on average, money per month; kept only while win-back calls have a floor."""
        self._announced: dict[int, Announced] = {}
        self._needs = self._look_up(self.all_levers)
        self._steady: tuple[Strategy, Levers] | None = None
        self._public: tuple[Levers, NDArray[Any], Offer] | None = None
        self._key = np.uint64(0)
        self.offer: NDArray[Any] = self.announcement(0).offer
        """What customers meet, as last announced: shape (), dtype ``OFFER``."""

    @property
    def public_offer(self) -> Offer:
        """What everyone can see of it, as last announced."""
        if self._public is None or self._public[0] is not self.levers or self._public[1] is not self.offer:
            self._public = (self.levers, self.offer, offered(self.offer, self.levers))
        return self._public[2]

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
            for policy in self.arms.values():
                policy.levers = self.rest
            return
        if self.is_settled:
            assert self._steady is not None
            self.levers = self._steady[1]
            return
        self._key = key
        self.view = MarketView(
            firm=self.name,
            month=month,
            rest=self.rest,
            levers=self.levers,
            books=Months(self.closed, self._seen_in),
            prices={name: offer.price for name, offer in public.items()},
            shares=shares,
            public=public,
            segments=tuple(self._scenario.population.segments),
            touchpoints=len(self._scenario.journey),
            unit_margin=1 - self._scenario.firms[self.name].costs.unit,
            durable=self._scenario.market.kind == "durable",
            luck=Months(month + 1, self._thrown_in),
        )
        self.levers = self.strategy(self.view, self._strength, **self._parameters)
        for policy in self.arms.values():
            policy.announce(self.view)
        if getattr(self.strategy, "steady", False):  # a rule put in by hand is a function
            self._steady = self.strategy, self.levers

    @property
    def is_settled(self) -> bool:
        """Whether it has set its levers once and for all: by steady strategies, which need not be asked again."""
        steady = self._steady is not None and self._steady[0] is self.strategy
        return steady and all(policy.is_settled for policy in self.arms.values())

    @property
    def all_levers(self) -> tuple[Levers, ...]:
        """Its levers, and those towards further arms of the field experiment."""
        return (self.levers, *(policy.levers for policy in self.arms.values()))

    @property
    def needs(self) -> Needs:
        """What its levers ask of the market."""
        levers = self.all_levers
        if any(one is not known for one, known in zip(levers, self._needs.levers, strict=True)):
            self._needs = self._look_up(levers)
        return self._needs

    def _look_up(self, levers: tuple[Levers, ...]) -> Needs:
        all_ = (*levers, self.rest)
        return Needs(
            levers,
            any(keeps_club(one) for one in all_),
            max(one.win_back.floor for one in all_),
            max(one.price.season for one in all_) > 0,
        )

    def known(self, month: int) -> tuple[tuple[Levers, ...], int, tuple[int, tuple[float, ...], float], bool]:
        """All that its announcements of a month depend on: levers, the month where the season counts, else 0, what the market
        knows of it, and whether news of it is kept from some, which it is not before observation begins.
        """
        needs = self.needs
        spend = self.usual_spend if needs.floor > 0 else 0.0
        kept = month >= 0 and any(policy.talked_about for policy in self.arms.values())
        return needs.levers, month if needs.seasonal else 0, (self.club, self.tiers_share, spend), kept

    def _thrown_in(self, month: int) -> tuple[float, float, float, float]:
        """The firm's dice of a month: a function of their address, kept so as not to be drawn again."""
        if month not in self._luck:
            stream = self._scenario.streams()[self.position]
            self._luck[month] = streams.uniforms4(self._key, streams.DECISIONS["strategy"], month, stream, 0, 0)
        return self._luck[month]

    @property
    def books(self) -> Months[dict[str, float]]:
        """Its rows of the ``firms`` table, months closed so far."""
        return Months(self.closed, self._row_of)

    def _row_of(self, month: int) -> dict[str, float]:
        row: dict[str, float] = self.model.record.firm_rows(month)[self.position]
        return row

    def _seen_in(self, month: int) -> dict[str, float]:
        """What the firm sees of one of its months, kept once it was looked at."""
        if month not in self._seen:
            row = self._row_of(month)
            self._seen[month] = {name: row[name] for name in SEEN}
        return self._seen[month]

    def reopen(self, closed: int) -> None:
        """Go on with books of which this many months are closed."""
        self.closed = closed
        self._seen.clear()

    def levers_in(self, arm: int) -> Levers:
        """The levers that an arm of the field experiment meets; arm 0 meets those of its own strategy."""
        if arm in self.arms:
            return self.arms[arm].levers
        return self.rest if arm > 0 and self._tried else self.levers

    def announcement(self, month: int, arm: int = 0) -> Announcement:
        """What customers in an arm of the field experiment meet this month; arm 0 unless given.

        The same object as last month, while nothing has changed.
        """
        levers, talked_about = self.levers_in(arm), ""
        if arm in self.arms:
            talked_about = self.arms[arm].talked_about if month >= 0 else ""
        elif arm > 0:
            arm = 1 if self._tried else 0
        seasonal = month if levers.price.season > 0 else 0
        known = (self.club, self.tiers_share, levers.win_back.floor * self.usual_spend)
        last = self._announced.get(arm)
        same = last is not None and last.month == seasonal and last.known == known and last.talked_about == talked_about
        if same and last is not None and last.levers is levers:
            return last.filled
        made = last.made if last is not None and last.month == seasonal and last.levers == levers else None
        made = made or announced(self._scenario, self.name, levers, seasonal)
        self._announced[arm] = Announced(
            levers, seasonal, known, talked_about, made, _filled(made, *known, talked_about)
        )
        return self._announced[arm].filled

    def overheads(self) -> dict[str, float]:
        """Costs of a month that no customer causes: advertising and fixed costs, in money."""
        firm = self._scenario.firms[self.name]
        heads = self._scenario.population.size
        elsewhere = sum(policy.share for policy in self.arms.values())
        treated = self._scenario.assign.share if self._tried else 1.0 - elsewhere
        resting = 1 - treated - elsewhere if self._tried else 0.0
        spend = treated * self.levers.advertising.spend + resting * self.rest.advertising.spend
        for policy in self.arms.values():
            spend += policy.share * policy.levers.advertising.spend
        return {
            "advertising": spend * self._scenario.market.category_price * heads,
            "fixed": firm.costs.fixed_of(heads * firm.start_share, firm.list_price),
        }


@once
def at_rest(scenario: Scenario, name: str) -> Levers:
    """A firm's levers at rest."""
    return scenario.firms[name].levers()


def keeps_club(levers: Levers) -> bool:
    """Whether levers call for points or profits to be kept by customer."""
    return (
        levers.programme.earn > 0
        or levers.tiers.by_frequency + levers.tiers.by_profit > 0
        or levers.release.fee + levers.release.share > 0
    )


def offered(offer: NDArray[Any], levers: Levers) -> Offer:
    """What everyone can see of a firm that announced ``offer``, shape (), dtype ``OFFER``, with its levers at ``levers``."""
    visible = {block: {field: getattr(getattr(levers, block), field) for field in PUBLIC[block]} for block in PUBLIC}
    return Offer(float(offer["list_price"]), float(offer["price"]), float(offer["promised_quality"]), visible)


def first_view(scenario: Scenario, name: str) -> MarketView:
    """What a firm sees before anything has happened: everyone at rest, start shares, no books, dice of no world."""
    public = {}
    for firm, about in scenario.firms.items():
        public[firm] = offered(announced(scenario, firm, about.levers()).offer, about.levers())
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
        unit_margin=1 - scenario.firms[name].costs.unit,
        durable=scenario.market.kind == "durable",
        luck=((0.5, 0.5, 0.5, 0.5),),
    )
