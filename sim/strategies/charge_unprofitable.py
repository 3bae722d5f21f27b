"""Charging unprofitable customers."""

from sim.scenario import Levers
from sim.strategies.registry import strategy
from sim.strategies.view import MarketView


@strategy("charge-unprofitable", costs=(), forgoes=("customers",), steady=True)
def charge_unprofitable(view: MarketView, *, fee: float = 0.10) -> Levers:
    """Charge customers who brought a loss in the trailing year a fee.

    ``fee`` is a share of the price, on every unit they buy. Source: DOMAIN section 2 (letting customers go) and claim
    20. Costs no money, but the customers whom the fee drives away.
    """
    return view.rest.towards(1, release={"fee": fee})
