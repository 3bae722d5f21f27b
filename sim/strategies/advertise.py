"""Buy attention."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("advertise", costs=("advertising",), steady=True)
def advertise(view: MarketView, *, spend: float = 0.01) -> Levers:
    """Advertise to the whole market.

    ``spend`` is a share of the category price per head of the market and month. Source: DOMAIN section 2
    (acquisition); Blattberg & Deighton 1996 (B17) for the saturating reach. Costs the spend, each month, for every
    head of the market, whether or not anyone is left to be reached.
    """
    return view.rest.towards(1, advertising={"spend": spend})
