"""Cheaper out of season."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("seasonal-pricing", costs=(), forgoes=("realised_price",), steady=True)
def seasonal_pricing(view: MarketView, *, depth: float = 0.15) -> Levers:
    """Charge the full price at the height of the season and less out of season.

    Up to ``depth`` less, half a year later (durables: of the unit margin). The price follows a sine over the year;
    months 3, 15, 27 … of observation are the height. Source: DOMAIN section 2 (price and discounts: seasonal); B16.
    Costs the discount out of season, and the reference price, which makes the season dear.
    """
    depth = view.conceded(depth)
    return view.rest.towards(1, price={"change": -depth / 2, "season": depth / (2 - depth)})
