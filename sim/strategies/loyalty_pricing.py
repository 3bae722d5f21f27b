"""A better price for those who stay."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("loyalty-pricing", costs=(), forgoes=("realised_price",), steady=True)
def loyalty_pricing(view: MarketView, *, depth: float = 0.10, visibility: float = 0.3) -> Levers:
    """Give a discount after a year as a customer.

    ``depth`` is a share of the price (durables: of the unit margin); ``visibility`` the share of rivals' customers
    who know. Source: DOMAIN section 2 (price and discounts); Feinberg, Krishna & Zhang 2002 (A21: a rival's loyal
    customers are envied). Costs the discount on every unit bought by those who would mostly have stayed anyway.
    """
    return view.rest.towards(1, price={"loyalty": view.conceded(depth), "visibility": visibility})
