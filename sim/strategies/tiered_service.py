"""Treat the best customers better."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("tiered-service", costs=("tiers",), steady=True)
def tiered_service(view: MarketView, *, top_share: float = 0.2, lift: float = 0.04) -> Levers:
    """Serve those who spend most better.

    ``top_share`` of customers get ``lift``, on the quality scale. Source: DOMAIN section 2 (customer pyramid);
    Zeithaml, Rust & Lemon 2001; Homburg, Droll & Totzek 2008 (A21). Costs the lift at every visit of a top-tier
    customer.
    """
    return view.rest.towards(1, tiers={"top_share": top_share, "lift_top": lift})
