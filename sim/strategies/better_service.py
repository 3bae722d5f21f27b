"""Serve everyone better."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("better-service", costs=("service",))
def better_service(view: MarketView, *, lift: float = 0.05, fewer_failures: float = 0.3) -> Levers:
    """Lift quality for everyone and prevent a share of failures.

    Source: DOMAIN section 2 (reliability, staff); Anderson & Sullivan 1993 (A11). Costs more with every step, at
    every visit.
    """
    return view.rest.towards(1, service={"lift": lift, "fewer_failures": fewer_failures})
