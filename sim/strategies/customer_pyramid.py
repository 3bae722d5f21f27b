"""The customer pyramid, ranked by profit."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("customer-pyramid", costs=("contact",), steady=True)
def customer_pyramid(
    view: MarketView,
    *,
    top: float = 0.2,
    middle: float = 0.3,
    lift_top: float = 0.04,
    lift_middle: float = 0.02,
    saving: float = 0.02,
    calls: float = 0.1,
) -> Levers:
    """Rank by profit: dedicated service on top, more for the promising middle, less for the rest.

    ``top`` and ``middle`` are shares of customers; ``saving`` is the quality taken from the rest; ``calls`` is the
    chance of a personal call per month to the top. Nothing is put on show: no recognition, no visibility. Source:
    DOMAIN section 2 (customer pyramid, cost to serve); Zeithaml, Rust & Lemon 2001; Homburg, Droll & Totzek 2008
    (A21). Costs the lifts at every visit, less what is saved on the rest, and the calls.
    """
    return view.rest.towards(
        1,
        tiers={
            "summit_share": 0.0,
            "top_share": top,
            "middle_share": middle,
            "by_frequency": 0.0,
            "by_profit": 1.0,
            "lift_top": lift_top,
            "lift_middle": lift_middle,
            "lift_rest": -saving,
        },
        contact={"rate": calls, "advice": 0.2, "top_only": 1.0},
    )
