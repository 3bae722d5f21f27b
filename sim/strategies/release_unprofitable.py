"""Letting unprofitable customers go."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("release-unprofitable", costs=(), forgoes=("customers",), steady=True)
def release_unprofitable(view: MarketView, *, share: float = 0.5) -> Levers:
    """Once a year, let go of customers who brought a loss in the trailing year, the worst first.

    ``share`` of them, that is. Source: DOMAIN section 2 (letting customers go) and claim 20. Costs no money, but
    customers: those who would have become profitable, and what they bring in revenue meanwhile.
    """
    return view.rest.towards(1, release={"share": share})
