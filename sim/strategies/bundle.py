"""Two products for less than twice the price."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("bundle", costs=(), forgoes=("realised_price",), steady=True)
def bundle(view: MarketView, *, discount: float = 0.10, volume: float = 0.3, tie: float = 0.3) -> Levers:
    """Sell a second product with the first, and both for less, to those who want convenience.

    ``discount`` is off both (durables: of the unit margin); the taker is whoever wants convenience more than the
    average need. Who takes it buys ``volume`` more and has ``tie`` more to lose by leaving. Source: DOMAIN section
    2 (price and discounts: bundles; barriers to exit). Costs the discount on everything bought by whoever takes it,
    and the goods of the second.
    """
    return view.rest.towards(1, bundle={"discount": view.conceded(discount), "volume": volume, "tie": tie})
