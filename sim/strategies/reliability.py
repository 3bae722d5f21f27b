"""Right the first time."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("reliability", costs=("service",))
def reliability(view: MarketView, *, fewer_failures: float = 0.5) -> Levers:
    """Prevent failures, and change nothing else.

    ``fewer_failures`` is the share prevented. Source: DOMAIN section 2 (keeping strategies: reliability); Keaveney
    1995 (A20: core service failures lead the reasons to leave). Costs prevention at every visit, the last failures
    the dearest; saves what failures cost.
    """
    return view.rest.towards(1, service={"fewer_failures": fewer_failures})
