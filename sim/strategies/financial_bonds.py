"""Bonds of money."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("financial-bonds", costs=("bonds",), steady=True)
def financial_bonds(view: MarketView, *, rebate: float = 0.05) -> Levers:
    """Pay customers back part of what they pay: the bond a rival copies most easily.

    ``rebate`` is a share of the price (durables: of the unit margin). Source: DOMAIN section 2 (bonds) and claim
    16; Berry & Parasuraman 1991; B8. Costs the rebate on all that customers buy.
    """
    return view.rest.towards(1, bonds={"financial": view.conceded(rebate)})
