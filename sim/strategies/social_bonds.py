"""Bonds between people."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("social-bonds", costs=("bonds",), steady=True)
def social_bonds(view: MarketView, *, care: float = 0.7) -> Levers:
    """Have people who know the customer by name.

    ``care`` goes from 0 to 1. Source: DOMAIN section 2 (bonds) and claim 16; Berry & Parasuraman 1991; B8. Costs the
    people, per customer and month.
    """
    return view.rest.towards(1, bonds={"social": care})
