"""Sell cheaper."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("price-cut", costs=(), forgoes=("realised_price",), steady=True)
def price_cut(view: MarketView, *, depth: float = 0.10) -> Levers:
    """Cut the price for everyone.

    ``depth`` is a share of the list price (durables: of the unit margin). Source: DOMAIN section 2 (price and
    discounts); reference prices, B16. Costs the margin on every unit sold, and the reference price, which follows.
    """
    return view.rest.towards(1, price={"change": -view.conceded(depth)})
