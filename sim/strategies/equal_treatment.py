"""Treat everyone alike."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("equal-treatment", costs=("tiers",), steady=True)
def equal_treatment(view: MarketView, *, lift: float = 0.02) -> Levers:
    """Serve everyone a little better: what a better top tier would cost, spread over all.

    By default for what ``tiered-service`` spends on a fifth. Source: DOMAIN section 2 and claim 12 (the airline that
    treats everyone alike). Costs the lift at every visit.
    """
    return view.rest.towards(1, tiers={"lift_summit": lift, "lift_top": lift, "lift_middle": lift, "lift_rest": lift})
