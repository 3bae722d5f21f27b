"""Bonds built into the customer's own affairs."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("structural-bonds", costs=("bonds",), steady=True)
def structural_bonds(view: MarketView, *, depth: float = 0.7) -> Levers:
    """Provide systems, training and financing that would have to be built again elsewhere.

    ``depth`` goes from 0 to 1. The bond grows over months, and outlasts the effort. Source: DOMAIN section 2 (bonds,
    barriers to exit: technical dependence, financing, training) and claim 16; Berry & Parasuraman 1991; B8. Costs the
    systems, per customer and month.
    """
    return view.rest.towards(1, bonds={"structural": depth})
