"""Treat the best customers better, or everyone alike."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("tiered-service")
def tiered_service(view: MarketView, *, top_share: float = 0.2, lift: float = 0.10) -> Levers:
    """Lift the quality of service for the ``top_share`` of customers who spend most.

    Source: DOMAIN section 2 (customer pyramid); Zeithaml, Rust & Lemon 2001; Homburg, Droll & Totzek 2008 (A21). Costs the
    lift at every visit of a top-tier customer.
    """
    return view.rest.towards(1, tiers={"top_share": top_share, "lift_top": lift})


@strategy("equal-treatment")
def equal_treatment(view: MarketView, *, lift: float = 0.02) -> Levers:
    """Lift the quality of service a little for everyone: what a tier of 20% at 0.10 would spend, spread over all.

    Source: DOMAIN section 2 and claim 12 (the airline that treats everyone alike). Costs the lift at every visit.
    """
    return view.rest.towards(1, tiers={"lift_summit": lift, "lift_top": lift, "lift_middle": lift, "lift_rest": lift})
