"""Care for newcomers."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("welcome-programme", costs=("welcome",), steady=True)
def welcome_programme(view: MarketView, *, lift: float = 0.10, months: float = 3.0) -> Levers:
    """Serve newcomers better in their first months.

    By ``lift`` on the quality scale, for ``months``. Source: DOMAIN section 2 (keeping strategies: welcome). Costs
    the lift at every visit of a newcomer, and what they come to expect.
    """
    return view.rest.towards(1, welcome={"lift": lift, "months": months})
