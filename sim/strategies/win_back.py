"""Calling back those who left."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("win-back", costs=("contact",), forgoes=("realised_price",), steady=True)
def win_back(
    view: MarketView, *, rate: float = 0.15, offer: float = 0.2, apology: float = 0.5, floor: float = 0.5
) -> Levers:
    """Call lost customers who were worth it, apologise, and offer a discount for coming back.

    ``offer`` is what newcomers' discount would be, for the first months back (durables: a share of the unit
    margin). ``rate`` is the chance of a call per month; ``apology`` the share of a grievance it takes away;
    ``floor`` leaves out those who spent less than that multiple of a customer's average. Source: DOMAIN section 2
    (choose whom to win back and how) and claim 19; Griffin & Lowenstein 2001. Costs the calls, also to those who
    will not come back, and the discount of those who do.
    """
    return view.rest.towards(
        1, win_back={"rate": rate, "offer": view.conceded(offer), "apology": apology, "floor": floor}
    )
