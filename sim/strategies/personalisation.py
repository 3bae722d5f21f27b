"""The learning relationship."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("personalisation", costs=("personalisation",), steady=True)
def personalisation(view: MarketView, *, intensity: float = 0.5) -> Levers:
    """Fit service to what each contact taught about the customer.

    ``intensity`` goes from 0 to 1, where all that is known is used. Source: DOMAIN section 2 (identify,
    differentiate, interact, customise; do not overdo it) and claim 23; B20. Costs the systems per customer and month,
    and, where it is overdone, the customers who feel watched.
    """
    return view.rest.towards(1, personalisation={"intensity": intensity})
