"""Do nothing."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("rest", costs=(), steady=True)
def rest(view: MarketView) -> Levers:
    """Leave every lever at rest.

    Costs nothing beyond what resting levers cost.
    """
    return view.rest
