"""The twin worlds of a market: what is changed in each, on the luck of the market at rest.

At rest every firm's strategy is ``rest``. Levers are pulled from the first observed month on (``price up``, ...); what no lever
moves differs from the first day of the warm-up (``no failures``, ``nothing said``, ...). Doses that are shares of what is sold
(advertising, referral) are taken from the market at rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sim.lab.plausible.lived import REST
from sim.lab.preflight import try_on
from sim.scenario import Scenario
from sim.scenario.errors import ScenarioError
from sim.strategies import StrategyError, known_strategies

MONTHS: Final = 60
"""Observed months of every world."""

FEWEST: Final = 60
"""Customers at the smallest scale."""

PRICE: Final = 0.10
"""Change of price, up and down."""
QUALITY: Final = 0.05
"""Change of quality at every touchpoint, up and down."""
FAILURES: Final = 0.2
"""Change of failure rates, up and down."""
POINTS: Final = 0.05
"""Worth of points per money paid, on top of what the firm gives at rest."""
ADVERTS: Final = (0.02, 0.04)
"""Spend on advertising, as shares of the firm's sales."""

STRATEGY: Final = "strategy "
"""How twin worlds begin in which the focal firm follows a strategy as it is shipped."""
STEP: Final = "step "
"""How those begin in which it takes one small step of one lever."""


@dataclass(frozen=True)
class AtRest:
    """What doses are shares of, in the market at rest.

    Attributes:
        sales: of the firm a month, money.
        a_customer: of the firm, money per customer and month.
        heads: customers of any firm.
    """

    sales: float
    a_customer: float
    heads: float


Change = Callable[[Scenario, AtRest], dict[str, Any]]
"""What is changed, by dotted path."""


def resting(market: Scenario, scale: float = 1.0, months: int = MONTHS) -> Scenario:
    """A market at rest, as many months and, at a scale, customers as the table wants."""
    changes: dict[str, Any] = {
        "market.months": months,
        "population.size": max(FEWEST, round(market.population.size * scale)),
    }
    changes |= {f"firms.{name}.strategy": {"use": "rest"} for name in market.firms}
    return market.evolve(market.name, changes)


def pulled(levers: Callable[[Scenario, AtRest], Mapping[str, float]]) -> Change:
    """The change that lets the focal firm set levers when observation begins."""

    def change(market: Scenario, rest: AtRest) -> dict[str, Any]:
        return {f"firms.{market.focal_firm}.strategy": {"use": "set-levers", **levers(market, rest)}}

    return change


def _price(by: float) -> Change:
    return pulled(lambda m, _: {"price.change": (1 + _firm(m).price.change) * (1 + by) - 1})


def _quality(by: float) -> Change:
    return pulled(lambda m, _: {"service.lift": _firm(m).service.lift + by})


def _failing(times: float) -> Change:
    return lambda m, _: {
        f"firms.{name}.failure_rate": min(firm.failure_rate * times, 1.0) for name, firm in m.firms.items()
    }


def _said(what: str) -> Change:
    return lambda m, _: {f"firms.{m.focal_firm}.talked_about": what}


def _adverts(share: float) -> Change:
    def spend(market: Scenario, rest: AtRest) -> Mapping[str, float]:
        a_head = share * rest.sales / max(rest.heads, 1.0)
        return {"advertising.spend": rounded(a_head / market.market.category_price)}

    return pulled(spend)


def _referral(market: Scenario, rest: AtRest) -> Mapping[str, float]:
    return {"referral.reward": min(rounded(rest.a_customer / _firm(market).list_price), 12.0)}


TWINS: Final[dict[str, Change]] = {
    "price up": _price(PRICE),
    "price down": _price(-PRICE),
    "quality up": _quality(QUALITY),
    "quality down": _quality(-QUALITY),
    "no failures": _failing(0.0),
    "fewer failures": _failing(1 - FAILURES),
    "more failures": _failing(1 + FAILURES),
    "nothing said": _said("none"),
    "only good said": _said("good"),
    "only bad said": _said("bad"),
    "adverts low": _adverts(ADVERTS[0]),
    "adverts high": _adverts(ADVERTS[1]),
    "points": pulled(lambda m, _: {"programme.earn": _firm(m).programme.earn + POINTS}),
    "referral": pulled(_referral),
}
"""By name; strategies and steps of levers beside them."""


def strategies() -> list[str]:
    """Names of the twin worlds of the strategies shipped with the laboratory."""
    every = known_strategies().items()
    return [STRATEGY + name for name, one in every if one.is_shipped and one.by_itself and name != "rest"]


def twin(market: Scenario, name: str, rest: AtRest) -> Scenario:
    """A twin world of a market at rest.

    Args:
        market: as ``resting`` made it.
        name: of the twin world.
        rest: what doses are shares of.

    Raises:
        ScenarioError, StrategyError: when the market cannot have it.
    """
    from sim.lab.plausible.lunch import STEPS

    if name == REST:
        return market
    if name.startswith(STRATEGY):
        change: dict[str, Any] = {f"firms.{market.focal_firm}.strategy": {"use": name.removeprefix(STRATEGY)}}
    elif name.startswith(STEP):
        change = STEPS[name.removeprefix(STEP)].change(market)
    else:
        change = TWINS[name](market, rest)
    changed = market.evolve(market.name, change)
    try_on(changed, market.focal_firm)
    return changed


def possible(market: Scenario, names: list[str], rest: AtRest) -> tuple[dict[str, Scenario], dict[str, str]]:
    """The twin worlds that a market can have, and why it cannot have the others."""
    found: dict[str, Scenario] = {}
    without: dict[str, str] = {}
    for name in names:
        try:
            found[name] = twin(market, name, rest)
        except (ScenarioError, StrategyError) as error:
            without[name] = " ".join(str(error).split())
    return found, without


def rounded(value: float) -> float:
    """To three digits, so that a dose is what it is said to be."""
    return float(f"{value:.3g}")


def _firm(market: Scenario) -> Any:
    return market.firms[market.focal_firm]
