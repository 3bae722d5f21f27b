"""Strategies that set the same levers every month: each does what its docstring says, on a view made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from worlds import shipped

import sim
from sim.market.market import Market
from sim.market.offers import delivered
from sim.strategies import MarketView, StrategyError, known_strategies
from sim.strategies.registry import Strategy
from sim.testing import lived, proving_ground, same_tables

SETS = {
    "advertise": {"advertising.spend": 0.01},
    "airline-tiers": {"tiers.by_frequency": 1.0, "tiers.visibility": 0.6, "contact.top_only": 1.0, "contact.rate": 0.2},
    "better-service": {"service.lift": 0.05, "service.fewer_failures": 0.3},
    "bundle": {"bundle.discount": 0.1, "bundle.volume": 0.3, "bundle.tie": 0.3},
    "channel-partner": {"partner.share": 0.4, "partner.commission": 0.1, "partner.aligned": 0.5},
    "charge-unprofitable": {"release.fee": 0.1, "release.share": 0.0},
    "complaint-recovery": {"recovery.ease": 0.9, "recovery.compensation": 0.15, "recovery.by_severity": 1.0},
    "contract-lock-in": {"contract.months": 24.0, "contract.gift": 0.5},
    "customer-pyramid": {
        "tiers.by_profit": 1.0,
        "tiers.lift_rest": -0.02,
        "tiers.recognition": 0.0,
        "contact.rate": 0.1,
    },
    "equal-treatment": {"tiers.lift_top": 0.02, "tiers.lift_rest": 0.02},
    "financial-bonds": {"bonds.financial": 0.05, "bonds.social": 0.0},
    "loyalty-pricing": {"price.loyalty": 0.1, "price.newcomer": 0.0},
    "newcomer-discount": {"price.newcomer": 0.3, "price.loyalty": 0.0},
    "over-promise": {"promise.cushion": -0.1},
    "peak-and-end": {"service.peak": 0.1, "service.end": 0.2, "service.lift": 0.0},
    "personalisation": {"personalisation.intensity": 0.5},
    "points-programme": {"programme.earn": 0.05, "programme.endowed": 0.1},
    "price-cut": {"price.change": -0.1},
    "proactive-contact": {"contact.rate": 0.1, "contact.saving": 0.03, "contact.top_only": 0.0},
    "recognition": {"tiers.recognition": 0.6, "tiers.lift_top": 0.0},
    "referral-reward": {"referral.reward": 0.5},
    "release-unprofitable": {"release.share": 0.5, "release.fee": 0.0},
    "reliability": {"service.fewer_failures": 0.5, "service.lift": 0.0},
    "responsiveness": {"recovery.delay_days": 1.0, "recovery.notice": 0.3, "recovery.compensation": 0.1},
    "sales-calls": {"advertising.calls": 0.05, "advertising.spend": 0.0},
    "social-bonds": {"bonds.social": 0.7},
    "spend-tiers": {"tiers.lift_summit": 0.06, "tiers.lift_middle": 0.02, "tiers.by_frequency": 0.0},
    "structural-bonds": {"bonds.structural": 0.7},
    "tiered-service": {"tiers.lift_top": 0.04, "tiers.lift_rest": 0.0},
    "under-promise": {"promise.cushion": 0.1, "promise.extras": 0.01},
    "welcome-programme": {"welcome.lift": 0.1, "welcome.months": 3.0},
    "win-back": {"win_back.rate": 0.15, "win_back.offer": 0.2},
}
"""Some of the levers each sets by default, and where it leaves them."""


@pytest.fixture
def view() -> MarketView:
    rest = sim.Levers(advertising={"spend": 0.02})  # type: ignore[arg-type]
    return MarketView("a", 3, rest, rest, segments=("workers", "students"), touchpoints=5)


@pytest.mark.parametrize("name", SETS)
def test_it_sets_what_it_says(name: str, view: MarketView) -> None:
    levers = known_strategies()[name](view)
    for path, value in SETS[name].items():
        block, _, field = path.partition(".")
        assert getattr(getattr(levers, block), field) == pytest.approx(value), path
    touched = {path.partition(".")[0] for path in SETS[name]}
    for block in sim.Levers.model_fields:
        if block not in touched:
            assert getattr(levers, block) == getattr(view.rest, block), f"{name} moves {block}"


CONCESSIONS = {
    "price-cut": ("price.change", -0.1),
    "newcomer-discount": ("price.newcomer", 0.3),
    "loyalty-pricing": ("price.loyalty", 0.1),
    "bundle": ("bundle.discount", 0.1),
    "financial-bonds": ("bonds.financial", 0.05),
    "points-programme": ("programme.earn", 0.05),
    "win-back": ("win_back.offer", 0.2),
}
"""What a firm gives away of its price, and how much."""


@pytest.mark.parametrize("name", CONCESSIONS)
def test_durables_concede_of_the_margin(name: str, view: MarketView) -> None:
    """Where a dealer earns 7% of a car, ten percent off is ten percent of that; a friend brings part of a margin anywhere."""
    path, value = CONCESSIONS[name]
    block, _, field = path.partition(".")
    dealer = replace(view, unit_margin=0.07, durable=True)
    assert getattr(getattr(known_strategies()[name](dealer), block), field) == pytest.approx(0.07 * value)
    assert known_strategies()["referral-reward"](replace(view, unit_margin=0.6)).referral.reward == pytest.approx(0.3)


def test_sales_calls_take_the_money_from_mass_media(view: MarketView) -> None:
    assert known_strategies()["sales-calls"](view, shift=0.5).advertising.spend == pytest.approx(0.01)


@pytest.mark.parametrize("depth", [0.05, 0.15, 0.4])
def test_the_season_costs_the_full_price_and_never_more(depth: float) -> None:
    scenario = proving_ground().evolve(
        "seasonal", {"firms.alpha.strategy": {"use": "seasonal-pricing", "depth": depth}, "market.months": 12}
    )
    table = Market(scenario, rng=1).run().tables()["firms"]
    prices = table[table["firm"] == "alpha"]["price"]
    assert prices.max() == pytest.approx(20) == prices.iloc[3]
    assert prices.min() == pytest.approx(20 * (1 - depth)) == prices.iloc[9]


def test_a_discount_for_some(view: MarketView) -> None:
    rule = known_strategies()["segment-discount"]
    assert rule(view).price.segments == {"students": 0.15}
    assert rule(view, segments="workers, students", depth=0.3).price.segments == {"workers": 0.3, "students": 0.3}
    with pytest.raises(StrategyError, match="no segment 'pensioners'; segments: workers, students"):
        rule(view, segments="pensioners")
    rest = view.rest.towards(1, price={"segments": {"workers": 0.05}})
    given = rule(replace(view, rest=rest)).price.segments
    assert given == {"workers": 0.05, "students": 0.15}, "what was given before stays"


@pytest.mark.parametrize("market", ["textbook", "telecom", "coffee-shop", "car-dealer"])
@pytest.mark.parametrize(("peak", "end"), [(0.1, 0.2), (0.05, 0.0), (0.0, 0.3)])
def test_even_spend_spends_the_same_money(market: str, peak: float, end: float) -> None:
    """Peak and farewell apart, that is: where a visit has one touchpoint they are the same, and it is paid for twice."""
    scenario = sim.Scenario.load(market)
    firm = scenario.focal_firm
    rest = scenario.firms[firm].levers()
    view = MarketView(firm, 0, rest, rest, touchpoints=len(scenario.journey))
    costs = [
        delivered(scenario, firm, known_strategies()[name](view, peak=peak, end=end))[1]
        for name in ("peak-and-end", "even-spend")
    ]
    assert costs[0] == pytest.approx(costs[1], rel=1e-12)


def test_without_a_segment_of_that_kind_nothing_is_discounted() -> None:
    scenario = shipped("textbook", 100, 3)
    same_tables(lived(scenario, {"use": "rest"}).tables, lived(scenario, {"use": "segment-discount"}).tables)


@pytest.mark.parametrize("market", ["coffee-shop", "car-dealer"])
def test_contracts_do_nothing_where_nobody_subscribes(market: str) -> None:
    scenario = shipped(market, 200, 6)
    same_tables(
        lived(scenario, {"use": "rest"}).tables, lived(scenario, {"use": "contract-lock-in", "gift": 6.0}).tables
    )


def test_a_firm_without_a_programme_pays_rewards_in_money() -> None:
    """Otherwise a reward in points that are worth nothing would cost nothing."""
    worlds = [
        lived(proving_ground(), {"use": "referral-reward", "in_points": share}).tables["firms"]["gifts"].sum()
        for share in (0.0, 1.0)
    ]
    assert worlds[0] == worlds[1] > 0


class _NothingElse:
    """A view in which a steady rule may look at what never changes, and at nothing else."""

    def __init__(self, rest: sim.Levers) -> None:
        self.rest, self.segments, self.touchpoints = rest, ("workers", "students"), 5
        self.unit_margin, self.durable = 0.6, False

    def conceded(self, share: float) -> float:
        return share


@pytest.mark.parametrize("name", [name for name, one in known_strategies().items() if one.is_shipped and one.steady])
def test_a_steady_strategy_looks_at_nothing_that_changes(name: str) -> None:
    one = known_strategies()[name]
    needed = {"segment-discount": {"segments": "students", "depth": 0.1}}.get(name, {})
    given = {key: value for key, value in needed.items() if key in one.parameters}
    assert isinstance(one.rule(_NothingElse(sim.Levers()), **given), sim.Levers)


def test_a_firm_asks_a_steady_strategy_once_and_any_other_every_month() -> None:
    asked: list[int] = []

    def rule(view: MarketView) -> sim.Levers:
        asked.append(view.month)
        return view.rest

    for steady, months in ((True, [0]), (False, [0, 1, 2, 3])):
        asked.clear()
        market = Market(sim.Scenario.load("textbook").evolve("short", {"market.months": 4, "population.size": 50}))
        market.firms[0].strategy = Strategy("made-up", rule, steady=steady)
        market.run()
        assert asked == months
